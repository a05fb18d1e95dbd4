"""Slips of a labeller that the text itself corrects, and two works on a line."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a city between the title and what was taken for a journal
        (
            [AUTHOR, ("title", "Notas al pie, Bogotá, "), ("journal", "Cuadernos, "), ("date", "1950, ")],
            {"title": "Notas al pie", "location": "Bogotá", "publisher": "Cuadernos", "journaltitle": ""},
        ),
        (
            [AUTHOR, ("title", "Notes in Paris, "), ("journal", "Notes, "), ("volume", "3 "), ("date", "1950, ")],
            {"title": "Notes in Paris", "journaltitle": "Notes", "location": ""},
        ),
        # proceedings cut in two; a year that closes the bracket of a journal's name
        (
            [
                AUTHOR,
                ("title", "“Notes.” "),
                ("container-title", "Proceedings of the Conference of the South "),
                ("journal", "Asian Chapter of Note Takers, "),
                ("date", "2014, "),
                ("pages", "1–9."),
            ],
            {
                "booktitle": "Proceedings of the Conference of the South Asian Chapter of Note Takers",
                "journaltitle": "",
            },
        ),
        (
            [
                AUTHOR,
                ("date", "(2014). "),
                ("title", "Notes. "),
                ("journal", "Margins (Proceedings of Notes "),
                ("date", "2013)."),
            ],
            {"journaltitle": "Margins (Proceedings of Notes 2013)", "date": "2014"},
        ),
        # the number of a volume inside a title; behind a colon it is a subtitle
        (
            [AUTHOR, ("title", "Notes, t. 2, The Margins, "), *BOOK],
            {"volume": "2", "title": "The Margins", "maintitle": "Notes"},
        ),
        ([AUTHOR, ("title", "Notes, vol. 2: The Margins, "), *BOOK], {"title": "Notes, vol. 2: The Margins"}),
        # a film's director cut in two
        (
            [("title", "Notes, directed "), ("author", "by Jane Doe "), ("date", "(1966), "), ("pages", "DVD.")],
            {"title": "Notes", "pages": "", "editoratype": "director"},
        ),
        # a report's series and number behind a comma
        (
            [AUTHOR, ("title", "Counting Notes, Memorandum RM-12-PR "), *BOOK],
            {"title": "Counting Notes", "number": "RM-12-PR", "type": "Memorandum"},
        ),
        ([AUTHOR, ("title", "Counting Notes, and Reports of 1999 "), *BOOK], {"type": ""}),
        # the year with which a title ends
        (
            [AUTHOR, ("title", "Notes during the Summer of "), ("date", "1914. 1919, "), ("publisher", "Verso.")],
            {"title": "Notes during the Summer of 1914", "date": "1919"},
        ),
        (
            [AUTHOR, ("title", "Notizen seit "), ("date", "1914, "), ("publisher", "Verso, "), ("date", "1919.")],
            {"title": "Notizen seit 1914", "date": "1919"},
        ),
        ([AUTHOR, ("title", "Notes since "), ("date", "1914. "), ("publisher", "Verso.")], {"date": "1914"}),
        (
            [AUTHOR, ("title", "Notes since 1914. 1919, "), ("publisher", "Verso.")],
            {"title": "Notes since 1914", "date": "1919"},
        ),
        ([AUTHOR, ("title", "Notes since 1914, "), ("publisher", "Verso.")], {"title": "Notes since 1914", "date": ""}),
        # a name, a title and an edition under “editor”
        (
            [("editor", "Roe, Jane Mary. Counting Notes. 2nd rev. ed., "), ("publisher", "Verso, "), ("date", "1983.")],
            {"title": "Counting Notes", "edition": "2nd rev. ed."},
        ),
        # those who wrote it are the newspaper's editors
        (
            [("title", "The Editors of Notes. “A Title.” "), ("journal", "Notes, "), ("date", "3 May 2011.")],
            {"title": "A Title", "journaltitle": "Notes"},
        ),
        # a title behind the last initials of its authors, or under the journal's label
        (
            [
                ("author", "Roe J and Doe P. Counting notes. "),
                ("journal", "Notes "),
                ("date", "2014;"),
                ("volume", "3."),
            ],
            {"title": "Counting notes", "journaltitle": "Notes"},
        ),
        (
            [
                ("author", "Roe, J.; Doe, P. Fußnotenapparate. "),
                ("journal", "Notes "),
                ("date", "2014, "),
                ("volume", "3."),
            ],
            {"title": "Fußnotenapparate"},
        ),
        (
            [AUTHOR, ("journal", "Footnotes of the Moderns. "), ("date", "2014, "), ("url", "https://example.org/1")],
            {"title": "Footnotes of the Moderns", "journaltitle": ""},
        ),
        # a body and its fellows; the years that a title is about
        (
            [
                ("title", "The Oxford Research Team, "),
                ("author", "and J. Roe. "),
                ("title", "Notes. "),
                ("date", "2014."),
            ],
            {"title": "Notes"},
        ),
        (
            [
                AUTHOR,
                ("title", "A History of Notes, "),
                ("date", "1584 to 1969. "),
                ("publisher", "Verso, "),
                ("date", "1991."),
            ],
            {"title": "A History of Notes, 1584 to 1969", "date": "1991"},
        ),
        # journals and newspapers are no publishers
        (
            [AUTHOR, ("title", "A Title, "), ("publisher", "Journal of Notes "), ("date", "2014, "), ("pages", "71.")],
            {"journaltitle": "Journal of Notes", "publisher": ""},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "The Leiden Herald. "), ("url", "https://example.org/a")],
            {"journaltitle": "The Leiden Herald", "publisher": ""},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Harvard Business Review Press, "), ("date", "2014.")],
            {"journaltitle": "", "publisher": "Harvard Business Review Press"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "Leiden University Press, "),
                ("date", "2014, "),
                ("url", "https://doi.org/10.1000/1"),
            ],
            {"journaltitle": "", "publisher": "Leiden University Press"},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title.” "),
                ("journal", "Free Press, "),
                ("date", "3 May 2014, "),
                ("url", "https://example.org/a"),
            ],
            {"journaltitle": "Free Press", "publisher": ""},
        ),
        # all before the year of an author-date entry are its authors
        (
            [
                ("author", "Woolf, V., "),
                ("journal", "Hogarth Press Group, "),
                ("author", "& Forster, E. M. "),
                ("date", "(1924). "),
                ("title", "A title. "),
                ("journal", "Notes, "),
                ("volume", "3."),
            ],
            {"title": "A title", "journaltitle": "Notes"},
        ),
        (
            [
                ("author", "Woolf, "),
                ("title", "Virginia. Mrs Dalloway. "),
                ("publisher", "Hogarth, "),
                ("date", "1925."),
            ],
            {"title": "Mrs Dalloway"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "Saint "),
                ("location", "Paul, MN: "),
                ("publisher", "Doe Press."),
            ],
            {"location": "Saint Paul, MN", "journaltitle": ""},
        ),
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
        # nothing but an author and a university
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "University of Leiden, "), ("date", "2014.")],
            {"institution": "University of Leiden"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Leiden University Press, "), ("date", "2014.")],
            {"publisher": "Leiden University Press"},
        ),
        # a field inside another's piece
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "J. of Notes "), ("volume", "29 (2022: 139–153).")],
            {"volume": "29", "date": "2022", "pages": "139–153"},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("journal", "J. of Notes "),
                ("volume", "29 "),
                ("date", "(2022: 139–153)."),
            ],
            {"date": "2022", "pages": "139–153"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "AIDS Behav. "),
                ("volume", "2013;17(6): "),
                ("pages", "2031-44."),
            ],
            {"date": "2013", "volume": "17", "number": "6"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "J. of Notes, "),
                ("date", "2012, "),
                ("volume", "396(1):323–344."),
            ],
            {"volume": "396", "number": "1", "pages": "323–344"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "J. of Notes, "),
                ("date", "2012, "),
                ("pages", "11: 802–803."),
            ],
            {"volume": "11", "pages": "802–803"},
        ),
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "Middle Notes 29, "), ("date", "2022.")],
            {"journaltitle": "Middle Notes", "volume": "29"},
        ),
        (
            [AUTHOR, ("title", "“A Title”, "), ("journal", "Vol. 23, No. 4, Middle Notes "), ("date", "2022.")],
            {"journaltitle": "Middle Notes", "volume": "23", "number": "4"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "(New York: Verso, 2012).")],
            {"location": "New York", "publisher": "Verso", "date": "2012"},
        ),
        (
            [AUTHOR, ("title", "A Title "), ("location", "(Lexington "), ("publisher", "Books, "), ("date", "2020).")],
            {"location": "", "publisher": "Lexington Books"},
        ),
        (
            [AUTHOR, ("title", "A Title (Editura Nouă, "), ("date", "2002).")],
            {"title": "A Title", "publisher": "Editura Nouă"},
        ),
        (
            [AUTHOR, ("title", "A Title. 2nd ed. "), ("publisher", "Verso, "), ("date", "2012.")],
            {"title": "A Title", "edition": "2"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. Master’s thesis. "),
                ("publisher", "University of Nowhere, "),
                ("date", "2012."),
            ],
            {"title": "A Title", "type": "mathesis"},
        ),
        (
            [AUTHOR, ("title", "“A Title,” Middle Notes "), ("volume", "3 "), ("date", "(2012).")],
            {"title": "A Title", "journaltitle": "Middle Notes"},
        ),
        (
            [AUTHOR, ("title", "“A Title,” in The Book of Notes "), ("publisher", "(Verso, "), ("date", "2012).")],
            {"title": "A Title", "booktitle": "The Book of Notes"},
        ),
        (
            [AUTHOR, ("title", "Un titolo, «Rivista», "), ("volume", "XL, "), ("date", "1959.")],
            {"title": "Un titolo", "journaltitle": "Rivista"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. Available at: "), ("url", "https://example.org/a")],
            {"publisher": "Verso", "url": "https://example.org/a"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. Forthcoming.")],
            {"publisher": "Verso", "pubstate": "forthcoming"},
        ),
        (
            [
                AUTHOR,
                ("date", "(2012) "),
                ("title", "“A Title,” "),
                ("journal", "Daily Planet, "),
                ("date", "1 January."),
            ],
            {"date": "2012-01-01"},
        ),
        (
            [AUTHOR, ("title", "‘A Title’, "), ("journal", "The Bee, "), ("volume", "7 "), ("date", "July 2017")],
            {"date": "2017-07-07", "volume": ""},
        ),
        # the right text under the wrong label
        (
            [
                ("title", "“A Title”, "),
                ("author", "Daily Planet, "),
                ("date", "25 November 2022, "),
                ("url", "https://example.org"),
            ],
            {"journaltitle": "Daily Planet"},
        ),
        (
            [AUTHOR, ("date", "(2002). "), ("title", "A Title. "), ("journal", "B. Wertheim.")],
            {"publisher": "B. Wertheim", "journaltitle": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title, "),
                ("editor", "in: Max Muster (Hg.), "),
                ("title", "Das Buch, "),
                ("location", "Bonn "),
                ("date", "1999."),
            ],
            {"booktitle": "Das Buch"},
        ),
        ([("author", "Doe, Jane. A Title. "), ("publisher", "Routledge, "), ("date", "2004.")], {"title": "A Title"}),
        (
            [
                ("author", "Doe, Jane. "),
                ("container-title", "In the Age of Notes. "),
                ("publisher", "Verso, "),
                ("date", "2004."),
            ],
            {"title": "In the Age of Notes"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title, "),
                ("edition", "Bd. 3, 2. Aufl., "),
                ("location", "Bonn "),
                ("date", "1999."),
            ],
            {"volume": "3", "edition": "2"},
        ),
        (
            [
                AUTHOR,
                ("title", "Un titolo, "),
                ("journal", "in «Rivista», "),
                ("volume", "XXXI "),
                ("date", "(1990), "),
                ("note", "n. 2"),
            ],
            {"number": "2"},
        ),
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
        # a page like a year
        ([AUTHOR, ("title", "A Title. "), *BOOK, ("pages", "S. "), ("date", "1848 ")], {"date": "1999"}),
        # times of day and lengths of films are no pages
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("journal", "Twitter, "),
                ("date", "May 6, 2012, 9:"),
                ("pages", "05 a.m."),
            ],
            {"date": "2012-05-06", "pages": ""},
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("journal", "YouTube video, "),
                ("volume", "1:02:"),
                ("pages", "33, "),
                ("date", "aired 6 May 2012"),
            ],
            {"date": "2012-05-06", "pages": "", "volume": ""},
        ),
        # a publisher between place and year
        (
            [AUTHOR, ("title", "Un titre, "), ("location", "Arles, "), ("editor", "Actes Sud, "), ("date", "1999.")],
            {"publisher": "Actes Sud"},
        ),
    ],
)
def test_a_slip_is_mended(read, parts, fields: dict[str, str]) -> None:
    reference = read(parts).reference
    assert {name: reference.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("parts", "role", "families"),
    [
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("container-title", "in The Book, ed. Max Muster and J. Roe, "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster", "Roe"],
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("container-title", "In M. Muster & J. Roe (Eds.), The Book "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster", "Roe"],
        ),
        ([("title", "A Title, ed. by Max Muster "), ("publisher", "(Verso, "), ("date", "2012")], "editor", ["Muster"]),
        (
            [AUTHOR, ("title", "A Title, "), ("editor", "ed. Max Muster, trans. John Roe, "), ("date", "2012")],
            "translator",
            ["Roe"],
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("container-title", "The Book, "),
                ("editor", "ed. Max Muster, Nowhere Research Center, "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster"],
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("container-title", "The Book, "),
                ("publisher", "M. Muster, Ed., "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster"],
        ),
        (
            [
                ("author", "Muster, M., & Roe, "),
                ("editor", "D. M. (Eds.). "),
                ("date", "(2005). "),
                ("title", "A Title. "),
                ("publisher", "Verso."),
            ],
            "editor",
            ["Muster", "Roe"],
        ),
        (
            [("title", "The Daily Planet, “A Title”, "), ("date", "1 January 2021, "), ("url", "https://example.org")],
            "author",
            [""],
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title”, "),
                ("author", "dans Max Muster dir., "),
                ("container-title", "Le livre, "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster"],
        ),
        (
            [("author", "Muster, Max Q. Small "), ("title", "Titles: An Essay. "), ("date", "2012")],
            "author",
            ["Muster"],
        ),
        (
            [
                ("author", "Doe JA, "),
                ("title", "Roe B, Le Bon MX. Titles in men. "),
                ("journal", "J Title. "),
                ("date", "2012"),
            ],
            "author",
            ["Doe", "Roe", "Le Bon"],
        ),
        (
            [
                AUTHOR,
                ("title", "Ein Titel, "),
                ("editor", "in: dies. (Hgg.), "),
                ("container-title", "Das Buch, "),
                *BOOK,
            ],
            "editor",
            ["Doe"],
        ),
        (
            [
                AUTHOR,
                ("title", "“A Title,” "),
                ("container-title", "in The Book, "),
                ("editor", "ed. and trans. M. Muster and J. Roe "),
                *BOOK,
            ],
            "editor",
            ["Muster", "Roe"],
        ),
        ([("author", "Jane Doe (@janedoe), "), ("title", "“A Title,” "), ("date", "2012")], "author", ["Doe"]),
    ],
)
def test_names_under_the_wrong_label(read, parts, role: str, families: list[str]) -> None:
    assert [n.family for n in read(parts).reference.people(role)] == families


SECOND = [("author", "John Roe, "), ("title", "Another Title "), ("publisher", "(Verso, "), ("date", "2013).")]


@pytest.mark.parametrize(
    "first",
    [
        [
            AUTHOR,
            ("title", "“A Title”, "),
            ("journal", "J. of Notes "),
            ("volume", "3 "),
            ("date", "(2012), "),
            ("pages", "p. 3; "),
        ],
        [AUTHOR, ("title", "“A Title”, "), ("date", "3 May 2012, "), ("url", "https://example.org; ")],
        [AUTHOR, ("date", "(2012). "), ("title", "A Title. "), ("publisher", "Verso. ")],
    ],
)
def test_the_first_of_two_works_is_read(read, first) -> None:
    result = read([*first, *SECOND])
    assert result.reference.get("title") == "A Title"
    assert [n.family for n in result.reference.people()] == ["Doe"]
    assert [p.code for p in result.problems] == ["second-work"]


@pytest.mark.parametrize(
    "parts",
    [
        [
            AUTHOR,
            ("date", "2012. "),
            ("title", "A Title. "),
            ("editor", "In M. Muster (Ed.), "),
            ("container-title", "The Book "),
            ("pages", "(pp. 3–9)."),
        ],
        [
            AUTHOR,
            ("title", "A Title, "),
            ("volume", "vol. 2, "),
            ("title", "The Second Part "),
            ("publisher", "(Verso, "),
            ("date", "2012)."),
        ],
    ],
)
def test_one_work_is_not_taken_for_two(read, parts) -> None:
    assert not read(parts).problems


def test_a_newspaper_before_the_title_is_author_in_a_note_and_container_in_a_list(read) -> None:
    parts = [
        ("journal", "The Planet, "),
        ("title", "“A Title”, "),
        ("date", "1 May 2021, "),
        ("url", "https://example.org"),
    ]
    for context, authors in (("note", 1), ("list", 0)):
        reference = read(parts, context).reference
        assert len(reference.people()) == authors
        assert reference.get("journaltitle") == "The Planet"


def test_a_bare_number_behind_the_year_is_the_place_cited_in_a_note_and_a_volume_in_a_list(read) -> None:
    parts = [AUTHOR, ("title", "“Notes,” "), ("journal", "Working Notes, "), ("date", "1994, "), ("volume", "137.")]
    assert (read(parts, "note").locator, read(parts, "note").reference.get("volume")) == ("137", "")
    assert (read(parts, "list").locator, read(parts, "list").reference.get("volume")) == ("", "137")
