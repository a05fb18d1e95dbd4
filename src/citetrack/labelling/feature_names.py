"""The names of a model's features in ascending order, kept as the text that they are read from.

They are many: which of them become strings is for those to say who look them up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

import numpy as np

__all__ = ["FeatureNames"]


class FeatureNames:
    """Names by row, from 1 on; ``text`` is all of them, sorted, one a line."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        ends = np.flatnonzero(np.frombuffer(text, np.uint8) == ord("\n"))
        self._starts = np.concatenate([[0], ends + 1, [len(text) + 1]] if text else [[0]])

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        return iter(self._between(0, len(self)))

    def row(self, name: str) -> int:
        """The row of a name, or 0."""
        row, _ = self._range(name)
        return row + 1 if row < len(self) and self._name(row) == name.encode() else 0

    def beginning(self, prefix: str) -> tuple[list[str], range]:
        """What follows the prefix in the names that begin with it, and their rows."""
        first, end = self._range(prefix)
        return self._between(first, end, prefix), range(first + 1, end + 1)

    def apart_from(self, prefixes: Iterable[str]) -> dict[str, int]:
        """The names that begin with none of the prefixes, and their rows."""
        found: dict[str, int] = {}
        last = 0
        for first, end in sorted([*map(self._range, prefixes), (len(self), len(self))]):
            found.update(zip(self._between(last, first), range(last + 1, first + 1), strict=True))
            last = max(last, end)
        return found

    def _between(self, first: int, end: int, prefix: str = "") -> list[str]:
        """The names of some rows, without the prefix that they have."""
        if first >= end:
            return []
        text = b"\n" + self._text[self._starts[first] : self._starts[end] - 1]
        return text.replace(b"\n" + prefix.encode(), b"\n").decode()[1:].split("\n")

    def _range(self, prefix: str) -> tuple[int, int]:
        """The first of the names that begin with the prefix, and the first after them, both counted from 0."""
        sought = prefix.encode()
        first = bisect_left(range(len(self)), sought, key=self._name)
        end = bisect_left(range(len(self)), True, first, key=lambda row: not self._name(row).startswith(sought))
        return first, end

    def _name(self, row: int) -> bytes:
        return self._text[self._starts[row] : self._starts[row + 1] - 1]
