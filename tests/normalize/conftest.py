"""Labelled citations made by hand."""

from collections.abc import Callable, Iterable

import pytest

from citetrack.model import LabelledCitation, Normalized, Segment, Span
from citetrack.normalize import normalize

Parts = list[tuple[str, str]]


def label(parts: Parts) -> LabelledCitation:
    text, segments = "", []
    for name, part in parts:
        segments.append(Segment(name, Span(len(text), len(text) + len(part))))
        text += part
    return LabelledCitation(text, tuple(segments))


@pytest.fixture(scope="session")
def labelled() -> Callable[[Parts], LabelledCitation]:
    """A labelled citation from (label, text) pairs."""
    return label


@pytest.fixture(scope="session")
def read() -> Callable[..., Normalized]:
    """What ``normalize`` makes of (label, text) pairs."""
    return lambda parts, context="list", offset=0: normalize(label(parts), context, offset)


@pytest.fixture(scope="session")
def read_fields() -> Callable[..., dict[str, str]]:
    """What ``normalize`` makes of (label, text) pairs: the fields named, the entry type as ``entry``."""

    def fields(parts: Parts, names: Iterable[str]) -> dict[str, str]:
        reference = normalize(label(parts)).reference
        assert reference
        return {name: reference.type if name == "entry" else reference.get(name) for name in names}

    return fields
