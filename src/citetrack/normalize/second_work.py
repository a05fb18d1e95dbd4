"""One work of two on a line: what stands before the place where another evidently begins."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = ["apply"]

_CLOSING = frozenset(("date", "pages", "url", "doi", "volume", "publisher", "location"))
_FINAL = frozenset(("pages", "url", "doi"))
_HEADS = frozenset(("author", "citation-number"))
_BEGINNING = _HEADS | {"title"}
_CONTAINED = re.compile(r"\s*(?:in|dans)\s+[^\W\d_a-z]")
_LEADS = ("in ", "in:", "dans ", "ed.", "eds.", "trans", "by ", "with ", "(")


def apply(draft: Draft) -> Draft:
    """The draft without the pieces of a second work, which is reported as ``second-work``."""
    if not draft.has("title"):
        return draft
    content = draft.content
    titled = False
    for at, piece in enumerate(content):
        if not titled:
            titled = piece.label == "title"
        elif piece.label in _BEGINNING and _begins(draft, content, at):
            kept = (p for p in draft.pieces if p.start < piece.start)
            message = "a second work begins here; only the first was read"
            return draft.with_pieces(kept).with_problem("second-work", message, piece.span)
    return draft


def _begins(draft: Draft, content: tuple[Piece, ...], at: int) -> bool:
    """Whether a second work begins at the piece, which stands behind a title."""
    piece, before = content[at], content[:at]
    labels = {p.label for p in before}
    if not labels & _CLOSING:
        return False
    last_two = [p for p in draft.pieces if p.start < piece.start][-2:]
    separated = any(p.text.rstrip().endswith(";") for p in last_two) or piece.text.lstrip().startswith(";")
    if piece.label in _HEADS:
        behind = {p.label for p in content[at + 1 : at + 4]}
        return "title" in behind and not _leads_on(piece) and (separated or bool(labels & {"author", "editor"}))
    last_title = max(i for i, p in enumerate(before) if p.label == "title")
    if _CONTAINED.match(piece.text):
        return False  # “Pp. 51–81 in Approaches to Class Analysis”
    closed = {p.label for p in before[last_title + 1 :]}
    return bool(closed & _FINAL) or (separated and bool(closed & _CLOSING))


def _leads_on(piece: Piece) -> bool:
    """Whether the names belong to what stands before them."""
    return piece.text.lstrip(" ,;").lower().startswith(_LEADS)
