"""How far the text of each note goes: to the next note, or to where it shows that it has ended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from citetrack.model import Span
from citetrack.notes.edges import skip_space
from citetrack.notes.paragraphs import BLANK, Paragraph, goes_on, is_page_head, points_to

__all__ = ["Body", "Start", "extents"]

# “↑ a b”, “^”, “a b c”: what leads from a note back to its markers
_BACKLINK = re.compile(
    r"[↑⇑▲^]\s*(?:(?:Jump up(?: to:?)?|Hochspringen(?: nach:?)?|Revenir plus haut|Sauter à)\s*)?(?:_LETTERS)?|"
    r"_LETTERS(?=[A-ZÀ-Þ“\"])".replace("_LETTERS", r"a(?:[\s,]+|\set\s)b(?:(?:[\s,]+|\set\s)[c-z](?![\w.]))*[\s,]+")
)
_ENDED = (".", "!", "?", "”", "»", ")")
_ENOUGH = 2000  # characters of a note that show whether it goes on


@dataclass(frozen=True, slots=True)
class Body:
    """A note as it stands: its printed number, its span with that number, and the span of its text alone."""

    number: int
    span: Span
    body: Span


@dataclass(frozen=True, slots=True)
class Start:
    """A place that may begin a note: its number, where that stands, and where the text behind it begins."""

    number: int
    start: int
    body: int
    at_paragraph: bool


def extents(text: str, starts: Sequence[Start], parts: Sequence[Paragraph]) -> tuple[Body, ...]:
    """Each note from its number to the end of its text."""
    one_line = _on_one_line(text, starts)
    bodies = []
    part = 0
    for i, start in enumerate(starts):
        limit = starts[i + 1].start if i + 1 < len(starts) else len(text)
        while part < len(parts) and parts[part].span.end <= start.body:
            part += 1
        end, last = start.body, i + 1 == len(starts)
        for paragraph in _following(parts, part, limit):
            piece_start = max(paragraph.span.start, start.body)
            stop = min(paragraph.span.end, limit)
            if end > start.body and is_page_head(text[piece_start:stop]):
                last = last or text[max(start.body, end - _ENOUGH) : end].rstrip()[-1:] in _ENDED
                continue
            if one_line and i + 1 == len(starts):
                end = _lines(text, start.body, end, piece_start, stop)
                if end < stop:
                    break
            elif end > start.body and i + 1 < len(starts) and points_to(text[piece_start:stop], starts[i + 1].number):
                break
            elif end <= start.body or goes_on(
                text[max(start.body, end - _ENOUGH) : end], text[piece_start:stop], last=last
            ):
                end = stop
            else:
                break
        end = start.body + len(text[start.body : end].rstrip())
        first = min(_behind_backlink(text, skip_space(text, start.body)), end)
        bodies.append(Body(start.number, Span(start.start, end), Span(first, end)))
    return tuple(bodies)


def _behind_backlink(text: str, at: int) -> int:
    found = _BACKLINK.match(text, at)
    return skip_space(text, found.end()) if found else at


def _following(parts: Sequence[Paragraph], first: int, limit: int) -> Iterable[Paragraph]:
    for i in range(first, len(parts)):
        if parts[i].span.start >= limit:
            return
        yield parts[i]


def _on_one_line(text: str, starts: Sequence[Start]) -> bool:
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
