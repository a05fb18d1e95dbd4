"""How sure the labeller was of what a reference says."""

from __future__ import annotations

from dataclasses import replace

from citetrack.model import LabelledCitation, Reference, Span

__all__ = ["rate"]


def rate(reference: Reference, labelled: LabelledCitation, offset: int = 0) -> Reference:
    """The reference with the confidence of each field: the least probability of the segments that it was read from.

    Spans in the reference count from ``offset`` characters before the labelled text. A field without a span, and every
    field where the segments have no probability, stays as it is.
    """
    known = [segment.probability for segment in labelled.segments]
    if known.count(None) == len(known):
        return reference
    runs = [(s.span.start + offset, s.span.end + offset, s.probability) for s in labelled.segments]

    def sure(span: Span | None) -> float | None:
        if span is None:
            return None
        met = (p for start, end, p in runs if p is not None and start < span.end and span.start < end)
        return min(met, default=None)

    return replace(
        reference,
        names=tuple(names._replace(confidence=sure(names.span)) for names in reference.names),
        fields=tuple(field._replace(confidence=sure(field.span)) for field in reference.fields),
    )
