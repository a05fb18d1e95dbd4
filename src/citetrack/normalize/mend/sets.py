"""Volumes of a set with titles of their own, and series at the end of a book's title."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.remarks import is_bibliographic

__all__ = ["SERIES_STEMS", "SET_STEMS", "find_volume_title", "split_series", "split_set"]

_TITLE = frozenset(("title",))
_VOLUME = frozenset(("volume",))
_PERIODICAL = frozenset(("journal", "container-title"))
_TITLES = frozenset(("title", "container-title"))
# "vol. I, I caratteri originali": a number, its comma or colon, and words
_TITLED = re.compile(
    r"(?:[\s,.]*(?:vol(?:ume)?|bd|band|t(?:ome|omo)?|teil|part[ei]?)\b\.?\s*(?:\d{1,3}|[IVXLC]{1,6})\s*[,:.]\s+)"
    r"(?=(?-i:[^\W\d_a-z])[^\d]{6,})",
    re.IGNORECASE,
)
_INNER = re.compile(
    r"(?<=\w),\s+(?:[Vv]ol(?:ume)?|Bd|Band|[Tt](?:ome|omo)?|Teil)\b\.?\s*(?:\d{1,2}|[IVXLC]{1,6})\s*,\s+"
    r"(?=[^\W\d_a-z][^\d]{6,})"
)
# “Main Currents in Thought, vol 1”, “Lectures on Jurisprudence, V,”
_LAST = re.compile(
    r"(?<=[\w)”’?!])[,.]\s+(?:[Vv]ol(?:ume)?|Bd|Band|[Tt](?:om[eo])?)\b\.?\s*(?:\d{1,4}|[IVXLC]{1,6})[\s,.;:]*$|"
    r"(?<=\w),(?=\s+[IVX]{1,5},\s*$)"
)
SET_STEMS = (" vol", " bd", " band", " t.", " tom", " teil", "i,", "v,", "x,")
SERIES_STEMS = (" no.", " nr.", " vol.", " n.", " n°", " bd.", " núm.", " № ")
# "Should They? Essays in Finance No. 207": a sentence of few words with a number is a series
_SERIES = re.compile(r"[.?!]\s+(?=[^\W\d_a-z][^.?!,;:]{5,70}\s(?:No|Nr|Vol|N|n|Bd|Núm|N°|n°)\.?\s?\d{1,4}[.,;:)\s]*$)")


def find_volume_title(draft: Draft) -> Draft:
    """A volume's own title behind its number: “t. 1 :” + “Arts de faire” under “note”, or both under “volume”."""
    if not _PERIODICAL.isdisjoint(draft.held) or not draft.has("title"):
        return draft
    if any(p.label == "volume" and _TITLED.match(p.text) for p in draft.pieces):
        return draft.recut(_VOLUME, _split_volume)
    for last, piece in pairwise(draft.content):
        opened = last.label == "volume" and last.text.rstrip()[-1:] in ":,"
        if opened and piece.label == "note" and piece.text.lstrip()[:1].isupper() and not is_bibliographic(piece.text):
            return draft.relabelled({piece.start: "title"})
    return draft


def _split_volume(piece: Piece) -> tuple[Piece, ...]:
    found = _TITLED.match(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "title")) if found else ()


def split_set(draft: Draft) -> Draft:
    """The number of a volume in the title of a set, and its own title: “Arts du quotidien, t. 1, Arts de faire”.

    Behind a colon the volume's title is a subtitle, and all stays one title.
    """
    if draft.has("volume", "journal", "container-title", "collection-title"):
        return draft
    return draft.recut(_TITLE, _split_set)


def _split_set(piece: Piece) -> tuple[Piece, ...]:
    found = _INNER.search(piece.text)
    if not found:
        found = _LAST.search(piece.text)
        return (piece.cut(0, found.start()), piece.cut(found.start(), None, "volume")) if found else ()
    return piece.cut(0, found.start()), piece.cut(*found.span(), "volume"), piece.cut(found.end())


def split_series(draft: Draft) -> Draft:
    """The series with a number that closes the title of a book: “…? Essays in International Finance No. 207,”."""
    return draft if draft.has("collection-title", "journal", "volume") else draft.recut(_TITLES, _split_series)


def _split_series(piece: Piece) -> tuple[Piece, ...]:
    shift = max(0, len(piece.text) - 100)
    found = _SERIES.search(piece.text, shift)
    if not found or not found.start():
        return ()
    return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "collection-title")
