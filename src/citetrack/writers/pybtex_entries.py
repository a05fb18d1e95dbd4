"""Entries of a bibliography as pybtex entries whose values are LaTeX already."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pybtex.database import Entry as PybtexEntry

from citetrack.model import Entry, Name, Reference
from citetrack.writers.capitals import TITLES, protect
from citetrack.writers.iso_date import parse_date
from citetrack.writers.latex import clean
from citetrack.writers.pybtex_names import is_name, to_persons
from citetrack.writers.verbatim import VERBATIM, encode_verbatim

__all__ = ["Dialect", "Laid", "lay_out", "to_pybtex"]

# The order in which fields stand in an entry; the others follow in the order of the alphabet.
_FIELDS = (
    "author", "editor", "editora", "editorb", "editorc", "director", "producer", "translator", "bookauthor",
    "title", "subtitle", "titleaddon", "journaltitle", "journal", "journalsubtitle", "issuetitle", "booktitle",
    "booksubtitle", "booktitleaddon", "maintitle", "mainsubtitle", "type", "series", "edition", "volume",
    "number", "issue", "chapter", "part", "volumes", "eventtitle", "eventdate", "venue", "publisher",
    "institution", "school", "organization", "howpublished", "location", "address", "date", "year", "month",
    "day", "origdate", "pages", "pagetotal", "pubstate", "doi", "eprint", "eprinttype", "eprintclass", "isbn",
    "issn", "url", "urldate", "entrysubtype", "langid", "language", "note", "addendum",
)  # fmt: skip
_ORDER = {name: place for place, name in enumerate(_FIELDS)}
_LAST = len(_ORDER)
_RANGES = frozenset({"pages", "volume", "number", "issue", "pagetotal", "year"})
_DATES = frozenset({"date", "eventdate", "origdate", "urldate"})
_DASH = re.compile(r"(?<=\d) ?(?:-{1,3}|[–—−]) ?(?=\d)")
_NAME = re.compile(r"[^a-z0-9_-]+")
_SAFE_KEY = re.compile(r"[A-Za-z0-9:_.+/](?:[A-Za-z0-9:_.+/-]*[A-Za-z0-9:_.+/])?")
_KEY = re.compile(r"[^A-Za-z0-9:_.+/-]+")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one kind of .bib file is written.

    ``encode`` makes LaTeX of clean text; ``encode_range`` does so for numbers and their ranges; ``map_entry`` gives the
    type and the fields that the dialect has for a BibLaTeX type and its fields, plain text all of them. ``shared``
    gives the names under which entries that refer to another one by ``crossref`` look for its fields.
    """

    encode: Callable[[str], str]
    encode_range: Callable[[str], str]
    map_entry: Callable[[str, Mapping[str, str]], tuple[str, dict[str, str]]]
    shared: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Laid:
    """An entry as it stands in the file: its type, its names and its fields in their order, LaTeX all of them."""

    kind: str
    names: Mapping[str, list[Name]]
    fields: list[tuple[str, str]]


def lay_out(entries: Iterable[Entry], dialect: Dialect) -> Iterator[tuple[str, Laid]]:
    """Each entry with its key; keys are made safe for TeX and distinct without regard to case."""
    taken: set[str] = set()
    entries = list(entries)
    parents = {entry.reference.get("crossref") for entry in entries} if dialect.shared else set()
    for entry in entries:
        key = entry.key if _SAFE_KEY.fullmatch(entry.key) else _KEY.sub("-", entry.key).strip("-") or "entry"
        base, number = key, 1
        while key.lower() in taken:
            number += 1
            key = f"{base}-{number}"
        taken.add(key.lower())
        laid = _lay_out(entry.reference, dialect)
        if entry.key in parents:
            laid.fields.extend(_shared(dict(laid.fields), dialect.shared))
        yield key, laid


def to_pybtex(entries: Iterable[Entry], dialect: Dialect) -> dict[str, PybtexEntry]:
    """A pybtex entry for each entry, by its key; see ``lay_out``."""
    return {
        key: PybtexEntry(
            laid.kind, laid.fields, {role: to_persons(names, dialect.encode) for role, names in laid.names.items()}
        )
        for key, laid in lay_out(entries, dialect)
    }


def _lay_out(reference: Reference, dialect: Dialect) -> Laid:
    roles: dict[str, list[Name]] = {}
    groups = reference.names
    for group in groups if len(groups) < 2 else sorted(groups, key=lambda group: _ORDER.get(group.role, _LAST)):
        names = [name for name in group.names if is_name(name)]
        if names:
            roles.setdefault(_field_name(group.role), []).extend(names)
    fields: dict[str, str] = {}
    for one in reference.fields:
        name = _field_name(one.name)
        value = one.value.strip() if name in VERBATIM else clean(one.value)
        if value and name and name not in roles and name not in fields:
            fields[name] = _range(value) if name in _RANGES else value
    kind, mapped = dialect.map_entry(_field_name(reference.type) or "misc", fields)
    language = fields.get("langid", "")
    ordered = sorted(mapped, key=_place)
    return Laid(kind, roles, [(name, _encode(name, mapped[name], language, dialect)) for name in ordered])


@lru_cache(maxsize=1024)
def _place(name: str) -> tuple[int, str]:
    return _ORDER.get(name, _LAST), name


def _shared(fields: Mapping[str, str], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Fields under the names that entries which refer to this one look for, and that they are not fields of its own."""
    for own, name in names.items():
        if own in fields and name not in fields:
            yield name, fields[own]
            yield f"biblatex-{name}", ""


def _range(value: str) -> str:
    """The value with an en dash between the ends of a range; a hyphen inside one of them stays (12-1–12-5)."""
    return _DASH.sub("–", value) if len(_DASH.findall(value)) == value.count(",") + 1 else value


@lru_cache(maxsize=1024)
def _field_name(name: str) -> str:
    return _NAME.sub("", name.lower()).lstrip("0123456789-_")


def _encode(name: str, value: str, language: str, dialect: Dialect) -> str:
    plain = name.removeprefix("biblatex-")
    if plain == "crossref":
        return value
    if plain in VERBATIM:
        return encode_verbatim(plain, value)
    if plain in _DATES and parse_date(value):
        return value  # biber reads “1998~” as it stands
    if plain in _RANGES:
        return dialect.encode_range(value)
    if plain in TITLES:
        return "".join(
            f"{{{dialect.encode(run)}}}" if kept else dialect.encode(run) for run, kept in protect(value, language)
        )
    return dialect.encode(value)
