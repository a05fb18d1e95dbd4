"""One reference made of several that describe the same work, and what they disagree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citetrack.bibliography.folding import level, squeeze
from citetrack.model import Field, Name, NameList, Reference

__all__ = ["Conflict", "combine"]

# Fields in which two citations of one work may say different things without one of them being wrong.
_FREE = frozenset({
    "urldate", "note", "addendum", "abstract", "keywords", "langid", "language", "entrysubtype", "pubstate",
    "howpublished", "type",
})  # fmt: skip
# Types that say less than any other.
_VAGUE = ("misc", "online", "unpublished")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which ``value`` was not kept; ``index`` is the first reference that gives it."""

    name: str
    kept: str
    value: str
    index: int


def combine(references: Sequence[Reference]) -> tuple[Reference, tuple[Conflict, ...]]:
    """The reference with the best value of each field, and each value that contradicts it.

    Best is the value that most of the others are a part of (a title with its subtitle, a whole date), then the more
    frequent, the longer, and the first by its characters; so the order of the references doesn't matter. Spans stay
    where the references are all the same, since the spans of a mixture would point into several documents.
    """
    first = references[0]
    if all(other == first for other in references[1:]):
        return first, ()
    names = list(dict.fromkeys(name for reference in references for name in sorted(_given(reference))))
    fields = {}
    conflicts: list[Conflict] = []
    for name in names:
        values = [reference.get(name) for reference in references]
        fields[name] = _best(name, Counter(filter(None, values)))
        if name not in _FREE:
            conflicts += _contradictions(name, fields[name], values)
    people = []
    for role in dict.fromkeys(group.role for reference in references for group in reference.names):
        lists = [reference.people(role) for reference in references]
        best = _best_names(lists)
        people.append(NameList(role, best))
        conflicts += _name_contradictions(role, best, lists)
    order = _places(references)
    ordered = sorted(fields, key=lambda name: (order[name], name))
    roles = sorted(people, key=lambda group: (group.role != "author", group.role))
    combined = Reference(_type(references), tuple(roles), tuple(Field(name, fields[name]) for name in ordered))
    return combined, tuple(conflicts)


def _given(reference: Reference) -> set[str]:
    return {field.name for field in reference.fields if field.value}


def _places(references: Iterable[Reference]) -> dict[str, int]:
    """The earliest place at which each field stands in any of the references."""
    places: dict[str, int] = {}
    for reference in references:
        for place, field in enumerate(reference.fields):
            places[field.name] = min(place, places.get(field.name, place))
    return places


def _type(references: Iterable[Reference]) -> str:
    counts = Counter(reference.type for reference in references)
    return min(counts, key=lambda kind: (kind in _VAGUE, -counts[kind], kind))


def _best(name: str, counts: Counter[str]) -> str:
    folded = {value: _bare(name, value) for value in counts}

    def merit(value: str) -> tuple[bool, int, int, int, str]:
        support = sum(count for other, count in counts.items() if folded[other] in folded[value])
        return (value.isupper() and len(value) > 12, -support, -counts[value], -len(value), value)

    return min(counts, key=merit)


def _bare(name: str, value: str) -> str:
    return value if name in {"date", "url", "pages"} else squeeze(level(value))


def _contradictions(name: str, kept: str, values: Sequence[str]) -> list[Conflict]:
    bare = _bare(name, kept)
    found: dict[str, Conflict] = {}
    for index, value in enumerate(values):
        other = _bare(name, value)
        if value and other not in bare and bare not in other:
            found.setdefault(other, Conflict(name, kept, value, index))
    return list(found.values())


def _best_names(lists: Iterable[tuple[Name, ...]]) -> tuple[Name, ...]:
    """The longest list that is complete, each name of it in the fullest form that any list with these names has."""
    counts = Counter(names for names in lists if names)

    def merit(names: tuple[Name, ...]) -> tuple[int, bool, int, int, str]:
        people = [name for name in names if name.literal != "others"]
        return (
            -len(people),
            len(people) < len(names),
            -counts[names],
            -sum(len(name.given) for name in people),
            repr(names),
        )

    best = min(counts, key=merit)
    alike = [names for names in counts if _families(names) == _families(best)]
    return tuple(min((names[place] for names in alike), key=_fullness) for place in range(len(best)))


def _fullness(name: Name) -> tuple[int, int, str]:
    spelled = sum(len(part.rstrip(".")) > 1 for part in name.given.split())
    return (-spelled, -len(name.given), repr(name))


def _families(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(
        squeeze(level(name.literal or f"{name.prefix} {name.family}")) for name in names if name.literal != "others"
    )


def _name_contradictions(role: str, best: tuple[Name, ...], lists: Sequence[tuple[Name, ...]]) -> list[Conflict]:
    kept = _families(best)
    found: dict[tuple[str, ...], Conflict] = {}
    for index, names in enumerate(lists):
        families = _families(names)
        shortened = len(families) < len(names) or len(families) == 1
        if families and families != kept and not (shortened and families == kept[: len(families)]):
            found.setdefault(families, Conflict(role, _print(best), _print(names), index))
    return list(found.values())


def _print(names: Iterable[Name]) -> str:
    return "; ".join(
        name.literal or " ".join(filter(None, (name.given, name.prefix, name.family, name.suffix))) for name in names
    )
