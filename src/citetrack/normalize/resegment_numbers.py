"""Dates, volumes, pages and places that stand in one another's pieces."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import MONTHS
from citetrack.normalize.dates import read, read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import trim

__all__ = ["find_access", "find_date", "find_number", "join_days", "split_dates", "split_pages", "split_place", "split_volume"]

_YEAR = r"(?:1[4-9]|20)\d\d"
_IN_BRACKETS = re.compile(rf"\(([^()]{{0,24}}\b{_YEAR}[a-z]?)(?=[):,;]|$)\)?")
_FIRST = re.compile(rf"\s*({_YEAR}(?:\s[A-Z][a-z]{{2,8}}(?:\s\d{{1,2}})?)?)\s*;\s*(?=\S)")
_LAST = re.compile(rf"[,\s]\s*\(?({_YEAR})[a-z]?[).,;:\s]*$")
_YEAR_PAGES = re.compile(
    rf"^([\s(\[]*(?:[^\W\d_]+\.?\s)?{_YEAR}[a-z]?\)?\s*)(:\s*(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d[\w\s–—,.-]*[)\].,;\s]*)$"
)
_VOLUME = r"(?:vol\.?\s*|bd\.?\s*)?(?:\(\d{1,7}\)|\d{1,4})(?:\s?\(\s?\d[\d/–-]*\s?\)|[./]\d{1,3})?"
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_VOLUME_PAGES = re.compile(rf"^(\s*{_VOLUME}\s*)(?::|,?\s*(?=pp?\.)|(?<=\)))\s*({_PAGES}[).,;\s]*)$", re.IGNORECASE)
_JOURNAL_VOLUME = re.compile(
    r"^(.{3,200}?[^\W\d_][).”»\"’*]?,?\s+)((?:vol\.?\s*|bd\.?\s*|jg\.?\s*)?\d{1,3}(?:\s?\(\s?\d{1,3}(?:[-–/]\d{1,3})?\s?\)|[.:/]\d{1,3})?(?:,?\s*(?:no|nr|n)\.\s*\d[\d–-]*)?[,.:;\s]*)$",
    re.IGNORECASE | re.DOTALL,
)
_VOLUME_JOURNAL = re.compile(
    r"^([\s,]*vol\.?\s*\d{1,4}(?:,?\s*(?:no|nr)\.?\s*\d[\d/–-]*)?,\s+)(?=[^\W\d_])", re.IGNORECASE
)
_EDITION_VOLUME = re.compile(r"\s*(?:vol(?:ume)?|bd|band|t(?:ome|omo)?|teil)\b\.?\s*(?:\d{1,3}|[IVXLC]{1,6})\s*(?:[,.;:]\s*|$)", re.IGNORECASE)
_NUMBER = re.compile(r"[\s,(]*(?:vol|no|nr|num|núm|n|heft|h|fasc|iss(?:ue)?|bd|jg)\b\s?[.°º]?\s*\d{1,4}(?:[-–/]\d{1,4})?[\s),.;:]*", re.IGNORECASE)
_PLACE_PUBLISHER = re.compile(r"^([\s(\[]*[^\W\d_a-z][^:;\d()]{1,60}\s?:\s+)(?=\S*[^\W\d_])", re.DOTALL)


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
                pieces[-1:] = [last.cut(0, found.start(1)), Piece("date", last.text[found.start(1) :] + piece.text, last.start + found.start(1))]
                continue
        pieces.append(piece)
    return draft.with_pieces(pieces)


def split_dates(draft: Draft) -> Draft:
    """The date inside a volume, journal, publisher or place; the pages inside a date."""
    pieces: list[Piece] = []
    dated = draft.has("date")
    for piece in draft.pieces:
        if (
            piece.label in ("volume", "pages", "journal", "container-title")
            and (found := _IN_BRACKETS.search(piece.text))
            and read_day(found[1])
        ):
            if piece.label in ("volume", "pages") or not dated:
                pieces += [piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), _rest(piece, found.end())]
                continue
        if piece.label in ("volume", "journal") and (found := _FIRST.match(piece.text)) and piece.label == "volume":
            pieces += [piece.cut(*found.span(1), "date"), piece.cut(found.end())]
            continue
        if piece.label == "date" and (found := _YEAR_PAGES.match(piece.text)):
            pieces += [piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "pages")]
            continue
        if (
            not dated
            and piece.label in ("publisher", "location", "volume", "institution")
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


def split_pages(draft: Draft) -> Draft:
    """The volume and the pages of “11: 802–803” and “17(1)73–84”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        other = {"volume": "pages", "pages": "volume"}.get(piece.label, "")
        if other and not draft.has(other) and (found := _VOLUME_PAGES.match(piece.text)):
            pieces += [piece.cut(0, found.end(1), "volume"), piece.cut(found.start(2), None, "pages")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def split_volume(draft: Draft) -> Draft:
    """The volume at the end of a journal's piece, or before the journal's name."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if piece.label == "journal" and (found := _VOLUME_JOURNAL.match(piece.text)):
            pieces.append(piece.cut(0, found.end(), "volume"))
            piece = piece.cut(found.end())
        if piece.label == "journal" and not draft.has("volume") and (found := _JOURNAL_VOLUME.match(piece.text)):
            pieces += [piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "volume")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def find_access(draft: Draft) -> Draft:
    """The day of access where only its place tells it: “Web. 10 Apr. 2017”, “http://… [30 December 2013]”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        day = len(read_day(piece.text)) == len("2020-01-01") if last else False
        web = bool(last) and last is not None and last.text.rstrip().endswith("Web.")
        bracketed = bool(last) and last is not None and last.label == "url" and piece.text.lstrip().startswith(("[", "("))
        if day and piece.label in ("date", "note", "other") and ((web and piece.label == "date") or bracketed):
            pieces.append(piece.cut(0, None, "accessed"))
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def find_number(draft: Draft) -> Draft:
    """The volume or number that stands under “edition” or “note”: “Bd. 3, 2. Aufl.”, “n. 2”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        found = _EDITION_VOLUME.match(piece.text) if piece.label == "edition" else None
        if found:
            pieces += [piece.cut(0, found.end(), "volume"), piece.cut(found.end())]
        elif piece.label in ("note", "other", "edition") and _NUMBER.fullmatch(piece.text) and draft.has("journal", "container-title"):
            pieces.append(piece.cut(0, None, "volume"))
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def split_place(draft: Draft) -> Draft:
    """The place and the publisher of “New York: Palgrave Macmillan” under one label."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        other = {"publisher": "location", "location": "publisher"}.get(piece.label, "")
        if (
            other
            and not draft.has(other)
            and (found := _PLACE_PUBLISHER.match(piece.text))
            and any(c.isalpha() for c in piece.text[found.end() :])
        ):
            pieces += [piece.cut(0, found.end(), "location"), piece.cut(found.end(), None, "publisher")]
        else:
            pieces.append(piece)
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
