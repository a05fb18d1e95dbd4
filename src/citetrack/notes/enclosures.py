"""Which characters of a text stand inside quotation marks, brackets or an address.

What separates works or ends a sentence does so only outside of these.
"""

from __future__ import annotations

import re

__all__ = ["QUOTED", "address_ends", "blanked", "enclosed", "has_address", "quotations", "unaddressed"]

ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|doi:\s?|\b10\.\d{4,9}/)[^\s<>“”«»]+", re.IGNORECASE)

_LIKE_ADDRESS = re.compile(r"//|10\.\d|[wW]{3}\.|[dD][oO][iI]:")

QUOTED, BRACKETED, ADDRESSED = 1, 2, 4

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", '"': '"'}
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_QUOTE = re.compile(r'[“”„«»‘’‚"]')
_LONGEST_QUOTE = 600
_PLURAL = re.compile(r"s’ \w[^‘’]{0,200}’[,.;:)]")  # “‘The workers’ rights’,”: the first is an apostrophe
_TRAILING = ".,;:!?'\"’”)]}>"


def has_address(text: str) -> bool:
    """Whether an address or a DOI stands in a text."""
    return _LIKE_ADDRESS.search(text) is not None and ADDRESS.search(text) is not None


def unaddressed(text: str) -> str:
    """The text with a space in place of each address."""
    return ADDRESS.sub(" ", text) if _LIKE_ADDRESS.search(text) else text


def enclosed(text: str) -> bytearray:
    """For each character 0 or the sum of ``QUOTED``, ``BRACKETED`` and ``ADDRESSED``; the marks themselves count.

    Only pairs enclose: an opening mark that is never closed, as damaged notes have it, encloses nothing.
    """
    mask = bytearray(len(text))
    for start, end in quotations(text):
        mask[start:end] = bytes([QUOTED]) * (end - start)
    for start, end in _brackets(text):
        for i in range(start, end):
            mask[i] |= BRACKETED
    for start, end in _addresses(text):
        for i in range(start, end):
            mask[i] |= ADDRESSED
    return mask


def address_ends(text: str) -> list[int]:
    """Where each address of a text ends."""
    return [end for _, end in _addresses(text)]


def _addresses(text: str) -> list[tuple[int, int]]:
    """The addresses as (start, end), without the punctuation behind them."""
    if not _LIKE_ADDRESS.search(text):
        return []
    return [(found.start(), found.start() + len(found[0].rstrip(_TRAILING))) for found in ADDRESS.finditer(text)]


def quotations(text: str) -> list[tuple[int, int]]:
    """The outermost quotations as (start, end), their marks included, in order."""
    pairs: list[tuple[int, int]] = []
    opened: dict[str, int] = {}  # mark -> its last unclosed place
    for found in _QUOTE.finditer(text):
        mark, at = found[0], found.start()
        opener = _opener(mark, opened, text, at)
        if opener is not None:
            start = opened[opener]
            opened = {m: p for m, p in opened.items() if p < start}
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, at + 1))
        elif _opens(mark, text, at):
            opened[mark] = at
    return pairs


def blanked(text: str) -> str:
    """The text with an empty pair of quotation marks in place of each quotation."""
    if not _QUOTE.search(text):
        return text
    parts, at = [], 0
    for start, end in quotations(text):
        parts += [text[at:start], " “” "]
        at = end
    return "".join([*parts, text[at:]])


def _opener(mark: str, opened: dict[str, int], text: str, at: int) -> str | None:
    """The open mark that this one closes, the nearest first."""
    if at == 0 or (text[at - 1].isspace() and mark not in "»«") or (mark in "’‘" and _in_word(text, at)):
        return None
    if mark == "’" and "‘" in opened and _PLURAL.match(text, at - 1):
        return None
    fitting = [m for m, p in opened.items() if mark in _CLOSERS[m] and at - p <= _LONGEST_QUOTE]
    return max(fitting, key=opened.__getitem__, default=None)


def _opens(mark: str, text: str, at: int) -> bool:
    if mark not in _CLOSERS or at + 1 >= len(text) or (mark == "»" and not text[at + 1].isalnum()):
        return False
    before = text[at - 1] if at else " "
    return not (mark in '"‘»' and before.isalnum())


def _in_word(text: str, at: int) -> bool:
    return at + 1 < len(text) and text[at + 1].isalnum()


def _brackets(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of brackets as (start, end)."""
    stacks: dict[str, list[int]] = {"(": [], "[": [], "{": []}
    pairs: list[tuple[int, int]] = []
    for found in re.finditer(r"[()\[\]{}]", text):
        mark, at = found[0], found.start()
        if mark in stacks:
            stacks[mark].append(at)
        elif stacks[_BRACKETS[mark]]:
            start = stacks[_BRACKETS[mark]].pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, at + 1))
    return pairs
