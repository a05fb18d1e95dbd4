"""Parts of a citation's whole text as pieces of their own, wherever labels cut them."""

from __future__ import annotations

from collections.abc import Sequence

from citetrack.normalize.draft import Piece

__all__ = ["carved"]


def carved(pieces: Sequence[Piece], parts: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """The pieces with these neighbouring parts of their whole text, (start, end, label), as pieces of their own."""
    whole = Piece("", "".join([p.text for p in pieces]), pieces[0].start)
    made = [whole.cut(start, end, label) for start, end, label in parts]
    first, last = parts[0][0], parts[-1][1]
    at = 0
    for piece in pieces:
        begin, end = at, at + len(piece.text)
        if begin < first:
            made.append(piece.cut(0, min(first, end) - begin))
        if end > last:
            made.append(piece.cut(max(last, begin) - begin))
        at = end
    return sorted((p for p in made if p.text), key=lambda p: p.start)
