"""Statutes, directives, treaties and resolutions, whose titles hold a number and a day."""

from __future__ import annotations

import re

from citetrack.normalize.dates import read as read_date
from citetrack.normalize.draft import Draft, Piece

__all__ = ["ACT_STEMS", "date_act", "join_act", "join_day", "split_section"]

_ACT = (
    r"(?:act|bill|directive|regulation|decision|resolution|convention|protocol|charter|covenant|ordinance|"
    r"richtlinie|verordnung|beschluss|gesetz|übereinkommen|loi|décret|règlement|décision|ordonnance|arrêté|legge|"
    r"decreto|regolamento|direttiva|ley|reglamento|directiva)"
)
# One of these is in each of them.
ACT_STEMS = (
    "act ", "bill", "directive", "regulation", "decision", "resolution", "convention", "protocol", "charter",
    "covenant", "ordinance", "richtlinie", "verordnung", "beschluss", "gesetz", "übereinkommen", "loi", "décret",
    "règlement", "décision", "ordonnance", "arrêté", "legge", "decreto", "regolamento", "direttiva", "ley",
    "reglamento", "directiva",
)  # fmt: skip
_NAMED = re.compile(rf"\b{_ACT}\b", re.IGNORECASE)
# "Council Regulation (EC)"
_LAST = re.compile(rf"\b{_ACT}\s*(?:\([A-Z]{{2,8}}\))?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:no\.?|nr\.?|n[°º.]|\d)", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|vom|du|del|dated|dell[’'])\s*$", re.IGNORECASE)
_SECTION = re.compile(r",\s(?=(?:ss?|arts?|§§?|sects?|sections?|cl|regs?|paras?)\.?\s*$)", re.IGNORECASE)
_NAMED_ACT = re.compile(r"[A-Z][\w’'-]+\sAct\s*$")
_YEAR = re.compile(r"\s*(?:of\s)?1[89]\d\d[.,:\s]*|\s*(?:of\s)?20\d\d[.,:\s]*")
_DAY = re.compile(r"\b(?:of|vom|du|del|dated|dell[’'])\s+(?P<day>\d{1,2}(?:\.|er|º)?\s+[^\W\d_]{3,10}\.?\s+\d{4})\b")


def join_act(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The number of an act, back behind its kind: “Council Regulation (EC)” + “No 1/2003 of …”."""
    whole = _LAST.search(last.text)
    joined = whole and whole.end() == len(last.text) and _NUMBERED.match(piece.text)
    return (last.join(piece, "title"),) if joined else ()


def join_day(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The day of an act, back in its title: “Directive 95/46/EC … of the Council of” + “24 October 1995”.

    So is the year of one that a book is about: “The Human Rights Act” + “1998. London: Verso, 2000”.
    """
    if _NAMED_ACT.search(last.text) and _YEAR.fullmatch(piece.text) and len(draft.labelled("date")) > 1:
        return (last.join(piece),)
    if not (_NAMED.search(last.text) and _OF.search(last.text)):
        return ()
    return (last.join(piece),) if len(read_date(piece.text).date) == len("1995-10-24") else ()


def split_section(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The word before the number of a section, out of the title: “Civil Code, art. ” + “1382”."""
    found = _SECTION.search(last.text, max(1, len(last.text) - 12))
    digit = found and piece.text.lstrip()[:1].isdigit()
    return (last.cut(0, found.end()), last.cut(found.end(), None, "pages").join(piece)) if found and digit else ()


def date_act(draft: Draft) -> Draft:
    """The day in the title of an act that has no other date: “Loi du 29 juillet 1881 sur …”."""
    for piece in draft.labelled("title"):
        found = _DAY.search(piece.text) if _NAMED.search(piece.text) else None
        if found and (date := read_date(found["day"]).date):
            return draft.with_field("date", date, piece.cut(*found.span("day")))
    return draft
