"""CSL JSON: types, names, dates, numbers, and a list or a line for each item."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.model import Entry, Field, Name, NameList, Reference
from citetrack.writers.csl_date import to_csl_date
from citetrack.writers.csl_json import item, write, write_lines
from citetrack.writers.csl_vocabulary import TYPES

# Appendix III of CSL 1.0.2.
CSL_TYPES = frozenset((
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
))  # fmt: skip


def made(kind: str, *names: NameList, **fields: str) -> dict[str, Any]:
    csl = item(Reference(kind, names, tuple(Field(name, value) for name, value in fields.items())), "k")
    assert csl.pop("id") == "k"
    return csl


@pytest.mark.parametrize(
    ("kind", "fields", "csl"),
    [
        ("article", {"journaltitle": "J"}, "article-journal"),
        ("article", {"entrysubtype": "newspaper"}, "article-newspaper"),
        ("article", {"entrysubtype": "magazine"}, "article-magazine"),
        ("online", {}, "webpage"),
        ("online", {"entrysubtype": "blog"}, "post-weblog"),
        ("online", {"entrysubtype": "newspaper"}, "article-newspaper"),
        ("book", {}, "book"),
        ("collection", {}, "book"),
        ("incollection", {}, "chapter"),
        ("inbook", {}, "chapter"),
        ("inproceedings", {}, "paper-conference"),
        ("inreference", {}, "entry-encyclopedia"),
        ("report", {}, "report"),
        ("thesis", {}, "thesis"),
        ("unpublished", {}, "manuscript"),
        ("movie", {}, "motion_picture"),
        ("misc", {}, "document"),
        ("unheard-of", {}, "document"),
    ],
)
def test_types(kind: str, fields: dict[str, str], csl: str) -> None:
    assert made(kind, **fields)["type"] == csl


def test_every_type_is_one_of_csl() -> None:
    assert set(TYPES.values()) <= CSL_TYPES


@pytest.mark.parametrize(
    ("name", "csl"),
    [
        (Name("Müller", "Jörg"), {"family": "Müller", "given": "Jörg"}),
        (Name("Berg", "Jan", "van der", "Jr."),
         {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."}),
        (Name(literal="The Economist"), {"literal": "The Economist"}),
        (Name("Plato"), {"family": "Plato"}),
    ],
)  # fmt: skip
def test_names(name: Name, csl: dict[str, str]) -> None:
    assert made("book", NameList("author", (name,)))["author"] == [csl]


def test_roles_and_names_that_csl_does_not_know() -> None:
    csl = made(
        "book",
        NameList("editor", (Name("Ruiz"), Name(literal="others"))),
        NameList("translator", (Name("Mann"),)),
        NameList("holder", (Name("Bell"),)),
    )
    assert csl == {
        "type": "book",
        "editor": [{"family": "Ruiz"}],
        "translator": [{"family": "Mann"}],
        "custom": {"editor-others": True, "holder": [{"family": "Bell"}]},
    }


@pytest.mark.parametrize(
    ("date", "csl"),
    [
        ("2010", {"date-parts": [[2010]]}),
        ("2010-08", {"date-parts": [[2010, 8]]}),
        ("2010-08-28", {"date-parts": [[2010, 8, 28]]}),
        ("2022-07/2022-08", {"date-parts": [[2022, 7], [2022, 8]]}),
        ("1914/1918", {"date-parts": [[1914], [1918]]}),
        ("2021-23", {"date-parts": [[2021]], "season": 3}),
        ("1998~", {"date-parts": [[1998]], "circa": True}),
        ("-0380", {"date-parts": [[-380]]}),
        ("2015/..", {"date-parts": [[2015]], "literal": "2015/.."}),
        ("forthcoming", {"literal": "forthcoming"}),
        ("2010-02-30", {"literal": "2010-02-30"}),
        ("2010-13", {"literal": "2010-13"}),
        ("", {"literal": ""}),
    ],
)
def test_dates(date: str, csl: dict[str, Any]) -> None:
    assert to_csl_date(date) == csl


@pytest.mark.parametrize(
    ("kind", "fields", "csl"),
    [
        ("article", {"journaltitle": "J", "volume": "7", "number": "1–2", "pages": "3–9"},
         {"container-title": "J", "volume": "7", "issue": "1–2", "page": "3-9"}),
        ("article", {"issue": "Spring"}, {"issue": "Spring"}),
        ("book", {"series": "S", "number": "12"}, {"collection-title": "S", "collection-number": "12"}),
        ("report", {"number": "RM-3420", "institution": "RAND", "type": "techreport"},
         {"number": "RM-3420", "publisher": "RAND", "genre": "Technical report"}),
        ("thesis", {"institution": "MIT", "type": "phdthesis", "location": "Cambridge"},
         {"publisher": "MIT", "genre": "PhD thesis", "publisher-place": "Cambridge"}),
        ("incollection", {"booktitle": "B", "booksubtitle": "C", "title": "A"},
         {"title": "A", "container-title": "B: C"}),
        ("book", {"title": "Who?", "subtitle": "Me"}, {"title": "Who? Me"}),
        ("book", {"doi": "https://doi.org/10.1/a", "url": "https://a.org", "isbn": "1"},
         {"DOI": "10.1/a", "URL": "https://a.org", "ISBN": "1"}),
        ("online", {"urldate": "2020-01-02", "date": "2019"},
         {"accessed": {"date-parts": [[2020, 1, 2]]}, "issued": {"date-parts": [[2019]]}}),
        ("book", {"langid": "ngerman"}, {"language": "de"}),
        ("book", {"langid": "x-klingon"}, {"language": "x-klingon"}),
        ("book", {"publisher": "P", "organization": "O"}, {"publisher": "P", "custom": {"organization": "O"}}),
        ("book", {"shelf": "7"}, {"custom": {"shelf": "7"}}),
    ],
)  # fmt: skip
def test_fields(kind: str, fields: dict[str, str], csl: dict[str, Any]) -> None:
    found = made(kind, **fields)
    del found["type"]
    assert found == csl


ENTRIES = [
    Entry("a", Reference("book", (), (Field("title", "Línea\u2028dos"),))),
    Entry("b", Reference("misc", (), (Field("title", 'a "b" \\ c'),))),
]


def test_lists_and_lines() -> None:
    whole, lines = write(ENTRIES), write_lines(ENTRIES)
    assert json.loads(whole) == [json.loads(line) for line in lines.split("\n")[:-1]]
    assert [csl["id"] for csl in json.loads(whole)] == ["a", "b"]
    assert "Línea" in whole
    assert len(lines.splitlines()) == 2
    assert (whole[-2:], lines[-1]) == ("]\n", "\n")
    assert (write([]), write_lines([])) == ("[]\n", "")


TEXT = st.text(max_size=8)
FIELDS = st.dictionaries(
    st.sampled_from(["title", "date", "pages", "number", "langid", "doi", "type", "x"]), TEXT, max_size=6
)
NAMES = st.lists(st.builds(Name, TEXT, TEXT, TEXT, TEXT, TEXT), max_size=3).map(tuple)
REFERENCE = st.builds(
    Reference,
    st.sampled_from([*TYPES, "", "?"]),
    st.lists(
        st.builds(NameList, st.sampled_from(["author", "editor", "holder"]), NAMES, st.none(), st.none()), max_size=2
    ).map(tuple),
    FIELDS.map(lambda fields: tuple(Field(name, value) for name, value in fields.items())),
)


@given(st.lists(REFERENCE, max_size=3))
@settings(deadline=None)
def test_any_reference_is_an_item_that_loses_nothing(references: list[Reference]) -> None:
    entries = [Entry(str(place), reference) for place, reference in enumerate(references)]
    items = json.loads(write(entries))
    assert items == [json.loads(line) for line in write_lines(entries).splitlines()]
    for reference, csl in zip(references, items, strict=True):
        assert csl["type"] in CSL_TYPES
        assert reference.get("title") == csl.get("title", "")
        assert reference.get("x") == csl.get("custom", {}).get("x", "")
