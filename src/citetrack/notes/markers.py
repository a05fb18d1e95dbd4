"""The places in the body that point to notes: ``[7]``, ``[4] [5]``, ``[3–5]``, ``[5, p. 55]``, ``⁷``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citetrack.model import Span

__all__ = ["Marker", "bracketed", "superscript", "weak"]

_NUMBER = r"\d{1,6}"
_LOCATOR = (
    r"(?:pp?|ss?|S|Sp|ch|chap|chaps|cap|kap|sec|sect|fig|figs|tab|eq|thm|art|para|vol|bd|fn?|ff|fol|pág|págs|pag|§|"
    r"Abschn|Anm|Rn)"
)
_LEAD = (
    r"(?:(?:(?:but|for an overview,?|for example,?)\s)?"
    r"(?:see|cf\.|quoted in|cited in|vgl\.|siehe|voir|cfr\.|vedi|"
    r"véase)(?:\s(?:also|auch|aussi|anche|también))?(?:,?\s(?:e\.g\.|z\. ?B\.|p\. ex\.),?)?|"
    r"notes?|n\.|fn\.?|Anm\.|refs?\.)"
)
_NUMBERS = (
    rf"(?P<numbers>{_NUMBER}(?:\s?[,;–—-]\s?{_NUMBER}){{0,40}})"
    rf"(?:\s?[,:;]\s?(?P<locator>{_LOCATOR}\b[^()\[\]\n]{{1,60}}))?"
)
_BRACKETED = re.compile(
    rf"(?<!\[)\[[ \t]?(?:{_LEAD}\s|\^)?{_NUMBERS}[ \t]?\](?!\(|\]\()|"
    rf"(?<=\[)\[(?P<linked>{_NUMBER})\](?=\])|\[(?P<anchor>{_NUMBER})\](?=\(#)",
    re.IGNORECASE,
)
_ROUND = re.compile(rf"\((?:{_LEAD}\s)?{_NUMBERS}\)", re.IGNORECASE)
# “harbour.7”, “quay7”, “in 1831.7”, “harbour.^7”
_GLUED = re.compile(
    r"(?<=[^\W\d_][.,;:!?”’\"»)])(?P<numbers>\d{1,3}(?:[,–-]\d{1,3}){0,9})(?=\s|$)|"
    r"(?<=[a-zß-ÿ]{3})(?P<word>\d{1,3}(?:[,–-]\d{1,3}){0,9})(?=[\s.,;:)]|$)|"
    r"(?:(?<=\b(?:1[4-9]|20)\d\d[.,;:!?)])|(?<=\d–\d[.,;:!?)])|(?<=\d–\d\d[.,;:!?)]))(?P<dated>\d{1,3})(?=\s|$)|"
    r"(?:(?<=[^\W\d_][.,;:!?”’\"»)])|(?<=[a-zß-ÿ]{3}))\^(?P<caret>\d{1,3})(?=[\s.,;:)]|$)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = re.compile(r"(?<=[^\s\d⁰¹²³⁴-⁹])(?P<numbers>[⁰¹²³⁴-⁹]{1,4}(?:[,⁻–\u2009˒][⁰¹²³⁴-⁹]{1,4}){0,9})")
_RAISED_AS_TEXT = re.compile(rf"\^\((?:{_LEAD}\s)?{_NUMBERS}\)|\^(?P<plain>{_NUMBER})\^", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[kcdmµn]?m|ft|in|yd|km|ha|s|x|y|n|R|E=mc)$")
_PART = re.compile(rf"({_NUMBER})(?:\s?[–—⁻-]\s?({_NUMBER}))?")
_WIDEST_RANGE = 40


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as printed: the numbers it points to, and what it says of the place in the work (“p. 55”)."""

    span: Span
    numbers: tuple[int, ...]
    locator: str = ""


def bracketed(text: str, start: int, end: int) -> Iterator[Marker]:
    """The markers in square brackets in ``text[start:end]``, links left out; years look like numbers here."""
    for found in _BRACKETED.finditer(text, start, end):
        printed = found["numbers"] or found["linked"] or found["anchor"]
        if numbers := _numbers(printed):
            yield Marker(Span(found.start(), found.end()), numbers, (found["locator"] or "").strip())


def superscript(text: str, start: int, end: int) -> Iterator[Marker]:
    """The markers in superscript digits, or what plain text makes of them (``^(1,2)``), but for exponents."""
    for found in _SUPERSCRIPT.finditer(text, start, end):
        if not _UNIT.search(text, max(start, found.start() - 6), found.start()) and (
            numbers := _numbers(found["numbers"].translate(_RAISED))
        ):
            yield Marker(Span(found.start(), found.end()), numbers)
    for found in _RAISED_AS_TEXT.finditer(text, start, end):
        if numbers := _numbers(found["numbers"] or found["plain"]):
            yield Marker(Span(found.start(), found.end()), numbers, (found["locator"] or "").strip())


def weak(text: str, start: int, end: int) -> Iterator[Marker]:
    """What may be a marker where most notes are pointed to like this: ``(7)``, and digits glued to a word."""
    for pattern in (_ROUND, _GLUED):
        for found in pattern.finditer(text, start, end):
            groups = found.groupdict()
            if numbers := _numbers(
                groups.get("numbers") or next(filter(None, (groups[n] for n in ("word", "dated", "caret"))))
            ):
                yield Marker(Span(found.start(), found.end()), numbers, (groups.get("locator") or "").strip())


def _numbers(printed: str) -> tuple[int, ...]:
    """The numbers that “3–5, 8” stands for; none where a range is no range of notes."""
    numbers: list[int] = []
    for first, last in _PART.findall(printed):
        a, b = int(first), int(last or first)
        if not 0 < a <= b or b - a > _WIDEST_RANGE:
            return ()
        numbers.extend(range(a, b + 1))
    return tuple(dict.fromkeys(numbers))
