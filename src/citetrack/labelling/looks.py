"""What tokens look like, by number: their kind, classes, case, size and punctuation, and what these weigh."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from citetrack.labelling import templates
from citetrack.labelling.signs import Edges, edges_of, flags_of
from citetrack.labelling.tables import Floats, Ints, Sums
from citetrack.labelling.vocabulary import LANGUAGES, PLACED
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import COUNTED, NAMELESS, Word, appearance, called

__all__ = ["CAPITALS", "COLUMNS", "Looks"]

_LENT = ("-1", "+1", "-2", "+2")  # to the token after it, the one before, and those two on
ENDS = ("first", "last", "previous", "next")  # as an end of a clause, or beside one
# What tokens say: the number of what they weigh themselves, and of the first of what they lend and of what ends weigh.
COLUMNS = (
    "own",
    "lent",
    "ends",
    "flags",
    "sort",
    "joint",
    "tail",
    "lead",
    "capital",
    "language",
    "nameless",
    "classed",
)
CAPITALS = "-AIMCl"
_MARKED = ("ee=", "kk=", "kq=", "kpt=")  # features that hold a single mark
_EDGES = ("", "", "kp=^", "kl=$")  # what a citation's ends lend to the clauses beside them
_ODD = "\0"  # stands for a mark that no feature of the model holds


class Numbers:
    """Strings by number, in the order in which they came."""

    def __init__(self, *first: str) -> None:
        self.strings: list[str] = []
        self._numbers: dict[str, int] = {}
        for string in first:
            self.of(string)

    def of(self, string: str) -> int:
        """The string's number."""
        number = self._numbers.setdefault(string, len(self.strings))
        if number == len(self.strings):
            self.strings.append(string)
        return number


def _marks(weights: Weights) -> dict[str, int]:
    """The single marks that the model's features hold, by number, the commonest first."""
    counts = Counter("".join(chain.from_iterable(weights.names.beginning(prefix)[0] for prefix in _MARKED)))
    marks = {mark: count for mark, count in counts.items() if not mark.isalnum() and mark != "_"}
    marks.update({"": 1 << 30, _ODD: 1 << 29})
    return {mark: i for i, mark in enumerate(sorted(marks, key=lambda c: (-marks[c], c)))}


class Looks:
    """What tokens say that are of the same kind, classes, case, size and punctuation."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._marks = _marks(weights)
        self.marks = list(self._marks)
        # The kind of what is nameless stands for its name.
        kinds = [side + "w=" + kind for side in ("", *_LENT) for kind in NAMELESS]
        self._features = {**weights.features, **{name: weights.names.row(name) for name in kinds}}
        self.sorts = Numbers()
        self.joints = Numbers()  # a kind and the mark after it
        self.forget()

    def forget(self) -> None:
        """Begins anew."""
        self._numbers: dict[tuple[object, ...], int] = {}
        self._lent: dict[tuple[str, ...], int] = {}  # the first sum of what features lend that go together
        self._ends: dict[tuple[str, ...], int] = {}
        self._sides: dict[str, tuple[int, ...]] = {}  # of a feature the rows for the tokens beside it and two on
        self.edges: list[Edges | None] = []
        self.columns: Ints = np.zeros((len(COLUMNS), 64), np.int64)
        self._sums = Sums(self._weights)
        self._add_edge()

    @property
    def rows(self) -> Floats:
        """What looks weigh, by the numbers in their columns."""
        return self._sums.rows

    def of(self, word: Word) -> int:
        """The number of a token's looks."""
        core = word.core
        key = (
            word.kind, word.capital, word.lead, word.tail, word.ends, word.announced, word.known, core in PLACED,
            word.size if word.size < 9 or word.kind in COUNTED else 9, "/" in core, LANGUAGES.get(core),
        )  # fmt: skip
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self.edges)
            if number == self.columns.shape[1]:
                self.columns = np.concatenate([self.columns, np.zeros_like(self.columns)], axis=1)
            self._add(number, word)
        return number

    def _lends(self, name: str) -> tuple[int, ...]:
        """The rows of a feature for the token before, the one after, and those two on."""
        rows = self._sides.get(name)
        if rows is None:
            get = self._features.get
            rows = self._sides[name] = tuple(get(side + name, 0) for side in _LENT)
        return rows

    def _add_edge(self) -> None:
        """The looks that stand for a citation's ends, number 0."""
        self.edges.append(None)
        nothing = self._sums.add((), (), (), (), ())
        self.columns[:, 0] = 0
        self.columns[: COLUMNS.index("flags"), 0] = nothing, nothing, self._ends_of(_EDGES)
        self.columns[COLUMNS.index("classed"), 0] = 1  # it isn't named as words without classes are

    def _ends_of(self, names: tuple[str, ...]) -> int:
        """The number of the first sum of what an end of a clause weighs, or what stands beside it."""
        number = self._ends.get(names)
        if number is None:
            get = self._features.get
            number = self._ends[names] = self._sums.add(*([get(name, 0)] for name in names))
        return number

    def _lent_of(self, near: tuple[str, ...], far: Sequence[str]) -> int:
        """The number of the first sum of what features lend: to the tokens beside, and the latter to those two on."""
        number = self._lent.get(near)
        if number is None:
            before, after, _, _ = zip(*map(self._lends, near), strict=True)
            _, _, before2, after2 = zip(*map(self._lends, far), strict=True)
            number = self._sums.add(*(filter(None, rows) for rows in (before, after, before2, after2)))
            self._lent[near] = number
        return number

    def _add(self, number: int, word: Word) -> None:
        looks = appearance(word)
        named = [called(word)] if word.kind in NAMELESS else []
        get = self._features.get
        tail = word.tail[:2]
        edges = edges_of(word)
        self.edges.append(edges)
        mark = self._marks.get(word.tail[:1], 1)
        self.columns[:, number] = [
            self._sums.add([row for name in (*named, *looks.own) if (row := get(name))]),
            self._lent_of((*named, *looks.lent), (*named, *looks.far)),
            self._ends_of(("" if word.core else "kf=" + word.lead, "kt=" + tail, "kp=" + tail, "")),
            flags_of(word, edges),
            self.sorts.of(word.sort),
            self.joints.of(word.kind + (word.tail[:1] if mark != 1 else _ODD)),
            mark,
            self._marks.get(word.lead[-1:], 1),
            CAPITALS.index(word.capital),
            templates.LANGUAGES.index(LANGUAGES.get(word.core, "")),
            word.kind in NAMELESS,
            bool(word.classes),
        ]
