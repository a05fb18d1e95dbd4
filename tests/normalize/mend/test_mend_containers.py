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
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
