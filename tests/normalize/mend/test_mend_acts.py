"""Acts of law: their numbers, days and sections."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # the number and the day are parts of an act's title
        (
            [("author", "Commission Regulation (EU) "), ("title", "No 12/2011 of 3 May 2011 on the size of notes, ")],
            {"title": "Commission Regulation (EU) No 12/2011 of 3 May 2011 on the size of notes", "date": "2011-05-03"},
        ),
        (
            [("title", "Directive 12/34/EC of the Council of "), ("date", "24 October 1995")],
            {"title": "Directive 12/34/EC of the Council of 24 October 1995", "date": "1995-10-24", "entry": "misc"},
        ),
        (
            [("title", "Loi du 9 mai 1881 sur les notes, "), ("journal", "Journal officiel, "), ("pages", "p. 12")],
            {"date": "1881-05-09", "entry": "article", "entrysubtype": ""},
        ),
        # but no year of a book
        (
            [AUTHOR, ("title", "The Acts of "), ("date", "1999, "), ("publisher", "Verso")],
            {"title": "The Acts of", "date": "1999"},
        ),
        # the word before a section
        ([AUTHOR, ("title", "Civil Code, art. "), ("pages", "12.")], {"title": "Civil Code"}),
        ([AUTHOR, ("title", "Notes on Art, "), ("pages", "12.")], {"title": "Notes on Art", "pages": "12"}),
        # the year of an act that a book is about
        (
            [
                AUTHOR,
                ("title", "Margins and the Notes Act "),
                ("date", "1998. "),
                ("publisher", "Verso, "),
                ("date", "2000."),
            ],
            {"entry": "book", "title": "Margins and the Notes Act 1998", "date": "2000"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
