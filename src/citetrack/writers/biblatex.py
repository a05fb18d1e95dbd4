"""BibLaTeX: UTF-8, ISO dates and the data model's own types and fields; for biber."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from citetrack.model import Entry
from citetrack.writers.iso_date import parse_date
from citetrack.writers.latex import encode_unicode
from citetrack.writers.pybtex_entries import Dialect
from citetrack.writers.render import render_all

__all__ = ["DIALECT", "write"]


def write(entries: Sequence[Entry]) -> str:
    """The entries as a .bib file for biber, in their order; a line end alone for none."""
    return render_all(entries, DIALECT)


def _own(kind: str, fields: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The type and fields as they are; a date that is none of ISO 8601-2 as ``year``, since biber drops it else."""
    own = dict(fields)
    if "date" in own and parse_date(own["date"]) is None:
        own["year"] = own.pop("date")
    return kind, own


def _encode_range(value: str) -> str:
    return encode_unicode(value).replace("–", "--")


DIALECT = Dialect(encode_unicode, _encode_range, _own)
