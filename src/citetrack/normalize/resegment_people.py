"""Names that a label for something else covers, and the reverse."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.draft import Draft, Piece

__all__ = ["split_editors", "split_publisher", "split_translators"]

_EDITED = r"(?:ed(?:ited|ited\s+and\s+translated)?|hrsg|hg|herausgegeben|édité|éds?)\.?\s+(?:by|von|v\.|par)|a\s+cura\s+di|sous\s+la\s+(?:direction|dir\.)\s+(?:de|d[’'])|eds?\.|hrsg\.|hg\.|éds?\."
_TRANSLATED = (
    r"(?:trans(?:l(?:ated)?)?|übers(?:etzt)?|traduit|trad)\.?\s+(?:by|von|v\.|par|di|de)|trans(?:l)?\.|übers\."
)
_NAME = r"[^\W\d_a-z][\w.’'-]*\s+[^\W\d_a-z]"
_BEHIND = re.compile(rf"[,.;(]\s*(?=(?i:{_EDITED})\s+{_NAME})")
_BEHIND_TRANSLATED = re.compile(rf"[,.;(]\s*(?:and\s+)?(?=(?i:{_TRANSLATED})\s+{_NAME})")
_BEFORE = re.compile(
    r"\s*(?i:in\s*:?|dans\s*:?|—)?\s+(?=[^\W\d_a-z])[^“”„«»\"?!:]{3,160}?[,\s]"
    r"\(?(?i:eds?\.?|hg\.?|hrsg\.?|dir\.?|coord\.?|a\s+cura\s+di|éds?\.?)\)[,.:;]?\s+(?=\S)"
)
_BY = re.compile(r"\s*\W*(?:ed(?:ited)?\.?|hrsg\.?|hg\.?|herausgegeben|édité)\s+(?:by|von|par)\b|\s*a\s+cura\s+di\b", re.IGNORECASE)


def split_editors(draft: Draft) -> Draft:
    """The editors named in the piece of a title: “in X, ed. Y and Z”, “In Y (Ed.), X”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        if piece.label not in ("container-title", "title", "journal"):
            pieces.append(piece)
            continue
        before = _BEFORE.match(" " + piece.text) if piece.label == "container-title" else None
        if before:
            pieces.append(piece.cut(0, before.end() - 1, "editor"))
            piece = piece.cut(before.end() - 1)
        behind = _BEHIND.search(piece.text)
        if behind and behind.start() > 0:
            pieces += [piece.cut(0, behind.start() + 1), piece.cut(behind.start() + 1, None, "editor")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def split_translators(draft: Draft) -> Draft:
    """The translators named behind a title, a container or the editors."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        behind = (
            _BEHIND_TRANSLATED.search(piece.text)
            if piece.label in ("container-title", "title", "editor", "author")
            else None
        )
        if behind and behind.start() > 0:
            pieces += [piece.cut(0, behind.start() + 1), piece.cut(behind.start() + 1, None, "translator")]
        elif piece.label == "translator" and (also := _BEHIND.search(piece.text)) and also.start() > 0:
            pieces += [piece.cut(0, also.start() + 1), piece.cut(also.start() + 1, None, "editor")]
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


def _is_publisher(text: str, comma: int) -> bool:
    """Whether what follows the last comma is a publisher: a body, or a lone word behind names in natural order."""
    names, last = text[:comma], text[comma + 2 :]
    if is_body(names):
        return False
    return (is_body(last) and " " in last) or (bool(_BY.match(names)) and last.isalpha() and last.istitle() and len(names.split()) > len("ab") + 1)
