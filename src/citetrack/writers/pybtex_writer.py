"""A writer on pybtex's interface: what it is given is LaTeX already, and stays as it is.

pybtex's own writer escapes what is escaped already, escapes addresses and quotes with ``"``; see its
``pybtex/database/output/bibtex.py``, whose interface this is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from pybtex.bibtex.exceptions import BibTeXError
from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output import BaseWriter

__all__ = ["MONTHS", "Writer", "balanced", "format_name"]

# What the month macros of every style stand for, as pybtex expands them.
MONTHS = {
    "January": "jan",
    "February": "feb",
    "March": "mar",
    "April": "apr",
    "May": "may",
    "June": "jun",
    "July": "jul",
    "August": "aug",
    "September": "sep",
    "October": "oct",
    "November": "nov",
    "December": "dec",
}


class Writer(BaseWriter):  # type: ignore[misc]  # pybtex has no types
    """Entries in braces, one field a line, months as macros; raises ``BibTeXError`` for unbalanced braces."""

    unicode_io = True

    def write_stream(self, bib_data: BibliographyData, stream: TextIO) -> None:
        """Writes the preamble and the entries of ``bib_data``, in their order."""
        if bib_data.preamble:
            stream.write(f"@preamble{{{{{balanced(bib_data.preamble)}}}}}\n\n")
        stream.write("\n".join(render(key, entry) for key, entry in bib_data.entries.items()))


def render(key: str, entry: Entry) -> str:
    """The text of one entry."""
    lines = [f"@{entry.original_type}{{{key},\n"]
    for role, persons in entry.persons.items():
        if persons:
            lines.append(f"  {role} = {{{balanced(' and '.join(map(format_name, persons)))}}},\n")
    for name, value in entry.fields.items():
        macro = MONTHS.get(value) if name == "month" else None
        lines.append(f"  {name} = {macro},\n" if macro else f"  {name} = {{{balanced(value)}}},\n")
    lines.append("}\n")
    return "".join(lines)


def format_name(person: Person) -> str:
    """“von Last, Jr, First”, the form that BibTeX reads without guessing."""
    last = _joined((*person.prelast_names, *person.last_names))
    given = _joined((*person.first_names, *person.middle_names))
    if person.lineage_names:
        return f"{last}, {_joined(person.lineage_names)}, {given}"
    return f"{last}, {given}" if given else last


def _joined(parts: Iterable[Any]) -> str:
    return " ".join(part for part in parts if part)


def balanced(value: str) -> str:
    """The value; raises ``BibTeXError`` where its braces don't match."""
    if "{" in value or "}" in value:
        depth = 0
        for character in value:
            depth += (character == "{") - (character == "}")
            if depth < 0:
                break
        if depth:
            raise BibTeXError(f"unbalanced braces: {value}")
    return value
