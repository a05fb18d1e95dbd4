"""Dates of ISO 8601-2 as CSL dates (CSL-JSON schema 1.0.2, ``date-variable``)."""

from __future__ import annotations

from typing import Any

from citetrack.writers.iso_date import Day, parse_date

__all__ = ["to_csl_date"]


def to_csl_date(value: str) -> dict[str, Any]:
    """``date-parts`` of one date or of the two of a range, with ``season`` and ``circa``; what is no date, ``literal``.

    An open end has no form in CSL: of such a range the other end stands, with the value as ``literal``.
    """
    if len(value) == len("2020") and value.isdecimal() and value.isascii():
        return {"date-parts": [[int(value)]]}
    date = parse_date(value)
    if date is None:
        return {"literal": value}
    days = [day for day in (date.start, date.end) if day is not None]
    csl: dict[str, Any] = {"date-parts": [_parts(day) for day in days]}
    if any(day.season for day in days):
        csl["season"] = days[0].season or days[-1].season
    if any(day.circa for day in days):
        csl["circa"] = True
    if date.ranged and len(days) == 1:
        csl["literal"] = value
    return csl


def _parts(day: Day) -> list[int]:
    return [part for part in (day.year, day.month, day.day) if part] or [day.year]
