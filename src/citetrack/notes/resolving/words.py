"""Words as back-references repeat them: without accents, capitals, punctuation and the words that carry nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

__all__ = ["JOINING", "content", "fold", "words"]

_WORD = re.compile(r"[a-z0-9]+")
_WITHIN = re.compile(r"(?<=\w)['’]s\b|['’ʼ`´]|(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")

# Words between names, or that say what the people did; they name nobody.
JOINING = frozenset({
    "and", "und", "et", "al", "others", "u", "a", "y", "e", "i", "o", "der", "die", "das", "von", "van", "de", "of",
    "the", "in", "s", "ed", "eds", "hg", "hrsg", "hgg", "dir", "coord", "cur", "trans", "alii", "altri", "otros",
    "andere", "autres", "note", "n",
})  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Lower-case ASCII."""
    if word.isascii():
        return word.casefold()
    return anyascii(unicodedata.normalize("NFC", word)).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text in order, a possessive (“Said’s”) without its ending; an apostrophe or a hyphen parts
    none."""
    return _WORD.findall(fold(_WITHIN.sub("", text)))


def content(text: str) -> list[str]:
    """The folded words of a text without those that carry nothing."""
    return [word for word in words(text) if word not in JOINING]
