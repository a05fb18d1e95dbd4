"""The tokens met so far, by number: of each what it looks like, how it is spelt, and what it is called."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from itertools import count, repeat

import numpy as np

from citetrack.labelling.glances import Glances
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.looks import Looks
from citetrack.labelling.naming import Named
from citetrack.labelling.spelling import Spelt
from citetrack.labelling.tables import Ints
from citetrack.labelling.templates import SHORT, SPELT
from citetrack.labelling.tokens import pieces
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import look

__all__ = ["COLUMNS", "EDGE", "Forms"]

EDGE = 0  # the token that stands for a citation's ends
COLUMNS = ("look", "name", "length", "short", *(prefix for prefix, _ in SPELT))
_MOST = 40_000  # tokens that are kept, and
_SPARE = 32_000  # room for those that come together with the last
_MOST_CHARACTERS = 4_000_000  # of the words; with more the store begins anew


class Forms:
    """Tokens by number, each array holding a column of what they say; number 0 stands for a citation's ends.

    The columns are the numbers of a token's looks and of its name, its length in characters, and the rows of what the
    features weigh that a short one has for itself and any for the letters with which it begins and ends.
    """

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self._weights, self._lexicon = weights, lexicon
        self._short = dict(zip(*weights.names.beginning(SHORT), strict=True))
        self._spelt = Spelt(weights)
        self.looks = Looks(weights)
        self.named = Named(weights)
        self._forget()

    def _forget(self) -> None:
        self._words: dict[str, int] = {}  # the token of a word; below 0 the place of one that has several
        self._parts: dict[str, int] = {}  # tokens that are no words
        self._begins, self._sizes = array("q", [0]), array("q", [0])  # of words with several: in ``_pieces``
        self._pieces = array("q")
        self._count = EDGE + 1
        self._characters = 0
        self._glances = Glances(self._lexicon)
        self._plain: dict[int, int] = {}  # the looks of plain tokens by what a glance tells
        self.looks.forget()
        self.columns: Ints = np.zeros((len(COLUMNS), _MOST + _SPARE), np.int64)  # what isn't used takes no memory

    def __len__(self) -> int:
        return self._count

    def read(self, words: Sequence[str]) -> tuple[Ints, Ints, Ints]:
        """The tokens of words, how many each word has, and of each token its place in its word."""
        if self._count > _MOST or self._characters > _MOST_CHARACTERS:
            self._forget()
        known = self._words
        new = set(words).difference(known)
        if new:
            self._learn(new)
        numbers = np.fromiter(map(known.__getitem__, words), np.int64, len(words))
        several = np.maximum(-numbers, 0)
        counts = np.where(several > 0, np.frombuffer(self._sizes, np.int64)[several], 1)
        total = int(counts.sum())
        within = np.arange(total) - np.repeat(counts.cumsum() - counts, counts)
        found = np.repeat(numbers, counts)
        parts = np.flatnonzero(found < 0)
        if len(parts):
            begins = np.frombuffer(self._begins, np.int64)[-found[parts]]
            found[parts] = np.frombuffer(self._pieces, np.int64)[begins + within[parts]]
        return found, counts, within

    def _learn(self, words: Collection[str]) -> None:
        self._characters += sum(map(len, words))
        fresh = [word for word in words if word[:-1].isalnum()]  # nothing inside to cut at
        several: list[tuple[str, tuple[str, ...]]] = []
        for word in words:
            if not word[:-1].isalnum():
                parts = pieces(word)
                if len(parts) > 1:
                    several.append((word, parts))
                else:
                    fresh.append(word)
        self._words.update(zip(fresh, count(self._count)))
        for word, parts in several:
            self._words[word] = -len(self._begins)
            self._begins.append(len(self._pieces))
            self._sizes.append(len(parts))
            for part in parts:
                number = max(self._words.get(part, 0), self._parts.get(part, 0))
                if not number:
                    number = self._parts[part] = self._count + len(fresh)
                    fresh.append(part)
                self._pieces.append(number)
        self._fill(fresh)

    def _fill(self, fresh: Sequence[str]) -> None:
        """The columns of tokens that are new."""
        start, self._count = self._count, self._count + len(fresh)
        while self._count > self.columns.shape[1]:
            self.columns = np.concatenate([self.columns, np.zeros_like(self.columns)], axis=1)
        looks, cores, spelt, texts = self._look(fresh)
        new = self.columns[:, start : self._count]
        new[0] = looks
        new[1] = [*map(self.named.numbers.get, cores, repeat(0))]
        new[2] = [*map(len, fresh)]
        new[3] = [*map(self._short.get, texts, repeat(0))]
        new[4:] = self._spelt.of(spelt)

    def _look(self, texts: Sequence[str]) -> tuple[Ints, list[str], list[str], list[str]]:
        """Of each token the number of its looks, its core, the core if its spelling tells, and its text as shown."""
        glance = self._glances.of(texts)
        keys, firsts, same = np.unique(glance.looks, return_index=True, return_inverse=True)
        plain, lexicon = self._plain, self._lexicon
        for key, first in zip(keys.tolist(), firsts.tolist(), strict=True):
            if key and key not in plain:
                plain[key] = self.looks.of(look(texts[first], lexicon))
        looks = np.fromiter(map(plain.get, keys.tolist(), repeat(0)), np.int64, len(keys))[same]
        cores = glance.cores
        spelt = [core if word else "" for core, word in zip(cores, glance.words.tolist(), strict=True)]
        shown = list(texts)
        for place in np.flatnonzero(glance.looks == 0).tolist():
            word = look(texts[place], lexicon)
            looks[place], cores[place], shown[place] = self.looks.of(word), word.core, word.text
            spelt[place] = "" if word.kind else word.core
        return looks, cores, spelt, shown
