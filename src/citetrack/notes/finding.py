"""The whole of what a document cites: its notes with their markers and citations, and works in its running text."""

from __future__ import annotations

from dataclasses import replace

from citetrack.model import Citation, Document, Extraction, Labeller, Note, Problem
from citetrack.notes.backrefs import back_reference
from citetrack.notes.bracketed import in_brackets
from citetrack.notes.evidence import Judge
from citetrack.notes.inline import inline
from citetrack.notes.kinds import kind_of
from citetrack.notes.lists import listed
from citetrack.notes.numbered import complement, numbered
from citetrack.notes.shortforms import Cited
from citetrack.notes.splitting import split
from citetrack.notes.symbols import symbol_notes

__all__ = ["find"]


def find(document: Document, label: Labeller) -> Extraction:
    """The notes of a document, each with its markers and citations, and the works described in its running text.

    Citations carry span, signal and the kind of back-reference; they are not labelled. Works of an unnumbered list of
    references are ``inline`` citations. ``label`` judges whether doubtful text is a citation.
    """
    judge, cited = Judge(label), Cited()
    found = numbered(document)
    kind = kind_of(document.text, found)
    body = complement((note.span for note in found.notes), len(document.text))
    if document.format == "text" and (marked := symbol_notes(document.text, body)):
        found = replace(found, notes=tuple(sorted([*found.notes, *marked], key=lambda note: note.span)))
        body = complement((note.span for note in found.notes), len(document.text))
    entries = listed(document.text, body)
    for entry in entries:
        cited.add(entry.span.of(document.text))
    notes = tuple(_with_citations(document.text, note, kind, judge, cited) for note in found.notes)
    prose = complement(sorted([*(n.span for n in notes), *(e.span for e in entries)]), len(document.text))
    running = inline(document.text, prose, judge)
    if not entries:  # brackets that point to a list are resolved with it
        free = complement(sorted([*(n.span for n in notes), *(c.span for c in running)]), len(document.text))
        running = (*running, *in_brackets(document.text, free, judge, cited))
    problems = sorted(found.problems, key=_place)
    return Extraction(
        document,
        notes,
        tuple(sorted([*entries, *running], key=lambda c: c.span)),
        "references" if kind == "references" or (entries and not notes) else "notes",
        tuple(problems),
    )


def _with_citations(text: str, note: Note, kind: str, judge: Judge, cited: Cited) -> Note:
    """The note with its citations; an item of a list of references is one work."""
    if kind == "notes":
        return replace(note, citations=split(text, note.body, judge, cited))
    if len(note.body.of(text).split()) < 3:
        return note
    cited.add(note.body.of(text))
    return replace(note, citations=(Citation(note.body, resolved=back_reference(note.body.of(text)) or "full"),))


def _place(problem: Problem) -> int:
    return problem.span.start if problem.span else 0
