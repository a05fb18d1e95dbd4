"""Spans to be asked which of them an offset lies in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from citetrack.model import Span

__all__ = ["Cover"]


class Cover:
    """Spans in any order; asking takes logarithmic time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._order = sorted(range(len(spans)), key=lambda number: spans[number])
        self._starts = [spans[number].start for number in self._order]
        self._ends = [spans[number].end for number in self._order]

    def at(self, offset: int) -> int | None:
        """The number of the span with the last start at or before ``offset`` that covers it, or None."""
        place = bisect_right(self._starts, offset) - 1
        return self._order[place] if place >= 0 and offset < self._ends[place] else None
