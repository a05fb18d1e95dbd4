"""Which of many stems stand in a text, at one pass over it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

__all__ = ["Stems"]


class Stems:
    """Sets of stems, of which a text is asked at once whether it holds one of each."""

    def __init__(self, sets: Sequence[Collection[str]]) -> None:
        stems = sorted({stem for some in sets for stem in some})
        self._bits = [sum(1 << place for place, some in enumerate(sets) if stem in some) for stem in stems]
        self._find = AhoCorasick(stems, implementation=Implementation.DFA).find_matches_as_indexes

    def held(self, text: str) -> int:
        """The sets of which a stem is in the text, as bits by their places."""
        try:
            found = self._find(text, overlapping=True)
        except UnicodeEncodeError:  # half a character, which no stem has
            found = self._find(text.encode(errors="replace").decode(), overlapping=True)
        bits = 0
        for stem, _, _ in found:
            bits |= self._bits[stem]
        return bits
