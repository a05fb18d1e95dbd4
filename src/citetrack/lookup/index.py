"""Which words stand in which entries, and how much a word counts by the field it stands in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from citetrack.lookup.folding import words
from citetrack.model import Entry, Name

__all__ = ["FIELDS", "Index", "index"]

# How much a match counts, by field. A field that is not named here is not searched.
FIELDS: Mapping[str, float] = {
    "key": 1.0,
    "author": 1.0,
    "editor": 0.8,
    "title": 0.9,
    "subtitle": 0.8,
    "date": 0.7,
    "journaltitle": 0.7,
    "booktitle": 0.7,
    "maintitle": 0.7,
    "translator": 0.6,
    "institution": 0.6,
    "organization": 0.6,
    "publisher": 0.5,
    "series": 0.5,
    "location": 0.4,
    "type": 0.4,
    "doi": 0.4,
    "isbn": 0.4,
    "note": 0.3,
    "url": 0.2,
}
_ROLE = 0.6  # names of a role that is not listed
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Index:
    """For each word the entries that hold it, by position, with the weight of the best field it stands in."""

    entries: tuple[Entry, ...]
    postings: Mapping[str, Mapping[int, float]]


def index(entries: Sequence[Entry]) -> Index:
    """The index of ``entries``."""
    postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for position, entry in enumerate(entries):
        for weight, text in _texts(entry):
            for word in words(text):
                at = postings[word]
                if at.get(position, 0.0) < weight:
                    at[position] = weight
    return Index(tuple(entries), postings)


def _texts(entry: Entry) -> Iterator[tuple[float, str]]:
    yield FIELDS["key"], entry.key
    for people in entry.reference.names:
        yield FIELDS.get(people.role, _ROLE), " ".join(map(_name, people.names))
    for field in entry.reference.fields:
        weight = FIELDS.get(field.name)
        if weight:
            yield weight, " ".join(_YEAR.findall(field.value)) if field.name == "date" else field.value


def _name(name: Name) -> str:
    return name.literal or f"{name.given} {name.prefix} {name.family} {name.suffix}"
