"""Real articles and made documents with the shipped model: counts that must not fall."""

import json
from pathlib import Path

import pytest

from citetrack.labelling import load
from citetrack.model import Document, Extraction
from citetrack.notes import find


def read(path: Path) -> Extraction:
    return find(Document(path.name, path.read_text(encoding="utf-8")), load().label)


def test_an_article_with_endnotes(shared: Path) -> None:
    gold = json.loads((shared / "seeds" / "gold-notes.json").read_text(encoding="utf-8"))
    found = read(shared / "seeds" / gold["document"])
    assert {note.number: len(note.citations) for note in found.notes} == {k: len(v) for k, v in gold["notes"].items()}
    assert sum(len(note.markers) for note in found.notes) == gold["markers"]
    assert all(citation.resolved == "full" for note in found.notes for citation in note.citations)
    assert (found.inline, found.problems, found.kind) == ((), (), "notes")


def test_articles_without_notes(shared: Path) -> None:
    gold = json.loads((shared / "seeds" / "gold-notes.json").read_text(encoding="utf-8"))
    for name in gold["no_references"]:
        found = read(shared / "seeds" / name)
        assert (found.notes, found.inline) == ((), ())
    for name, keys in gold["inline"].items():
        assert len(read(shared / "seeds" / name).inline) == len(keys)


@pytest.mark.parametrize(
    "style", ["chicago-notes-bibliography", "mhra-notes-subsequent-ibid", "chicago-shortened-notes-bibliography"]
)
def test_made_documents_with_notes(shared: Path, style: str) -> None:
    folder = shared / "roundtrip" / "docs" / style
    gold = {str(i): len(works) for i, works in enumerate(json.loads((folder / "cites.json").read_text()), 1)}
    found = read(folder / "doc.txt")
    assert found.kind == "notes"
    right = sum(len(note.citations) == gold.get(note.number) for note in found.notes)
    assert right >= 0.98 * len(gold)
    assert found.problems == ()


@pytest.mark.parametrize("style", ["apa", "modern-language-association", "harvard-cite-them-right"])
def test_made_documents_with_a_list(shared: Path, style: str) -> None:
    found = read(shared / "roundtrip" / "docs" / style / "doc.txt")
    assert (len(found.inline), found.kind, found.notes) == (60, "references", ())
    assert all(citation.listed for citation in found.inline)


def test_a_made_document_with_numbered_references(shared: Path) -> None:
    found = read(shared / "roundtrip" / "docs" / "ieee" / "doc.txt")
    assert (len(found.notes), found.kind, found.problems) == (60, "references", ())
    assert all(len(note.citations) == 1 and note.markers for note in found.notes)
