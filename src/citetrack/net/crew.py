"""Who asks the links of a run: fibers of one thread or, where there is more to do than one core can, processes."""

from __future__ import annotations

import multiprocessing
import os
import threading
from typing import Any

from gevent._hub_local import get_hub_if_exists

from citetrack.net.fibers import Fibers
from citetrack.net.forks import Forks

__all__ = ["crew_for"]

# Below this many links, or at once, one core is not what a run waits for.
MANY_LINKS = 500
MANY_JOBS = 64


def crew_for(links: int, jobs: int) -> type[Fibers[Any, Any]] | type[Forks[Any, Any]]:
    """The workers that are fastest for so many links, ``jobs`` of them asked at once.

    Processes only where forking is safe (Linux, a single thread, no process of a pool, no gevent of somebody else) and
    there are cores for them.
    """
    worthwhile = links >= MANY_LINKS and jobs >= MANY_JOBS
    alone = threading.active_count() == 1 and get_hub_if_exists() is None
    safe = alone and not multiprocessing.current_process().daemon
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return Forks if worthwhile and safe and cores > 1 else Fibers
