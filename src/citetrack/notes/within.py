"""A work that a sentence names with all that a citation has: “Doe, Title (London, 1990) is indispensable”."""

from __future__ import annotations

import re

from citetrack.notes.evidence import Judge, prose, signs
from citetrack.notes.people import NAME, YEAR

__all__ = ["described_within"]

_DESCRIBED = re.compile(
    rf"(?<!\w)(?:(?:{NAME}\s){{1,4}}{NAME}\s(?:and|und|et|e|y|&)\s)?(?:{NAME}\s){{1,4}}{NAME},\s[^;()]{{5,240}}\([^()]{{2,120}}[:,]\s[^()]{{0,60}}{YEAR}\)"
    r"(?:,\s(?:pp?\.\s|S\.\s)?\d{1,4}(?:[–-]\d{1,4})?)?"
)
_SIGNS = 3  # of a citation; it stands in prose
_LONGEST = 1500


def described_within(text: str, judge: Judge) -> tuple[int, int] | None:
    """Where the first such work begins and ends in a sentence, or None."""
    if len(text) > _LONGEST:
        return None
    for found in _DESCRIBED.finditer(text):
        said = found[0]
        if not prose(said) and signs(said) >= _SIGNS and (judged := judge(said)).full and judged.people_first:
            return found.span()
    return None
