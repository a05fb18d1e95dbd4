"""A citation that the end of a line or of a page broke: “Öffent-⏎lichkeit”, with the head of the next page within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citetrack.model import Span
from citetrack.normalize.markup import Edit, Unmarked, edited

__all__ = ["unbreak"]

_BREAK = re.compile(r"(?P<word>[^\W\d_]*[a-zß-öø-ÿ])(?P<gap>[-‐\u00ad]\n[^\S\n]*)(?P<rest>[a-zß-öø-ÿ]{2,})")
_RANGE = re.compile(r"(?<=\d)[-–](?P<gap>\s*\n\s*)(?=\d)")
# First parts of compounds that keep their hyphen, and words before which one is suspended (“Vor- und Nachteile”).
_KEPT = re.compile(
    r"self|non|well|post|pre|anti|co|ex|pro|mid|long|short|high|low|cross|semi|neo|half|all|quasi|pseudo|so|third|first|"
    r"second|\w*(?:teen|ie)th|state|nation|war|class|north|south|east|west|belles|peut|celui|celle|ceux",
    re.IGNORECASE,
)
_SUSPENDED = frozenset(
    ("und", "oder", "bzw", "sowie", "and", "or", "et", "ou", "to", "in", "of", "the", "de", "là", "ci")
)


def unbreak(text: str, others: Sequence[tuple[Span, str]] = ()) -> Unmarked | None:
    """The text with its broken words whole and with other words for some spans of it, and the way back; None where it
    is whole as it stands."""
    joins = _joins(text) if "\n" in text else ()
    kept = (e for e in joins if not any(s.start < e.end and e.start < s.end for s, _ in others))
    edits = sorted([*kept, *(Edit(span.start, span.end, word) for span, word in others)])
    return edited(text, edits) if edits else None


def _joins(text: str) -> Iterator[Edit]:
    for found in _RANGE.finditer(text):
        yield Edit(*found.span("gap"), "")
    for found in _BREAK.finditer(text):
        if found["rest"] not in _SUSPENDED:
            yield Edit(*found.span("gap"), "-" if _KEPT.fullmatch(found["word"]) else "")
