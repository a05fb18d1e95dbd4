"""Text as a person would retype it: NFC, one space at a time, nothing invisible, no stray punctuation at its ends."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["balance", "clean", "clean_dot", "is_clean", "says", "trim", "trim_ends"]

# Soft hyphen, zero-width characters, directional marks, byte order mark.
_INVISIBLE = dict.fromkeys(
    [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]
)
# What stands for characters of these categories: white space for controls and separators, nothing for half characters.
_VISIBLE = {"Cc": " ", "Zl": " ", "Zp": " ", "Zs": " ", "Cs": ""}
_TAG = re.compile(r"</?(?:italic|bold|i|b|em|strong|sup|sub|u)>")
_ENDS = " ,;:"
_BRACKETS = frozenset("()[]<>{}")
_LAYERS = 6  # nested brackets that are worth undoing
# Full stops that belong to the word before them.
_ABBREVIATIONS = frozenset(
    """
    inc ltd co corp bros univ jr sr st etc vol no ed eds edn éd aufl bearb mass conn calif ill pa va md mich wash dept
    assoc assn verl cie hrsg dr al
    """.split()  # noqa: SIM905 - a table of words
)
_ABBREVIATED = re.compile(
    rf"(?:(?<!\w)(?:(?-i:[A-ZÀ-Þ])|{'|'.join(sorted(_ABBREVIATIONS))}|n\.\s?a|u\.\s?a|d\.\s?c)|(?<=\.)[^\W\d_])\.$",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """The text as NFC on one line, single spaces, without invisible characters and inline tags."""
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isprintable():
        text = "".join([_VISIBLE.get(unicodedata.category(c), c) for c in text.translate(_INVISIBLE)])
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split()) if "  " in text else text.strip(" ")


def is_clean(text: str) -> bool:
    """Whether cleaning would leave the text as it is, but for its ends: quick, and wrong only by saying no."""
    return text.isascii() and text.isprintable() and "<" not in text and "  " not in text


def says(text: str, stems: tuple[str, ...]) -> bool:
    """Whether one of the stems is in the text."""
    for stem in stems:  # noqa: SIM110 - half the time of any()
        if stem in text:
            return True
    return False


def balance(text: str) -> str:
    """The text without brackets at its ends that have no partner, and without a pair that encloses all of it."""
    if text[:1] not in _BRACKETS and text[-1:] not in _BRACKETS:
        return text.strip(_ENDS)
    for opening, closing in ("()", "[]", "<>", "{}"):
        for _ in range(_LAYERS):
            before = text
            if text.startswith(opening) and _partner(text, opening, closing) in (-1, len(text) - 1):
                text = text[1:].removesuffix(closing) if _partner(text, opening, closing) > 0 else text[1:]
            elif (text.endswith(closing) and text.count(closing) > text.count(opening)) or text.endswith(opening):
                text = text[:-1]
            text = text.strip(_ENDS)
            if text == before:
                break
    return text


def _partner(text: str, opening: str, closing: str) -> int:
    """Where the bracket that opens the text closes, or -1."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == opening) - (character == closing)
        if depth == 0:
            return place
    return -1


def clean_dot(text: str) -> str:
    """The text without its last full stop, unless that marks an abbreviation or an ellipsis."""
    if not text.endswith(".") or text.endswith(".."):
        return text
    last = text[-9:-1].rpartition(" ")[2]
    if len(last) > 1 and last.isascii() and last.isalpha():
        abbreviated = last.lower() in _ABBREVIATIONS
    elif len(last) == 1 and last.isupper() and text[-4:-3].isalpha():
        abbreviated = False  # "vitamin C.", but "J. R." and "D. C."
    else:
        abbreviated = _ABBREVIATED.search(text[-12:]) is not None
    return text if abbreviated else text[:-1].rstrip(_ENDS)


@lru_cache(maxsize=2048)
def trim(text: str) -> str:
    """The cleaned text without separators, full stop and unpaired brackets at its ends."""
    return trim_ends(clean(text))


def trim_ends(text: str) -> str:
    """The same for text that is clean already."""
    text = text.strip(_ENDS)
    if text[:1].isalnum() and text[-1:] == "." and text[-2:-1].isalnum():
        return clean_dot(text)  # which most texts are
    for _ in range(4):
        if text[:1].isalnum() and text[-1:].isalnum():
            break
        before = text
        text = text.lstrip(".").strip(_ENDS)
        text = balance(text)
        if text.endswith("."):
            text = clean_dot(text).strip(_ENDS)
        if text == before:
            break
    return text
