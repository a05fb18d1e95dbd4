"""Back-references: a work cited again by its author, a short title, or “op. cit.”."""

from __future__ import annotations

from random import Random
from typing import Final

from citetrack.labelling.made.habits import draw_habits
from citetrack.labelling.made.hand import fill
from citetrack.labelling.made.parts import Parts
from citetrack.labelling.made.works import Work

__all__ = ["write_short"]

_FORMS: Final = (
    "author:{author}, |title:{title}, |pages:{page}{at}.", "author:{author}, |title:{title}, |pages:{at}.",
    "author:{author}, |note:{again}, |pages:{page}{at}.", "author:{author}, |title:{title}, |note:{again}, |pages:{page}{at}.",
    "author:{author}, |note:{again}, |pages:{at}.", "author:{author} |note:({again}), |pages:{page}{at}.",
    "author:{author} |date:{year}, |pages:{page}{at}.", "author:{author} |date:({year}), |pages:{page}{at}.",
    "author:{author} |date:{year}: |pages:{at}.", "note:{ibid}, |pages:{page}{at}.", "note:{ibid}, |pages:{at}.",
    "note:{ibid}.", "author:{author}, |title:{title}.", "title:{title}, |pages:{page}{at}.",
)  # fmt: skip
_AGAIN: Final = {
    "en": ("op. cit.", "op cit", "supra note 12", "loc. cit.", "supra, note 4", "cited above, n. 7", "ibid."),
    "de": ("a.a.O.", "a. a. O.", "wie Anm. 12", "Anm. 7", "op. cit."),
    "fr": ("op. cit.", "art. cit.", "op.cit.", "art. cité", "ouvr. cité", "loc. cit."),
    "it": ("cit.", "op. cit.", "art. cit.", "op. cit", "cit"),
    "es": ("op. cit.", "ob. cit.", "art. cit.", "op. cit"),
}  # fmt: skip
_IBID: Final = {
    "en": ("Ibid.", "Ibid", "ibid.", "Id.", "Idem"), "de": ("Ebd.", "Ebenda", "ebd.", "Ebda."),
    "fr": ("Ibid.", "Ibidem", "Id."), "it": ("Ibidem", "Ivi", "Ibid."), "es": ("Ibid.", "Ibídem", "Ibidem"),
}  # fmt: skip


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
        "again": rng.choice(_AGAIN[work.lang]),
        "ibid": rng.choice(_IBID[work.lang]),
        "page": rng.choice(habits.words.page),
        "at": rng.choice((str(rng.randint(1, 500)), f"{rng.randint(1, 99)}–{rng.randint(100, 150)}", f"{rng.randint(1, 300)}f.")),
        "year": str(work.date[0]) if work.date else "",
    }
    return fill(rng.choice(_FORMS), values, habits)
