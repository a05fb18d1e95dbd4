"""Containers that are series, publishers or kinds of work."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a body that is no book
        (
            [
                AUTHOR,
                ("title", "A Language. "),
                ("container-title", "Foundation for Computing, "),
                ("location", "Vienna, "),
                ("date", "2019"),
            ],
            {"publisher": "Foundation for Computing", "booktitle": ""},
        ),
        # the author, once more before the book
        (
            [
                ("author", "Ann Roe, "),
                ("title", "Mysli, "),
                ("container-title", "in: Ann Roe, Rossija i Vostok, "),
                ("location", "Moskva, "),
                ("date", "1993, "),
                ("pages", "S. 21."),
            ],
            {"booktitle": "Rossija i Vostok"},
        ),
        # a journal under “edition”; a translation is no journal
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("edition", "dans Picus, "),
                ("volume", "18, "),
                ("date", "1998, "),
                ("pages", "p. 242-245."),
            ],
            {"journaltitle": "Picus", "edition": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Translated from the German. "),
                ("publisher", "Verso, "),
                ("location", "Berkeley "),
                ("date", "1983"),
            ],
            {"journaltitle": "", "entry": "book"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
