"""What befalls citations, as a list of named functions with their chances; see :func:`befall`."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from citetrack.labelling.made.damage import frame, layout, quotes
from citetrack.labelling.made.parts import Parts, join, merge

__all__ = ["DAMAGES", "Damage", "befall"]

# Labelled parts, a source of chance, a language -> the same parts, changed; labels stay true.
Damage = Callable[[Parts, Random, str], Parts]

# In the order of how a citation comes about: written, framed in a note, set, copied.
DAMAGES: Final[tuple[tuple[float, Damage], ...]] = (
    (0.08, quotes.swap_quotes),
    (0.03, quotes.lose_quotes),
    (0.03, quotes.drop_one_quote),
    (0.05, quotes.straighten_quotes),
    (0.02, quotes.drop_bracket),
    (0.02, quotes.enclose_pages),
    (0.03, frame.add_aside),
    (0.02, frame.repeat_author),
    (0.05, frame.add_origin),
    (0.02, layout.capitalize_title),
    (0.02, layout.capitalize_names),
    (0.03, layout.drop_comma),
    (0.03, layout.change_separators),
    (0.04, layout.flatten_dashes),
    (0.10, layout.drop_final_stop),
    (0.13, frame.add_signal),
    (0.03, frame.add_prose_before),
    (0.03, frame.add_prose_after),
    (0.06, frame.add_number),
    (0.02, layout.strip_accents),
    (0.04, layout.use_hard_spaces),
    (0.03, layout.close_up),
    (0.02, layout.double_spaces),
    (0.03, layout.hyphenate),
    (0.03, layout.break_url),
    (0.05, layout.break_lines),
    (0.02, layout.misread),
)


def befall(parts: Parts, rng: Random, lang: str) -> Parts:
    """The citation after what chance does to it; most citations stay as they are."""
    for chance, damage in DAMAGES:
        if rng.random() < chance:
            changed = merge(damage(parts, rng, lang))
            parts = changed if join(changed).strip() else parts
    return parts
