"""Dates as ISO 8601-2."""

import pytest

from citetrack.normalize.dates import Dates, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28 August 2010,", "2010-08-28"),
        ("(July–August 2022),", "2022-07/2022-08"),
        ("July/August 2022", "2022-07/2022-08"),
        ("Fall 2021", "2021-23"),
        ("(Winter 2021):", "2021-24"),
        ("Spring/Summer 1997", "1997-21/1997-22"),
        ("Sommer 1998", "1998-22"),
        ("printemps 1968", "1968-21"),
        ("24 January, 2021,", "2021-01-24"),
        ("July 5, 2021", "2021-07-05"),
        ("(2019, May 24).", "2019-05-24"),
        ("2013 Aug 5;", "2013-08-05"),
        ("Dec. 2016", "2016-12"),
        ("1. März 1996.", "1996-03-01"),
        ("Oktober 1946", "1946-10"),
        ("8.10.1997,", "1997-10-08"),
        ("le 1er mars 2001", "2001-03-01"),
        ("juin 1922),", "1922-06"),
        ("15 gennaio 1998", "1998-01-15"),
        ("3 de mayo de 2020", "2020-05-03"),
        ("5 de março de 2019", "2019-03-05"),
        ("12 mei 2004", "2004-05-12"),
        ("2021-07-01", "2021-07-01"),
        ("2021-07", "2021-07"),
        ("25/7/2021", "2021-07-25"),
        ("7/25/2021", "2021-07-25"),
        ("Monday, 5 July 2021, 14:30", "2021-07-05"),
        ("May 24-28, 2000", "2000-05-24/2000-05-28"),
        ("24–26 March 2010", "2010-03-24/2010-03-26"),
        ("Dec. 2009–Jan. 2010", "2009-12/2010-01"),
        ("30 April – 2 May 2010", "2010-04-30/2010-05-02"),
        ("enero-marzo de 1999", "1999-01/1999-03"),
        ("2020/3/5", "2020-03-05"),
        ("2020.03.05", "2020-03-05"),
        ("Winter 1989/90", "1989-24"),
        ("Winter 1989–1990", "1989-24"),
        ("1989/90", "1989/1990"),
        ("1984 ff.", "1984/.."),
        ("c1962", "1962"),
        ("©1962", "1962"),
        ("cop. 1962", "1962"),
        ("[ca. 1850]", "1850~"),
        ("um 1850", "1850~"),
        ("[1955?]", "1955?"),
        ("before 1900", "../1900"),
        ("nach 1900", "1900/.."),
        ("o. J. [1912]", "1912"),
        ("n.d. [c. 1900]", "1900~"),
        ("s. d. (1867)", "1867"),
        ("(2020):", "2020"),
        ("[1923]", "1923"),
        ("1985a", "1985"),
        ("(1990b).", "1990"),
        ("2002–03", "2002/2003"),
        ("1870-1872.", "1870/1872"),
        ("2012–", "2012/.."),
        ("c. 1850", "1850~"),
        ("[ca. 1923]", "1923~"),
        ("um 1500", "1500~"),
        ("1850?", "1850?"),
        ("© 2014", "2014"),
    ],
)
def test_a_date_is_iso(text: str, expected: str) -> None:
    assert read(text) == Dates(expected)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("5/7/2021", "5/7/2021"),  # May or July
        ("30 Feb 2020", "30 Feb 2020"),
        ("1924 et 1937,", "1924 et 1937"),
        ("1er trimestre 1960", "1er trimestre 1960"),
        ("Radyuhin:", "Radyuhin"),
        ("1970s", "1970s"),
        ("03/04/2003", "03/04/2003"),
    ],
)
def test_what_cannot_be_read_stays_as_written(text: str, kept: str) -> None:
    assert read(text) == Dates(kept, typed=False)


@pytest.mark.parametrize(
    "text", ["n.d.", "(n.d.).", "o. J.", "s.d.", "s. f.", "o. D.", "ohne Datum", "[no date]", "", " , "]
)
def test_undated(text: str) -> None:
    assert read(text) == Dates()


@pytest.mark.parametrize(
    ("text", "date", "first"),
    [
        ("[1867] 1990", "1990", "1867"),
        ("1990 [1867]", "1990", "1867"),
        ("(1999/1946),", "1999", "1946"),
        ("1990, orig. 1867", "1990", "1867"),
        ("1990 (first published 1867)", "1990", "1867"),
        ("2000/2001", "2000/2001", ""),
        ("1990 (1867)", "1990", "1867"),
        ("1867/1990", "1990", "1867"),
        ("1990; orig. 1867", "1990", "1867"),
        ("1990 [first published 1867]", "1990", "1867"),
        ("1990 (1. Aufl. 1867)", "1990", "1867"),
        ("1990 (1re éd. 1867)", "1990", "1867"),
        ("1990 [1a ed. 1867]", "1990", "1867"),
        ("1867, reprinted 1990", "1990", "1867"),
        ("1867; Nachdr. 1990", "1990", "1867"),
        ("repr. 1990", "1990", ""),
    ],
)
def test_the_year_of_the_first_edition(text: str, date: str, first: str) -> None:
    assert read(text) == Dates(date, first)


@pytest.mark.parametrize(
    ("text", "date", "state"),
    [
        ("forthcoming", "", "forthcoming"),
        ("im Erscheinen", "", "forthcoming"),
        ("(à paraître)", "", "forthcoming"),
        ("2025, in press", "2025", "inpress"),
        ("im Druck.", "", "inpress"),
        ("forthcoming, 2024", "2024", "forthcoming"),
        ("i. E.", "", "forthcoming"),
        ("en cours de publication", "", "forthcoming"),
        ("i. Dr.", "", "inpress"),
        ("en prensa", "", "inpress"),
        ("en presse", "", "inpress"),
    ],
)
def test_the_state_of_publication(text: str, date: str, state: str) -> None:
    assert read(text) == Dates(date, pubstate=state)


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # the year of the first edition before that of the publisher
        (
            [("date", "(2003)."), ("note", "(Original work published 1950)")],
            {"date": "2003", "origdate": "1950", "note": ""},
        ),
        ([("date", "1887. "), ("publisher", "Verso, "), ("date", "2004.")], {"date": "2004", "origdate": "1887"}),
        (
            [("date", "(1938; "), ("edition", "repr., "), ("location", "New York: "), ("date", "1963).")],
            {"date": "1963", "origdate": "1938"},
        ),
        ([("publisher", "Verso, "), ("date", "1887. "), ("date", "2004.")], {"date": "1887", "origdate": ""}),
        # an edition beside the year
        ([("publisher", "Verso, "), ("date", "²1999.")], {"date": "1999", "edition": "2"}),
        ([("publisher", "Verso, "), ("date", "1965³.")], {"date": "1965", "edition": "3"}),
        ([("edition", "4th ed. "), ("publisher", "Verso, "), ("date", "1965³.")], {"date": "1965"}),
    ],
)
def test_two_years_and_raised_figures(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields([("author", "Jane Doe, "), ("title", "Notes. "), *parts], fields) == fields
