"""Entries that match all words of a query, the best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from citetrack.lookup.folding import words
from citetrack.lookup.index import Index, index
from citetrack.model import Entry

__all__ = ["Hit", "search"]

# How much a word of an entry counts for a word of the query, by how it differs.
_SAME, _BEGINS, _ONE_TYPO, _TWO_TYPOS = 1.0, 0.8, 0.6, 0.4
_SHORTEST_BEGINNING = 3  # letters from which a word may stand for a longer one
# (letters of the word, typos forgiven): short words resemble too many others, numbers and years any other.
_FORGIVEN = ((8, 2), (4, 1))
_LONG = 6  # letters from which a word may be misspelt although it is known


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with a score above 0 (at most 1, but for the entry whose key was asked for: 2)."""

    entry: Entry
    score: float


def search(entries: Sequence[Entry], words: Sequence[str], limit: int = 20) -> tuple[Hit, ...]:
    """At most ``limit`` entries that match every one of ``words``, best first, ties in order of keys.

    Each word may be a key, a year, or any word of a name, title, container, publisher, place or address. Accents,
    capitals and scripts make no difference, a word may be cut short after three letters, and a typo is forgiven from
    four letters on, two from eight (an adjacent swap is one: optimal string alignment); numbers must be exact.
    """
    return _search(index(entries), words, limit)


def _search(index: Index, query: Sequence[str], limit: int) -> tuple[Hit, ...]:
    asked = {word.casefold() for word in query}
    parts = [part for word in query for part in words(word)]
    found = [_matches(part, index.postings) for part in parts]
    if not found:
        return ()
    common = set(found[0]).intersection(*found[1:])
    scores = {position: sum(match[position] for match in found) / len(found) for position in common}
    hits = [
        Hit(entry, 2.0 if entry.key.casefold() in asked else round(score, 6))
        for entry, score in ((index.entries[position], score) for position, score in scores.items())
    ]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.entry.key))[:limit])


def _matches(word: str, postings: Mapping[str, Mapping[int, float]]) -> dict[int, float]:
    """The score of each entry that holds ``word`` or one like it."""
    found: dict[int, float] = {}
    for other, likeness in _alike(word, postings).items():
        for position, weight in postings[other].items():
            score = likeness * weight
            if found.get(position, 0.0) < score:
                found[position] = score
    return found


def _alike(word: str, known: Mapping[str, Mapping[int, float]]) -> dict[str, float]:
    """The known words that may be meant by ``word``, each with its likeness."""
    may_be_short = len(word) >= _SHORTEST_BEGINNING and not word.isdigit()
    begun = [other for other in known if other.startswith(word)] if may_be_short else []
    alike = _misspelt(word, known, certain=bool(begun))
    alike |= dict.fromkeys(begun, _BEGINS)
    if word in known:
        alike[word] = _SAME
    return alike


def _misspelt(word: str, known: Mapping[str, Mapping[int, float]], certain: bool) -> dict[str, float]:
    """The known words that ``word`` may be a misspelling of, which a short one that is known itself is not."""
    if word.isalpha() and not (certain and len(word) < _LONG):
        forgiven = next((typos for length, typos in _FORGIVEN if len(word) >= length), 0)
        near = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=forgiven, limit=None)
        return {other: _ONE_TYPO if distance == 1 else _TWO_TYPOS for other, distance, _ in near if distance}
    return {}
