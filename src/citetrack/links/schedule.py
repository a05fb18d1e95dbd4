"""Who is asked next: by due time, a host's tasks never more than a few at once, no host before its time."""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["Schedule"]

Task = TypeVar("Task")
# So many waiting tasks of a host are worth another connection to it.
SHARED = 4


@dataclass(slots=True)
class _Host(Generic[Task]):
    waiting: list[tuple[float, int, Task]] = field(default_factory=list)
    running: int = 0
    not_before: float = 0.0
    turn: int = -1  # the one of its turns that counts; -1 for none
    turn_at: float = 0.0
    most: int = 1
    interval: float = 0.0
    begun: bool = False
    opened: int = 1  # as many as have run at once: their connections are there to be used

    @property
    def full(self) -> bool:
        """Whether no other task may begin now: few tasks share one connection, many open as many as they may."""
        return self.running >= min(self.most, max(self.opened, 1 + len(self.waiting) // SHARED))


class Schedule(Generic[Task]):
    """Tasks by host. Hosts take turns; one that is at its limit or has to wait holds up nobody else.

    A host that was begun goes before those that weren't, so that its connections are used while they are open. Times
    are seconds of any one clock. ``per_host`` tasks of a host run at once, begun ``interval`` seconds apart, unless
    ``limits`` says otherwise for a host.
    """

    def __init__(
        self, per_host: int = 3, interval: float = 0.0, limits: Callable[[Any], tuple[int, float]] | None = None
    ) -> None:
        self._limits = limits or (lambda _: (per_host, interval))
        self._hosts: dict[Hashable, _Host[Task]] = {}
        self._turns: list[tuple[float, int, Hashable]] = []  # of hosts that were begun
        self._fresh: list[tuple[float, int, Hashable]] = []  # of those that weren't
        self._order = count()
        self._waiting = 0

    def __len__(self) -> int:
        return self._waiting

    def add(self, host: Hashable, task: Task, due: float = 0.0) -> None:
        """Puts a task behind those of its host that are due before it."""
        entry = self._entry(host)
        heappush(entry.waiting, (due, next(self._order), task))
        self._waiting += 1
        if entry.turn >= 0 and self._ready(entry) < entry.turn_at:
            entry.turn = -1  # an earlier turn takes the place of the one it had
        self._queue(host, entry)

    def hold(self, host: Hashable, until: float) -> None:
        """Lets no task of a host begin before ``until``."""
        entry = self._entry(host)
        entry.not_before = max(entry.not_before, until)

    def take(self, now: float) -> Task | None:
        """The next task that may begin, now counted as running, or None."""
        for turns in (self._turns, self._fresh):
            while turns and turns[0][0] <= now:
                _, turn, host = heappop(turns)
                entry = self._hosts[host]
                if turn != entry.turn:
                    continue
                entry.turn = -1
                if entry.waiting and not entry.full and self._ready(entry) <= now:
                    return self._begin(host, entry, now)
                self._queue(host, entry)
        return None

    def _begin(self, host: Hashable, entry: _Host[Task], now: float) -> Task:
        _, _, task = heappop(entry.waiting)
        entry.begun = True
        entry.running += 1
        entry.opened = max(entry.opened, entry.running)
        entry.not_before = max(entry.not_before, now + entry.interval)
        self._waiting -= 1
        self._queue(host, entry)
        return task

    def done(self, host: Hashable) -> None:
        """Counts one running task of a host as ended."""
        entry = self._hosts[host]
        entry.running -= 1
        self._queue(host, entry)

    def next_due(self) -> float | None:
        """When the next turn comes, or None while every host with tasks is at its limit."""
        return min((turns[0][0] for turns in (self._turns, self._fresh) if turns), default=None)

    def _entry(self, host: Hashable) -> _Host[Task]:
        entry = self._hosts.get(host)
        if entry is None:
            most, interval = self._limits(host)
            entry = self._hosts[host] = _Host(most=most, interval=interval)
        return entry

    def _ready(self, entry: _Host[Task]) -> float:
        return max(entry.waiting[0][0], entry.not_before)

    def _queue(self, host: Hashable, entry: _Host[Task]) -> None:
        if entry.waiting and entry.turn < 0 and not entry.full:
            entry.turn, entry.turn_at = next(self._order), self._ready(entry)
            heappush(self._turns if entry.begun else self._fresh, (entry.turn_at, entry.turn, host))
