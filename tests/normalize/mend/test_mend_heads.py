"""The head of a list's entry: the names before the year or the title, where a label ends too early or too late."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # letters have no other title; a book that holds them is younger than they are
        (
            [
                ("author", "Jane Doe to Richard Roe, "),
                ("date", "8 April 1945, "),
                ("container-title", "in Letters, "),
                ("publisher", "(Verso, "),
                ("date", "1963)."),
            ],
            {"title": "Jane Doe to Richard Roe", "booktitle": "Letters", "date": "1963", "origdate": "1945-04-08"},
        ),
        (
            [
                ("author", "Jane Doe an Wilhelm II., "),
                ("date", "3. Juni 1902, "),
                ("note", "abgedruckt "),
                ("editor", "in: Richard Roe (Hg.), "),
                ("container-title", "Briefe, "),
                ("location", "Bonn "),
                ("date", "1970, "),
                ("pages", "S. 112."),
            ],
            {
                "title": "Jane Doe an Wilhelm II",
                "booktitle": "Briefe",
                "date": "1970",
                "series": "",
                "entry": "incollection",
            },
        ),
        # the first word of a title, the heading of an entry
        (
            [("author", "L. Roe, Garibaldi. "), ("title", "L’invenzione di un eroe, "), *BOOK],
            {"title": "Garibaldi. L’invenzione di un eroe"},
        ),
        (
            [("author", "L. Roe, University of Poe. "), ("title", "Notes, "), *BOOK],
            {"title": "Notes"},
        ),
        ([("author", "L. Roe, James Poe: "), ("title", "Notes, "), *BOOK], {"title": "Notes"}),
        (
            [("author", "L. Roe, s.v. Cattaneo, Carlo, "), ("container-title", "in Dizionario, "), *BOOK],
            {"title": "Cattaneo, Carlo", "booktitle": "Dizionario", "entry": "incollection"},
        ),
        (
            [("author", "Caucasus Research "), ("title", "Resource Centers, Barometer 2015, "), *BOOK],
            {"title": "Barometer 2015"},
        ),
        # a body and its fellows; the years that a title is about
        (
            [
                ("title", "The Oxford Research Team, "),
                ("author", "and J. Roe. "),
                ("title", "Notes. "),
                ("date", "2014."),
            ],
            {"title": "Notes"},
        ),
        (
            [
                AUTHOR,
                ("title", "A History of Notes, "),
                ("date", "1584 to 1969. "),
                ("publisher", "Verso, "),
                ("date", "1991."),
            ],
            {"title": "A History of Notes, 1584 to 1969", "date": "1991"},
        ),
        # all before the year of an author-date entry are its authors
        (
            [
                ("author", "Woolf, V., "),
                ("journal", "Hogarth Press Group, "),
                ("author", "& Forster, E. M. "),
                ("date", "(1924). "),
                ("title", "A title. "),
                ("journal", "Notes, "),
                ("volume", "3."),
            ],
            {"title": "A title", "journaltitle": "Notes"},
        ),
        (
            [
                ("author", "Woolf, "),
                ("title", "Virginia. Mrs Dalloway. "),
                ("publisher", "Hogarth, "),
                ("date", "1925."),
            ],
            {"title": "Mrs Dalloway"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "Saint "),
                ("location", "Paul, MN: "),
                ("publisher", "Doe Press."),
            ],
            {"location": "Saint Paul, MN", "journaltitle": ""},
        ),
        # a year without brackets behind the authors
        (
            [("author", "OECD 2014, "), ("title", "‘Notes 2014: A Comparison’, "), BOOK[1]],
            {"title": "Notes 2014: A Comparison", "date": "2014"},
        ),
        (
            [("author", "Roe, "), ("title", "JQ 1884, An essay on notes, "), BOOK[1]],
            {"title": "An essay on notes", "date": "1884"},
        ),
        (
            [("author", "Roe, "), ("title", "JQ 1884, An essay on notes, "), *BOOK],
            {"title": "JQ 1884, An essay on notes"},
        ),
        # a body that was taken for a title; two given names in a list
        (
            [
                ("title", "Centers for Notes and Margins. "),
                ("date", "(2021, March 8). "),
                ("title", "Frequent questions. "),
            ],
            {"title": "Frequent questions", "titleaddon": ""},
        ),
        (
            [("author", "Roe, "), ("title", "Lewis Jan: Eine kurze Geschichte, "), *BOOK],
            {"title": "Eine kurze Geschichte"},
        ),
        # a title’s first word behind the dash for the author
        (
            [
                ("author", "———. Giles "),
                ("title", "Note-Boy; or, the New Curriculum. "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "Giles Note-Boy; or, the New Curriculum"},
        ),
        # a title under the author of an article; the given name before the years
        (
            [
                ("author", "R. Roe, Paolinismo preluterano, "),
                ("journal", "«Note e liste», "),
                ("volume", "12 "),
                ("date", "(1957), "),
                ("pages", "pp. 13-17"),
            ],
            {"title": "Paolinismo preluterano", "journaltitle": "Note e liste"},
        ),
        (
            [("author", "Roe, "), ("title", "Max (1999/1946), A History of Notes. "), ("location", "London.")],
            {"title": "A History of Notes", "date": "1999", "origdate": "1946"},
        ),
        # the rest of a name with a handle
        (
            [("author", "Jane R. "), ("title", "Roe (@janeroe), “A Note,” "), ("date", "May 31, 2017, ")],
            {"title": "A Note"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [
                ("author", "Department of Trade, "),
                ("title", "Industry and the Arts, ‘A Review: Issues Paper’ "),
                ("date", "2001."),
            ],
            "author",
            ["Department of Trade, Industry and the Arts"],
        ),
        (
            [("author", "DEPARTMENT OF TRADE, "), ("title", "INDUSTRY AND THE ARTS, Convergence review, "), *BOOK],
            "author",
            ["DEPARTMENT OF TRADE, INDUSTRY AND THE ARTS"],
        ),
        ([("author", "Jane Doe, "), ("title", "Notes on “A Title,” "), *BOOK], "author", ["Doe"]),
        ([("author", "JANE MUSTER, "), ("title", "THE ARTS OF WAR, Some reviews, "), *BOOK], "author", ["Muster"]),
        (
            [("title", "THE NOTES TRANSPLANT TEAM; "), ("author", "ROE, H. F. "), ("title", "Notes. "), *BOOK],
            "author",
            ["THE NOTES TRANSPLANT TEAM", "Roe"],
        ),
        (
            [("title", "The Notes Team und H. F. Roe. "), ("date", "1991. "), ("title", "Notes. "), BOOK[1]],
            "author",
            ["The Notes Team", "Roe"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names
