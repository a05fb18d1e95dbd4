"""The report for a workflow's log: commands that GitHub shows beside lines (docs.github.com, “Workflow commands”)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citetrack.links.reports.outline import findings, harmless, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["annotation", "report"]


def annotation(level: str, message: str, place: dict[str, object]) -> str:
    """``::error file=…,line=…::message``, one line; what is None of ``place`` is left out."""
    said = ",".join(f"{name}={_property(harmless(str(value)))}" for name, value in place.items() if value is not None)
    return f"::{level} {said}::{_data(harmless(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def report(results: Sequence[LinkResult]) -> str:
    """An annotation for each place: dead links as errors, suspect ones as warnings, the rest as notices.

    The dead come first, since GitHub shows ten of each level a step. Nothing is printed where there is nothing to see.
    """
    return "".join(
        annotation(
            level,
            sentence(result),
            {"file": source.file, "line": source.line, "col": source.column, "title": result.code},
        )
        for level, result, source in findings(results)
    )
