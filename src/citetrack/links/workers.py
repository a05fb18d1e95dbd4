"""Threads that do what they are handed, one task each at a time; none of them ever waits for a clock."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

__all__ = ["Workers"]

Task = TypeVar("Task")
Result = TypeVar("Result")


class Workers(Generic[Task, Result]):
    """Up to ``most`` threads, started as they are needed; daemons, so that an interrupted run ends at once."""

    def __init__(self, most: int, work: Callable[[Task], Result]) -> None:
        self._most = most
        self._work = work
        self._inbox: SimpleQueue[tuple[Task] | None] = SimpleQueue()
        self._outbox: SimpleQueue[tuple[Task, Result | BaseException]] = SimpleQueue()
        self._threads = 0
        self.busy = 0

    def __enter__(self) -> Workers[Task, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for _ in range(self._threads):
            self._inbox.put(None)

    @property
    def free(self) -> bool:
        """Whether another task can be begun at once."""
        return self.busy < self._most

    def begin(self, task: Task) -> None:
        """Hands a task to a free thread."""
        if self.busy == self._threads:
            self._threads += 1
            Thread(target=self._run, daemon=True, name=f"citetrack-link-{self._threads}").start()
        self.busy += 1
        self._inbox.put((task,))

    def wait(self, seconds: float | None) -> tuple[Task, Result] | None:
        """The next task that ends with its result, or None when none does in time; raises what the work raised."""
        try:
            task, result = self._outbox.get(timeout=seconds)
        except Empty:
            return None
        self.busy -= 1
        if isinstance(result, BaseException):
            raise result
        return task, result

    def _run(self) -> None:
        while (item := self._inbox.get()) is not None:
            try:
                self._outbox.put((item[0], self._work(item[0])))
            except BaseException as error:  # noqa: BLE001 - raised where the result is waited for
                self._outbox.put((item[0], error))
