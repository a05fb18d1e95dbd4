"""What stands in place of a year: “n.d.”, “forthcoming”."""

from __future__ import annotations

import re

__all__ = ["UNDATED", "undated"]

UNDATED = r"(?:n\.\s?d\.|o\.\s?J\.|s\.\s?d\.|s\.\s?f\.|forthcoming|in\spress|im\sErscheinen|à\sparaître)"
_FORTHCOMING = re.compile(r"[fià]")


def undated(printed: str) -> str:
    """``n.d.`` or ``forthcoming``, in whatever language it is printed."""
    return "forthcoming" if _FORTHCOMING.match(printed) else "n.d."
