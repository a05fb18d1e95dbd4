"""What the letters weigh with which words begin and end, looked up for many words at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from citetrack.labelling.tables import Index, Ints
from citetrack.labelling.templates import SPELT
from citetrack.labelling.weights import Weights

__all__ = ["Spelt"]

_CODES = 0x110000
_BITS, _LETTERS = 16, 4  # of a letter's number, and how many letters at most are looked at: one integer holds them
_UNHEARD, _NONE = 0, 1  # the numbers of a letter that no feature holds, and of none where a word is short


class Spelt:
    """The rows of the features for the letters with which words begin and end."""

    def __init__(self, weights: Weights) -> None:
        found = [weights.names.beginning(prefix) for prefix, _ in SPELT]
        letters = sorted(set("".join(chain.from_iterable(names for names, _ in found))))
        self._letters = np.full(_CODES, _UNHEARD, np.uint16)  # what isn't used takes no memory
        self._letters[[ord(letter) for letter in letters]] = np.arange(len(letters)) + _NONE + 1
        self._rows = []
        for (_, part), (names, rows) in zip(SPELT, found, strict=True):
            last, unseen = part.stop is None, _BITS * (_LETTERS - abs(part.start or part.stop))
            self._rows.append((last, unseen, Index(self._ends(names)[last] >> unseen, rows)))

    def of(self, words: Sequence[str]) -> Ints:
        """Of each feature in the order of ``SPELT`` its row for each word, or 0."""
        ends = [np.unique(keys, return_inverse=True) for keys in self._ends(words)]
        return np.stack([index.of(ends[last][0] >> unseen)[ends[last][1]] for last, unseen, index in self._rows])

    def _ends(self, words: Sequence[str]) -> tuple[Ints, Ints]:
        """The first letters of words, and the last from the end, as numbers that begin with the outermost."""
        codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
        letters = np.append(self._letters[codes], _NONE).astype(np.int64)
        sizes = np.fromiter(map(len, words), np.int64, len(words))
        stops = sizes.cumsum()
        first, last = np.zeros((2, len(words)), np.int64)
        for step in range(_LETTERS):
            none = sizes <= step
            first = first << _BITS | letters[np.where(none, -1, stops - sizes + step)]
            last = last << _BITS | letters[np.where(none, -1, stops - 1 - step)]
        return first, last
