"""The text of .bib entries made at once from references: what the writer on pybtex's interface makes, but sooner."""

from __future__ import annotations

from collections.abc import Sequence

from citetrack.model import Entry
from citetrack.writers.pybtex_entries import Dialect, lay_out
from citetrack.writers.pybtex_names import write_name
from citetrack.writers.pybtex_writer import MONTHS, balanced

__all__ = ["render_all"]


def render_all(entries: Sequence[Entry], dialect: Dialect) -> str:
    """The entries as a .bib file, in their order; a line end alone for none."""
    texts = []
    for key, laid in lay_out(entries, dialect):
        lines = [f"@{laid.kind}{{{key},\n"]
        for role, names in laid.names.items():
            written = " and ".join([write_name(name, dialect.encode) for name in names])
            lines.append(f"  {role} = {{{balanced(written)}}},\n")
        for name, value in laid.fields:
            macro = MONTHS.get(value) if name == "month" else None
            lines.append(f"  {name} = {macro},\n" if macro else f"  {name} = {{{balanced(value)}}},\n")
        lines.append("}\n")
        texts.append("".join(lines))
    return "\n".join(texts) or "\n"
