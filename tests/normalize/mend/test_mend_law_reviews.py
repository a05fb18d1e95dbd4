"""Books and journals as American law reviews print them, where a label covers more than their names."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        (
            [
                ("author", "Ann Roe & Jane Doe, "),
                ("title", "The Right to Notes, 4 Harv. "),
                ("journal", "L. Rev. "),
                ("volume", "193, "),
                ("pages", "195–96 "),
                ("date", "(1890)."),
            ],
            {"title": "The Right to Notes", "journaltitle": "Harv. L. Rev.", "volume": "4", "pages": "193"},
        ),
        (
            [AUTHOR, ("title", "A HISTORY OF NOTES 184 "), ("date", "(2000).")],
            {"title": "A HISTORY OF NOTES", "pages": "184"},
        ),
        ([AUTHOR, ("title", "A HISTORY OF NOTES 184, "), ("date", "2000.")], {"title": "A HISTORY OF NOTES 184"}),
        ([AUTHOR, ("title", "A History of Notes 184 "), ("date", "(2000).")], {"title": "A History of Notes 184"}),
        (
            [AUTHOR, ("title", "Jokes of Notes, 9 THEORY OF MARGINS 349 "), ("date", "(2013).")],
            {"title": "Jokes of Notes", "volume": "9", "journaltitle": "THEORY OF MARGINS", "pages": "349"},
        ),
        (
            [AUTHOR, ("title", "Jokes of Notes, in POST-NOTES: A READER 23, 29 "), ("date", "(2013).")],
            {"title": "Jokes of Notes", "booktitle": "POST-NOTES: A READER", "entry": "incollection"},
        ),
        (
            [AUTHOR, ("title", "Want Notes? Write Now, THE LEIDEN BEE, "), ("date", "July 7, 2017.")],
            {"title": "Want Notes? Write Now", "journaltitle": "THE LEIDEN BEE"},
        ),
        ([AUTHOR, ("title", "The Notes of the USA, "), ("date", "2017.")], {"title": "The Notes of the USA"}),
        (
            [AUTHOR, ("title", "Notes, "), ("journal", "LEIDEN TIMES "), ("volume", "A20 "), ("date", "(2012).")],
            {"journaltitle": "LEIDEN TIMES", "volume": "", "pages": "A20"},
        ),
        # volume, abbreviated journal and page, whatever labels they have
        (
            [
                AUTHOR,
                ("title", "Notes on Notes, 8 Marg. "),
                ("journal", "& Theory "),
                ("volume", "3 "),
                ("date", "(1969)."),
            ],
            {"title": "Notes on Notes", "volume": "8", "journaltitle": "Marg. & Theory", "pages": "3"},
        ),
        (
            [AUTHOR, ("title", "Notes, 96 Leid. L. Rev. 903, 910 "), ("date", "(1996).")],
            {"title": "Notes", "volume": "96", "journaltitle": "Leid. L. Rev.", "pages": "903"},
        ),
        ([AUTHOR, ("title", "Notes, 12 Angry Men 3 "), ("date", "(1996).")], {"title": "Notes, 12 Angry Men 3"}),
        (
            [AUTHOR, ("title", "Le note nei secc. XII - XVIII, "), ("date", "(1999).")],
            {"title": "Le note nei secc. XII - XVIII"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
