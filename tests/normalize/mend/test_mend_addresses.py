"""Addresses and days of access that stand inside other pieces."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a site named by its domain, a body cut at its place
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("url", "Notes.org, "),
                ("date", "3 May 2014, "),
                ("url", "https://notes.org/a-title"),
            ],
            {"journaltitle": "Notes.org", "url": "https://notes.org/a-title"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("publisher", "Reserve Bank of "),
                ("location", "India, "),
                ("date", "2014."),
            ],
            {"publisher": "Reserve Bank of India", "location": ""},
        ),
        # the volume and pages behind an address
        (
            [
                AUTHOR,
                ("date", "2020. "),
                ("title", "A Title. "),
                ("journal", "Journal of Titles. "),
                ("url", "https://doi.org/10.1083/jcb.202004184 220(1): e202004184."),
            ],
            {"volume": "220", "number": "1", "pages": "e202004184", "doi": "10.1083/jcb.202004184"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
