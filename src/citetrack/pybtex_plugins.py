"""pybtex's plug-ins: what citetrack reads and writes, for ``pybtex-convert``, and its line of a work, for
``pybtex-format`` (pybtex manual, “Extending Pybtex with plugins”)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, TextIO

from pybtex.database import BibliographyData
from pybtex.database import Entry as PybtexEntry
from pybtex.database.input import BaseParser
from pybtex.database.output import BaseWriter
from pybtex.exceptions import PybtexError
from pybtex.richtext import HRef, Text
from pybtex.style import FormattedEntry
from pybtex.style.formatting import BaseStyle

from citetrack import api, bibliography, plugins
from citetrack.errors import CitetrackError
from citetrack.lookup.citation import address_of, cite
from citetrack.model import Document, Entry, Problem, Reference
from citetrack.readers import bibtex, read_bytes
from citetrack.writers import pybtex_entries
from citetrack.writers.classic import to_classic
from citetrack.writers.latex import keep_plain
from citetrack.writers.pybtex_writer import Writer

__all__ = ["BiblatexWriter", "BibtexWriter", "Parser", "Style"]

# Plain text with the fields of classic styles: pybtex's own writer and its styles make LaTeX of it themselves.
_PLAIN = pybtex_entries.Dialect(keep_plain, keep_plain, to_classic)


class Parser(BaseParser):  # type: ignore[misc]  # pybtex has no types
    """The works that a document cites, or the entries of a bibliography; problems go to standard error."""

    def parse_stream(self, stream: BinaryIO) -> BibliographyData:
        """Adds the works of a document, read as its suffix says."""
        try:
            read = read_bytes(stream.read(), str(self.filename))
            found = api.extract(read) if isinstance(read, Document) else read
        except CitetrackError as error:
            raise PybtexError(str(error)) from error
        made = bibliography.build([found])
        for problem in (*found.problems, *made.problems):
            print(_told(problem, read if isinstance(read, Document) else None), file=sys.stderr)
        for key, entry in pybtex_entries.to_pybtex(made.entries, _PLAIN).items():
            self.data.add_entry(key, entry)
        return self.data


class BibtexWriter(BaseWriter):  # type: ignore[misc]
    """Entries in the ``bibtex`` dialect."""

    unicode_io = True
    dialect = "bibtex"

    def write_stream(self, bib_data: BibliographyData, stream: TextIO) -> None:
        """Writes the preamble and the entries of ``bib_data``, in their order."""
        if bib_data.preamble:
            stream.write(f"@preamble{{{{{bib_data.preamble}}}}}\n\n")
        entries = [Entry(key, reference) for key, reference in _references(bib_data)]
        stream.write(plugins.load("citetrack.writers", self.dialect)(entries))


class BiblatexWriter(BibtexWriter):
    """Entries in the ``biblatex`` dialect."""

    dialect = "biblatex"


class Style(BaseStyle):  # type: ignore[misc]
    """Each work as the line that ``citetrack lookup`` prints, whatever its type; its address is a link."""

    default_sorting_style = "none"

    def format_entry(self, label: str, entry: PybtexEntry, bib_data: BibliographyData | None = None) -> FormattedEntry:
        """The line of an entry."""
        whole = bib_data or BibliographyData({entry.key: entry})
        reference = next((found for key, found in _references(whole) if key == entry.key), Reference("misc"))
        line, address = cite(reference), address_of(reference)
        if not address:
            return FormattedEntry(entry.key, Text(line), label)
        shown = line.rpartition(", ")[2]
        return FormattedEntry(entry.key, Text(line.removesuffix(shown), HRef(address, shown)), label)


def _references(data: BibliographyData) -> Iterator[tuple[str, Reference]]:
    """The entries of ``data`` as references; a value that LaTeX would stumble over counts as it is."""
    entries: Mapping[str, Any] = data.entries
    if not entries:
        return
    text = Writer(encoding="utf-8").to_string(BibliographyData(entries))
    read = {record.key: record.reference for record in bibtex.read(text.encode("utf-8", "replace"), "<pybtex>").records}
    for key in entries:
        yield key, read.get(key, Reference("misc"))


def _told(problem: Problem, document: Document | None) -> str:
    place = problem.document
    if document and problem.span:
        place = f"{document.name}:{document.line(problem.span.start)}:{document.column(problem.span.start)}"
    return f"{place}: {problem.code} {problem.message}"
