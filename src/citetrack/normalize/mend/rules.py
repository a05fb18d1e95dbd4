"""What a rule of the mending is, which of them a citation needs, and how these are applied."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial
from itertools import combinations, count, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from citetrack.normalize.draft import Draft, Piece, Stage
from citetrack.normalize.mend.stems import Stems

__all__ = ["Border", "Cut", "Rule", "Rules", "at_borders", "at_pieces", "rule"]

# What stands in place of a piece, or of two neighbours; nothing where they stay as they are.
Cut = Callable[[Draft, Piece], Sequence[Piece]]
Border = Callable[[Draft, Piece, Piece], Sequence[Piece]]
_Runs = frozenset[tuple[str, ...]]
# A rule's place in the order, its bit among those with stems, what is asked, about how many pieces (0 is the whole
# draft), and where the first of these stands.
_Question = tuple[int, int, Callable[..., Any], int, int]
_Name = str | tuple[str, ...]  # a label, or a run of labels
_WHOLE = ""  # what a rule of the whole draft is asked about
_NO_STEMS = 1  # the bit of rules that name no stems


class Rule(NamedTuple):
    """A rule, and what a citation has where the rule may have something to do; without it the rule isn't asked.

    That is a piece under one of the ``labels``, one of the ``stems`` (if any are named) somewhere in the text, two or
    three neighbours under labels ``beside`` each other, a piece somewhere ``behind`` another, letters or digits under
    one of the labels that it ``needs`` and under none that it ``lacks``. Of a hundred rules a citation needs a few, and
    what isn't asked costs nothing: a rule that names more is cheaper.

    A rule that mends pieces or borders has ``ask``, which is asked about each piece under the labels, or about all
    neighbours under labels beside each other; it mends where that answers with what is to stand there.
    """

    mend: Stage
    labels: frozenset[str]
    stems: tuple[str, ...]
    beside: _Runs
    behind: _Runs
    needs: frozenset[str]
    lacks: frozenset[str]
    ask: Cut | Border | None = None
    width: int = 0


def rule(  # noqa: PLR0913 - all but the first three are named
    mend: Stage,
    labels: str,
    stems: tuple[str, ...] = (),
    *,
    beside: str = "",
    behind: str = "",
    needs: str = "",
    lacks: str = "",
) -> Rule:
    """A rule of a whole draft; ``beside`` holds runs like ``author>title``, ``behind`` such pairs."""
    return Rule(mend, _words(labels), stems, _runs(beside), _runs(behind), _words(needs), _words(lacks))


def at_pieces(cut: Cut, labels: str, stems: tuple[str, ...] = (), **asked: str) -> Rule:
    """A rule of what stands in place of a piece under one of the labels; ``asked`` is as in ``rule``."""
    plain = rule(lambda draft: draft, labels, stems, **asked)
    return plain._replace(mend=partial(_mend_pieces, plain, cut), ask=cut, width=1)


def at_borders(border: Border, beside: str, stems: tuple[str, ...] = (), **asked: str) -> Rule:
    """A rule of what stands in place of two neighbours under such labels; ``asked`` is as in ``rule``."""
    labels = " ".join(pair.partition(">")[0] for pair in beside.split())
    plain = rule(lambda draft: draft, labels, stems, beside=beside, **asked)
    return plain._replace(mend=partial(_mend_unless, plain, border), ask=border, width=2)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _runs(text: str) -> _Runs:
    return frozenset(tuple(run.split(">")) for run in text.split())


def _allows(rule: Rule, draft: Draft) -> bool:
    return not draft.has(*rule.lacks) and (not rule.needs or draft.has(*rule.needs))


def _mend_pieces(rule: Rule, cut: Cut, draft: Draft) -> Draft:
    return draft.recut(rule.labels, lambda piece: cut(draft, piece)) if _allows(rule, draft) else draft


def _mend_unless(rule: Rule, border: Border, draft: Draft) -> Draft:
    return _mend_borders(border, rule.beside, draft) if _allows(rule, draft) else draft


def _mend_borders(border: Border, pairs: _Runs, draft: Draft, start: int = 0) -> Draft:
    """The draft with what stands in place of neighbours under such labels, from a place on."""
    pieces = draft.pieces
    for at, (last, piece) in enumerate(pairwise(pieces)):
        if at >= start and (last.label, piece.label) in pairs and (parts := border(draft, last, piece)):
            kept = [part for part in parts if part.text]
            mended = draft.with_pieces((*pieces[:at], *kept, *pieces[at + 2 :]))
            return _mend_borders(border, pairs, mended, at + len(kept) - 1)
    return draft


class _Named:
    """Of labels, or runs of them, the rules that name them, as bits by the rules' places in the order."""

    def __init__(self, named: Iterable[Collection[_Name]]) -> None:
        self.none = 0  # the rules that name nothing
        self._bits: dict[_Name, int] = {}
        for place, names in enumerate(named):
            self.none |= (not names) << place
            for name in names:
                self._bits[name] = self._bits.get(name, 0) | 1 << place

    def any(self, found: Iterable[_Name]) -> int:
        """The rules that name any of these."""
        bits = 0
        for name in found:
            bits |= self._bits.get(name, 0)
        return bits


class _Questions(dict[int, _Question]):
    """A rule's questions by the place of the first piece, made when they are needed and shared by all citations."""

    def __init__(self, rule: Rule, place: int, stems: int) -> None:
        super().__init__()
        self._asked = place, stems, rule.ask or rule.mend, rule.width

    def __missing__(self, at: int) -> _Question:
        question = self[at] = (*self._asked, at)
        return question


class Rules:
    """Rules in the order in which they are tried."""

    def __init__(self, order: Sequence[Rule]) -> None:
        self._order = tuple(order)
        self._labels = _Named(rule.labels for rule in order)
        self._beside = _Named(rule.beside for rule in order)
        self._behind = _Named(rule.behind for rule in order)
        self._needs = _Named(rule.needs for rule in order)
        self._lacks = _Named(rule.lacks for rule in order)
        self._stems = Stems([(), *(rule.stems for rule in order if rule.stems)])
        bits = count(1)
        stems = [1 << next(bits) if rule.stems else _NO_STEMS for rule in order]
        # by what is asked about, with the bits of the rules
        self._about: dict[_Name, list[tuple[int, _Questions]]] = {}
        for place, rule in enumerate(order):
            questions = _Questions(rule, place, stems[place])
            for name in ((_WHOLE,), rule.labels, rule.beside)[rule.width]:
                self._about.setdefault(name, []).append((1 << place, questions))
        self._questions = lru_cache(maxsize=4096)(self._asked)

    def apply(self, draft: Draft) -> Draft:
        """The draft with its pieces mended."""
        held = self._stems.held("".join([p.text for p in draft.pieces]).lower()) | _NO_STEMS
        questions: Sequence[_Question] = self._questions(*_labels(draft))
        while True:
            pieces = draft.pieces
            for place, stems, ask, width, at in questions:
                if not held & stems:
                    continue
                if width == 1:
                    if not ask(draft, pieces[at]):
                        continue
                    draft = self._order[place].mend(draft)
                elif width:
                    if not ask(draft, pieces[at], pieces[at + 1]):
                        continue
                    draft = self._order[place].mend(draft)
                else:
                    draft = ask(draft)
                    if draft.pieces is pieces:
                        continue
                # from here on, the questions for what is there now
                questions = [question for question in self._questions(*_labels(draft)) if question[0] > place]
                break
            else:
                return draft

    def _asked(self, labels: tuple[str, ...], content: tuple[str, ...]) -> tuple[_Question, ...]:
        """What is asked about a draft with these labels."""
        beside = self._beside.any(_neighbours(labels))
        if content is not labels:  # what holds nothing may stand between two
            beside |= self._beside.any(_neighbours(content))
        needed = self._labels.any(labels) & (self._beside.none | beside)
        needed &= self._behind.none | self._behind.any(combinations(labels, 2))
        needed &= (self._needs.none | self._needs.any(content)) & ~self._lacks.any(content)
        named: list[tuple[int, _Name]] = [(0, _WHOLE), *enumerate(labels), *enumerate(pairwise(labels))]
        asked = [questions[at] for at, name in named for bit, questions in self._about.get(name, ()) if needed & bit]
        asked.sort(key=itemgetter(0))
        return tuple(asked)


def _neighbours(labels: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """All two and three labels beside each other."""
    return *pairwise(labels), *zip(labels, labels[1:], labels[2:], strict=False)


def _labels(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(The labels of the pieces in order, those of the content)."""
    labels = tuple([p.label for p in draft.pieces])
    whole = len(draft.content) == len(labels)
    return labels, labels if whole else tuple([p.label for p in draft.content])
