"""Names, places, numbers and archives under a label that isn't theirs, in the habits of law, medicine and reports."""

import pytest

from citetrack.normalize.bodies import is_body
from citetrack.normalize.dates import read as read_date
from citetrack.normalize.edition import read as read_edition
from citetrack.normalize.genre import reads_as_report
from citetrack.normalize.names import read as read_names
from citetrack.normalize.titles import read_container

AUTHOR = ("author", "Doe, Jane. ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999."))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a campus is part of the name of its university …
        (
            [
                AUTHOR,
                ("title", "“A Title.” "),
                ("genre", "PhD diss., "),
                ("publisher", "University of California, "),
                ("location", "Berkeley, "),
                ("date", "2011."),
            ],
            {"institution": "University of California, Berkeley", "location": ""},
        ),
        # … but no other place is
        (
            [
                AUTHOR,
                ("title", "“A Title.” "),
                ("genre", "PhD diss., "),
                ("publisher", "University of Bologna, "),
                ("location", "Bologna, "),
                ("date", "2011."),
            ],
            {"institution": "University of Bologna", "location": "Bologna"},
        ),
        # a book behind “In:”
        (
            [AUTHOR, ("title", "A Title. In: The Book of Titles. "), *BOOK],
            {"title": "A Title", "booktitle": "The Book of Titles", "type": "incollection"},
        ),
        ([AUTHOR, ("title", "Life in Context: In Search of Titles. "), *BOOK], {"booktitle": ""}),
        # a journal in parts
        (
            [
                AUTHOR,
                ("title", "“A Title.” "),
                ("container-title", "Proceedings of the Society, Part E: "),
                ("journal", "Journal of Notes "),
                ("volume", "12 "),
                ("date", "(2001)."),
            ],
            {"journaltitle": "Proceedings of the Society, Part E: Journal of Notes", "booktitle": ""},
        ),
        # numbers under “date”
        (
            [AUTHOR, ("title", "‘A Title’ "), ("date", "[2003] "), ("journal", "Public Law "), ("date", "12.")],
            {"date": "2003", "pages": "12", "type": "article"},
        ),
        (
            [AUTHOR, ("title", "‘A Title’. "), ("date", "[2003] "), ("pages", "1 AC 45.")],
            {"volume": "1", "journaltitle": "AC", "pages": "45"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("journal", "Notes Working Paper "),
                ("volume", "No. "),
                ("date", "25684, 2019."),
            ],
            {"date": "2019"},
        ),
        ([AUTHOR, ("title", "A Title. "), ("location", "Milan: "), ("date", "1977, 1981.")], {"volume": ""}),
        # sets, reports, archives
        ([AUTHOR, ("title", "A Title. "), ("note", "6 vols. "), *BOOK], {"volumes": "6", "type": "mvbook"}),
        (
            [AUTHOR, ("title", "“A Title.” "), ("journal", "RFC "), ("volume", "791, "), ("date", "1981.")],
            {"type": "report", "number": "791", "journaltitle": ""},
        ),
        (
            [AUTHOR, ("date", "(2015). "), ("title", "A Title. "), ("journal", "SSRN "), ("pages", "2345678.")],
            {"eprint": "2345678", "eprinttype": "ssrn", "pages": "", "journaltitle": ""},
        ),
        (
            [
                AUTHOR,
                ("date", "(2015). "),
                ("title", "A Title. "),
                ("journal", "RePEc:abc:defghi:"),
                ("pages", "21123."),
            ],
            {"eprint": "abc:defghi:21123", "eprinttype": "repec"},
        ),
        # the only year, behind a book's title, but no year that the title speaks of
        (
            [
                ("author", "Jane Doe, "),
                ("title", "A Title, "),
                ("editor", "in: Max Roe (Hg.), "),
                ("container-title", "Sensors: Design and Application 2018. "),
            ],
            {"booktitle": "Sensors: Design and Application", "date": "2018"},
        ),
        (
            [("author", "Jane Doe, "), ("title", "A Title of Titles 1999. ")],
            {"title": "A Title of Titles", "date": "1999"},
        ),
        (
            [("author", "Jane Doe, "), ("title", "The Summer of 1914. ")],
            {"title": "The Summer of 1914", "date": ""},
        ),
        ([("author", "Jane Doe, "), ("title", "Votes since 1914. "), ("url", "http://a.example/b")], {"date": ""}),
        # the word for pages, glued to the year
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Verso. "), ("date", "1995pp. "), ("pages", "97–119.")],
            {"date": "1995", "pages": "97–119"},
        ),
        # what an article is, before its title
        (
            [
                ("author", "Jane Doe, Comment: "),
                ("title", "Why We Note, "),
                ("journal", "Journal of Notes, "),
                ("volume", "12 "),
                ("date", "(2001)."),
            ],
            {"title": "Comment: Why We Note"},
        ),
        # a volume of a set behind its title, but none that the title names
        ([AUTHOR, ("title", "Currents in Thought, vol 1 "), *BOOK], {"title": "Currents in Thought", "volume": "1"}),
        ([AUTHOR, ("title", "Gesammelte Schriften, Bd. 12, "), *BOOK], {"volume": "12"}),
        ([AUTHOR, ("title", "The Case: Volume 9, "), *BOOK], {"title": "The Case: Volume 9", "volume": ""}),
        # a letter holds no work
        (
            [AUTHOR, ("title", "Methods and Models "), ("author", "in R. "), ("date", "2022.")],
            {"title": "Methods and Models in R"},
        ),
        # the book before its editors
        (
            [
                ("author", "J. Doe, "),
                ("title", "“A Title,” "),
                ("editor", "in Economics, Values, and Notes (ed. A. Roe and L. Poe; "),
                *BOOK,
            ],
            {"booktitle": "Economics, Values, and Notes"},
        ),
        # a year glued to the last word
        (
            [("editor", "Jane DOE (éd.), "), ("title", "A Title: Contemporary debates1991, "), ("pages", "p. 33")],
            {"title": "A Title: Contemporary debates", "date": "1991"},
        ),
        # where a thesis was defended
        (
            [
                ("author", "Jane DOE, "),
                ("title", "Un titre, "),
                ("genre", "thèse de doctorat, "),
                ("publisher", "soutenue à l’Université Paris-Cité, "),
                ("date", "2022"),
            ],
            {"institution": "Université Paris-Cité"},
        ),
        # a book behind “in” is no second work
        (
            [
                ("author", "Doe, Jane, and Max Roe. "),
                ("date", "2005. "),
                ("title", "“A Title.” "),
                ("pages", "Pp. 51–81 "),
                ("title", "in Approaches to Titles, "),
                ("editor", "edited by E. O. Poe. "),
                ("location", "New York: "),
                ("publisher", "Verso."),
            ],
            {"title": "A Title", "booktitle": "Approaches to Titles", "publisher": "Verso"},
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
        # publisher and place the other way round
        (
            [AUTHOR, ("title", "A Title; "), ("location", "Jason Verso: Northvale, NJ, "), ("date", "1994.")],
            {"publisher": "Jason Verso", "location": "Northvale, NJ"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("location", "Chicago: Aldine, NY, "), ("date", "1994.")],
            {"publisher": "Aldine, NY", "location": "Chicago"},
        ),
        # a journal is no place
        (
            [
                AUTHOR,
                ("title", "A Title. "),
                ("location", "Scientific Titles "),
                ("date", "1994, "),
                ("pages", "22–27."),
            ],
            {"journaltitle": "Scientific Titles", "location": ""},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("location", "New Haven "), ("date", "1994, "), ("pages", "22–27.")],
            {"journaltitle": "", "location": "New Haven"},
        ),
        # journals by their abbreviations
        (
            [
                ("author", "A. Rossi, "),
                ("title", "La colpa, "),
                ("container-title", "in Riv. "),
                ("editor", "dir. civ., "),
                ("date", "2001, "),
                ("pages", "p. 33 ss."),
            ],
            {"journaltitle": "Riv. dir. civ.", "type": "article"},
        ),
        (
            [
                ("author", "P. Neri, "),
                ("title", "Tutela e mercato, in Foro it., "),
                ("date", "2010, "),
                ("volume", "I, "),
                ("pages", "c. 345."),
            ],
            {"title": "Tutela e mercato", "journaltitle": "Foro it", "volume": "I", "pages": "345"},
        ),
        (
            [("author", "H. Muster, "), ("title", "Die Haftung, NJW "), ("date", "2003, "), ("pages", "123, 125.")],
            {"title": "Die Haftung", "journaltitle": "NJW"},
        ),
        (
            [("author", "H. Muster, "), ("title", "Elections in Europe, USA "), ("date", "2003, "), ("pages", "123.")],
            {"title": "Elections in Europe, USA", "journaltitle": ""},
        ),
        (
            [
                ("author", "H. Muster, "),
                ("title", "Die Haftung, "),
                ("note", "Diss. phil. masch., "),
                ("location", "Bonn "),
                ("date", "2003."),
            ],
            {"journaltitle": ""},
        ),
        # “fasc.” before volume and number
        (
            [
                AUTHOR,
                ("title", "A Title, "),
                ("journal", "in Law Review, "),
                ("volume", "fasc. 53, 6, "),
                ("date", "2000."),
            ],
            {"volume": "53", "number": "6"},
        ),
        # “in,” before the book
        (
            [AUTHOR, ("title", "“A Title”, "), ("container-title", "in, The Logic of Titles, "), *BOOK],
            {"booktitle": "The Logic of Titles"},
        ),
        (
            [AUTHOR, ("title", "A Title, "), ("publisher", "Consortium for Political Titles: Ann Arbor.")],
            {"publisher": "Consortium for Political Titles", "location": "Ann Arbor"},
        ),
        ([AUTHOR, ("title", "A Title, "), ("publisher", "New York: Basic Press.")], {"location": "New York"}),
        # the number of a volume in capitals alone
        ([AUTHOR, ("title", "Lectures on Titles, V, "), *BOOK], {"title": "Lectures on Titles", "volume": "V"}),
        ([AUTHOR, ("title", "The Death of Henry IV, "), *BOOK], {"title": "The Death of Henry IV", "volume": ""}),
        # the year and the number of a French journal, and the years of a volume
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 (1997/1).")],
            {"volume": "12", "number": "1", "date": "1997"},
        ),
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 "), ("date", "(1997/3).")],
            {"volume": "12", "number": "3", "date": "1997"},
        ),
        (
            [AUTHOR, ("title", "A Title, "), ("journal", "Notes "), ("volume", "12 "), ("date", "(1909/10).")],
            {"volume": "12", "number": ""},
        ),
        # straight marks that nothing closes
        ([AUTHOR, ("title", "''A Title and Its Notes. "), *BOOK], {"title": "A Title and Its Notes"}),
        # a letter that a publisher's name seems to begin with
        (
            [AUTHOR, ("title", "Methods and Models "), ("publisher", "in R. Verso, "), ("date", "2022.")],
            {"title": "Methods and Models in R", "publisher": "Verso"},
        ),
    ],
)
def test_fields_are_found_where_they_stand(read, parts, fields) -> None:
    reference = read(parts).reference
    kind = {"type": reference.type} if "type" in fields else {}
    assert {name: reference.get(name) for name in fields if name != "type"} | kind == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [("author", "Baldwin BG, "), ("editor", "Goldman D, Keil DJ, editors. "), ("title", "A Title. "), *BOOK],
            "editor",
            ["Baldwin", "Goldman", "Keil"],
        ),
        (
            [("author", "Holm J. A Talk about Titles and Notes. "), ("date", "2011. "), ("url", "http://a.example/b")],
            "author",
            ["Holm"],
        ),
        ([("author", "Max Weber’s "), ("title", "‘Economy’: A Companion, "), *BOOK], "author", []),
        (
            [
                ("title", "World Bank, Annual Titles "),
                ("location", "(Paris: "),
                ("publisher", "World Bank, "),
                ("date", "2019)."),
            ],
            "author",
            ["World Bank"],
        ),
        (
            [
                ("author", "Department of Trade, "),
                ("title", "Industry and the Arts, ‘A Review: Issues Paper’ "),
                ("date", "2001."),
            ],
            "author",
            ["Department of Trade, Industry and the Arts"],
        ),
        ([("author", "Jane Doe, "), ("title", "Notes on “A Title,” "), *BOOK], "author", ["Doe"]),
        (
            [("author", "DEPARTMENT OF TRADE, "), ("title", "INDUSTRY AND THE ARTS, Convergence review, "), *BOOK],
            "author",
            ["DEPARTMENT OF TRADE, INDUSTRY AND THE ARTS"],
        ),
        ([("author", "JANE MUSTER, "), ("title", "THE ARTS OF WAR, Some reviews, "), *BOOK], "author", ["Muster"]),
        ([("title", "Health Advice for Travellers 2007, by HCSP "), *BOOK], "author", ["HCSP"]),
        ([("title", "A Title, by Jane van Doe, "), *BOOK], "author", ["Doe"]),
        ([("title", "Walking, by night and by day, "), *BOOK], "author", []),
        ([("title", "Ahuntsic College, ed. Synopsis: A Review. "), *BOOK], "editor", ["Ahuntsic College"]),
        (
            [
                ("author", "J. Doe, "),
                ("title", "“A Title,” "),
                ("editor", "in Economics, Values, and Notes (ed. A. Roe and L. Poe; "),
                *BOOK,
            ],
            "editor",
            ["Roe", "Poe"],
        ),
        (
            [
                ("author", "Doe N, Roe H. Autonomy, "),
                ("title", "Conformity and Titles. "),
                ("journal", "Notes "),
                ("date", "2013;"),
            ],
            "author",
            ["Doe", "Roe"],
        ),
        ([("author", "Jane A. Doe, "), ("title", "A Title, "), *BOOK], "author", ["Doe"]),
        (
            [("author", "P. ROE-V. "), ("title", "DOE "), ("editor", "(a cura di), "), ("title", "A Title, "), *BOOK],
            "editor",
            ["Roe", "Doe"],
        ),
    ],
)
def test_people_are_found_where_they_stand(read, parts, role, names) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names


@pytest.mark.parametrize(
    ("text", "role", "families"),
    [
        ("In, eds.Cohen S, Susser B. ", "editor", ["Cohen", "Susser"]),
        ("Em: MONTADA, L.; LERNER, M. (Eds.). ", "editor", ["Montada", "Lerner"]),
        (", ed.Breen R. ", "editor", ["Breen"]),
        ("Froomkin AM. ", "", ["Froomkin"]),
        ("Capron AM, Laemmli UK. ", "", ["Capron", "Laemmli"]),
        ("Susan Leigh Star and James R. Griesemer, ", "", ["Star", "Griesemer"]),
        ("Richard W. Flournoy, Jr. et Manley O. Hudson, eds., ", "editor", ["Flournoy", "Hudson"]),
        ("Ehrle LH, et al. ", "", ["Ehrle", "others"]),
        ("Borstelmann de Oliveira MA, Mota R. ", "", ["Borstelmann de Oliveira", "Mota"]),
        ("J. MILES-D. MCLENNAN, ", "", ["Miles", "McLennan"]),
        ("A. Rossi-B. Bianchi-C. Verdi, ", "", ["Rossi", "Bianchi", "Verdi"]),
        ("J.-P. Sartre, ", "", ["Sartre"]),
        ("Marie-C. Dupont, ", "", ["Dupont"]),
        ("Nitzan C. ROTH, Jia QIN, ", "", ["Roth", "Qin"]),
        ("P. L. STARK, A. LEE, ", "", ["Stark", "Lee"]),
        ("FOX John, ", "", ["Fox"]),
        ("RASCHE Adelheid et GROSSMANN G.Ulrich, ", "", ["Rasche", "Grossmann"]),
        ("DJP Smith, ", "", ["Smith"]),
        ("Museum of Trade, Industry and the Arts, ", "", ["Museum of Trade, Industry and the Arts"]),
        ("Ministry of Trade and The National Archives", "", ["Ministry of Trade", "The National Archives"]),
    ],
)
def test_names(text, role, families) -> None:
    people = read_names(text)
    assert (people.role, [n.family or n.literal for n in people.names]) == (role, families)


def test_a_word_that_is_a_family_name_too_makes_no_body_among_persons() -> None:
    assert is_body("Kansas City Star")
    assert not is_body("Kansas City Star", among_persons=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in in World Report 2019, ", "World Report 2019"),
        ("dans eLife ", "eLife"),
        ("in the beginning", "in the beginning"),
    ],
)
def test_containers_behind_lead_words(text, value) -> None:
    assert read_container(text) == value


@pytest.mark.parametrize(
    ("text", "report"),
    [("RFC 791", True), ("PRIF Report 1/2023", True), ("World Report 2019", False), ("in Annual Report 12", False)],
)
def test_an_annual_is_no_series_of_reports(text, report) -> None:
    assert reads_as_report(text) is report


@pytest.mark.parametrize(
    ("text", "date"), [("2013c. ", "2013"), ("(2007c)", "2007"), ("1990 c.", "1990~"), ("c. 1990", "1990~")]
)
def test_a_letter_behind_a_year_is_no_circa(text, date) -> None:
    assert read_date(text).date == date


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("3° edizione", "3"),
        ("3. Aufl.", "3"),
        ("2ª ed.", "2"),
        ("5ta ed.", "5"),
        ("IV edizione", "4"),
        ("Second", "2"),
        ("zwölfte Auflage", "12"),
        ("2/e", "2"),
        ("Ed. 3", "3"),
        ("2. uppl.", "2"),
        # what says more than a number stays
        ("2nd rev. ed.", "2nd rev. ed."),
        ("7., überarb. Aufl.", "7., überarb. Aufl."),
        ("2e éd. revue", "2e éd. revue"),
        ("5th ed., rev. and enl.", "5th ed., rev. and enl."),
        ("Student edition.", "Student edition"),
    ],
)
def test_editions(text, edition) -> None:
    assert read_edition(text) == edition


@pytest.mark.parametrize("text", ["and :;=", "; and ,", "&", "…", "Ders. :", "(ed.)", "= and ="])
def test_names_of_nobody(text) -> None:
    assert all(name.family or name.literal for name in read_names(text).names)


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("John A. Smith-Jones. ", "Smith-Jones", "John A."),
        ("Jane Doe:", "Doe", "Jane"),
        ("J. Doe, ", "Doe", "J."),
        ("Ana María Müller", "Müller", "Ana María"),
        ("Jan van Dam", "Dam", "Jan"),
        ("Jan Van Dam", "Van Dam", "Jan"),
    ],
)
def test_one_name(text, family, given) -> None:
    (name,) = read_names(text).names
    assert (name.family, name.given) == (family, given)


@pytest.mark.parametrize(
    "text", ["Die Zeit", "Planck Collaboration", "World Vision", "Amnesty International", "La Repubblica"]
)
def test_one_body(text) -> None:
    assert [name.literal for name in read_names(text).names] == [text]
