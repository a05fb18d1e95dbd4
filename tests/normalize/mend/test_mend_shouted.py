"""Books and journals in capitals, as American law reviews print them, where a label covers more than their names."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
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
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
