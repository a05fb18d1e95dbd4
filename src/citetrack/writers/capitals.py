"""The words of a title whose capitals a style must not take away.

Many styles set titles in sentence case. Braces keep acronyms and other words with capitals inside (UN, LaTeX), and,
where the title is in sentence case already or not English, every capital: there each one means something.
"""

from __future__ import annotations

import re

__all__ = ["TITLES", "protect"]

# The fields that styles set in sentence case.
TITLES = frozenset({"title", "subtitle", "booktitle", "booksubtitle", "maintitle", "mainsubtitle"})

_ENGLISH = frozenset((
    "", "english", "american", "british", "usenglish", "ukenglish", "canadian", "australian", "newzealand", "en",
    "en-us", "en-gb",
))  # fmt: skip
_LETTERS = "(?:[^\\W_][\u0300-\u036f]*)+"
_WORD = re.compile(f"{_LETTERS}(?:(?:[.]|’(?!s\\b)){_LETTERS})*")
# Long words that English titles in title case leave in lower case.
_SMALL = frozenset((
    "about", "above", "across", "after", "against", "along", "although", "amidst", "among", "amongst", "around",
    "because", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "concerning",
    "despite", "during", "except", "including", "inside", "outside", "regarding", "since", "though", "through",
    "throughout", "toward", "towards", "under", "underneath", "unless", "until", "versus", "where", "whereas",
    "whether", "which", "while", "within", "without",
))  # fmt: skip
# Small words of other languages, none of them English and none of them a part of names.
_FOREIGN = frozenset((
    "das", "dem", "der", "des", "für", "im", "ist", "mit", "nach", "oder", "und", "zum", "zur", "über",
    "aux", "dans", "est", "et", "les", "pour", "sur", "une",
    "alla", "che", "con", "dalla", "degli", "dei", "della", "delle", "gli", "il", "nel", "nella", "una",
    "el", "las", "los", "para", "por", "sobre",
))  # fmt: skip
_NEAR = 9  # characters that are looked back for the colon before a word
_HYPHENS = ("-", "‐", "‑")
_ARTICLES = frozenset("AEOYÀÈÉÓ")  # words of one letter that are no names; “I” is one, in English and as a numeral


def protect(text: str, language: str = "") -> tuple[tuple[str, bool], ...]:
    """The text in runs that join to it, each with whether its capitals must stay; ``language`` is a ``langid``."""
    if text[1:] == text[1:].lower():
        return ((text, False),)
    words = list(_WORD.finditer(text))
    shouted, plain = _manner(text, words, language)
    runs = []
    at = 0
    for word in words:
        if not _kept(word[0], text[max(word.start() - _NEAR, 0) : word.start()], plain, shouted):
            continue
        if word.start() > at:
            runs.append((text[at : word.start()], False))
        runs.append((word[0], True))
        at = word.end()
    if at < len(text):
        runs.append((text[at:], False))
    return tuple(runs)


def _manner(text: str, words: list[re.Match[str]], language: str) -> tuple[bool, bool]:
    """Whether the title is all in capitals, and whether it is in English title case, where capitals mean little.

    The later part of a compound (Web-based) is in lower case in either manner.
    """
    free = [word[0] for word in words if text[word.start() - 1 : word.start()] not in _HYPHENS]
    long = [word[0] for word in words if len(word[0]) > 3]
    shouted = 2 * sum(map(str.isupper, long)) > len(long)
    plain = language.lower() in _ENGLISH and not any(
        word in _FOREIGN or (len(word) > 4 and word.islower() and word not in _SMALL) for word in free
    )
    return shouted, plain


def _kept(word: str, before: str, plain: bool, shouted: bool) -> bool:
    rest = word[1:]
    if rest != rest.lower():
        return not shouted
    if word == word.lower() or (plain and (rest or word in _ARTICLES)):
        return False
    before = before.rstrip(' “‘«"(')
    return bool(before) and not before.endswith(":")
