"""Dates that stand inside other pieces, and other fields inside dates."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import MONTHS, PUBSTATES
from citetrack.normalize.dates import read
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import trim

__all__ = ["find_date", "join_days", "split_dates", "split_state"]

_STATE = re.compile(rf"[.,;(\[]\s*(?=(?:{'|'.join(p for _, p in PUBSTATES)})[)\].,;\s]*$)", re.IGNORECASE)
_YEAR = r"(?:1[4-9]|20)\d\d"
_IN_BRACKETS = re.compile(rf"\(([^()]{{0,24}}\b{_YEAR}[a-z]?)(?=[):,;]|$)\)?")
_FIRST = re.compile(rf"\s*({_YEAR}(?:\s[A-Z][a-z]{{2,8}}(?:\s\d{{1,2}})?)?)\s*;\s*(?=\S)")
_LAST = re.compile(rf"[,\s]\s*\(?({_YEAR})[a-z]?[).,;:\s]*$")
_YEAR_PAGES = re.compile(
    rf"^([\s(\[]*(?:[^\W\d_]+\.?\s)?{_YEAR}[a-z]?\)?\s*)(:\s*(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d[\w\s–—,.-]*[)\].,;\s]*)$"
)
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_DAY = re.compile(r"(?:^|[\s,])\s*(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?\s*$")
_WORD = re.compile(r"[^\W\d_]+")


def join_days(draft: Draft) -> Draft:
    """The day that a volume's or journal's piece has at its end, back in the date that begins with the month."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if last and piece.label == "date" and last.label in ("volume", "journal", "pages", "title", "publisher"):
            word = _WORD.match(piece.text.lstrip())
            found = _DAY.search(last.text) if word and word[0].lower() in MONTHS else None
            if found and (last.label != "volume" or found.start() == 0):
                pieces[-1:] = [
                    last.cut(0, found.start(1)),
                    Piece("date", last.text[found.start(1) :] + piece.text, last.start + found.start(1)),
                ]
                continue
        pieces.append(piece)
    return draft.with_pieces(pieces)


def split_dates(draft: Draft) -> Draft:
    """The date inside a volume, journal, publisher or place; the pages inside a date."""
    pieces: list[Piece] = []
    dated = draft.has("date")
    for piece in draft.pieces:
        numeric = piece.label in ("volume", "pages")
        if numeric or (piece.label in ("journal", "container-title") and not dated):
            found = _IN_BRACKETS.search(piece.text)
            if found and read_day(found[1]):
                pieces += [piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), _rest(piece, found.end())]
                continue
        if piece.label == "volume" and (found := _FIRST.match(piece.text)):
            pieces += [piece.cut(*found.span(1), "date"), piece.cut(found.end())]
            continue
        if piece.label == "date" and (found := _YEAR_PAGES.match(piece.text)):
            pieces += [piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "pages")]
            continue
        if (
            not dated
            and piece.label in ("publisher", "location", "volume", "institution", "journal")
            and (found := _LAST.search(piece.text))
        ):
            pieces += [piece.cut(0, found.start()), piece.cut(*found.span(1), "date")]
            continue
        pieces.append(piece)
    return draft.with_pieces(pieces)


def _rest(piece: Piece, start: int) -> Piece:
    """What follows a date: pages behind a colon, otherwise more of the same."""
    rest = piece.cut(start)
    return piece.cut(start, None, "pages") if re.match(rf"\s*[):,]+\s*{_PAGES}", rest.text) else rest


def split_state(draft: Draft) -> Draft:
    """“forthcoming” at the end of another piece as a date's piece."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        tail = piece.text[-80:]
        found = (
            _STATE.search(tail)
            if piece.label in ("publisher", "journal", "container-title", "title", "location")
            else None
        )
        at = len(piece.text) - len(tail) + found.start() + 1 if found else len(piece.text)
        pieces += [piece.cut(0, at), piece.cut(at, None, "date")]
    return draft.with_pieces(pieces)


def find_date(draft: Draft) -> Draft:
    """A piece without a known field that is nothing but a date, as the date if there is no other."""
    if draft.has("date"):
        return draft
    for at, piece in enumerate(draft.pieces):
        if (
            piece.label in ("other", "note", "volume", "medium")
            and (found := read(piece.text)).typed
            and (found.date or found.pubstate)
            and re.search(_YEAR, trim(piece.text))
        ):
            if piece.label == "volume" and draft.has("journal"):
                continue
            return draft.with_pieces((*draft.pieces[:at], piece.cut(0, None, "date"), *draft.pieces[at + 1 :]))
    return draft
