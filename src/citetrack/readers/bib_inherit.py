"""What entries inherit by ``crossref`` and ``xdata`` (biblatex manual, section 2.4 and appendix B)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from citetrack.model import Name

__all__ = ["Item", "inherit"]

_PARTS = frozenset(
    {"inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inproceedings", "inreference"}
)  # fmt: skip
_OF_BOOK = frozenset({"inbook", "bookinbook", "suppbook"})
_TITLES = ("title", "subtitle", "titleaddon")
# Fields that belong to one entry alone.
_OWN = frozenset(
    """
    crossref xref xdata entryset entrysubtype execute ids label options presort related relatedoptions relatedstring
    relatedtype shortauthor shorteditor shorthand shorttitle indextitle sortkey sorttitle title subtitle titleaddon
    doi url urldate pages abstract annotation
    """.split()  # noqa: SIM905 - words are easier to read so
)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry between reading and being a ``Record``: plain fields, names by role, all by BibLaTeX names."""

    kind: str
    fields: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]


def inherit(item: Item, items: Mapping[str, Item]) -> tuple[Item, tuple[str, ...]]:
    """The item with what it lacks from its parents, looked up in ``items`` by lower-case key; and the missing keys."""
    missing: list[str] = []
    return _inherit(item, items, frozenset(), missing), tuple(missing)


def _inherit(item: Item, items: Mapping[str, Item], seen: frozenset[str], missing: list[str]) -> Item:
    for field in ("xdata", "crossref"):
        keys = [key.strip() for key in item.fields.get(field, "").split(",")] if field in item.fields else []
        for key in filter(None, keys):
            parent = items.get(key.lower())
            if parent is None:
                missing.append(key)
            elif key.lower() not in seen and len(seen) < 20:
                whole = _inherit(parent, items, seen | {key.lower()}, missing)
                item = _from_xdata(item, whole) if field == "xdata" else _from_parent(item, whole)
    return item


def _from_xdata(item: Item, data: Item) -> Item:
    fields = {name: value for name, value in data.fields.items() if name not in ("crossref", "xdata", "ids")}
    return replace(item, fields={**fields, **item.fields}, names={**data.names, **item.names})


def _from_parent(item: Item, parent: Item) -> Item:
    fields = {name: value for name, value in parent.fields.items() if name not in _OWN}
    for name in _TITLES:
        if value := parent.fields.get(name):
            fields |= {_title_for(item.kind, parent.kind, name): value}
    fields.pop("", None)
    names = dict(parent.names)
    authors = names.pop("author", ())
    if authors and item.kind in _OF_BOOK:
        names |= {"author": authors, "bookauthor": authors}
    return replace(item, fields={**fields, **item.fields}, names={**names, **item.names})


def _title_for(kind: str, parent: str, name: str) -> str:
    """The field in which a part names its whole, or nothing."""
    if kind in _PARTS:
        return ("main" if parent.startswith("mv") else "book") + name
    if kind == "article" and parent == "periodical":
        return "journal" + name if name != "titleaddon" else ""
    return "main" + name if parent.startswith("mv") and not kind.startswith("mv") else ""
