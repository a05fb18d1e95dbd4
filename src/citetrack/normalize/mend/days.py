"""Days, pages and years on the wrong side of a date’s border, and times of day."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import MONTHS
from citetrack.normalize.draft import Draft, Piece

__all__ = [
    "RECORDED_STEMS",
    "UNENDED",
    "drop_length",
    "drop_minutes",
    "drop_times",
    "join_days",
    "join_issue",
    "join_page",
    "join_years",
    "split_pages",
    "split_volume",
]

_YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = re.compile(
    r"(?:^|[\s,])\s*((?:(?:0?[1-9]|[12]\d|3[01])\.?\s?[-–/]\s?)?(?:0?[1-9]|[12]\d|3[01]))(?:st|nd|rd|th|\.)?\s*$"
)
_WORD = re.compile(r"\s*([^\W\d_]+)")
_HOUR = re.compile(r"(?<=\d{4}),?\s+(?:at\s|um\s|à\s)?\d{1,2}:\s*$")
_MINUTES = re.compile(r"\s*\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?|\s?Uhr|\s?h)?[\s,.;)]*")
_TIME = re.compile(r"\s*\d{1,2}:\s?\d\d\s?[ap]\.?\s?m\b\.?[\s,.;)]*", re.IGNORECASE)
RECORDED_STEMS = ("video", "podcast", "audio", "film", "youtube", "vimeo", "clip")
_RECORDED = re.compile(rf"\b(?:{'|'.join(RECORDED_STEMS)})\b", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(?:\d{1,2}:)?\d{1,3}:\d\d[\s,.;)]*")
_SIGN = re.compile(r"(?:§§?|¶¶?|(?<=\d{4})pp?|\b(?:ch|chap|sec|para|art|n|note))\.?\s*$")
_SECTION_SIGN = re.compile(r"[§¶]\s*$")
_PAGE_WORD = re.compile(r"[\s,;:(]*(?:pp?|ss?|seiten?|pages?|págs?|pagg?|pagin[ae]|col|sp)\b\.?\s*", re.IGNORECASE)
# The words after which a title can't end, and the year that goes on with it: “… in the Summer of” + “2014. 2019”
UNENDED = re.compile(
    r"[^\W\d_]{2}.*\s(?:of|in|since|until|before|after|from|to|the|von|im|seit|bis|nach|vor|en|de|du|depuis|"
    r"avant|après|nel|del|dal|al|dopo|desde|hasta|tras)\s*",
    re.DOTALL,
)
_TITLE_YEAR = re.compile(rf"\s*{_YEAR}(?:\s?[-–—]\s?\d{{2,4}})?[.,:;]?\s+(?=\S)")
_GENERATION = 30
_HEADING_YEAR = re.compile(rf"\s*{_YEAR}:\s*")
_CLOSING_YEAR = re.compile(rf"\s*{_YEAR}\)[.,;\s]*")
_PAGES_FIRST = re.compile(r"\s*(?:cols?|pp)\.\s*\d{1,4}(?:\s?[-–—]\s?\d{1,4})?,\s+(?=\d{1,2}\.?\s+[^\W\d_])")
_VOLUME_BEHIND = re.compile(r"(?<=\),)\s+(?:\d{1,2}|[IVX]{1,5}):\s*$")
_PAGES_YEAR = re.compile(rf"\d{{1,4}}\s?[-‐‑–—]\s?\d{{1,4}},\s+(?={_YEAR}\W*$)")
_ISSUE = re.compile(r"(?<=\w)\s?[(,]\s?(?:Ausgabe|Nummer|Heft|édition|edizione|edición|edition|issue)\s*$")
_PAGE = re.compile(r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?[\s.,;)]*$")


def join_days(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The day that a volume's or journal's piece has at its end, back in the date that begins with the month."""
    word = _WORD.match(piece.text)
    found = _DAY.search(last.text[-12:]) if word and word[1].lower() in MONTHS else None
    if not found:
        return ()
    at = max(0, len(last.text) - 12) + found.start(1)
    if last.label == "volume" and last.text[:at].strip(" ,"):
        return ()
    return last.cut(0, at), last.cut(at, None, "date").join(piece)


def join_page(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A page that looks like a year, back behind its word: “p. ” + “1555”; a sign before its number: “§” + “66”.

    So is the word that is glued to the year: “1995pp.” + “97”.
    """
    if last.label == "date":
        sign = (_SIGN if piece.label == "pages" else _SECTION_SIGN).search(last.text)
        return (last.cut(0, sign.start()), last.cut(sign.start(), None, "pages").join(piece)) if sign else ()
    if not _PAGE_WORD.fullmatch(last.text):
        return ()
    if paged := _PAGES_YEAR.match(piece.text):  # “p.” + “1734 ‑ 1739, 2012”
        return last.join(piece.cut(0, paged.end())), piece.cut(paged.end())
    return (last.join(piece),) if _PAGE.match(piece.text) else ()


def join_issue(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """“(Ausgabe” before the day of a newspaper's issue: “Die Zeit (Ausgabe” + “vom 1. September 2011)”."""
    found = _ISSUE.search(last.text)
    return (last.cut(0, found.start()), last.cut(found.start(), None, "other"), piece) if found else ()


def split_pages(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The pages that a date begins with: “cols. 1500–1502, 29 July 1954”."""
    found = _PAGES_FIRST.match(piece.text)
    return (piece.cut(0, found.end(), "pages"), piece.cut(found.end())) if found else ()


def split_volume(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The volume that stands before the page cited, behind the imprint’s bracket: “1776–89), 2:” + “34”."""
    found = _VOLUME_BEHIND.search(last.text)
    return (last.cut(0, found.start()), last.cut(found.start(), None, "volume"), piece) if found else ()


def join_years(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The year with which a title ends, back from the date: “… the Summer of” + “2014. 2019”.

    So is the one that closes a bracket of a container's name: “Transactions (Proceedings of InfoVis” + “2013).” A year
    stays a date where no other is told.
    """
    if last.label == "date":  # “1492: ” + “La conquista …, 1994”
        older = _HEADING_YEAR.fullmatch(last.text) and _is_older(draft, last)
        return (last.join(piece, "title"),) if older else ()
    if last.label != "title":
        closes = _CLOSING_YEAR.fullmatch(piece.text) and _opened(last) and len(draft.labelled("date")) > 1
        return (last.join(piece),) if closes else ()
    if not UNENDED.fullmatch(last.text):
        return ()
    if (found := _TITLE_YEAR.match(piece.text)) and re.search(_YEAR, piece.text[found.end() :]):
        return last.join(piece.cut(0, found.end())), piece.cut(found.end())
    alone = len(draft.labelled("date")) > 1 and re.fullmatch(rf"\s*{_YEAR}\W*", piece.text)
    return (last.join(piece),) if alone else ()


def _is_older(draft: Draft, date: Piece) -> bool:
    """Whether every other year is much later than the one of the date."""
    year = int(date.text.strip(" :"))
    others = [int(y) for p in draft.labelled("date") if p is not date for y in re.findall(_YEAR, p.text)]
    return bool(others) and min(others) > year + _GENERATION


def _opened(piece: Piece) -> bool:
    """Whether a bracket with words is open at the end of a name: “Transactions (Proceedings of InfoVis ”."""
    return piece.text.count("(") > piece.text.count(")") and piece.text.rstrip()[-1:].isalpha()


def _is_recorded(last: Piece, before: Piece | None) -> bool:
    """Whether what stands before a length is a recording, or the day of one."""
    return bool(_RECORDED.search(last.text)) or (
        last.label == "date" and before is not None and bool(_RECORDED.search(before.text))
    )


def drop_minutes(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The time of day behind a date and under “pages”: “6 May 2012, 11:” + “16 p.m.”."""
    hour = _HOUR.search(last.text) if _MINUTES.fullmatch(piece.text) else None
    if not hour:
        return ()
    return last.cut(0, hour.start()), last.cut(hour.start(), None, "other"), piece.under("other")


def drop_times(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The time of day or the length of a film under “volume” and “pages”: “7:” + “41”, “11:” + “16 p.m.”."""
    whole = last.text + piece.text
    time, length = _TIME.fullmatch(whole), _LENGTH.fullmatch(whole)
    at = draft.pieces.index(last) if time or length else 0
    before = draft.pieces[at - 1] if at else None
    if not before or not ((length and _RECORDED.search(before.text)) or (time and before.label == "date")):
        return ()
    return last.under("other"), piece.under("other")


def drop_length(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The length of a film under “volume”: “video, 7:41”."""
    at = draft.pieces.index(piece) if _LENGTH.fullmatch(piece.text) else 0
    recorded = at and _is_recorded(draft.pieces[at - 1], draft.pieces[at - 2] if at > 1 else None)
    return (piece.under("other"),) if recorded else ()
