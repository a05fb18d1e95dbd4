"""The structure of documents as JSON: notes, markers and citations with the keys they have in the bibliography."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from citetrack.bibliography import keys_of
from citetrack.model import Bibliography, Citation, Document, Extraction, Note, Problem, Span

__all__ = ["JSON", "SCHEMA", "dumps"]

JSON = "json"
SCHEMA = 1

# A span that is broken over lines; no text holds a line end that isn't escaped.
_PAIR = re.compile(r"\[\n *(\d+),\n *(\d+)\n *\]")

# Other citations have the work that they refer to.
_READ_HERE = frozenset({"full", "idem"})

Keys = Mapping[tuple[str, Span], str]


def dumps(extractions: Sequence[Extraction], bibliography: Bibliography) -> str:
    """One object for one document, a list of them for several; keys stand in the order that the schema gives."""
    keys = keys_of(bibliography)
    objects = [_extraction(extraction, keys, bibliography.problems) for extraction in extractions]
    text = json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1)
    return _PAIR.sub(r"[\1, \2]", text) + "\n"


def _extraction(extraction: Extraction, keys: Keys, merged: Sequence[Problem]) -> dict[str, Any]:
    name = extraction.document.name
    problems = [*extraction.problems, *(problem for problem in merged if problem.document == name)]
    return {
        "schema": SCHEMA,
        "document": name,
        "notes": [_note(note, extraction.document, keys) for note in extraction.notes],
        "inline": [_citation(citation, keys.get((name, citation.span))) for citation in extraction.inline],
        "problems": [_problem(problem) for problem in problems],
    }


def _note(note: Note, document: Document, keys: Keys) -> dict[str, Any]:
    return {
        "number": note.number,
        "text": note.body.of(document.text),
        "span": _span(note.span),
        "markers": [_span(marker) for marker in note.markers],
        "citations": [_citation(c, keys.get((document.name, c.span))) for c in note.citations],
    }


def _citation(citation: Citation, key: str | None) -> dict[str, Any]:
    return {
        "key": key,
        "locator": citation.locator or None,
        "signal": citation.signal or None,
        "resolved": citation.resolved,
        "sure": citation.sure,
        "confidence": _confidence(citation),
        "span": _span(citation.span),
        "fields": _fields(citation),
    }


def _fields(citation: Citation) -> dict[str, float]:
    """The confidence of each field and list of names that was read here, in hundredths."""
    if citation.reference is None or citation.resolved not in _READ_HERE:
        return {}
    return {name: round(sure, 2) for name, sure in citation.reference.confidences.items()}


def _confidence(citation: Citation) -> float | None:
    """The confidence of what was read, in hundredths; a back-reference has that of the citation it means."""
    sure = citation.reference.confidence if citation.reference else None
    return None if sure is None else round(sure, 2)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "span": _span(problem.span) if problem.span else None,
        "note": problem.note,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
