"""Work spread over processes, each with the labelling model, where there is enough of it."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from citetrack import labelling
from citetrack.cli.interrupts import held_off
from citetrack.errors import CitetrackError

if TYPE_CHECKING:
    from citetrack.citations import Model as Labels

__all__ = ["spread"]

_COLLECTED = 200_000  # new values between two collections: next to none of those made here are in a circle
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def spread(  # noqa: PLR0913, PLR0917
    work: Callable[[Sequence[_Item], Labels], list[_Result]],
    items: Sequence[_Item],
    model: Path | None,
    jobs: int,
    piece: int,
    sure: bool = False,
) -> Iterator[_Result]:
    """The results of ``work`` on all items, in their order, as they come.

    ``piece`` items at a time are worked on, by one process of ``jobs`` where there are several pieces for each.
    Where ``sure`` is asked for, what is read says how sure the labeller was.
    """
    pieces = [items[start : start + piece] for start in range(0, len(items), piece)]
    jobs = min(jobs, len(pieces) // 2)
    if not pieces:
        return
    one = partial(_work, work, model, sure)
    labelling.load(model)  # a model that can't be read is said once, and a forked process has it already
    gc.freeze()  # what is loaded stays: no collection need look at it, nor a forked process copy it
    gc.set_threshold(_COLLECTED, 10, 10)
    if jobs < 2:
        for part in pieces:
            yield from one(part)
        return
    # Most commands read too little for several processes, and needn't load what starts them.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    with ProcessPoolExecutor(jobs, initializer=_begin) as pool:
        try:
            with held_off():
                found = pool.map(one, pieces)  # this starts all processes
            for results in found:
                yield from results
        except BrokenProcessPool as error:
            raise CitetrackError("a process was killed, for want of memory perhaps; try “--jobs 1”") from error
        except (KeyboardInterrupt, GeneratorExit):
            pool.shutdown(wait=False, cancel_futures=True)  # each process ends with the piece that it has
            raise


def _begin() -> None:
    """Lets a process end with the first one, however that ends, and no sooner."""
    import multiprocessing  # noqa: PLC0415

    # An interrupt reaches every process of a terminal; the first one says so for all.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    first = multiprocessing.parent_process()
    assert first is not None
    threading.Thread(target=_follow, args=(first,), daemon=True).start()


def _follow(first: Any) -> None:
    first.join()
    os._exit(1)


def _work(
    work: Callable[[Sequence[_Item], Labels], list[_Result]], model: Path | None, sure: bool, items: Sequence[_Item]
) -> list[_Result]:
    labeller = labelling.load(model)
    results = work(items, labeller.confident() if sure else labeller)
    gc.freeze()  # nor at these: values refer to no one that refers back
    return results
