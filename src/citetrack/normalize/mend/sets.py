"""Volumes of a set with titles of their own, and series at the end of a book's title."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.remarks import is_bibliographic

__all__ = [
    "COUNT_STEMS",
    "SERIES_STEMS",
    "SET_STEMS",
    "find_volume_title",
    "join_equals",
    "relabel_series",
    "split_count",
    "split_lecture_notes",
    "split_open_series",
    "split_quoted_series",
    "split_series",
    "split_set",
    "split_set_of_book",
]  # fmt: skip

_VOLUME = frozenset(("volume",))
_PERIODICAL = frozenset(("journal", "container-title"))
# "vol. I, I caratteri originali": a number, its comma or colon, and words
_TITLED = re.compile(
    r"(?:[\s,.]*(?:vol(?:ume)?|bd|band|t(?:ome|omo)?|teil|part[ei]?)\b\.?\s*(?:\d{1,3}|[IVXLC]{1,6})\s*[,:.]\s+)"
    r"(?=(?-i:[^\W\d_a-z])[^\d]{6,})",
    re.IGNORECASE,
)
_NUMERAL_TITLED = re.compile(r"[\s,]*[IVX]{1,5},\s+(?=[^\W\d_a-z][^\W\d_A-Z]*[\s’'][^\d]{4,})")  # “III, Il contratto,”
_EDITION = re.compile(r"\d|\b(?:[ée]d|aufl|auflage|new|nouvelle|nuova|nueva|neue)\b", re.IGNORECASE)
_WITHIN = re.compile(r",\s(?:in|ivi|dans)\b")  # a title that is a part of the set
_INNER = re.compile(
    r"(?<=\w),\s+(?:[Vv]ol(?:ume)?|Bd|Band|[Tt](?:ome|omo)?|Teil)\b\.?\s*(?:\d{1,2}|[IVXLC]{1,6})\s*,\s+"
    r"(?=[^\W\d_a-z][^\d]{6,})"
)
# “Their Finest Hour (London:”
_BEFORE_BRACKET = re.compile(r"\s*[^\W\d_a-z][^():]{5,120}\s(?=\([^()]{2,40}:\s*$)")
# “Gallimard, « Bibliothèque des idées »”, “PUF, coll. « Quadrige »”
_QUOTED_SERIES = re.compile(
    r"(?<=[\w.)])(?:,\s|\s(?=\())(?=\(?(?:(?i:coll)\.?\s?)?[«“\"]\s?[^«»“”\"]{3,80}\s?[»”\"]\)?[\s,.;]*$|"
    r"(?i:coll)(?:ection|\.)\s[^\W\d_a-z][^,;()]{2,60}\)?[\s,.;]*$)"
)
_BRACKETED_SERIES = re.compile(r"\s*\(\s?(?:coll\.?\s?)?[«“\"‹]\s?[^«»“”\"()]{3,80}\s?[»”\"›]\)[\s,.;]*")
_REMARKS = frozenset(("title", "note", "other", "publisher"))
_LECTURE_NOTES = re.compile(r"(?<=\w)[.,]\s?(?=Lecture Notes in [A-Z][^,;:.()]{3,60}[\s,.;:(]*$)")
_WORD_BEHIND = re.compile(r"(?<=\w)[,.]\s(?:[Vv]ol|[Bb]d|[Tt]|[Nn]|[Nn]o|[Nn]r)\.?\s*$")
_EQUATED = frozenset(("title", "container-title", "journal", "publisher"))
_LONGEST_SERIES = 240
_EQUAL_NAME = re.compile(r"\(=\s?(?!\w+\s\d{4}\))[^\W\d_](?:[^()]{10,}|[^\d]{,10}\W*\))|\(=\s?[«“„\"]")
_SHORTENED = re.compile(r"\(=\s*[«“„\"']?[^\W\d_a-z][\w. ]{0,7}[»”“\"']?\s*\)")
_OPEN_BRACKET = re.compile(r"\s\([^\W\d_a-z][^()]{3,100}$")
# “Main Currents in Thought, vol 1”, “Lectures on Jurisprudence, V,”
_LAST = re.compile(
    r"(?<=[\w)”’?!])[,.]\s+(?:[Vv]ol(?:ume)?|Bd|Band|[Tt](?:om[eo])?)\b\.?\s*(?:\d{1,4}|[IVXLC]{1,6})[\s,.;:]*$|"
    r"(?<=\w),(?=\s+[IVX]{1,5},\s*$)"
)
_COUNT = re.compile(
    r"(?<=[\w)”’?!])[,.]\s+\d{1,3}\s(?:vols?|voll|Bde|Bände|Bänden|tomes?|tom[io]s?|volumes|volumi|volúmenes)\b\.?[\s,.;]*$"
)
COUNT_STEMS = tuple([f" {word}" for word in ("vol", "bde", "bänd", "tom")])
SET_STEMS = (" vol", " bd", " band", " t.", " tom", " teil", "i,", "v,", "x,")
SERIES_STEMS = (" no.", " nr.", " vol.", " n.", " n°", " bd.", " núm.", " № ")
# "Should They? Essays in Finance No. 207": a sentence of few words with a number is a series
_SERIES = re.compile(r"[.?!]\s+(?=[^\W\d_a-z][^.?!,;:]{5,70}\s(?:No|Nr|Vol|N|n|Bd|Núm|N°|n°)\.?\s?\d{1,4}[.,;:)\s]*$)")


def find_volume_title(draft: Draft) -> Draft:
    """A volume's own title behind its number: “t. 1 :” + “Arts de faire” under “note”, or both under “volume”.

    A number alone may lead it too: “III, Il contratto,”.
    """
    if not _PERIODICAL.isdisjoint(draft.held) or not draft.has("title"):
        return draft
    within = any(_WITHIN.search(p.text) for p in draft.labelled("title"))
    if any(p.label == "volume" and _titled(p, within=within) for p in draft.pieces):
        return draft.recut(_VOLUME, lambda piece: _split_volume(piece, within=within))
    for last, piece in pairwise(draft.content):
        opened = last.label == "volume" and last.text.rstrip()[-1:] in ":,"
        if opened and piece.label == "location" and (found := _BEFORE_BRACKET.match(piece.text)):
            return draft.replacing(piece, piece.cut(0, found.end(), "title"), piece.cut(found.end()))
        if (
            opened
            and (piece.label in ("note", "other") or (piece.label == "edition" and not _EDITION.search(piece.text)))
            and piece.text.lstrip()[:1].isupper()
            and not is_bibliographic(piece.text)
        ):
            return draft.relabelled({piece.start: "title"})
    return draft


def _titled(volume: Piece, *, within: bool) -> re.Match[str] | None:
    bare = None if within or is_bibliographic(volume.text) else _NUMERAL_TITLED.match(volume.text)
    return bare or _TITLED.match(volume.text)


def _split_volume(piece: Piece, *, within: bool) -> tuple[Piece, ...]:
    found = _titled(piece, within=within)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "title")) if found else ()


def split_set(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The number of a volume in the title of a set, and its own title: “Arts du quotidien, t. 1, Arts de faire”.

    Behind a colon the volume's title is a subtitle, and all stays one title.
    """
    found = _INNER.search(piece.text)
    if not found:
        found = _LAST.search(piece.text)
        return (piece.cut(0, found.start()), piece.cut(found.start(), None, "volume")) if found else ()
    return piece.cut(0, found.start()), piece.cut(*found.span(), "volume"), piece.cut(found.end())


def split_count(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """How many volumes a set has, at the end of its title: “A History of Things, 6 vols.”."""
    found = _COUNT.search(piece.text, max(0, len(piece.text) - 20))
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "volume")) if found else ()


def relabel_series(draft: Draft) -> Draft:
    """The series in quotation marks and brackets behind the year: “Einaudi, 1985 («Microstorie»)”."""
    if draft.has("collection-title", "journal", "container-title"):
        return draft
    for last, piece in pairwise(draft.content):
        if last.label == "date" and piece.label in _REMARKS and _BRACKETED_SERIES.fullmatch(piece.text):
            return draft.relabelled({piece.start: "collection-title"})
    return draft


def join_equals(draft: Draft) -> Draft:
    """The series behind an equals sign in brackets, as the Germans have it: “Ein Titel (=Studien zu Noten, Bd. 14)”."""
    for at, piece in enumerate(draft.pieces):
        start = piece.text.find("(=") if piece.label in _EQUATED else -1
        if start <= 0:
            continue
        whole = piece.text[start:]
        behind = at + 1
        while whole.count(")") < whole.count("(") and behind < len(draft.pieces) and len(whole) < _LONGEST_SERIES:
            whole += draft.pieces[behind].text
            behind += 1
        end = whole.rfind(")") + 1 if behind > at + 1 else _closing(whole) + 1
        if not end or not _EQUAL_NAME.match(whole):
            return draft
        last = draft.pieces[behind - 1]
        short = _SHORTENED.fullmatch(whole[:end])  # “«Archeografo Triestino» (= «AT»)”
        series = Piece("other" if short else "collection-title", whole[:end], piece.start + start)
        rest = last.cut(series.end - last.start)
        return draft.with_pieces((*draft.pieces[:at], piece.cut(0, start), series, rest, *draft.pieces[behind:]))
    return draft


def _closing(text: str) -> int:
    """Where the bracket closes that opens a text, or -1."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if not depth:
            return at
    return -1


def split_quoted_series(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The series in quotation marks behind a publisher, as the French have it: “Gallimard, « Les idées »”."""
    found = _QUOTED_SERIES.search(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "collection-title")) if found else ()


def split_lecture_notes(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The series that proceedings come out in: “Information Systems, Lecture Notes in Computer Science”."""
    found = _LECTURE_NOTES.search(piece.text)
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "collection-title")) if found else ()


def join_word(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The word for a volume, back before its number: “Storia di Venezia, vol.” + “3: La formazione dello stato”."""
    found = _WORD_BEHIND.search(last.text)
    if not found or not piece.text.lstrip()[:1].isalnum():
        return ()
    return last.cut(0, found.start() + 1), last.cut(found.start() + 1, None, "volume").join(piece)


def split_open_series(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The series in a bracket that closes behind its number: “Networks (The Information Age,” + “Vol. 1),”."""
    closed = ")" in piece.text and "(" not in piece.text
    found = _OPEN_BRACKET.search(last.text) if closed else None
    if not found or not found.start():
        return ()
    cut = found.start()
    return last.cut(0, cut), last.cut(cut, None, "collection-title"), piece


def split_set_of_book(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The number of a volume behind the title of the book that holds the work: “in: Werke, Bd. 4,”."""
    found = _LAST.search(piece.text)
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "volume")) if found else ()


def split_series(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The series with a number that closes the title of a book: “…? Essays in International Finance No. 207,”."""
    shift = max(0, len(piece.text) - 100)
    found = _SERIES.search(piece.text, shift)
    if not found or not found.start():
        return ()
    return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "collection-title")
