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
    "date": "issued",
    "year": "issued",
    "urldate": "accessed",
    "origdate": "original-date",
    "eventdate": "event-date",
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
_OTHERS = Name(literal="others")
# What Python and JavaScript take for line ends besides.
_BREAKS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}
# json.dumps makes one for every item, and looks for items that hold themselves.
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
# The variable of each field, in the order of an item; of several for one variable, the first that is there counts.
_VARIABLES = {name: variable for variable, names in FIELDS.items() for name in names}
_PLACES = {name: place for place, name in enumerate(_VARIABLES)}
_ADDRESSED = "https://doi.org/"


def write(entries: Sequence[Entry]) -> str:
    """The entries as a JSON list of items, in their order."""
    items = ",\n".join(json.dumps(item(entry.reference, entry.key), ensure_ascii=False, indent=1) for entry in entries)
    return f"[\n{items}\n]\n" if items else "[]\n"


def write_lines(entries: Sequence[Entry]) -> str:
    """The entries as items, one a line; nothing for none."""
    items = [_ENCODER.encode(item(entry.reference, entry.key)) for entry in entries]
    return "".join([(one if one.isascii() or one.isprintable() else one.translate(_BREAKS)) + "\n" for one in items])


def item(reference: Reference, key: str) -> dict[str, Any]:
    """One work as a CSL item with the id ``key``; what CSL has no variable for stands under ``custom``."""
    left = {field.name: field.value for field in reversed(reference.fields) if field.value}  # the first of each counts
    made: dict[str, Any] = {"id": key, "type": _type(reference.type, left)}
    people, other_people = _people(reference)
    made |= people
    made |= _titles(left)
    for name in sorted([name for name in left if name in _PLACES], key=_PLACES.__getitem__):
        if (variable := _VARIABLES[name]) not in made:
            made[variable] = left.pop(name)
    made |= _numbers(reference.type, left, "collection-title" in made)
    if "DOI" in made:
        made["DOI"] = made["DOI"].removeprefix(_ADDRESSED)
    for name, variable in _DATES.items():
        if name in left and variable not in made:
            made[variable] = to_csl_date(left.pop(name))
    if kind := left.pop("type", ""):
        made["genre"] = KINDS.get(kind, kind)
    if tongue := _first(("langid", "language"), left):
        made["language"] = LANGUAGES.get(tongue.lower(), tongue)
    if left or other_people:
        made["custom"] = dict(sorted((left | other_people).items()))
    return made


def _first(names: tuple[str, ...], left: dict[str, str]) -> str:
    """The first of the fields that is there, taken out of ``left``; empty if none is."""
    for name in names:
        if name in left:
            return left.pop(name)
    return ""


def _people(reference: Reference) -> tuple[dict[str, Any], dict[str, Any]]:
    """The names by CSL's roles, and those of other roles; that a list goes on (“et al.”) has no form in CSL."""
    known: dict[str, Any] = {}
    other: dict[str, Any] = {}
    for group in reference.names:
        names = [written for name in group.names if (written := _name(name))]
        if names:
            target, role = (known, ROLES[group.role]) if group.role in ROLES else (other, group.role)
            target.setdefault(role, []).extend(names)
        if _OTHERS in group.names:
            other[f"{group.role}-others"] = True
    return known, other


def _type(kind: str, left: dict[str, str]) -> str:
    subtype = left.get("entrysubtype", "")
    if kind in _SUBTYPED and subtype in SUBTYPES:
        del left["entrysubtype"]
        return SUBTYPES[subtype]
    return TYPES.get(kind, "document")


def _name(name: Name) -> dict[str, str]:
    """The parts of a name; none of “et al.”."""
    if name.literal:
        return {"literal": name.literal} if name != _OTHERS else {}
    parts = {}
    if name.family:
        parts["family"] = name.family
    if name.given:
        parts["given"] = name.given
    if name.prefix:
        parts["non-dropping-particle"] = name.prefix
    if name.suffix:
        parts["suffix"] = name.suffix
    return parts


def _titles(left: dict[str, str]) -> dict[str, str]:
    """The title and that of the container, each with its subtitle, taken out of ``left``."""
    made = {"title": _titled(left, "title", "subtitle")} if "title" in left else {}
    for title, subtitle in _CONTAINERS:
        if title in left:
            return made | {"container-title": _titled(left, title, subtitle)}
    return made


def _titled(left: dict[str, str], title: str, subtitle: str) -> str:
    value = left.pop(title)
    under = left.pop(subtitle, "")
    if not under:
        return value
    return f"{value} {under}" if value.endswith((":", "?", "!", ".", "–", "—")) else f"{value}: {under}"


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
