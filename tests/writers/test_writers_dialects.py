"""Both dialects of one bibliography are the same references, whoever reads them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pybtex.database import BibliographyData, parse_string

from citetrack import api, bibliography
from citetrack.files import read, read_bibliography
from citetrack.model import Document, Entry, Reference
from citetrack.readers.bibtex import read as read_bib
from citetrack.readers.latex import decode
from citetrack.writers import biblatex, bibtex

EXAMPLE = Path(__file__).resolve().parents[2] / "bib" / "references.bib"
# Classic fields by the BibLaTeX field they stand for.
SAME = {"journal": "journaltitle", "address": "location", "school": "institution"}
PARTS = ("prelast", "last", "lineage", "first", "middle")
ALONE = ("entrysubtype", "doi", "url", "urldate", "volume", "number", "pages", "publisher", "series", "note", "langid")


@pytest.fixture(scope="module")
def seeds(shared: Path) -> list[Entry]:
    documents = [read(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    found = [api.extract(document) for document in documents if isinstance(document, Document)]
    return list(bibliography.build(found).entries)


@pytest.fixture(scope="module", params=["seeds", "example"])
def entries(request: pytest.FixtureRequest) -> list[Entry]:
    if request.param == "seeds":
        return request.getfixturevalue("seeds")
    return list(read_bibliography(EXAMPLE).entries)


def facts(reference: Reference) -> tuple[object, ...]:
    return reference.type, {(g.role, g.names) for g in reference.names}, {(f.name, f.value) for f in reference.fields}


def test_our_reader_finds_what_was_written(entries: list[Entry]) -> None:
    assert len(entries) >= 24
    for write in (bibtex.write, biblatex.write):
        found = read_bib(write(entries).encode(), "x.bib")
        assert not found.problems
        assert [(record.key, facts(record.reference)) for record in found.records] == [
            (entry.key, facts(entry.reference)) for entry in entries
        ]


def parsed(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def test_pybtex_finds_the_same_people_titles_and_numbers(entries: list[Entry]) -> None:
    classic, own = parsed(bibtex.write(entries)), parsed(biblatex.write(entries))
    assert list(classic.entries) == list(own.entries) == [entry.key for entry in entries]
    for key, left in classic.entries.items():
        right = own.entries[key]
        people = [
            {role: [[decode(" ".join(person.get_part(part))) for part in PARTS] for person in persons]
             for role, persons in one.persons.items()}
            for one in (left, right)
        ]  # fmt: skip
        assert people[0] == people[1]
        fields = {SAME.get(name, name): decode(value) for name, value in left.fields.items()}
        theirs = {name: decode(value) for name, value in right.fields.items()}
        for name in ALONE + tuple(SAME.values()):
            assert fields.get(name) == theirs.get(name), (key, name)
        assert fields.get("title") == ": ".join(filter(None, (theirs.get("title"), theirs.get("subtitle"))))
        date = theirs.get("date", theirs.get("year", ""))
        assert fields.get("date", fields.get("year", "")) == date[: len(date) if "date" in fields else 4]
