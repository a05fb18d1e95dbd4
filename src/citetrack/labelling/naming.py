"""What the features weigh that name words: by themselves, side by side, or by how they are spelt."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from citetrack.labelling.looks import BLOCKS
from citetrack.labelling.tables import Floats, Ints, Sums
from citetrack.labelling.weights import Weights

__all__ = ["CALLED", "NEXT", "PLACES", "Named", "Spellings"]

# The features that name a word, and the blocks for which they are.
CALLED = ("w=", "-1w=", "+1w=", "-2w=", "+2w=")
_BESIDE = ("kf=", "kz=", "kl=")
PLACES = np.array([0, 1, 2, 3, 4, BLOCKS.index("first"), BLOCKS.index("last"), BLOCKS.index("next")])
NEXT = len(PLACES) - 1
_SIDE = 32  # bits of a word's number in a pair's


class Named:
    """The words that features name: by number, of each the rows of these features, in the order of ``PLACES``.

    Number 0 stands for all other words, 1 for the empty one.
    """

    def __init__(self, weights: Weights) -> None:
        self.numbers: dict[str, int] = {"": 1}
        places: list[list[int]] = [[0] * len(PLACES), [0] * len(PLACES)]
        for place, prefix in enumerate((*CALLED, *_BESIDE)):
            for word, row in weights.beginning(prefix):
                number = self.numbers.setdefault(word, len(places))
                if number == len(places):
                    places.append([0] * len(PLACES))
                places[number][place] = row
        self.places: Ints = np.array(places, np.int64)
        pairs: dict[int, int] = {}
        for name, row in weights.beginning("w-1w="):
            parts = name.split("|")
            for cut in range(1, len(parts)):  # a word may hold the bar itself
                left, right = ("|".join(some) for some in (parts[:cut], parts[cut:]))
                pairs[self._number(left) << _SIDE | self._number(right)] = row
        order = sorted(pairs)
        self._pairs: Ints = np.array([*order, np.iinfo(np.int64).max])
        self._rows: Ints = np.array([*(pairs[key] for key in order), 0])
        more = len(self.numbers) + 1 - len(places)  # words that stand in pairs alone
        self.places = np.concatenate([self.places, np.zeros((more, len(PLACES)), np.int64)])

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers) + 1)

    def pairs(self, left: Ints, right: Ints) -> Ints:
        """The row of what two words by number weigh side by side, 0 where that is nothing."""
        found = np.zeros(len(left), np.int64)
        both = np.flatnonzero((left > 0) & (right > 0))
        keys = left[both] << _SIDE | right[both]
        at = self._pairs.searchsorted(keys)
        found[both] = np.where(self._pairs[at] == keys, self._rows[at], 0)
        return found


class Spellings:
    """What the features weigh that words of the same few letters have."""

    def __init__(self, weights: Weights, names: Callable[[str], list[str]]) -> None:
        self._features, self._names = weights.features, names
        self._numbers: dict[str, int] = {"": 0}
        self._sums = Sums(weights)
        self._sums.add(())

    @property
    def rows(self) -> Floats:
        """The rows by number."""
        return self._sums.rows

    def of(self, letters: str) -> int:
        """The number of the row for these letters."""
        number = self._numbers.get(letters)
        if number is None:
            number = self._numbers[letters] = len(self._numbers)
            get = self._features.get
            self._sums.add([row for name in self._names(letters) if (row := get(name))])
        return number
