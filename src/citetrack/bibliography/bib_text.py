"""The text of a .bib file in pieces that join to it again: entries with the places of their parts, and what is between.

Nothing is lost: comments, strings, the preamble and all layout are in the pieces between the entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citetrack.errors import MalformedInput
from citetrack.model import Span
from citetrack.readers.bib_blocks import blocks

__all__ = ["BibEntry", "BibField", "Piece", "parse", "parse_entry"]

_OTHER_BLOCKS = frozenset({"junk", "comment", "string", "preamble"})
_HEAD = re.compile(r"@[ \t]*([A-Za-z][\w:+-]*)\s*[{(]\s*([^\s,{}()\"=]*)\s*(,|(?=[})]))")
_BETWEEN = re.compile(r"(?:[\s,]|%[^\n]*(?:\n|$))*")
_NAME = re.compile(r"([^\s={}(),\"#%@]+)\s*=\s*")
_JOIN = re.compile(r"\s*#\s*")
_BARE = re.compile(r"[^\s,{}\"#()]+")
_BRACES = re.compile(r"[{}]")
_QUOTED_END = re.compile(r"[{}\"]")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class BibField:
    """A field: its name in lower case, its value as written, what that says, and where both stand in the entry.

    ``said`` is the value without delimiters and with single spaces: ``{1945}``, ``"1945"`` and ``1945`` are one.
    Strings and what is joined of parts stay as they are written.
    """

    name: str
    value: str
    said: str
    start: int
    value_span: Span


@dataclass(frozen=True, slots=True)
class BibEntry:
    """An entry: its type in lower case, its key and its fields, and where they stand in ``text``."""

    text: str
    kind: str
    key: str
    fields: tuple[BibField, ...]
    kind_span: Span
    key_span: Span

    def said(self) -> dict[str, str]:
        """What each field says; of two with one name the first."""
        found: dict[str, str] = {}
        for field in self.fields:
            found.setdefault(field.name, field.said)
        return found

    def says(self, other: BibEntry) -> bool:
        """Whether both say the same, whatever the key and the layout."""
        return self.kind == other.kind and self.said() == other.said()


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the file: an entry, or, where ``entry`` is None, anything else."""

    text: str
    entry: BibEntry | None = None


def parse(text: str, name: str) -> tuple[Piece, ...]:
    """The pieces of a .bib file, which join to ``text``; raises ``MalformedInput`` with the line of a broken entry."""
    pieces: list[Piece] = []
    at = 0
    for block in blocks(text):
        if block.kind in _OTHER_BLOCKS and not block.missing:
            continue
        entry = None if block.missing else parse_entry(block.span.of(text))
        if entry is None:
            line = text.count("\n", 0, block.span.start) + 1
            wrong = "is never closed; close it" if block.missing else "can't be read; mend it"
            raise MalformedInput(f"{name}, line {line}: this @{block.kind} {wrong}, and build again")
        if block.span.start > at:
            pieces.append(Piece(text[at : block.span.start]))
        pieces.append(Piece(entry.text, entry))
        at = block.span.end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return tuple(pieces)


def parse_entry(text: str) -> BibEntry | None:
    """The entry that ``text`` is from end to end, or None where it is none."""
    head = _HEAD.match(text)
    if head is None:
        return None
    fields = []
    at = head.end()
    while True:
        at = _end_of(_BETWEEN, text, at)
        if at >= len(text) - 1:
            break
        found = _field(text, at)
        if found is None:
            return None
        fields.append(found)
        at = found.value_span.end
    return BibEntry(text, head[1].lower(), head[2], tuple(fields), Span(*head.span(1)), Span(*head.span(2)))


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _field(text: str, at: int) -> BibField | None:
    name = _NAME.match(text, at)
    if name is None:
        return None
    start = end = name.end()
    said = []
    while True:
        part = _part(text, end)
        if part is None:
            return None
        end, value = part
        said.append(value)
        joined = _JOIN.match(text, end)
        if joined is None:
            break
        end = joined.end()
    value = text[start:end]
    whole = said[0] if len(said) == 1 else value
    return BibField(name[1].lower(), value, _SPACE.sub(" ", whole).strip(), at, Span(start, end))


def _part(text: str, at: int) -> tuple[int, str] | None:
    """Where one part of a value ends, and what it says."""
    if text.startswith("{", at):
        end = _closing(text, at)
        return (end, text[at + 1 : end - 1]) if end else None
    if text.startswith('"', at):
        level = 0
        for found in _QUOTED_END.finditer(text, at + 1):
            if found[0] == '"' and not level:
                return found.end(), text[at + 1 : found.start()]
            level += {"{": 1, "}": -1}.get(found[0], 0)
        return None
    bare = _BARE.match(text, at)
    return (bare.end(), bare[0] if bare[0].isdigit() else f"\0{bare[0].lower()}") if bare else None


def _closing(text: str, at: int) -> int:
    """Where the brace that opens at ``at`` closes; 0 if it doesn't."""
    level = 0
    for found in _BRACES.finditer(text, at):
        level += 1 if found[0] == "{" else -1
        if not level:
            return found.end()
    return 0


def entries(pieces: tuple[Piece, ...]) -> Iterator[BibEntry]:
    """The entries among the pieces."""
    return (piece.entry for piece in pieces if piece.entry is not None)
