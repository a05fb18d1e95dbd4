"""Entry points: the one place where formats, reports and look-ups are found by name.

citetrack's own are registered in ``pyproject.toml`` like anybody else's, under the groups

======================  ===============================================================================
``citetrack.readers``   ``(data: bytes, name: str) -> Document | References``; the name is a file suffix
``citetrack.writers``   ``(entries: Sequence[Entry]) -> str``; the name is the value of ``--to``
``citetrack.reports``   ``(results: Sequence[LinkResult]) -> str``; the name is the value of ``--format``
``citetrack.streams``   ``(result: LinkResult) -> str``, of a report that ``--stream`` prints as results come
======================  ===============================================================================
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from citetrack.errors import UsageError

__all__ = ["load", "names"]


@cache
def _group(group: str) -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=group)}


def names(group: str) -> tuple[str, ...]:
    """The registered names of a group, sorted."""
    return tuple(sorted(_group(group)))


def load(group: str, name: str) -> Any:
    """The object registered under ``name``; raises ``UsageError`` naming the known ones."""
    try:
        return _group(group)[name].load()
    except KeyError:
        kind = group.removeprefix("citetrack.").removesuffix("s")
        raise UsageError(f"no {kind} {name!r}; known: {', '.join(names(group))}") from None
