"""What is measured over the example and the shared data, as figures between 0 and 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import citetrack
from citetrack.labelling.evaluate import evaluate
from citetrack.model import Document, Reference, References
from scoring import score

FIGURES = {
    "every_field": "works with every field right",
    "f1": "F1 of fields",
    "tokens": "tokens right",
    "citations": "citations right",
}


def works(*paths: Path) -> tuple[Reference, ...]:
    """The works of documents, each once, or of a .bib file."""
    sources = [citetrack.read(path) for path in paths]
    found = [s if isinstance(s, References) else citetrack.extract(s) for s in sources]
    return tuple(entry.reference for entry in citetrack.build(found).entries)


def agreement(paths: Sequence[Path], gold: Path, printed: Path | None = None) -> dict[str, float]:
    """How the works of documents agree with a gold bibliography, of which ``printed`` is the text."""
    text = None
    if printed is not None:
        source = citetrack.read(printed)
        assert isinstance(source, Document)
        text = source.text
    expected = citetrack.read(gold)
    assert isinstance(expected, References)
    result = score([record.reference for record in expected.records], works(*paths), text)
    return {"every_field": result.every_field, "f1": result.f1()}


def example() -> dict[str, dict[str, float]]:
    """Figures of the shipped example, held against what a person reads in it."""
    root = Path(__file__).parents[2]
    return {"example": agreement([root / "examples" / "standards.txt"], root / "tests" / "accuracy" / "standards.bib")}


def documents(shared: Path) -> dict[str, dict[str, float]]:
    """Figures of the seed articles and of the made documents."""
    found = {"seeds": agreement(sorted(shared.glob("seeds/*.txt")), shared / "seeds" / "gold.bib")}
    for folder in sorted((shared / "roundtrip" / "docs").iterdir()):
        for suffix in ("txt", "md", "html", "docx"):
            gold, text = folder / "gold.bib", folder / "doc.txt"
            found[f"{folder.name}.{suffix}"] = agreement([folder / f"doc.{suffix}"], gold, text)
    return found


def labels(shared: Path) -> dict[str, dict[str, float]]:
    """Figures of the hand-labelled citations kept for measuring."""
    files = sorted((shared / "datasets").glob("dev_*.jsonl"))
    return {
        Path(name).stem: {
            "tokens": found.words_right / found.words,
            "citations": found.citations_right / found.citations,
            "f1": found.total.f1,
        }
        for name, found in evaluate(None, files).items()
    }
