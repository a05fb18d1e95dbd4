"""Citation keys: made by a pattern, distinct, and kept where there is one already."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase

from citetrack.bibliography.key_pattern import PATTERN, fill
from citetrack.model import Reference

__all__ = ["PATTERN", "assign"]

_SAFE = re.compile(r"[A-Za-z0-9:_.+/-]+")  # what BibTeX, biber and file systems take alike


def assign(
    references: Sequence[Reference],
    kept: Sequence[str] = (),
    pattern: str = PATTERN,
    *,
    reserved: Collection[str] = (),
) -> tuple[str, ...]:
    """A key for each reference, all distinct without regard to case, in ``[A-Za-z0-9:_.+/-]``.

    Of works for which ``pattern`` gives the same key the first stays bare and the next get ``a``, ``b``, … ``z``,
    ``aa``. ``kept`` holds, at the place of a reference, the key that it has already, or an empty string; it keeps it
    unless another has it. ``reserved`` keys are nobody's.
    """
    keys = [""] * len(references)
    taken = {key.lower() for key in reserved}
    for place, key in enumerate(kept):
        if _SAFE.fullmatch(key) and key.lower() not in taken:
            keys[place] = key
            taken.add(key.lower())
    suffixes: dict[str, Iterator[str]] = {}
    for place, reference in enumerate(references):
        if keys[place]:
            continue
        base = key = fill(pattern, reference)
        while key.lower() in taken:
            key = base + next(suffixes.setdefault(base.lower(), _suffixes()))
        keys[place] = key
        taken.add(key.lower())
    return tuple(keys)


def _suffixes() -> Iterator[str]:
    """a to z, aa to zz, and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))
