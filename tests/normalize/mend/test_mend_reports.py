"""Series of reports and their numbers in the pieces of others."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a report's series and number behind a comma
        (
            [AUTHOR, ("title", "Counting Notes, Memorandum RM-12-PR "), *BOOK],
            {"title": "Counting Notes", "number": "RM-12-PR", "type": "Memorandum"},
        ),
        ([AUTHOR, ("title", "Counting Notes, and Reports of 1999 "), *BOOK], {"type": ""}),
        # reports told at the end of a title
        (
            [AUTHOR, ("title", "A Syntax. RFC 3986, IETF. "), ("date", "2019")],
            {"title": "A Syntax", "number": "3986", "institution": "IETF", "entry": "report"},
        ),
        (
            [AUTHOR, ("title", "Prospects: Highlights (ST/ESA/SER.A/423). "), ("date", "2019")],
            {"title": "Prospects: Highlights", "number": "ST/ESA/SER.A/423", "entry": "report"},
        ),
        (
            [AUTHOR, ("title", "A strategy for growth, COM(2010) 2020 final, "), ("location", "Brussels.")],
            {"title": "A strategy for growth", "number": "COM(2010) 2020 final", "entry": "report"},
        ),
        (
            [AUTHOR, ("title", "Input/Output (A/B Tests). "), *BOOK],
            {"title": "Input/Output (A/B Tests)", "entry": "book"},
        ),
        (
            [AUTHOR, ("title", "A Deal, "), ("publisher", "COM"), ("date", "(2019) "), ("pages", "640 final.")],
            {"number": "COM(2019) 640 final", "date": "2019", "entry": "report", "publisher": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "Review of notes (UNCTAD/RMT/2021). "),
                ("publisher", "United Nations. "),
                ("date", "2021"),
            ],
            {"title": "Review of notes", "number": "UNCTAD/RMT/2021", "entry": "report"},
        ),
        # a kind of report without a number
        (
            [
                AUTHOR,
                ("title", "Ranking notes: a method. Technical Report. "),
                ("location", "Leiden; "),
                ("date", "1999."),
            ],
            {"title": "Ranking notes: a method", "entry": "report"},
        ),
        ([AUTHOR, ("title", "Ranking notes. A technical report. "), *BOOK], {"entry": "book"}),
        (
            [AUTHOR, ("title", "Ranking Notes. "), ("genre", "Rapport d’études, Dares, "), ("date", "1999.")],
            {"entry": "report"},
        ),
        # a number of the European Commission, cut at its year
        (
            [
                ("author", "European Commission, "),
                ("title", "“Notes,” "),
                ("journal", "COM"),
                ("date", "(2019) "),
                ("title", "640 final, "),
                ("date", "11 December 2019."),
            ],
            {"title": "Notes", "journaltitle": "", "number": "COM(2019) 640 final"},
        ),
        # an RFC whose number looks like a year
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Request for Comments RFC "),
                ("date", "1737. "),
                ("publisher", "Notes Task Force."),
                ("date", "1994"),
            ],
            {"entry": "report", "number": "1737", "date": "1994"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Deal, "),
                ("publisher", "COM"),
                ("date", "(2019) "),
                ("title", "640 final "),
                ("location", "(Brussels, "),
                ("date", "2019)."),
            ],
            {"title": "A Deal", "number": "COM(2019) 640 final", "date": "2019", "entry": "report"},
        ),
        (
            [AUTHOR, ("date", "(1985) "), ("title", "A Market, COM "), ("volume", "(85) "), ("pages", "310.")],
            {"title": "A Market", "number": "COM (85) 310", "date": "1985", "entry": "report"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
