"""The shortest input that is found to break the same law: parts are cut for as long as it stays broken."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

__all__ = ["shrunk"]

T = TypeVar("T", str, bytes)


def shrunk(given: T, breaks: Callable[[T], bool], seconds: float = 60.0) -> T:
    """``given`` without what ``breaks`` doesn't need, after at most about ``seconds``."""
    until = time.monotonic() + seconds
    size = max(1, len(given) // 2)
    while size:
        at, cut = 0, False
        while at < len(given) and time.monotonic() < until:
            shorter = given[:at] + given[at + size :]
            if breaks(shorter):
                given, cut = shorter, True
            else:
                at += size
        if time.monotonic() >= until:
            return given
        if not cut or size > 1:
            size //= 2
    return given
