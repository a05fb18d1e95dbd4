"""The series that a work appeared in, and its number there."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.normalize.draft import Draft
from citetrack.normalize.titles import read_container

__all__ = ["apply", "read"]

_LEAD = re.compile(r"^[\s(]*coll(?:(?:ection|\.)?\s?(?=[«“\"])|\.\s)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?P<series>.*?[^\W\d_][).]?)[,;:]?\s+(?:(?i:vol|no|nr|n|bd|band|t|heft|h)\.?\s*|"
    r"n[°º]\s*)?(?P<number>\d{1,4}(?:[/-]\d{1,4})?|[IVXLC]{1,7})",
    re.DOTALL,
)


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[str, str]:
    """(The series, the number in it or the empty string)."""
    value = read_container(_LEAD.sub("", text, count=1))
    match = _NUMBERED.fullmatch(value) if len(value) < 300 else None
    return (match["series"].strip(" ,;:"), match["number"]) if match else (value, "")


def apply(draft: Draft) -> Draft:
    """The draft with ``series`` and, where nothing else has taken it, ``number``."""
    for piece in draft.labelled("collection-title"):
        series, number = read(piece.text)
        if any(c.isalnum() for c in series):
            draft = draft.with_field("series", series, piece).with_field("number", number, piece)
    return draft
