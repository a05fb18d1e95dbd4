"""Quotation marks and brackets as they go wrong: of another kind, missing on one side, in the wrong place."""

# ruff: noqa: ARG001 - every damage has one signature, see Damage
from __future__ import annotations

import re
from itertools import pairwise
from random import Random
from typing import Final

from citetrack.labelling.made.parts import Parts, replace_text

__all__ = ["drop_bracket", "drop_one_quote", "enclose_pages", "lose_quotes", "straighten_quotes", "swap_quotes"]

_PAIRS: Final = (
    ("“", "”"), ("‘", "’"), ("«", "»"), ("« ", " »"), ("«\u00a0", "\u00a0»"), ("„", "“"), ("»", "«"), ('"', '"'),
    ("'", "'"), ("„", "”"), ("”", "”"), ("“", "“"), ("''", "''"), ("``", "''"), ("‹", "›"), ("‚", "‘"), ("„", '"'),
    ("<<", ">>"), ("“", '"'), ('"', "”"), ("‟", "”"), ("*", "*"), ("_", "_"),
)  # fmt: skip
_QUOTED: Final = re.compile(
    r"^(?P<before>[(\[]?)(?P<open>[“‘«»„\"'`]+[ \u00a0\u202f]?)(?P<title>.+?)"
    r"(?P<close>[ \u00a0\u202f]?[”’»«“‘\"']+)(?P<after>[\s.,;:)\]?!]*)$",
    re.DOTALL,
)
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"})


def _quoted(parts: Parts) -> tuple[int, re.Match[str]] | None:
    for at, (label, text) in enumerate(parts):
        if label == "title" and (match := _QUOTED.match(text)):
            return at, match
    return None


def swap_quotes(parts: Parts, rng: Random, lang: str) -> Parts:
    """The title in quotation marks of another kind."""
    found = _quoted(parts)
    if not found:
        return parts
    at, match = found
    opening, closing = rng.choice(_PAIRS)
    return replace_text(parts, at, match["before"] + opening + match["title"] + closing + match["after"])


def lose_quotes(parts: Parts, rng: Random, lang: str) -> Parts:
    """The title without its quotation marks."""
    found = _quoted(parts)
    if not found:
        return parts
    at, match = found
    return replace_text(parts, at, match["before"] + match["title"] + match["after"])


def drop_one_quote(parts: Parts, rng: Random, lang: str) -> Parts:
    """The title with one of its quotation marks missing."""
    found = _quoted(parts)
    if not found:
        return parts
    at, match = found
    opening, closing = (match["open"], "") if rng.random() < 0.6 else ("", match["close"])
    return replace_text(parts, at, match["before"] + opening + match["title"] + closing + match["after"])


def straighten_quotes(parts: Parts, rng: Random, lang: str) -> Parts:
    """All quotation marks and apostrophes as a typewriter has them."""
    return tuple((label, text.translate(_STRAIGHT)) for label, text in parts)


def drop_bracket(parts: Parts, rng: Random, lang: str) -> Parts:
    """One round bracket missing."""
    spots = [at for at, (label, text) in enumerate(parts) if label != "url" and any(c in "()" for c in text)]
    if not spots:
        return parts
    at = rng.choice(spots)
    text = parts[at][1]
    places = [i for i, char in enumerate(text) if char in "()"]
    cut = rng.choice(places)
    return replace_text(parts, at, text[:cut] + text[cut + 1 :])


def enclose_pages(parts: Parts, rng: Random, lang: str) -> Parts:
    """“(2022): 139–153.” as “(2022: 139–153).”: the closing bracket come down behind the pages."""
    for at, ((label, text), (following, pages)) in enumerate(pairwise(parts)):
        if label == "date" and following == "pages" and text.startswith("(") and re.search(r"\)[:,] $", text):
            opened = replace_text(parts, at, text.replace(")", ""))
            bare = pages.rstrip()
            tail = pages[len(bare) :]
            closed = bare[:-1] + ")" + bare[-1] if bare[-1:] in ".,;" else bare + ")"
            return replace_text(opened, at + 1, closed + tail)
    return parts
