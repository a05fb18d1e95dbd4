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
_DEPTH = 20
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


def inherit(items: Mapping[str, Item]) -> tuple[dict[str, Item], tuple[tuple[str, str], ...]]:
    """The items by lower-case key with what their parents give them; and (key, parent) where a parent is missing."""
    done: dict[str, Item] = {}
    missing: list[tuple[str, str]] = []
    for key in items:
        _inherit(key, items, done, missing, frozenset())
    return done, tuple(missing)


def _inherit(
    key: str, items: Mapping[str, Item], done: dict[str, Item], missing: list[tuple[str, str]], below: frozenset[str]
) -> Item:
    if key in done:
        return done[key]
    item = items[key]
    for field in ("xdata", "crossref"):
        for parent in filter(None, (name.strip().lower() for name in item.fields.get(field, "").split(","))):
            if parent not in items:
                missing.append((key, parent))
            elif parent != key and parent not in below and len(below) < _DEPTH:
                whole = _inherit(parent, items, done, missing, below | {key})
                item = _from_xdata(item, whole) if field == "xdata" else _from_parent(item, whole)
    done[key] = item
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
