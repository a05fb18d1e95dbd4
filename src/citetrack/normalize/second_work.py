"""One work of two on a line: what stands before the place where another evidently begins."""

from __future__ import annotations

from citetrack.normalize.draft import Draft, Piece

__all__ = ["apply"]

_CLOSING = frozenset(("date", "pages", "url", "doi", "volume", "publisher", "location"))
_FINAL = frozenset(("pages", "url", "doi"))
_HEADS = frozenset(("author", "citation-number"))
_LEADS = ("in ", "in:", "dans ", "ed.", "eds.", "trans", "by ", "with ", "(")


def _holds(piece: Piece) -> bool:
    return any(c.isalnum() for c in piece.text)


def _leads_on(piece: Piece) -> bool:
    """Whether the names belong to what stands before them."""
    return piece.text.lstrip(" ,;").lower().startswith(_LEADS)


def _begins(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a second work begins at the piece."""
    before = pieces[:at]
    labels = {p.label for p in before if _holds(p)}
    if not _holds(pieces[at]) or "title" not in labels or not labels & _CLOSING:
        return False
    separated = any(p.text.rstrip().endswith(";") for p in before[-2:]) or pieces[at].text.lstrip().startswith(";")
    following = [p.label for p in pieces[at:] if _holds(p)]
    if pieces[at].label in _HEADS:
        behind = following[1:4]
        return "title" in behind and not _leads_on(pieces[at]) and (separated or bool(labels & {"author", "editor"}))
    if pieces[at].label == "title":
        last_title = max(i for i, p in enumerate(before) if p.label == "title")
        closed = {p.label for p in before[last_title + 1 :] if _holds(p)}
        return bool(closed & _FINAL) or (separated and bool(closed & _CLOSING))
    return False


def apply(draft: Draft) -> Draft:
    """The draft without the pieces of a second work, which is reported as ``second-work``."""
    for at, piece in enumerate(draft.pieces):
        if _begins(draft.pieces, at):
            return draft.with_pieces(draft.pieces[:at]).with_problem(
                "second-work", "a second work begins here; only the first was read", piece.span
            )
    return draft
