"""Works read with too little confidence, which are left out and reported."""

from __future__ import annotations

from dataclasses import replace

from citetrack.model import Bibliography, Entry, Problem, Reference

__all__ = ["LOW", "explain", "sift", "unsure"]

LOW = "low-confidence"


def unsure(reference: Reference | None, least: float | None) -> bool:
    """Whether a reference has a confidence, and one below ``least``."""
    return _below(reference.confidence if reference else None, least)


def explain(reference: Reference, least: float | None) -> str:
    """Why the work is left out, for a person."""
    return _explained(reference.confidence, least)


def sift(bibliography: Bibliography, least: float | None) -> Bibliography:
    """The bibliography without the works that no citation gives with the confidence asked for; each is a problem."""
    kept: list[Entry] = []
    problems = list(bibliography.problems)
    for entry in bibliography.entries:
        sure = _of(entry)
        if not _below(sure, least):
            kept.append(entry)
            continue
        first = entry.mentions[0]
        said = f"{entry.key}: {_explained(sure, least)}"
        problems.append(Problem(LOW, said, first.citation.span, first.document, first.note))
    return replace(bibliography, entries=tuple(kept), problems=tuple(problems))


def _of(entry: Entry) -> float | None:
    """The confidence of the citation of a work that was read best, or None where none says."""
    read = (m.citation.reference.confidence for m in entry.mentions if m.citation.reference)
    return max((sure for sure in read if sure is not None), default=None)


def _below(sure: float | None, least: float | None) -> bool:
    return sure is not None and least is not None and sure < least


def _explained(sure: float | None, least: float | None) -> str:
    return f"left out: read with a confidence of {sure or 0:.2f}, less than {least or 0:g}"
