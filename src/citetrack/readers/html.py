"""HTML: the text that a browser shows, its notes found by their anchors."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from citetrack.errors import MalformedInput
from citetrack.model import Document
from citetrack.readers.encoding import decode
from citetrack.readers.html_notes import find_notes
from citetrack.readers.html_setter import Setter
from citetrack.readers.html_tree import whole_number
from citetrack.readers.page import Page

__all__ = ["document", "read"]

_DECLARED = re.compile(
    rb"""(?:<meta\s[^>]{0,200}?charset\s*=\s*["']?|<\?xml\s[^>]{0,100}?encoding\s*=\s*["'])\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# Characters that XML, and so libxml2, doesn't allow.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENDED_LINES = 65_535  # libxml2 counts the lines of elements no further


def read(data: bytes, name: str) -> Document:
    """The document of an HTML page or fragment.

    Blocks stand apart by a blank line, list items and table rows on lines of their own; ordered items begin with their
    number, notes with ``[n] ``, markers read ``[n]``. Marks: markers and notes (their target is the printed number
    where no other note bears it, else the note's id), headings, links that leave the page, emphasis, list items.
    A charset that the page declares is honoured. Raises ``InputError`` where the bytes are no text.
    """
    declared = _DECLARED.search(data[:4096])
    text = decode(data, name, declared[1].decode("ascii") if declared else None)
    return document(text, name, "html")


def document(source: str, name: str, format: str, line_attribute: str = "") -> Document:  # noqa: A002 - as in Document
    """The document of HTML source; ``line_attribute`` names the attribute that holds an element's line, if one does."""
    root = _parse(source, name)
    page = Page()
    if root is not None:
        lines = _own_lines if not line_attribute else lambda e: whole_number(e.get(line_attribute), 0)
        Setter(page, find_notes(root), lines).set(root)
    return Document(name, page.text(), format, page.marks(), page.lines())


def _parse(source: str, name: str) -> _Element | None:
    clean = _FORBIDDEN.sub("", source)
    if not clean.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        if "empty" in str(error).lower():
            return None
        mend = "save the page anew, or as plain text"
        raise MalformedInput(f"{name}: this can't be read as HTML ({error}); {mend}") from None


def _own_lines(e: _Element) -> int:
    line = e.sourceline
    return line if isinstance(line, int) and line < _ENDED_LINES else 0
