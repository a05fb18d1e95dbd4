import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citetrack.labelling.model import SHIPPED

Call = Callable[..., Any]
CITATIONS = Path(__file__).parents[1] / "labelling" / "citations.jsonl"
LINES = "Benedict Anderson, Imagined Communities (London: Verso, 1983).\nxyzzy foo, Bar 12 quux, 1999, spam 3\n"


def test_parse_leaves_out_what_it_is_not_sure_of(call: Call) -> None:
    plain = call("parse", "--to", "csl-jsonl", stdin=LINES.encode())
    done = call("parse", "--to", "csl-jsonl", "--min-confidence", "0.9", stdin=LINES.encode())
    assert done.code == 0
    assert done.out.splitlines() == [plain.out.splitlines()[0], "null"]
    assert "<stdin>:2:1" in done.err
    assert "low-confidence" in done.err
    assert "null" not in plain.out


@pytest.mark.parametrize("command", [("extract",), ("build", "-o", "-")])
def test_documents_too(call: Call, article: Path, command: tuple[str, ...]) -> None:
    every = call(*command, article)
    none = call(*command, article, "--min-confidence", "1")
    assert every.out.count("@") > none.out.count("@")
    assert "low-confidence" in none.err
    assert call(*command, article, "--min-confidence", "0").out == every.out


def test_the_structure_says_how_sure_it_is(call: Call, article: Path) -> None:
    made = json.loads(call("extract", article, "--to", "json").out)
    sure = [c["confidence"] for note in made["notes"] for c in note["citations"] if c["key"]]
    assert sure
    assert all(0 <= x <= 1 for x in sure)
    for citation in (c for note in made["notes"] for c in note["citations"] if c["resolved"] == "full"):
        assert {"title", "date"} <= set(citation["fields"])
        assert min(citation["fields"].values()) == citation["confidence"]


@pytest.mark.parametrize("value", ["2", "-1", "x"])
def test_a_confidence_is_a_share(call: Call, value: str) -> None:
    assert call("parse", "--min-confidence", value).code == 2


@pytest.mark.parametrize("command", ["extract", "check", "build", "parse"])
def test_a_model_of_one_s_own(call: Call, article: Path, command: str) -> None:
    extra = {"check": ["--offline"], "build": ["-o", "-"]}.get(command, [])
    assert call(command, article, *extra, "--model", SHIPPED).out == call(command, article, *extra).out
    done = call(command, article, *extra, "--model", "no.model")
    assert done.code == 2
    assert "no.model" in done.err


def test_training_and_measuring_with_calibration(call: Call, home: Path) -> None:
    lines = CITATIONS.read_text(encoding="utf-8").splitlines(keepends=True)
    (home / "some.jsonl").write_text("".join(lines[:40]), encoding="utf-8")
    (home / "rest.jsonl").write_text("".join(lines[40:]), encoding="utf-8")
    assert call("train", "some.jsonl", "-o", "own.model", "--calibrate", "rest.jsonl").code == 0
    done = call("evaluate", "own.model", "rest.jsonl", "--confidence")
    assert "confidence: misses by" in done.out
    assert done.out.count("expected") == 10
