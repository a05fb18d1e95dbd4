"""Dates that stand inside other pieces, and other fields inside dates."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import PUBSTATES
from citetrack.normalize.dates import read
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.days import UNENDED
from citetrack.normalize.plain import trim

__all__ = [
    "STATE_STEMS",
    "find_date",
    "find_page",
    "find_year",
    "part_heading",
    "split_date",
    "split_issue",
    "split_last",
    "split_number",
    "split_pages",
    "split_state",
]

_STATE = re.compile(rf"(?:[.,;(\[]|^)\s*(?=(?:{'|'.join(p for _, p in PUBSTATES)})[)\].,;\s]*$)", re.IGNORECASE)
STATE_STEMS = (
    "forthcoming", "appear", "erschein", "paraître", "in corso di", "no prelo", "press", "im druck", "in stampa",
    "en prensa", "prepara", "vorbereitung", "préparation", "submitted", "eingereicht", "soumis", "online publication",
    "online first", "ahead of print",
)  # fmt: skip
# The last letters of the words that say so.
_STATE_ENDS = tuple({words.split("(")[0][-3:] for _, pattern in PUBSTATES for words in pattern.split("|")})
_BEFORE_YEAR = frozenset(("publisher", "location", "volume", "institution", "journal"))
_IN_NUMBERS = frozenset(("volume", "pages", "journal", "container-title"))
_YEAR = r"(?:1[4-9]|20)\d\d"
_BRACKETED = re.compile(rf"\s*\[{_YEAR}\]")
_NUMBER_YEAR = re.compile(
    rf"\s*(?!{_YEAR},)\d{{2,7}},\s+(?={_YEAR}\W*$)|"
    rf"\s*(?!{_YEAR},)\d{{3,7}},\s+(?=(?:\d{{1,2}}\.?\s)?[^\W\d_]{{3,10}}\.?\s{_YEAR}\W*$)|\s*\d{{1,2}}/\d{{2,6}}\s+(?=vom\s)|"
    rf"\s*\d{{1,3}}\s?(?:e|ème|º|°|\.)?\s?(?:année|anno|annata|Jahrgang|Jg\.),?\s+(?=\(?{_YEAR})"
)
_YEAR_ISSUE = re.compile(rf"(?<![\d/])\(?({_YEAR})\s?/\s?([1-9]|1[0-2])\)?[\s.,;:]*$")
_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_HEADED = re.compile(rf"(\s*{_YEAR})\s?[-–—]\s*")
_RANGE = re.compile(r"\d[-–/]\d")  # what a volume is about, where another date is told
_IN_BRACKETS = re.compile(rf"\(([^()]{{0,24}}\b{_YEAR}(?:[a-z]|[-–/]\d{{2,4}})?)(?=[):,;]|$)\)?")
_FIRST = re.compile(rf"\s*({_YEAR}(?:\s[A-Z][a-z]{{2,8}}(?:\s\d{{1,2}})?)?)\s*;\s*(?=\S)")
_RAISED_FIRST = re.compile(rf"\s*([¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}{_YEAR}|{_YEAR}[¹²³⁴⁵⁶⁷⁸⁹]),?\s*")
_LAST = re.compile(rf"[,\s]\s*\(?([¹²³⁴⁵⁶⁷⁸⁹]{{0,2}}{_YEAR}(?:[-–/]{_YEAR})?)[a-z]?[).,;:\s]*$")
_CLOSING = re.compile(
    rf"(?<=[^\W\d_]{{3}})\s+{_YEAR}[.,;:\s]*$|(?<=[^\W\d_A-Z]{{3}}){_YEAR}[.,;:\s]*$"
)  # behind a word
_STOPPED = re.compile(rf"(?<=[.?!”\"])\s+({_YEAR})[.,;:\s]*$")  # behind the full stop of a title
_YEAR_PAGES = re.compile(
    rf"^([\s(\[]*(?:[^\W\d_]+\.?\s)?{_YEAR}[a-z]?\)?\s*)(:\s*(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d[\w\s–—,.-]*[)\].,;\s]*)$"
)
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_COPYRIGHT = re.compile(rf"\W*(?:c|©|cop\.)\s?{_YEAR}\W*")


def split_number(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The number under “date” before the year: “No.” + “25684, 2019”."""
    found = _NUMBER_YEAR.match(piece.text) if len(piece.text) > len("(2004), ") else None
    return (piece.cut(0, found.end(), "volume"), piece.cut(found.end())) if found else ()


def find_page(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The page under “date” of “[2003] Public Law 12”."""
    page = _NUMBER.fullmatch(piece.text) and any(_BRACKETED.match(p.text) for p in draft.labelled("date"))
    return (piece.under("pages"),) if page else ()


def split_issue(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The year and the number of “12 (1997/1)”, as French journals have it, but not the years of “(1997/98)”."""
    found = _YEAR_ISSUE.search(piece.text) if "/" in piece.text else None
    if not found or int(found[2]) == int(found[1]) % 100 + 1:
        return ()
    return piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), piece.cut(found.start(2), None, "volume")


def split_last(draft: Draft) -> Draft:
    """The only year there is, at the end of what a citation of an author ends with: “in: Roe (ed.), Sensors 2018.”."""
    if draft.has("date"):
        return draft
    content = [p for p in draft.content if p.label not in ("pages", "url", "doi")]
    last = content[-1] if content else None
    if last is None or last.label not in ("title", "container-title") or not draft.has("author", "editor"):
        return draft
    found = _CLOSING.search(last.text)
    if not found or UNENDED.fullmatch(last.text[: found.start()]):
        return draft
    parts = (last.cut(0, found.start()), last.cut(found.start(), None, "date"))
    return draft.recut(frozenset((last.label,)), lambda piece: parts if piece is last else ())


def split_pages(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The pages inside a date: “(2001): 12–34”."""
    found = _YEAR_PAGES.match(piece.text) if ":" in piece.text else None
    return (piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "pages")) if found else ()


def split_date(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The date inside a volume or pages: “344 (2001)”, “2001;344:501”."""
    text = piece.text
    found = _IN_BRACKETS.search(text) if "(" in text else None
    if found and read_day(found[1]) and not (_RANGE.search(found[1]) and draft.has("date")):
        return piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), _rest(piece, found.end())
    found = _FIRST.match(text) if ";" in text and piece.label == "volume" else None
    return (piece.cut(*found.span(1), "date"), piece.cut(found.end())) if found else ()


def find_year(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The only date there is, inside any piece: “⁵2010, S. 15”, “Paris, 1990”."""
    if piece.label in _IN_NUMBERS and (parts := split_date(draft, piece)):
        return parts
    if piece.label == "pages" and (found := _RAISED_FIRST.match(piece.text)):
        return piece.cut(*found.span(1), "date"), piece.cut(found.end())
    last = _STOPPED if piece.label == "title" else _LAST if piece.label in _BEFORE_YEAR else None
    found = last.search(piece.text) if last else None
    return (piece.cut(0, found.start()), piece.cut(*found.span(1), "date")) if found else ()


def _rest(piece: Piece, start: int) -> Piece:
    """What follows a date: pages behind a colon, otherwise more of the same."""
    rest = piece.cut(start)
    return piece.cut(start, None, "pages") if re.match(rf"\s*[):,]+\s*{_PAGES}", rest.text) else rest


def part_heading(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The year that heads an entry, without its dash, which opens no period: “1806 -” + “G. A. Roe, A Title”."""
    found = _HEADED.fullmatch(last.text) if last is draft.pieces[0] else None
    return (last.cut(0, found.end(1)), last.cut(found.end(1), None, "other"), piece) if found else ()


def split_state(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """“forthcoming” at the end of another piece as a date's piece."""
    start = max(0, len(piece.text) - 80)
    tail = piece.text[start:]
    if not tail.rstrip(" \t\r\n\f\v)].,;").lower().endswith(_STATE_ENDS) or not (found := _STATE.search(tail)):
        return ()
    at = start + found.end()
    return piece.cut(0, at), piece.cut(at, None, "date")


def find_date(draft: Draft) -> Draft:
    """A piece without a known field that is nothing but a date, as the date if there is no other."""
    if draft.has("date"):
        return draft
    for piece in draft.pieces:
        if (
            (piece.label in ("other", "note", "volume", "medium") or _COPYRIGHT.fullmatch(piece.text))
            and (found := read(piece.text)).typed
            and (found.date or found.pubstate)
            and re.search(_YEAR, trim(piece.text))
        ):
            if piece.label == "volume" and draft.has("journal"):
                continue
            return draft.relabelled({piece.start: "date"})
    return draft
