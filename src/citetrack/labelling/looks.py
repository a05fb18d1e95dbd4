"""What tokens look like, by number: their kind, classes, case, size and punctuation, and what these weigh."""

from __future__ import annotations

from enum import IntFlag, auto
from typing import NamedTuple

import numpy as np

from citetrack.labelling import templates
from citetrack.labelling.clauses import NUMBERS, TIMES
from citetrack.labelling.enclosure import opener
from citetrack.labelling.tables import Floats, Ints, Sums
from citetrack.labelling.vocabulary import LANGUAGES, PLACED
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import COUNTED, NAMELESS, Word, appearance, called

__all__ = ["BLOCKS", "CAPITALS", "COLUMNS", "Edges", "Flag", "Looks", "class_bits"]

# What a token weighs: itself, beside others, and as an end of a clause, or beside one.
BLOCKS = ("own", "before", "after", "before2", "after2", "first", "last", "previous", "next")
COLUMNS = ("flags", "sort", "joint", "tail", "lead", "capital", "language", "nameless", "classed")
CAPITALS = "-AIMCl"
_QUOTES = frozenset("“”„«»‹›‘’‚\"'`")
_BRACKETS = frozenset("()[]")
_MARKED = ("ee=", "kk=", "kq=", "kpt=")  # features that hold a single mark
_ENDS = {"previous": "kp=^", "next": "kl=$"}  # what a citation's ends lend to the clauses beside them
_ODD = "\0"  # stands for a mark that no feature of the model holds


class Flag(IntFlag):
    """What clauses are told by."""

    ADDRESS = auto()
    CORE = auto()
    NUMERIC = auto()  # a part of a date or a number, or no word at all
    TIMED = auto()
    NUMBER = auto()
    PAGED = auto()
    RANGED = auto()
    VOLUMED = auto()
    INITIAL = auto()
    CAPITAL = auto()
    NAMELIKE = auto()  # as the words of names are
    PLACELIKE = auto()
    DATED = auto()
    ENDS = auto()
    DOTTED = auto()  # a number before a period
    INTRODUCES = auto()  # “In:”
    CARRIES = auto()  # a word that goes on after a number: “6. Juni”
    LOW = auto()
    QUOTED = auto()
    BRACKETED = auto()
    IN = auto()
    ED = auto()
    TRANS = auto()
    ACCESS = auto()
    AVAIL = auto()
    IBID = auto()
    PP = auto()
    VOL = auto()
    NO = auto()
    OTHERS = auto()
    ARCHIVE = auto()
    CONF = auto()
    EDN = auto()
    ETAL = auto()
    FAMILY = auto()
    GIVEN = auto()
    JOURNAL = auto()
    MONTH = auto()
    NEWS = auto()
    ORG = auto()
    PLACE = auto()
    PRESS = auto()
    REPORT = auto()
    SERIES = auto()
    THESIS = auto()


def class_bits(*names: str) -> int:
    """The flags of these classes."""
    bits = 0
    for name in names:
        bits |= Flag[name.upper()]
    return int(bits)


_CLASSES = {flag.name.lower(): int(flag) for flag in Flag if flag >= Flag.IN and flag.name}
_KIND_FLAGS = (
    ({"url", "doi", "mail"}, Flag.ADDRESS),
    ({"num", "day", "range", "roman", "follow", "voliss"}, Flag.NUMBER),
    ({"pages", "follow"}, Flag.PAGED),
    ({"range"}, Flag.RANGED),
    ({"volno", "voliss"}, Flag.VOLUMED),
    ({"init"}, Flag.INITIAL),
    (TIMES, Flag.DATED),
)
_KINDS = {
    kind: sum(int(flag) for kinds, flag in _KIND_FLAGS if kind in kinds)
    for kind in sorted(set().union(*(kinds for kinds, _ in _KIND_FLAGS)))
}


class Edges(NamedTuple):
    """A token's marks: the quotation mark it opens with, those that may close one, and its brackets."""

    opens: str
    closes: str
    core: bool
    lone: bool  # one mark ends it
    bracket: bool
    depth: int  # brackets opened less those closed


def _flags(word: Word, edges: Edges | None) -> int:
    bits = _KINDS.get(word.kind, 0)
    classes = word.classes
    for name in classes:
        bits |= _CLASSES.get(name, 0)
    core = bool(word.core)
    timely = not classes.isdisjoint(("month", "season"))
    timed = core and (word.kind in TIMES or timely)
    numeric = timed or not core or word.kind in NUMBERS or "nodate" in classes
    capital = core and word.capital in "CAM"
    small = not core or (word.capital == "l" and not classes.isdisjoint(("particle", "and")))
    return bits | (
        Flag.CORE * core
        | Flag.NUMERIC * numeric
        | Flag.TIMED * timed
        | Flag.CAPITAL * capital
        | Flag.NAMELIKE * (capital or small)
        | Flag.PLACELIKE * ("place" in classes or word.core in PLACED or not core)
        | Flag.ENDS * word.ends
        | Flag.DOTTED * (word.tail == "." and word.kind in {"day", "num"})
        | Flag.INTRODUCES * (word.tail == ":" and "in" in classes)
        | Flag.CARRIES * (not classes.isdisjoint(("month", "edn", "vol", "no")))
        | Flag.LOW * (word.capital == "l")
        | Flag.QUOTED * bool(edges and (edges.opens or edges.closes))
        | Flag.BRACKETED * bool(edges and (edges.bracket or edges.depth))
    )


def _edges(word: Word) -> Edges:
    closing = word.tail if word.core else word.lead
    depth = word.lead.count("(") + word.lead.count("[") - word.tail.count(")") - word.tail.count("]")
    if not word.core:
        depth -= word.lead.count(")") + word.lead.count("]")
    return Edges(
        opener(word),
        "".join(mark for mark in closing if mark in _QUOTES),
        bool(word.core),
        len(word.tail) == 1,
        "(" in word.lead or "[" in word.lead,
        depth,
    )


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
    counts = {"": 1 << 30, _ODD: 1 << 29}
    for prefix in _MARKED:
        for name, _ in weights.beginning(prefix):
            for c in name:
                if not c.isalnum() and c != "_":
                    counts[c] = counts.get(c, 0) + 1
    return {mark: i for i, mark in enumerate(sorted(counts, key=lambda c: (-counts[c], c)))}


class Looks:
    """What tokens say that are of the same kind, classes, case, size and punctuation."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._marks = _marks(weights)
        self.marks = list(self._marks)
        self.sorts = Numbers()
        self.joints = Numbers()  # a kind and the mark after it
        self.forget()

    def forget(self) -> None:
        """Begins anew."""
        self._numbers: dict[tuple[object, ...], int] = {}
        self._lent: dict[str, tuple[int, ...]] = {}  # of a feature the rows for the tokens beside it and two on
        self.edges: list[Edges | None] = []
        self.columns: Ints = np.zeros((len(COLUMNS), 64), np.int64)
        self._sums = Sums(self._weights)
        self._add_edge()

    @property
    def rows(self) -> Floats:
        """What looks weigh, by number and block."""
        rows = self._sums.rows
        return rows[: len(rows) // len(BLOCKS) * len(BLOCKS)].reshape(-1, len(BLOCKS), rows.shape[1])

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
        rows = self._lent.get(name)
        if rows is None:
            get = self._weights.features.get
            rows = self._lent[name] = tuple(get(side + name, 0) for side in ("-1", "+1", "-2", "+2"))
        return rows

    def _add_edge(self) -> None:
        """The looks that stand for a citation's ends, number 0."""
        self.edges.append(None)
        self.columns[COLUMNS.index("classed"), 0] = 1  # it isn't named as words without classes are
        for block in BLOCKS:
            self._sums.add([self._weights.features.get(_ENDS.get(block, ""), 0)])

    def _add(self, number: int, word: Word) -> None:
        looks = appearance(word)
        named = [called(word)] if word.kind in NAMELESS else []
        get = self._weights.features.get
        self._sums.add([row for name in (*named, *looks.own) if (row := get(name))])
        lent = list(zip(*map(self._lends, (*named, *looks.lent)), strict=True))
        far = list(zip(*map(self._lends, (*named, *looks.far)), strict=True))
        for rows in (*lent[:2], *far[2:]):
            self._sums.add(filter(None, rows))
        tail = word.tail[:2]
        for name in ("" if word.core else "kf=" + word.lead, "kt=" + tail, "kp=" + tail, ""):
            self._sums.add([get(name, 0)])
        edges = None
        if not (_QUOTES.isdisjoint(word.lead + word.tail) and _BRACKETS.isdisjoint(word.lead + word.tail)):
            edges = _edges(word)
        self.edges.append(edges)
        mark = self._marks.get(word.tail[:1], 1)
        self.columns[:, number] = [
            _flags(word, edges),
            self.sorts.of(word.sort),
            self.joints.of(word.kind + (word.tail[:1] if mark != 1 else _ODD)),
            mark,
            self._marks.get(word.lead[-1:], 1),
            CAPITALS.index(word.capital),
            templates.LANGUAGES.index(LANGUAGES.get(word.core, "")),
            word.kind in NAMELESS,
            bool(word.classes),
        ]
