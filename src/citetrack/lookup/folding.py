"""Words as they are compared: without accents, capitals and punctuation, in Latin letters."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

__all__ = ["fold", "words"]

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’ʼʻ‘`´")


def fold(text: str) -> str:
    """``text`` in lower-case ASCII: accents dropped, other scripts transliterated."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join([c for c in text if not unicodedata.combining(c)])
        if not text.isascii():
            text = anyascii(text)
    return text.lower()


def words(text: str) -> list[str]:
    """The folded words of ``text``, in order; an apostrophe doesn't part a word (“O’Brien” is ``obrien``)."""
    return _WORD.findall(fold(text).replace("'", ""))
