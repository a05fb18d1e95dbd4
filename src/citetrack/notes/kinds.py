"""Whether numbered items are notes or a numbered list of references (IEEE, Vancouver)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from citetrack.notes.backrefs import back_reference
from citetrack.notes.numbered import Numbered
from citetrack.notes.people import INITIALS, NAME
from citetrack.notes.signals import after_signal

__all__ = ["kind_of"]

# “G. Yan, H.-X. Zou”, “Yan G, Zou HX.”, “Yan, G.”, “YAN, Gina”
_FAMILY = rf"(?:{NAME}\s){{0,2}}{NAME}"
_BARE_REFERENCE = re.compile(
    rf"{INITIALS}{NAME}|{_FAMILY},\s(?:{INITIALS}|[A-Z]{{1,3}}[,.:]|{NAME}(?:\s{INITIALS})?[.,;(])|"
    rf"{_FAMILY}\s[A-Z]{{1,3}}(?:,\s|[.:]\s(?!{NAME}(?:\s{NAME})?(?:,|\s(?:and|und|et|y|e)\s)))"
)
_SAMPLE = 200


def kind_of(text: str, found: Numbered) -> Literal["notes", "references"]:
    """What numbered items are: references when markers point to one several times, go back, or name a page, and the
    items don't talk; without such signs, when most items begin as items of a list do.
    """
    notes = found.notes[:_SAMPLE]
    if not notes:
        return "notes"
    bodies = [note.body.of(text) for note in notes]
    talking = sum(after_signal(b, 0, min(len(b), 300)) > 0 or back_reference(b) not in {None, "short"} for b in bodies)
    if talking > max(1, 0.05 * len(bodies)):
        return "notes"
    bare = sum(_BARE_REFERENCE.match(b) is not None for b in bodies)
    numbers = [n for marker in found.markers for n in marker.numbers]
    repeated = len(numbers) - len(set(numbers)) > max(1, 0.05 * len(numbers))
    back = sum(b < a for a, b in pairwise(numbers)) > max(1, 0.05 * len(numbers))
    located = any(marker.locator for marker in found.markers)
    signs = repeated + back + located
    if (signs >= 2 and found.heading != "notes") or (
        signs and (bare > 0.3 * len(bodies) or found.heading == "references")
    ):
        return "references"
    if found.heading == "notes":
        return "notes"
    return "references" if bare > 0.5 * len(bodies) else "notes"
