"""What is written is what is read again, in either dialect, whatever the text."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pybtex.database import BibliographyData
from pybtex.database.input.bibtex import Parser

from citetrack.model import Entry, Field, Name, NameList, Reference
from citetrack.pybtex_plugins import BiblatexWriter, BibtexWriter
from citetrack.readers.bibtex import read
from citetrack.writers import biblatex, bibtex
from citetrack.writers.latex import clean
from citetrack.writers.pybtex_entries import Dialect, to_pybtex
from citetrack.writers.pybtex_writer import Writer

Write = Callable[[Sequence[Entry]], str]
WRITERS = pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])

# Text with what TeX, BibTeX and name lists trip over far more often than chance would have it.
AWKWARD = st.sampled_from([
    *"\\{}$%&#_~^\"'`’‘“”–—-,.;:?!¿¡<>|@=()/ \n\téıłßƏЖא中🙂ệ",
    "\u00a0", "\u200b", "\u00ad", "\u0301", "\u0323", "\u0328", "i̇", "--", "''", "``", ",,", " and ", " AND ", "others",
    "\\'e", "{\\o}", "UN", "McX", "van ", "de ",
])  # fmt: skip
TEXT = st.lists(st.one_of(AWKWARD, st.text(max_size=4)), max_size=8).map("".join)
PREFIX = st.sampled_from(["", "van der", "de", "d’", "Von", "al-"])
SUFFIX = st.sampled_from(["", "Jr.", "III"])
NAME = st.one_of(
    st.builds(Name, TEXT, TEXT, PREFIX, SUFFIX, st.just("")),
    TEXT.map(lambda text: Name(literal=text)),
    st.builds(Name, TEXT, TEXT, TEXT, TEXT, st.just("")),
    st.just(Name(literal="others")),
)
TYPES = st.sampled_from([
    "article", "book", "collection", "inbook", "incollection", "misc", "movie", "mvbook", "online", "report", "thesis",
    "unpublished",
])  # fmt: skip
FIELDS = st.dictionaries(
    st.sampled_from([
        "title", "subtitle", "journaltitle", "booktitle", "booksubtitle", "publisher", "note", "series", "location",
        "institution", "type", "volume", "number", "pages", "edition", "langid", "url", "urldate", "doi",
        "howpublished", "entrysubtype", "abstract",
    ]),
    TEXT,
    max_size=6,
)  # fmt: skip
DATES = st.sampled_from([
    "", "2010", "2010-08", "2010-08-28", "2022-07/2022-08", "2022-07-01/2022-07-14", "2021-23", "1914/1918", "2015/..",
    "/1998", "1998~", "2010-05-03T10:00:00", "forthcoming", "May 2015", "-0044", "0800",
])  # fmt: skip


# Dates that are none.
NO_DATES = st.sampled_from(["–", "–1", "2010–2011", "2010--2011", "1998~", "~", "5 %", "2010%", "2010-02-30", "1998 ~"])


def references() -> st.SearchStrategy[Reference]:
    def made(
        kind: str, fields: dict[str, str], date: str, seen: str, authors: list[Name], editors: list[Name]
    ) -> Reference:
        named = fields | ({"date": date} if date else {}) | ({"urldate": seen} if seen else {})
        people = [NameList(role, tuple(names)) for role, names in (("author", authors), ("editor", editors)) if names]
        return Reference(kind, tuple(people), tuple(Field(name, value) for name, value in named.items()))

    return st.builds(
        made,
        TYPES,
        FIELDS,
        st.one_of(DATES, NO_DATES),
        st.one_of(DATES, NO_DATES),
        st.lists(NAME, max_size=3),
        st.lists(NAME, max_size=2),
    )


def read_back(text: str) -> list[Reference]:
    found = read(text.encode(), "x.bib")
    assert not found.problems, found.problems
    return [record.reference for record in found.records]


def facts(reference: Reference) -> tuple[object, ...]:
    return reference.type, {(g.role, g.names) for g in reference.names}, {(f.name, f.value) for f in reference.fields}


@WRITERS
@given(st.lists(references(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_writing_what_was_read_changes_nothing(write: Write, made: list[Reference]) -> None:
    text = write([Entry(f"k{place}", reference) for place, reference in enumerate(made)])
    again = write([Entry(f"k{place}", reference) for place, reference in enumerate(read_back(text))])
    assert again == text


@given(st.lists(references(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_both_dialects_give_the_same_references(made: list[Reference]) -> None:
    entries = [Entry(f"k{place}", reference) for place, reference in enumerate(made)]
    classic, own = read_back(bibtex.write(entries)), read_back(biblatex.write(entries))
    assert [facts(reference) for reference in classic] == [facts(reference) for reference in own]


@WRITERS
@given(TEXT, st.sampled_from(["title", "journaltitle", "publisher", "note"]))
@settings(max_examples=60, deadline=None)
def test_a_value_is_read_back_as_it_was(write: Write, value: str, name: str) -> None:
    entry = Entry("k", Reference("article", (), (Field(name, value),)))
    assert read_back(write([entry]))[0].get(name) == clean(value)


@pytest.mark.parametrize(("write", "writer"), [(bibtex.write, BibtexWriter), (biblatex.write, BiblatexWriter)])
@given(st.lists(references(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_what_pybtex_parses_is_written_again_as_it_was(
    write: Write, writer: type[BibtexWriter], made: list[Reference]
) -> None:
    text = write([Entry(f"k{place}", reference) for place, reference in enumerate(made)])
    assert writer().to_string(Parser().parse_string(text)) == text


@pytest.mark.heavy
@pytest.mark.timeout(400)
@pytest.mark.skipif(not shutil.which("biber"), reason="needs biber")
@given(st.lists(references(), min_size=120, max_size=120))
@settings(max_examples=3, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
          suppress_health_check=list(HealthCheck))  # fmt: skip
def test_what_biber_reads_and_writes_is_read_as_it_was(made: list[Reference]) -> None:
    entries = [Entry(f"k{place}", reference) for place, reference in enumerate(made)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in.bib").write_text(biblatex.write(entries), encoding="utf-8")
        command = ["biber", "--tool", "--nolog", "--output-file=out.bib", "in.bib"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
        after = {record.key: record.reference for record in read((folder / "out.bib").read_bytes(), "out.bib").records}
    before = read_back(biblatex.write(entries))
    assert [facts(after[f"k{place}"]) for place in range(len(made))] == list(map(facts, before))


@pytest.mark.parametrize(("write", "dialect"), [(bibtex.write, bibtex.DIALECT), (biblatex.write, biblatex.DIALECT)])
@given(st.lists(references(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_text_made_at_once_is_what_the_writer_on_pybtex_s_interface_makes(
    write: Write, dialect: Dialect, made: list[Reference]
) -> None:
    entries = [Entry(f"k{place}", reference) for place, reference in enumerate(made)]
    assert write(entries) == Writer(encoding="utf-8").to_string(BibliographyData(to_pybtex(entries, dialect)))


@given(TEXT)
@settings(max_examples=60, deadline=None)
def test_clean_text_is_clean(value: str) -> None:
    assert clean(clean(value)) == clean(value)
