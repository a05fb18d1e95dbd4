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
        (
            [
                ("title", "Notepedia contributors, “A Title,” "),
                ("journal", "Notepedia, "),
                ("url", "https://example.org"),
            ],
            "author",
            ["Notepedia contributors"],
        ),
        ([("title", "Roe della Poe E., La nota, "), *BOOK], "author", ["Roe della Poe"]),
        ([("title", "Part B., A Note, "), *BOOK], "author", ["Part"]),
        ([("title", "Notes on World War I., A Note, "), *BOOK], "author", []),
        (
            [("title", "The Editors of Notes. The Margin Arrives! "), ("journal", "Notes. "), ("date", "3 May 2011.")],
            "author",
            ["The Editors of Notes"],
        ),
        ([("title", "Note per una storia dei margini, «Quaderni di Note», "), ("volume", "3 "), *BOOK], "author", []),
        ([("title", "Note del 17 gennaio, «Quaderni di Note», "), ("volume", "3 "), *BOOK], "author", []),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names
