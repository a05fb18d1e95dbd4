"""The dates of a work: its own, its first edition’s, the day it was consulted, and whether it is out yet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citetrack.normalize.calendar_words import PUBSTATES, UNDATED
from citetrack.normalize.days import YEAR, read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import clean, trim

__all__ = ["Dates", "apply", "names_state", "read", "read_original"]

_lettered = re.compile(r"[^\W\d_]").search
_BEFORE_BOOK = frozenset(("note", "other", "editor"))  # “abgedruckt in: Roe (Hg.), Briefe”
_DATED = re.compile(r"\d{4}(?:-\d\d){0,2}")
_QUOTES = "“”„«»\"'‘’ "
_NO_PLACE = re.compile(r"^\W*(?:o\.\s?O\.|s\.\s?l\.)[,:]?\s+")
_FIRST_WORDS = (
    r"(?:orig(?:inal(?:ly)?)?\.?(?:\s+(?:publ?(?:ished)?\.?|ed(?:ition|\.)?|work\s+published))?(?:\s+in)?|"
    r"(?:first|1st|1re|1a|1ª|1\.)\s+(?:pub(?:l?\.|lished)|ed(?:ition|n|izione|ición|\.)|éd(?:ition|\.)|aufl(?:age|\.))"
    r"(?:\s+in)?|zuerst|erstmals(?:\s+erschienen)?|erstausgabe|[ée]d(?:\.|ition)\s+orig(?:\.|inale)|"
    r"prima\s+ed(?:\.|izione))"
)
_ORIGINAL = re.compile(rf"(?:[\[(;,.\s]+|(?<!\w)){_FIRST_WORDS}\s*:?\s*({YEAR})[\])]?", re.IGNORECASE)
# "1867; repr. 1990"
_REPRINTED = re.compile(
    rf"(?:({YEAR})[;,.\s(\[]+)?(?:repr(?:int(?:ed)?|\.)?|reissued?|ndr\.|nachdr(?:uck|\.)|réimpr(?:ession|imé|\.)|"
    rf"rist(?:ampa|\.)|reimpr(?:esión|\.))(?:\s+in)?,?\s*({YEAR})[\])]?",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"[\s(\[]*({YEAR})(?!s\b)[a-z]?[\s)\].,;:]*")  # what most dates are
_BRACKETED = re.compile(rf"[\[(]\s*({YEAR})\s*[\])]")
# “²1999”, “1965²”: the edition, as German and Italian notes have it
_RAISED = re.compile(r"([¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?=\d{4}(?!\d))|(?<=\d{4})([¹²³⁴⁵⁶⁷⁸⁹])")
# “(19802)”, “1970c2”: the same where the figure is raised no more
_GLUED = re.compile(r"[\s(\[]*((?:1[89]|20)\d\d)(?:[a-f]([1-9])|([2-9]))[\s)\].,;:]*")
_LOWERED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_DIRECTED = re.compile(r"\b(?:directed|dir\.|regie|réalis|regia)", re.IGNORECASE)
_TWO_YEARS = re.compile(rf"({YEAR})\s*/\s*({YEAR})")
_LONG_AGO = 60  # more years than a work takes to come out
_STATES = tuple((key, re.compile(rf"[\[(]?\b(?:{pattern})\b[\])]?\.?", re.IGNORECASE)) for key, pattern in PUBSTATES)
_STATE = re.compile("|".join(pattern for _, pattern in PUBSTATES), re.IGNORECASE)
_NONE = re.compile(rf"[\[(]?\s*(?:{UNDATED})\s*[a-z]?\s*[\])]?", re.IGNORECASE)
_GUESSED = re.compile(rf"(?:{UNDATED})\s*([\[(][^\[\]()]{{4,20}}[\])])", re.IGNORECASE)  # "o. J. [1912]"


class Dates(NamedTuple):
    """What a date segment says; ``date`` is ISO 8601-2 when ``typed``, otherwise as it was written."""

    date: str = ""
    origdate: str = ""
    pubstate: str = ""
    typed: bool = True


# What was done on the day: “filmed July 2009”.
_MADE = re.compile(
    r"^\s*(?:filmed|recorded|posted|uploaded|published|aired|broadcast|released|issued|dated|gesendet|veröffentlicht|"
    r"publié(?:e)?|diffusé(?:e)?|pubblicat[oa]|publicad[oa])\s+(?:on\s|in\s|am\s|le\s|il\s|el\s)?(?=\S)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def read(text: str) -> Dates:
    """The date of the work, that of its first edition and its state; a date that can't be read stays as written."""
    if plain := _PLAIN.fullmatch(text):
        return Dates(plain[1])
    text = clean(text).strip(_QUOTES)
    state = first = ""
    if _lettered(text):
        state, text = _split_state(text)
        if original := _ORIGINAL.search(text):
            first, text = original[1], text[: original.start()] + " " + text[original.end() :]
        text = _MADE.sub("", _NO_PLACE.sub("", text))
    text = trim(text)
    if guessed := _GUESSED.fullmatch(text):
        text = trim(guessed[1])
    elif reprinted := _REPRINTED.fullmatch(text):
        first, text = first or reprinted[1] or "", reprinted[2]
    if not first:
        first, text = _two_editions(text)
    if not any(c.isalnum() for c in text) or _NONE.fullmatch(text):
        return Dates("", first, state)
    day = read_day(text)
    return Dates(day or text, first, state, typed=bool(day))


def names_state(text: str) -> bool:
    """Whether the text may say that a work isn't out yet: quick, and wrong only by saying yes."""
    return _STATE.search(text) is not None


def read_original(text: str) -> str:
    """The year of the first edition, in a text that says nothing but this: “Original work published 1950”."""
    found = _ORIGINAL.fullmatch(text) if text[-4:].isdigit() else None
    return found[1] if found else ""


def _split_state(text: str) -> tuple[str, str]:
    """(The state of publication, the rest of the text)."""
    if names_state(text):
        for key, pattern in _STATES:
            if found := pattern.search(text):
                return key, text[: found.start()] + " " + text[found.end() :]
    return "", text


def _two_editions(text: str) -> tuple[str, str]:
    """(The year of the first edition, the rest) of “[1867] 1990”, “1990 [1867]”, “1999/1946”."""
    bracket = _BRACKETED.search(text)
    if bracket:
        rest = trim(text[: bracket.start()] + " " + text[bracket.end() :])
        day = read_day(rest)
        if day[:4].isdigit():
            return (
                (bracket[1], rest)
                if bracket[1] < day[:4]
                else ("", rest)
                if bracket[1] == day[:4]
                else (day[:4], bracket[1])
            )
    two = _TWO_YEARS.fullmatch(text)
    if two and (int(two[1]) > int(two[2]) + 1 or int(two[2]) > int(two[1]) + _LONG_AGO):
        return min(two[1], two[2]), max(two[1], two[2])
    return "", text


def _split_edition(text: str) -> tuple[str, str]:
    """(The text, the edition) that a raised figure beside the year tells: “²1999”, “1965²”."""
    if glued := _GLUED.fullmatch(text):
        return glued[1], glued[2] or glued[3]
    raised = None if text.isascii() else _RAISED.search(text)
    return (_RAISED.sub("", text), (raised[1] or raised[2]).translate(_LOWERED)) if raised else (text, "")


def _is_reprint(draft: Draft, piece: Piece, known: str, year: str) -> bool:
    """Whether the year stands with the publisher, and an earlier one before both: “Beloved. 1987. Vintage, 2004”.

    So it is with papers that a book holds: “Roe to Doe, 8 May 1945, in Letters (Verso, 1963)”. A film is of the year
    when it was shown, whoever published it since.
    """
    if not (len(year) == len("2004") and _DATED.fullmatch(known) and known[:4] < year) or draft.has(
        "journal", "director"
    ):
        return False
    if draft.has("container-title"):
        labels = [p.label for p in draft.content]
        between = labels[labels.index("date") + 1 : labels.index("container-title")]
        held = labels.index("date") < labels.index("container-title") and _BEFORE_BOOK.issuperset(between)
        return held and draft.has("publisher", "location")
    if len(known) != len("1987"):
        return False
    if any(_DIRECTED.search(p.text) for p in draft.labelled("title")):
        return False
    first = draft.labelled("date")[0]
    return any(first.start < p.start < piece.start for p in draft.labelled("publisher", "location"))


def apply(draft: Draft) -> Draft:
    """The draft with ``date``, ``origdate``, ``urldate`` and ``pubstate``; the most precise date wins."""
    for piece in draft.labelled("accessed"):
        draft = draft.with_field("urldate", read_day(piece.text) or trim(piece.text), piece)
    for piece in draft.labelled("date"):
        known = draft.get("date")
        if not known and (plain := _PLAIN.fullmatch(piece.text)):
            draft = draft.with_field("date", plain[1], piece)
            continue
        text, edition = _split_edition(piece.text)
        found = read(text)
        draft = draft.with_field("edition", edition, piece)
        draft = draft.with_field("origdate", found.origdate, piece).with_field("pubstate", found.pubstate, piece)
        if not found.date or found.date == known:
            continue
        if not known:
            draft = draft.with_field("date", found.date, piece)
        elif not found.typed and len(known) == len("2020") and (day := read_day(f"{trim(piece.text)} {known}")):
            draft = draft.without("date").with_field("date", day, piece)  # Harvard: "(2012) … 1 January"
        elif found.typed and found.date.startswith(known):
            draft = draft.without("date").with_field("date", found.date, piece)  # "2013. … 24 October 2013"
        elif found.typed and _is_reprint(draft, piece, known, found.date):
            draft = draft.without("date").with_field("date", found.date, piece).with_field("origdate", known)
        elif not known.startswith(found.date):
            draft = draft.with_problem("second-date", f"a second date, {found.date}, was not used", piece.span)
    return draft
