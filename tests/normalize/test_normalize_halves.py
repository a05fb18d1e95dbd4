"""Titles, names and numbers of which a part stands under another label, put together or apart again."""

import pytest

AUTHOR = ("author", "Doe, Jane. ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999."))
REPORT = ("date", "2019")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a subtitle behind a full stop is no book …
        (
            [
                AUTHOR,
                ("title", "Il mulino e i campi. "),
                ("container-title", "Una valle alpina nel Settecento, "),
                *BOOK,
            ],
            {"title": "Il mulino e i campi. Una valle alpina nel Settecento", "type": "book", "booktitle": ""},
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
        # the title of a volume
        (
            [AUTHOR, ("title", "Une histoire, "), ("volume", "t. 1 : "), ("note", "Les débuts, "), *BOOK],
            {"maintitle": "Une histoire", "volume": "1", "title": "Les débuts"},
        ),
        (
            [AUTHOR, ("title", "Una storia, "), ("volume", "vol. II, La seconda parte, "), *BOOK],
            {"maintitle": "Una storia", "volume": "II", "title": "La seconda parte"},
        ),
        # a series behind a title
        (
            [
                AUTHOR,
                ("title", "Should They Go? Essays in Money No. 207, "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "Should They Go?", "series": "Essays in Money", "number": "207"},
        ),
        # a page that looks like a year
        (
            [AUTHOR, ("title", "A Title, "), *BOOK[:2], ("date", "1975, "), ("pages", "p. "), ("date", "1555.")],
            {"date": "1975", "pages": "1555"},
        ),
        ([AUTHOR, ("title", "A Title. "), *BOOK[:2], ("pages", "c1962.")], {"date": "1962", "pages": ""}),
        # the edition with more behind it
        (
            [AUTHOR, ("title", "O título. "), ("note", "17. ed. Rio de Janeiro: Paz e Terra, "), ("date", "1987.")],
            {"edition": "17", "location": "Rio de Janeiro", "publisher": "Paz e Terra", "note": ""},
        ),
        ([AUTHOR, ("title", "A Title. "), ("note", "2nd rev. ed. "), *BOOK], {"edition": "2nd rev. ed.", "note": ""}),
        ([AUTHOR, ("title", "Titel. "), ("note", "7., überarb. Aufl., "), *BOOK], {"edition": "7., überarb. Aufl."}),
        ([AUTHOR, ("title", "Le titre. "), ("note", "2e éd. revue, "), *BOOK], {"edition": "2e éd. revue"}),
        # reports told at the end of a title
        (
            [AUTHOR, ("title", "A Syntax. RFC 3986, IETF. "), REPORT],
            {"title": "A Syntax", "number": "3986", "institution": "IETF", "type": "report"},
        ),
        (
            [AUTHOR, ("title", "Prospects: Highlights (ST/ESA/SER.A/423). "), REPORT],
            {"title": "Prospects: Highlights", "number": "ST/ESA/SER.A/423", "type": "report"},
        ),
        (
            [AUTHOR, ("title", "A strategy for growth, COM(2010) 2020 final, "), ("location", "Brussels.")],
            {"title": "A strategy for growth", "number": "COM(2010) 2020 final", "type": "report"},
        ),
        (
            [AUTHOR, ("title", "Input/Output (A/B Tests). "), *BOOK],
            {"title": "Input/Output (A/B Tests)", "type": "book"},
        ),
        # a body that is no book
        (
            [
                AUTHOR,
                ("title", "A Language. "),
                ("container-title", "Foundation for Computing, "),
                ("location", "Vienna, "),
                REPORT,
            ],
            {"publisher": "Foundation for Computing", "booktitle": ""},
        ),
        # a thesis in Latin
        (
            [AUTHOR, ("title", "Die Stadt. "), ("genre", "Diss. phil., "), ("publisher", "Universität Köln "), REPORT],
            {"type": "thesis", "institution": "Universität Köln"},
        ),
        # the volume in roman numerals under “note”
        (
            [AUTHOR, ("title", "«Titolo», "), ("journal", "«Rivista», "), ("note", "XX, "), ("volume", "58, "), REPORT],
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
        # no title at all
        (
            [
                AUTHOR,
                ("date", "2013. "),
                ("journal", "Time to Move On. Long Views. "),
                ("url", "http://example.org/a"),
            ],
            {"title": "Time to Move On", "journaltitle": "Long Views"},
        ),
        ([AUTHOR, ("date", "2018. "), ("note", "Elevation of a Glacier.")], {"title": "Elevation of a Glacier"}),
        (
            [("author", "Holt J. Talks with Justin Holt. "), ("date", "2011. ")],
            {"title": "Talks with Justin Holt", "date": "2011"},
        ),
        (
            [("author", "Holt, J. Random Woods. "), ("journal", "Learning "), ("volume", "45, "), ("date", "2011. ")],
            {"title": "Random Woods", "journaltitle": "Learning"},
        ),
    ],
)
def test_halves(read, parts, fields: dict[str, str]) -> None:
    reference = read(parts).reference
    assert {name: reference.type if name == "type" else reference.get(name) for name in fields} == fields


def test_a_word_behind_initials_begins_the_title(read) -> None:
    author = ("author", "King, D. P., and Ba, J. Eve: ")
    reference = read([author, ("title", "A method for moments. "), ("date", "2014.")]).reference
    assert [(name.family, name.given) for name in reference.people()] == [("King", "D. P."), ("Ba", "J.")]
    assert reference.get("title") == "Eve: A method for moments"


def test_an_article_without_a_title_is_a_work_where_its_address_is_named(read) -> None:
    parts = [
        ("author", "Doe J., "),
        ("date", "2018, "),
        ("journal", "Evening News. "),
        ("url", "https://example.org/a"),
    ]
    assert read(parts).reference.get("journaltitle") == "Evening News"
    assert read(parts[:3]).reference.get("title") == "Evening News"


def test_names_with_bare_initials_at_the_start_of_a_title(read) -> None:
    reference = read(
        [("author", "Moss JD, "), ("title", "Reed FHC. Structure of acids. "), ("date", "1953.")]
    ).reference
    assert [name.family for name in reference.people()] == ["Moss", "Reed"]
    assert reference.get("title") == "Structure of acids"


@pytest.mark.parametrize(
    ("title", "given", "rest"),
    [("Donna: Ein Manifest", "Donna", "Ein Manifest"), ("Imperialism: A Study", "", "Imperialism: A Study")],
)
def test_a_given_name_at_the_start_of_a_title(read, title, given, rest) -> None:
    # a list prints given names; in a note a family name may stand alone
    reference = read([("author", "Haraway, "), ("title", title), ("date", "1995.")], "note").reference
    assert (reference.people()[0].family, reference.people()[0].given) == ("Haraway", given)
    assert reference.get("title") == rest


def test_a_collaboration_is_kept_as_a_remark(read) -> None:
    author = ("author", "B. P. Abbott et al. (LIGO Collaboration), ")
    reference = read([author, ("title", "Waves, "), ("journal", "Notes "), ("date", "2016.")]).reference
    assert reference.get("note") == "LIGO Collaboration"
    assert [name.family or name.literal for name in reference.people()] == ["Abbott", "others"]
