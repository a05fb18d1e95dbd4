"""The tokens met so far: of each what it says by itself, as numbers, and what its features weigh."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence

import numpy as np

from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.looks import BLOCKS, COLUMNS, Edges, Looks
from citetrack.labelling.naming import CALLED, NEXT, PLACES, Named, Spellings
from citetrack.labelling.tables import Floats, Ints
from citetrack.labelling.tokens import pieces
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import NAMELESS, foot, head, look, whole

__all__ = ["EDGE", "Forms"]

EDGE = 0  # the token that stands for a citation's ends
_MOST = 40_000  # tokens that are kept, and
_SPARE = 8_000  # room for those that come together with the last
_MOST_CHARACTERS = 4_000_000  # of them and the words; with more the store begins anew


class Forms:
    """Tokens by number, each array holding a column of what they say; number 0 stands for a citation's ends."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self._weights, self._lexicon = weights, lexicon
        self.looks = Looks(weights)
        self.named = Named(weights)
        self._forget()

    def _forget(self) -> None:
        n = _MOST + _SPARE  # what isn't used yet takes no memory
        self._words: dict[str, int] = {}
        self._tokens: dict[str, int] = {"": EDGE}
        self._characters = 0
        self._pieces = array("q")
        self._begins, self._counts = array("q"), array("q")  # of each word: where its pieces begin, how many they are
        self._heads, self._feet = Spellings(self._weights, head), Spellings(self._weights, foot)
        self.looks.forget()
        self.edges: list[Edges | None] = [None]
        self.columns: Ints = np.zeros((len(COLUMNS), n), np.int64)
        self.rows: Floats = np.zeros((n, len(BLOCKS), len(self._weights.labels)), np.float32)
        get = self._weights.features.get
        self.rows[EDGE, BLOCKS.index("previous")] = self._weights.rows[get("kp=^", 0)]
        self.rows[EDGE, BLOCKS.index("next")] = self._weights.rows[get("kl=$", 0)]

    def __len__(self) -> int:
        return len(self._tokens)

    def read(self, words: Sequence[str]) -> tuple[Ints, Ints, Ints]:
        """The tokens of words, how many each word has, and of each token its place in its word."""
        if len(self._tokens) > _MOST or self._characters > _MOST_CHARACTERS:
            self._forget()
        known = self._words
        new = set(words).difference(known)
        if new:
            self._learn(new)
        if not words:
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64)
        numbers = np.fromiter(map(known.__getitem__, words), np.int64, len(words))
        begins, counts = np.frombuffer(self._begins, np.int64)[numbers], np.frombuffer(self._counts, np.int64)[numbers]
        total = int(counts.sum())
        within = np.arange(total) - np.repeat(counts.cumsum() - counts, counts)
        return np.frombuffer(self._pieces, np.int64)[np.repeat(begins, counts) + within], counts, within

    def _learn(self, words: Collection[str]) -> None:
        fresh: list[str] = []
        tokens = self._tokens
        for word in words:
            self._characters += len(word)
            parts = pieces(word)
            self._words[word] = len(self._begins)
            self._begins.append(len(self._pieces))
            self._counts.append(len(parts))
            for part in parts:
                number = tokens.get(part)
                if number is None:
                    number = tokens[part] = len(tokens)
                    fresh.append(part)
                self._pieces.append(number)
        if fresh:
            self._fill(fresh)

    def _fill(self, fresh: Sequence[str]) -> None:
        """The columns and rows of tokens that are new."""
        start, end = len(self._tokens) - len(fresh), len(self._tokens)
        while end > len(self.rows):
            self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
            self.columns = np.concatenate([self.columns, np.zeros_like(self.columns)], axis=1)
        found = []
        named, short = self.named.numbers.get, self._weights.features.get
        looks, head_of, foot_of = self.looks.of, self._heads.of, self._feet.of
        for text in fresh:
            word = look(text, self._lexicon)
            core = word.core
            at = looks(word)
            self.edges.append(self.looks.edges[at])
            spelt = core and not word.kind
            found.append(
                (
                    at,
                    named(core, 0),
                    head_of(core[:4]) if spelt else 0,
                    foot_of(core[-4:]) if spelt else 0,
                    short(whole(word), 0),
                    len(text),
                    word.kind in NAMELESS,
                    bool(word.classes),
                )
            )
        self._sum(np.array(found), self.rows[start:end], self.columns[:, start:end])

    def _sum(self, found: Ints, rows: Floats, columns: Ints) -> None:
        at, word, first, last, short, length, nameless, classed = found.T
        columns[:] = self.looks.columns[at].T
        columns[COLUMNS.index("length")] = length
        columns[COLUMNS.index("name")] = word
        np.take(self.looks.rows, at, axis=0, out=rows)
        rows[:, 0] += self._heads.rows[first]
        rows[:, 0] += self._feet.rows[last]
        rows[:, 0] += self._weights.rows[short]
        places = self.named.places[word]
        places[nameless > 0, : len(CALLED)] = 0  # the kind names it, which is a matter of looks
        places[:, NEXT] = np.where(classed, places[:, NEXT], self.named.places[1, NEXT])  # others aren't named there
        token, block = np.nonzero(places)
        rows[token, PLACES[block]] += self._weights.rows[places[token, block]]
