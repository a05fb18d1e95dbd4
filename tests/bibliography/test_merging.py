"""Made duplicates, as ``benchmarks/merging.py`` measures them: found, and nothing else joined."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.bibliography import build
from citetrack.bibliography.clusters import gather
from citetrack.model import Citation, Document, Extraction, Note, Span
from duplicates import made
from merging import score

FEWEST_RIGHT, FEWEST_FOUND = 0.99, 0.97


@pytest.mark.parametrize("count", [1_000, pytest.param(100_000, marks=[pytest.mark.heavy, pytest.mark.timeout(600)])])
def test_made_duplicates_are_found(count: int) -> None:
    found = made(count)
    precision, recall = score([number for number, _ in found], gather([reference for _, reference in found]))
    assert precision >= FEWEST_RIGHT
    assert recall >= FEWEST_FOUND


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_bibliography_is_the_same_in_whatever_order_the_documents_come(chance: random.Random) -> None:
    """But for the order of the entries, and the letters that tell equal keys apart."""
    cited = [reference for _, reference in made(240)]
    documents = []
    for place in range(0, len(cited), 12):
        citations = tuple(Citation(Span(at, at + 1), reference=one) for at, one in enumerate(cited[place : place + 12]))
        note = Note("1", Span(0, 99), Span(0, 99), (), citations)
        documents.append(Extraction(Document(f"{place}.txt", " " * 99), (note,)))
    shuffled = list(documents)
    chance.shuffle(shuffled)
    first, second = build(documents), build(shuffled)
    assert sorted(repr(entry.reference) for entry in first.entries) == sorted(
        repr(entry.reference) for entry in second.entries
    )
    assert sorted((p.code, p.document) for p in first.problems) == sorted((p.code, p.document) for p in second.problems)
