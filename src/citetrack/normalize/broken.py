"""Words that the end of a line broke: “Öffent-⏎lichkeit”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citetrack.normalize.markup import Edit, Unmarked, edited

__all__ = ["join_broken", "unbreak"]

_BREAK = re.compile(r"(?P<word>[^\W\d_]*[a-zß-öø-ÿ])(?P<gap>[-‐\u00ad]\n[^\S\n]*)(?P<rest>[a-zß-öø-ÿ]{2,})")
# First parts of compounds that keep their hyphen, and words before which one is suspended (“Vor- und Nachteile”).
_KEPT = re.compile(
    r"self|non|well|post|pre|anti|co|ex|pro|mid|long|short|high|low|cross|semi|neo|half|all|quasi|pseudo|so|third|first|"
    r"second|\w*(?:teen|ie)th|state|nation|war|class|north|south|east|west|belles|peut|celui|celle|ceux",
    re.IGNORECASE,
)
_SUSPENDED = frozenset(
    ("und", "oder", "bzw", "sowie", "and", "or", "et", "ou", "to", "in", "of", "the", "de", "là", "ci")
)


def join_broken(text: str) -> str:
    """The text with its broken words whole."""
    return edited(text, list(_edits(text))).text


def unbreak(text: str) -> Unmarked | None:
    """The text with its broken words whole, and the way back; None where none is broken."""
    edits = list(_edits(text)) if "\n" in text else []
    return edited(text, edits) if edits else None


def _edits(text: str) -> Iterator[Edit]:
    for found in _BREAK.finditer(text):
        if found["rest"] not in _SUSPENDED:
            yield Edit(*found.span("gap"), "-" if _KEPT.fullmatch(found["word"]) else "")
