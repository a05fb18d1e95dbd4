"""Inputs read from the file system by their path."""

from __future__ import annotations

from pathlib import Path

from citetrack.model import Document, References
from citetrack.readers import STDIN, read_bytes, read_path

__all__ = ["read"]


def read(path: str | Path, format: str | None = None) -> Document | References:  # noqa: A002 - the reader's word
    """The document or bibliography at ``path`` (``-``: standard input), read as ``format`` or as its suffix says.

    Raises ``InputError`` naming the file and the mend: it can't be opened, or is of a kind that is not read.
    """
    name = STDIN if str(path) == "-" else str(path)
    return read_bytes(read_path(name), name, format)
