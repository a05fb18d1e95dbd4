"""Reads the notes of articles into a bibliography that can be trusted, and checks the links they cite.

>>> import citetrack
>>> work = citetrack.parse("Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108.")
>>> work.get("title"), work.get("date")
('As We May Think', '1945-07')

Everything here is loaded when it is first used; ``docs/api.md`` tells what there is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citetrack.api import extract, label, parse, write
    from citetrack.bibliography import build
    from citetrack.errors import CitetrackError
    from citetrack.files import read, read_bibliography
    from citetrack.labelling import load as load_model
    from citetrack.linkcheck import Policy
    from citetrack.linkcheck import check_links as check
    from citetrack.lookup import Hit, cite, search
    from citetrack.model import (
        Bibliography,
        Citation,
        Document,
        Entry,
        Extraction,
        Field,
        LabelledCitation,
        Link,
        LinkResult,
        LinkSource,
        Mention,
        Name,
        NameList,
        Note,
        Problem,
        Record,
        Reference,
        References,
        Segment,
        Span,
    )

# Where each name comes from; the values are those of citetrack.model.
_HOMES = {
    "CitetrackError": "citetrack.errors",
    "Hit": "citetrack.lookup",
    "Policy": "citetrack.linkcheck",
    "build": "citetrack.bibliography",
    "check": "citetrack.linkcheck",
    "cite": "citetrack.lookup",
    "extract": "citetrack.api",
    "label": "citetrack.api",
    "load_model": "citetrack.labelling",
    "parse": "citetrack.api",
    "read": "citetrack.files",
    "read_bibliography": "citetrack.files",
    "search": "citetrack.lookup",
    "write": "citetrack.api",
}
_RENAMED = {"check": "check_links", "load_model": "load"}

__all__ = [
    "Bibliography", "Citation", "CitetrackError", "Document", "Entry", "Extraction", "Field", "Hit",
    "LabelledCitation", "Link", "LinkResult", "LinkSource", "Mention", "Name", "NameList", "Note", "Policy", "Problem",
    "Record", "Reference", "References", "Segment", "Span", "build", "check", "cite", "extract", "label",
    "load_model", "parse", "read", "read_bibliography", "search", "write",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("citetrack")
    if name not in __all__:
        raise AttributeError(f"module 'citetrack' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "citetrack.model")), _RENAMED.get(name, name))


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
