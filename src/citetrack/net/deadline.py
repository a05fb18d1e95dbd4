"""Sockets with a time by which all must have been read, however slowly it trickles in.

A socket's time-out starts anew with every byte; a server that sends one a second would hold a worker for hours.
"""

from __future__ import annotations

import socket
import ssl
from time import monotonic
from typing import Any

__all__ = ["DeadlineSocket", "DeadlineTLSSocket"]


class _Deadline:
    """The reading side of a socket; ``deadline`` is in seconds of ``time.monotonic`` or None."""

    deadline: float | None = None

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        """The number of bytes read; raises ``TimeoutError`` once the deadline has passed."""
        if self.deadline is not None:
            left = self.deadline - monotonic()
            if left <= 0:
                raise TimeoutError("the answer took too long")
            self.settimeout(left)  # type: ignore[attr-defined]
        return super().recv_into(*args, **kwargs)  # type: ignore[misc,no-any-return]


class DeadlineSocket(_Deadline, socket.socket):
    """A TCP socket with a deadline."""


class DeadlineTLSSocket(_Deadline, ssl.SSLSocket):
    """A TLS socket with a deadline."""
