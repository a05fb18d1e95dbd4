"""Dates of ISO 8601-2, as far as the BibLaTeX data model uses them (manual, section 2.3.8)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Day", "Range", "parse_date"]

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:+.Z-]*)?([~?%]?)", re.ASCII)
_SEASONS = range(21, 25)


@dataclass(frozen=True, slots=True)
class Day:
    """A point of a date: ``season`` 1 to 4 from spring to winter, 0 where a part isn't given."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0
    circa: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """A date, or a range of two; an open end is None with ``ranged`` set."""

    start: Day | None
    end: Day | None = None
    ranged: bool = False


@lru_cache(maxsize=1024)  # of a bibliography, most works are of the same years
def parse_date(value: str) -> Range | None:
    """The date that ``value`` writes, or None where it is none of ISO 8601-2."""
    first, slash, last = value.strip().partition("/")
    ends = [None if text in {"", ".."} else _day(text) for text in (first, last)]
    known = [end for end, text in zip(ends, (first, last), strict=True) if text not in {"", ".."}]
    if None in known or not known:
        return None
    return Range(ends[0], ends[1], bool(slash))


def _day(text: str) -> Day | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    circa = bool(found[4])
    if found[2] and month in _SEASONS and not found[3]:
        return Day(year, season=month - 20, circa=circa)
    if (found[2] and not 1 <= month <= 12) or (found[3] and not 1 <= day <= _length(year, month)):
        return None
    return Day(year, month, day, circa=circa)


def _length(year: int, month: int) -> int:
    return monthrange(year if year > 0 else 4, month)[1]
