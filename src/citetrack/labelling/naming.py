"""What the features weigh that name words: by themselves or side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count

import numpy as np

from citetrack.labelling.tables import Index, Ints
from citetrack.labelling.templates import CALLED, PAIR
from citetrack.labelling.weights import Weights

__all__ = ["FIRST", "LAST", "NAMELESS", "NEXT", "Named"]

FIRST, LAST, NEXT = map(CALLED.index, ("kf=", "kz=", "kl="))
NAMELESS = 1  # the number of the empty word
_SIDE = 32  # bits of a word's number in a pair's


class Named:
    """The words that features name: by number, and, as ``places``, of each feature of ``CALLED`` the row for each.

    Number 0 stands for all other words, 1 for the empty one.
    """

    def __init__(self, weights: Weights) -> None:
        called = list(map(weights.names.beginning, CALLED))
        lefts, rights, rows = _pairs(weights)
        words = chain([""], *(names for names, _ in called), lefts, rights)
        self.numbers = dict(zip(dict.fromkeys(words), count(NAMELESS), strict=False))
        self.places: Ints = np.zeros((len(CALLED), NAMELESS + len(self.numbers)), np.int64)
        for places, (names, found) in zip(self.places, called, strict=True):
            places[self._of(names)] = found
        self._pairs = Index(self._of(lefts) << _SIDE | self._of(rights), rows)

    def _of(self, words: Sequence[str]) -> Ints:
        return np.fromiter(map(self.numbers.__getitem__, words), np.int64, len(words))

    def pairs(self, left: Ints, right: Ints) -> Ints:
        """The row of what two words by number weigh side by side, 0 where that is nothing."""
        found = np.zeros(len(left), np.int64)
        both = np.flatnonzero((left > 0) & (right > 0))
        found[both] = self._pairs.of(left[both] << _SIDE | right[both])
        return found


def _pairs(weights: Weights) -> tuple[list[str], list[str], list[int]]:
    """The first words of those side by side, the second, and the rows."""
    lefts: list[str] = []
    rights: list[str] = []
    found: list[int] = []
    for name, row in zip(*weights.names.beginning(PAIR), strict=True):
        left, _, right = name.partition("|")
        while True:
            lefts.append(left)
            rights.append(right)
            found.append(row)
            if "|" not in right:
                break
            more, _, right = right.partition("|")  # a word may hold the bar itself
            left += "|" + more
    return lefts, rights, found
