"""The numbered notes of a plain text: ``[1] …`` anywhere, ``1. …`` under a heading, and how far each one goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from citetrack.model import Span
from citetrack.notes.backrefs import back_reference
from citetrack.notes.edges import skip_space
from citetrack.notes.evidence import signs
from citetrack.notes.headings import heading_kind
from citetrack.notes.paragraphs import BLANK, Paragraph, goes_on, paragraphs

__all__ = ["Body", "Run", "heading_above", "runs"]

Style = Literal["bracket", "caret", "dot", "paren", "raised", "bare"]

_STYLES: dict[Style, re.Pattern[str]] = {
    "bracket": re.compile(r"^[ \t\u00a0]*\[(\d{1,4})\](?!\(|,? ?\[)[ \t\u00a0]*[.:]?[ \t\u00a0]*", re.MULTILINE),
    "caret": re.compile(r"^[ \t]{0,3}\[\^(\d{1,4})\]:?[ \t]*", re.MULTILINE),
    "raised": re.compile(r"^[ \t\u00a0]*([⁰¹²³⁴-⁹]{1,4})[ \t\u00a0]*(?=\S)", re.MULTILINE),
    "dot": re.compile(r"^[ \t\u00a0]*(\d{1,4})[.)][ \t\u00a0]+(?=\S)", re.MULTILINE),
    "paren": re.compile(r"^[ \t\u00a0]*\((\d{1,4})\)[ \t\u00a0]+(?=\S)", re.MULTILINE),
    "bare": re.compile(r"^[ \t\u00a0]*(\d{1,4})[ \t\u00a0]+(?=[\"“„«‘\[]*[^\W\d_])", re.MULTILINE),
}
_LISTS = frozenset[Style](("dot", "paren"))  # styles that a run has without a heading when markers point to it
_POINTER = re.compile(r"\[(\d{1,4})\]|([⁰¹²³⁴-⁹]{1,4})")
_RUN_ON = re.compile(r"(?<=[.\d/)”\"] )\[(\d{1,4})\][ \t\u00a0]+(?=[\"“„«‘]?[^\W\d_a-z])")
_STANDS_ALONE = frozenset[Style](("bracket", "caret"))  # styles that show a note without a heading
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WIDEST_GAP = 5
_HIGHEST_FIRST = 3
_NEARBY = 400
_SAMPLE = 60
_ENOUGH = 2000  # characters of a note that show whether it goes on


@dataclass(frozen=True, slots=True)
class Body:
    """A note as it stands: its printed number, its span with that number, and the span of its text alone."""

    number: int
    span: Span
    body: Span


@dataclass(frozen=True, slots=True)
class Run:
    """Notes that are numbered on from each other, with the heading above them, if any."""

    style: Style
    bodies: tuple[Body, ...]
    heading: Literal["notes", "references"] | None


@dataclass(frozen=True, slots=True)
class _Start:
    """A line that may begin a note."""

    number: int
    start: int
    body: int
    at_paragraph: bool


def runs(text: str) -> tuple[Run, ...]:
    """The runs of numbered notes in a text, in order.

    Styles that lists and dates share count only under a heading, or at the end where markers point to them. Where
    several styles could be notes, the one with most notes counts; a run without a heading has to cite something.
    """
    found: list[Run] = []
    parts = paragraphs(text)
    for style, pattern in _STYLES.items():
        rows = _ascending(_starts(text, pattern))
        for row in rows:
            heading = heading_above(text, row[0].start)
            starts = list(_with_run_on(text, row)) if heading and style == "bracket" else row
            if _believable(style, starts, heading) or (row is rows[-1] and _pointed_to(text, style, starts)):
                found.append(Run(style, _extents(text, starts, parts), heading))
    found = [run for run in found if run.heading or _cites(text, run)]
    if not found:
        return ()
    totals: dict[Style, int] = {}
    for run in found:
        totals[run.style] = totals.get(run.style, 0) + len(run.bodies)
    best = max(totals, key=lambda style: (totals[style], style in _STANDS_ALONE))
    return tuple(sorted((run for run in found if run.style == best), key=lambda run: run.bodies[0].span))


def _cites(text: str, run: Run) -> bool:
    """Whether any of a run's first notes shows signs of a citation."""
    bodies = (body.body.of(text) for body in run.bodies[:_SAMPLE])
    return any(signs(body) >= 2 or back_reference(body) for body in bodies)


def _pointed_to(text: str, style: Style, starts: Sequence[_Start]) -> bool:
    """Whether markers in brackets or superscript before a run of list items point to most of them."""
    if style not in _LISTS or starts[0].number != 1 or len(starts) < 2:
        return False
    known = {start.number for start in starts}
    pointed = {int((m[1] or m[2]).translate(_RAISED)) for m in _POINTER.finditer(text, 0, starts[0].start)}
    return len(known & pointed) >= 0.6 * len(known)


def _starts(text: str, pattern: re.Pattern[str]) -> Iterable[_Start]:
    for found in pattern.finditer(text):
        number = int(found[1].translate(_RAISED))
        before = text.rfind("\n", 0, max(0, found.start() - 1))
        at_paragraph = found.start() == 0 or not text[before + 1 : found.start()].strip()
        yield _Start(number, found.start(), found.end(), at_paragraph)


def _ascending(starts: Iterable[_Start]) -> list[list[_Start]]:
    """The starts in runs that count up.

    A low number begins a new run, which is dropped when the one before goes on right behind it; any other number out
    of its order belongs to no note.
    """
    found: list[list[_Start]] = []
    for start in starts:
        if (
            len(found) > 1
            and len(found[-1]) == 1
            and start.number == found[-2][-1].number + 1 != found[-1][0].number + 1
        ):
            found.pop()
        if found and found[-1][-1].number <= start.number <= found[-1][-1].number + _WIDEST_GAP:
            found[-1].append(start)
        elif start.number <= _HIGHEST_FIRST:
            found.append([start])
    return found


def _with_run_on(text: str, starts: Sequence[_Start]) -> Iterator[_Start]:
    """The starts with those inside paragraphs that run on: “[1] … 1995. [2] …”, as joined lines leave them."""
    for i, start in enumerate(starts):
        yield start
        limit = starts[i + 1].start if i + 1 < len(starts) else len(text)
        gap = BLANK.search(text, start.body, limit)
        wanted = start.number + 1
        for found in _RUN_ON.finditer(text, start.body, gap.start() if gap else limit):
            if int(found[1]) == wanted and (i + 1 == len(starts) or wanted < starts[i + 1].number):
                yield _Start(wanted, found.start(), found.end(), at_paragraph=False)
                wanted += 1


def _believable(style: Style, starts: Sequence[_Start], heading: str | None) -> bool:
    """Whether the starts of a run are notes rather than lines that happen to begin with a number."""
    if style not in _STANDS_ALONE:
        return heading is not None and (len(starts) > 1 or style != "bare")
    if heading is not None:
        return True
    numbers = {start.number for start in starts}
    dense = len(numbers) >= 0.6 * (max(numbers) - min(numbers) + 1)
    return dense and (starts[0].at_paragraph or len(starts) >= 4)


def heading_above(text: str, at: int) -> Literal["notes", "references"] | None:
    """What the line above ``at`` announces, blank lines left out."""
    above = text[max(0, at - _NEARBY) : at].rstrip()
    return heading_kind(above[above.rfind("\n") + 1 :])


def _extents(text: str, starts: Sequence[_Start], parts: Sequence[Paragraph]) -> tuple[Body, ...]:
    """Each note from its number to the end of its text."""
    one_line = _on_one_line(text, starts)
    bodies = []
    part = 0
    for i, start in enumerate(starts):
        limit = starts[i + 1].start if i + 1 < len(starts) else len(text)
        while part < len(parts) and parts[part].span.end <= start.body:
            part += 1
        end = start.body
        for paragraph in _following(parts, part, limit):
            piece_start = max(paragraph.span.start, start.body)
            stop = min(paragraph.span.end, limit)
            if one_line and i + 1 == len(starts):
                end = _lines(text, start.body, end, piece_start, stop)
                if end < stop:
                    break
            elif end <= start.body or goes_on(
                text[max(start.body, end - _ENOUGH) : end], text[piece_start:stop], last=i + 1 == len(starts)
            ):
                end = stop
            else:
                break
        end = start.body + len(text[start.body : end].rstrip())
        first = min(skip_space(text, start.body), end)
        bodies.append(Body(start.number, Span(start.start, end), Span(first, end)))
    return tuple(bodies)


def _following(parts: Sequence[Paragraph], first: int, limit: int) -> Iterable[Paragraph]:
    for i in range(first, len(parts)):
        if parts[i].span.start >= limit:
            return
        yield parts[i]


def _on_one_line(text: str, starts: Sequence[_Start]) -> bool:
    """Whether the notes stand on one line each, so that a line break ends a paragraph."""
    firsts = (BLANK.split(text[a.body : b.start].strip(), maxsplit=1)[0] for a, b in pairwise(starts))
    return len(starts) > 1 and not any("\n" in first for first in firsts)


def _lines(text: str, start: int, end: int, piece_start: int, stop: int) -> int:
    """The end of a last note, read line by line."""
    at = piece_start
    while at < stop:
        newline = text.find("\n", at, stop)
        line_end = stop if newline < 0 else newline
        line = text[at:line_end]
        if line.strip():
            if end > start and not goes_on(text[max(start, end - _ENOUGH) : end], line, last=True):
                break
            end = line_end
        at = line_end + 1
    return end
