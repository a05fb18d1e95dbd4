"""Names, places and other words known from lists, by class: the data file that is shipped beside the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

__all__ = ["EMPTY", "Lexicon", "read"]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Lower-cased words and the classes they are known to belong to; compared by identity."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def classes_of(self, word: str) -> tuple[str, ...]:
        """The classes of a lower-cased word, most telling first."""
        return self.words.get(word, ())


EMPTY = Lexicon()


def read(lines: Iterable[str]) -> Lexicon:
    """The lexicon written as ``class word word …`` a line."""
    words: dict[str, tuple[str, ...]] = {}
    for line in lines:
        name, _, rest = line.partition(" ")
        listed: dict[str, tuple[str, ...]] = dict.fromkeys(rest.split(), (name,))
        listed.update({word: (*words[word], name) for word in words.keys() & listed.keys()})
        words.update(listed)
    return Lexicon(words)
