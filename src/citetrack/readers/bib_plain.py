"""Entries in the form in which programs write them, read at one look; pybtex says the same, ten times slower."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["read_plain"]

_HEAD = re.compile(r"@[A-Za-z]+\{([A-Za-z0-9:_.+/-]+),\s*")
# Braces within braces, four deep.
_TEXT = r"[^{}]*"
for _ in range(4):
    _TEXT = rf"[^{{}}]*(?:\{{{_TEXT}\}}[^{{}}]*)*"
_FIELD = re.compile(rf"([A-Za-z][A-Za-z0-9_-]*)\s*=\s*(?:\{{({_TEXT})\}}|([0-9]+)|([A-Za-z]+))\s*(?:,\s*|(?=\}}$))")


def read_plain(text: str, macros: Mapping[str, str]) -> tuple[str, list[tuple[str, str]]] | None:
    """The key and the fields of an entry's text; None where it is of another form, or names a string of nobody's."""
    head = _HEAD.match(text)
    if head is None or not text.endswith("}"):
        return None
    fields = []
    at, end = head.end(), len(text) - 1
    while at < end:
        found = _FIELD.match(text, at)
        if found is None:
            return None
        name, braced, number, macro = found.groups()
        if macro is not None:
            if macro.lower() not in macros:
                return None
            fields.append((name, macros[macro.lower()]))
        else:
            fields.append((name, number if braced is None else braced))
        at = found.end()
    return (head[1], fields) if at == end else None
