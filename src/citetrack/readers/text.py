"""Plain text: the text itself, without marks."""

from __future__ import annotations

from citetrack.model import Document
from citetrack.readers.encoding import decode

__all__ = ["read"]


def read(data: bytes, name: str) -> Document:
    """The document whose text is the file's, its lines those of the file.

    ``name`` is the path for messages. Raises ``InputError`` where the bytes are no text.
    """
    return Document(name=name, text=decode(data, name), format="text")
