"""Names, institutions, editions and reports in the habits of law, medicine and the universities."""

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
        ([AUTHOR, ("title", "''A Title and Its Notes. "), *BOOK], {"title": "A Title and Its Notes"}),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "University of Leiden, "), ("date", "2014.")],
            {"institution": "University of Leiden"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("publisher", "Leiden University Press, "), ("date", "2014.")],
            {"publisher": "Leiden University Press"},
        ),
        (
            [
                AUTHOR,
                ("title", "Die Stadt. "),
                ("genre", "Diss. phil., "),
                ("publisher", "Universität Köln "),
                ("date", "2019"),
            ],
            {"entry": "thesis", "institution": "Universität Köln"},
        ),
    ],
)
def test_fields_in_the_habits_of_a_trade(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
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
        (
            [
                ("author", "Jane Doe, "),
                ("title", "Ein Titel, "),
                ("editor", "in: dies./Max Poe (Hrsg.), "),
                ("container-title", "Buch, "),
                *BOOK,
            ],
            "editor",
            ["Doe", "Poe"],
        ),
        ([("author", "Jane A. Doe, "), ("title", "A Title, "), *BOOK], "author", ["Doe"]),
    ],
)
def test_people_in_the_habits_of_a_trade(read, parts, role: str, names: list[str]) -> None:
    assert [n.family for n in read(parts).reference.people(role)] == names


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
        # a whole name in capitals; family names of two and three letters in capitals
        ("EDGAR P. STONE, MARY Q. R. REED, ", "", ["Stone", "Reed"]),
        ("STONE E. P., ", "", ["Stone"]),
        ("MOSS, Jane et YAO, Linfeng, ", "", ["Moss", "Yao"]),
        ("QIN, Bo et al. ", "", ["Qin", "others"]),
        ("LIN, Xiutang, Mei STONE, Boqi PAN, ", "", ["Lin", "Stone", "Pan"]),
        ("PAN, BOQIN ; LIN, XIU ; REED STONE, ANNA MARIA: ", "", ["Pan", "Lin", "Reed Stone"]),
        ("Stone RL, Reed D, ", "", ["Stone", "Reed"]),
        ("Holm JEF. ", "", ["Holm"]),
        ("Stone (François), ", "", ["Stone"]),
        ("Aus dem Englischen von Jane Roe. ", "translator", ["Roe"]),
        ("compilado por Juan Roe, ", "editor", ["Roe"]),
        ("Jean Roe (sous la direction de), ", "editor", ["Roe"]),
        ("translated by Jane Roe, preface by Max Poe ", "translator", ["Roe"]),
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


def test_a_collaboration_is_kept_as_a_remark(read) -> None:
    author = ("author", "B. P. Abbott et al. (LIGO Collaboration), ")
    reference = read([author, ("title", "Waves, "), ("journal", "Notes "), ("date", "2016.")]).reference
    assert reference.get("note") == "LIGO Collaboration"
    assert [name.family or name.literal for name in reference.people()] == ["Abbott", "others"]
