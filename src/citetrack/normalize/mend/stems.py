"""Which of many stems stand in a text, at one pass over it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

__all__ = ["Stems"]


class Stems:
    """Sets of stems, of which a text is asked at once whether it holds one of each.

    A regular expression tries what the stems have in common once (as a trie does) and looks ahead for the rest, so that
    none hides another that begins within it. Hundreds of times ``in`` take longer.
    """

    def __init__(self, sets: Sequence[Collection[str]]) -> None:
        self._told: dict[str, int] = {}  # by the stem, the sets that have it
        for place, some in enumerate(sets):
            for stem in some:
                self._told[stem] = self._told.get(stem, 0) | 1 << place
        self._bits = [0]  # by the group that ends a stem
        trie: dict[str, Any] = {}
        for stem in self._told:
            node = trie
            for character in stem:
                node = node.setdefault(character, {})
            node[""] = stem
        firsts = (f"{re.escape(c)}(?={self._pattern(node)})" for c, node in sorted(trie.items()))
        self._find = re.compile("|".join(firsts)).finditer if trie else None

    def held(self, text: str) -> int:
        """The sets of which a stem is in the text, as bits by their places."""
        bits = 0
        if self._find is not None:
            for found in self._find(text):
                bits |= self._bits[found.lastindex or 0]
        return bits

    def _pattern(self, node: dict[str, Any]) -> str:
        """What may stand behind the characters that led to a node, longest first; a group marks where a stem ends."""
        return "|".join(self._branches(node))

    def _branches(self, node: dict[str, Any]) -> Iterator[str]:
        for character, below in sorted(node.items()):
            if character:
                yield f"{re.escape(character)}(?:{self._pattern(below)})"
        if "" in node:
            stem, bits = node[""], 0
            for end in range(1, len(stem) + 1):  # and those that the stem begins with
                bits |= self._told.get(stem[:end], 0)
            self._bits.append(bits)
            yield "()"
