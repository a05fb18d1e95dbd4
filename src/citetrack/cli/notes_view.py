"""A note as a person wants to see it: its text, and under it each citation with its fields, its key and its verdict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from citetrack.bibliography import keys_of
from citetrack.model import Bibliography, Citation, Extraction, Note, Span

__all__ = ["View", "numbered"]

# The colour of each field; names of people are under their role.
COLORS = {
    "author": "cyan", "editor": "cyan", "editora": "cyan", "translator": "cyan", "bookauthor": "cyan",
    "title": "yellow", "maintitle": "yellow", "journaltitle": "green", "booktitle": "green", "series": "green",
    "date": "magenta", "urldate": "magenta", "origdate": "magenta", "publisher": "blue", "location": "blue",
    "institution": "blue", "organization": "blue", "volume": "red", "number": "red", "pages": "red", "edition": "red",
    "url": "bright_black", "doi": "bright_black", "isbn": "bright_black", "eprint": "bright_black",
}  # fmt: skip
_INDENT = "    "
_SPACES = re.compile(r"\s+")


def numbered(extraction: Extraction, number: str) -> tuple[Note, ...]:
    """The notes of that number; several where the numbering begins anew."""
    wanted = number.strip("[]() .")
    return tuple(note for note in extraction.notes if wanted and note.number.strip("[]() .") == wanted)


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of one document: with colours or without, and with every field on a line of its own or not."""

    extraction: Extraction
    keys: Mapping[tuple[str, Span], str]
    ambiguous: Mapping[tuple[str, Span | None], str]
    color: bool = False
    fields: bool = False

    @classmethod
    def all(cls, extractions: Iterable[Extraction], merged: Bibliography, *, color: bool, fields: bool) -> list[View]:
        """A view of each document; what is looked up for every citation is made once."""
        keys = keys_of(merged)
        ambiguous = {
            (p.document, p.span): p.message.rpartition("” ")[2]
            for p in merged.problems
            if p.code == "ambiguous-back-reference"
        }
        return [cls(one, keys, ambiguous, color, fields) for one in extractions]

    def notes(self, notes: Sequence[Note]) -> str:
        """The notes, a blank line between."""
        return "\n".join("".join(self._note(note)) for note in notes)

    def in_text(self) -> str:
        """The citations in running text, and the entries of a list of references."""
        if not self.extraction.inline:
            return ""
        head = self._styled("in the text", bold=True)
        return "".join([head, "\n", *(part for c in self.extraction.inline for part in self._citation(c, alone=False))])

    def _note(self, note: Note) -> Iterator[str]:
        document = self.extraction.document
        lines = ", ".join(str(document.line(marker.start)) for marker in note.markers)
        where = f"line {document.line(note.span.start)}, " + (f"cited in line {lines}" if lines else "no marker")
        number = self._styled(f"[{note.number}]", bold=True)
        yield f"{number} {''.join(self._painted(note.body, note.citations)).strip()}\n"
        yield f"{_INDENT}{self._styled(f'{_plain(document.name)}, {where}', dim=True)}\n"
        if not note.citations:
            yield f"{_INDENT}cites nothing\n"
        for citation in note.citations:
            yield from self._citation(citation, alone=len(note.citations) == 1)

    def _citation(self, citation: Citation, *, alone: bool) -> Iterator[str]:
        if not alone:
            yield f"{_INDENT}{''.join(self._painted(citation.span, (citation,))).strip()}\n"
        key = self.keys.get((self.extraction.document.name, citation.span))
        name = self._styled(key, bold=True) if key else self._styled("no work", fg="red")
        yield f"{_INDENT}→ {', '.join([name, *self._verdict(citation)])}\n"
        reference = citation.reference
        if self.fields and citation.resolved == "full" and reference is not None:
            yield self._line("type", reference.type)
            for people in reference.names:
                names = (
                    " ".join(filter(None, (n.given, n.prefix, n.family, n.suffix, n.literal))) for n in people.names
                )
                yield self._line(people.role, "; ".join(names))
            for field in reference.fields:
                yield self._line(field.name, field.value)

    def _line(self, name: str, value: str) -> str:
        return f"{_INDENT}  {self._styled(name, fg=COLORS.get(name))}: {_plain(value)}\n"

    def _verdict(self, citation: Citation) -> Iterator[str]:
        how = citation.resolved
        sure = f" ({citation.sure:.0%} sure)" if 0 < citation.sure < 1 else ""
        yield self._styled(how, fg="red" if how in ("ambiguous", "unresolved") else "green") + sure
        if citation.locator:
            yield f"at {_plain(citation.locator)}"
        if citation.signal:
            yield f"signal “{_plain(citation.signal)}”"
        place = self.extraction.document.name, citation.span
        if how == "ambiguous" and place in self.ambiguous:
            yield self.ambiguous[place]

    def _painted(self, span: Span, citations: Sequence[Citation]) -> Iterator[str]:
        """The text of a span, what each field of these citations was read from in its colour."""
        places: list[tuple[Span, str]] = []
        for citation in citations:
            if citation.resolved == "full" and citation.reference is not None:
                places += [(names.span, names.role) for names in citation.reference.names if names.span]
                places += [(field.span, field.name) for field in citation.reference.fields if field.span]
        text, at = self.extraction.document.text, span.start
        for place, name in sorted(places):
            if at <= place.start and place.end <= span.end:
                yield _plain(text[at : place.start])
                yield self._styled(_plain(place.of(text)), fg=COLORS.get(name))
                at = place.end
        yield _plain(text[at : span.end])

    def _styled(self, text: str, *, fg: str | None = None, bold: bool | None = None, dim: bool | None = None) -> str:
        return click.style(text, fg=fg, bold=bold, dim=dim) if self.color else text


def _plain(text: str) -> str:
    """The text with single spaces and without the characters that a terminal acts on."""
    return "".join(c if c.isprintable() else "\ufffd" for c in _SPACES.sub(" ", text))
