"""Work spread over processes, each with the labelling model, where there is enough of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from citetrack import labelling
from citetrack.labelling import Model

__all__ = ["spread"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def spread(
    work: Callable[[Sequence[_Item], Model], list[_Result]],
    items: Sequence[_Item],
    model: Path | None,
    jobs: int,
    at_least: int,
) -> list[_Result]:
    """The results of ``work`` on all items, in their order; another process starts for every ``at_least`` items."""
    jobs = min(jobs, len(items) // at_least)
    if jobs < 2:
        return work(items, labelling.load(model))
    labelling.load(model)  # a model that can't be read is said once, and a forked process has it already
    size = -(-len(items) // (jobs * 4))  # some pieces take longer than others
    pieces = [items[start : start + size] for start in range(0, len(items), size)]
    with ProcessPoolExecutor(jobs) as pool:
        return [result for piece in pool.map(partial(_work, work, model), pieces) for result in piece]


def _work(
    work: Callable[[Sequence[_Item], Model], list[_Result]], model: Path | None, items: Sequence[_Item]
) -> list[_Result]:
    return work(items, labelling.load(model))
