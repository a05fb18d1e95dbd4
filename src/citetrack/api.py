"""The functions of the package, with the shipped labelling model where none is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from citetrack import citations, labelling, plugins
from citetrack.citations import Model
from citetrack.model import Document, Entry, Extraction, LabelledCitation, Reference

__all__ = ["extract", "label", "parse", "write"]


def extract(document: Document, model: Model | None = None) -> Extraction:
    """All citations of a document, each with its reference and locator; what describes no work becomes a problem.

    Spans count code points of ``document.text``.
    """
    from citetrack import pipeline  # noqa: PLC0415 - what finds citations in documents takes its time to load

    return pipeline.extract(document, model or labelling.load())


def label(citation: str, model: Model | None = None) -> LabelledCitation:
    """A citation cut into labelled parts that cover it from end to end."""
    return (model or labelling.load()).label(citation)


def parse(citation: str, model: Model | None = None) -> Reference | None:
    """The work that a citation describes, the first of several, or None where it describes none."""
    return citations.parse(citation, model or labelling.load()).reference


def write(entries: Sequence[Entry], to: str = "bibtex") -> str:
    """The entries in a registered format: ``bibtex``, ``biblatex``, ``csl-json``, ``csl-jsonl``.

    Raises ``UsageError``, naming the formats, for another.
    """
    return cast("str", plugins.load("citetrack.writers", to)(entries))
