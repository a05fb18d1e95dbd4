"""Kinds of work inside titles, and remarks that are kinds of work."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import PUBSTATES
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.mend.carving import carved
from citetrack.normalize.mend.ends import LAST, find_end
from citetrack.normalize.plain import says

__all__ = [
    "GENRE_STEMS", "MEDIUM_STEMS", "THESIS_STEMS", "has_genre", "join_also",
    "relabel_medium", "relabel_numbered", "relabel_remark", "split_genre", "split_thesis",
]  # fmt: skip

_ONLY_STATE = re.compile(rf"[\s(\[,]*(?:{'|'.join(p for _, p in PUBSTATES)})[\s)\].,;]*", re.IGNORECASE)
# One of these is in each word for a thesis or a manuscript.
GENRE_STEMS = (
    "thes", "diss", "ph.", "phd", "ph d", "phil", "arbeit", "tesi", "tese", "thèse", "mémoire", "habil", "unpub",
    "manu", "veröff", "typos", "inédit", "inedit", "scritto", "mimeo", "draft", "presented", "presentation", "vortrag",
    "conference", "lecture", "communication",
)  # fmt: skip
_ALSO = re.compile(
    r"(?:[(\[]\s*|(?<!\S))[Zz]ugl(?:eich|\.)?[:,]?\s[^()\[\]]{0,90}?\b(?:Diss|Habil|Phil|Dissertation|Habilitation\w*|"
    r"Magisterarb\w*)\b[^()\[\]]{0,40}?(?:(?:1[89]|20)\d\d|(?=[)\]]))[)\]]?[.,;:\s]*"
)
_LONG = 120
# One of these is in each of the words below.
MEDIUM_STEMS = ("dvd", "cd", "blu-ray", "vhs", "lp", "film", "video", "audio", "print", "kindle", "book", "pdf")
_MEDIUM = re.compile(
    r"[\s(\[]*(?:DVD|CD(?:-ROM)?|Blu-ray|VHS|LP|film|video|audio|print|Kindle|e-?book|PDF)[\s)\].,;]*", re.IGNORECASE
)
_NAMED = re.compile(r"[\s“„\"‘(]*[^\W\d_a-z][^\W\d_A-Z]{3}")  # a word rather than letters before a number
_SENTENCE = re.compile(r"(?:[.,?!]\s+|\s*[(\[]\s*)(?=[^.,()\[\]]{4,60}[)\].,\s]*$)")


# The words for a thesis that no title has behind its stop, and the school behind them.
THESIS_STEMS = (
    "arbeit", "dissertation", "habilitationsschrift", "mémoire d", "thèse d", "thèse pour", "tesi di ", "tesis doct",
    "tesis de ", "tese de ", "thesis",
)  # fmt: skip
_THESIS = re.compile(
    r"(?:[.,;»”\")\]]|\s(?=\())[\s(\[,]*"
    r"(?:unveröff(?:entlichte|\.)?\s|unpublished\s|masch(?:inenschriftliche|\.)?\s|phil\.\s)?"
    r"(?:inaugural-?dissertation|dissertation\s(?:zur|an\sder|for|submitted|thesis)|"
    r"(?:diplom|magister|master|bachelor|doktor|examens|staatsexamens)-?arbeit|habilitationsschrift|"
    r"mémoire\sd(?:e\s(?:fin|master|maîtrise|licence|dea|d\.?e\.?a|diplôme|recherche|m2|m1|bachelor)|[’']études|u\sdiplôme)|"
    r"thèse\s(?:de|d[’']|pour|doctorale|du)|tesi\sdi\s(?:laurea|dottorato|specializzazione)|"
    r"tesis\s(?:doctoral|de\s(?:grado|maestría|licenciatura|doctorado))|tese\sde\s(?:doutor|mestrado)|"
    r"(?:ph\.?\s?d\.?|doctoral|master[’']?s|m\.?\s?a\.?)\s(?:thesis|dissertation))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SCHOOL = re.compile(
    r"(?:[,(]\s*|\s(?:an\s)?der\s|\s(?:at|of)\s(?:the\s)?|(?:\s(?:présentée?|soutenue?))?\sà\s(?:la\s|l[’'])?|\sdell[’'])"
    r"(?=(?:[^\W\d_a-z][\w.-]*\s){0,3}(?:Universit|Univ\.|Hochschule|École|Ecole|Politecnic|Polytechni|Institut|Akademie|ENS|EHESS))"
)


def has_genre(text: str) -> bool:
    """Whether a word for a thesis or a manuscript may stand in the text: quick, and wrong only by saying yes."""
    return says(text.lower(), GENRE_STEMS)


def split_genre(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The kind of work at the end of a title: “. Master’s thesis”, “[Unpublished manuscript]”."""
    found = find_end(piece, _SENTENCE) if has_genre(piece.text[-LAST:]) else None
    if not found or not _is_genre(piece.text[found.end() :]):
        return ()
    cut = found.start() + 1
    return piece.cut(0, cut), piece.cut(cut, None, "genre")


def split_thesis(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The thesis behind a title, and the school it was written at: “Titel, Diplomarbeit an der Universität Wien”."""
    found = _THESIS.search(piece.text)
    if not found or not found.start():
        return ()
    cut = found.start() + 1
    school = None if draft.has("publisher", "institution") else _SCHOOL.search(piece.text, found.end())
    if not school:
        return piece.cut(0, cut), piece.cut(cut, None, "genre")
    end = piece.text.find(",", school.end())
    end = end if end > 0 else len(piece.text)
    year = None if draft.has("date") else _YEAR.search(piece.text, end)
    behind = piece.cut(year.start(), None, "date") if year else piece.cut(end, None, "other")
    named = piece.cut(cut, school.start(), "genre"), piece.cut(school.end(), end, "institution")
    return piece.cut(0, cut), *named, behind


def _is_genre(text: str) -> bool:
    genre = read_genre(text)
    return genre.kind in ("phdthesis", "mathesis", "bathesis", "candthesis") or (
        genre.entry == "unpublished" and len(text) < len("x") * 40
    )


def relabel_remark(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The kind of work under “note”: “[Unpublished manuscript]”, “PhD diss.”; “forthcoming”, as its date."""
    if piece.label != "other" and not draft.has("genre") and _names_genre(piece.text):
        return (piece.under("genre"),)
    return (piece.under("date"),) if piece.label != "edition" and _ONLY_STATE.fullmatch(piece.text) else ()


def relabel_numbered(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The kind of a work that has no other title, if it is one of many: “Resolution 1325”, “Offener Brief”."""
    genre = read_genre(piece.text)
    numbered = genre.entry in ("", "report") and any(map(str.isdigit, piece.text))
    named = (numbered or genre.entry == "misc") and draft.has("author") and _NAMED.match(piece.text)
    return (piece.under("title"),) if named else ()


def join_also(draft: Draft) -> Draft:
    """The thesis that a book was, which is a remark on it: “Berlin 1999 (zugl. Diss. Univ. Hamburg 1997)”."""
    found = _ALSO.search("".join([p.text for p in draft.pieces]))
    return draft.with_pieces(carved(draft.pieces, [(*found.span(), "note")])) if found else draft


def relabel_medium(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """“DVD”, “print” and the like under “pages”."""
    return (piece.under("medium"),) if _MEDIUM.fullmatch(piece.text) else ()


def _names_genre(text: str) -> bool:
    if len(text) >= _LONG or any(c in text for c in ";“„") or _ALSO.match(text):
        return False
    return bool(read_genre(text).entry)
