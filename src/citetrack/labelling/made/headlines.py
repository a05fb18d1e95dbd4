"""Titles: as newspapers and regional studies have them, from the small grammars of the languages; title case."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from citetrack.labelling.made.languages import language, world

__all__ = ["headline", "title_case", "turn"]

_SMALL: Final = frozenset(
    ("a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "of", "in", "on", "at", "to", "by", "from",
     "with", "as", "into", "over", "via", "vs", "than")
)  # fmt: skip
_SLOT: Final = re.compile(r"\{(\w+)\}")


def headline(lang: str, rng: Random, *, news: bool) -> str:
    """A made-up title: a headline, or the title of a study."""
    tongue = language(lang)
    text = rng.choice(tongue.titles["news" if news else "studies"])
    text = _SLOT.sub(lambda slot: rng.choice(tongue.titles[slot[1]]), text)
    for apart, together in tongue.contractions:
        text = text.replace(apart, together)
    return text[0].upper() + text[1:]


def turn(title: str, second: str, lang: str, rng: Random) -> str:
    """A longer title: with a second sentence, years, an acronym in brackets, the number of a volume, quoted words."""
    first = rng.randint(1600, 2010)
    return rng.choice(language(lang).words.turns).format(
        t=title.rstrip(".?!"),
        t2=headline(lang, rng, news=False),
        u=second,
        y=first,
        z=min(first + rng.randint(1, 80), 2024),
        k=rng.choice((3, 10, 20, 25, 50, 100, 150)),
        n=" ".join(rng.choice(world().names)),
        a="".join(rng.choices("ABCDEFGHIKLMNOPRSTUV", k=rng.randint(2, 5))),
    )


def title_case(title: str) -> str:
    """An English title with its words in capitals, but for the small ones inside."""
    words = title.split(" ")
    return " ".join(
        word
        if at and word in _SMALL and at < len(words) - 1 and not words[at - 1].endswith(":")
        else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    )
