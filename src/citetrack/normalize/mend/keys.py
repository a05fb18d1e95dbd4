"""The label by which a list calls a work, before the work itself: “ROE 1991: J. Roe, A Title”."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = ["drop_key", "find_year"]

_YEAR = r"(?:1[5-9]|20)\d\d"
_CALLED = re.compile(rf"[\s\[(]*[^\W\d_][^\d]{{1,120}}?[\s,]({_YEAR})[a-z]?[\])]?\s?[:=.]?\s*")
_YEAR_ALONE = re.compile(rf"\s*{_YEAR}[a-z]?\s?[:=]?\s*")
_CALLED_WITHIN = re.compile(rf"([^\d“”„«»\"():;]{{2,120}}?)\s{_YEAR}[a-z]?\s?[:=]?\s+(?=[^\W\d_a-z])")
_OTHERS = re.compile(r"\s(?:et\sal(?:ii|\.)?|u\.\s?a\.|and\sothers)\W*$")
_FELLOW = re.compile(r",\s|\s?[/–]\s?|\s(?:and|und|et|&|y|e)\s")
_GIVEN = re.compile(r"\s*(?:[^\W\d_a-z][\w.’'-]*\s?){0,5}")
_ENDED = re.compile(r"(?:\s+et\sal(?:ii|\.)?)?[.,:]\s+(?=[^\W_a-z])")
_NEAR = 60


def find_year(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The year of the work's label where the work tells none: “ROE 1991: J. Roe, A Title, Some Journal, 6, 19–37”."""
    found = _CALLED.fullmatch(piece.text)
    return (piece.cut(0, found.start(1)), piece.cut(found.start(1), None, "date")) if found else ()


def drop_key(draft: Draft) -> Draft:
    """The names of the label that the authors repeat: “Roe and Poe 1991” + “Jane Roe and Edgar Poe. A Title”."""
    if draft.pieces[0].label != "author" or len(draft.pieces) < 2:
        return draft
    key, year, *others = draft.pieces
    if year.label == "date" and others and year.text[:1].isdigit() and _YEAR_ALONE.fullmatch(year.text):
        named = _named(key, others[0])
        return draft.with_pieces((key.under("citation-number"), year, *named, *others[1:])) if named else draft
    found = _CALLED_WITHIN.match(key.text)
    if not found or not _repeated(found[1], key.text[found.end() :]):
        return draft
    end = found.end(1)
    named = (key.cut(0, end, "citation-number"), key.cut(end, found.end(), "date"), key.cut(found.end()))
    return draft.with_pieces((*named, year, *others))


def _named(key: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The piece behind a label and its year, if it begins with the same names: its authors, then the title."""
    end = _repeated(key.text, piece.text)
    if end and piece.label == "author":
        return (piece,)
    ended = _ENDED.match(piece.text, end) if end and piece.label == "title" else None
    return (piece.cut(0, ended.end(), "author"), piece.cut(ended.end())) if ended else ()


def _repeated(key: str, text: str) -> int:
    """Where the names end in a text that begins with those of a label, their given names before them; or 0."""
    families = _FELLOW.split(_OTHERS.sub("", key).strip(" ,"))
    at = 0
    for family in families:
        found = re.compile(rf"\b{re.escape(family)}\b", re.IGNORECASE).search(text, at, at + _NEAR) if family else None
        if not found or (not at and not _GIVEN.fullmatch(text[: found.start()])):
            return 0
        at = found.end()
    return at
