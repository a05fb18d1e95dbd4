"""A citation string cut into the tokens that are labelled: words, and the parts of words where a field can end.

Fields end inside a word in ``54(2):12-20``, ``London:Sage`` or ``8.Edizione``; addresses and DOIs stay whole. The
tokens with the white space between them are the text again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Token", "pieces", "tokenize"]

_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|^\W{0,3}(?:www\.|doi:|10\.\d{4})|@", re.IGNORECASE)
_CUT = re.compile(
    r"""
      (?<=[,;:，；：。])(?=[^\W_]|[(\[“„«‘‹/]|["'][^\W_])    # London:Sage  31(1):114  title,“next
    | (?<=[\w.,;:!?)\]”»’"'])(?=[(\[][^\W_])         # 54(2)  Review(London
    | (?<=[)\]])(?=[^\W_])                           # (2010)Title
    | (?<=[\w.,!?][”»])(?=[^\W_])                    # “Title,”Journal
    | (?<=[.,;!?])(?=[“„«])                          # 2010.“Title
    | (?<=\d\.)(?=[^\W\d_]{2})                       # 12.Auflage
    """,
    re.VERBOSE,
)
# Between the digits of one number a comma is no boundary.
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+\W*")
# One of the first before a word and any of the others behind it are nowhere cut.
_OPENING, _CLOSING = '([“„«‘"', ".,;:)]?!"


class Token(NamedTuple):
    """A run of characters without white space; ``glued`` where none stands before it either."""

    text: str
    start: int
    glued: bool


def pieces(word: str) -> tuple[str, ...]:
    """The tokens that a word without white space is cut into."""
    if word[:-1].isalnum():  # nothing inside to cut at
        return (word,)
    inner = word.rstrip(_CLOSING)
    if inner[:1] in _OPENING:
        inner = inner[1:]
    if inner.replace("-", "").replace("–", "").isalnum():  # “(2016).”, “826–832.”
        return (word,)
    if _ADDRESS.search(word) or _NUMBER.fullmatch(word):
        return (word,)
    cuts = [m.start() for m in _CUT.finditer(word)]
    return tuple(word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True))


_pieces = lru_cache(maxsize=65536)(pieces)


def tokenize(text: str) -> list[Token]:
    """The tokens of ``text`` from left to right."""
    found = []
    for match in _WORD.finditer(text):
        start = match.start()
        for number, piece in enumerate(_pieces(match.group())):
            found.append(Token(piece, start, number > 0))
            start += len(piece)
    return found
