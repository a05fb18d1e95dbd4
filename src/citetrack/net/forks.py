"""More requests than one core can make: processes of fibers, each with the connections to its own hosts."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import selectors
import signal
import socket
import struct
from contextlib import suppress
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import gevent
from gevent.event import Event

from citetrack.errors import ToolError
from citetrack.net.fibers import wait

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from types import TracebackType

__all__ = ["Forks"]

Task = TypeVar("Task")
Result = TypeVar("Result")

# A process for each core that may be used, but no more than the calling one can keep busy.
MOST = 4
SIZE = struct.Struct("!I")
CHUNK = 1 << 18  # bytes
TOGETHER = 8  # values


class Forks(Generic[Task, Result]):
    """Up to ``most`` tasks at once, spread over processes that begin with the first task and end with this.

    Tasks of a lane are done by one process. What is pickled goes from one process to another forked from it or back.
    """

    def __init__(self, most: int, work: Callable[..., Result]) -> None:
        self._most, self._work = most, work
        self._pipes: list[_Pipe] = []
        self._processes: list[Any] = []
        self._lanes: dict[Hashable, _Pipe] = {}
        self._tasks: dict[int, Task] = {}
        self._numbers = count()
        self._ready: Iterator[tuple[int, Any]] = iter(())
        self._selector = selectors.DefaultSelector()

    def __enter__(self) -> Forks[Task, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._selector.close()
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join(1.0 if error is None else 0.0)
            if process.exitcode is None:
                process.kill()
                process.join()

    @property
    def busy(self) -> int:
        """How many tasks are under way."""
        return len(self._tasks)

    @property
    def free(self) -> bool:
        """Whether another task can be begun at once."""
        return len(self._tasks) < self._most

    def begin(self, task: Task, lane: Hashable, *args: Any) -> None:
        """Hands a task to the process of its lane, which does ``work(*args)``."""
        if not self._pipes:
            self._start()
        if lane not in self._lanes:
            self._lanes[lane] = self._pipes[len(self._lanes) % len(self._pipes)]
        number = next(self._numbers)
        self._tasks[number] = task
        self._lanes[lane].put((number, args))

    def wait(self, seconds: float | None) -> tuple[Task, Result] | None:
        """The next task that ends with its result, or None when none does in time; raises what the work raised."""
        until = None if seconds is None else monotonic() + seconds
        is_over = False
        while (found := next(self._ready, None)) is None:
            if is_over:
                return None
            left = None if until is None else max(0.0, until - monotonic())
            is_over = left == 0
            self._ready = self._received(left)
        number, result = found
        task = self._tasks.pop(number)
        if isinstance(result, BaseException):
            raise result
        return task, result

    def _received(self, seconds: float | None) -> Iterator[tuple[int, Any]]:
        for pipe in self._pipes:
            pipe.flush()
        found: list[tuple[int, Any]] = []
        for key, _ in self._selector.select(seconds):
            items = key.data.get()
            if items is None:
                raise ToolError("a process that asked links has ended before its time; fewer --jobs need less memory")
            found += items
        return iter(found)

    def _start(self) -> None:
        context: Any = multiprocessing.get_context("fork")
        # Until a process has said that it leaves Ctrl-C to the calling one, it must not hear of it.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._fork(context)
        except OSError as error:
            if not self._pipes:
                raise ToolError(f"no process can be begun to ask links ({error}); fewer --jobs need none") from error
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _fork(self, context: Any) -> None:
        for _ in range(max(2, min(MOST, len(os.sched_getaffinity(0))))):
            ours, theirs = socket.socketpair()
            # A process must not hold the ends of the others open, or none would see that this one has gone.
            others = [pipe.sock for pipe in self._pipes] + [ours]
            process = context.Process(target=_serve, args=(theirs, others, self._work), daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)
            self._pipes.append(_Pipe(ours))
            self._selector.register(ours, selectors.EVENT_READ, self._pipes[-1])


class _Pipe:
    """Pickled values over a socket, some at a time: few calls, and nobody has to wait for the last of many."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self._items: list[Any] = []
        self._in = bytearray()

    def put(self, item: Any) -> None:
        """Sends a value, at the next flush at the latest."""
        self._items.append(item)
        if len(self._items) >= TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Sends what was put."""
        if self._items:
            items, self._items = self._items, []
            data = pickle.dumps(items, pickle.HIGHEST_PROTOCOL)
            self._send(SIZE.pack(len(data)) + data)

    def _send(self, data: bytes) -> None:
        # The other end goes on reading, whatever else it does; that it is gone is noticed where its answers are read.
        with suppress(OSError):
            self.sock.sendall(data)

    def get(self) -> list[Any] | None:
        """The values that have come, perhaps none yet; None at the end."""
        try:
            data = self.sock.recv(CHUNK)
        except ConnectionError:
            data = b""
        if not data:
            return None
        self._in += data
        items: list[Any] = []
        while len(self._in) >= SIZE.size and len(self._in) >= (end := SIZE.size + SIZE.unpack_from(self._in)[0]):
            items += pickle.loads(bytes(self._in[SIZE.size : end]))  # noqa: S301 - see Forks
            del self._in[:end]
        return items

    def close(self) -> None:
        """Says that nothing more comes."""
        self.sock.close()


class _FiberPipe(_Pipe):
    """A pipe whose fibers give way while they wait; what can't be sent at once is left to ``drain``."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock)
        self._out = bytearray()
        self._put = Event()

    def put(self, item: Any) -> None:
        """Sends a value, when ``drain`` has its turn at the latest."""
        super().put(item)
        self._put.set()

    def _send(self, data: bytes) -> None:
        self._out += data
        try:
            del self._out[: self.sock.send(self._out)]
        except BlockingIOError:
            pass
        except OSError:  # the other end is gone, which is noticed where it is read
            self._out.clear()

    def flush(self) -> None:
        """Sends what was put; a result that can't be sent is an error, and holds up no other."""
        items = list(self._items)
        try:
            super().flush()
        except Exception:  # noqa: BLE001 - whatever pickling it raises
            self._items = [(number, _sendable(result)) for number, result in items]
            super().flush()

    def drain(self) -> None:
        """Sends what is put, until the other end is closed."""
        with suppress(OSError):
            while self._put.wait():
                self._put.clear()
                self.flush()
                while self._out:
                    wait(self.sock, True, None)
                    self._send(b"")

    def get(self) -> list[Any] | None:
        """The values that have come; None at the end."""
        wait(self.sock, False, None)
        return super().get()


def _serve(sock: socket.socket, others: list[socket.socket], work: Callable[..., Any]) -> None:
    """What a process does: each task in a fiber, until the calling process closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the calling process hears of it and ends this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # whatever the calling one does then is its own affair
    for other in others:
        other.close()
    gevent.reinit()
    sock.setblocking(False)
    pipe = _FiberPipe(sock)

    def do(number: int, args: tuple[Any, ...]) -> None:
        try:
            result = work(*args)
        except Exception as error:  # noqa: BLE001 - raised where the result is waited for
            result = _sendable(error)
        pipe.put((number, result))

    def take() -> None:
        while (items := pipe.get()) is not None:
            for number, args in items:
                gevent.spawn(do, number, args)

    gevent.spawn(pipe.drain)
    with suppress(OSError):  # the calling process is gone
        gevent.spawn(take).get()
    os._exit(0)


def _sendable(result: Any) -> Any:
    """The result or error, or an error that says the same where it can't be pickled."""
    try:
        return pickle.loads(pickle.dumps(result))  # noqa: S301 - what was just made
    except Exception:  # noqa: BLE001 - whatever its parts are
        return RuntimeError(f"{type(result).__name__}: {result}")
