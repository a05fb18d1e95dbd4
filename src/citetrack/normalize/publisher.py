"""Publisher and place, together or apart, and the institution behind a report or thesis."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import clean, trim

__all__ = ["apply", "read_place", "read_publisher"]

_NOWHERE = re.compile(
    r"(?:o\.\s?o\.?|s\.\s?[lne]\.?|n\.\s?p\.?|ohne ort|sine loco|place of publication not identified)"
    r"(?:,?\s*s\.\s?n\.?)?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?i:published\s+by|publ\.\s+by|(?:verlag|éditeur|imprint|publisher)\s*:|(?:thèse\s+)?soutenue\s+à\s+(?:la\s+|l[’'])?)\s*|(?:at|in|At|In)\s+(?=[^\W\d_a-z]))"
)
_QUOTES = '“”"„«»'
_lettered = re.compile(r"[^\W\d_]").search


@lru_cache(maxsize=1024)
def read_publisher(text: str) -> str:
    """The publisher's name without brackets, lead words and separators; its abbreviations keep their full stop."""
    value = _without_lead(text)
    return "" if _NOWHERE.fullmatch(value) else value


@lru_cache(maxsize=1024)
def read_place(text: str) -> str:
    """The place or places as they are written, the empty string for “o. O.” and “s.l.”."""
    value = _without_lead(text)
    return "" if _NOWHERE.fullmatch(value) or _NOWHERE.fullmatch(value + ".") else clean(value)


def _without_lead(text: str) -> str:
    value = trim(text)
    lead = _LEAD.match(value)
    return (trim(value[lead.end() :]) if lead else value).strip(_QUOTES)


def apply(draft: Draft) -> Draft:
    """The draft with ``location``, ``publisher`` and ``institution`` (the type settles the last two later)."""
    for label, field, reader in (
        ("location", "location", read_place),
        ("publisher", "publisher", read_publisher),
        ("institution", "institution", read_publisher),
    ):
        pieces = [(p, v) for p in draft.labelled(label) if (v := reader(p.text)) and _lettered(v)]
        for piece, value in pieces:
            known = draft.get(field)
            if known and value != known and field == "location" and value not in known.split(" and "):
                draft = draft.without(field).with_field(field, f"{known} and {value}", pieces[0][0])
            elif known and value != known:
                draft = draft.with_problem(f"second-{field}", f"a second {field}, {value}, was not used", piece.span)
            else:
                draft = draft.with_field(field, value, piece)
    return draft
