"""Many requests at a time in one thread: workers that give way to one another wherever one waits for the network.

Threads that share an interpreter spend more on taking turns than on the requests. Nothing is patched: the sockets of
``citetrack.net.sockets`` wait through ``wait`` and thereby give way, whatever else is called does not.
"""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import gevent
from gevent import Greenlet, get_hub, getcurrent
from gevent._hub_local import get_hub_if_exists
from gevent.pool import Group
from gevent.queue import Empty, SimpleQueue
from gevent.socket import wait_read, wait_write
from urllib3.util.wait import wait_for_read, wait_for_write

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from types import TracebackType

__all__ = ["Fibers", "aside", "pause", "wait"]

Task = TypeVar("Task")
Result = TypeVar("Result")

# Look-ups that may hang at once before others have to wait for them.
ASIDE = 64
# Seconds until Ctrl-C is seen.
LOOK = 0.2


class Fibers(Generic[Task, Result]):
    """Up to ``most`` fibers of the calling thread that do what they are handed, one task each."""

    def __init__(self, most: int, work: Callable[..., Result]) -> None:
        self._is_guest = get_hub_if_exists() is not None  # asked first: a queue makes one
        self._most, self._work = most, work
        self._group = Group()
        self._done: SimpleQueue[tuple[Task, Result | BaseException]] = SimpleQueue()
        self._before: Any = None  # what Ctrl-C did
        self._is_away = self._is_interrupted = False
        self.busy = 0

    def __enter__(self) -> Fibers[Task, Result]:
        # An exception in the midst of gevent's own work, or of a fiber's, would be printed or lost.
        if threading.current_thread() is threading.main_thread():
            before = signal.getsignal(signal.SIGINT)
            if callable(before):
                self._before = before
                signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._is_away = True
        self._group.kill(timeout=1.0)
        hub = get_hub()
        # A thread's loop holds files open after its end. One that still looks up a name could only be waited for.
        if not self._is_guest and not len(hub.threadpool):
            hub.destroy(destroy_loop=True)
        self._is_away = False
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if error is None:
            self._heed()

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
        until = None if seconds is None else time.monotonic() + seconds
        while (ended := self._next(LOOK if until is None else min(LOOK, max(0.0, until - time.monotonic())))) is None:
            if until is not None and time.monotonic() >= until:
                return None
        task, result = ended
        self.busy -= 1
        if isinstance(result, BaseException):
            raise result
        return task, result

    def _next(self, seconds: float) -> tuple[Task, Result | BaseException] | None:
        """What ends next, or None; others have their turn meanwhile. Raises ``KeyboardInterrupt``."""
        self._is_away = True
        try:
            return self._done.get(timeout=seconds)  # type: ignore[no-any-return]
        except Empty:
            return None
        finally:
            self._is_away = False
            self._heed()

    def _interrupt(self, *_: object) -> None:
        """Ctrl-C, which does what it did before: now where the caller has its turn, else as soon as it has."""
        self._is_interrupted = True
        if not self._is_away:
            self._heed()

    def _heed(self) -> None:
        if self._is_interrupted and self._before is not None:
            self._is_interrupted = False
            self._before(signal.SIGINT, None)

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
        try:
            (wait_write if to_write else wait_read)(sock.fileno(), seconds, TimeoutError("timed out"))
        except TimeoutError:
            # What came while nobody looked, because something else kept the thread, came in time.
            if not (wait_for_write if to_write else wait_for_read)(sock, 0):
                raise
    elif not (wait_for_write if to_write else wait_for_read)(sock, seconds):
        raise TimeoutError("timed out")


def aside(work: Callable[..., Result], *args: Any) -> Result:
    """The result of something that blocks its thread: in a fiber, of another thread for which the fiber waits."""
    if not isinstance(getcurrent(), Greenlet):
        return work(*args)
    pool = get_hub().threadpool
    pool.maxsize = max(pool.maxsize, ASIDE)
    result, error = pool.apply(_tried, (work, args))
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]


def _tried(work: Callable[..., Result], args: tuple[Any, ...]) -> tuple[Result | None, Exception | None]:
    """The result or the error: gevent prints what is raised in its threads."""
    try:
        return work(*args), None
    except Exception as error:  # noqa: BLE001 - raised by the fiber that waits
        return None, error


def pause(seconds: float) -> None:
    """Lets time pass; a fiber gives way meanwhile."""
    (gevent if isinstance(getcurrent(), Greenlet) else time).sleep(seconds)
