"""Titles cut in two, and what the second half was taken for."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a subtitle behind a full stop is no book that holds the title …
        (
            [AUTHOR, ("title", "Un titolo. "), ("container-title", "Storia di un nome, "), *BOOK, ("pages", "p. 8")],
            {"title": "Un titolo. Storia di un nome", "booktitle": ""},
        ),
        # … but with an editor, “in” or a range of pages it is
        (
            [AUTHOR, ("title", "Un titolo. "), ("container-title", "Il libro, "), *BOOK, ("pages", "pp. 8-19")],
            {"title": "Un titolo", "booktitle": "Il libro"},
        ),
        ([AUTHOR, ("title", "Un titolo. "), ("container-title", "In Il libro, "), *BOOK], {"booktitle": "Il libro"}),
        # a subtitle behind a full stop is no book …
        (
            [
                AUTHOR,
                ("title", "Il mulino e i campi. "),
                ("container-title", "Una valle alpina nel Settecento, "),
                *BOOK,
            ],
            {"title": "Il mulino e i campi. Una valle alpina nel Settecento", "entry": "book", "booktitle": ""},
        ),
        # … unless pages, an editor, quotation marks or “in” speak for one
        (
            [
                AUTHOR,
                ("title", "Il mulino. "),
                ("container-title", "Una valle alpina, "),
                *BOOK,
                ("pages", " pp. 3-20."),
            ],
            {"title": "Il mulino", "booktitle": "Una valle alpina"},
        ),
        (
            [AUTHOR, ("title", "Il mulino. "), ("container-title", "In Una valle alpina, "), *BOOK],
            {"title": "Il mulino", "booktitle": "Una valle alpina"},
        ),
        (
            [AUTHOR, ("title", "“The Mill.” "), ("container-title", "An Alpine Valley, "), *BOOK],
            {"title": "The Mill", "booktitle": "An Alpine Valley"},
        ),
        # a title goes on in small letters
        (
            [AUTHOR, ("title", "La vita di un mugnaio "), ("collection-title", "del ’500, "), *BOOK],
            {"title": "La vita di un mugnaio del ’500", "series": ""},
        ),
        (
            [AUTHOR, ("title", "Von der „Wende“ "), ("container-title", "bis zum Ende der Zeit, "), *BOOK],
            {"title": "Von der „Wende“ bis zum Ende der Zeit", "booktitle": ""},
        ),
        (
            [AUTHOR, ("title", "A Title "), ("journal", "npj Climate "), ("volume", "3.")],
            {"journaltitle": "npj Climate"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
