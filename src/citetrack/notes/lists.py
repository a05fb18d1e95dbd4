"""The works of an unnumbered list of references: the paragraphs, or lines, under its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citetrack.model import Citation, Span
from citetrack.notes.evidence import opens_with_name, prose, signs
from citetrack.notes.headings import heading_kind
from citetrack.notes.paragraphs import paragraphs

__all__ = ["listed"]

_LINE = re.compile(r"[^\n]+")
_SAME_AUTHOR = re.compile(r"\s*(?:[—–_]{1,6}|-{2,6}|[*•·–-]\s)")
_BULLET = re.compile(r"\s*(?:[*•·‣◦+-]\s+)?")
_INDENTED = re.compile(r"(?:\t|\s{2,})\S")
_SHORTEST, _LONGEST = 25, 1500


def listed(text: str, spans: Sequence[Span]) -> tuple[Citation, ...]:
    """The entries under headings such as References or Literatur within ``spans``, one citation each, in order.

    A list ends at the next heading, or at two paragraphs that are no entries, which may also stand before the first
    one at most; a heading over one weak entry counts for nothing.
    """
    found: list[Citation] = []
    for span in spans:
        for line in _LINE.finditer(text, span.start, span.end):
            if heading_kind(line[0]) == "references":
                found += _entries(text, Span(line.end(), _section_end(text, line.end(), span.end)))
    return tuple(found)


def _section_end(text: str, start: int, end: int) -> int:
    """Where the next heading begins."""
    return next((line.start() for line in _LINE.finditer(text, start, end) if heading_kind(line[0])), end)


def _entries(text: str, section: Span) -> list[Citation]:
    body = section.of(text)
    pieces = [s.shift(section.start) for p in paragraphs(body) for s in _parts(body, p.span)]
    entries: list[Span] = []
    doubtful: list[Span] = []  # entries if a sure one follows
    missed = 0
    for piece in (_bare(text, piece) for piece in pieces):
        words = piece.of(text)
        if _is_entry(words):
            entries += [*doubtful, piece]
            doubtful, missed = [], 0
        elif _may_be_entry(words) if entries else _is_entry(words, 1):
            doubtful.append(piece)
        else:
            missed += 1
            if missed > 1:
                break
    if len(entries) == 1 and signs(entries[0].of(text)) < 3:
        return []
    return [Citation(entry, listed=True) for entry in entries]


def _parts(body: str, paragraph: Span) -> list[Span]:
    """The entries of a paragraph: its lines where each is one (indented lines belong to the one above), or it all."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(body, paragraph.start, paragraph.end) if m[0].strip()]
    heads = [line for line in lines if not _INDENTED.match(line.of(body))] or lines[:1]
    if len(heads) > 1 and sum(_heads_entry(body, h) for h in heads) > 0.7 * len(heads):
        ends = [h.start for h in heads[1:]] + [paragraph.end]
        return [Span(h.start, e) for h, e in zip(heads, ends, strict=True)]
    return [paragraph]


def _bare(text: str, span: Span) -> Span:
    """The span without its bullet and the white space around it."""
    found = _BULLET.match(text, span.start, span.end)
    start = found.end() if found else span.start
    return Span(start, max(start, start + len(text[start : span.end].rstrip())))


def _heads_entry(body: str, line: Span) -> bool:
    """Whether a line begins an entry of its own."""
    bare = _bare(body, line)
    words = bare.of(body)
    marked = bare.start > line.start or _SAME_AUTHOR.match(words) is not None
    return (marked or opens_with_name(words)) and _is_entry(words, 1)


def _is_entry(text: str, least: int = 2) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    opening = opens_with_name(text) or _SAME_AUTHOR.match(text) is not None
    return signs(text) >= (least if opening else least + 1)


def _may_be_entry(text: str) -> bool:
    """Whether a text between entries is one too, though its title reads like prose or it has no date."""
    return _SHORTEST <= len(text) <= _LONGEST and signs(text) + min(prose(text), 4) >= 1
