"""Works by their facts, for tables of them."""

from __future__ import annotations

from citetrack.model import Field, Name, NameList, Reference


def name(written: str) -> Name:
    """“Family, Given”, “prefix|Family, Given”, or “=literal”."""
    if written.startswith("="):
        return Name(literal=written[1:])
    family, _, given = written.partition(", ")
    prefix, _, family = family.rpartition("|")
    return Name(family, given, prefix)


def work(kind: str, author: str = "", /, **fields: str) -> Reference:
    """A reference; ``author`` and ``editor`` hold names with semicolons between."""
    lists = [("author", author), ("editor", fields.pop("editor", ""))]
    people = tuple(NameList(role, tuple(map(name, names.split("; ")))) for role, names in lists if names)
    return Reference(kind, people, tuple(Field(field, value) for field, value in fields.items()))
