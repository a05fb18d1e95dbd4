"""Classic BibTeX: ASCII with LaTeX escapes, classic types; compiles with BibTeX and with biber."""

from __future__ import annotations

from collections.abc import Sequence

from citetrack.model import Entry
from citetrack.writers.classic import to_classic
from citetrack.writers.latex import encode_ascii
from citetrack.writers.pybtex_entries import Dialect
from citetrack.writers.render import render_all

__all__ = ["DIALECT", "write"]

DIALECT = Dialect(encode_ascii, encode_ascii, to_classic, {"title": "booktitle"})


def write(entries: Sequence[Entry]) -> str:
    """The entries as a classic .bib file, in their order; a line end alone for none."""
    return render_all(entries, DIALECT)
