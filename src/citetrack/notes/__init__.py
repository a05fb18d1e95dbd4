"""Find a document's notes and their markers, split notes into citations, find works described in running text;
then resolve what refers back.

What is here is loaded when it is first used: to know a law from a book, no note need be found.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citetrack.notes.backrefs import back_reference
    from citetrack.notes.finding import find
    from citetrack.notes.paragraphs import page_heads
    from citetrack.notes.people import POSSESSIVE
    from citetrack.notes.resolving import described_part, resolve
    from citetrack.notes.sources import cited_place, read_source

_HOMES = {
    "POSSESSIVE": "people",
    "back_reference": "backrefs",
    "cited_place": "sources",
    "described_part": "resolving",
    "find": "finding",
    "page_heads": "paragraphs",
    "read_source": "sources",
    "resolve": "resolving",
}

__all__ = [
    "POSSESSIVE", "back_reference", "cited_place", "described_part", "find", "page_heads", "read_source", "resolve",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
