"""One entry brought up to date: what was generated follows the documents, what a person changed stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from citetrack.bibliography.bib_text import BibEntry, BibField

__all__ = ["Kept", "merge_entry"]

_LINE = re.compile(r"\n[ \t]*$")
_AFTER = re.compile(r"[ \t]*,")


@dataclass(frozen=True, slots=True)
class Kept:
    """A field (or ``type``) that a person changed and the documents now say otherwise than before."""

    name: str
    kept: str
    said: str


def merge_entry(base: BibEntry, mine: BibEntry, made: BibEntry) -> tuple[str, tuple[Kept, ...]]:
    """The text of ``mine``, changed where ``base``, which was generated before, and ``made``, generated now, differ.

    A field that says what it said in ``base`` follows ``made``; one that a person changed, added or took out stays so,
    and is told where the documents say something new of it. The layout, the order of the fields and the key stay.
    """
    was, now, there = base.said(), made.said(), mine.said()
    written = {field.name: field for field in reversed(made.fields)}
    edits: list[tuple[int, int, str]] = []
    kept: list[Kept] = []
    for field in mine.fields:
        name = field.name
        if there[name] != was.get(name):
            if now.get(name) not in (None, there[name], was.get(name)):
                kept.append(Kept(name, there[name], now[name]))
        elif name not in now:
            edits.append(_removal(mine, field))
        elif now[name] != there[name]:
            edits.append((field.value_span.start, field.value_span.end, written[name].value))
    if mine.kind == base.kind != made.kind:
        edits.append((mine.kind_span.start, mine.kind_span.end, made.text[made.kind_span.start : made.kind_span.end]))
    elif made.kind not in (mine.kind, base.kind):
        kept.append(Kept("type", mine.kind, made.kind))
    new = [field for field in made.fields if field.name not in there and field.name not in was]
    edits += _insertions(mine, made, new)
    return _edit(mine.text, edits), tuple(kept)


def _edit(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    for start, end, put in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:start] + put + text[end:]
    return text


def _removal(entry: BibEntry, field: BibField) -> tuple[int, int, str]:
    """The field with the comma behind it and its line, where it stands alone on it."""
    after = _AFTER.match(entry.text, field.value_span.end)
    end = after.end() if after else field.value_span.end
    line = _LINE.search(entry.text, 0, field.start)
    alone = line is not None and entry.text[end : end + 1] in ("\n", "\r")
    return (line.start() if line and alone else field.start), end, ""


def _insertions(mine: BibEntry, made: BibEntry, new: list[BibField]) -> list[tuple[int, int, str]]:
    """Each new field behind the one that it follows in ``made``, as far as that is there."""
    if not new:
        return []
    places = {field.name: field for field in mine.fields}
    names = [field.name for field in made.fields]
    indent = _indent(mine)
    at: dict[int, list[str]] = {}
    for field in new:
        before = next((places[name] for name in reversed(names[: names.index(field.name)]) if name in places), None)
        at.setdefault(before.value_span.end if before else mine.key_span.end, []).append(
            f"{indent}{made.text[field.start : field.value_span.end]}"
        )
    edits = []
    for end, texts in at.items():
        comma = _AFTER.match(mine.text, end)
        put = ",".join(texts)
        edits.append((comma.end(), comma.end(), f"{put},") if comma else (end, end, f",{put}"))
    return edits


def _indent(entry: BibEntry) -> str:
    """What stands before a field: a new line and its indent, as the first field has it."""
    if not entry.fields:
        return "\n  "
    before = re.search(r"\n[ \t]*$", entry.text[: entry.fields[0].start])
    return before[0] if before else " "
