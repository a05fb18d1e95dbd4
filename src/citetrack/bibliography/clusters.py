"""References that describe the same work, gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from citetrack.bibliography.blocking import pair
from citetrack.bibliography.identity import Identity, identify
from citetrack.bibliography.likeness import BY_TITLE, apart, compare
from citetrack.model import Reference

__all__ = ["gather"]

# The facts that two works differ in. References that leave one out may be like both of two works that differ in it.
_TELLING = ("doi", "volume", "edition", "parts", "year", "kind")
_PIN = "pin"


@dataclass(slots=True)
class _Cluster:
    """Indices of references, and what they say of each telling fact."""

    members: list[int]
    facts: dict[str, set[object]] = field(default_factory=dict)


def gather(references: Sequence[Reference], pins: Sequence[str] = ()) -> tuple[tuple[int, ...], ...]:
    """Groups of indices into ``references``, each of one work, in the order of their first members.

    The groups depend on what the references say, not on their order: the surest pairs are joined first, and equally
    sure ones in the order of their content. ``pins`` has, at the place of a reference, the key that its work has for
    ever, or an empty string: references of one key are one work, those of two are two, whatever they say.
    """
    copies: dict[tuple[tuple[str, ...], str], list[int]] = {}
    works: list[Identity] = []
    for index, reference in enumerate(references):
        work = identify(reference)
        copy = (work.content, pins[index] if pins else "")
        if copy in copies:
            copies[copy].append(index)
        else:
            copies[copy] = [index]
            works.append(work)
    places = list(copies.values())
    groups = _join(works, [pin for _, pin in copies])
    members = (sorted(index for place in group for index in places[place]) for group in groups)
    return tuple(sorted(map(tuple, members)))


def _join(works: Sequence[Identity], pins: Sequence[str]) -> list[list[int]]:
    edges = []
    for a, b in pair(works):
        strength = compare(works[a], works[b])
        if strength:
            first, second = sorted((works[a].content, works[b].content))
            edges.append((-strength, -_agreement(works[a], works[b]), first, second, a, b))
    edges.sort()
    clusters = [_Cluster([index], _facts(work, pins[index])) for index, work in enumerate(works)]
    pinned: dict[str, int] = {}
    for index, pin in enumerate(pins):
        if pin and pinned.setdefault(pin, index) != index:
            _unite(clusters, pinned[pin], index)
    said = {works[index].content: index for index, pin in enumerate(pins) if pin}
    for index, work in enumerate(works):
        if not pins[index] and work.content in said:
            _unite(clusters, said[work.content], index)
    for strength, _, _, _, a, b in edges:
        left, right = clusters[a], clusters[b]
        if left is right or _pinned_apart(left, right) or (-strength == BY_TITLE and _differ(left, right)):
            continue
        _unite(clusters, a, b)
    return [cluster.members for index, cluster in enumerate(clusters) if cluster.members[0] == index]


def _unite(clusters: list[_Cluster], a: int, b: int) -> None:
    left, right = clusters[a], clusters[b]
    if len(left.members) < len(right.members):
        left, right = right, left
    left.members += right.members
    for name, values in right.facts.items():
        left.facts.setdefault(name, set()).update(values)
    for member in right.members:
        clusters[member] = left


def _pinned_apart(a: _Cluster, b: _Cluster) -> bool:
    return _PIN in a.facts and _PIN in b.facts and a.facts[_PIN] != b.facts[_PIN]


def _facts(work: Identity, pin: str) -> dict[str, set[object]]:
    values = {name: getattr(work, name) for name in _TELLING} | {_PIN: pin}
    facts: dict[str, set[object]] = {name: {value} for name, value in values.items() if value}
    if work.news and len(work.date) > 4:
        facts["date"] = {work.date}
    return facts


def _differ(a: _Cluster, b: _Cluster) -> bool:
    """Whether the clusters contradict each other in a fact: both know it and agree on nothing."""
    return any(
        values.isdisjoint(b.facts[name])
        for name, values in a.facts.items()
        if name in b.facts and not _close(name, values, b.facts[name])
    )


def _close(name: str, a: set[object], b: set[object]) -> bool:
    """Whether values that are not the same still don't contradict each other."""
    if name == "kind":
        return not any(apart(str(x), str(y)) for x in a for y in b)
    if name == "date":
        return any(str(x).startswith(str(y)) or str(y).startswith(str(x)) for x in a for y in b)
    return name == "year" and any(isinstance(x, int) and isinstance(y, int) and abs(x - y) == 1 for x in a for y in b)


def _agreement(a: Identity, b: Identity) -> int:
    """How many facts both references give alike."""
    facts = ("title", "creators", "year", "container", "volume", "number", "pages", "given")
    return sum(bool(getattr(a, name)) and getattr(a, name) == getattr(b, name) for name in facts)
