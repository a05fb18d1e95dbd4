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
            "eleventh elfte onzième undicesima undécima",
            "twelfth zwölfte douzième dodicesima duodécima",
        ),
        start=1,
    )
    for name in names.split()
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_ED = (
    r"(?:edition|edn|eds?|au(?:fl|ﬂ)(?:age)?|édition|éd|edizione|ediz|edición|edição|druk|tirage|impression|printing|"
    r"uppl(?:aga)?|udg(?:ave)?|utg(?:ave)?|wyd(?:anie)?|vyd)"
)
_NUMBER = r"(?P<number>\d{1,3})"
_MARK = r"\s?(?:st|nd|rd|th|er|ère|re|e|ème|da|ra|ta|va|na|:a|ª|a|º|°|\.)?"
_ORDINAL = re.compile(rf"(?:{_NUMBER}{_MARK}\s*{_ED}?|(?P<word>[^\W\d_]+)(?:\s+{_ED})?)\.?,?", re.IGNORECASE)
# "ed. 3", "2/e"
_BEHIND = re.compile(rf"(?:{_ED}\.?\s*{_NUMBER}|(?P<slashed>\d{{1,2}})/e)\.?", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?<!\w)[^\W\d_]{1,6}$")


@lru_cache(maxsize=1024)
def read(text: str) -> str:
    """The edition as BibLaTeX wants it: an integer for “3rd ed.” or “zweite Auflage”, else the words as written."""
    value = trim(text)
    if match := _ORDINAL.fullmatch(value):
        word = (match["word"] or "").lower()
        number = match["number"] or _WORDS.get(word) or (_ROMAN.get(word) if word != value.lower() else None)
        if number:
            return str(int(number))
    if match := _BEHIND.fullmatch(value):
        return str(int(match["number"] or match["slashed"]))
    if value[-1:].isalpha() and text.rstrip(" ,;:)]").endswith(".") and _ABBREVIATED.search(value):
        return value + "."
    return value


def apply(draft: Draft) -> Draft:
    """The draft with ``edition``."""
    for piece in draft.labelled("edition"):
        draft = draft.with_field("edition", read(piece.text), piece)
    return draft
