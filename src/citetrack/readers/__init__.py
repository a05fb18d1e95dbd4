"""Readers: the bytes of a file to a ``Document``, or to the ``References`` of a bibliography file."""

from __future__ import annotations

from typing import cast

from citetrack import plugins
from citetrack.errors import UnknownFormat
from citetrack.model import Document, References
from citetrack.readers.encoding import decode, formats_read
from citetrack.readers.sources import STDIN, Expansion, Skipped, expand, guess, read_path, suffix

__all__ = ["STDIN", "Expansion", "Skipped", "expand", "read_bytes", "read_path"]


def read_bytes(data: bytes, name: str, format: str | None = None) -> Document | References:  # noqa: A002 - the option's name
    """What ``data`` holds: a document, or the references of a bibliography file.

    ``format`` (``text``, ``markdown``, ``html``, ``bib``, …) picks the reader; without it the suffix of ``name`` does,
    and for standard input the data themselves. Raises ``UnknownFormat``, naming the formats that are read, and
    ``MalformedInput`` for a broken file.
    """
    chosen = (format or (_guessed(data, name) if name == STDIN else suffix(name))).lower()
    if chosen not in plugins.names("citetrack.readers"):
        kind = f"the format {chosen!r} is not read" if chosen else "a file without a suffix"
        raise UnknownFormat(f"{name}: {kind}; {formats_read()}, or name it by its format")
    return cast("Document | References", plugins.load("citetrack.readers", chosen)(data, name))


def _guessed(data: bytes, name: str) -> str:
    from citetrack.readers.docx import is_docx  # noqa: PLC0415 - lxml comes with it

    return "docx" if is_docx(data) else guess(decode(data, name))
