"""The five seed articles, from the installed command to the scores of the shared measure."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citetrack.files import read

Call = Callable[..., Any]


def score(shared: Path, program: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, program, *arguments], cwd=shared / "eval", capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture
def seeds(shared: Path) -> list[Path]:
    return sorted((shared / "seeds").glob("*.txt"))


@pytest.mark.parametrize(
    ("dialect", "measure"),
    [("biblatex", ["--strict"]), ("bibtex", [])],  # classic BibTeX has no field for a season, only for its words
)
def test_every_entry_of_the_seeds_is_right_in_every_field(
    command: Call, home: Path, shared: Path, seeds: list[Path], dialect: str, measure: list[str]
) -> None:
    done = command("build", *seeds, "-o", "seeds.bib", "--to", dialect)
    assert (done.code, done.out) == (0, "")
    told = score(shared, "score.py", shared / "seeds" / "gold.bib", home / "seeds.bib", *measure)
    assert "missed 0  spurious 0  every field right 32 (100.0%)" in told


def test_every_note_of_the_seed_cites_the_right_works(command: Call, home: Path, shared: Path) -> None:
    article = next((shared / "seeds").glob("002_*.txt"))
    (home / "notes.json").write_text(command("extract", article, "--to", "json").out, encoding="utf-8")
    (home / "works.bib").write_text(command("extract", article, "--to", "biblatex").out, encoding="utf-8")
    made = json.loads((home / "notes.json").read_text(encoding="utf-8"))
    assert sum(len(note["markers"]) > 0 for note in made["notes"]) == 32
    gold = shared / "seeds"
    told = score(
        shared, "clusters.py", gold / "gold.bib", gold / "gold-notes.json", home / "works.bib", home / "notes.json"
    )
    assert "notes 32  works right 100.0%  works and locators right 100.0%" in told


def test_articles_without_references_yield_none(call: Call, shared: Path) -> None:
    without = [path for path in sorted((shared / "seeds").glob("*.txt")) if path.name[:3] in ("001", "003", "004")]
    assert len(without) == 3
    done = call("extract", *without, "--to", "csl-json")
    assert (done.code, json.loads(done.out)) == (0, [])


def test_both_dialects_read_back_as_the_same_references(call: Call, home: Path, seeds: list[Path]) -> None:
    found = []
    for dialect in ("biblatex", "bibtex"):
        call("build", *seeds, "-o", f"{dialect}.bib", "--to", dialect)
        records = read(home / f"{dialect}.bib").records  # type: ignore[union-attr]
        found.append(
            [(r.key, r.reference.names, sorted((f.name, f.value) for f in r.reference.fields)) for r in records]
        )
    assert len(found[0]) == 32
    for left, right in zip(*found, strict=True):
        assert left == right
