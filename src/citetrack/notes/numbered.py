"""Numbered notes with their markers: what the markup names or, without it, what the plain text shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from citetrack.model import Document, Note, Problem, Span
from citetrack.notes.bodies import Run, heading_above, runs
from citetrack.notes.marked import marked_notes
from citetrack.notes.markers import Marker, bracketed, superscript, weak

__all__ = ["Numbered", "complement", "numbered"]

_MANY = 3
_MOST = 0.6
_FARTHEST = 30  # a number that much above the last note's points to no note of this document


@dataclass(frozen=True, slots=True)
class Numbered:
    """The notes of a document without their citations, the markers of its body, and the heading above the notes."""

    notes: tuple[Note, ...]
    markers: tuple[Marker, ...]
    heading: Literal["notes", "references"] | None
    problems: tuple[Problem, ...]


def numbered(document: Document) -> Numbered:
    """The numbered notes of a document, in order, each with its markers.

    Problems: ``marker-without-note``, ``note-without-marker``, ``duplicate-note-number``; one for all where a document
    has notes and no markers, or markers and no notes.
    """
    if notes := marked_notes(document):
        heading = heading_above(document.text, notes[0].span.start)
        return Numbered(notes, _marked_markers(document.text, notes), heading, tuple(_without_marker(document, notes)))
    found = runs(document.text)
    if not found:
        return Numbered((), (), None, tuple(_markers_alone(document)))
    chapters = []
    behind = 0
    for run in found:
        notes = tuple(Note(str(b.number), b.span, b.body) for b in run.bodies)
        chapters.append((behind, notes))
        behind = notes[-1].span.end
    return _link(document, chapters, _heading(found))


def _marked_markers(text: str, notes: Sequence[Note]) -> tuple[Marker, ...]:
    """The markers of notes that the markup names, in order, with the locators they print."""
    found = []
    for note in notes:
        for span in note.markers:
            printed = next(bracketed(text, span.start, span.end), None)
            numbers = (int(note.number),) if note.number.isdecimal() else ()
            found.append(Marker(span, numbers, printed.locator if printed else ""))
    return tuple(sorted(found, key=lambda marker: marker.span))


def complement(spans: Iterable[Span], length: int) -> list[Span]:
    """What lies between sorted spans, from 0 to ``length``."""
    edges = [Span(0, 0), *spans, Span(length, length)]
    return [Span(a.end, b.start) for a, b in pairwise(edges) if a.end < b.start]


def _heading(found: Sequence[Run]) -> Literal["notes", "references"] | None:
    return next((run.heading for run in reversed(found) if run.heading), None)


def _link(
    document: Document, chapters: Sequence[tuple[int, tuple[Note, ...]]], heading: Literal["notes", "references"] | None
) -> Numbered:
    """The notes with their markers: those of a chapter stand between the notes of the one before and its own last one.

    With one run of notes, and behind the last, the whole text outside of the notes counts.
    """
    text = document.text
    every = tuple(note for _, notes in chapters for note in notes)
    body = complement((note.span for note in every), len(text))
    markers = [m for span in body for m in bracketed(text, span.start, span.end)]
    highest = max((int(note.number) for note in every), default=0)
    sure = any(n <= highest for m in markers for n in m.numbers)
    if not sure:
        markers = sorted((m for span in body for m in superscript(text, span.start, span.end)), key=lambda m: m.span)
    if not markers:
        markers = _enough([m for span in body for m in weak(text, span.start, span.end)], every)
    notes: list[Note] = []
    problems: list[Problem] = []
    linked: list[Marker] = []
    for chapter, mine in _by_chapter(markers, chapters, len(text)):
        places: defaultdict[int, list[Span]] = defaultdict(list)
        known = {int(note.number) for note in chapter}
        farthest = max(known) + _FARTHEST
        for marker in mine:
            hits = [n for n in marker.numbers if n in known]
            for n in hits:
                places[n].append(marker.span)
            if hits:
                linked.append(marker)
            if sure:
                problems += _without_note(document, marker, known, farthest)
        seen: set[str] = set()
        for note in chapter:
            if note.number in seen:
                message = f"two notes have the number {note.number}"
                problems.append(Problem("duplicate-note-number", message, note.span, document.name, note.number))
            else:
                note = replace(note, markers=tuple(places[int(note.number)]))  # noqa: PLW2901
            seen.add(note.number)
            notes.append(note)
    problems += _without_marker(document, notes)
    return Numbered(tuple(notes), tuple(linked), heading, tuple(problems))


def _by_chapter(
    markers: Sequence[Marker], chapters: Sequence[tuple[int, tuple[Note, ...]]], length: int
) -> Iterator[tuple[tuple[Note, ...], list[Marker]]]:
    """Each chapter's notes with its markers: where all notes stand behind all chapters, a marker that begins to count
    again begins the next chapter."""
    first = chapters[0][1][0].span.start
    if len(chapters) > 1 and markers and all(marker.span.start < first for marker in markers):
        parts: list[list[Marker]] = [[]]
        highest = 0
        for marker in markers:
            if marker.numbers[0] == 1 and highest > 0 and len(parts) < len(chapters):
                parts.append([])
                highest = 0
            parts[-1].append(marker)
            highest = max(highest, *marker.numbers)
        if len(parts) == len(chapters):
            for (_, notes), part in zip(chapters, parts, strict=True):
                yield notes, part
            return
    ends = [start for start, _ in chapters[1:]] + [length]
    for (start, notes), end in zip(chapters, ends, strict=True):
        yield notes, [marker for marker in markers if start <= marker.span.start < end]


def _enough(markers: Sequence[Marker], notes: Sequence[Note]) -> list[Marker]:
    """The markers, when they point to most of the notes; numbers that only look like markers don't."""
    known = {int(note.number) for note in notes}
    pointed = {n for marker in markers for n in marker.numbers} & known
    return sorted(markers, key=lambda m: m.span) if len(pointed) > _MOST * len(known) and len(pointed) > 1 else []


def _without_note(document: Document, marker: Marker, known: set[int], farthest: int) -> Iterable[Problem]:
    for n in marker.numbers:
        if n not in known and n <= farthest:
            message = f"the marker {marker.span.of(document.text)} points to note {n}, which is not there"
            yield Problem("marker-without-note", message, marker.span, document.name, str(n))


def _without_marker(document: Document, notes: Sequence[Note]) -> Iterable[Problem]:
    """One problem for each note without a marker, or one for all when none has any."""
    bare = [note for note in notes if not note.markers]
    if notes and len(bare) == len(notes):
        message = f"no marker in the text points to any of the {len(notes)} notes"
        yield Problem("note-without-marker", message, notes[0].span, document.name)
        return
    seen = {note.number for note in notes if note.markers}
    for note in bare:
        if note.number not in seen:
            message = f"no marker in the text points to note {note.number}"
            yield Problem("note-without-marker", message, note.span, document.name, note.number)


def _markers_alone(document: Document) -> Iterable[Problem]:
    """One problem when a text without notes has markers that count up from 1."""
    text = document.text
    markers = [m for m in bracketed(text, 0, len(text)) if len(m.numbers) == 1 and not _begins_line(text, m.span.start)]
    wanted, first = 1, None
    for marker in markers:
        if marker.numbers[0] == wanted:
            first, wanted = first or marker, wanted + 1
    if first and wanted > _MANY:
        message = f"{wanted - 1} markers and no notes that they could point to"
        yield Problem("marker-without-note", message, first.span, document.name)


def _begins_line(text: str, at: int) -> bool:
    return not text[max(text.rfind("\n", 0, at), at - 8, 0) : at].strip()
