"""`show` and `problems`: what was read from a document's notes, and what of it needs an eye."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
AMBIGUOUS = """One thing.[1] Another.[2] A third.[3] A fourth.[4]

Notes

[1] Marc Bloch, Feudal Society (London: Routledge, 1961), 60; Marc Bloch, The Royal Touch (London: Routledge, 1973), 5.

[2] Ibid., 61.

[3] Bloch, Feudal Society, 70.

[4] Febvre, 12.
"""


@pytest.fixture
def doubtful(home: Path) -> Path:
    path = home / "bloch, 50%.txt"
    path.write_text(AMBIGUOUS, encoding="utf-8")
    return path


def test_show_prints_a_note_with_its_citations(call: Call, doubtful: Path) -> None:
    done = call("show", doubtful.name, "3")
    assert done.code == 0
    assert done.out.splitlines() == [
        "[3] Bloch, Feudal Society, 70.",
        "    bloch, 50%.txt, line 9, cited in line 1",
        "    → bloch1961, short (97% sure), at 70",
    ]


def test_show_says_what_an_ambiguous_citation_may_be(call: Call, doubtful: Path) -> None:
    assert "no work, ambiguous, at 61, may be bloch1961 or bloch1973" in call("show", doubtful.name, "2").out


def test_show_prints_every_note_and_with_v_every_field(call: Call, doubtful: Path) -> None:
    done = call("show", doubtful.name, "-v")
    assert [line[:3] for line in done.out.splitlines() if line.startswith("[")] == ["[1]", "[2]", "[3]", "[4]"]
    assert "      title: Feudal Society\n" in done.out
    assert "      author: Marc Bloch\n" in done.out


def test_show_colours_fields_where_asked(call: Call, doubtful: Path) -> None:
    assert "\x1b[33mFeudal Society\x1b[0m" in call("show", doubtful.name, "1", "--color", "always").out
    assert "\x1b" not in call("show", doubtful.name, "1").out


def test_a_note_that_is_not_there_is_a_finding(call: Call, doubtful: Path) -> None:
    done = call("show", doubtful.name, "9")
    assert (done.code, done.out) == (1, "")
    assert "no note 9; the notes are 1 to 4" in done.err


def test_problems_are_lines_of_place_code_and_message(call: Call, doubtful: Path) -> None:
    done = call("problems", doubtful.name)
    assert done.code == 1
    first, second = done.out.splitlines()
    assert first == (
        "bloch, 50%.txt:7:5: ambiguous-back-reference note 2 refers back to one of several works: "
        "“Ibid., 61.” may be bloch1961 or bloch1973"
    )
    assert second.startswith("bloch, 50%.txt:11:5: unresolved-back-reference ")


def test_problems_as_json(call: Call, doubtful: Path) -> None:
    made = json.loads(call("problems", doubtful.name, "--format", "json").out)
    assert list(made) == ["schema", "problems", "summary"]
    assert made["summary"] == {"ambiguous-back-reference": 1, "unresolved-back-reference": 1}
    assert [(p["file"], p["line"], p["column"], p["note"]) for p in made["problems"]] == [
        ("bloch, 50%.txt", 7, 5, "2"),
        ("bloch, 50%.txt", 11, 5, "4"),
    ]


def test_problems_as_github_annotations(call: Call, doubtful: Path) -> None:
    first, _ = call("problems", doubtful.name, "--format", "github").out.splitlines()
    assert first.startswith("::warning file=bloch%2C 50%25.txt,line=7,col=5,title=ambiguous-back-reference::note 2 ")


def test_problems_as_sarif(call: Call, doubtful: Path) -> None:
    made = json.loads(call("problems", doubtful.name, "--format", "sarif").out)
    assert made["version"] == "2.1.0"
    (run,) = made["runs"]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {result["ruleId"] for result in run["results"]}
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "bloch%2C%2050%25.txt"},
        "region": {"startLine": 7, "startColumn": 5},
    }


def test_sarif_holds_what_the_schema_asks_for(call: Call, doubtful: Path) -> None:
    """The properties that SARIF 2.1.0 requires (OASIS, sections 3.13, 3.14, 3.18, 3.27), with values it allows."""
    made = json.loads(call("problems", doubtful.name, "--format", "sarif").out)
    assert set(made) <= {"$schema", "version", "runs", "inlineExternalProperties", "properties"}
    for run in made["runs"]:
        assert run["tool"]["driver"]["name"]
        assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert len(rules) == len(set(rules))
        assert run["results"]
        for result in run["results"]:
            assert result["ruleId"] in rules
            assert result["level"] in {"none", "note", "warning", "error"}
            assert result["message"]["text"]
            for location in result["locations"]:
                region = location["physicalLocation"]["region"]
                assert min(region["startLine"], region["startColumn"]) >= 1
                assert " " not in location["physicalLocation"]["artifactLocation"]["uri"]


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_document_without_problems_exits_clean(call: Call, home: Path, form: str) -> None:
    clean = home / "clean.txt"
    clean.write_text(
        "One.[1]\n\nNotes\n\n[1] Marc Bloch, Feudal Society (London: Routledge, 1961), 60.\n", encoding="utf-8"
    )
    assert call("problems", clean.name, "--format", form).code == 0
