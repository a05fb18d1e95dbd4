"""Sockets that wait through ``fibers.wait``, with a time by which all must have been read, however slowly it comes.

A socket's time-out starts anew with every byte; a server that sends one a second would hold a worker for hours.
"""

from __future__ import annotations

import errno
import os
import socket
import ssl
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from gevent.monkey import get_original

from citetrack.net.fibers import wait

if TYPE_CHECKING:
    from collections.abc import Callable
    from socket import socket as Socket  # noqa: N812 - stands for a class
else:
    # In a program that gevent has patched, its own sockets would wait beneath these.
    Socket = get_original("socket", "socket")

__all__ = ["WaitingSocket", "WaitingTLSSocket"]

T = TypeVar("T")
# What connect says that goes on (Windows has another number for it).
CONNECTING = {errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EINPROGRESS)}


class _Waiting:
    """A socket that never blocks in the kernel. ``deadline`` is in seconds of ``time.monotonic`` or None."""

    deadline: float | None = None
    _seconds: float | None = None

    def settimeout(self, seconds: float | None) -> None:
        """How long any one wait may take."""
        self._seconds = seconds
        super().setblocking(False)  # type: ignore[misc]

    def gettimeout(self) -> float | None:
        """What ``settimeout`` was told."""
        return self._seconds

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        """The number of bytes read; raises ``TimeoutError`` once the deadline has passed."""
        return self._until_done(super().recv_into, False, *args, **kwargs)  # type: ignore[misc,no-any-return]

    def recv(self, *args: Any, **kwargs: Any) -> bytes:
        """The bytes read; raises ``TimeoutError`` once the deadline has passed."""
        return self._until_done(super().recv, False, *args, **kwargs)  # type: ignore[misc,no-any-return]

    def send(self, *args: Any, **kwargs: Any) -> int:
        """The number of bytes taken."""
        return self._until_done(super().send, True, *args, **kwargs)  # type: ignore[misc,no-any-return]

    def _until_done(self, do: Callable[..., T], writes: bool, *args: Any, **kwargs: Any) -> T:
        until = None if self._seconds is None else monotonic() + self._seconds
        if self.deadline is not None and not writes:
            until = self.deadline if until is None else min(until, self.deadline)
            if monotonic() >= until:
                raise TimeoutError("the answer took too long")
        while True:
            try:
                return do(*args, **kwargs)
            except ssl.SSLWantReadError:
                to_write = False
            except ssl.SSLWantWriteError:
                to_write = True
            except BlockingIOError:
                to_write = writes
            if self._seconds == 0:
                raise BlockingIOError(errno.EWOULDBLOCK, "nothing to be had yet")
            wait(self, to_write, None if until is None else max(0.0, until - monotonic()))


class WaitingSocket(_Waiting, Socket):
    """A TCP socket."""

    def connect(self, address: Any) -> None:
        """Connects; raises ``TimeoutError`` and ``OSError``."""
        self.setblocking(False)
        code = self.connect_ex(address)
        if code in CONNECTING:
            wait(self, True, self._seconds)
            code = self.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Sends all of it."""
        with memoryview(data) as view, view.cast("B") as left:
            sent = 0
            while sent < len(left):
                sent += self.send(left[sent:], flags)


class WaitingTLSSocket(_Waiting, ssl.SSLSocket):
    """A TLS socket."""

    _seconds = 0.0  # until it is told: ssl looks whether there is something to be read before it shakes hands

    def do_handshake(self, block: bool = False) -> None:  # noqa: ARG002 - it never blocks
        """Shakes hands; raises ``TimeoutError`` and ``ssl.SSLError``."""
        self._until_done(super().do_handshake, False)
