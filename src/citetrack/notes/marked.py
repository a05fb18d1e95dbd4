"""The notes and markers that the markup of a source names: Markdown footnotes, HTML anchors."""

from __future__ import annotations

import re
from collections import defaultdict

from citetrack.model import Document, Mark, Note, Span

__all__ = ["marked_notes"]

_PRINTED = re.compile(r"(?:^|\s|\[)(?:\^)?(\d{1,4})[\].):]{0,2}\s*$")
_LEADING = re.compile(r"\s*[\[(]?\^?(\d{1,4})(?:[\]).:]\s*|\s+(?=[^\W\d]))")
_DIGITS = re.compile(r"\d+")
_BACK_LINK = re.compile(
    r"[\s\u00a0]*(?:[↩↑⤴⇧^]\ufe0e?|\[(?:back|return|zurück|retour)\]|\ufe0e)+[\s\u00a0]*$", re.IGNORECASE
)


def marked_notes(document: Document) -> tuple[Note, ...]:
    """The notes of ``note`` marks, each with the ``marker`` marks that point to it, in order; numbered as printed."""
    markers: defaultdict[str, list[Span]] = defaultdict(list)
    for mark in document.marks:
        if mark.kind == "marker":
            markers[mark.target].append(mark.span)
    seen: set[Span] = set()
    notes: list[Note] = []
    for mark in sorted((m for m in document.marks if m.kind == "note"), key=lambda m: m.span):
        if mark.span in seen:
            continue
        seen.add(mark.span)
        places = tuple(sorted(span for span in markers[mark.target] if not mark.span.covers(span)))
        notes.append(_note(document.text, mark, places, len(notes) + 1))
    return tuple(notes)


def _note(text: str, mark: Mark, places: tuple[Span, ...], ordinal: int) -> Note:
    start, end = mark.span.start, mark.span.end
    number, body = "", start
    if printed := _PRINTED.search(text, max(text.rfind("\n", 0, start), start - 12, 0), start):
        number, start = printed[1], printed.start(1) - (text[printed.start(1) - 1 : printed.start(1)] == "[")
    elif leading := _LEADING.match(text, start, end):
        candidate = leading[1]
        if any(candidate in _DIGITS.findall(span.of(text)) for span in places):
            number, body = candidate, leading.end()
    if not number:
        pointed = (_DIGITS.search(span.of(text)) for span in places)
        named = _DIGITS.findall(mark.target)
        number = next((found[0] for found in pointed if found), named[-1] if named else str(ordinal))
    return _trimmed(text, number, Span(start, end), body, places)


def _trimmed(text: str, number: str, span: Span, body: int, places: tuple[Span, ...]) -> Note:
    """The note without white space and back links at its end."""
    kept = text[body : span.end]
    kept = (
        kept[: len(kept) - len(back[0])] if (back := _BACK_LINK.search(kept, max(0, len(kept) - 40))) else kept.rstrip()
    )
    lead = len(kept) - len(kept.lstrip())
    end = body + len(kept)
    return Note(number, Span(min(span.start, end), end), Span(min(body + lead, end), end), places)
