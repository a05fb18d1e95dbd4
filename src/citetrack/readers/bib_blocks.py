"""The blocks of a .bib file: where each entry, string, preamble and comment stands, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citetrack.model import Span

__all__ = ["Block", "blocks"]

_START = re.compile(r"(?<![\w.])@[ \t]*([A-Za-z][\w:+-]{0,60})[ \t\r\n]*([{(])")
# An entry that begins a line, inside another one: that one has lost its closing brace.
_NEXT = re.compile(
    r"^[ \t]*@[ \t]*[A-Za-z]{2,60}[ \t]*[{(][ \t]*(?:[^\s,{}()\"=]{1,200}[ \t]*[,=]|[{\"])", re.MULTILINE
)
_BRACES = re.compile(r"[{}]")
_PARENTHESES = re.compile(r"[{}()\"]")


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its ``kind`` in lower case (the entry type, ``string``, ``junk``, …) and how many braces it lacks."""

    kind: str
    span: Span
    missing: str = ""


def blocks(text: str) -> Iterator[Block]:
    """The blocks of ``text`` in order; text outside of entries is ``junk``, unless its lines are blank or comments."""
    starts = [found.start() for found in _NEXT.finditer(text)]
    following = 0
    at = 0
    while found := _START.search(text, at):
        start = found.start()
        if _commented(text, at, start):
            line_end = text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
            yield from _junk(text, at, line_end)
            at = line_end
            continue
        yield from _junk(text, at, start)
        while following < len(starts) and starts[following] <= start:
            following += 1
        limit = starts[following] if following < len(starts) else len(text)
        kind = found[1].lower()
        end, missing = _end(text, found.end() - 1, limit)
        if missing and kind == "comment":  # “@comment” before a note to oneself is no block
            line_end = text.find("\n", start)
            end, missing = (limit if line_end < 0 else min(line_end, limit)), ""
        if missing:
            end = start + len(text[start:end].rstrip())
        yield Block(kind, Span(start, end), missing)
        at = end
    yield from _junk(text, at, len(text))


def _end(text: str, opening: int, limit: int) -> tuple[int, str]:
    """Where a block ends, and the closing signs that it lacks if it doesn't end before ``limit``."""
    braced = text[opening] == "{"
    level = 0
    quoted = False
    for found in (_BRACES if braced else _PARENTHESES).finditer(text, opening if braced else opening + 1, limit):
        sign = found[0]
        if sign in "{}":
            level += 1 if sign == "{" else -1
            if braced and not level:
                return found.end(), ""
        elif sign == '"':
            quoted = quoted != (level == 0)
        elif sign == ")" and not level and not quoted:
            return found.end(), ""
    return limit, "}" * max(level, 0) + ("" if braced else ")")


def _commented(text: str, last: int, start: int) -> bool:
    """Whether a comment sign begins the line of ``start``; on the line on which a block ended at ``last`` none does."""
    line = text.rfind("\n", last, start) + 1
    return (line > 0 or last == 0) and text[line:start].lstrip().startswith("%")


def _junk(text: str, start: int, end: int) -> Iterator[Block]:
    """What stands between blocks, as one block, unless it is white space, stray commas or comments."""
    at = start
    first = last = -1
    for line in text[start:end].split("\n"):
        content = line.strip(" \t\r\f,}")
        if content and not content.startswith("%"):
            first = at if first < 0 else first
            last = at + len(line)
        at += len(line) + 1
    if first >= 0:
        yield Block("junk", Span(first, last))
