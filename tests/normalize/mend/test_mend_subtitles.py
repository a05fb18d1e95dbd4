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
        # a subtitle under “journal”, before a book’s place
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "What Is a Note? "),
                ("journal", "Many Views on the End of Lists. "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "What Is a Note? Many Views on the End of Lists", "journaltitle": "", "entry": "book"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Die Note in Europa. "),
                ("journal", "Eine kleine Geschichte – Wege, Opladen "),
                ("date", "1995."),
            ],
            {"title": "Die Note in Europa. Eine kleine Geschichte – Wege", "location": "Opladen", "entry": "book"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "The Note. "),
                ("journal", "A Short History of Lists "),
                ("date", "1955– 1970, "),
                ("location", "Bonn "),
                ("date", "1988."),
            ],
            {"title": "The Note. A Short History of Lists 1955– 1970", "date": "1988"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A small note. "),
                ("journal", "American Journal of Notes, Chicago "),
                ("date", "1995."),
            ],
            {"title": "A small note"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A small note. "),
                ("journal", "Proceedings of the Third Conference on Notes, "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "A small note"},
        ),
        # years that a title is about, behind the year of an author-date entry
        (
            [
                ("author", "Roe, Ann, "),
                ("date", "1991, "),
                ("title", "A history of notes, "),
                ("date", "1584 to 2069, "),
                ("publisher", "Verso."),
            ],
            {"title": "A history of notes, 1584 to 2069", "date": "1991"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Letter to Corinth. "),
                ("journal", "The New Pelican Commentaries. "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "A Letter to Corinth", "series": "The New Pelican Commentaries", "entry": "book"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
