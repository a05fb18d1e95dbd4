"""How a check is done: the settings of a run, and the clock it goes by."""

from __future__ import annotations

import time
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from citetrack.links.address import host_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Clock", "Policy"]


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings of a check; times are in seconds.

    ``jobs`` links are asked at once, ``per_host`` of them of one host, begun ``interval`` apart. A failure that may
    pass is asked again after each of ``retry_after``, a page not found once more after ``confirm_after``; a server's
    Retry-After is obeyed up to ``longest_wait``, beyond which the link counts as limited. ``accept`` lists statuses
    that count as alive. ``exclude`` lists patterns with ``*`` and ``?``, matched with the whole address or the host.
    ``offline`` asks nobody and reports what the cache knows.
    """

    jobs: int = 32
    per_host: int = 3
    interval: float = 0.05
    retry_after: tuple[float, ...] = (1.0, 4.0)
    confirm_after: float = 1.0
    longest_wait: float = 30.0
    jitter: float = 0.25
    accept: frozenset[int] = frozenset()
    exclude: tuple[str, ...] = ()
    offline: bool = False

    def excludes(self, url: str) -> str:
        """The pattern that excludes an address, or ""."""
        host = host_of(url).partition(":")[0]
        return next((p for p in self.exclude if fnmatchcase(url, p) or fnmatchcase(host, p.lower())), "")


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time comes from: ``now`` since 1970, ``tick`` for waiting, ``sleep`` for doing so."""

    now: Callable[[], float] = time.time
    tick: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
