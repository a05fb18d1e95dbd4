"""A labeller small enough to know by heart, so that these tests don't hang on a model's moods."""

import re

import pytest

from citetrack.model import LabelledCitation, Labeller, Segment, Span

PEOPLE = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*,?\s(?:and\s|und\s|et\s|al\.?,?\s)?){0,5}[A-ZÀ-Þ][\w.’'-]*\s?[,:.(]\s?")
TITLE = re.compile(r"[“„«\"‘][^”“»\"’]+[”“»\"’],?\s?|[^,(]{8,}?(?=[,(]|\. |$)")
DATE = re.compile(r"\(?(?:[^()]*,\s)?\b(?:1[5-9]|20)\d\d\b\)?")


def label_simply(text: str) -> LabelledCitation:
    """Names up to a comma, colon or bracket; then a title, quoted or up to the next comma; then what holds a year."""
    segments: list[Segment] = []
    at = 0
    for label, pattern in (("author", PEOPLE), ("title", TITLE), ("date", DATE)):
        found = pattern.match(text, at) if label != "date" else pattern.search(text, at)
        if found and found.end() > at:
            segments.append(Segment(label, Span(at, found.end())))
            at = found.end()
    if at < len(text):
        segments.append(Segment("other", Span(at, len(text))))
    return LabelledCitation(text, tuple(segments))


@pytest.fixture
def label() -> Labeller:
    return label_simply
