"""Volumes, numbers and pages that stand in one another’s pieces."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a year that is a volume: it is said twice
        (
            [AUTHOR, ("title", "A Title. "), ("journal", "J. of Notes "), ("date", "2014 (2014). ")],
            {"volume": "2014", "date": "2014"},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("journal", "J. of Notes "),
                ("date", "2014, "),
                ("volume", "no. 2 "),
                ("date", "(2014): "),
                ("pages", "71–80."),
            ],
            {"volume": "2014", "number": "2", "date": "2014", "pages": "71–80"},
        ),
        (
            [
                AUTHOR,
                ("date", "2014. "),
                ("title", "A Title. "),
                ("journal", "Notes "),
                ("date", "2014, "),
                ("pages", "71–80."),
            ],
            {"volume": "2014", "date": "2014"},
        ),
        (
            [AUTHOR, ("date", "2014. "), ("title", "A Title. "), ("journal", "Notes "), ("date", "2014.")],
            {"volume": "", "date": "2014"},
        ),
        # a number behind a journal whose volume stands before it
        (
            [
                AUTHOR,
                ("title", "‘A Title’ "),
                ("date", "(2001) "),
                ("volume", "12 "),
                ("journal", "Notes "),
                ("volume", "301, "),
                ("pages", "305."),
            ],
            {"volume": "12", "number": "", "pages": "301, 305"},
        ),
        # the volume in roman numerals under “note”
        (
            [
                AUTHOR,
                ("title", "«Titolo», "),
                ("journal", "«Rivista», "),
                ("note", "XX, "),
                ("volume", "58, "),
                ("date", "2019"),
            ],
            {"volume": "XX", "number": "58"},
        ),
        (
            [AUTHOR, ("title", "“A Title,” "), ("journal", "On Security (blog), "), ("date", "May 3, 2013.")],
            {"journaltitle": "On Security"},
        ),
        (
            [AUTHOR, ("date", "2016. "), ("title", "The Wedding [online]. "), ("journal", "Tatler.")],
            {"title": "The Wedding", "journaltitle": "Tatler"},
        ),
        # pages behind a number in brackets, however low; behind the name of a book; two behind a journal
        (
            [AUTHOR, ("title", "Notes. "), ("journal", "Margins. "), ("date", "2012;"), ("volume", "3(1):3-4.")],
            {"volume": "3", "number": "1", "pages": "3–4"},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes. "),
                ("container-title", "in Proceedings of the Margin 263–272 "),
                ("publisher", "(ACM, "),
                ("date", "2000)."),
            ],
            {"booktitle": "Proceedings of the Margin", "pages": "263–272"},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes. "),
                ("container-title", "in Annals of the Margin 1963–1972 "),
                ("publisher", "(ACM, "),
                ("date", "2000)."),
            ],
            {"booktitle": "Annals of the Margin 1963–1972", "pages": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes, "),
                ("volume", "31 "),
                ("journal", "Margins and Notes "),
                ("volume", "218, 22 "),
                ("date", "(2002)"),
            ],
            {"volume": "31", "number": "", "pages": "218, 22"},
        ),
        # the number in the margin
        (
            [AUTHOR, ("title", "Bürgerliche Noten, "), ("date", "2019, "), ("volume", "Rn. "), ("pages", "123.")],
            {"volume": ""},
        ),
        # a Roman volume behind a quoted journal
        (
            [AUTHOR, ("title", "Note, "), ("journal", "«Quaderni di note», XII "), ("date", "(1977), ")],
            {"journaltitle": "Quaderni di note", "volume": "XII"},
        ),
        (
            [AUTHOR, ("title", "Note, "), ("journal", "Quaderni di note XII "), ("date", "(1977), ")],
            {"journaltitle": "Quaderni di note XII", "volume": ""},
        ),
        # a Roman volume behind the journal; a letter or a part of its name is none
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "The Note Society Journal XVI "),
                ("date", "(1974), "),
                ("pages", "pp. 24-38."),
            ],
            {"journaltitle": "The Note Society Journal", "volume": "XVI"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Lunar Notes, v. XXIII, "),
                ("pages", "pp. 24-38. "),
                ("date", "1992."),
            ],
            {"journaltitle": "Lunar Notes", "volume": "XXIII"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Physical Notes D "),
                ("date", "(1974), "),
                ("pages", "pp. 24-38."),
            ],
            {"journaltitle": "Physical Notes D", "volume": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Notes, Washington DC "),
                ("date", "(1974), "),
                ("pages", "pp. 24-38."),
            ],
            {"volume": ""},
        ),
        # the number of an article in press
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Wild Notes: "),
                ("volume", "S1080-6032(22)"),
                ("pages", "00139-9."),
                ("date", "2022"),
            ],
            {"pages": "S1080-6032(22)00139-9", "volume": "", "number": ""},
        ),
        # a page behind a volume that looks like a year; pages whose dash was lost
        (
            [
                ("author", "Roe F., Poe L., "),
                ("date", "2004, "),
                ("journal", "IJMPD, "),
                ("volume", "13, "),
                ("date", "1549"),
            ],
            {"volume": "13", "pages": "1549", "date": "2004"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Journal of Notes, "),
                ("volume", "20: "),
                ("pages", "420?431, "),
                ("date", "2009."),
            ],
            {"pages": "420–431"},
        ),
        # Bekker's columns
        ([AUTHOR, ("title", "Politics, 1252a1-6.")], {"title": "Politics", "pages": "1252a1–6"}),
        ([AUTHOR, ("title", "Notes on Gate b12.")], {"title": "Notes on Gate b12", "pages": ""}),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


def test_a_bare_number_behind_the_year_is_the_place_cited_in_a_note_and_a_volume_in_a_list(read) -> None:
    parts = [AUTHOR, ("title", "“Notes,” "), ("journal", "Working Notes, "), ("date", "1994, "), ("volume", "137.")]
    assert (read(parts, "note").locator, read(parts, "note").reference.get("volume")) == ("137", "")
    assert (read(parts, "list").locator, read(parts, "list").reference.get("volume")) == ("", "137")


def test_a_small_roman_number_behind_an_imprint_is_the_place_cited_in_a_note(read) -> None:
    parts = [AUTHOR, ("title", "Notes "), ("location", "(Ulm: "), ("publisher", "Verso, "), ("date", "1903), ")]
    assert read([*parts, ("volume", "vii.")], "note").locator == "vii"
    assert read([*parts, ("volume", "VII.")], "note").reference.get("volume")
