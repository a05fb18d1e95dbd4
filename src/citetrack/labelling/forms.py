"""The tokens met so far: of each what it says by itself, as numbers, and what its features weigh."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntFlag, auto
from typing import NamedTuple

import numpy as np

from citetrack.labelling import templates
from citetrack.labelling.clauses import NUMBERS, PLACED, TIMES
from citetrack.labelling.enclosure import opener
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tables import Floats, Ints
from citetrack.labelling.tokens import pieces
from citetrack.labelling.vocabulary import LANGUAGES
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import Word, examine

__all__ = ["BLOCKS", "CAPITALS", "COLUMNS", "EDGE", "Edges", "Flag", "Forms", "class_bits"]

_MOST = 40_000  # tokens that are kept, and
_MOST_CHARACTERS = 4_000_000  # of them and the words; with more the store begins anew
# What a token weighs: itself, beside others, and as an end of a clause, or beside one.
BLOCKS = ("own", "before", "after", "before2", "after2", "first", "last", "previous", "next")
CAPITALS = "-AIMCl"
COLUMNS = ("flags", "length", "sort", "joint", "tail", "lead", "capital", "language", "left", "right")
EDGE = 0  # the token that stands for a citation's ends
_QUOTES = frozenset("“”„«»‹›‘’‚\"'`")
_BRACKETS = frozenset("()[]")
_MARKED = ("ee=", "kk=", "kq=", "kpt=")  # features that hold a single mark
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


def _flags(word: Word) -> int:
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
    for name in weights.features:
        if name.startswith(_MARKED):
            for c in name:
                if not c.isalnum() and c not in "_=":
                    counts[c] = counts.get(c, 0) + 1
    counts["="] = 1
    return {mark: i for i, mark in enumerate(sorted(counts, key=lambda c: (-counts[c], c)))}


class Pairs:
    """The features of two words side by side."""

    def __init__(self, weights: Weights) -> None:
        keys: dict[int, int] = {}
        self.left: dict[str, int] = {}
        self.right: dict[str, int] = {}
        self.base = 1 << 24
        for name, row in weights.features.items():
            if name.startswith("w-1w="):
                parts = name[5:].split("|")
                for cut in range(1, len(parts)):  # a word may hold the bar itself
                    left = self.left.setdefault("|".join(parts[:cut]), len(self.left) + 1)
                    right = self.right.setdefault("|".join(parts[cut:]), len(self.right) + 1)
                    keys[left * self.base + right] = row
        order = sorted(keys)
        self.keys: Ints = np.array([*order, np.iinfo(np.int64).max])
        self.rows: Ints = np.array([*(keys[key] for key in order), 0])

    def find(self, left: Ints, right: Ints) -> Ints:
        """The row of each pair in the weights, 0 where it has none."""
        found = np.zeros(len(left), np.int64)
        both = np.flatnonzero((left > 0) & (right > 0))
        keys = left[both] * self.base + right[both]
        at = self.keys.searchsorted(keys)
        found[both] = np.where(self.keys[at] == keys, self.rows[at], 0)
        return found


class Forms:
    """Tokens by number, each array holding a column of what they say; number 0 stands for a citation's ends."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self._weights, self._lexicon = weights, lexicon
        self.marks = _marks(weights)
        self.pairs = Pairs(weights)
        self.sorts = Numbers()
        self.joints = Numbers()  # a kind and the mark after it
        self._forget()

    def _forget(self) -> None:
        n = 1024
        self._words: dict[str, int] = {}
        self._tokens: dict[str, int] = {"": EDGE}
        self._characters = 0
        self._pieces: list[int] = []
        self._spread: list[tuple[int, int]] = []  # of each word where its pieces begin, and how many they are
        self._spread_array: Ints = np.zeros((0, 2), np.int64)
        self._pieces_array: Ints = np.zeros(0, np.int64)
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
        numbers = np.fromiter(map(known.__getitem__, words), np.int64, len(words))
        spread = self._spread_array[numbers]
        counts = spread[:, 1]
        total = int(counts.sum())
        within = np.arange(total) - np.repeat(counts.cumsum() - counts, counts)
        return self._pieces_array[np.repeat(spread[:, 0], counts) + within], counts, within

    def _learn(self, words: Collection[str]) -> None:
        fresh: list[str] = []
        tokens = self._tokens
        for word in words:
            self._characters += len(word)
            parts = pieces(word)
            self._words[word] = len(self._spread)
            self._spread.append((len(self._pieces), len(parts)))
            for part in parts:
                number = tokens.get(part)
                if number is None:
                    number = tokens[part] = len(tokens)
                    fresh.append(part)
                self._pieces.append(number)
        self._spread_array = np.array(self._spread)
        self._pieces_array = np.array(self._pieces)
        if fresh:
            self._fill(fresh)

    def _fill(self, fresh: Sequence[str]) -> None:
        start, end = len(self._tokens) - len(fresh), len(self._tokens)
        while end > len(self.rows):
            self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
            self.columns = np.concatenate([self.columns, np.zeros_like(self.columns)], axis=1)
        found: list[int] = []
        ends: list[int] = []
        columns = []
        get = self._weights.features.get
        for text in fresh:
            word = examine(text, self._lexicon)
            columns.append(self._column(text, word))
            for names in _blocks(word):
                found.append(0)
                ends.append(len(found) - 1)
                found.extend(filter(None, map(get, names)))
        self.columns[:, start:end] = np.array(columns).T
        sums = np.add.reduceat(self._weights.rows[found], ends, axis=0)
        self.rows[start:end] = sums.reshape(len(fresh), len(BLOCKS), -1)

    def _column(self, text: str, word: Word) -> tuple[int, ...]:
        bits = _flags(word)
        edges = None
        if not (_QUOTES.isdisjoint(word.lead + word.tail) and _BRACKETS.isdisjoint(word.lead + word.tail)):
            edges = _edges(word)
            bits |= Flag.QUOTED * bool(edges.opens or edges.closes) | Flag.BRACKETED * bool(
                edges.bracket or edges.depth
            )
        self.edges.append(edges)
        tail = self.marks.get(word.tail[:1], 1)
        return (
            bits,
            len(text),
            self.sorts.of(word.sort),
            self.joints.of(word.kind + (word.tail[:1] if tail != 1 else _ODD)),
            tail,
            self.marks.get(word.lead[-1:], 1),
            CAPITALS.index(word.capital),
            templates.LANGUAGES.index(LANGUAGES.get(word.core, "")),
            self.pairs.left.get(word.core, 0),
            self.pairs.right.get(word.core, 0),
        )


def _blocks(word: Word) -> Iterable[Iterable[str]]:
    """The names of a token's features, for each of the blocks."""
    return (
        word.own,
        word.before,
        word.after,
        word.before2,
        word.after2,
        ("kf=" + (word.core or word.lead),),
        ("kz=" + word.core, "kt=" + word.tail[:2]),
        ("kp=" + word.tail[:2],),
        ("kl=" + (word.core if word.classes else ""),),
    )
