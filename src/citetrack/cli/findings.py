"""Problems as a person or a program wants them: lines, JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from citetrack.cli.talk import printable
from citetrack.links.reports.github import annotation
from citetrack.links.reports.sarif import finding, log
from citetrack.model import Bibliography, Document, Extraction, Problem, References

__all__ = ["FORMATS", "Finding", "findings"]

_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its place: a 1-based line and column, or None for one that concerns the whole file."""

    file: str
    line: int | None
    column: int | None
    code: str
    message: str
    note: str | None


def findings(inputs: Sequence[Extraction | References], merged: Bibliography) -> list[Finding]:
    """Every problem of some inputs and of the bibliography they make, by file in the order given, then by place."""
    documents = {one.document.name: one.document for one in inputs if isinstance(one, Extraction)}
    names = list(dict.fromkeys(one.document.name if isinstance(one, Extraction) else one.name for one in inputs))
    found = [
        _finding(problem, documents, one.document.name if isinstance(one, Extraction) else one.name)
        for one in inputs
        for problem in one.problems
    ]
    found += [_finding(problem, documents, problem.document) for problem in merged.problems]
    order = {name: place for place, name in enumerate(names)}
    return sorted(found, key=lambda one: (order.get(one.file, len(order)), one.line or 0, one.column or 0))


def _finding(problem: Problem, documents: Mapping[str, Document], name: str) -> Finding:
    document = documents.get(name)
    line = column = None
    if document is not None and problem.span is not None:
        line, column = document.line(problem.span.start), document.column(problem.span.start)
    return Finding(name, line, column, problem.code, problem.message, problem.note)


def _text(found: Sequence[Finding]) -> str:
    """``file:line:col: CODE message``."""
    return "".join(f"{printable(_place(one))}: {one.code} {printable(one.message)}\n" for one in found)


def _place(one: Finding) -> str:
    return one.file if one.line is None else f"{one.file}:{one.line}:{one.column}"


def _json(found: Sequence[Finding]) -> str:
    counts: dict[str, int] = {}
    for one in found:
        counts[one.code] = counts.get(one.code, 0) + 1
    made = {"schema": _SCHEMA, "problems": [asdict(one) for one in found], "summary": dict(sorted(counts.items()))}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _github(found: Sequence[Finding]) -> str:
    return "".join(
        annotation("warning", one.message, {"file": one.file, "line": one.line, "col": one.column, "title": one.code})
        for one in found
    )


def _sarif(found: Sequence[Finding]) -> str:
    results = [finding(one.code, "warning", one.message, (one.file, one.line, one.column)) for one in found]
    return log(results, {one.code: one.code for one in found})


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
