"""Works described in running text: author, year and title together with a sign that a work is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citetrack.model import Citation, Span
from citetrack.notes.enclosures import QUOTED, enclosed, has_address
from citetrack.notes.evidence import Judge, prose, signs
from citetrack.notes.people import CAPITAL, GIVEN, NAME, YEAR
from citetrack.notes.sentences import sentence_ends
from citetrack.notes.signals import after_signal, signal_within

__all__ = ["inline"]

_PERSON = rf"(?:{NAME}\s){{0,3}}{NAME},\s{GIVEN}(?:\s\((?:Hg|Hrsg|ed|eds|dir|Eds?|a cura di|coord)\.?\))?"
_NEXT = rf"(?:\s?[;/]\s?|,\s|,?\s(?:and|und|et|y|e|&)\s)(?:{_PERSON}|(?:{NAME}\s){{1,3}}{NAME})"
_PEOPLE = rf"{_PERSON}(?:{_NEXT}){{0,5}}(?:,?\set\sal\.|\su\.\s?a\.)?"
_YEAR_BEHIND = re.compile(rf"\s\((?:{YEAR})[a-z]?(?:/\d{{2,4}}|[–-]\d\d)?\)\s?[:.,]?\s(?=\S)")
_PEOPLE_BEFORE = re.compile(rf"(?<![\w.-]){_PEOPLE}$")
_IN_BRACKETS = re.compile(rf"{_PEOPLE}[.,]?\s(?:{YEAR})[a-z]?[.:,]\s(?=[“\"«„‘A-ZÀ-Þ])")
_BY_SIGNAL = re.compile(
    rf"(?:{NAME}\s){{1,4}}{NAME}(?:,?\s(?:and|und|et|y|e|&)\s(?:{NAME}\s){{1,3}}{NAME})?,\s(?=[“\"«„‘A-ZÀ-Þ])"
)
_PLACED = re.compile(rf"\((?=[^()]{{0,80}}?(?::\s|,\s))[^()]{{3,100}}?\b{YEAR}\)(?=\s*(?:[.,;:)]|$))")
_PUBLISHED = re.compile(
    rf"\((?:[^():]{{2,60}}:\s[^()]{{2,80}}|[^():]{{0,60}}\b(?:Press|Verlag|Books|Editore|Editorial)),?\s{YEAR}\)"
    r"(?:,\s(?:pp?\.\s|S\.\s)?\d{1,4}(?:[–-]\d{1,4})?)?\.?"
)
_NAMED_WORK = re.compile(
    rf"(?<!\w)(?:(?:{NAME}\s){{1,4}}{NAME}(?:,?\s(?:and|und|et|y|e|&)\s(?:{NAME}\s){{1,3}}{NAME})?,\s|"
    rf"(?:{NAME}\s){{1,4}}{CAPITAL}[\w‐-]+[’']s\s)(?=[“\"«„‘A-ZÀ-Þ])"
)
_ELEMENT = re.compile(
    r"\b(?:University Press|Press|Verlag|Éditions|Editions|Presses|Editore|Edizioni|Editorial|Publishers|"
    r"Report|Paper|Bericht|Rapport|Rapporto|Informe|Studie|Journal|Zeitschrift|Revue|Rivista|Revista|ISBN|doi)\b|"
    r"\b\d{1,3}/(?:19|20)\d\d\b|\b\d{1,4}\s?\(\d{1,3}(?:[/–-]\d{1,3})?\)|\b(?:pp?|S|vol|no|Nr|Jg|Bd|Heft)\.\s?\d|"
    r"\d{1,4}[–-]\d{1,4}[.,]?$|"
    r"\b(?:[A-ZÀ-Þ][\w/.-]+(?:\s[A-ZÀ-Þ][\w.-]+)?)\s?:\s[A-ZÀ-Þ][\w&.\s-]{2,50}[.)]?$"
)
_PLACE_WORD = re.compile(r"\b(?:in|near|at|from|to|of|by|nach|aus|bei|à|de|en|a|da|desde)\s$", re.IGNORECASE)
_BEFORE, _AHEAD = 240, 1000
_TITLE = re.compile(r"[^\W\d_]{3,}")


def inline(text: str, spans: Sequence[Span], judge: Judge) -> tuple[Citation, ...]:
    """The works described within ``spans``, in order, none twice.

    High precision: names in bibliographic form, a year and a title are needed, and a signal (“see”) or another element
    (series number, publisher, journal with volume, address).
    """
    found: list[Citation] = []
    for span in spans:
        for line in re.finditer(r"[^\n]+", text[span.start : span.end]):
            start = span.start + line.start()
            found += _in_paragraph(text, start, start + len(line[0]), judge)
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, judge: Judge) -> list[Citation]:
    kept: list[Citation] = []
    ways = (_by_year, _in_brackets, _by_signal, _by_publisher)
    candidates = [citation for way in ways for citation in way(text, start, end)]
    for citation in sorted(candidates, key=lambda c: (c.span.start, -c.span.end)):
        if (not kept or citation.span.start >= kept[-1].span.end) and judge(citation.span.of(text)).full:
            kept.append(citation)
    return kept


def _by_year(text: str, start: int, end: int) -> Iterator[Citation]:
    """“see Doe, Jane (2019): Title, Series 3, Place.”"""
    stop = start
    for year in _YEAR_BEHIND.finditer(text, start, end):
        if year.start() < stop:
            continue
        floor = max(start, year.start() - _BEFORE)
        people = _PEOPLE_BEFORE.search(text[floor : year.start()])
        if people is None:
            continue
        begun = floor + people.start()
        first = after_signal(text, begun, year.start())
        signal = text[begun:first].strip(" ,:") or _signal_before(text, start, first)
        stop = _reach(text, first, year.end(), end)
        described = text[year.end() : stop]
        if not signal and (_PLACE_WORD.search(text[max(start, first - 8) : first]) or not _has_element(described)):
            continue
        if len(_TITLE.findall(described)) >= 2 and prose(described) <= 1:
            yield Citation(Span(first, stop), signal)


def _in_brackets(text: str, start: int, end: int) -> Iterator[Citation]:
    """“(Doe, Jane. 2019. Title. Place: Publisher)”"""
    for bracket in re.finditer(r"\(", text[start:end]):
        at = start + bracket.end()
        first = after_signal(text, at, min(end, at + _BEFORE))
        if _IN_BRACKETS.match(text, first, min(end, first + _BEFORE)) is None:
            continue
        stop = _closing(text, at, min(end, at + _AHEAD))
        if stop is not None and _has_element(text[first:stop]):
            yield Citation(Span(first, stop), text[at:first].strip(" ,:"))


def _by_signal(text: str, start: int, end: int) -> Iterator[Citation]:
    """“see Jane Doe, Title (Place: Publisher, 2019), 45.”"""
    at = start
    while found := signal_within(text, at, end):
        first = after_signal(text, found.start(), min(end, found.start() + _BEFORE))
        at = max(found.end(), first - 1)
        if _BY_SIGNAL.match(text, first, min(end, first + _BEFORE)) is None:
            continue
        stop = _reach(text, first, first, end)
        placed = _PLACED.search(text, first, stop)
        if placed is None or signs(text[first:stop]) < 3 or prose(text[first : placed.start()]) > 0:
            continue
        yield Citation(Span(first, stop), text[found.start() : first].strip(" ,:"))


def _by_publisher(text: str, start: int, end: int) -> Iterator[Citation]:
    """“I have used Jane Doe, Title (Place: Publisher, 2019), and Ann Lee’s Title (Press, 2019)”."""
    at = start
    for placed in _PUBLISHED.finditer(text, start, end):
        floor = max(at, placed.start() - _BEFORE)
        ends = sentence_ends(text[floor : placed.start()], bytes(placed.start() - floor))
        floor += ends[-1][1] if ends else 0
        for people in _NAMED_WORK.finditer(text, floor, placed.start()):
            if not prose(text[people.start() : placed.start()]) and signs(text[people.start() : placed.end()]) >= 3:
                at = placed.end()
                yield Citation(Span(people.start(), at), _signal_before(text, start, people.start()))
                break


def _signal_before(text: str, start: int, first: int) -> str:
    """The signal that leads up to ``first``, or an empty string."""
    window = max(start, first - 60)
    found = None
    for found in _signals(text, window, first):  # noqa: B007
        pass
    if found is None or after_signal(text, found, first) != first:
        return ""
    return text[found:first].strip(" ,:")


def _signals(text: str, start: int, end: int) -> Iterator[int]:
    if after_signal(text, start, end) > start:
        yield start
    at = start
    while found := signal_within(text, at, end):
        yield found.start()
        at = found.end()


def _has_element(described: str) -> bool:
    """Whether a description names more than a title: a series, a publisher, a journal, pages, an address."""
    return bool(has_address(described) or _ELEMENT.search(described.rstrip(" .)")))


def _reach(text: str, first: int, behind: int, end: int) -> int:
    """Where the description that begins at ``first`` ends: with its sentence, or the ones that only name elements."""
    window = text[first : min(end, first + _AHEAD)]
    ends = [e for e in sentence_ends(window, enclosed(window)) if first + e[0] > behind]
    stop = ends[0][0] if ends else len(window)
    for i, (_, right) in enumerate(ends[:3]):
        after = ends[i + 1][0] if i + 1 < len(ends) else len(window)
        sentence = window[right:after]
        if prose(sentence) or len(sentence) > 160 or not _has_element(sentence):
            break
        stop = after
    bracket = _closing(window, 0, stop)
    stop = stop if bracket is None else bracket
    return first + len(window[:stop].rstrip(" ;,"))


def _closing(text: str, start: int, end: int) -> int | None:
    """The place of the bracket that closes one opened before ``start``, or None."""
    mask = enclosed(text[start:end])
    return next(
        (
            start + m.start()
            for m in re.finditer(r"\)", text[start:end])
            if not mask[m.start()] & ~QUOTED or not mask[m.start()]
        ),
        None,
    )
