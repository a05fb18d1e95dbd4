"""The words of a title whose capitals a style must not take away.

Many styles set titles in sentence case. Braces keep acronyms and other words with capitals inside (UN, LaTeX), and,
where the title is in sentence case already or not English, every capital: there each one means something.
"""

from __future__ import annotations

import re

__all__ = ["TITLES", "protect"]

# The fields that styles set in sentence case.
TITLES = frozenset({"title", "subtitle", "booktitle", "booksubtitle", "maintitle", "mainsubtitle"})

_ENGLISH = frozenset(
    {
        "",
        "english",
        "american",
        "british",
        "usenglish",
        "ukenglish",
        "canadian",
        "australian",
        "newzealand",
        "en",
        "en-us",
        "en-gb",
    }
)
_LETTERS = "(?:[^\\W_][\u0300-\u036f]*)+"
_WORD = re.compile(f"{_LETTERS}(?:(?:[.]|’(?!s\\b)){_LETTERS})*")
# Long words that English titles in title case leave in lower case.
_SMALL = frozenset((
    "about", "above", "across", "after", "against", "along", "among", "amongst", "around", "because", "before",
    "behind", "below", "beneath", "beside", "besides", "between", "beyond", "concerning", "despite", "during",
    "except", "including", "inside", "outside", "regarding", "since", "through", "throughout", "toward",
    "towards", "under", "underneath", "until", "versus", "where", "whether", "which", "while", "within",
    "without",
))  # fmt: skip
_ARTICLES = frozenset("AEOYÀÈÉÓ")  # words of one letter that are no names; “I” is one, in English and as a numeral


def protect(text: str, language: str = "") -> tuple[tuple[str, bool], ...]:
    """The text in runs that join to it, each with whether its capitals must stay; ``language`` is a ``langid``."""
    if text[1:] == text[1:].lower():
        return ((text, False),)
    words = list(_WORD.finditer(text))
    shouted, plain = _manner([word[0] for word in words], language)
    runs = []
    at = 0
    for word in words:
        if not _kept(word[0], text[: word.start()], plain, shouted):
            continue
        if word.start() > at:
            runs.append((text[at : word.start()], False))
        runs.append((word[0], True))
        at = word.end()
    if at < len(text):
        runs.append((text[at:], False))
    return tuple(runs)


def _manner(words: list[str], language: str) -> tuple[bool, bool]:
    """Whether the title is all in capitals, and whether it is in English title case, where capitals mean little."""
    long = [word for word in words if len(word) > 3]
    shouted = 2 * sum(map(str.isupper, long)) > len(long)
    plain = language.lower() in _ENGLISH and not any(
        len(word) > 4 and word.islower() and word not in _SMALL for word in long
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
