"""Dates that stand inside other pieces, and other fields inside dates."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.calendar_words import MONTHS, PUBSTATES
from citetrack.normalize.dates import read
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import trim

__all__ = [
    "STATE_STEMS", "drop_times", "find_date", "find_numbers", "join_days", "join_page", "join_years", "split_dates",
    "split_state",
]  # fmt: skip

_STATE = re.compile(rf"[.,;(\[]\s*(?=(?:{'|'.join(p for _, p in PUBSTATES)})[)\].,;\s]*$)", re.IGNORECASE)
STATE_STEMS = (
    "forthcoming", "appear", "erschein", "paraître", "in corso di", "no prelo", "press", "im druck", "in stampa",
    "en prensa", "prepara", "vorbereitung", "préparation", "submitted", "eingereicht", "soumis", "online publication",
    "online first", "ahead of print",
)  # fmt: skip
# The last letters of the words that say so.
_STATE_ENDS = tuple({words.split("(")[0][-3:] for _, pattern in PUBSTATES for words in pattern.split("|")})
_BEFORE_STATE = frozenset(("publisher", "journal", "container-title", "title", "location"))
_BEFORE_MONTH = frozenset(("volume", "journal", "pages", "title", "publisher"))
_BEFORE_YEAR = frozenset(("publisher", "location", "volume", "institution", "journal"))
_DATED = frozenset(("volume", "pages", "date"))
_NUMBERED = frozenset(("volume", "date"))
_IN_NUMBERS = frozenset(("volume", "pages", "journal", "container-title"))
_UNDATED = _DATED | _BEFORE_YEAR | _IN_NUMBERS | {"title"}
_YEAR = r"(?:1[4-9]|20)\d\d"
_DATE = frozenset(("date",))
_BRACKETED = re.compile(rf"\s*\[{_YEAR}\]")
_NUMBER_YEAR = re.compile(rf"\s*(?!{_YEAR},)\d{{2,7}},\s+(?={_YEAR}\W*$)")
_YEAR_ISSUE = re.compile(rf"(?<![\d/])\(?({_YEAR})\s?/\s?([1-9]|1[0-2])\)?[\s.,;:]*$")
_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_IN_BRACKETS = re.compile(rf"\(([^()]{{0,24}}\b{_YEAR}[a-z]?)(?=[):,;]|$)\)?")
_FIRST = re.compile(rf"\s*({_YEAR}(?:\s[A-Z][a-z]{{2,8}}(?:\s\d{{1,2}})?)?)\s*;\s*(?=\S)")
_LAST = re.compile(rf"[,\s]\s*\(?({_YEAR})[a-z]?[).,;:\s]*$")
_CLOSING = re.compile(
    rf"(?<=[^\W\d_]{{3}})\s+{_YEAR}[.,;:\s]*$|(?<=[^\W\d_A-Z]{{3}}){_YEAR}[.,;:\s]*$"
)  # behind a word
_STOPPED = re.compile(rf"(?<=[.?!”\"])\s+({_YEAR})[.,;:\s]*$")  # behind the full stop of a title
_YEAR_PAGES = re.compile(
    rf"^([\s(\[]*(?:[^\W\d_]+\.?\s)?{_YEAR}[a-z]?\)?\s*)(:\s*(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d[\w\s–—,.-]*[)\].,;\s]*)$"
)
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_DAY = re.compile(r"(?:^|[\s,])\s*(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?\s*$")
_PAGE_LEAD = re.compile(r"[\s,;(]*(?:pp?|pages?|S|Seiten?|págs?|pagg?|cols?|Sp)\b\.?\s*", re.IGNORECASE)
_COPYRIGHT = re.compile(rf"\W*(?:c|©|cop\.)\s?{_YEAR}\W*")
_WORD = re.compile(r"[^\W\d_]+")
_HOUR = re.compile(r"(?<=\d{4}),?\s+(?:at\s|um\s|à\s)?\d{1,2}:\s*$")
_MINUTES = re.compile(r"\s*\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?|\s?Uhr|\s?h)?[\s,.;)]*")
_RECORDED = re.compile(r"\b(?:video|podcast|audio|film|youtube|vimeo|clip)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(?:\d{1,2}:)?\d{1,3}:\d\d[\s,.;)]*")
_SIGN = re.compile(r"(?:§§?|¶¶?|(?<=\d{4})pp?|\b(?:ch|chap|sec|para|art|n|note))\.?\s*$")
_PAGE_WORD = re.compile(r"[\s,;:(]*(?:pp?|ss?|seiten?|pages?|págs?|pagg?|pagin[ae]|col|sp)\b\.?\s*", re.IGNORECASE)
# The words after which a title can't end, and the year that goes on with it: “… in the Summer of” + “2014. 2019”
_UNENDED = re.compile(
    r"[^\W\d_]{2}.*\s(?:of|in|since|until|before|after|from|to|the|von|im|seit|bis|nach|vor|en|de|du|depuis|"
    r"avant|après|nel|del|dal|al|dopo|desde|hasta|tras)\s*",
    re.DOTALL,
)
_TITLE_YEAR = re.compile(rf"\s*{_YEAR}(?:\s?[-–—]\s?\d{{2,4}})?[.,:;]?\s+(?=\S)")
_NAMED = frozenset(("journal", "container-title"))
_CLOSING_YEAR = re.compile(rf"\s*{_YEAR}\)[.,;\s]*")
_PAGE = re.compile(r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?[\s.,;)]*$")


def join_days(draft: Draft) -> Draft:
    """The day that a volume's or journal's piece has at its end, back in the date that begins with the month."""
    for last, piece in pairwise(draft.pieces):
        if piece.label == "date" and last.label in _BEFORE_MONTH and _DAY.search(last.text[-12:]):
            return _join_days(draft)
    return draft


def _join_days(draft: Draft) -> Draft:
    pieces: list[Piece] = []
    joined = False
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if last and piece.label == "date" and last.label in _BEFORE_MONTH and (found := _DAY.search(last.text[-12:])):
            at = max(0, len(last.text) - 12) + found.start(1)
            word = _WORD.match(piece.text.lstrip())
            if word and word[0].lower() in MONTHS and (last.label != "volume" or not last.text[:at].strip(" ,")):
                day = last.cut(at, None, "date")
                pieces[-1:] = [last.cut(0, at), Piece("date", day.text + piece.text, day.start)]
                joined = True
                continue
        pieces.append(piece)
    return draft.with_pieces(pieces) if joined else draft


def join_page(draft: Draft) -> Draft:
    """A page that looks like a year, back behind its word: “p. ” + “1555”; a sign before its number: “§” + “66”.

    So is the word that is glued to the year: “1995pp.” + “97”.
    """
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if (last.label, piece.label) == ("date", "pages") and (sign := _SIGN.search(last.text)):
            head = last.cut(0, sign.start())
            joined = Piece("pages", last.text[sign.start() :] + piece.text, last.start + sign.start())
            return draft.with_pieces((*draft.pieces[:at], head, joined, *draft.pieces[at + 2 :]))
        if (
            (last.label, piece.label) == ("pages", "date")
            and _PAGE_WORD.fullmatch(last.text)
            and _PAGE.match(piece.text)
        ):
            joined = Piece("pages", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft


def join_years(draft: Draft) -> Draft:
    """The year with which a title ends, back from the date: “… the Summer of” + “2014. 2019”.

    So is the one that closes a bracket of a container's name: “Transactions (Proceedings of InfoVis” + “2013).” A year
    stays a date where no other is told.
    """
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if (
            piece.label == "date"
            and _opened(last)
            and _CLOSING_YEAR.fullmatch(piece.text)
            and len(draft.labelled("date")) > 1
        ):
            whole = Piece(last.label, last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], whole, *draft.pieces[at + 2 :]))
        if (last.label, piece.label) != ("title", "date") or not _UNENDED.fullmatch(last.text):
            continue
        if (found := _TITLE_YEAR.match(piece.text)) and re.search(_YEAR, piece.text[found.end() :]):
            whole = Piece("title", last.text + piece.text, last.start)
            cut = len(last.text) + found.end()
            moved: tuple[Piece, ...] = (whole.cut(0, cut), whole.cut(cut, None, "date"))
        elif re.fullmatch(rf"\s*{_YEAR}\W*", piece.text) and len(draft.labelled("date")) > 1:
            moved = (Piece("title", last.text + piece.text, last.start),)
        else:
            continue
        return draft.with_pieces((*draft.pieces[:at], *moved, *draft.pieces[at + 2 :]))
    return draft


def _opened(piece: Piece) -> bool:
    """Whether a bracket with words is open at the end of a name: “Transactions (Proceedings of InfoVis ”."""
    return (
        piece.label in _NAMED and piece.text.count("(") > piece.text.count(")") and piece.text.rstrip()[-1:].isalpha()
    )


def drop_times(draft: Draft) -> Draft:
    """Times of day and lengths of films under “pages” and “volume”: “6 May 2012, 11:” + “16 p.m.”, “video, 7:41”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last, before = pieces[-1] if pieces else None, pieces[-2] if len(pieces) > 1 else None
        if last and piece.label == "pages" and last.label == "date" and (hour := _HOUR.search(last.text)):
            if _MINUTES.fullmatch(piece.text):
                pieces[-1:] = [last.cut(0, hour.start()), last.cut(hour.start(), None, "other")]
                piece = piece.under("other")  # noqa: PLW2901
        elif last and piece.label == "volume" and _RECORDED.search(last.text) and _LENGTH.fullmatch(piece.text):
            piece = piece.under("other")  # noqa: PLW2901
        elif (
            last
            and before
            and (last.label, piece.label) == ("volume", "pages")
            and _RECORDED.search(before.text)
            and _LENGTH.fullmatch(last.text + piece.text)
        ):
            pieces[-1], piece = last.under("other"), piece.under("other")  # noqa: PLW2901
        pieces.append(piece)
    return draft if tuple(pieces) == draft.pieces else draft.with_pieces(pieces)


def find_numbers(draft: Draft) -> Draft:
    """A number under “date”: the one before the year (“No.” + “25684, 2019”), or the page of “[2003] Public Law 12”."""
    dates = draft.labelled("date")
    for piece in dates:
        if "[" in piece.text or ("," in piece.text and _NUMBER_YEAR.match(piece.text)):
            break
    else:
        return draft
    paged = draft.has("pages") or not any(_BRACKETED.match(p.text) for p in dates)
    return draft.recut(_DATE, lambda piece: _find_number(piece, paged=paged))


def _find_number(piece: Piece, *, paged: bool) -> tuple[Piece, ...]:
    if found := _NUMBER_YEAR.match(piece.text):
        return piece.cut(0, found.end(), "volume"), piece.cut(found.end())
    return (piece.under("pages"),) if not paged and _NUMBER.fullmatch(piece.text) else ()


def split_dates(draft: Draft) -> Draft:
    """The date inside a volume, journal, publisher or place; the pages inside a date."""
    if any("/" in p.text for p in draft.labelled("date", "volume")):
        draft = draft.recut(_NUMBERED, _split_issue)
    dated = draft.has("date")
    draft = draft.recut(_DATED if dated else _UNDATED, lambda piece: _split_date(piece, dated=dated))
    return draft if dated or draft.has("date") else _split_last(draft)


def _split_issue(piece: Piece) -> tuple[Piece, ...]:
    """The year and the number of “12 (1997/1)”, as French journals have it, but not the years of “(1997/98)”."""
    found = _YEAR_ISSUE.search(piece.text)
    if not found or int(found[2]) == int(found[1]) % 100 + 1:
        return ()
    return piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), piece.cut(found.start(2), None, "volume")


def _split_last(draft: Draft) -> Draft:
    """The only year there is, at the end of what a citation of an author ends with: “in: Roe (ed.), Sensors 2018.”."""
    content = [p for p in draft.content if p.label not in ("pages", "url", "doi")]
    last = content[-1] if content else None
    if last is None or last.label not in ("title", "container-title") or not draft.has("author", "editor"):
        return draft
    found = _CLOSING.search(last.text)
    if not found or _UNENDED.fullmatch(last.text[: found.start()]):
        return draft
    parts = (last.cut(0, found.start()), last.cut(found.start(), None, "date"))
    return draft.recut(frozenset((last.label,)), lambda piece: parts if piece is last else ())


def _split_date(piece: Piece, *, dated: bool) -> tuple[Piece, ...]:
    label, text = piece.label, piece.text
    if label == "date":
        found = _YEAR_PAGES.match(text) if ":" in text else None
        return (piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "pages")) if found else ()
    if "(" in text and label in _IN_NUMBERS and (found := _IN_BRACKETS.search(text)) and read_day(found[1]):
        return piece.cut(0, found.start()), piece.cut(*found.span(1), "date"), _rest(piece, found.end())
    if label == "volume" and ";" in text and (found := _FIRST.match(text)):
        return piece.cut(*found.span(1), "date"), piece.cut(found.end())
    if label == "title":
        found = _STOPPED.search(text)
        return (piece.cut(0, found.start()), piece.cut(*found.span(1), "date")) if found else ()
    if not dated and label in _BEFORE_YEAR and (found := _LAST.search(text)):
        return piece.cut(0, found.start()), piece.cut(*found.span(1), "date")
    return ()


def _rest(piece: Piece, start: int) -> Piece:
    """What follows a date: pages behind a colon, otherwise more of the same."""
    rest = piece.cut(start)
    return piece.cut(start, None, "pages") if re.match(rf"\s*[):,]+\s*{_PAGES}", rest.text) else rest


def split_state(draft: Draft) -> Draft:
    """“forthcoming” at the end of another piece as a date's piece."""
    return draft.recut(_BEFORE_STATE, _split_state)


def _split_state(piece: Piece) -> tuple[Piece, ...]:
    start = max(0, len(piece.text) - 80)
    tail = piece.text[start:]
    if not tail.rstrip(" \t\r\n\f\v)].,;").lower().endswith(_STATE_ENDS) or not (found := _STATE.search(tail)):
        return ()
    at = start + found.start() + 1
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
