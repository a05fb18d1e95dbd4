"""Runs of the fuzzer: damaged inputs, each held against every law for its kind."""

from __future__ import annotations

import random
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from laws import BYTES_LAWS, TEXT_LAWS, timely
from mutation import damaged, damaged_bytes
from seeds import citations, documents
from shrink import shrunk

__all__ = ["Finding", "run"]

T = TypeVar("T", str, bytes)


@dataclass(frozen=True)
class Finding:
    """An input that breaks a law: where (``cause``, the same for one fault), what was said, and the input as bytes."""

    cause: str
    said: str
    data: bytes


def run(
    rng: random.Random, more: Callable[[], bool], known: set[str], *, shared: bool = True
) -> Iterator[tuple[str, Finding | None]]:
    """The name of each law held against an input, with the finding where one broke it for the first time."""
    strings, texts = citations(shared=shared), documents(shared=shared)
    while more():
        if rng.random() < 0.8:
            text = damaged(rng.choice(strings), strings, rng)
            for law in TEXT_LAWS:
                yield law.__name__, _held(law, text, known)
        else:
            pool = strings if rng.random() < 0.5 else texts
            data = damaged_bytes(rng.choice(pool), pool, rng)
            for form in BYTES_LAWS:
                yield form.__name__, _held(form, data, known)


def _held(law: Callable[[T], None], given: T, known: set[str]) -> Finding | None:
    cause = _broken(law, given)
    if cause is None or cause[0] in known:
        return None
    known.add(cause[0])

    def breaks(shorter: T) -> bool:
        again = _broken(law, shorter)
        return again is not None and again[0] == cause[0]

    least = shrunk(given, breaks)
    said = _broken(law, least) or cause
    return Finding(cause[0], said[1], least if isinstance(least, bytes) else least.encode("utf-8", "surrogatepass"))


def _broken(law: Callable[[T], None], given: T) -> tuple[str, str] | None:
    """Where a law broke and what was said, or None."""
    try:
        timely(lambda: law(given), len(given))
    except Exception as error:  # noqa: BLE001 - whatever leaves the package is a finding
        frames = traceback.extract_tb(error.__traceback__)
        inside = next((frame for frame in reversed(frames) if "citetrack" in frame.filename), frames[-1])
        last = frames[-1]
        return f"{type(error).__name__} in {inside.name}:{inside.line} / {last.name}:{last.line}", str(error)[:300]
    return None
