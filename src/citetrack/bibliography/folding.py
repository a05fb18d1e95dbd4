"""Text reduced to what two writings of the same words have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

__all__ = ["SMALL", "fold", "level", "sound", "squeeze", "strip_article", "to_ascii"]

# Words that a careless description leaves out or swaps.
SMALL = frozenset({
    "a", "an", "and", "the", "of", "in", "on", "to", "for", "der", "die", "das", "und", "le", "la", "les", "de", "du",
    "des", "et", "il", "lo", "gli", "di", "e", "el", "los", "las", "y",
})  # fmt: skip

_WORD = re.compile(r"[a-z0-9]+")
_UMLAUT = re.compile(r"(?<=[aou])e")
_ELISION = re.compile(r"['’ʼ](?=s\b)")
# What ISO 9, BGN/PCGN, ALA-LC and German custom write for one Cyrillic letter each.
_SOUND = {
    "shch": "sc", "schtsch": "sc", "tsch": "c", "tch": "c", "sch": "s", "ch": "c", "sh": "s", "zh": "z", "kh": "h",
    "ts": "c", "tz": "c", "y": "i", "j": "i", "w": "v", "x": "ks",
}  # fmt: skip
_SOUNDS = re.compile("|".join(sorted(_SOUND, key=len, reverse=True)))
_DOUBLE_I = re.compile("ii+")
_ARTICLES = frozenset({
    "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "il", "lo", "i", "gli",
    "uno", "una", "el", "los", "las",
})  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Lower-case ASCII words, single spaces between: without accents, punctuation and markup, “&” read as “and”."""
    if text.isascii() and text.isalpha():
        return text.lower()
    return " ".join(_WORD.findall(to_ascii(_ELISION.sub("", text.replace("&", " and "))).lower()))


@lru_cache(maxsize=1 << 16)
def level(text: str) -> str:
    """Folded text to compare, where “Müller”, “Mueller” and “Muller” are one: no e after a, o and u."""
    return _UMLAUT.sub("", fold(text))


@lru_cache(maxsize=1 << 16)
def sound(folded: str) -> str:
    """Folded text without spaces as all systems of transliteration have it: “shklovskiy”, “šklovskij” are one."""
    found = _SOUNDS.sub(lambda match: _SOUND[match[0]], squeeze(folded))
    return _DOUBLE_I.sub("i", found)


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
