"""What spares a rule of the mending its look at a citation: where labels or stems say so, it would find nothing."""

import json
import random
from itertools import combinations, pairwise
from pathlib import Path

import pytest

import citetrack
from citetrack.normalize import mend
from citetrack.normalize.draft import Draft, Piece, begin
from citetrack.normalize.plain import says

STRINGS = Path(__file__).parents[2] / "accuracy" / "strings.jsonl"
DOCUMENTS = sorted((Path(__file__).parents[2] / "corpus").rglob("*.txt"))
LABELS = sorted(frozenset().union(*(rule.labels for rule in mend.ORDER)) | {"citation-number", "isbn"})
SEEDS = 4


def citations() -> list[str]:
    """The strings of the accuracy tests and the lines of the corpus's documents that are as long as citations."""
    strings = [json.loads(line)["source"] for line in STRINGS.read_text(encoding="utf-8").splitlines()]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in DOCUMENTS]
    return strings + [line for text in texts for line in text.splitlines() if 40 < len(line) < 600]


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    """Citations as they are labelled, and with labels that they should not have."""
    found = []
    draw = random.Random(1)
    for one in citetrack.load_model().label_all(citations()):
        pieces = [Piece(s.label, one.text[s.span.start : s.span.end], s.span.start) for s in one.segments]
        contexts = ("list", "note", "inline")
        found += [begin(pieces, draw.choice(contexts))]
        for _ in range(SEEDS):
            wrong = [p.under(draw.choice(LABELS)) if draw.random() < 0.4 else p for p in pieces]
            found += [begin(wrong, draw.choice(contexts))]
    return [draft for draft in found if draft.pieces]


def asks_in_vain(rule: mend.Rule, draft: Draft, text: str) -> bool:
    """Whether the labels or the text leave the rule nothing to do."""
    labels, held = [p.label for p in draft.pieces], [p.label for p in draft.content]
    beside = (
        run for order in (labels, held) for run in (*pairwise(order), *zip(order, order[1:], order[2:], strict=False))
    )
    return (
        rule.labels.isdisjoint(labels)
        or (bool(rule.stems) and not says(text, rule.stems))
        or (bool(rule.beside) and rule.beside.isdisjoint(beside))
        or (bool(rule.behind) and rule.behind.isdisjoint(combinations(labels, 2)))
        or (bool(rule.needs) and rule.needs.isdisjoint(held))
        or not rule.lacks.isdisjoint(held)
    )


def test_a_rule_that_is_not_asked_would_change_nothing(drafts: list[Draft]) -> None:
    wrong = set()
    for draft in drafts:
        text = "".join(piece.text for piece in draft.pieces).lower()
        for rule in mend.ORDER:
            mended = rule.mend(draft)
            if mended.pieces != draft.pieces and asks_in_vain(rule, draft, text):
                wrong.add((rule.ask or rule.mend, draft.pieces))
            draft = mended  # noqa: PLW2901
    assert not wrong


def test_the_rules_are_tried_one_after_another(drafts: list[Draft]) -> None:
    for draft in drafts:
        text = "".join(piece.text for piece in draft.pieces).lower()
        mended = draft
        for rule in mend.ORDER:
            if not asks_in_vain(rule, mended, text):
                mended = rule.mend(mended)
        assert mend.apply(draft) == mended
