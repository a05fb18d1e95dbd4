"""Back-references that need an eye, as problems."""

from __future__ import annotations

from citetrack.model import Document, Note, Problem, Span
from citetrack.notes.resolving.verdicts import UNRESOLVED, Verdict
from citetrack.notes.resolving.works import Work

__all__ = ["mismatch", "orphaned", "problem", "unread"]

_SHOWN = 60


def problem(
    document: Document, note: str | None, span: Span, verdict: Verdict, *, dated: bool = False
) -> Problem | None:
    """The problem of a citation that is unresolved, or None; ``dated`` says that it is one by author and year.

    Ambiguous ones have their candidates, and are reported where those have keys: with the bibliography.
    """
    if verdict.how != UNRESOLVED:
        return None
    said = _short(span.of(document.text))
    where = f"note {note}" if note is not None else "the text"
    message = f"{where} refers{' back' if note else ''} to a work that isn't found: “{said}”"
    if dated:
        message = f"{where} cites by author and year a work that nothing in the document describes: “{said}”"
    return Problem("unresolved-back-reference", message, span, document.name, note)


def unread(document: Document, note: Note) -> Problem:
    """The problem of a note that looks as if it cites something, in which nothing was found."""
    message = f"no citation was found in note {note.number}: {_short(note.body.of(document.text))}"
    return Problem("unparsed-note", message, note.body, document.name, note.number)


def orphaned(document: Document, note: str, span: Span, code: str) -> Problem:
    """The problem of a work by “the same” author where it isn't certain who that is: its entry has none."""
    said = _short(span.of(document.text))
    message = f"note {note} has a work by the same author as one before, which isn't certain: “{said}”"
    return Problem(code, message, span, document.name, note)


def mismatch(document: Document, note: str, span: Span, number: int, work: Work) -> Problem:
    """The problem of a citation that names a note in which its work isn't cited."""
    said = _short(span.of(document.text))
    message = f"“{said}” was taken for {_named(work)}, which note {number} doesn't cite"
    return Problem("doubtful-back-reference", message, span, document.name, note)


def _named(work: Work) -> str:
    """A work in a few words: people, title, year, and the first note that cites it."""
    reference = work.reference
    people = next((names.names for names in reference.names), ())
    who = " and ".join(n.family or n.literal for n in people[:2]) + (" et al." if len(people) > 2 else "")
    title = _short(reference.get("title") or reference.get("journaltitle"))
    year = reference.get("date")[:4]
    notes = sorted(work.notes, key=lambda note: (len(note), note))
    place = f"note {notes[0]}" if notes else "the list of references" if work.listed else "the text"
    return ", ".join(part for part in (who, title) if part) + f" ({', '.join(p for p in (year, place) if p)})"


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"
