"""Which addresses a source cites, and where: in its citations, elsewhere in its notes, in its body."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citetrack.links.address import is_web
from citetrack.links.cover import Cover
from citetrack.links.fields import of_record, of_reference, repeats
from citetrack.links.text import Address, addresses
from citetrack.model import Extraction, Link, LinkSource, References

if TYPE_CHECKING:
    from citetrack.model import Citation, Note, Reference, Span

__all__ = ["find", "merge"]

_YEAR = re.compile(r"[0-9]{4}")
Keys = Mapping[tuple[str, "Span"], str]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A citation of a document with the number of its note, and the addresses of its reference."""

    citation: Citation
    note: Note | None
    fields: tuple[Address, ...]


def find(source: Extraction | References, keys: Keys | None = None) -> tuple[Link, ...]:
    """The links of a document or a bibliography file, each once, in order of first appearance.

    Of a document: every address and identifier in its text and markup, and the URL, DOI and e-print of each of its
    references; one within a note knows the note's number, one within a citation that ``keys`` names (see
    ``bibliography.keys_of``) its key, and where a citation's URL is broken by a space or a line end, the whole one of
    its reference stands for the fragments. Of a bibliography file: ``url``, ``doi`` and ``eprint`` of each entry and
    what its ``howpublished``, ``note`` and ``addendum`` hold, with the field's line and column and the entry's key.
    """
    places = _of_file(source) if isinstance(source, References) else _of_document(source, keys or {})
    return merge([[Link(found.url, (place,), found.readings, date)] for found, place, date in places])


def merge(links: Iterable[Iterable[Link]]) -> tuple[Link, ...]:
    """The links of several sources as one sequence: each address once, with every place that cites it."""
    sources: dict[str, dict[LinkSource, None]] = {}
    readings: dict[str, dict[str, None]] = {}
    dates: dict[str, str] = {}
    for of_one in links:
        for link in of_one:
            sources.setdefault(link.url, {}).update(dict.fromkeys(link.sources))
            readings.setdefault(link.url, {}).update(dict.fromkeys(link.readings))
            dates[link.url] = dates.get(link.url) or link.date
    return tuple(Link(url, tuple(found), tuple(readings[url]), dates[url]) for url, found in sources.items())


def _date(reference: Reference | None) -> str:
    """When a work was looked up, else when it appeared."""
    return (reference.get("urldate") or reference.get("date")) if reference else ""


def _work(reference: Reference | None) -> tuple[str, str]:
    """(title, year) of a work; the year of the access where its own isn't known."""
    if reference is None:
        return "", ""
    found = _YEAR.search(reference.get("date")) or _YEAR.search(reference.get("urldate"))
    return reference.get("title"), found[0] if found else ""


def _of_file(references: References) -> Iterator[tuple[Address, LinkSource, str]]:
    for record in references.records:
        for found, name in of_record(record):
            line, column = record.places.get(name, (record.line, None))
            source = LinkSource(references.name, line, None, record.key, column, *_work(record.reference))
            yield found, source, _date(record.reference)


def _of_document(extraction: Extraction, keys: Keys) -> Iterator[tuple[Address, LinkSource, str]]:
    document = extraction.document
    cited = [
        _Cited(citation, note, of_reference(citation.reference, citation.span.start) if citation.reference else ())
        for citation, note in (
            *((citation, note) for note in extraction.notes for citation in note.citations),
            *((citation, None) for citation in extraction.inline),
        )
    ]
    by_citation = Cover([each.citation.span for each in cited])
    by_note = Cover([note.span for note in extraction.notes])
    places: list[tuple[Address, Note | None, str | None, Reference | None]] = []
    seen = _seen(extraction)
    # Where the text goes on beyond a line end at which a reference stopped, the text is right.
    whole = {reading: found for found in seen for reading in found.readings}
    for each in cited:
        key, reference = keys.get((document.name, each.citation.span)), each.citation.reference
        places += [(whole.get(found.url, found), each.note, key, reference) for found in each.fields]
    for found in seen:
        note_at = by_note.at(found.span.start)
        note = None if note_at is None else extraction.notes[note_at]
        at = by_citation.at(found.span.start)
        if at is not None and any(repeats(field, found) for field in cited[at].fields):
            continue
        key = None if at is None else keys.get((document.name, cited[at].citation.span))
        places.append((found, note, key, None if at is None else cited[at].citation.reference))
    for found, note, key, reference in sorted(places, key=lambda place: place[0].span.start):
        start = found.span.start
        title, year = _work(reference)
        text = document.text[note.body.start : note.body.end] if note else title
        number = note.number if note else None
        source = LinkSource(document.name, document.line(start), number, key, document.column(start), text, year)
        yield found, source, _date(reference)


def _seen(extraction: Extraction) -> list[Address]:
    """Links of the markup and addresses in text, in order; text that is shown for a link counts as the link."""
    marks = [
        Address(mark.span, mark.target.strip())
        for mark in extraction.document.marks
        if mark.kind == "link" and is_web(mark.target.strip())
    ]
    shown = Cover([mark.span for mark in marks])
    found = [*marks, *(text for text in _of_text(extraction) if shown.at(text.span.start) is None)]
    return sorted(found, key=lambda each: each.span)


def _of_text(extraction: Extraction) -> Iterator[Address]:
    """The addresses in a text, each ending where a marker begins that stands right behind it."""
    text = extraction.document.text
    markers = sorted(marker.start for note in extraction.notes for marker in note.markers)
    for found in addresses(text):
        place = bisect_right(markers, found.span.start)
        if place == len(markers) or markers[place] >= found.span.end:
            yield found
            continue
        for inner in addresses(text[found.span.start : markers[place]]):
            yield Address(inner.span.shift(found.span.start), inner.url, inner.readings)
