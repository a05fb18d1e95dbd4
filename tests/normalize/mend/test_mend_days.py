"""Days, pages and years on the wrong side of a date’s border, and times of day."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a volume before the page cited
        (
            [("author", "Jane Doe, "), ("title", "Notes "), ("date", "(1776–89), 2:"), ("pages", "34.")],
            {"date": "1776/1789", "volume": "2", "pages": "34"},
        ),
        # the year with which a title ends
        (
            [AUTHOR, ("title", "Notes during the Summer of "), ("date", "1914. 1919, "), ("publisher", "Verso.")],
            {"title": "Notes during the Summer of 1914", "date": "1919"},
        ),
        (
            [AUTHOR, ("title", "Notizen seit "), ("date", "1914, "), ("publisher", "Verso, "), ("date", "1919.")],
            {"title": "Notizen seit 1914", "date": "1919"},
        ),
        ([AUTHOR, ("title", "Notes since "), ("date", "1914. "), ("publisher", "Verso.")], {"date": "1914"}),
        (
            [AUTHOR, ("title", "Notes since 1914. 1919, "), ("publisher", "Verso.")],
            {"title": "Notes since 1914", "date": "1919"},
        ),
        ([AUTHOR, ("title", "Notes since 1914, "), ("publisher", "Verso.")], {"title": "Notes since 1914", "date": ""}),
        # pages before a day
        (
            [AUTHOR, ("title", "A Title, "), ("volume", "vol. 531, "), ("date", "cols. 1500–1502, 29 July 1954.")],
            {"pages": "1500–1502", "date": "1954-07-29"},
        ),
        # a page like a year
        ([AUTHOR, ("title", "A Title. "), *BOOK, ("pages", "S. "), ("date", "1848 ")], {"date": "1999"}),
        # times of day and lengths of films are no pages
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("journal", "Twitter, "),
                ("date", "May 6, 2012, 9:"),
                ("pages", "05 a.m."),
            ],
            {"date": "2012-05-06", "pages": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("journal", "YouTube video, "),
                ("volume", "1:02:"),
                ("pages", "33, "),
                ("date", "aired 6 May 2012"),
            ],
            {"date": "2012-05-06", "pages": "", "volume": ""},
        ),
        # the word for pages, glued to the year
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. "), ("date", "1995pp. "), ("pages", "97–119.")],
            {"date": "1995", "pages": "97–119"},
        ),
        # a page that looks like a year
        (
            [AUTHOR, ("title", "A Title, "), *BOOK[:2], ("date", "1975, "), ("pages", "p. "), ("date", "1555.")],
            {"date": "1975", "pages": "1555"},
        ),
        ([AUTHOR, ("title", "A Title. "), *BOOK[:2], ("pages", "c1962.")], {"date": "1962", "pages": ""}),
        # a year at the head of a title; hours and lengths
        (
            [AUTHOR, ("date", "1492: "), ("title", "La otra orilla, "), ("publisher", "Verso, "), ("date", "1994.")],
            {"title": "1492: La otra orilla", "date": "1994"},
        ),
        (
            [AUTHOR, ("date", "1992: "), ("title", "La otra orilla, "), ("publisher", "Verso.")],
            {"title": "La otra orilla", "date": "1992"},
        ),
        (
            [
                AUTHOR,
                ("title", "“Notes,” "),
                ("journal", "Twitter, "),
                ("date", "May 31, 2017, "),
                ("volume", "12:"),
                ("pages", "06 a.m."),
            ],
            {"volume": "", "pages": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "“Notes,” "),
                ("journal", "Margins (podcast), "),
                ("date", "22 April 2021, "),
                ("volume", "58:12."),
            ],
            {"volume": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "“Notes,” "),
                ("journal", "Margins, "),
                ("date", "22 April 2021, "),
                ("volume", "58:12."),
            ],
            {"volume": "58"},
        ),
        (
            [AUTHOR, ("date", "1995: "), ("title", "Notes, "), ("publisher", "Verso, "), ("date", "1996.")],
            {"title": "Notes"},
        ),
        # the sign of a section before its number
        ([AUTHOR, ("title", "Notes, "), ("date", "1995, § "), ("note", "7 Rn. 12.")], {"date": "1995"}),
        # the word for an issue before its day; pages and the year
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "in: Die Zeit (Ausgabe "),
                ("date", "vom 1. September 2011). "),
                ("url", "https://example.org"),
            ],
            {"journaltitle": "Die Zeit", "date": "2011-09-01"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("volume", "vol. 21, "),
                ("pages", "p. "),
                ("date", "1734 ‑ 1739, 2012."),
            ],
            {"pages": "1734–1739", "date": "2012"},
        ),
        # the days of an issue
        (
            [
                ("title", "A Small History of Notes, "),
                ("journal", "«La Nota», "),
                ("pages", "19-28 "),
                ("date", "febbraio 1908"),
            ],
            {"date": "1908-02-19/1908-02-28", "pages": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("date", "August 25,2010."),
            ],
            {"date": "2010-08-25"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
