"""Classic ``year``, ``month`` and ``day`` as a date of ISO 8601-2."""

from __future__ import annotations

import re
from calendar import monthrange

__all__ = ["read_date"]

# English, German, French, Italian and Spanish names, January first.
_NAMES = (
    "january jan januar jänner janvier gennaio enero ene",
    "february feb februar feber février fevrier febbraio febrero",
    "march mar märz mrz mars marzo",
    "april apr avril aprile abril avr",
    "may mai maggio mayo mag",
    "june jun juni juin giugno junio",
    "july jul juli juillet luglio julio juil",
    "august aug août aout agosto ago",
    "september sep sept septembre settembre septiembre set",
    "october oct oktober okt octobre ottobre octubre ott",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre dicembre diciembre dic déc",
)
_SEASONS = (
    "spring frühling frühjahr printemps primavera",
    "summer sommer été estate verano",
    "autumn fall herbst automne autunno otoño",
    "winter hiver inverno invierno",
)
_MONTH = {name: place for place, names in enumerate(_NAMES, 1) for name in names.split()} | {
    name: place for place, names in enumerate(_SEASONS, 21) for name in names.split()
}
_WORD = re.compile(r"[^\W\d_]+|\d+")


def read_date(year: str, month: str, day: str) -> dict[str, str]:
    """The ``date`` of a year, a month and a day in plain text; a part that can't be read stays in its own field.

    ``month`` may be a number, a name or a season in five languages, two of them (“July–August”), or hold the day.
    """
    if not re.fullmatch(r"-?[0-9]{4}", year):
        return {name: text for name, text in (("date", year), ("month", month), ("day", day)) if text}
    if not month:
        return {"date": year} | ({"day": day} if day else {})
    words = _WORD.findall(month.lower())
    months = [place for word in words if (place := _month(word, len(words) == 1))]
    days = [word for word in words if word.isdigit()] if len(words) > 1 else []
    as_written = {"month": month} | ({"day": day} if day else {})
    if len(months) == len(words) == 2 and not day:
        return {"date": f"{year}-{months[0]:02d}/{year}-{months[1]:02d}"}
    if len(months) != 1 or len(months) + len(days) != len(words) or (days and day) or len(days) > 2:
        return {"date": year} | as_written
    date = f"{year}-{months[0]:02d}"
    days = days or ([day] if day else [])
    if not all(_is_day(text, int(year), months[0]) for text in days):
        return {"date": date} | as_written
    return {"date": "/".join(f"{date}-{int(text):02d}" for text in days) or date}


def _month(word: str, alone: bool) -> int:
    if word.isdigit():
        return int(word) if alone and len(word) <= 2 and 1 <= int(word) <= 12 else 0
    return _MONTH.get(word, 0)


def _is_day(text: str, year: int, month: int) -> bool:
    return (
        month <= 12 and bool(re.fullmatch(r"[0-9]{1,2}", text)) and 1 <= int(text) <= monthrange(max(year, 1), month)[1]
    )
