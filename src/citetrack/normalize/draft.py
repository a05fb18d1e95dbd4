"""A citation on its way from labelled pieces to a reference; every stage takes a draft and returns a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from citetrack.model import Field, NameList, Problem, Span

__all__ = ["Context", "Draft", "Piece", "Stage"]

Context = Literal["list", "note", "inline"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled run of the citation's text; ``start`` counts from the start of that text."""

    label: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the piece ends in the citation's text."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The run of the piece without white space and punctuation at its ends."""
        head = self.text.lstrip(" \t\r\n\f\v,;:.")
        core = head.rstrip(" \t\r\n\f\v,;:.")
        start = self.start + len(self.text) - len(head)
        return Span(start, start + len(core))

    def cut(self, start: int, end: int | None = None, label: str = "") -> Piece:
        """A part of the piece, under its own label or another."""
        return Piece(label or self.label, self.text[start:end], self.start + start)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known so far: the pieces still to be read, and what was read from the others."""

    pieces: tuple[Piece, ...]
    context: Context = "list"
    type: str = ""
    names: tuple[NameList, ...] = ()
    fields: tuple[Field, ...] = ()
    locator: str = ""
    problems: tuple[Problem, ...] = ()

    def labelled(self, *labels: str) -> tuple[Piece, ...]:
        """The pieces under any of the labels, in order."""
        return tuple(p for p in self.pieces if p.label in labels)

    def has(self, *labels: str) -> bool:
        """Whether a piece under any of the labels holds a letter or a digit."""
        return any(p.label in labels and any(c.isalnum() for c in p.text) for p in self.pieces)

    def get(self, name: str) -> str:
        """The value of a field, or the empty string."""
        return next((f.value for f in self.fields if f.name == name), "")

    def with_pieces(self, pieces: Iterable[Piece]) -> Draft:
        """The draft with other pieces, the empty ones left out."""
        return replace(self, pieces=tuple(p for p in pieces if p.text))

    def with_field(self, name: str, value: str, span: Span | None = None) -> Draft:
        """The draft with one field more; a field that is there already stays."""
        if not value or self.get(name):
            return self
        return replace(self, fields=(*self.fields, Field(name, value, span)))

    def without(self, *names: str) -> Draft:
        """The draft without these fields."""
        return replace(self, fields=tuple(f for f in self.fields if f.name not in names))

    def with_names(self, added: NameList) -> Draft:
        """The draft with these names, joined to those of the same role."""
        if not added.names:
            return self
        kept = []
        for group in self.names:
            if group.role == added.role:
                families = {n.family.casefold() for n in added.names if n.given}
                old = tuple(n for n in group.names if n.given or n.literal or n.family.casefold() not in families)
                new = tuple(n for n in added.names if n not in old)
                added = NameList(added.role, old + new, group.span)
            else:
                kept.append(group)
        return replace(self, names=(*kept, added))

    def people(self, role: str) -> bool:
        """Whether the role has names."""
        return any(g.role == role for g in self.names)

    def with_problem(self, code: str, message: str, span: Span | None = None) -> Draft:
        """The draft with one problem more."""
        return replace(self, problems=(*self.problems, Problem(code, message, span)))


Stage = Callable[[Draft], Draft]
