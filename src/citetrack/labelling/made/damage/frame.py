"""What stands round a citation in a note: its number, a signal, prose before and after, an aside."""

# ruff: noqa: ARG001 - every damage has one signature, see Damage
from __future__ import annotations

from random import Random
from typing import Final

from citetrack.labelling.made.languages import language
from citetrack.labelling.made.parts import Parts, merge

__all__ = [
    "add_aside",
    "add_number",
    "add_origin",
    "add_prose_after",
    "add_prose_before",
    "add_signal",
    "repeat_author",
]

_NUMBERS: Final = ("[{n}] ", "[{n}] ", "{n}. ", "{n}. ", "{n} ", "({n}) ", "{n}) ", "[{n}]. ", "{n}\t", "{n}: ")


def add_number(parts: Parts, rng: Random, lang: str) -> Parts:
    """The number of the note or of the list in front."""
    if parts[0][0] == "citation-number":
        return parts
    return (("citation-number", rng.choice(_NUMBERS).format(n=rng.randint(1, 140))), *parts)


def add_signal(parts: Parts, rng: Random, lang: str) -> Parts:
    """“See also” in front."""
    if parts[0][0] in ("citation-number", "note", "other"):
        return parts
    return (("other", rng.choice(language(lang).words.signals)), *parts)


def add_prose_before(parts: Parts, rng: Random, lang: str) -> Parts:
    """A sentence of the note in front."""
    if parts[0][0] in ("citation-number", "other"):
        return parts
    return (("other", rng.choice(language(lang).words.before) + " "), *parts)


def add_prose_after(parts: Parts, rng: Random, lang: str) -> Parts:
    """A sentence of the note behind."""
    label, text = parts[-1]
    return merge((*parts[:-1], (label, text.rstrip() + ("" if text.rstrip().endswith((".", "?", "!")) else ".") + " "),
                  ("other", rng.choice(language(lang).words.after))))  # fmt: skip


def add_aside(parts: Parts, rng: Random, lang: str) -> Parts:
    """“(in Hebrew)”, behind the title or at the end."""
    aside = rng.choice(language(lang).words.asides)
    label, text = parts[-1]
    if label != "url" and rng.random() < 0.5:
        stop = "." if text.endswith(".") else ""
        return (*parts[:-1], (label, text.rstrip(". ") + " "), ("note", aside + stop))
    for at, (name, title) in enumerate(parts[:-1]):
        if name == "title" and title.endswith((", ", ". ")):
            return (*parts[:at], (name, title[:-2] + " "), ("note", aside + title[-2:]), *parts[at + 1 :])
    return parts


def add_origin(parts: Parts, rng: Random, lang: str) -> Parts:
    """“[1st ed. 1950]” behind the year of a book."""
    year = rng.randint(1700, 1990)
    label, text = parts[-1]
    if label != "date" or text.count(")"):
        return parts
    stop = "." if text.endswith(".") else ""
    origin = rng.choice(language(lang).words.origins).format(y=year)
    return (*parts[:-1], (label, text.rstrip(". ") + " "), ("note", origin + stop))


def repeat_author(parts: Parts, rng: Random, lang: str) -> Parts:
    """The author as a dash or “Id.”, for the work before had the same."""
    if parts[0][0] != "author":
        return parts
    return (("author", rng.choice(language(lang).words.same)), *parts[1:])
