"""Patents by their numbers, wherever labels cut them."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        (
            [
                AUTHOR,
                ("title", "“A note holder,” "),
                ("journal", "U.S. Patent "),
                ("volume", "3 624 125, "),
                ("date", "1990."),
            ],
            {"entry": "patent", "title": "A note holder", "type": "patentus", "number": "3 624 125", "volume": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "A note holder. US Patent 4,586,960, filed "),
                ("date", "June 26, 1984, "),
                ("other", "and issued "),
                ("date", "May 6, 1986."),
            ],
            {"entry": "patent", "title": "A note holder", "number": "4,586,960", "date": "1986-05-06"},
        ),
        (
            [AUTHOR, ("title", "Notenhalter. Patent DE 10 "), ("date", "2005 "), ("pages", "012 345 A1.")],
            {"entry": "patent", "title": "Notenhalter", "type": "patentde", "number": "10 2005 012 345 A1"},
        ),
        (
            [AUTHOR, ("title", "A note holder, European Patent EP 1 234 567 B1, "), ("date", "2001")],
            {"entry": "patent", "type": "patenteu", "number": "1 234 567 B1"},
        ),
        # a patent that has no other title keeps its own
        (
            [AUTHOR, ("date", "(1988). "), ("title", "U.S. Patent No. 123,445. "), ("location", "Washington.")],
            {"entry": "patent", "title": "U.S. Patent No. 123,445", "number": "123,445", "date": "1988"},
        ),
        # books about patents are books
        (
            [AUTHOR, ("title", "Patents 1850–1900: A History, "), ("publisher", "Verso, "), ("date", "1999.")],
            {"entry": "book", "title": "Patents 1850–1900: A History"},
        ),
        (
            [AUTHOR, ("title", "Porte-note. Brevet FR 2 345 678, "), ("date", "déposé le 3 mars 1978.")],
            {"entry": "patent", "title": "Porte-note", "number": "2 345 678", "date": "1978-03-03"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
