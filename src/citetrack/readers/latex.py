"""LaTeX to plain Unicode text, as far as .bib files use it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Any

import latexcodec  # noqa: F401 - registers the codec “ulatex”

from citetrack.readers.latex_commands import (
    ACCENTS,
    ACCENTS_ALONE,
    DOTLESS,
    DROPPED,
    LIGATURES,
    SECOND,
    SHIFTED,
    SYMBOLS,
    VERBATIM,
    WRAPPED,
)

__all__ = ["decode", "decode_address"]

_MARKUP = re.compile(r"[\\{}$~`']|--|[?!]`|,,|\s\s|[\t\n\r]")
_PIECE = re.compile(r"\\[a-zA-Z]+\*?[ \t\r\n]*|\\.|\\$|---?|``|''|,,|[?!]`|[{}$~`'^_]|[^\\{}$~`'^_,?!-]+|.", re.DOTALL)
_BLANK = re.compile(r"[ \t\r\n\f]+")
_DEPTH = 150  # pybtex refuses 100 levels of braces


def decode(value: str) -> str:
    """The text that TeX prints for ``value``: accents and symbols as characters, markup gone, white space single.

    A no-break space (``~``) is U+00A0; an unknown command vanishes, its arguments stay; braces need not match.
    """
    if not _MARKUP.search(value):
        return value.strip()
    text = _Text(_PIECE.findall(value)).group(0)
    return unicodedata.normalize("NFC", _BLANK.sub(" ", text).strip(" "))


def decode_address(value: str) -> str:
    r"""The address that a verbatim field holds: without ``\url``, escapes, braces and white space."""
    value = value.strip()
    if "\\" in value or "{" in value or "$" in value:
        value = re.sub(r"\\(?:url|path|nolinkurl|href)\b\s*", "", value)
        value = re.sub(r"\{?\\(?:textasciitilde|~)\s*(?:\{\})?\}?|\$\\sim\$", "~", value)
        value = re.sub(r"\\(?:textunderscore|_)\s*(?:\{\})?", "_", value)
        value = re.sub(r"\\([%&#$^{}-])", r"\1", value)
        value = value.replace("{", "").replace("}", "")
    return _BLANK.sub("", value)


class _Text:
    """The pieces of a value, read once from left to right."""

    def __init__(self, pieces: list[str]) -> None:
        self.pieces = pieces
        self.at = 0
        self.math = False

    def group(self, depth: int) -> str:
        """The text up to the brace that closes the group, or to the end."""
        out: list[str] = []
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            if piece == "}":
                self.at += 1
                if depth:
                    break
                continue
            out.append(self.item(depth))
        return "".join(out)

    def item(self, depth: int) -> str:
        """The text of the next piece and of what it takes with it."""
        piece = self.pieces[self.at]
        self.at += 1
        first = piece[0]
        if first == "{":
            return self.group(depth + 1) if depth < _DEPTH else ""
        if first == "\\":
            return self.command(piece[1:].rstrip(), depth)
        if first == "$":
            self.math = not self.math
            return ""
        if first in "^_" and self.math:
            return _shift(self.argument(depth), SHIFTED[first])
        return LIGATURES.get(piece, piece)

    def command(self, name: str, depth: int) -> str:
        name = name.removesuffix("*") if name[:1].isalpha() else name
        if name in ACCENTS:
            return self.accent(name, depth)
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in VERBATIM:
            return decode_address(self.raw())
        return self.formatting(name, depth)

    def formatting(self, name: str, depth: int) -> str:
        if name in DROPPED or name in SECOND:
            self.raw()
            return self.argument(depth) if name in SECOND else ""
        if name in WRAPPED:
            left, right = WRAPPED[name]
            return left + self.argument(depth) + right
        if name in SHIFTED and name.isalpha():
            return _shift(self.argument(depth), SHIFTED[name])
        return _symbol(name)

    def accent(self, name: str, depth: int) -> str:
        base = self.argument(depth)
        if not base.strip():
            return ACCENTS_ALONE.get(name, "") + base
        base = base.lstrip()
        letter = DOTLESS.get(base[0], base[0])
        rest = base[1:]
        while rest and unicodedata.combining(rest[0]):
            letter, rest = letter + rest[0], rest[1:]
        return unicodedata.normalize("NFC", letter + ACCENTS[name]) + rest

    def argument(self, depth: int) -> str:
        """The text of the argument that follows: a group, a command, or one character."""
        if self.at >= len(self.pieces) or depth >= _DEPTH:
            return ""
        piece = self.pieces[self.at]
        if piece == "}":
            return ""
        if piece[0] in "{\\" or len(piece) == 1:
            return self.item(depth + 1)
        stripped = piece.lstrip()
        if not stripped:
            self.at += 1
            return self.argument(depth)
        self.pieces[self.at] = stripped[1:]
        if not stripped[1:]:
            self.at += 1
        return stripped[0]

    def raw(self) -> str:
        """The argument that follows, as it is written."""
        if self.at >= len(self.pieces) or self.pieces[self.at] != "{":
            return ""
        out: list[str] = []
        level = 0
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            self.at += 1
            level += (piece == "{") - (piece == "}")
            if not level:
                break
            out.append(piece)
        return "".join(out[1:])


def _shift(text: str, table: dict[int, int]) -> str:
    """Raised or lowered characters where Unicode has all of them, else the text as it is."""
    return text.translate(table) if text and all(ord(c) in table for c in text) else text


@lru_cache(maxsize=1024)
def _symbol(name: str) -> str:
    """The character of a command that latexcodec knows, else nothing."""
    if not name.isascii() or not name.isalpha():
        return name if len(name) == 1 and not name.isspace() else " "
    lookup: Any = codecs.decode  # typeshed doesn't know a codec from text to text
    try:
        text = str(lookup(f"$\\{name}$", "ulatex"))
    except (ValueError, LookupError):
        return ""
    return "" if "\\" in text else text.strip(" $")
