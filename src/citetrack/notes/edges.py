"""What stands at the ends of a citation and is none of it: white space, commas, semicolons."""

from __future__ import annotations

__all__ = ["EDGE", "skip_space", "trim"]

EDGE = " \t\n\r\f\v\u00a0\u202f\u2009\u200b;,"


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span ``start``..``end`` without white space and separators at its ends."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def skip_space(text: str, at: int) -> int:
    """The first place from ``at`` on that holds no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
