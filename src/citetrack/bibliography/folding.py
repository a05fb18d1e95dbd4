"""Text reduced to what two writings of the same words have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

__all__ = ["fold", "level", "squeeze", "strip_article", "to_ascii"]

_WORD = re.compile(r"[a-z0-9]+")
_UMLAUT = re.compile(r"(?<=[aou])e")
_ELISION = re.compile(r"['’ʼ](?=s\b)")
_ARTICLES = frozenset({
    "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "il", "lo", "i", "gli",
    "uno", "una", "el", "los", "las",
})  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Lower-case ASCII words, single spaces between: without accents, punctuation and markup, “&” read as “and”."""
    return " ".join(_WORD.findall(to_ascii(_ELISION.sub("", text.replace("&", " and "))).lower()))


@lru_cache(maxsize=1 << 16)
def level(text: str) -> str:
    """Folded text to compare, where “Müller”, “Mueller” and “Muller” are one: no e after a, o and u."""
    return _UMLAUT.sub("", fold(text))


def squeeze(folded: str) -> str:
    """Folded text without its spaces, so that “post-Soviet” and “postsoviet” are one."""
    return folded.replace(" ", "")


def strip_article(folded: str) -> str:
    """Folded text without an article before it, if anything else is left."""
    first, _, rest = folded.partition(" ")
    return rest if rest and first in _ARTICLES else folded


def to_ascii(text: str) -> str:
    """The text transliterated to ASCII; typographic characters become their plain forms."""
    return text if text.isascii() else anyascii(unicodedata.normalize("NFC", text))
