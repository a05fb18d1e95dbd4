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
        # a DOI behind another address; a site before its address; the day of access behind a title
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("date", "2020, "),
                ("url", "https://open.example.org/1, DOI:10.1093/note/1"),
            ],
            {"url": "https://open.example.org/1", "doi": "10.1093/note/1"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "‘A Title’, "),
                ("date", "2011, "),
                ("url", "VoxEU.org, <https://voxeu.org/a>."),
            ],
            {"journaltitle": "VoxEU.org", "url": "https://voxeu.org/a"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Ein Titel. Zugriff am 12. November 2013 unter "),
                ("url", "www.example.org/a.pdf"),
            ],
            {"title": "Ein Titel", "urldate": "2013-11-12"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
