"""A citation on its way from labelled pieces to a reference; every stage takes a draft and returns a new one.

Drafts, pieces and values are named tuples: thousands are made a second, and a tuple costs a third of a dataclass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import Literal, NamedTuple

from citetrack.model import Name, NameList, Problem, Segment, Span

__all__ = ["Context", "Draft", "Piece", "Stage", "Value", "begin", "cut"]

Context = Literal["list", "note", "inline"]
_holding = re.compile(r"[^\W_]").search
_ENDS = " \t\r\n\f\v,;:."
_new = tuple.__new__  # a named tuple's own constructor takes twice as long


class Piece(NamedTuple):
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
        head = self.text.lstrip(_ENDS)
        start = self.start + len(self.text) - len(head)
        return Span(start, start + len(head.rstrip(_ENDS)))

    @property
    def holds(self) -> bool:
        """Whether there is a letter or a digit."""
        return _holding(self.text) is not None

    def cut(self, start: int, end: int | None = None, label: str = "") -> Piece:
        """A part of the piece, under its own label or another."""
        return _new(Piece, (label or self.label, self.text[start:end], self.start + start))

    def under(self, label: str) -> Piece:
        """The piece under another label."""
        return _new(Piece, (label, self.text, self.start))

    def join(self, following: Piece, label: str = "") -> Piece:
        """The piece and the one behind it as one, under its own label or another."""
        return _new(Piece, (label or self.label, self.text + following.text, self.start))


class Value(NamedTuple):
    """A field of the reference to be, and the piece that it was read from."""

    name: str
    value: str
    piece: Piece | None = None


class Draft(NamedTuple):
    """What is known so far: the pieces still to be read, and what was read from the others.

    ``content`` are the pieces with a letter or a digit, ``labels`` the labels of all pieces, ``held`` those of the
    content.
    """

    pieces: tuple[Piece, ...]
    content: tuple[Piece, ...]
    labels: frozenset[str]
    held: frozenset[str]
    context: Context = "list"
    type: str = ""
    names: tuple[NameList, ...] = ()
    fields: tuple[Value, ...] = ()
    locator: str = ""
    problems: tuple[Problem, ...] = ()

    def labelled(self, *labels: str) -> tuple[Piece, ...]:
        """The pieces under any of the labels, in order."""
        return () if self.labels.isdisjoint(labels) else tuple([p for p in self.pieces if p.label in labels])

    def has(self, *labels: str) -> bool:
        """Whether a piece under any of the labels holds a letter or a digit."""
        return not self.held.isdisjoint(labels)

    def get(self, name: str) -> str:
        """The value of a field, or the empty string."""
        for field in self.fields:
            if field.name == name:
                return field.value
        return ""

    def with_pieces(self, pieces: Iterable[Piece]) -> Draft:
        """The draft with other pieces, the empty ones left out."""
        kept = tuple([p for p in pieces if p.text])
        return _new(Draft, (kept, *_described(kept), *self[4:]))

    def recut(self, labels: Set[str], cut: Callable[[Piece], Sequence[Piece]]) -> Draft:
        """The draft with each piece under the labels as ``cut`` gives it; an empty sequence leaves it as it is."""
        pieces: list[Piece] | None = None
        for at, piece in enumerate(self.pieces):
            if piece.label in labels and (parts := cut(piece)):
                pieces = list(self.pieces[:at]) if pieces is None else pieces
                pieces += parts
            elif pieces is not None:
                pieces.append(piece)
        return self if pieces is None else self.with_pieces(pieces)

    def replacing(self, piece: Piece, *parts: Piece) -> Draft:
        """The draft with these pieces instead of that one."""
        return self.with_pieces(x for p in self.pieces for x in (parts if p is piece else (p,)))

    def relabelled(self, labels: dict[int, str]) -> Draft:
        """The draft with the pieces that start at these places under other labels."""
        if not labels:
            return self
        return self.with_pieces(p.under(labels[p.start]) if p.start in labels else p for p in self.pieces)

    def with_field(self, name: str, value: str, piece: Piece | None = None) -> Draft:
        """The draft with one field more; a field that is there already stays."""
        if not value:
            return self
        fields = self.fields
        for field in fields:
            if field.name == name and field.value:
                return self
        pieces, content, labels, held, context, kind, names, _, locator, problems = self  # quicker than slices
        fields = (*fields, _new(Value, (name, value, piece)))
        return _new(Draft, (pieces, content, labels, held, context, kind, names, fields, locator, problems))

    def typed(self, kind: str, fields: tuple[Value, ...]) -> Draft:
        """The draft with its entry type and its fields under the names that the type has for them."""
        pieces, content, labels, held, context, _, names, _, locator, problems = self
        return _new(Draft, (pieces, content, labels, held, context, kind, names, fields, locator, problems))

    def without(self, *names: str) -> Draft:
        """The draft without these fields."""
        return self._replace(fields=tuple(f for f in self.fields if f.name not in names))

    def with_names(self, role: str, names: tuple[Name, ...], piece: Piece) -> Draft:
        """The draft with these names, joined to those of the same role."""
        if not names:
            return self
        kept = []
        added = NameList(role, names, piece.span)
        for group in self.names:
            if group.role == role:
                families = {n.family.casefold() for n in names if n.given}
                old = tuple(n for n in group.names if n.given or n.literal or n.family.casefold() not in families)
                new = tuple(n for n in names if n not in old)
                added = NameList(role, old + new, group.span)
            else:
                kept.append(group)
        pieces, content, labels, held, context, kind, _, fields, locator, problems = self
        return _new(Draft, (pieces, content, labels, held, context, kind, (*kept, added), fields, locator, problems))

    def people(self, role: str) -> bool:
        """Whether the role has names."""
        return any([group.role == role for group in self.names])  # noqa: C419 - half the time

    def with_problem(self, code: str, message: str, span: Span | None = None) -> Draft:
        """The draft with one problem more."""
        return self._replace(problems=(*self.problems, Problem(code, message, span)))


def begin(pieces: Iterable[Piece], context: Context) -> Draft:
    """A draft of which nothing was read yet."""
    kept = tuple([p for p in pieces if p.text])
    return Draft(kept, *_described(kept), context)


def cut(text: str, segments: Iterable[Segment]) -> list[Piece]:
    """The pieces that labelled segments cut a text into."""
    parts = [(segment.label, segment.span) for segment in segments]
    return [_new(Piece, (label, text[span.start : span.end], span.start)) for label, span in parts]


def _described(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], frozenset[str], frozenset[str]]:
    """(The content, the labels, the labels of the content) of pieces."""
    labels = frozenset([p.label for p in pieces])
    content = tuple([p for p in pieces if _holding(p.text)])
    if len(content) == len(pieces):
        return content, labels, labels
    return content, labels, frozenset([p.label for p in content])


Stage = Callable[[Draft], Draft]
