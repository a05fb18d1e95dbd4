"""The numbered notes of a plain text: ``[1] …`` anywhere, ``1. …`` under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from citetrack.notes.backrefs import back_reference
from citetrack.notes.evidence import signs
from citetrack.notes.extents import Body, Start, extents
from citetrack.notes.headings import heading_kind
from citetrack.notes.markers import bracketed, superscript, weak
from citetrack.notes.paragraphs import BLANK, paragraphs

__all__ = ["Run", "heading_above", "runs"]

Style = Literal["bracket", "caret", "dot", "paren", "raised", "bare"]

_STYLES: dict[Style, re.Pattern[str]] = {
    "bracket": re.compile(r"^[ \t\u00a0]*\[(\d{1,6})\](?!\(|,? ?\[)[ \t\u00a0]*[.:]?[ \t\u00a0]*", re.MULTILINE),
    "caret": re.compile(r"^[ \t]{0,3}\[\^(\d{1,6})\]:?[ \t]*", re.MULTILINE),
    "raised": re.compile(r"^[ \t\u00a0]*([⁰¹²³⁴-⁹]{1,4})[ \t\u00a0]*(?=\S)", re.MULTILINE),
    "dot": re.compile(r"^[ \t\u00a0]*(\d{1,4})[.)][ \t\u00a0]+(?=\S)", re.MULTILINE),
    "paren": re.compile(r"^[ \t\u00a0]*\((\d{1,4})\)[ \t\u00a0]+(?=\S)", re.MULTILINE),
    "bare": re.compile(r"^[ \t\u00a0]*(\d{1,4})[ \t\u00a0]+(?=[\"“„«»‘‚\[]*[^\W\d_])", re.MULTILINE),
}
_LISTS = frozenset[Style](("dot", "paren", "bare", "raised"))  # what a run without a heading has that markers point to
_RUN_ON = re.compile(r"(?<=[.\d/)”\"] )\[(\d{1,4})\][ \t\u00a0]+(?=[\"“„«»‘‚]?[^\W\d_a-z])")
_STANDS_ALONE = frozenset[Style](("bracket", "caret"))  # styles that show a note without a heading
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FEW = 2
_MOST = 0.6
_WIDEST_GAP = 5
_HIGHEST_FIRST = 3
_NEARBY = 400
_SAMPLE = 60
_LONGEST_HEADING = 80


@dataclass(frozen=True, slots=True)
class Run:
    """Notes that are numbered on from each other, with the heading above them, if any."""

    style: Style
    bodies: tuple[Body, ...]
    heading: Literal["notes", "references"] | None


def runs(text: str) -> tuple[Run, ...]:
    """The runs of numbered notes in a text, in order.

    Styles that lists and dates share count only under a heading, or at the end where markers point to them. Where
    several styles could be notes, the one with most notes counts; a run without a heading has to cite something.
    """
    found: list[Run] = []
    parts = paragraphs(text)
    for style, pattern in _STYLES.items():
        rows = _ascending(text, _starts(text, pattern))
        floor, pointed = 0, False
        before: Start | None = None
        for row in rows:
            heading = heading_above(text, row[0].start)
            starts = list(_with_run_on(text, row)) if heading and style == "bracket" else row
            first = row[0].number <= _HIGHEST_FIRST or heading is not None
            believed = first and (_believable(style, starts, heading) or _next_chapter(text, before, row[0]))
            before = starts[-1] if believed else None
            if believed or (style in _LISTS and _pointed_to(text, starts, floor, alone=pointed)):
                found.append(Run(style, extents(text, starts, parts), heading))
                pointed = pointed or not believed
                floor = starts[-1].body
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


def _pointed_to(text: str, starts: Sequence[Start], floor: int, *, alone: bool) -> bool:
    """Whether markers behind ``floor`` and before a run of list items, or of lines at the foot of a page, point to
    most of them; a run of one counts where it stands not ``alone``."""
    if len(starts) < _FEW and not (alone and starts[0].number == 1):
        return False
    last = starts[-1].start
    places: dict[int, int] = {}
    for pattern in (bracketed, superscript, weak):
        for marker in pattern(text, floor, last):
            for number in marker.numbers:
                places.setdefault(number, marker.span.start)
    pointed = sum(places.get(start.number, last) < start.start for start in starts)
    return pointed >= (_MOST if starts[0].number == 1 else 1) * len(starts)


def _starts(text: str, pattern: re.Pattern[str]) -> Iterable[Start]:
    for found in pattern.finditer(text):
        number = int(found[1].translate(_RAISED))
        before = text.rfind("\n", 0, max(0, found.start() - 1))
        at_paragraph = found.start() == 0 or not text[before + 1 : found.start()].strip()
        yield Start(number, found.start(), found.end(), at_paragraph)


def _ascending(text: str, starts: Iterable[Start]) -> list[list[Start]]:
    """The starts in runs that count up.

    A low number begins a new run, which is dropped when the one before goes on right behind it; any other number out
    of its order belongs to no note, but for the first, with which an excerpt may begin.
    """
    found: list[list[Start]] = []
    for start in starts:
        if (
            len(found) > 1
            and len(found[-1]) == 1
            and start.number == found[-2][-1].number + 1 != found[-1][0].number + 1
        ):
            found.pop()
        last = found[-1][-1].number if found else 0
        again = start.number == 1 and found and _headed(text, found[-1][-1].body, start.start)
        if found and last <= start.number <= last + _WIDEST_GAP and not again:
            found[-1].append(start)
            continue
        if found and len(found[-1]) == 1 and found[-1][0].number > _HIGHEST_FIRST:
            found.pop()
        if start.number <= _HIGHEST_FIRST or not found:
            found.append([start])
    return found


def _headed(text: str, start: int, end: int) -> bool:
    """Whether a short line of its own, such as a chapter's heading, stands right above ``end``."""
    above = [part for part in BLANK.split(text[max(start, end - _NEARBY) : end]) if part.strip()]
    return len(above) > 1 and len(above[-1].strip()) <= _LONGEST_HEADING


def _next_chapter(text: str, before: Start | None, start: Start) -> bool:
    """Whether nothing but the last note of a run and a chapter's heading stands before a start."""
    if before is None or start.number != 1:
        return False
    between = [part for part in BLANK.split(text[before.body : start.start]) if part.strip()]
    return len(between) == 2 and _is_chapter(between[-1])


def _is_chapter(line: str) -> bool:
    line = line.strip()
    return 0 < len(line) <= _LONGEST_HEADING and "\n" not in line and line[-1] not in ".,;:!?"


def _with_run_on(text: str, starts: Sequence[Start]) -> Iterator[Start]:
    """The starts with those inside paragraphs that run on: “[1] … 1995. [2] …”, as joined lines leave them."""
    for i, start in enumerate(starts):
        yield start
        limit = starts[i + 1].start if i + 1 < len(starts) else len(text)
        gap = BLANK.search(text, start.body, limit)
        wanted = start.number + 1
        for found in _RUN_ON.finditer(text, start.body, gap.start() if gap else limit):
            if int(found[1]) == wanted and (i + 1 == len(starts) or wanted < starts[i + 1].number):
                yield Start(wanted, found.start(), found.end(), at_paragraph=False)
                wanted += 1


def _believable(style: Style, starts: Sequence[Start], heading: str | None) -> bool:
    """Whether the starts of a run are notes rather than lines that happen to begin with a number."""
    if style not in _STANDS_ALONE:
        return heading is not None and (len(starts) > 1 or style != "bare")
    if heading is not None:
        return True
    numbers = {start.number for start in starts}
    dense = len(numbers) >= 0.6 * (max(numbers) - min(numbers) + 1)
    return dense and (starts[0].at_paragraph or len(starts) >= 4)


def heading_above(text: str, at: int) -> Literal["notes", "references"] | None:
    """What the line above ``at`` announces, or the one above a chapter's heading there, blank lines left out."""
    above = text[max(0, at - _NEARBY) : at].rstrip()
    line = above[above.rfind("\n") + 1 :]
    if (found := heading_kind(line)) or not _is_chapter(line):
        return found
    above = above[: len(above) - len(line)].rstrip()
    return heading_kind(above[above.rfind("\n") + 1 :])
