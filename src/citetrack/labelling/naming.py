"""What the features weigh that name words: by themselves or side by side."""

from __future__ import annotations

import numpy as np

from citetrack.labelling.tables import Index, Ints
from citetrack.labelling.weights import Weights

__all__ = ["FIRST", "LAST", "NAMELESS", "NEXT", "Named"]

# The features that name a word: itself, those beside it in the order of the first blocks, the ends of a clause.
_CALLED = ("w=", "-1w=", "+1w=", "-2w=", "+2w=", "kf=", "kz=", "kl=")
FIRST, LAST, NEXT = (_CALLED.index(prefix) for prefix in ("kf=", "kz=", "kl="))
NAMELESS = 1  # the number of the empty word
_SIDE = 32  # bits of a word's number in a pair's


class Named:
    """The words that features name: by number, and of each, as ``places``, the rows of the features that name it.

    Number 0 stands for all other words, 1 for the empty one.
    """

    def __init__(self, weights: Weights) -> None:
        self.numbers: dict[str, int] = {"": NAMELESS}
        places: list[list[int]] = [[0] * len(_CALLED), [0] * len(_CALLED)]
        for place, prefix in enumerate(_CALLED):
            for word, row in weights.beginning(prefix):
                number = self.numbers.setdefault(word, len(places))
                if number == len(places):
                    places.append([0] * len(_CALLED))
                places[number][place] = row
        self.places: Ints = np.array(places, np.int64)
        pairs: dict[int, int] = {}
        for name, row in weights.beginning("w-1w="):
            parts = name.split("|")
            for cut in range(1, len(parts)):  # a word may hold the bar itself
                left, right = ("|".join(some) for some in (parts[:cut], parts[cut:]))
                pairs[self._number(left) << _SIDE | self._number(right)] = row
        self._pairs = Index(np.array([*pairs], np.int64), [*pairs.values()])
        more = len(self.numbers) + 1 - len(places)  # words that stand in pairs alone
        self.places = np.concatenate([self.places, np.zeros((more, len(_CALLED)), np.int64)])

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers) + 1)

    def pairs(self, left: Ints, right: Ints) -> Ints:
        """The row of what two words by number weigh side by side, 0 where that is nothing."""
        found = np.zeros(len(left), np.int64)
        both = np.flatnonzero((left > 0) & (right > 0))
        found[both] = self._pairs.of(left[both] << _SIDE | right[both])
        return found
