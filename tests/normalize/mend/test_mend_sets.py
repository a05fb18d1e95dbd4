"""Volumes of a set with titles of their own, and series at the end of a book's title."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # the number of a volume inside a title; behind a colon it is a subtitle
        (
            [AUTHOR, ("title", "Notes, t. 2, The Margins, "), *BOOK],
            {"volume": "2", "title": "The Margins", "maintitle": "Notes"},
        ),
        ([AUTHOR, ("title", "Notes, vol. 2: The Margins, "), *BOOK], {"title": "Notes, vol. 2: The Margins"}),
        # a volume of a set behind its title, but none that the title names
        ([AUTHOR, ("title", "Currents in Thought, vol 1 "), *BOOK], {"title": "Currents in Thought", "volume": "1"}),
        ([AUTHOR, ("title", "Gesammelte Schriften, Bd. 12, "), *BOOK], {"volume": "12"}),
        ([AUTHOR, ("title", "The Case: Volume 9, "), *BOOK], {"title": "The Case: Volume 9", "volume": ""}),
        # how many volumes there are
        ([AUTHOR, ("title", "A History of Notes, 6 vols. "), *BOOK], {"title": "A History of Notes", "volumes": "6"}),
        (
            [AUTHOR, ("title", "Geschichte der Noten, 3 Bde., "), ("volume", "Bd. 2, "), *BOOK],
            {"title": "Geschichte der Noten", "volumes": "3", "volume": "2", "entry": "mvbook"},
        ),
        ([AUTHOR, ("title", "The Making of 12 Volumes, "), *BOOK], {"title": "The Making of 12 Volumes"}),
        # the number of a volume in capitals alone
        ([AUTHOR, ("title", "Lectures on Titles, V, "), *BOOK], {"title": "Lectures on Titles", "volume": "V"}),
        ([AUTHOR, ("title", "The Death of Henry IV, "), *BOOK], {"title": "The Death of Henry IV", "volume": ""}),
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
        # a volume of the book that holds the work; a volume's title under “other” or before a place in brackets
        (
            [
                AUTHOR,
                ("title", "Das Manifest, "),
                ("container-title", "in: Werke, Bd. 4, "),
                ("location", "Berlin "),
                ("date", "1959."),
            ],
            {"booktitle": "Werke", "volume": "4"},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("volume", "t. II, "), ("other", "La seconde partie, "), *BOOK],
            {"maintitle": "Notes", "volume": "II", "title": "La seconde partie"},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes, "),
                ("volume", "vol. 2, "),
                ("location", "Their Best Margin (London: "),
                ("publisher", "Verso, "),
                ("date", "1949)."),
            ],
            {"maintitle": "Notes", "title": "Their Best Margin", "location": "London"},
        ),
        # a series in quotation marks behind a publisher
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "Gallimard, « Bibliothèque des notes », "), ("date", "1978.")],
            {"publisher": "Gallimard", "series": "Bibliothèque des notes"},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "PUF, coll. « Marges », "), ("date", "1978.")],
            {"publisher": "PUF", "series": "Marges"},
        ),
        # a series in brackets behind the year; without quotation marks behind “coll.”
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "Einaudi, "), ("date", "1985 "), ("title", "(«Micronote»).")],
            {"series": "Micronote", "titleaddon": ""},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "Einaudi, "), ("date", "1985 "), ("note", "(a remark).")],
            {"series": ""},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "Nathan, coll. Notes & Marges, "), ("date", "1998.")],
            {"publisher": "Nathan", "series": "Notes & Marges"},
        ),
        # a series in a bracket that closes behind its number
        (
            [AUTHOR, ("title", "Notes (The Age of Margins, "), ("volume", "Vol. 1), "), *BOOK],
            {"title": "Notes", "series": "The Age of Margins", "number": "1", "volume": ""},
        ),
        (
            [AUTHOR, ("title", "Note, "), ("publisher", "Accademia di Note “Jane Doe”, "), ("date", "1978.")],
            {"series": ""},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("publisher", "Éditions du Midi, Coll. « Marges », "), ("date", "1978.")],
            {"publisher": "Éditions du Midi", "series": "Marges"},
        ),
        # a volume's own title behind a bare number, or under “edition”
        (
            [
                AUTHOR,
                ("title", "Le note, "),
                ("volume", "III, Il margine, "),
                ("location", "Milano, "),
                ("date", "2000."),
            ],
            {"maintitle": "Le note", "title": "Il margine", "volume": "III"},
        ),
        (
            [AUTHOR, ("title", "Il margine, in Le note, "), ("volume", "III, La pagina stampata, "), ("date", "2000.")],
            {"title": "Il margine, in Le note"},
        ),
        (
            [AUTHOR, ("title", "Les notes, "), ("volume", "t. I, "), ("edition", "La Marge, "), *BOOK],
            {"maintitle": "Les notes", "title": "La Marge", "edition": ""},
        ),
        (
            [AUTHOR, ("title", "Les notes, "), ("volume", "t. I, "), ("edition", "Nouvelle éd., "), *BOOK],
            {"title": "Les notes", "edition": "Nouvelle éd."},
        ),
        # a series behind an equals sign
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Ein Titel (=Studien zu Noten. Neue Folge, "),
                ("volume", "Bd. 14), "),
                ("location", "München "),
                ("date", "2004."),
            ],
            {"title": "Ein Titel", "series": "Studien zu Noten. Neue Folge", "number": "14", "volume": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Ein Titel (= Studien zu Noten 143), "),
                ("location", "München "),
                ("date", "2004."),
            ],
            {"title": "Ein Titel", "series": "Studien zu Noten", "number": "143"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Ein Titel, "),
                ("journal", "«Archivio di Note» (= «AN»), "),
                ("volume", "IV, "),
                ("date", "1973, "),
                ("pages", "pp. 7-11."),
            ],
            {"journaltitle": "Archivio di Note", "series": ""},
        ),
        (
            [("author", "Roe, Ann, "), ("title", "Codex 227 (= 168), "), ("location", "Padova "), ("date", "1991.")],
            {"title": "Codex 227 (= 168)", "series": ""},
        ),
        # lecture notes behind the book
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "“A Title,” "),
                ("container-title", "in Note Systems, Lecture Notes in Computer Science "),
                ("location", "(Cham: "),
                ("publisher", "Springer, "),
                ("date", "2020), "),
                ("pages", "1–9."),
            ],
            {"booktitle": "Note Systems", "series": "Lecture Notes in Computer Science"},
        ),
        # the word for a volume before its number
        (
            [
                ("title", "Storia delle note, vol. "),
                ("volume", "3: La formazione delle liste, "),
                ("location", "Roma "),
                ("date", "1997."),
            ],
            {"title": "La formazione delle liste", "maintitle": "Storia delle note", "volume": "3"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
