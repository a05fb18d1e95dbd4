"""Notes that symbols point to: asterisks, daggers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from citetrack.model import Note, Span
from citetrack.notes.evidence import signs
from citetrack.notes.extents import Start, extents
from citetrack.notes.paragraphs import paragraphs

__all__ = ["symbol_notes"]

_SYMBOL = r"(?:\*{1,4}|[†‡§¶‖]{1,3})"
_BODY = re.compile(rf"^[ \t\u00a0]*({_SYMBOL})[ \t\u00a0]*(?=[^\s*†‡])", re.MULTILINE)
_MARKER = re.compile(rf"(?<=[^\s*†‡§¶‖(]){_SYMBOL}(?=[\s.,;:)”’]|$)")
_OPENED = re.compile(r"(?<![\w*])\*{1,3}(?=[^\s*])")
_LONGEST_LINE = 4000
_CITES = 2  # signs of a citation


def symbol_notes(text: str, spans: Sequence[Span]) -> tuple[Note, ...]:
    """The notes within ``spans`` whose symbol stands glued to a word before, each with that marker, in order.

    A symbol comes back on every page: each note has the nearest marker before it that no other has. Asterisks that
    open and close an emphasis are no markers. Where none of the notes cites anything there are none.
    """
    markers: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        for found in _MARKER.finditer(text, span.start, span.end):
            if not _closes_emphasis(text, found):
                markers[found[0]].append(Span(found.start(), found.end()))
    starts: list[Start] = []
    pointed: list[tuple[str, Span]] = []
    used: dict[str, int] = {}
    for span in spans:
        for found in _BODY.finditer(text, span.start, span.end):
            symbol = found[1]
            before = [place for place in markers[symbol] if used.get(symbol, -1) < place.start < found.start()]
            if before:
                used[symbol] = found.start()
                starts.append(Start(len(starts) + 1, found.start(), found.end(), at_paragraph=True))
                pointed.append((symbol, before[-1]))
    bodies = extents(text, starts, paragraphs(text)) if starts else ()
    if all(signs(body.body.of(text)) < _CITES for body in bodies):
        return ()
    return tuple(
        Note(symbol, body.span, body.body, (marker,)) for body, (symbol, marker) in zip(bodies, pointed, strict=True)
    )


def _closes_emphasis(text: str, found: re.Match[str]) -> bool:
    if "*" not in found[0]:
        return False
    line = text[max(text.rfind("\n", 0, found.start()) + 1, found.start() - _LONGEST_LINE) : found.start()]
    return bool(_OPENED.search(line)) and not line.lstrip().startswith(found[0])
