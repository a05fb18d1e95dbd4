"""Titles in citations in which nothing is labelled as one."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a name, a title and an edition under “editor”
        (
            [("editor", "Roe, Jane Mary. Counting Notes. 2nd rev. ed., "), ("publisher", "Verso, "), ("date", "1983.")],
            {"title": "Counting Notes", "edition": "2nd rev. ed."},
        ),
        # a title behind the last initials of its authors, or under the journal's label
        (
            [
                ("author", "Roe J and Doe P. Counting notes. "),
                ("journal", "Notes "),
                ("date", "2014;"),
                ("volume", "3."),
            ],
            {"title": "Counting notes", "journaltitle": "Notes"},
        ),
        (
            [
                ("author", "Roe, J.; Doe, P. Fußnotenapparate. "),
                ("journal", "Notes "),
                ("date", "2014, "),
                ("volume", "3."),
            ],
            {"title": "Fußnotenapparate"},
        ),
        (
            [AUTHOR, ("journal", "Footnotes of the Moderns. "), ("date", "2014, "), ("url", "https://example.org/1")],
            {"title": "Footnotes of the Moderns", "journaltitle": ""},
        ),
        # the right text under the wrong label
        (
            [
                ("title", "“A Title”, "),
                ("author", "Daily Planet, "),
                ("date", "25 November 2022, "),
                ("url", "https://example.org"),
            ],
            {"journaltitle": "Daily Planet"},
        ),
        (
            [AUTHOR, ("date", "(2002). "), ("title", "A Title. "), ("journal", "B. Wertheim.")],
            {"publisher": "B. Wertheim", "journaltitle": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title, "),
                ("editor", "in: Max Muster (Hg.), "),
                ("title", "Das Buch, "),
                ("location", "Bonn "),
                ("date", "1999."),
            ],
            {"booktitle": "Das Buch"},
        ),
        ([("author", "Doe, Jane. A Title. "), ("publisher", "Routledge, "), ("date", "2004.")], {"title": "A Title"}),
        (
            [
                ("author", "Doe, Jane. "),
                ("container-title", "In the Age of Notes. "),
                ("publisher", "Verso, "),
                ("date", "2004."),
            ],
            {"title": "In the Age of Notes"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title, "),
                ("edition", "Bd. 3, 2. Aufl., "),
                ("location", "Bonn "),
                ("date", "1999."),
            ],
            {"volume": "3", "edition": "2"},
        ),
        (
            [
                AUTHOR,
                ("title", "Un titolo, "),
                ("journal", "in «Rivista», "),
                ("volume", "XXXI "),
                ("date", "(1990), "),
                ("note", "n. 2"),
            ],
            {"number": "2"},
        ),
        # no title at all
        (
            [
                AUTHOR,
                ("date", "2013. "),
                ("journal", "Time to Move On. Long Views. "),
                ("url", "http://example.org/a"),
            ],
            {"title": "Time to Move On", "journaltitle": "Long Views"},
        ),
        ([AUTHOR, ("date", "2018. "), ("note", "Elevation of a Glacier.")], {"title": "Elevation of a Glacier"}),
        (
            [("author", "Holt J. Talks with Justin Holt. "), ("date", "2011. ")],
            {"title": "Talks with Justin Holt", "date": "2011"},
        ),
        (
            [("author", "Holt, J. Random Woods. "), ("journal", "Learning "), ("volume", "45, "), ("date", "2011. ")],
            {"title": "Random Woods", "journaltitle": "Learning"},
        ),
        # a title that is a year, before its imprint, or that stands behind a whole name
        (
            [AUTHOR, ("date", "1984 "), ("location", "(London: "), ("publisher", "Verso, "), ("date", "1949).")],
            {"title": "1984", "date": "1949"},
        ),
        (
            [("author", "Jane Doe, Marginalia. "), ("date", "1987. "), ("publisher", "Verso, "), ("date", "2004.")],
            {"title": "Marginalia"},
        ),
        # a journal named by its city
        (
            [
                ("author", "J. Doe, "),
                ("journal", "Notes "),
                ("location", "(London) "),
                ("volume", "311, "),
                ("pages", "525 "),
                ("date", "(1984)."),
            ],
            {"journaltitle": "Notes", "title": "", "volume": "311"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [("author", "Holm J. A Talk about Titles and Notes. "), ("date", "2011. "), ("url", "http://a.example/b")],
            "author",
            ["Holm"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names


def test_an_article_without_a_title_is_a_work_where_its_address_is_named(read) -> None:
    parts = [
        ("author", "Doe J., "),
        ("date", "2018, "),
        ("journal", "Evening News. "),
        ("url", "https://example.org/a"),
    ]
    assert read(parts).reference.get("journaltitle") == "Evening News"
    assert read(parts[:3]).reference.get("title") == "Evening News"
