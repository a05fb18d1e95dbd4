"""Where the last words of a title begin that are something else."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Piece

__all__ = ["LAST", "find_end"]

LAST = 120  # a title's last words are enough, and keep the search short


def find_end(piece: Piece, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Where the pattern is found last in the end of a piece, or None; before it something is left."""
    found = None
    for found in pattern.finditer(piece.text, max(0, len(piece.text) - LAST)):  # noqa: B007 - the last is wanted
        pass
    return found if found and piece.cut(0, found.start()).holds else None
