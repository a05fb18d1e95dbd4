"""Back-references: a work cited again by its author, a short title, or “op. cit.”."""

from __future__ import annotations

from random import Random

from citetrack.labelling.made.habits import draw_habits
from citetrack.labelling.made.hand import fill, pick_template
from citetrack.labelling.made.parts import Parts
from citetrack.labelling.made.works import Work

__all__ = ["write_short"]


def write_short(work: Work, rng: Random) -> Parts:
    """A back-reference to the work; the work must have an author or an editor."""
    habits = draw_habits(work.lang, rng)
    people = work.author or work.editor
    names = [person.family for person in people[:3]]
    words = work.title.split(":")[0].split(".")[0].split()
    opening, closing = habits.quotes if work.kind not in ("book", "report") else ("", "")
    values = {
        "author": habits.joiner.join(names) if len(people) < 4 else f"{names[0]} {rng.choice(habits.words.others)}",
        "title": opening + " ".join(words[: rng.randint(2, 7)]) + closing,
        "again": rng.choice(habits.words.again).format(n=rng.randint(1, 180)),
        "ibid": rng.choice(habits.words.ibid),
        "page": rng.choice(habits.words.page),
        "at": rng.choice(
            (str(rng.randint(1, 500)), f"{rng.randint(1, 99)}–{rng.randint(100, 150)}", f"{rng.randint(1, 300)}f.")
        ),
        "year": str(work.date[0]) if work.date else "",
    }
    return fill(pick_template("short", rng), values, habits)
