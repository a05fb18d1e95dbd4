"""Dates that stand inside other pieces, and other fields inside dates."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a field inside another's piece
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "J. of Notes "), ("volume", "29 (2022: 139–153).")],
            {"volume": "29", "date": "2022", "pages": "139–153"},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("journal", "J. of Notes "),
                ("volume", "29 "),
                ("date", "(2022: 139–153)."),
            ],
            {"date": "2022", "pages": "139–153"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "AIDS Behav. "),
                ("volume", "2013;17(6): "),
                ("pages", "2031-44."),
            ],
            {"date": "2013", "volume": "17", "number": "6"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "J. of Notes, "),
                ("date", "2012, "),
                ("volume", "396(1):323–344."),
            ],
            {"volume": "396", "number": "1", "pages": "323–344"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "J. of Notes, "),
                ("date", "2012, "),
                ("pages", "11: 802–803."),
            ],
            {"volume": "11", "pages": "802–803"},
        ),
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "Middle Notes 29, "), ("date", "2022.")],
            {"journaltitle": "Middle Notes", "volume": "29"},
        ),
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "Vol. 23, No. 4, Middle Notes "), ("date", "2022.")],
            {"journaltitle": "Middle Notes", "volume": "23", "number": "4"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "(New York: Verso, 2012).")],
            {"location": "New York", "publisher": "Verso", "date": "2012"},
        ),
        (
            [AUTHOR, ("title", "A Title "), ("location", "(Lexington "), ("publisher", "Books, "), ("date", "2020).")],
            {"location": "", "publisher": "Lexington Books"},
        ),
        (
            [AUTHOR, ("title", "A Title (Editura Nouă, "), ("date", "2002).")],
            {"title": "A Title", "publisher": "Editura Nouă"},
        ),
        (
            [AUTHOR, ("title", "A Title. 2nd ed. "), ("publisher", "Verso, "), ("date", "2012.")],
            {"title": "A Title", "edition": "2"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. Master’s thesis. "),
                ("publisher", "University of Nowhere, "),
                ("date", "2012."),
            ],
            {"title": "A Title", "type": "mathesis"},
        ),
        (
            [AUTHOR, ("title", "“A Title,” Middle Notes "), ("volume", "3 "), ("date", "(2012).")],
            {"title": "A Title", "journaltitle": "Middle Notes"},
        ),
        (
            [AUTHOR, ("title", "“A Title,” in The Book of Notes "), ("publisher", "(Verso, "), ("date", "2012).")],
            {"title": "A Title", "booktitle": "The Book of Notes"},
        ),
        (
            [AUTHOR, ("title", "Un titolo, «Rivista», "), ("volume", "XL, "), ("date", "1959.")],
            {"title": "Un titolo", "journaltitle": "Rivista"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. Available at: "), ("url", "https://example.org/a")],
            {"publisher": "Verso", "url": "https://example.org/a"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. Forthcoming.")],
            {"publisher": "Verso", "pubstate": "forthcoming"},
        ),
        (
            [
                AUTHOR,
                ("date", "(2012) "),
                ("title", "“A Title,” "),
                ("journal", "Daily Planet, "),
                ("date", "1 January."),
            ],
            {"date": "2012-01-01"},
        ),
        (
            [AUTHOR, ("title", "‘A Title’, "), ("journal", "The Bee, "), ("volume", "7 "), ("date", "July 2017")],
            {"date": "2017-07-07", "volume": ""},
        ),
        # numbers under “date”
        (
            [AUTHOR, ("title", "‘A Title’ "), ("date", "[2003] "), ("journal", "Public Law "), ("date", "12.")],
            {"date": "2003", "pages": "12", "entry": "article"},
        ),
        (
            [AUTHOR, ("title", "‘A Title’. "), ("date", "[2003] "), ("pages", "1 AC 45.")],
            {"volume": "1", "journaltitle": "AC", "pages": "45"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "Notes Working Paper "),
                ("volume", "No. "),
                ("date", "25684, 2019."),
            ],
            {"date": "2019"},
        ),
        ([AUTHOR, ("title", "A Title. "), ("location", "Milan: "), ("date", "1977, 1981.")], {"volume": ""}),
        # the only year, behind a book's title, but no year that the title speaks of
        (
            [
                ("author", "Jane Doe, "),
                ("title", "A Title, "),
                ("editor", "in: Max Roe (Hg.), "),
                ("container-title", "Sensors: Design and Application 2018. "),
            ],
            {"booktitle": "Sensors: Design and Application", "date": "2018"},
        ),
        (
            [("author", "Jane Doe, "), ("title", "A Title of Titles 1999. ")],
            {"title": "A Title of Titles", "date": "1999"},
        ),
        (
            [("author", "Jane Doe, "), ("title", "The Summer of 1914. ")],
            {"title": "The Summer of 1914", "date": ""},
        ),
        ([("author", "Jane Doe, "), ("title", "Votes since 1914. "), ("url", "http://a.example/b")], {"date": ""}),
        # a year glued to the last word
        (
            [("editor", "Jane DOE (éd.), "), ("title", "A Title: Contemporary debates1991, "), ("pages", "p. 33")],
            {"title": "A Title: Contemporary debates", "date": "1991"},
        ),
        # the year and the number of a French journal, and the years of a volume
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 (1997/1).")],
            {"volume": "12", "number": "1", "date": "1997"},
        ),
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 "), ("date", "(1997/3).")],
            {"volume": "12", "number": "3", "date": "1997"},
        ),
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 "), ("date", "(1909/10).")],
            {"volume": "12", "number": ""},
        ),
        # a number of a weekly, or of a parliament's paper, before the day
        (
            [AUTHOR, ("title", "“Notes”, "), ("journal", "Margins, "), ("date", "8524, novembre 2014.")],
            {"volume": "8524", "date": "2014-11"},
        ),
        (
            [AUTHOR, ("title", "Noten, "), ("journal", "Drucksache "), ("date", "19/12345 vom 13.08.2019.")],
            {"date": "2019-08-13"},
        ),
        # a raised edition and its year under “pages”, or behind the place
        (
            [AUTHOR, ("title", "Noten, "), ("location", "München "), ("pages", "⁵2010, S. 15.")],
            {"date": "2010", "edition": "5", "location": "München", "pages": "15"},
        ),
        ([AUTHOR, ("title", "Noten, "), ("location", "München ²1999.")], {"date": "1999", "edition": "2"}),
        # the year of a journal before that of the calendar
        (
            [AUTHOR, ("title", "« Notes », "), ("journal", "Marges, "), ("date", "64e année, 2009/6, ")],
            {"volume": "64", "number": "6", "date": "2009"},
        ),
        # the edition beside the year, no more raised
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Torino "),
                ("date", "19762, "),
                ("pages", "p. 4."),
            ],
            {"date": "1976", "edition": "2"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("date", "(1970c2), "),
                ("title", "A Small History of Notes, "),
                ("location", "Torino."),
            ],
            {"date": "1970", "edition": "2"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Torino "),
                ("date", "1976a, "),
                ("pages", "p. 4."),
            ],
            {"date": "1976", "edition": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Notes, "),
                ("publisher", "Publish Ahead of Print, "),
                ("date", "2024."),
            ],
            {"publisher": "", "pubstate": "prepublished", "date": "2024"},
        ),
        # the years of a volume
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("volume", "LXXII (1912-13), "),
                ("pages", "pp. 11-17"),
            ],
            {"volume": "LXXII", "date": "1912/1913", "number": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("volume", "n° 26-27, 2002-2003, "),
                ("pages", "pp. 11-17"),
            ],
            {"number": "26–27", "date": "2002/2003"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("volume", "vol. 2 (1764-90), "),
                ("location", "Torino "),
                ("date", "1987"),
            ],
            {"date": "1987"},
        ),
        # the year that heads an entry
        (
            [
                ("date", "1806 - "),
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Venezia."),
            ],
            {"date": "1806"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
