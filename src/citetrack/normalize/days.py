"""One date as ISO 8601-2 (EDTF level 1): days, months, seasons, years, ranges, circa."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.normalize.calendar_words import MONTHS, SEASONS
from citetrack.normalize.plain import trim

__all__ = ["YEAR", "read_day"]

_DASH = "-‐‑‒–—−/"
YEAR = r"(?:1[0-9]|20)[0-9]{2}"
_MONTHS = 12
_WORD = r"[^\W\d_]{2,12}\.?"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|\.)?"
_GAP = r"[\s,]+(?:de\s+|of\s+|del\s+)?"
_LETTER = r"(?:(?<=\d)[a-z]\b)?"

_ISO = re.compile(rf"({YEAR})-(\d\d)(?:-(\d\d))?(?:T[\d:.Z+-]*)?")
_YEAR_FIRST = re.compile(rf"({YEAR})([./])(\d{{1,2}})\2(\d{{1,2}})")
_ISO_RANGE = re.compile(rf"({YEAR}(?:-\d\d){{0,2}})\s?/\s?({YEAR}(?:-\d\d){{0,2}})")
_DOTTED = re.compile(rf"({_DAY})\.\s?(0?[1-9]|1[0-2])\.\s?({YEAR})")
_SLASHED = re.compile(rf"(\d{{1,2}})([/-])(\d{{1,2}})\2({YEAR})")
_DMY = re.compile(rf"({_DAY}){_ORDINAL}(?:{_GAP}|(?<=\.)|[\s-]+)({_WORD})(?:{_GAP}|[-\s]+)({YEAR}){_LETTER}")
_MDY = re.compile(rf"({_WORD})\s*({_DAY}){_ORDINAL}[,.]?\s+({YEAR}){_LETTER}")
_YMD = re.compile(rf"({YEAR}){_LETTER}[,;:.\s]+({_WORD})[\s]+({_DAY}){_ORDINAL}")
_YDM = re.compile(rf"({YEAR}){_LETTER}[,;:.\s]+({_DAY}){_ORDINAL}\s+({_WORD})")
_MY = re.compile(rf"({_WORD})(?:{_GAP}|\s*[/-]?\s*)({YEAR}){_LETTER}")
_YM = re.compile(rf"({YEAR}){_LETTER}[,;:.\s]+({_WORD})")
_D_D_MY = re.compile(rf"({_DAY}){_ORDINAL}\s?[{_DASH}]\s?({_DAY}){_ORDINAL}{_GAP}({_WORD}){_GAP}({YEAR})")
_MD_DY = re.compile(rf"({_WORD})\s+({_DAY}){_ORDINAL}\s?[{_DASH}]\s?({_DAY}){_ORDINAL},?\s+({YEAR})")
_M_MY = re.compile(rf"({_WORD})\s?[{_DASH}]\s?({_WORD})(?:{_GAP}|\s*)({YEAR}){_LETTER}")
_Y_M_M = re.compile(rf"({YEAR})[,;:.\s]+({_WORD})\s?[{_DASH}]\s?({_WORD})")
_TWO = re.compile(rf"(.{{4,30}}?{YEAR})\s?[{_DASH}]\s?(.{{4,30}}?{YEAR})")
_DM_DMY = re.compile(rf"({_DAY}){_ORDINAL}\s+({_WORD})\s?[{_DASH}]\s?({_DAY}){_ORDINAL}\s+({_WORD})\s+({YEAR})")
_SEASON_YEARS = re.compile(rf"({_WORD})\s+({YEAR})\s?[{_DASH}]\s?({YEAR}|[0-9]{{2}})")
_COPYRIGHT = re.compile(rf"(?:c|©|cop\.?|p)\s?({YEAR})")
_BOUND = re.compile(
    rf"(before|vor|avant|prima\s+del|antes\s+de|ante|after|nach|après|dopo\s+il|después\s+de|post)\s+({YEAR})"
)
_BEFORE = ("before", "vor", "avant", "prima", "antes", "ante")
_YEARS = re.compile(rf"({YEAR})\s?[{_DASH}]\s?({YEAR}|[0-9]{{2}}|[0-9])")
_OPEN = re.compile(rf"({YEAR})\s?(?:[-–—]|ff\b\.?)")
_CIRCA = re.compile(
    rf"(?:ca|circa|um|vers|approx|etwa|verso il|hacia|about|c(?=[.\s]))\b\.?\s*({YEAR})|"
    rf"({YEAR})\s?(?:\bc|ca|circa)\b\.?"
)
_UNSURE = re.compile(rf"({YEAR})\s?\[?\(?\?\)?\]?")
_PLAIN = re.compile(rf"({YEAR})(?!s\b){_LETTER}")
_SLASHES = re.compile(r"(\d{1,2})/([^\W\d_]{3,12})/(\d{4})")
_WEEKDAY = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|lunes|martes|miércoles|jueves|"
    r"viernes|sábado|domingo)[,\s]+",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[,\s]+(?:at\s+|um\s+|à\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|uhr|h)?(?:\s[A-Z]{2,4})?\s*$", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:published(?:\s+(?:on|in))?|posted(?:\s+on)?|(?:last\s+)?(?:updated|modified)(?:\s+on)?|on|vom|am|du|le|del|"
    r"den|dated|veröffentlicht\s+am|stand:?|impr\.|©|copyright|cop\.)\s+",
    re.IGNORECASE,
)


_CLOSE_COMMA = re.compile(r",(?=\d{4}\b)")


@lru_cache(maxsize=1024)
def read_day(text: str) -> str:
    """The date as ISO 8601-2, or the empty string where it can't be read or could be read in two ways.

    Seasons are 21 to 24 and intervals have a solidus, as in the Extended Date/Time Format.
    """
    text = trim(_CLOCK.sub("", trim(_SLASHES.sub(r"\1 \2 \3", text).strip(" /"))))
    text = _WEEKDAY.sub("", text)
    if "," in text:
        text = _CLOSE_COMMA.sub(", ", text)  # "August 25,2010"
    text = _LEAD.sub("", text, count=1).lower().strip(" ,.[]()")
    return next((value for reader in _READERS if (value := reader(text))), "")


def _month(word: str) -> int:
    word = word.rstrip(".")
    return MONTHS.get(word) or SEASONS.get(word, 0)


def _iso(year: str, month: int, day: str = "") -> str:
    """The date, or the empty string for a month that is none or a day it doesn't have."""
    if not month or (
        day and (month > 12 or not 0 < int(day) <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31))
    ):
        return ""
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _pair(first: str, second: str) -> str:
    return f"{first}/{second}" if first and second and first != second else ""


def _numeric(text: str) -> str:
    if m := _ISO_RANGE.fullmatch(text):
        return _pair(m[1], m[2]) if len(m[1]) > 4 else ""
    if m := _ISO.fullmatch(text):
        # "1998-12" is a month, but "1998-99" a range
        return (
            _iso(m[1], int(m[2]) if int(m[2]) <= 12 else 0, m[3] or "")
            if m[3] or (int(m[2]) <= 12 and int(m[2]) <= int(m[1][2:]))
            else ""
        )
    if m := _YEAR_FIRST.fullmatch(text):
        return _iso(m[1], int(m[3]) if int(m[3]) <= _MONTHS else 0, m[4])
    if m := _DOTTED.fullmatch(text):
        return _iso(m[3], int(m[2]), m[1])
    if m := _SLASHED.fullmatch(text):
        a, b = int(m[1]), int(m[3])
        if (a > 12) != (b > 12) or a == b:
            return _iso(m[4], min(a, b) if a != b else a, str(max(a, b)))
    return ""


def _single(text: str) -> str:
    for pattern, year, month, day in ((_DMY, 3, 2, 1), (_MDY, 3, 1, 2), (_YMD, 1, 2, 3), (_YDM, 1, 3, 2)):
        if (m := pattern.fullmatch(text)) and (value := _iso(m[year], _month(m[month]), m[day])):
            return value
    for pattern, year, month in ((_MY, 2, 1), (_YM, 1, 2)):
        if (m := pattern.fullmatch(text)) and (value := _iso(m[year], _month(m[month]))):
            return value
    return ""


def _range(text: str) -> str:
    if m := _D_D_MY.fullmatch(text):
        return _pair(_iso(m[4], _month(m[3]), m[1]), _iso(m[4], _month(m[3]), m[2]))
    if m := _MD_DY.fullmatch(text):
        return _pair(_iso(m[4], _month(m[1]), m[2]), _iso(m[4], _month(m[1]), m[3]))
    if m := _DM_DMY.fullmatch(text):
        return _pair(_iso(m[5], _month(m[2]), m[1]), _iso(m[5], _month(m[4]), m[3]))
    for pattern, year, one, two in ((_M_MY, 3, 1, 2), (_Y_M_M, 1, 2, 3)):
        if (
            (m := pattern.fullmatch(text))
            and _month(m[one]) < _month(m[two])
            and (_month(m[one]) > 12) == (_month(m[two]) > 12)
        ):
            return _pair(_iso(m[year], _month(m[one])), _iso(m[year], _month(m[two])))
    if m := _TWO.fullmatch(text):
        return _pair(_single(m[1].strip()), _single(m[2].strip()))
    return ""


def _years(text: str) -> str:
    if m := _YEARS.fullmatch(text):
        first, last = m[1], m[1][: 4 - len(m[2])] + m[2]
        return f"{first}/{last}" if first < last else ""
    if m := _OPEN.fullmatch(text):
        return f"{m[1]}/.."
    if m := _PLAIN.fullmatch(text):
        return m[1]
    return ""


def _about(text: str) -> str:
    if m := _UNSURE.fullmatch(text):
        return f"{m[1]}?"
    if m := _CIRCA.fullmatch(text):
        return f"{m[1] or m[2]}~"
    if m := _COPYRIGHT.fullmatch(text):
        return m[1]
    if m := _BOUND.fullmatch(text):
        return f"../{m[2]}" if m[1].startswith(_BEFORE) else f"{m[2]}/.."
    if (m := _SEASON_YEARS.fullmatch(text)) and _month(m[1]) > _MONTHS:
        return _iso(m[2], _month(m[1]))  # "Winter 1989/90" begins in the first
    return ""


_READERS = (_years, _numeric, _single, _range, _about)
