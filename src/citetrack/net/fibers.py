"""Many requests at a time in one thread: workers that give way to one another wherever one waits for the network.

Threads that share an interpreter spend more on taking turns than on the requests. Nothing is patched: the sockets of
``citetrack.net.sockets`` wait through ``wait`` and thereby give way, whatever else is called does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from gevent import Greenlet, get_hub, getcurrent
from gevent.pool import Group
from gevent.queue import Empty, SimpleQueue
from gevent.socket import wait_read, wait_write
from urllib3.util.wait import wait_for_read, wait_for_write

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from types import TracebackType

__all__ = ["Fibers", "aside", "wait"]

Task = TypeVar("Task")
Result = TypeVar("Result")

# Look-ups that may hang at once before others have to wait for them.
ASIDE = 64


class Fibers(Generic[Task, Result]):
    """Up to ``most`` fibers of the calling thread that do what they are handed, one task each."""

    def __init__(self, most: int, work: Callable[..., Result]) -> None:
        self._most, self._work = most, work
        self._group = Group()
        self._done: SimpleQueue[tuple[Task, Result | BaseException]] = SimpleQueue()
        self.busy = 0

    def __enter__(self) -> Fibers[Task, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._group.kill(timeout=1.0)

    @property
    def free(self) -> bool:
        """Whether another task can be begun at once."""
        return self.busy < self._most

    def begin(self, task: Task, lane: Hashable, *args: Any) -> None:  # noqa: ARG002 - one thread has one lane
        """Hands a task to a fiber, which does ``work(*args)`` as soon as the caller waits."""
        self.busy += 1
        self._group.start(Greenlet(self._run, task, args))

    def wait(self, seconds: float | None) -> tuple[Task, Result] | None:
        """The next task that ends with its result, or None when none does in time; raises what the work raised."""
        try:
            task, result = self._done.get(timeout=seconds)
        except Empty:
            return None
        self.busy -= 1
        if isinstance(result, BaseException):
            raise result
        return task, result

    def _run(self, task: Task, args: tuple[Any, ...]) -> None:
        try:
            self._done.put((task, self._work(*args)))
        except BaseException as error:  # noqa: BLE001 - raised where the result is waited for
            self._done.put((task, error))


def wait(sock: Any, to_write: bool, seconds: float | None) -> None:
    """Returns once a socket can be read (or written); raises ``TimeoutError`` when that takes longer than ``seconds``.

    A fiber gives way meanwhile; outside of one the thread waits.
    """
    if isinstance(getcurrent(), Greenlet):
        (wait_write if to_write else wait_read)(sock.fileno(), seconds, TimeoutError("timed out"))
    elif not (wait_for_write if to_write else wait_for_read)(sock, seconds):
        raise TimeoutError("timed out")


def aside(work: Callable[..., Result], *args: Any) -> Result:
    """The result of something that blocks its thread: in a fiber, of another thread for which the fiber waits."""
    if not isinstance(getcurrent(), Greenlet):
        return work(*args)
    pool = get_hub().threadpool
    pool.maxsize = max(pool.maxsize, ASIDE)
    return pool.apply(work, args)  # type: ignore[no-any-return]
