"""What the features weigh that name words: by themselves or side by side."""

from __future__ import annotations

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
        self.numbers = dict(zip(dict.fromkeys(chain([""], *called)), count(NAMELESS), strict=False))
        pairs: dict[int, int] = {}
        for name, row in weights.names.beginning(PAIR).items():
            left, _, right = name.partition("|")
            pairs[self._number(left) << _SIDE | self._number(right)] = row
            while "|" in right:  # a word may hold the bar itself
                more, _, right = right.partition("|")
                left += "|" + more
                pairs[self._number(left) << _SIDE | self._number(right)] = row
        self._pairs = Index(np.array([*pairs], np.int64), [*pairs.values()])
        self.places: Ints = np.zeros((len(CALLED), NAMELESS + len(self.numbers)), np.int64)
        for rows, words in zip(self.places, called, strict=True):
            rows[[*map(self.numbers.__getitem__, words)]] = [*words.values()]

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, NAMELESS + len(self.numbers))

    def pairs(self, left: Ints, right: Ints) -> Ints:
        """The row of what two words by number weigh side by side, 0 where that is nothing."""
        found = np.zeros(len(left), np.int64)
        both = np.flatnonzero((left > 0) & (right > 0))
        found[both] = self._pairs.of(left[both] << _SIDE | right[both])
        return found
