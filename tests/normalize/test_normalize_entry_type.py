"""Entry types by the evidence of the whole citation, and what goes into their fields."""

import pytest

QUOTED = [("author", "Jane Doe, "), ("title", "“A Title”, ")]
PLAIN = [("author", "Jane Doe, "), ("title", "A Title ")]
URL = ("url", "https://example.org/a")
DAY = ("date", "3 May 2020, ")
YEAR = ("date", "(2020)")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([*QUOTED, ("journal", "Journal of Notes "), ("volume", "3, no. 2 "), YEAR], "article"),
        (
            [*QUOTED, ("container-title", "Proceedings of the Academy, "), ("volume", "116(47), "), ("pages", "3–9.")],
            "article",
        ),
        ([*PLAIN, ("publisher", "Institute of Notes. "), ("date", "(2018, July). "), URL], "online"),
        ([*QUOTED, ("journal", "Journal of Notes "), YEAR], "article"),
        ([*QUOTED, ("journal", "Past & Present "), YEAR, ("pages", ": 3–23.")], "article"),
        (
            [
                *QUOTED,
                ("container-title", "Scope on Turkish Affairs "),
                ("volume", "6, no. 4 "),
                ("date", "(July–August 2022)"),
            ],
            "article",
        ),
        ([*QUOTED, ("journal", "Review of Books, "), ("volume", "vol. 3, "), DAY, URL], "article"),
        ([*QUOTED, ("journal", "The Daily Planet, "), DAY, URL], "article newspaper"),
        ([*QUOTED, ("journal", "Haaretz, "), DAY], "article newspaper"),
        ([*QUOTED, ("container-title", "Die Zeit, "), DAY], "article newspaper"),
        ([*QUOTED, ("journal", "NIPS, "), ("date", "2017. "), ("url", "https://arxiv.org/abs/1706.03762")], "article"),
        ([*QUOTED, ("journal", "The New Yorker, "), DAY], "article magazine"),
        ([*QUOTED, ("journal", "Center for Small Studies, "), DAY, URL], "article online"),
        ([*QUOTED, ("journal", "CERN, "), DAY, URL], "article online"),
        ([*QUOTED, ("journal", "National Bureau of Notes, "), DAY, URL], "article online"),
        ([*QUOTED, ("journal", "Wall Street Journal, "), DAY, URL], "article newspaper"),
        ([*QUOTED, ("journal", "Il Gazzettino, "), DAY], "article newspaper"),
        ([*QUOTED, ("journal", "smallblog.org, "), DAY, URL], "article online"),
        ([*QUOTED, DAY, URL], "online"),
        ([*PLAIN, YEAR, URL], "online"),
        ([*QUOTED, ("container-title", "in The Book of Notes "), ("publisher", "(Verso, "), YEAR], "incollection"),
        (
            [*QUOTED, ("container-title", "in The Book of Notes, "), ("editor", "ed. Max Muster, "), YEAR],
            "incollection",
        ),
        ([*QUOTED, ("container-title", "In Proceedings of the 3rd Conference on Notes, "), YEAR], "inproceedings"),
        ([*PLAIN, ("location", "(London: "), ("publisher", "Verso, "), YEAR], "book"),
        ([*PLAIN, ("location", "Roma "), YEAR], "book"),
        ([*PLAIN, ("publisher", "(MIT Press, "), YEAR, URL], "book"),
        ([*PLAIN, YEAR], "book"),
        ([*PLAIN, ("volume", "2 vols. "), ("location", "(London: "), ("publisher", "Verso, "), YEAR], "mvbook"),
        ([("editor", "Jane Doe (ed.), "), ("title", "A Title "), ("publisher", "(Verso, "), YEAR], "collection"),
        ([*PLAIN, ("genre", "(PhD diss., "), ("publisher", "University of Nowhere, "), YEAR], "thesis"),
        ([*PLAIN, ("genre", "Magisterarbeit, "), ("publisher", "Universität Nirgends "), YEAR], "thesis"),
        ([*PLAIN, ("genre", "thèse de doctorat, "), YEAR], "thesis"),
        ([*PLAIN, ("genre", "Technical Report CS-12, "), ("publisher", "Nowhere Lab, "), YEAR], "report"),
        ([*PLAIN, ("journal", "PRIF Report "), ("volume", "1/2023, "), ("location", "Frankfurt/M.")], "report"),
        (
            [*PLAIN, ("collection-title", "Working Paper No. 17, "), ("publisher", "Nowhere Institute, "), YEAR],
            "report",
        ),
        ([*QUOTED, ("genre", "unpublished manuscript, "), YEAR], "unpublished"),
        ([*PLAIN, ("note", "[Unpublished manuscript]. "), YEAR], "unpublished"),
        ([*PLAIN, ("genre", "US patent 4 005 881 "), YEAR], "patent"),
        # what is of a day and of no press is no book
        ([*PLAIN, ("location", "Tbilisi, "), DAY], "misc"),
        ([*PLAIN, ("publisher", "Verso, "), DAY], "book"),
        ([*QUOTED, ("journal", "press release, "), DAY], "misc"),
        ([*QUOTED, ("genre", "Pressemitteilung Nr. 12, "), YEAR], "misc"),
        ([*QUOTED, ("journal", "Press, "), DAY], "article newspaper"),
        ([*QUOTED, ("journal", "Twitter, "), DAY, URL], "article online"),
        ([*QUOTED, ("journal", "Official Journal, "), DAY], "article"),
        ([*QUOTED, YEAR], "misc"),
    ],
)
def test_the_type(read, parts, expected: str) -> None:
    reference = read(parts).reference
    assert f"{reference.type} {reference.get('entrysubtype')}".strip() == expected


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        (
            [*PLAIN, ("genre", "PhD diss., "), ("publisher", "University of Nowhere, "), YEAR],
            {"type": "phdthesis", "institution": "University of Nowhere"},
        ),
        (
            [*PLAIN, ("genre", "(Master’s thesis, University of Nowhere), "), YEAR],
            {"type": "mathesis", "institution": "University of Nowhere"},
        ),
        (
            [*PLAIN, ("genre", "Technical Report CS-12, "), ("institution", "Nowhere Lab, "), YEAR],
            {"type": "techreport", "number": "CS-12", "institution": "Nowhere Lab"},
        ),
        (
            [*PLAIN, ("journal", "PRIF Report "), ("volume", "1/2023, "), YEAR],
            {"type": "PRIF Report", "number": "1/2023", "journaltitle": ""},
        ),
        (
            [*QUOTED, ("container-title", "Insight "), ("volume", "6(4) "), YEAR, ("pages", ": 1–9")],
            {"journaltitle": "Insight", "booktitle": ""},
        ),
        (
            [*PLAIN, ("edition", "3rd ed. "), ("location", "Berkeley, CA: "), ("publisher", "UC Press, "), YEAR],
            {"edition": "3", "location": "Berkeley, CA", "publisher": "UC Press"},
        ),
        (
            [*PLAIN, ("edition", "2., überarb. Aufl., "), ("location", "Frankfurt/M. "), YEAR],
            {"edition": "2., überarb. Aufl.", "location": "Frankfurt/M."},
        ),
        ([*PLAIN, ("location", "o. O. "), YEAR], {"location": ""}),
        (
            [*PLAIN, ("location", "London; "), ("location", "New York: "), ("publisher", "Verso, "), YEAR],
            {"location": "London and New York"},
        ),
        (
            [*PLAIN, ("collection-title", "(Studies in Notes 12). "), ("publisher", "Verso, "), YEAR],
            {"series": "Studies in Notes", "number": "12"},
        ),
        (
            [*PLAIN, ("collection-title", "Que sais-je ?, "), ("volume", "n° 802, "), ("publisher", "PUF "), YEAR],
            {"number": "802", "volume": ""},
        ),
        (
            [*PLAIN, ("publisher", "Verso, "), YEAR, ("note", "reprint of the 1967 edition.")],
            {"note": "reprint of the 1967 edition"},
        ),
        ([*PLAIN, ("publisher", "Verso, "), YEAR, ("note", "I owe this to my teacher.")], {"note": ""}),
    ],
)
def test_the_fields(read, parts, fields: dict[str, str]) -> None:
    reference = read(parts).reference
    assert {name: reference.get(name) for name in fields} == fields


def test_a_quoted_title_alone_is_an_article_in_a_note(read) -> None:
    assert read([*QUOTED, ("pages", "p. 12.")], "note").reference.type == "article"
    assert read([*QUOTED, YEAR], "list").reference.type == "misc"
