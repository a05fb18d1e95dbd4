"""Chapters of one book share it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from works import work

from citetrack.bibliography.parents import share
from citetrack.bibliography.succession import Pin
from citetrack.model import Bibliography, Citation, Document, Entry, Extraction, Note, Reference, Span
from citetrack.readers.bibtex import read
from citetrack.rebuild import rebuild
from citetrack.writers import biblatex, bibtex

BOOK = {"booktitle": "Handbook of Frontiers", "publisher": "Brill", "location": "Leiden", "date": "2014"}
ONE = work("incollection", "Anders, Mia", editor="Ruiz, Pablo", title="Keepers", pages="1–9", **BOOK)
TWO = work("incollection", "Bo, Li", editor="Ruiz, P.", title="Walls & Bridges", pages="11–32", **BOOK)
OTHER = work("incollection", "Bo, Li", editor="Kaya, E.", title="Rivers", booktitle="Another Book", date="2014")
WHOLE = work("collection", editor="Ruiz, Pablo", title="Handbook of Frontiers", publisher="Brill", date="2014")


def entries(*references: Reference) -> Bibliography:
    return Bibliography(tuple(Entry(f"k{place}", one) for place, one in enumerate(references)))


def said(entry: Entry) -> dict[str, str]:
    return {field.name: field.value for field in entry.reference.fields}


def test_two_chapters_share_a_new_entry() -> None:
    one, other, two, book = share(entries(ONE, OTHER, TWO)).entries
    assert other.reference == OTHER
    assert said(one) == {"title": "Keepers", "pages": "1–9", "crossref": "ruiz2014"}
    assert [group.role for group in two.reference.names] == ["author"]
    assert (book.key, book.reference.type) == ("ruiz2014", "collection")
    assert said(book) == {"title": BOOK["booktitle"]} | {k: v for k, v in BOOK.items() if k != "booktitle"}


def test_a_chapter_and_the_book_itself_share_its_entry_which_comes_last() -> None:
    made = share(entries(WHOLE, ONE)).entries
    assert [entry.key for entry in made] == ["k1", "k0"]
    assert said(made[0]) == {"title": "Keepers", "pages": "1–9", "location": "Leiden", "crossref": "k0"}
    assert made[1].reference == WHOLE


def test_a_chapter_alone_stays_whole() -> None:
    assert share(entries(ONE, OTHER)) == entries(ONE, OTHER)


def test_what_differs_stays_with_the_chapter() -> None:
    odd = work("incollection", "Bo, Li", editor="Ruiz, Pablo", title="Walls", **(BOOK | {"publisher": "Routledge"}))
    made = share(entries(ONE, ONE, odd)).entries
    assert said(made[2])["publisher"] == "Routledge"


def test_the_key_of_a_book_stays() -> None:
    assert share(entries(ONE, TWO), pins={"Frontiers": Pin([WHOLE])}).entries[-1].key == "Frontiers"


@pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])
def test_they_are_read_as_whole_chapters(write: object) -> None:
    text = write(share(entries(ONE, TWO)).entries)  # type: ignore[operator]
    records = read(text.encode(), "x.bib").records
    for record, whole in zip(records, (ONE, TWO), strict=False):
        assert {f.name: f.value for f in record.reference.fields} == {f.name: f.value for f in whole.fields}
        assert [name.family for name in record.reference.people("editor")] == ["Ruiz"]
    assert {f.name for f in records[2].reference.fields} == {"title", "publisher", "location", "date"}


def found(*cited: Reference) -> list[Extraction]:
    spans = [Span(10 * place, 10 * place + 5) for place in range(len(cited))]
    notes = [Note(str(s.start), s, s, (), (Citation(s, reference=one),)) for s, one in zip(spans, cited, strict=True)]
    return [Extraction(Document("a.txt", " " * 99), tuple(notes))]


def test_the_editor_of_chapters_is_corrected_once(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    rebuild(path, found(WHOLE, ONE), parents=True)
    path.write_text(path.read_text(encoding="utf-8").replace("Ruiz, Pablo", "Ruiz, Paul"), encoding="utf-8")
    rebuild(path, found(WHOLE, ONE, TWO), parents=True)
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"editor = \{(.*)\}", text) == ["Ruiz, Paul"]
    assert not rebuild(path, found(WHOLE, ONE, TWO), parents=True).changed
    people = [record.reference.people("editor")[0].given for record in read(text.encode(), "x.bib").records]
    assert people == ["Paul"] * 3


@pytest.mark.heavy
@pytest.mark.skipif(not shutil.which("bibtex"), reason="needs bibtex")
@pytest.mark.parametrize("style", ["plain", "apalike"])
def test_bibtex_finds_the_book(tmp_path: Path, style: str) -> None:
    rebuild(tmp_path / "x.bib", found(WHOLE, OTHER), parents=True)
    rebuild(tmp_path / "x.bib", found(WHOLE, OTHER, ONE, TWO), parents=True)
    aux = rf"\citation{{*}}\bibdata{{x}}\bibstyle{{{style}}}"
    (tmp_path / "x.aux").write_text(aux.replace("}\\", "}\n\\") + "\n", encoding="utf-8")
    done = subprocess.run(["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, "cross ref" in done.stdout.lower()) == (0, False), done.stdout
    assert (tmp_path / "x.bbl").read_text().count("\\bibitem") == 4
