"""Chapters that share their book: an entry for the book, to which the chapters refer by ``crossref``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from citetrack.bibliography.folding import level, squeeze
from citetrack.bibliography.keys import PATTERN, assign
from citetrack.bibliography.merging import Found, Work, merge
from citetrack.bibliography.succession import Pin
from citetrack.model import Bibliography, Entry, Field, NameList, Reference

__all__ = ["share"]

# What a part of a book is, and what its book is.
_BOOKS = {"incollection": "collection", "inproceedings": "proceedings", "inbook": "book"}
_WHOLE = frozenset({"book", "collection", "proceedings", "mvbook", "mvcollection", "mvproceedings", "reference"})
_TITLES = {"booktitle": "title", "booksubtitle": "subtitle", "booktitleaddon": "titleaddon"}
# What a chapter says of its book, besides the title. (A DOI, an address and pages are the chapter's own.)
_SHARED = frozenset({
    "publisher", "location", "date", "series", "volume", "volumes", "edition", "isbn", "eventtitle", "eventdate",
    "venue", "organization", "maintitle", "mainsubtitle",
})  # fmt: skip
_ROLES = {"editor": "editor", "bookauthor": "author"}


def share(made: Bibliography, pattern: str = PATTERN, pins: Mapping[str, Pin] | None = None) -> Bibliography:
    """The bibliography with an entry for each book of which two chapters are cited, or a chapter and the book itself.

    A chapter has ``crossref`` to it, and of what it says of the book only what differs. The books stand last, as BibTeX
    wants it. Keys in ``pins`` are kept as ``build`` keeps them.
    """
    chapters = [entry for entry in made.entries if entry.reference.type in _BOOKS and entry.reference.get("booktitle")]
    if not chapters:
        return made
    cited = {entry.key: entry for entry in made.entries}
    whole = [entry for entry in made.entries if entry.reference.type in _WHOLE]
    found = [Found(_book(entry.reference), document=entry.key) for entry in chapters]
    found += [Found(entry.reference, key=entry.key, pinned=True) for entry in whole]
    before = {key: pin for key, pin in (pins or {}).items() if key not in cited}
    found += [Found(one, key=key, pinned=True) for key, pin in before.items() for one in pin.references]
    works = [work for work in merge(found) if len(work.found) > 1 or work.pin in cited]
    new = iter(_assigned([work for work in works if not work.pin], [*cited, *(pins or {})], pattern))
    entries = dict(cited)
    for work in works:
        key = work.pin or next(new)
        parent = entries.pop(key, None) or Entry(key, work.reference)
        entries[key] = parent
        for one in work.found:
            entries[one.document] = _child(entries[one.document], parent)
    return replace(made, entries=tuple(entries.values()))


def _assigned(works: Sequence[Work], taken: Sequence[str], pattern: str) -> tuple[str, ...]:
    return assign([work.reference for work in works], pattern=pattern, reserved=taken)


def _book(chapter: Reference) -> Reference:
    """The book as a chapter describes it."""
    names = tuple(NameList(_ROLES[group.role], group.names) for group in chapter.names if group.role in _ROLES)
    fields = tuple(
        Field(_TITLES.get(field.name, field.name), field.value)
        for field in chapter.fields
        if field.name in _TITLES or field.name in _SHARED
    )
    return Reference(_BOOKS[chapter.type], names, fields)


def _child(chapter: Entry, parent: Entry) -> Entry:
    """The chapter without what its book says as well."""
    reference = chapter.reference
    names = tuple(group for group in reference.names if not _said_of(group, parent.reference))
    fields = [field for field in reference.fields if not any(_inherited(field, parent.reference))]
    return replace(chapter, reference=Reference(reference.type, names, (*fields, Field("crossref", parent.key))))


def _inherited(field: Field, parent: Reference) -> Iterator[bool]:
    if field.name in _TITLES:  # it is the same book, however much of its title is given
        yield field.name != "booktitle" or bool(parent.get("title"))
    elif field.name in _SHARED:
        yield squeeze(level(parent.get(field.name))) == squeeze(level(field.value))
        yield field.name == "date" and parent.get("date").startswith(field.value)


def _said_of(group: NameList, parent: Reference) -> bool:
    role = _ROLES.get(group.role)
    there = parent.people(role) if role else ()
    same = [squeeze(level(name.family or name.literal)) for name in group.names if name.literal != "others"]
    return bool(there) and same == [squeeze(level(name.family or name.literal)) for name in there][: len(same)]
