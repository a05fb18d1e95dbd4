"""Keys that were written before, and the works that have them now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from citetrack.bibliography.identity import Identity, identify
from citetrack.bibliography.likeness import apart, same_creator, same_printing
from citetrack.bibliography.merging import Work
from citetrack.bibliography.titles import exact_title, same_title
from citetrack.model import Reference

__all__ = ["Pin", "inherit"]


@dataclass(frozen=True, slots=True)
class Pin:
    """What is said of a key that was written before, and the places (document, note) that cited its work."""

    references: Sequence[Reference] = ()
    places: frozenset[tuple[str, str | None]] = field(default_factory=frozenset)


def inherit(works: Sequence[Work], pins: Mapping[str, Pin]) -> dict[int, str]:
    """The key of a work that nothing cites any more, for the place of the work that is cited where it was.

    So a year that is put right in a document doesn't make another work of it. Title, first creator (or the year, where
    one has no creator), volume and edition must be as they were, and there must be one such work alone.
    """
    used = {work.pin for work in works if work.pin}
    lost = {key: pin for key, pin in pins.items() if key not in used and pin.places and pin.references}
    if not lost:
        return {}
    at: dict[tuple[str, str | None], list[int]] = {}
    for index, work in enumerate(works):
        if not work.pin:
            for mention in work.mentions:
                at.setdefault((mention.document, mention.note), []).append(index)
    found: dict[int, list[str]] = {}
    for key, pin in lost.items():
        before = [identify(reference) for reference in pin.references]
        near = dict.fromkeys(index for place in sorted(pin.places, key=str) for index in at.get(place, ()))
        heirs = [index for index in near if any(_mended(identify(works[index].reference), one) for one in before)]
        if len(heirs) == 1:
            found.setdefault(heirs[0], []).append(key)
    return {index: keys[0] for index, keys in found.items() if len(keys) == 1}


def _mended(a: Identity, b: Identity) -> bool:
    if apart(a.kind, b.kind) or not same_printing(a, b) or (a.doi and b.doi and a.doi != b.doi):
        return False
    titled = bool(a.title) and a.parts == b.parts and (exact_title(a, b) or same_title(a, b))
    unnamed = a.year == b.year and not (a.creators and b.creators)
    return titled and (unnamed or same_creator(a, b, exact_title(a, b)))
