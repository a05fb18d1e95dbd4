"""Numbers in archives and registers that lie under several labels."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft, Piece

__all__ = ["ARCHIVE_STEMS", "join_archives", "join_numbers"]

_ARCHIVE = re.compile(
    r"\W*(?:SSRN(?:\s+(?:electronic\s+journal|scholarly\s+paper|working\s+paper|paper))?(?:\s+(?:ID|no))?|RePEc[:\w]*)\W*",
    re.IGNORECASE,
)
_ARCHIVED = re.compile(r"\W*\d{4,8}(?!\d)")
# One of these begins each number that has no white space in it.
ARCHIVE_STEMS = ("urn:nbn:", "hdl:", "hal-", "halshs-", "tel-0")
_NUMBER = re.compile(r"(?<![\w/.])(?:urn:nbn:|hdl:\s?\d|(?:hal(?:shs)?|tel)-0)\S+", re.IGNORECASE)


def join_archives(draft: Draft) -> Draft:
    """The name of an archive and the number of a paper there as one remark: “SSRN” + “2345678”."""
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if (
            last.label not in ("note", "title", "author")
            and piece.label in ("pages", "volume", "other", "note", "date")
            and _ARCHIVE.fullmatch(last.text)
            and _ARCHIVED.match(piece.text)
        ):
            joined = Piece("note", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft


def join_numbers(draft: Draft) -> Draft:
    """A number that goes on to the next white space, whatever labels its parts have, as one remark."""
    first = draft.pieces[0].start
    found = _NUMBER.search("".join([p.text for p in draft.pieces]))
    if not found:
        return draft
    start, end = found.start() + first, found.end() + first
    if any(p.label in ("url", "doi") for p in draft.pieces if p.start < end and start < p.end):
        return draft
    before = [p if p.end <= start else p.cut(0, start - p.start) for p in draft.pieces if p.start < start]
    after = [p if p.start >= end else p.cut(end - p.start) for p in draft.pieces if p.end > end]
    return draft.with_pieces((*before, Piece("note", found[0], start), *after))
