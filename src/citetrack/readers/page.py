"""The text of a document as it is set, with its marks and the lines of its source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citetrack.model import Mark, MarkKind, Span

__all__ = ["Page"]

_SPACES = re.compile(r"[ \t\r\f\n]+")  # a browser keeps no-break spaces
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # places where a line may break; nobody sees them
_RANK = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    target: str
    start: int = -1
    end: int = -1


class Page:
    """Collects text as a browser sets it: white space collapsed, blocks apart, marks on what is seen.

    White space is owed, and paid when the next character comes; so none stands at either end, and no mark begins or
    ends with any.
    """

    def __init__(self) -> None:
        self.line = 1
        self._parts: list[str] = []
        self._length = 0
        self._gap = ""
        self._glued = False
        self._marks: list[_Open] = []
        self._waiting: list[_Open] = []
        self._lines: list[tuple[int, int]] = []

    def write(self, text: str) -> None:
        """Running text, its white space collapsed; each newline in it is a line of the source."""
        if "\n" not in text:
            self._flow(text)
            return
        first, *rest = text.split("\n")
        self._flow(first)
        for piece in rest:
            self.line += 1
            self.space()
            self._flow(piece)

    def write_lines(self, text: str) -> None:
        """Preformatted text, its spaces and newlines as they are (but one blank line at most)."""
        first, *rest = text.split("\n")
        self._put(first)
        for piece in rest:
            self.line += 1
            self.break_line()
            self._put(piece)

    def space(self, kind: str = " ") -> None:
        """White space (``" "``, ``"\\t"``, ``"\\n"``, ``"\\n\\n"``) before the next character, or wider if owed."""
        if not self._glued and _RANK[kind] > _RANK[self._gap]:
            self._gap = kind

    def break_line(self) -> None:
        """A line break; two in a row leave a blank line."""
        if not self._glued:
            self._gap = "\n\n" if self._gap in ("\n", "\n\n") else "\n"

    def glue(self) -> None:
        """One space before the next character, whatever block begins in between: after a number or a bullet."""
        self._gap, self._glued = " ", True

    def open(self, kind: MarkKind, target: str = "") -> _Open:
        """A mark that begins at the next character; ``close`` it."""
        mark = _Open(kind, target)
        self._marks.append(mark)
        self._waiting.append(mark)
        return mark

    def close(self, mark: _Open) -> None:
        """End a mark after the last character; one without a character is dropped."""
        mark.end = self._length

    def text(self) -> str:
        """All of the text so far."""
        return "".join(self._parts)

    def marks(self) -> tuple[Mark, ...]:
        """The closed marks that cover a character, in the order in which they begin, wider ones first."""
        closed = [m for m in self._marks if 0 <= m.start < m.end]
        return tuple(
            Mark(m.kind, Span(m.start, m.end), m.target) for m in sorted(closed, key=lambda m: (m.start, -m.end))
        )

    def lines(self) -> tuple[tuple[int, int], ...]:
        """(offset, line of the source) wherever the line changes."""
        return tuple(self._lines)

    def _flow(self, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if text.startswith(" "):
            self.space()
        self._put(text.strip(" "))
        if text.endswith(" "):
            self.space()

    def _put(self, text: str) -> None:
        text = _INVISIBLE.sub("", text)
        if not text:
            return
        if self._gap and self._length:
            self._parts.append(self._gap)
            self._length += len(self._gap)
        self._gap, self._glued = "", False
        for mark in self._waiting:
            if mark.end < 0:
                mark.start = self._length
        self._waiting.clear()
        if not self._lines or self._lines[-1][1] != self.line:
            self._lines.append((self._length, self.line))
        self._parts.append(text)
        self._length += len(text)
