"""The best labels of citations' tokens, and how probable labels are, by a linear chain over emission weights.

Viterbi's and the forward-backward algorithm (Rabiner 1989), step by step for many citations at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling.tables import Floats, Ints

__all__ = ["Doubles", "Marginals", "best", "marginals"]

Doubles = NDArray[np.float64]

_FEW = 12  # citations for which one sum over all pairs of labels is quicker than one for each label


def _steps(counts: Ints) -> tuple[Ints, list[int]]:
    """Where each citation's tokens begin, and how many citations have a first, a second, … token.

    The citations come longest first.
    """
    starts = counts.cumsum() - counts
    alive = np.bincount(counts, minlength=1)[::-1].cumsum()[::-1]
    return starts, alive[1:].tolist()


def best(emissions: Floats, counts: Ints, transitions: Floats) -> Ints:
    """The number of the best label of each token, the citations one after another, longest first, none empty."""
    starts, alive = _steps(counts)
    scores = np.empty_like(emissions)
    scores[starts] = emissions[starts]
    moves = np.ascontiguousarray(transitions.T)  # to, from
    columns = moves[:, :, None]
    # Labels by citations: what is summed lies side by side.
    now = np.ascontiguousarray(emissions.take(starts, axis=0).T)
    for step, width in enumerate(alive[1:], 1):
        at = starts[:width] + step
        if width < _FEW:
            now = np.maximum.reduce(scores.take(at - 1, axis=0)[:, None, :] + moves, axis=2).T
        else:
            previous, now = now[:, :width], np.empty((len(moves), width), np.float32)
            for label, column in enumerate(columns):
                np.maximum.reduce(previous + column, axis=0, out=now[label])
        now += emissions.take(at, axis=0).T
        scores[at] = now.T
    return _trace(scores, starts, alive, counts, transitions)


def _trace(scores: Floats, starts: Ints, alive: list[int], counts: Ints, transitions: Floats) -> Ints:
    """Back from the best last label of each citation to its first."""
    found = np.empty(len(scores), np.int64)
    found[starts + counts - 1] = scores[starts + counts - 1].argmax(1)
    backward = np.ascontiguousarray(transitions.T)
    for step in range(len(alive) - 1, 0, -1):
        at = starts[: alive[step]] + step
        found[at - 1] = (scores.take(at - 1, axis=0) + backward.take(found[at], axis=0)).argmax(1)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Marginals:
    """Of each token how probable each label is, and how probable that the label, if the token before has it, stays."""

    labels: Doubles
    stays: Doubles

    def runs(self, labels: Ints, firsts: Ints) -> Doubles:
        """How probable it is that a run of one label is a run: all its tokens have the label, its neighbours don't.

        ``labels`` are the tokens' and ``firsts`` the places of the runs' first tokens; the last run ends the array.
        The first token of a citation must begin a run.
        """
        places = np.arange(len(labels))
        with np.errstate(divide="ignore"):
            stay = np.log(self.stays[places, labels])
        stay[firsts] = 0
        label, after = labels[firsts], np.append(firsts[1:], len(labels))
        here = self.labels[firsts, label]
        here = here - self.labels[firsts - 1, label] * self.stays[firsts, label]  # nothing stays into a first token
        onward = np.append(self.stays, np.zeros((1, self.stays.shape[1])), axis=0)[after, label]
        found: Doubles = np.clip(here * np.exp(np.add.reduceat(stay, firsts)) * (1 - onward), 0, 1)
        return found


def marginals(emissions: Floats, counts: Ints, transitions: Floats) -> Marginals:
    """The probabilities of labels, by the forward-backward algorithm; arguments as for ``best``."""
    starts, alive = _steps(counts)
    weights = np.exp(emissions - emissions.max(1, keepdims=True), dtype=np.float64)
    moves = np.exp(transitions, dtype=np.float64)
    forward, backward, stays = np.empty_like(weights), np.empty_like(weights), np.zeros_like(weights)
    forward[starts] = weights[starts] / weights[starts].sum(1, keepdims=True)
    for step, width in enumerate(alive[1:], 1):
        at = starts[:width] + step
        now = (forward[at - 1] @ moves) * weights[at]
        forward[at] = now / now.sum(1, keepdims=True)
    backward[starts + counts - 1] = 1
    for step in range(len(alive) - 1, 0, -1):
        at = starts[: alive[step]] + step
        ahead = backward[at] * weights[at]
        now = ahead @ moves.T
        stays[at] = moves.diagonal() * ahead / now
        backward[at - 1] = now / now.sum(1, keepdims=True)
    both = forward * backward
    return Marginals(both / both.sum(1, keepdims=True), stays)
