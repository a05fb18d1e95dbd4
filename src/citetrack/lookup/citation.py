"""A work as one readable line, in a style of citetrack's own.

Names as they are spoken, the title (in quotation marks where it is part of something), what contains it, who
published it, the ISO date, the pages, the DOI or the address: parts that are missing leave no trace.

    Ada Byron and Charles Babbage, “On Notes”, in Essays, ed. by Mary Somerville, London: Murray, 1843, pp. 1–9.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citetrack.model import Name, Reference

__all__ = ["address_of", "cite"]

_RANGE = re.compile(r"-+")
_SHOWN = 3  # names, before the rest becomes "et al."
_CONTAINERS = ("journaltitle", "booktitle", "maintitle", "eventtitle")
_ISSUERS = ("institution", "organization", "publisher", "howpublished")
# Entry types whose title stands on its own; other works' titles are quoted.
_STANDING = frozenset({"book", "mvbook", "collection", "mvcollection", "proceedings", "periodical", "report", "thesis",
                       "manual", "booklet", "reference"})  # fmt: skip


def cite(reference: Reference) -> str:
    """The work as a line of plain text, which ends with a full stop or an address; ``(no title)`` where it has none."""
    author, editor = reference.people("author"), reference.people("editor")
    lead = _names(author) or (f"{_names(editor)} (ed.)" if editor else "")
    parts = (
        lead,
        _title(reference),
        _container(reference),
        f"ed. by {_names(editor)}" if author and editor else "",
        f"trans. by {_names(reference.people('translator'))}" if reference.people("translator") else "",
        reference.get("edition") and f"edition {reference.get('edition')}",
        _imprint(reference),
        reference.get("date"),
        _pages(reference.get("pages")),
    )
    line = " ".join(", ".join(part for part in parts if part).split()).removesuffix(".")
    address = f"doi:{reference.get('doi')}" if reference.get("doi") else reference.get("url")
    return f"{line}, {address}" if address else f"{line}."


def address_of(reference: Reference) -> str:
    """The address that the end of the line leads to, or an empty string."""
    return f"https://doi.org/{reference.get('doi')}" if reference.get("doi") else reference.get("url")


def _names(names: Sequence[Name]) -> str:
    spoken = [_name(name) for name in names if name.literal != "others"]
    more = len(spoken) < len(names) or len(spoken) > _SHOWN
    if more:
        return ", ".join(spoken[:_SHOWN]) + " et al." if spoken else ""
    return " and ".join(filter(None, (", ".join(spoken[:-1]), *spoken[-1:])))


def _name(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.prefix, name.family, name.suffix)))


def _title(reference: Reference) -> str:
    title = ": ".join(filter(None, (reference.get("title"), reference.get("subtitle"))))
    if not title:
        return "(no title)"
    return title if reference.type in _STANDING else f"“{title}”"


def _container(reference: Reference) -> str:
    name = next((reference.get(field) for field in _CONTAINERS if reference.get(field)), "")
    if name and not reference.get("journaltitle"):
        name = f"in {name}"
    number = "/".join(filter(None, (reference.get("volume"), reference.get("number") or reference.get("issue"))))
    return " ".join(filter(None, (name, number)))


def _imprint(reference: Reference) -> str:
    issuer = next((reference.get(field) for field in _ISSUERS if reference.get(field)), "")
    return ": ".join(filter(None, (reference.get("location"), issuer)))


def _pages(pages: str) -> str:
    if not pages:
        return ""
    pages = _RANGE.sub("–", pages)
    return f"pp. {pages}" if any(mark in pages for mark in "–,") else f"p. {pages}"
