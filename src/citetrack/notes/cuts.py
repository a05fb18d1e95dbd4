"""The places in a note where one work may end and the next begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from citetrack.notes.backrefs import author_dates
from citetrack.notes.edges import EDGE, skip_space
from citetrack.notes.enclosures import enclosed
from citetrack.notes.people import CAPITAL, NAME, YEAR
from citetrack.notes.run_on import behind_addresses, run_on
from citetrack.notes.sentences import sentence_ends
from citetrack.notes.signals import THE_PIECE, after_heir, after_signal, starts_with_signal

__all__ = ["Cut", "cuts"]

# One of these is at every cut; a short note has none of them.
_MAY_PART = re.compile(
    r";|[.!?][)\]”’»\"“]*(?:\s+\S|\[\d)|,\s+[a-zé]|\),?[\s\d,.pS–-]{0,24}[^\W\d_]|"
    rf"[,\s](?:and|und|sowie|et|ainsi|e|y|as|along|with|to|mit|avec|con)\s|{YEAR}\D[\s\S]{{0,300}}?{YEAR}|"
    r"//\S+\s+[(\w“„«»\"]"
)
_SEMICOLON = re.compile(rf"(?<!&amp);(?=\s|[“\"„«‘]?{CAPITAL}\w|{CAPITAL}\.)")  # “12;J. Doe”: the space may be missing
_JOINED = re.compile(rf"(?:and|und|sowie|et|e|y)\s+(?=[\"“„«»‘‚]?[^\W\d_a-z]|{THE_PIECE})")
_COMPARED = re.compile(r"\b(?:compare|vergleiche|comparer|si confronti|compárese)\b", re.IGNORECASE)
_WITH = re.compile(rf",?\s+(?:with|to|mit|avec|con)\s+(?:those\s(?:of|in|by)\s)?(?=(?:{NAME}\s){{1,4}}|{NAME},)")
# “… (London, 1990), 12, Ann Lee, …”: a work may be over at the comma
_COMPLETE = re.compile(
    rf"(?<=\))(?:,\s(?:pp?\.\s|S\.\s)?\d{{1,4}}(?:[–-]\d{{1,4}})?)?,\s+(?=(?:{NAME}\s){{1,4}}{NAME},\s|{NAME},\s{NAME}[\s,])"
)
_AND = re.compile(
    r"(?<=[\d)\]”’»“\"/])(?:[,;]\s+|\s+)(?:and|und|sowie|et|ainsi que|e|y|as well as|along with),?\s+(?=\S)"
)
_LED_ON = re.compile(r",\s+(?=[a-zé])")
_YEAR_IN_BRACKETS = re.compile(rf"\([^()]*\b{YEAR}\)$")
_LONGEST_DETAILS = 160


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where one work may end (``left``) and the next begin (``right``).

    At a ``certain`` one they do part (a signal begins); at the others it depends on what stands on the two sides.
    """

    left: int
    right: int
    kind: Literal["certain", "semicolon", "sentence", "and"]


def cuts(body: str) -> list[Cut]:
    """The cuts of a note's text outside of quotations, brackets and addresses, in order."""
    return _cuts(body) if _MAY_PART.search(body) else []


def _cuts(body: str) -> list[Cut]:
    mask = enclosed(body)
    found: dict[int, Cut] = {}
    for match in _SEMICOLON.finditer(body):
        if not mask[match.start()]:
            right = skip_space(body, match.end())
            if joined := _JOINED.match(body, right):
                right = joined.end()
            found[match.start()] = Cut(match.start(), right, "certain" if _led(body, right) else "semicolon")
    for end, right in sentence_ends(body, mask):
        found[end] = Cut(end, right, "certain" if _led(body, right) else "sentence")
    for match in _AND.finditer(body):
        if not mask[match.start()] and match.start() not in found:
            found[match.start()] = Cut(match.start(), match.end(), "and")
    begun = {cut.right for cut in found.values()}  # “12, and, more critically, Doe”
    for match in _LED_ON.finditer(body):
        if not mask[match.start()] and match.end() not in begun and starts_with_signal(body, match.end()):
            found[match.start()] = Cut(match.start(), match.end(), "and")
    for cut in _further(body):
        if not mask[cut.right - 1]:
            found.setdefault(cut.left, cut)
    for start in author_dates(body, after_signal(body, 0, len(body)), len(body))[1:]:
        left = len(body[:start].rstrip(EDGE + "."))
        found[left] = Cut(left, start, "certain")
    return [found[at] for at in sorted(found)]


def _led(body: str, at: int) -> bool:
    """Whether a signal begins at ``at``, or words that lead up to one: “For the Company’s own view see …”."""
    return after_signal(body, at, len(body)) > at or after_heir(body, at, len(body)) > at


def _further(body: str) -> Iterator[Cut]:
    """Where a work that is complete may be followed by another behind a comma or nothing, or by the one it is compared
    with."""
    for match in _COMPLETE.finditer(body):
        if _YEAR_IN_BRACKETS.search(body, max(0, match.start() - _LONGEST_DETAILS), match.start()):
            yield Cut(match.start() + match[0].rstrip().rfind(","), match.end(), "and")
    for left, right in run_on(body):
        yield Cut(left, right, "and")
    for left, right in behind_addresses(body):
        yield Cut(left, right, "semicolon")
    if _COMPARED.search(body, 0, after_signal(body, 0, len(body))):
        for match in _WITH.finditer(body):
            yield Cut(match.start(), match.end(), "and")
