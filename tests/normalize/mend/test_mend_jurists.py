"""Journals and commentaries that jurists name behind a family name and without a title."""

import pytest

BEHIND = (("date", "2004, "), ("pages", "1234 (1236)."))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        (
            [("author", "Doe, NZV "), *BEHIND],
            {"journaltitle": "NZV", "date": "2004", "pages": "1234", "entry": "article"},
        ),
        ([("author", "Doe, in: DtZ "), *BEHIND], {"journaltitle": "DtZ", "title": ""}),
        (
            [("author", "Doe/Roe, HGB, "), ("date", "78. Aufl. 2019, ")],
            {"title": "HGB", "edition": "78", "date": "2019"},
        ),
        ([("author", "Doe/Roe, "), ("title", "HGB, "), ("date", "3rd ed. 2019")], {"edition": "3", "date": "2019"}),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize("name", ["Doe, DDR ", "Doe, Jane ", "Doe, J. "])
def test_a_state_and_a_given_name_are_no_journals(read, name) -> None:
    assert read([("author", name), *BEHIND]).reference is None
