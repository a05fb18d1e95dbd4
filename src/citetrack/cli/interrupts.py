"""Interrupts come where they end the run, and in one process only."""

from __future__ import annotations

import _thread
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["held_off", "told"]

_SOON = 0.01  # seconds


@contextmanager
def told() -> Iterator[None]:
    """Interrupts raise ``KeyboardInterrupt`` meanwhile, but in no import.

    There the callbacks of Python's import locks drop it with a traceback, and extension modules make it another error.
    """
    try:
        before = signal.getsignal(signal.SIGINT)
        if before is signal.default_int_handler:
            signal.signal(signal.SIGINT, _interrupt)
    except ValueError:  # not the main thread, which alone hears of signals
        before = None
    try:
        yield
    finally:
        if before is signal.default_int_handler:
            signal.signal(signal.SIGINT, before)


def _interrupt(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            _thread.start_new_thread(_again, (_thread.get_ident(),))
            return
        frame = frame.f_back
    raise KeyboardInterrupt


def _again(thread: int) -> None:
    time.sleep(_SOON)
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(thread, signal.SIGINT)  # this ends a wait, too
    else:
        _thread.interrupt_main()


@contextmanager
def held_off() -> Iterator[None]:
    """Interrupts wait meanwhile, and never reach a process that is started meanwhile, where the system knows how."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
