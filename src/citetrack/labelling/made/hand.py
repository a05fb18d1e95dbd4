"""Citations as people write them by hand: no style followed to the letter, drawn from tables of templates.

A template is a row of bricks ``label:text`` set apart by ``|``. A brick whose ``{variable}`` the work lacks is left
out, and its brackets go to its neighbours.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from citetrack.labelling.made.facts import facts
from citetrack.labelling.made.habits import Habits, draw_habits
from citetrack.labelling.made.parts import Part, Parts, merge
from citetrack.labelling.made.works import Work

__all__ = ["fill", "finish", "pick_template", "write_by_hand"]

# The table of templates.toml that says what follows author and title, by the kind of work; books come last.
_BODIES: Final = {
    "article-journal": "journals", "review": "journals", "article-newspaper": "news", "article-magazine": "news",
    "post-weblog": "news", "post": "news", "webpage": "sites", "report": "reports", "thesis": "theses",
    "chapter": "hosts", "paper-conference": "hosts", "entry-encyclopedia": "hosts", "entry-dictionary": "hosts",
}  # fmt: skip
# Tables of what a book is besides, and the fact that calls for each.
_EXTRAS: Final = (
    ("editions", "edition"), ("translators", "translator"), ("collaborators", "editor"), ("volumes", "volume"),
    ("series", "series"),
)  # fmt: skip
# Lead words that are no note: AnyStyle's data call the one a genre, and join the other to the address.
_ONLINE: Final = re.compile(r"(?i)\W*(?:online|en ligne|en línea|internet)\W*")
_URL: Final = re.compile(r"(?i)url ?: ?")
_BARE: Final = 0.03  # news cited by paper and date alone
_VARIABLE: Final = re.compile(r"\{(\w+)\}")
_DOUBLED: Final = re.compile(r"(?<!\.)\.([,)]?)\.(?!\.)")
# Variables whose absence leaves the brick standing.
_OPTIONAL: Final = frozenset(("serial", "inside", "eds", "report", "page", "house", "no"))


def write_by_hand(work: Work, rng: Random, *, located: float = 0.3) -> Parts:
    """One citation of the work in some hand; ``located`` is the chance of a page cited besides."""
    habits = draw_habits(work.lang, rng)
    values = facts(work, habits, rng)
    template = _template(work, habits, rng, located)
    return finish(fill(template, values, habits), habits, rng)


@cache
def _tables() -> dict[str, tuple[tuple[str, ...], tuple[int, ...]]]:
    data = tomllib.loads((Path(__file__).parent / "templates.toml").read_text(encoding="utf-8"))
    return {name: (tuple(text for _, text in rows), tuple(weight for weight, _ in rows)) for name, rows in data.items()}


def pick_template(table: str, rng: Random) -> str:
    """A template of a table of templates.toml, the common ones more often."""
    texts, weights = _tables()[table]
    return rng.choices(texts, weights)[0]


def _template(work: Work, habits: Habits, rng: Random, located: float) -> str:
    head = pick_template("note_heads" if habits.notes else "heads", rng)
    table = _BODIES.get(work.kind, "books")
    if not work.author and work.editor and work.kind == "book":
        head, body = pick_template("edited", rng), pick_template("imprints", rng)
    elif table in ("news", "journals") and rng.random() < _BARE:
        head, body = "", pick_template("bare", rng)
    else:
        body = _body(work, table, rng)
    if "{year}" in head:
        body = body.replace("{year}", "{dated}").replace("{date}", "{dated}")
    pieces = [f"{head}|{body}"]
    if rng.random() < (located if table not in ("news", "sites") else located / 5):
        pieces.append(pick_template("locators", rng))
    if work.doi and rng.random() < 0.8:
        pieces.append(pick_template("dois", rng))
    elif work.url and "{url}" not in body:
        pieces.append(pick_template("links", rng))
    if work.isbn:
        pieces.append("isbn:ISBN {isbn}")
    return rng.choice((", |", ", |", ". |", " |") if habits.loose else (", |",)).join(pieces)


def _body(work: Work, table: str, rng: Random) -> str:
    if table == "books":
        return "|".join((*_extras(work, rng), pick_template("imprints", rng)))
    body = pick_template(table, rng)
    if table == "reports":
        return f"{body}|{pick_template('imprints', rng).replace('{year}', '{date}')}"
    if table == "hosts":
        body = "|".join((body, *(extra for extra in _extras(work, rng) if "{edited}" not in extra)))
        imprint = pick_template("imprints", rng)
        order = rng.random()
        if order < 0.15:
            return f"{body}|pages:{{range}}, |{imprint}"
        if order < 0.25:
            return f"{body}|pages:({{range}}). |{imprint}"
        return f"{body}|{imprint}, |pages:{{range}}"
    return body


def _extras(work: Work, rng: Random) -> list[str]:
    return [pick_template(extra, rng) for extra, fact in _EXTRAS if getattr(work, fact) and rng.random() < 0.7]


def fill(template: str, values: dict[str, str], habits: Habits) -> Parts:
    """The template with its variables; bricks that lack one are dropped, their brackets kept by their neighbours."""
    parts: list[Part] = []
    opening = ""
    for brick in template.split("|"):
        label, _, text = brick.partition(":")
        if not text:
            continue
        body = text.replace("~", habits.separator)
        if any(not values.get(name) and name not in _OPTIONAL for name in _VARIABLE.findall(body)):
            if "(" in text and ")" not in text:
                opening = "("
            elif ")" in text and "(" not in text and parts:
                if opening:
                    opening = ""
                else:
                    parts[-1] = (parts[-1][0], parts[-1][1].rstrip(" ,:.;") + text[text.index(")") :])
            continue
        body = opening + _tidy(_VARIABLE.sub(lambda match: values.get(match[1], ""), body))
        opening = ""
        if body.startswith("(") and parts and not habits.comma_before_bracket:
            parts[-1] = (parts[-1][0], _before_bracket(parts[-1][1]))
        parts.append((label, body))
    return merge((_relabel(label, text), text) for label, text in parts)


def _relabel(label: str, text: str) -> str:
    if label == "note" and _URL.fullmatch(text):
        return "url"
    return "genre" if label == "note" and _ONLINE.fullmatch(text) else label


def _tidy(text: str) -> str:
    """The text without the doubled spaces and stops that empty variables and abbreviations leave."""
    text = re.sub(r",? *\)", ")", re.sub(r",(?: ?,)+", ",", re.sub(r" {2,}", " ", text))).lstrip()
    text = re.sub(r" ([,.:;)])", r"\1", text) if "« " not in text else text
    return _DOUBLED.sub(r".\1", text)


def _before_bracket(text: str) -> str:
    """The end of a field before a bracket: “Title (London” rather than “Title, (London”."""
    return re.sub(r"[,.:;] $", " ", text) if not re.search(r"\b\w{1,4}\. $", text) else re.sub(r"[,:;] $", " ", text)


def finish(parts: Parts, habits: Habits, rng: Random) -> Parts:
    """Commas moved inside quotation marks where the hand does so; a full stop, or none, at the end."""
    parts = merge((label, habits.punctuate(text)) for label, text in parts)
    label, text = parts[-1]
    text = text.rstrip(" ,:;")
    if not text.endswith((".", "?", "!")) and rng.random() < (0.35 if label == "url" else 0.8):
        text += "."
    return (*parts[:-1], (label, text))
