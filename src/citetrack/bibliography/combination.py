"""One reference made of several that describe the same work, and what they disagree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from citetrack.bibliography.containers import same_container
from citetrack.bibliography.folding import fold, level, squeeze, strip_article
from citetrack.bibliography.identity import normalize_doi, normalize_edition, normalize_number, normalize_url
from citetrack.model import Field, Name, NameList, Reference

__all__ = ["Conflict", "combine"]

# Fields in which two citations of one work may say different things without one of them being wrong.
_FREE = frozenset({
    "urldate", "note", "addendum", "abstract", "keywords", "langid", "language", "entrysubtype", "pubstate",
    "howpublished", "type",
})  # fmt: skip
_DATES = frozenset({"date", "origdate", "eventdate", "urldate"})
_CONTAINERS = frozenset({"journaltitle", "booktitle"})
_REDUCED: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(_DATES, str),
    **dict.fromkeys(("pages", "number", "issue", "chapter", "eprint", "issn", "pagetotal"), fold),
    "doi": normalize_doi,
    "url": normalize_url,
    "volume": normalize_number,
    "edition": normalize_edition,
    "isbn": lambda value: squeeze(fold(value)),
}
# Types that say less than any other.
_VAGUE = ("misc", "online", "unpublished")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which ``value`` was not kept; ``index`` is the first reference that gives it.

    ``contrary`` says that both can't be right; the others only say less, or the same in other words.
    """

    name: str
    kept: str
    value: str
    index: int
    contrary: bool = True


def combine(references: Sequence[Reference]) -> tuple[Reference, tuple[Conflict, ...]]:
    """The reference with the best value of each field, and the other values.

    Best is the value that most of the others are a part of (a title with its subtitle, a whole date), then the more
    frequent, the longer, and the first by its characters; so the order of the references doesn't matter. Spans stay
    where the references are all the same, since the spans of a mixture would point into several documents. A value has
    the confidence with which it was read best.
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
        conflicts += _others(name, fields[name], values)
    people = []
    for role in dict.fromkeys(group.role for reference in references for group in reference.names):
        lists = [reference.people(role) for reference in references]
        best = _best_names(lists)
        people.append(NameList(role, best, confidence=_surest_names(role, best, references)))
        conflicts += _other_names(role, best, lists)
    order = _places(references)
    ordered = sorted(fields, key=lambda name: (order[name], name))
    roles = sorted(people, key=lambda group: (group.role != "author", group.role))
    kept = (Field(name, fields[name], confidence=_surest(name, fields[name], references)) for name in ordered)
    return Reference(_type(references), tuple(roles), tuple(kept)), tuple(conflicts)


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
    nested = name in _DATES or name not in _REDUCED

    def merit(value: str) -> tuple[bool, int, int, int, str]:
        own = folded[value]
        support = sum(n for other, n in counts.items() if folded[other] == own or (nested and folded[other] in own))
        return (value.isupper() and len(value) > 12, -support, -counts[value], -len(value), value)

    return min(counts, key=merit)


def _surest(name: str, value: str, references: Iterable[Reference]) -> float | None:
    read = (f.confidence for reference in references for f in reference.fields if (f.name, f.value) == (name, value))
    return max((sure for sure in read if sure is not None), default=None)


def _surest_names(role: str, best: Sequence[Name], references: Iterable[Reference]) -> float | None:
    """Of the lists that name these people; given names may come from several of them."""
    groups = (group for reference in references for group in reference.names if group.role == role)
    read = (group.confidence for group in groups if _families(group.names) == _families(best))
    return max((sure for sure in read if sure is not None), default=None)


def _bare(name: str, value: str) -> str:
    """The value as it is compared."""
    reduce = _REDUCED.get(name)
    return reduce(value) if reduce else squeeze(level(value))


def _agree(name: str, a: str, b: str) -> bool:
    """Whether one value is the other, or says more of the same: a number must be the same one."""
    bare, other = _bare(name, a), _bare(name, b)
    if name in _REDUCED:
        return bare == other or (name in _DATES and (bare.startswith(other) or other.startswith(bare)))
    if name in _CONTAINERS and same_container(strip_article(level(a)), strip_article(level(b))):
        return True
    return bare in other or other in bare


def _others(name: str, kept: str, values: Sequence[str]) -> list[Conflict]:
    """Each other value once; of those that contradict the kept one, each that says something else than the last."""
    found: dict[str, Conflict] = {}
    contrary: set[str] = set()
    for index, value in enumerate(values):
        if not value or value == kept or value in found:
            continue
        bare = _bare(name, value)
        differs = name not in _FREE and bare not in contrary and not _agree(name, kept, value)
        if differs:
            contrary.add(bare)
        found[value] = Conflict(name, kept, value, index, differs)
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


def _other_names(role: str, best: tuple[Name, ...], lists: Sequence[tuple[Name, ...]]) -> list[Conflict]:
    """Each other list of names once; one contradicts the kept one by other families, unless it is cut short."""
    kept, shown = _families(best), _print(best)
    found: dict[str, Conflict] = {}
    contrary: set[tuple[str, ...]] = set()
    for index, names in enumerate(lists):
        if not names or names == best or _print(names) in found:
            continue
        families = _families(names)
        shortened = len(families) < len(names) or len(families) == 1
        same = not families or families == kept or (shortened and families == kept[: len(families)])
        differs = not same and families not in contrary
        if differs:
            contrary.add(families)
        found[_print(names)] = Conflict(role, shown, _print(names), index, differs)
    return list(found.values())


def _print(names: Iterable[Name]) -> str:
    return "; ".join(
        name.literal or " ".join(filter(None, (name.given, name.prefix, name.family, name.suffix))) for name in names
    )
