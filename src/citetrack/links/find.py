"""Which addresses a source cites, and where: in its citations, elsewhere in its notes, in its body."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citetrack.links.address import is_web
from citetrack.links.rules.doi import same_doi, url_of_doi
from citetrack.links.text import urls_in
from citetrack.model import Extraction, Link, LinkSource, References, Span

if TYPE_CHECKING:
    from citetrack.model import Bibliography, Citation, Record, Reference

__all__ = ["find", "keys_of", "merge"]

# Fields of a reference that may hold addresses among words.
TEXT_FIELDS = ("howpublished", "note", "addendum")
_SPACE = re.compile(r"\s+")
_DOI_PREFIX = re.compile(r"(doi:|https?://(dx\.)?doi\.org/)\s*", re.IGNORECASE)

Keys = Mapping[tuple[str, Span], str]


@dataclass(frozen=True, slots=True)
class _Found:
    """An address with its place, which is empty for a field that doesn't know its own."""

    url: str
    at: Span


def keys_of(bibliography: Bibliography) -> dict[tuple[str, Span], str]:
    """The key of each citation of a bibliography, by its document and span."""
    return {(m.document, m.citation.span): entry.key for entry in bibliography.entries for m in entry.mentions}


def find(source: Extraction | References, keys: Keys | None = None) -> tuple[Link, ...]:
    """The links of a document or a bibliography file, each once, in order of first appearance.

    Of a document: every address in its text and markup, and the URL and DOI of each of its references; one within a
    note knows the note's number, one within a citation that ``keys`` names (see ``keys_of``) its key, and where a
    citation's URL is broken by a space or a line end, the whole one of its reference stands for the fragments. Of a
    bibliography file: the ``url`` and ``doi`` of each entry and what its ``howpublished`` and ``note`` hold, with the
    entry's line and key.
    """
    places = _of_file(source) if isinstance(source, References) else _of_document(source, keys or {})
    return merge([[Link(url, (source_,)) for url, source_ in places]])


def merge(links: Iterable[Iterable[Link]]) -> tuple[Link, ...]:
    """The links of several sources as one sequence: each address once, with every place that cites it."""
    sources: dict[str, dict[LinkSource, None]] = {}
    for of_one in links:
        for link in of_one:
            sources.setdefault(link.url, {}).update(dict.fromkeys(link.sources))
    return tuple(Link(url, tuple(found)) for url, found in sources.items())


def _of_file(references: References) -> Iterator[tuple[str, LinkSource]]:
    for record in references.records:
        place = LinkSource(references.name, record.line, None, record.key)
        for url in dict.fromkeys(_of_record(record)):
            yield url, place


def _of_record(record: Record) -> Iterator[str]:
    sure = _of_reference(record.reference)
    yield from (found.url for found in sure)
    for name in TEXT_FIELDS:
        texts = dict.fromkeys((record.reference.get(name), record.raw.get(name, "")))
        # The raw value counts where the reader has kept nothing of the field.
        text = next((text for text in texts if text), "")
        yield from (url for _, url in urls_in(text) if not any(_says(found.url, url) for found in sure))


def _of_reference(reference: Reference, start: int = 0) -> tuple[_Found, ...]:
    """The URL and the DOI of a reference, the DOI once."""
    found: list[_Found] = []
    for field in reference.fields:
        if field.name == "doi":
            url = url_of_doi(_DOI_PREFIX.sub("", field.value, count=1))
        elif field.name == "url" and is_web(field.value.strip()):
            url = field.value.strip()
        else:
            continue
        if url and not any(same_doi(url, other.url) for other in found):
            found.append(_Found(url, field.span or Span(start, start)))
    return tuple(found)


def _says(whole: str, url: str) -> bool:
    """Whether an address found in text is the one of a field, or a fragment of it."""
    return same_doi(whole, url) or _SPACE.sub("", whole).startswith(url.rstrip("/-"))


def _of_document(extraction: Extraction, keys: Keys) -> Iterator[tuple[str, LinkSource]]:
    document = extraction.document
    numbered = [(c, note.number) for note in extraction.notes for c in note.citations]
    cited: list[tuple[Citation, str | None]] = [*numbered, *((c, None) for c in extraction.inline)]
    marks = [_Found(m.target.strip(), m.span) for m in document.marks if m.kind == "link" and is_web(m.target.strip())]
    seen = _without_shown(marks, _of_text(extraction))

    by_citation = _Cover([citation.span for citation, _ in cited])
    by_note = _Cover([note.span for note in extraction.notes])
    places: list[tuple[int, str, str | None, str | None]] = []
    fields: dict[int, tuple[_Found, ...]] = {}
    for number, (citation, note) in enumerate(cited):
        if citation.reference is not None:
            fields[number] = _of_reference(citation.reference, citation.span.start)
            key = keys.get((document.name, citation.span))
            places += [(found.at.start, found.url, note, key) for found in fields[number]]
    for found in seen:
        at = by_citation.at(found.at.start)
        note_at = by_note.at(found.at.start)
        note = None if note_at is None else extraction.notes[note_at].number
        key = None
        if at is not None:
            sure = fields.get(at, ())
            if any(_repeats(field, found) for field in sure):
                continue
            key = keys.get((document.name, cited[at][0].span))
        places.append((found.at.start, found.url, note, key))
    for start, url, note, key in sorted(places, key=lambda place: place[0]):
        yield url, LinkSource(document.name, document.line(start), note, key)


def _of_text(extraction: Extraction) -> Iterator[_Found]:
    """The addresses in a text, each ending where a marker begins that stands right behind it."""
    text = extraction.document.text
    markers = sorted(marker.start for note in extraction.notes for marker in note.markers)
    for span, url in urls_in(text):
        place = bisect_right(markers, span.start)
        if place == len(markers) or markers[place] >= span.end:
            yield _Found(url, span)
            continue
        for inner, shorter in urls_in(text[span.start : markers[place]]):
            yield _Found(shorter, inner.shift(span.start))


def _repeats(field: _Found, found: _Found) -> bool:
    """Whether what was found within a citation is what a field of its reference says."""
    if field.url == found.url or same_doi(field.url, found.url):
        return True
    if not field.at:
        return _says(field.url, found.url)
    return found.at.start < field.at.end and field.at.start < found.at.end


def _without_shown(marks: list[_Found], texts: Iterable[_Found]) -> list[_Found]:
    """Links of the markup and addresses in text, in order; text that is shown for a link counts as the link."""
    cover = _Cover([mark.at for mark in marks])
    found = [*marks, *(text for text in texts if cover.at(text.at.start) is None)]
    return sorted(found, key=lambda each: each.at)


class _Cover:
    """Spans to be asked which of them an offset lies in."""

    def __init__(self, spans: list[Span]) -> None:
        self._order = sorted(range(len(spans)), key=lambda number: spans[number])
        self._starts = [spans[number].start for number in self._order]
        self._ends = [spans[number].end for number in self._order]

    def at(self, offset: int) -> int | None:
        """The number of the span with the last start at or before ``offset`` that covers it, or None."""
        place = bisect_right(self._starts, offset) - 1
        return self._order[place] if place >= 0 and offset < self._ends[place] else None
