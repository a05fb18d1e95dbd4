"""Who does what is handed out, many tasks at a time: what the check expects of them, and threads that do it.

``citetrack.net`` has others, which do more in the same time where the work is that of a ``Fetcher``.
"""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from types import TracebackType

__all__ = ["Crew", "Workers"]

Task = TypeVar("Task")
Result = TypeVar("Result")


class Crew(Protocol):
    """Those who do the tasks of a run, made with how many to do at most at once and the function that does one.

    ``with crew(most, work) as workers`` ends them; what they were doing then is lost.
    """

    def __init__(self, most: int, work: Callable[..., Any]) -> None: ...

    def __enter__(self) -> Any: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None: ...

    @property
    def busy(self) -> int:
        """How many tasks are under way."""

    @property
    def free(self) -> bool:
        """Whether another task can be begun at once."""

    def begin(self, task: Any, lane: Hashable, *args: Any) -> None:
        """Lets ``work(*args)`` be done; the work of a lane shares what it keeps, such as connections."""

    def wait(self, seconds: float | None) -> tuple[Any, Any] | None:
        """The next task that ends with its result, or None when none does in time; raises what the work raised."""


class Workers(Generic[Task, Result]):
    """Up to ``most`` threads, started as they are needed; daemons, so that an interrupted run ends at once."""

    def __init__(self, most: int, work: Callable[..., Result]) -> None:
        self._most = most
        self._work = work
        self._inbox: SimpleQueue[tuple[Task, tuple[Any, ...]] | None] = SimpleQueue()
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

    def begin(self, task: Task, lane: Hashable, *args: Any) -> None:  # noqa: ARG002 - threads share all
        """Hands a task to a free thread, which does ``work(*args)``."""
        if self.busy == self._threads:
            self._threads += 1
            Thread(target=self._run, daemon=True, name=f"citetrack-link-{self._threads}").start()
        self.busy += 1
        self._inbox.put((task, args))

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
            task, args = item
            try:
                self._outbox.put((task, self._work(*args)))
            except BaseException as error:  # noqa: BLE001 - raised where the result is waited for
                self._outbox.put((task, error))
