"""What a rule of the mending is, which of them a citation needs, and how these are applied."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from citetrack.normalize.draft import Draft, Piece, Stage
from citetrack.normalize.mend.stems import Stems
from citetrack.normalize.plain import says

__all__ = ["Border", "Rule", "Rules", "at_borders", "rule"]

# What stands in place of two neighbours; nothing where they stay as they are.
Border = Callable[[Draft, Piece, Piece], Sequence[Piece]]
_LONG = 3  # characters from which on a stem is rare enough to be found along with others
_Pairs = frozenset[tuple[str, ...]]
# The place behind a rule, what it does, its bit among those whose stems are found at one pass, and its short stems.
_Tried = tuple[int, Stage, int, tuple[str, ...]]


class Rule(NamedTuple):
    """A rule, and what a citation has where the rule may have something to do; without it the rule isn't tried.

    That is a piece under one of the ``labels``, and one of the ``stems`` (if any are named) somewhere in the text. Two
    neighbours under labels ``beside`` each other, letters or digits under one of those that it ``needs`` and under none
    that it ``lacks`` the rule asks for itself: named here, they spare it the question. Of a hundred rules a
    citation needs a few.

    A rule with a ``border`` is that: it is asked about all neighbours under labels ``beside`` each other.
    """

    mend: Stage
    labels: frozenset[str]
    stems: tuple[str, ...]
    beside: _Pairs
    needs: frozenset[str]
    lacks: frozenset[str]
    border: Border | None = None


def rule(  # noqa: PLR0913 - all but the first two are named
    mend: Stage, labels: str, stems: tuple[str, ...] = (), *, beside: str = "", needs: str = "", lacks: str = ""
) -> Rule:
    """A rule; ``beside`` holds pairs like ``author>title``."""
    return Rule(mend, _words(labels), stems, _pairs(beside), _words(needs), _words(lacks))


def at_borders(border: Border, beside: str, stems: tuple[str, ...] = (), *, lacks: str = "") -> Rule:
    """A rule of what stands in place of two neighbours under such labels."""
    pairs = _pairs(beside)
    labels = frozenset(first for first, _ in pairs)
    without = _words(lacks)
    return Rule(partial(_mend_unless, border, pairs, without), labels, stems, pairs, frozenset(), without, border)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(beside: str) -> _Pairs:
    return frozenset(tuple(pair.split(">")) for pair in beside.split())


def _borders(pairs: _Pairs, labels: Iterable[str]) -> tuple[int, ...]:
    return tuple([at for at, pair in enumerate(pairwise(labels)) if pair in pairs])


def _mend_borders(border: Border, pairs: _Pairs, draft: Draft, places: Sequence[int] | None = None) -> Draft:
    """The draft with what stands in place of neighbours under such labels; ``places``, if known, are the first's."""
    pieces = draft.pieces
    for at in _borders(pairs, [p.label for p in pieces]) if places is None else places:
        if parts := border(draft, pieces[at], pieces[at + 1]):
            kept = [part for part in parts if part.text]
            mended = draft.with_pieces((*pieces[:at], *kept, *pieces[at + 2 :]))
            ahead = _borders(pairs, [p.label for p in mended.pieces])
            return _mend_borders(border, pairs, mended, [place for place in ahead if place >= at + len(kept) - 1])
    return draft


def _mend_unless(border: Border, pairs: _Pairs, lacks: frozenset[str], draft: Draft) -> Draft:
    return draft if draft.has(*lacks) else _mend_borders(border, pairs, draft)


class _Named:
    """Of labels, or pairs of them, the rules that name them, as bits by the rules' places in the order."""

    def __init__(self, named: Iterable[Collection[Hashable]]) -> None:
        self.none = 0  # the rules that name nothing
        self._bits: dict[Hashable, int] = {}
        for place, names in enumerate(named):
            self.none |= (not names) << place
            for name in names:
                self._bits[name] = self._bits.get(name, 0) | 1 << place

    def any(self, found: Iterable[Hashable]) -> int:
        """The rules that name any of these."""
        bits = 0
        for name in found:
            bits |= self._bits.get(name, 0)
        return bits


class Rules:
    """Rules in the order in which they are tried."""

    def __init__(self, order: Sequence[Rule]) -> None:
        self._labels = _Named(rule.labels for rule in order)
        self._beside = _Named(rule.beside for rule in order)
        self._needs = _Named(rule.needs for rule in order)
        self._lacks = _Named(rule.lacks for rule in order)
        self._stems = Stems([[stem for stem in rule.stems if len(stem) >= _LONG] for rule in order])
        self._tried: list[_Tried] = [
            (place + 1, rule.mend, bool(rule.stems) << place, tuple([s for s in rule.stems if len(s) < _LONG]))
            for place, rule in enumerate(order)
        ]
        self._borders = {place: (rule.border, rule.beside) for place, rule in enumerate(order) if rule.border}
        self._needed = lru_cache(maxsize=4096)(self._those_needed)

    def apply(self, draft: Draft) -> Draft:
        """The draft with its pieces mended."""
        text = "".join([p.text for p in draft.pieces]).lower()
        held = self._stems.held(text)
        start = 0
        while True:
            pieces = draft.pieces
            for behind, mend, bit, short in self._needed(*_labels(draft), start):
                if bit and not held & bit and not says(text, short):
                    continue
                draft = mend(draft)
                if draft.pieces is not pieces:  # from here on, the rules for what is there now
                    start = behind
                    break
            else:
                return draft

    def _those_needed(self, labels: tuple[str, ...], content: tuple[str, ...], start: int) -> tuple[_Tried, ...]:
        """The rules from a place in the order on for a draft with these labels."""
        beside = self._beside.any(pairwise(labels))
        if content is not labels:  # what holds nothing may stand between two
            beside |= self._beside.any(pairwise(content))
        bits = self._labels.any(labels) & (self._beside.none | beside)
        bits &= (self._needs.none | self._needs.any(content)) & ~self._lacks.any(content)
        places = [place for place in range(start, len(self._tried)) if bits >> place & 1]
        return tuple([self._at(place, labels) if place in self._borders else self._tried[place] for place in places])

    def _at(self, place: int, labels: tuple[str, ...]) -> _Tried:
        """The rule of a border at the borders that there are between these labels."""
        behind, _, bit, short = self._tried[place]
        border, beside = self._borders[place]
        return behind, partial(_mend_borders, border, beside, places=_borders(beside, labels)), bit, short


def _labels(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(The labels of the pieces in order, those of the content)."""
    labels = tuple([p.label for p in draft.pieces])
    whole = len(draft.content) == len(labels)
    return labels, labels if whole else tuple([p.label for p in draft.content])
