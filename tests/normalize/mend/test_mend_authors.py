"""Authors who stand at the head of a title, or behind it."""

import pytest

BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # those who wrote it are the newspaper's editors
        (
            [("title", "The Editors of Notes. “A Title.” "), ("journal", "Notes, "), ("date", "3 May 2011.")],
            {"title": "A Title", "journaltitle": "Notes"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [("title", "The Daily Planet, “A Title”, "), ("date", "1 January 2021, "), ("url", "https://example.org")],
            "author",
            ["The Daily Planet"],
        ),
        (
            [
                ("title", "World Bank, Annual Titles "),
                ("location", "(Paris: "),
                ("publisher", "World Bank, "),
                ("date", "2019)."),
            ],
            "author",
            ["World Bank"],
        ),
        ([("title", "Health Advice for Travellers 2007, by HCSP "), *BOOK], "author", ["HCSP"]),
        ([("title", "A Title, by Jane van Doe, "), *BOOK], "author", ["Doe"]),
        ([("title", "Ahuntsic College, ed. Synopsis: A Review. "), *BOOK], "editor", ["Ahuntsic College"]),
        ([("title", "Walking, by night and by day, "), *BOOK], "author", []),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names
