"""The edition: a plain number where the text has an ordinal, the words otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import trim

__all__ = ["apply", "read"]

_WORDS = {
    name: number
    for number, names in enumerate(
        (
            "first erste première prima primera primeira",
            "second zweite deuxième seconde seconda segunda",
            "third dritte troisième terza tercera terceira",
            "fourth vierte quatrième quarta cuarta",
            "fifth fünfte cinquième quinta",
            "sixth sechste sixième sesta sexta",
            "seventh siebte septième settima séptima",
            "eighth achte huitième ottava octava",
            "ninth neunte neuvième nona novena",
            "tenth zehnte dixième decima décima",
        ),
        start=1,
    )
    for name in names.split()
}
_ED = r"(?:edition|edn|eds?|aufl(?:age)?|édition|éd|edizione|ediz|edición|edição|druk|tirage|impression|printing)"
_ORDINAL = re.compile(
    rf"(?:(?P<number>\d{{1,3}})\s?(?:st|nd|rd|th|er|ère|re|e|ème|ª|a|º|°|\.)?\s*{_ED}?|(?P<word>[^\W\d_]+)\s+{_ED})\.?,?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def read(text: str) -> str:
    """The edition as BibLaTeX wants it: an integer for “3rd ed.” or “zweite Auflage”, else the words as written."""
    value = trim(text)
    if match := _ORDINAL.fullmatch(value):
        if match["number"]:
            return str(int(match["number"]))
        if number := _WORDS.get((match["word"] or "").lower()):
            return str(number)
    return value


def apply(draft: Draft) -> Draft:
    """The draft with ``edition``."""
    for piece in draft.labelled("edition"):
        draft = draft.with_field("edition", read(piece.text), piece)
    return draft
