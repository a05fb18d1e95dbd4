"""The bibliography: works merged from many documents, their keys, and where each is cited.

What is here is loaded when it is first used: to give keys, nothing need be merged.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citetrack.bibliography.assembly import build, keys_of
    from citetrack.bibliography.keys import PATTERN

_HOMES = {"PATTERN": "keys", "build": "assembly", "keys_of": "assembly"}

__all__ = ["PATTERN", "build", "keys_of"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
