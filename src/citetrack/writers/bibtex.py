"""Classic BibTeX: ASCII with LaTeX escapes, classic types; compiles with BibTeX and with biber."""

from __future__ import annotations

from collections.abc import Sequence

from pybtex.database import BibliographyData

from citetrack.model import Entry
from citetrack.writers.classic import to_classic
from citetrack.writers.latex import encode_ascii
from citetrack.writers.pybtex_entries import Dialect, to_pybtex
from citetrack.writers.pybtex_writer import Writer

__all__ = ["DIALECT", "write"]

DIALECT = Dialect(encode_ascii, encode_ascii, to_classic, {"title": "booktitle"})


def write(entries: Sequence[Entry]) -> str:
    """The entries as a classic .bib file, in their order; a line end alone for none."""
    return Writer(encoding="utf-8").to_string(BibliographyData(to_pybtex(entries, DIALECT))) or "\n"
