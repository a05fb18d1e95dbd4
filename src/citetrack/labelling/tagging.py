"""Citations cut into labelled segments: their tokens read, weighed and decoded, many at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling.calibration import AS_IT_IS, calibrated
from citetrack.labelling.decoding import Doubles, best, marginals
from citetrack.labelling.emissions import Emissions, Read
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tables import Floats, Ints
from citetrack.labelling.weights import Weights
from citetrack.model import LabelledCitation, Segment, Span

__all__ = ["AS_IT_IS", "Tagger"]

_TEXTS = 2048  # citations that are read together
_new = tuple.__new__
_TOKENS = 16_000  # tokens that are decoded together, unless one citation has more


class Tagger:
    """Labels citations by the weights of a model; it may be used from several threads."""

    def __init__(self, weights: Weights, lexicon: Lexicon, calibration: Sequence[float] = AS_IT_IS) -> None:
        self._weights = weights
        self._slope, self._offset = map(float, calibration)
        self._emissions = Emissions(weights, lexicon)
        self._lock = Lock()  # what was met once is kept

    def label_all(self, texts: Sequence[str], probabilities: bool = False) -> list[LabelledCitation]:
        """Each text labelled, in their order; with the probability of each segment where asked for."""
        found: list[LabelledCitation] = []
        rest = iter(texts)
        while some := list(islice(rest, _TEXTS)):
            with self._lock:
                found += self._label(some, probabilities)
        return found

    def _label(self, texts: Sequence[str], probabilities: bool) -> list[LabelledCitation]:
        words = [text.split() for text in texts]
        read = self._emissions.read(words)
        labels = np.empty(len(read.forms), np.int64)
        sure = np.empty(len(labels)) if probabilities else None
        starts = read.counts.cumsum() - read.counts
        for chosen in _batches(read.counts):
            counts = read.counts[chosen]
            at = np.repeat(starts[chosen] - counts.cumsum() + counts, counts) + np.arange(int(counts.sum()))
            weights = self._emissions.of(read.forms[at], counts, read.glued[at])
            labels[at] = chosen_labels = best(weights, counts, self._weights.transitions)
            if sure is not None:
                sure[at] = self._sure(weights, counts, chosen_labels)
        return [
            LabelledCitation(text, tuple(segments))
            for text, segments in zip(texts, self._segments(texts, words, read, labels, sure), strict=True)
        ]

    def _sure(self, weights: Floats, counts: Ints, labels: Ints) -> Doubles:
        """For each token the probability of the run of one label that it is in, as calibrated."""
        firsts = np.flatnonzero(_changes(labels, counts))
        runs = marginals(weights, counts, self._weights.transitions).runs(labels, firsts)
        runs = calibrated(runs, self._slope, self._offset)
        return np.repeat(runs, np.diff(firsts, append=len(labels)))

    def _segments(
        self, texts: Sequence[str], words: Sequence[Sequence[str]], read: Read, labels: Ints, sure: Doubles | None
    ) -> Iterator[list[Segment]]:
        """The runs of one label of each text, from its start to its end; white space belongs to the run before it."""
        names = self._weights.labels
        counts = read.counts
        starts = counts.cumsum() - counts
        lengths = np.concatenate([[0], (read.lengths + (read.glued == 0)).cumsum()])
        first = np.repeat(starts, counts)
        within = lengths[:-1] - lengths[first] - read.glued
        places = np.flatnonzero(_changes(labels, counts))
        known = [None] * len(places) if sure is None else sure[places].tolist()
        bounds = np.searchsorted(places, np.concatenate([starts, [len(labels)]])).tolist()
        runs = [names[label] for label in labels[places].tolist()]
        offsets = within[places].tolist()
        plain = (lengths[starts + counts] - lengths[starts] - 1).tolist()
        firsts = (places - first[places]).tolist()
        for number, text in enumerate(texts):
            a, b = bounds[number], bounds[number + 1]
            if a == b:
                yield [Segment("other", Span(0, len(text)))] if text else []
                continue
            begins = offsets[a:b]
            if plain[number] != len(text):  # more than a blank between two words somewhere
                begins = _offsets(text, words[number], read, int(starts[number]), firsts[a:b])
            begins[0] = 0
            ends = [*begins[1:], len(text)]
            yield [
                _new(Segment, (label, _new(Span, (start, end)), probability))  # in half the time
                for label, start, end, probability in zip(runs[a:b], begins, ends, known[a:b], strict=True)
            ]


def _changes(labels: Ints, counts: Ints) -> NDArray[np.bool_]:
    """For each token whether a run of one label begins there."""
    changed = np.ones(len(labels), bool)
    changed[1:] = labels[1:] != labels[:-1]
    changed[(counts.cumsum() - counts)[counts > 0]] = True
    return changed


def _offsets(text: str, words: Sequence[str], read: Read, start: int, wanted: Sequence[int]) -> list[int]:
    """Where in the text the tokens begin whose numbers are wanted."""
    found: list[int] = []
    at = 0
    token = start
    for word in words:
        at = text.index(word, at)
        end = at + len(word)
        while at < end:
            found.append(at)
            at += int(read.lengths[token])
            token += 1
    return [found[number] for number in wanted]


def _batches(counts: Ints) -> Iterator[Ints]:
    """The citations that have tokens, longest first, so many at a time as are decoded together."""
    order = np.argsort(-counts, kind="stable")
    order = order[: int((counts > 0).sum())]
    start = 0
    while start < len(order):
        size = max(1, _TOKENS // int(counts[order[start]]))
        yield order[start : start + size]
        start += size
