"""Editors and translators in the pieces of titles, authors and one another."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
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
        # the book behind the word for its editors
        (
            [AUTHOR, ("title", "Notes. "), ("editor", "In: Roe A and Poe C (eds) Theory of the Margins. "), *BOOK],
            {"title": "Notes", "booktitle": "Theory of the Margins"},
        ),
        (
            [AUTHOR, ("title", "Notes In: R. Roe, ed. Toward the margin. "), *BOOK],
            {"title": "Notes", "booktitle": "Toward the margin"},
        ),
        # … and that word at the head of a title
        (
            [("author", "ROE, Ann; POE, Bo "), ("title", "(Orgs.). Uma história. "), *BOOK],
            {"title": "Uma história", "entry": "collection"},
        ),
        (
            [("author", "ROE, Ann; POE, "), ("title", "Bo (eds). A History. "), *BOOK],
            {"title": "A History", "entry": "collection"},
        ),
        ([("author", "ROE, Ann "), ("title", "Bo (Edward). A History. "), *BOOK], {"title": "Bo (Edward). A History"}),
        # names in brackets cut in two; a compiler
        (
            [
                ("author", "Doe, M. "),
                ("date", "(2002). "),
                ("title", "Notes "),
                ("publisher", "(P. Roe & G. "),
                ("translator", "C. Poe, Trans.). "),
                ("publisher", "Verso."),
            ],
            {"publisher": "Verso"},
        ),
        (
            [AUTHOR, ("title", "“Notes”. "), ("container-title", "En La nota, compilado por Juan Roe, "), *BOOK],
            {"booktitle": "La nota"},
        ),
        (
            [AUTHOR, ("title", "‘Notes’, "), ("editor", "in People, Margins and Notes, ed. by R. Roe "), *BOOK],
            {"booktitle": "People, Margins and Notes"},
        ),
        (
            [AUTHOR, ("title", "‘Notes’, "), ("editor", "in People, Margins and Notes, ed. L. Roe and D. Poe "), *BOOK],
            {"booktitle": "People, Margins and Notes"},
        ),
        (
            [
                AUTHOR,
                ("title", "‘Notes’, "),
                ("editor", "in Jane Roe and Max Poe, ed. "),
                ("container-title", "B, "),
                *BOOK,
            ],
            {"booktitle": "B"},
        ),
        # the author's own book under “editor”
        (
            [
                ("author", "Jane Doe, "),
                ("title", "Ein Titel, "),
                ("editor", "in: dies., Alte Noten, "),
                ("date", "1979."),
            ],
            {"title": "Ein Titel", "booktitle": "Alte Noten"},
        ),
        # “in: ders.,” names no editor
        (
            [
                ("author", "Ann Roe, "),
                ("title", "« Un goût » "),
                ("editor", "in Id., "),
                ("container-title", "Notes and Lists, "),
                ("location", "Paris, "),
                ("date", "1997, "),
                ("pages", "p. 32-40."),
            ],
            {"booktitle": "Notes and Lists", "editor": ""},
        ),
        # the Italian word for editors, cut in two; a body before its role
        (
            [
                ("title", "Relazioni al Senato, a "),
                ("author", "c. di L. Roe, "),
                ("location", "Torino "),
                ("date", "1965."),
            ],
            {"title": "Relazioni al Senato"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "»Lehrstuhl«, "),
                ("container-title", "in: Fakultät für Gartenbau der Hochschule "),
                ("editor", "(Hg.), "),
                ("container-title", "Entstehung und Gestalt, "),
                ("location", "Hannover "),
                ("date", "1959, "),
                ("pages", "S. 81–86."),
            ],
            {"booktitle": "Entstehung und Gestalt"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
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
            [("author", "Baldwin BG, "), ("editor", "Goldman D, Keil DJ, editors. "), ("title", "A Title. "), *BOOK],
            "editor",
            ["Baldwin", "Goldman", "Keil"],
        ),
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
            [("author", "P. ROE-V. "), ("title", "DOE "), ("editor", "(a cura di), "), ("title", "A Title, "), *BOOK],
            "editor",
            ["Roe", "Doe"],
        ),
        (
            [
                ("author", "Doe, M. "),
                ("date", "(2002). "),
                ("title", "Notes "),
                ("publisher", "(P. Roe & G. "),
                ("translator", "C. Poe, Trans.). "),
                ("publisher", "Verso."),
            ],
            "translator",
            ["Roe", "Poe"],
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("editor", "ed. Max Muster, with a foreword by Jane Roe "), *BOOK],
            "editor",
            ["Muster"],
        ),
        (
            [("author", "STONE, Ann, REED, "), ("editor", "Bo Lin, et al. (dir.). "), ("title", "Notes. "), *BOOK],
            "editor",
            ["Stone", "Reed", "others"],
        ),
        ([("author", "ROE, Ann, "), ("editor", "Bo Lin (dir.). "), ("title", "Notes. "), *BOOK], "editor", ["Lin"]),
        # the one who directs a work of many
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Le note, "),
                ("container-title", "in Storia delle note, diretta da Jane Poe, "),
                ("location", "Torino "),
                ("date", "1965."),
            ],
            "editor",
            ["Poe"],
        ),
        (
            [
                ("title", "Relazioni al Senato, a "),
                ("author", "c. di L. Roe, "),
                ("location", "Torino "),
                ("date", "1965."),
            ],
            "editor",
            ["Roe"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names
