"""The shipped model labels these citations at least as well as it did; the figures only go up."""

from pathlib import Path

import pytest

from citetrack.labelling import load, samples
from citetrack.labelling.evaluate import score

CITATIONS = Path(__file__).with_name("citations.jsonl")
# language: share of words right, share of citations with every word right
FLOORS = {
    "en": (0.98, 0.90),
    "de": (0.93, 0.80),
    "fr": (0.92, 0.70),
    "it": (0.92, 0.80),
    "es": (0.98, 0.95),
}


@pytest.mark.parametrize("language", FLOORS)
def test_no_worse_than_before(language: str) -> None:
    gold = [s.segments for s in samples.read(CITATIONS) if s.language == language]
    result = score(gold, load().label)
    words, citations = FLOORS[language]
    assert result.words_right / result.words >= words
    assert result.citations_right / result.citations >= citations
