"""Citations and records of many documents as the works they describe, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citetrack.bibliography.clusters import gather
from citetrack.bibliography.combination import Conflict, combine
from citetrack.model import Mention, Reference

__all__ = ["Found", "Work", "merge"]


@dataclass(frozen=True, slots=True)
class Found:
    """A description of a work: where it is cited, or the key that it has in a bibliography.

    A ``pinned`` one is what the bibliography said when it was written last: it ties its key to the work, and says
    nothing of the work itself.
    """

    reference: Reference
    mention: Mention | None = None
    key: str = ""
    document: str = ""
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A work: its reference, all descriptions of it in the order in which they were found, and where they disagree.

    ``pin`` is the key that it has for ever, or an empty string.
    """

    reference: Reference
    found: tuple[Found, ...]
    conflicts: tuple[Conflict, ...] = ()
    pin: str = ""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The places that cite it."""
        return tuple(found.mention for found in self.found if found.mention is not None)

    @property
    def key(self) -> str:
        """The key that it has in a bibliography that was read, or an empty string."""
        return next((found.key for found in self.found if found.key), "")


def merge(found: Sequence[Found]) -> tuple[Work, ...]:
    """The works described by more than pinned descriptions, in the order in which each was found first."""
    works = []
    for members in gather([one.reference for one in found], [one.key if one.pinned else "" for one in found]):
        descriptions = tuple(found[index] for index in members if not found[index].pinned)
        if descriptions:
            reference, conflicts = combine([one.reference for one in descriptions])
            pin = next((found[index].key for index in members if found[index].pinned), "")
            works.append(Work(reference, descriptions, conflicts, pin))
    return tuple(works)
