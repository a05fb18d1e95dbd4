from pathlib import Path

import pytest

from citetrack.labelling.evaluate import Tally, evaluate, report, score
from citetrack.model import LabelledCitation, Segment, Span

GOLD = [("author", "A. Smith, "), ("title", "On X, "), ("journal", "Mind "), ("other", "see "), ("date", "1950")]


def labelled(*parts: tuple[str, str]) -> LabelledCitation:
    segments, end = [], 0
    for label, text in parts:
        segments.append(Segment(label, Span(end, end + len(text))))
        end += len(text)
    return LabelledCitation("".join(t for _, t in parts), tuple(segments))


def test_all_right() -> None:
    result = score([GOLD], lambda _: labelled(*GOLD))
    assert (result.citations_right, result.words_right, result.words) == (1, 6, 6)
    assert result.total == Tally(4, 4, 4)
    assert result.total.f1 == 1


def test_one_word_astray() -> None:
    wrong = [GOLD[0], ("title", "On "), ("container-title", "X, Mind "), ("note", "see "), GOLD[4]]
    result = score([GOLD], lambda _: labelled(*wrong))
    assert (result.citations_right, result.words_right, result.words) == (0, 5, 6)
    assert result.fields["title"] == Tally(0, 1, 1)
    assert result.fields["container-title"] == Tally(0, 1, 1)
    assert result.fields["author"] == Tally(1, 1, 1)
    assert result.total.f1 == pytest.approx(0.5)


def test_punctuation_may_go_either_way() -> None:
    gold = [("title", "On X "), ("date", "(1950)")]
    result = score([gold], lambda _: labelled(("title", "On X ("), ("date", "1950)")))
    assert result.fields["title"].right == 1


def test_nothing() -> None:
    assert score([], lambda _: labelled()).total.f1 == 0


def test_report() -> None:
    path = Path(__file__).with_name("citations.jsonl")
    text = report(evaluate(None, [path]))
    assert text.startswith(f"{path}: 52 citations")
    assert "author" in text
