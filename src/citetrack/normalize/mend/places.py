"""Publishers and places that stand inside other pieces."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.draft import Draft, Piece

__all__ = ["join_publisher", "split_brackets", "split_place", "split_publisher"]

# Heads that stand after the name that makes a publisher of them.
_HEAD = re.compile(r"\s*(?:Books|Press|Publish\w+|University\s+Press|Verlag|Éditions?|Editions?|Editore?|Editorial)\b")
_PLACE_PUBLISHER = re.compile(r"^([\s(\[]*[^\W\d_a-z][^:;\d()]{1,60}\s?:\s+)(?=\S*[^\W\d_])", re.DOTALL)
_OPEN = re.compile(r"\s\((?=[^()]{2,80}$)")


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


def join_publisher(draft: Draft) -> Draft:
    """A publisher of which the first word was taken for a place: “Lexington” + “Books”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if (
            last
            and last.label == "location"
            and piece.label == "publisher"
            and last.text.rstrip()[-1:].isalnum()
            and _HEAD.match(piece.text)
        ):
            pieces[-1] = Piece("publisher", last.text + piece.text, last.start)
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def split_brackets(draft: Draft) -> Draft:
    """The publisher behind a bracket that opens in a title or among editors and closes behind the date."""
    if draft.has("publisher", "location", "institution"):
        return draft
    pieces: list[Piece] = []
    for i, piece in enumerate(draft.pieces):
        following = draft.pieces[i + 1] if i + 1 < len(draft.pieces) else None
        found = (
            _OPEN.search(piece.text)
            if piece.label in ("title", "container-title", "editor", "translator", "collection-title")
            else None
        )
        if found and following and following.label == "date" and ")" in following.text:
            pieces += [piece.cut(0, found.start()), piece.cut(found.start(), None, "publisher")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def split_publisher(draft: Draft) -> Draft:
    """The publisher that closes the editors' piece: “ed. X and Y, TRT Research Center,”."""
    if draft.has("publisher", "institution"):
        return draft
    pieces: list[Piece] = []
    for piece in draft.pieces:
        core = piece.text.rstrip(" ,.;:")
        comma = core.rfind(", ")
        if (
            piece.label == "editor"
            and comma > 0
            and is_body(core[comma + 2 :])
            and not is_body(core[:comma])
            and len(core[comma:].split()) > 1
        ):
            pieces += [piece.cut(0, comma + 1), piece.cut(comma + 1, None, "publisher")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)
