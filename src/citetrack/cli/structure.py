"""The structure of documents as JSON: notes, markers and citations with the keys they have in the bibliography."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from citetrack.model import Bibliography, Citation, Extraction, Note, Problem, Span

__all__ = ["JSON", "SCHEMA", "dumps"]

JSON = "json"
SCHEMA = 1

# (document, note, start and end of the citation) -> key
Keys = Mapping[tuple[str, str | None, Span], str]


def dumps(extractions: Sequence[Extraction], bibliography: Bibliography) -> str:
    """One object for one document, a list of them for several; keys stand in the order that the schema gives."""
    keys = {
        (mention.document, mention.note, mention.citation.span): entry.key
        for entry in bibliography.entries
        for mention in entry.mentions
    }
    objects = [_extraction(extraction, keys) for extraction in extractions]
    return json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1) + "\n"


def _extraction(extraction: Extraction, keys: Keys) -> dict[str, Any]:
    name = extraction.document.name
    return {
        "schema": SCHEMA,
        "document": name,
        "notes": [_note(note, name, keys) for note in extraction.notes],
        "inline": [_citation(citation, keys.get((name, None, citation.span))) for citation in extraction.inline],
        "problems": [_problem(problem) for problem in extraction.problems],
    }


def _note(note: Note, document: str, keys: Keys) -> dict[str, Any]:
    return {
        "number": note.number,
        "span": _span(note.span),
        "markers": [_span(marker) for marker in note.markers],
        "citations": [_citation(c, keys.get((document, note.number, c.span))) for c in note.citations],
    }


def _citation(citation: Citation, key: str | None) -> dict[str, Any]:
    return {
        "key": key,
        "locator": citation.locator or None,
        "signal": citation.signal or None,
        "resolved": citation.resolved,
        "span": _span(citation.span),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "span": _span(problem.span) if problem.span else None,
        "note": problem.note,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
