"""Probabilities that come true as often as they say: how they are fitted, and tables that show it.

A calibrated probability is the logistic function of a straight line through its log odds (Platt 1999), which keeps
the order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["AS_IT_IS", "Bin", "calibrated", "fit", "reliability", "unreliability"]

Doubles = NDArray[np.float64]
AS_IT_IS = (1.0, 0.0)  # slope and offset that change nothing
_LEAST = 1e-6  # a probability is not taken to be nearer to 0 or 1
_STEPS = 50
_CLOSE = 1e-9  # no step matters that is smaller


@dataclass(frozen=True, slots=True)
class Bin:
    """The fields whose probability lies in one tenth: how many, their mean probability, and the share that is right."""

    count: int
    expected: float
    right: float


def _log_odds(probabilities: Doubles) -> Doubles:
    clipped = np.clip(probabilities, _LEAST, 1 - _LEAST)
    odds: Doubles = np.log(clipped / (1 - clipped))
    return odds


def calibrated(probabilities: Doubles, slope: float, offset: float) -> Doubles:
    """The probabilities, calibrated; as they are for a slope of 1 and an offset of 0."""
    if (slope, offset) == AS_IT_IS:
        return probabilities
    found: Doubles = 1 / (1 + np.exp(-(slope * _log_odds(probabilities) + offset)))
    return found


def fit(probabilities: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """The slope and the offset under which what came out was likeliest; the slope is above 0.

    Newton's method on the logistic loss, in steps that lower it, with a small pull towards changing nothing that keeps
    it finite.
    """
    odds, target = _log_odds(np.asarray(probabilities, float)), np.asarray(right, float)
    rows, start = np.stack([odds, np.ones_like(odds)], 1), np.array(AS_IT_IS)

    def loss(line: Doubles) -> float:
        at = rows @ line
        return float((np.logaddexp(0, at) - target * at).sum() + ((line - start) ** 2).sum() / 2)

    line = start
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-(rows @ line)))
        slope = rows.T @ (expected - target) + (line - start)
        curve = (rows * (expected * (1 - expected))[:, None]).T @ rows + np.eye(2)
        step = np.linalg.solve(curve, slope)
        while np.abs(step).max() > _CLOSE and loss(line - step) > loss(line):
            step = step / 2
        line = line - step
        if np.abs(step).max() <= _CLOSE:
            break
    return max(float(round(line[0], 4)), 0.01), float(round(line[1], 4))


def reliability(probabilities: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    """The fields by tenths of their probability."""
    sure, true = np.asarray(probabilities, float), np.asarray(right, float)
    tenths = np.minimum((sure * 10).astype(int), 9)
    bins = []
    for tenth in range(10):
        here = tenths == tenth
        count = int(here.sum())
        bins.append(Bin(count, float(sure[here].mean()), float(true[here].mean())) if count else Bin(0, 0.0, 0.0))
    return tuple(bins)


def unreliability(bins: Sequence[Bin]) -> float:
    """By how much probabilities miss the share that is right, on average: the expected calibration error."""
    total = sum(tenth.count for tenth in bins)
    return sum(tenth.count * abs(tenth.expected - tenth.right) for tenth in bins) / total if total else 0.0
