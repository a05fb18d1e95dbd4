"""Types and fields of the BibLaTeX data model in classic BibTeX, and dates in both dialects."""

import pytest

from citetrack.model import Entry, Field, Reference
from citetrack.readers.bibtex import read
from citetrack.writers import biblatex, bibtex
from citetrack.writers.classic import to_classic


@pytest.mark.parametrize(
    ("kind", "fields", "classic"),
    [
        ("article", {}, "article"),
        ("online", {}, "misc"),
        ("report", {}, "techreport"),
        ("thesis", {"type": "phdthesis"}, "phdthesis"),
        ("thesis", {"type": "Diss., Universität Wien"}, "phdthesis"),
        ("thesis", {"type": "mathesis"}, "mastersthesis"),
        ("thesis", {"type": "MA dissertation"}, "mastersthesis"),
        ("thesis", {"type": "Doctor of Philosophy"}, "phdthesis"),
        ("thesis", {"type": "Tesi di laurea"}, "mastersthesis"),
        ("thesis", {}, "phdthesis"),
        ("collection", {}, "book"),
        ("mvbook", {}, "book"),
        ("inbook", {"booktitle": "x"}, "incollection"),
        ("inbook", {}, "inbook"),
        ("inreference", {}, "incollection"),
        ("review", {}, "article"),
        ("mvproceedings", {}, "proceedings"),
        ("dataset", {}, "misc"),
        ("movie", {}, "misc"),
        ("unheard-of", {}, "misc"),
    ],
)
def test_types_and_back(kind: str, fields: dict[str, str], classic: str) -> None:
    assert to_classic(kind, fields)[0] == classic
    entry = Entry("k", Reference(kind, (), tuple(Field(name, value) for name, value in fields.items())))
    (record,) = read(bibtex.write([entry]).encode(), "x.bib").records
    assert record.reference.type == kind
    assert {field.name: field.value for field in record.reference.fields} == fields


@pytest.mark.parametrize(
    ("fields", "classic"),
    [
        ({"journaltitle": "J", "location": "L"}, {"journal": "J", "address": "L"}),
        ({"edition": "2"}, {"edition": "2nd", "biblatex-edition": "2"}),
        ({"edition": "11"}, {"edition": "11th", "biblatex-edition": "11"}),
        ({"edition": "112"}, {"edition": "112th", "biblatex-edition": "112"}),
        ({"edition": "Revised"}, {"edition": "Revised"}),
        ({"title": "A", "subtitle": "B"}, {"title": "A: B", "biblatex-title": "A", "biblatex-subtitle": "B"}),
        ({"title": "A?", "subtitle": "B"}, {"title": "A? B", "biblatex-title": "A?", "biblatex-subtitle": "B"}),
        ({"subtitle": "B"}, {"subtitle": "B"}),
        ({"date": "2010"}, {"year": "2010"}),
        ({"date": "2010-08"}, {"year": "2010", "month": "August"}),
        ({"date": "2010-08-28"}, {"year": "2010", "month": "August", "day": "28", "date": "2010-08-28"}),
        ({"date": "2022-07/2022-08"}, {"year": "2022", "date": "2022-07/2022-08"}),
        ({"date": "2022-07-01/2022-07-14"}, {"year": "2022", "month": "July", "date": "2022-07-01/2022-07-14"}),
        ({"date": "2021-23"}, {"year": "2021", "date": "2021-23"}),
        ({"date": "1914/1918"}, {"year": "1914", "date": "1914/1918"}),
        ({"date": "2015/.."}, {"year": "2015", "date": "2015/.."}),
        ({"date": "/1998"}, {"year": "1998", "biblatex-date": "/1998"}),
        ({"date": "1998~"}, {"year": "1998", "date": "1998~"}),
        ({"date": "forthcoming"}, {"year": "forthcoming"}),
        ({"date": "2010-02-30"}, {"year": "2010-02-30"}),
        ({"date": "-0380"}, {"year": "-0380"}),
        ({"month": "Michaelmas"}, {"month": "Michaelmas"}),
        ({"date": "1999", "month": "Michaelmas"}, {"year": "1999", "biblatex-month": "Michaelmas"}),
        (
            {"urldate": "2020-01-02", "entrysubtype": "newspaper"},
            {"urldate": "2020-01-02", "entrysubtype": "newspaper"},
        ),
    ],
)
def test_fields(fields: dict[str, str], classic: dict[str, str]) -> None:
    assert to_classic("article", fields) == ("article", classic)


@pytest.mark.parametrize(
    ("kind", "fields", "classic"),
    [
        ("report", {}, {"type": "Report", "biblatex-type": ""}),
        ("report", {"type": "PRIF Report"}, {"type": "PRIF Report"}),
        ("report", {"type": "techreport", "institution": "I"}, {"institution": "I"}),
        ("thesis", {"type": "phdthesis", "institution": "I"}, {"school": "I"}),
        ("thesis", {"type": "PhD thesis"}, {"type": "PhD thesis"}),
        ("thesis", {"type": "bathesis"}, {"type": "Bachelor’s thesis", "biblatex-type": "bathesis"}),
    ],
)
def test_kinds(kind: str, fields: dict[str, str], classic: dict[str, str]) -> None:
    assert to_classic(kind, fields)[1] == classic


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2010-08-28", ["date = {2010-08-28},"]),
        ("2022-07/2022-08", ["date = {2022-07/2022-08},"]),
        ("2021-23", ["date = {2021-23},"]),
        ("1998~", ["date = {1998~},"]),
        ("1914%/1918?", ["date = {1914%/1918?},"]),
        ("forthcoming", ["year = {forthcoming},"]),
        ("about 1750 & later", ["year = {about 1750 \\& later},"]),
    ],
)
def test_dates_of_biblatex(date: str, lines: list[str]) -> None:
    made = biblatex.write([Entry("k", Reference("misc", (), (Field("date", date),)))])
    assert [line.strip() for line in made.split("\n")[1:-2]] == lines


def test_months_are_macros() -> None:
    made = bibtex.write([Entry("k", Reference("misc", (), (Field("date", "2010-03"),)))])
    assert made == "@misc{k,\n  year = {2010},\n  month = mar,\n}\n"


def test_no_entries_are_a_file_with_a_line_end() -> None:
    assert bibtex.write([]) == biblatex.write([]) == "\n"
