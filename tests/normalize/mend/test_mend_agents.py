"""Newspapers, publishers and editors taken for authors or publishers."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("container-title", "The Book, "),
                ("publisher", "M. Muster, Ed., "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names


def test_a_newspaper_before_the_title_is_author_in_a_note_and_container_in_a_list(read) -> None:
    parts = [
        ("journal", "The Planet, "),
        ("title", "“A Title”, "),
        ("date", "1 May 2021, "),
        ("url", "https://example.org"),
    ]
    for context, authors in (("note", 1), ("list", 0)):
        reference = read(parts, context).reference
        assert len(reference.people()) == authors
        assert reference.get("journaltitle") == "The Planet"
