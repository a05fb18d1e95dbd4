"""CSL JSON (schema 1.0.2): the items that citeproc, Zotero and pandoc read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from citetrack.model import Entry, Name, Reference
from citetrack.writers.csl_date import to_csl_date
from citetrack.writers.csl_vocabulary import FIELDS, KINDS, LANGUAGES, ROLES, SUBTYPES, TYPES

__all__ = ["item", "write", "write_lines"]

_DATES = {
    "issued": ("date", "year"),
    "accessed": ("urldate",),
    "original-date": ("origdate",),
    "event-date": ("eventdate",),
}
_CONTAINERS = (
    ("journaltitle", "journalsubtitle"),
    ("journal", ""),
    ("booktitle", "booksubtitle"),
    ("maintitle", "mainsubtitle"),
)
_SUBTYPED = frozenset({"article", "online", "unpublished", "misc", "inreference"})
# Their number counts the volumes of a series, where they stand in one.
_SERIAL = frozenset(kind for kind, csl in TYPES.items() if csl in {"book", "chapter", "paper-conference"})
_RANGE = re.compile(r"(?<=\w)\s*(?:--+|[–—−])\s*(?=\w)")
_ADDRESSED = "https://doi.org/"


def write(entries: Sequence[Entry]) -> str:
    """The entries as a JSON list of items, in their order."""
    items = ",\n".join(json.dumps(item(entry.reference, entry.key), ensure_ascii=False, indent=1) for entry in entries)
    return f"[\n{items}\n]\n" if items else "[]\n"


def write_lines(entries: Sequence[Entry]) -> str:
    """The entries as items, one a line; nothing for none."""
    return "".join(json.dumps(item(entry.reference, entry.key), ensure_ascii=False) + "\n" for entry in entries)


def item(reference: Reference, key: str) -> dict[str, Any]:
    """One work as a CSL item with the id ``key``; what CSL has no variable for stands under ``custom``."""
    left: dict[str, str] = {}
    for field in reference.fields:
        if field.value:
            left.setdefault(field.name, field.value)
    made: dict[str, Any] = {"id": key, "type": _type(reference.type, left)}
    for group in reference.names:
        names = [csl for csl in map(_name, group.names) if csl]
        if names:
            made.setdefault(ROLES.get(group.role, group.role), []).extend(names)
    if "title" in left:
        made["title"] = _titled(left, "title", "subtitle")
    made |= _container(left)
    for variable, names in FIELDS.items():
        value = next((left.pop(name) for name in names if name in left), None)
        if value is not None:
            made[variable] = value
    made |= _numbers(reference.type, left, "collection-title" in made)
    if "DOI" in made:
        made["DOI"] = made["DOI"].removeprefix(_ADDRESSED)
    for variable, names in _DATES.items():
        value = next((left.pop(name) for name in names if name in left), None)
        if value is not None:
            made[variable] = to_csl_date(value)
    if "type" in left:
        kind = left.pop("type")
        made["genre"] = KINDS.get(kind, kind)
    language = left.pop("langid", None) or left.pop("language", None)
    if language:
        made["language"] = LANGUAGES.get(language.lower(), language)
    if left:
        made["custom"] = dict(sorted(left.items()))
    return made


def _type(kind: str, left: dict[str, str]) -> str:
    subtype = left.get("entrysubtype", "")
    if kind in _SUBTYPED and subtype in SUBTYPES:
        del left["entrysubtype"]
        return SUBTYPES[subtype]
    return TYPES.get(kind, "document")


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": "et al." if name.literal == "others" else name.literal}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.prefix, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _titled(left: dict[str, str], title: str, subtitle: str) -> str:
    value = left.pop(title)
    under = left.pop(subtitle, "")
    if not under:
        return value
    return f"{value} {under}" if value.endswith((":", "?", "!", ".", "–", "—")) else f"{value}: {under}"


def _container(left: dict[str, str]) -> dict[str, str]:
    for title, subtitle in _CONTAINERS:
        if title in left:
            return {"container-title": _titled(left, title, subtitle)}
    return {}


def _numbers(kind: str, left: dict[str, str], serial: bool) -> dict[str, str]:
    """``issue`` of a periodical, the number in a series, or the ``number`` of anything else; and the pages."""
    made = {}
    if "number" in left:
        number = left.pop("number")
        periodical = kind in {"article", "periodical", "suppperiodical", "review"}
        variable = "issue" if periodical else "collection-number" if kind in _SERIAL and serial else "number"
        made[variable] = number
    elif "issue" in left:
        made["issue"] = left.pop("issue")
    if "pages" in left:
        made["page"] = _RANGE.sub("-", left.pop("pages"))
    return made
