"""Titles that cover their container, and the reverse."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
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
        # a book behind “In:”
        (
            [AUTHOR, ("title", "A Title. In: The Book of Titles. "), *BOOK],
            {"title": "A Title", "booktitle": "The Book of Titles", "entry": "incollection"},
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
        # a letter holds no work
        (
            [AUTHOR, ("title", "Methods and Models "), ("author", "in R. "), ("date", "2022.")],
            {"title": "Methods and Models in R"},
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
        # a letter that a publisher's name seems to begin with
        (
            [AUTHOR, ("title", "Methods and Models "), ("publisher", "in R. Verso, "), ("date", "2022.")],
            {"title": "Methods and Models in R", "publisher": "Verso"},
        ),
        # “In:” without a stop before it
        (
            [AUTHOR, ("title", "Notes on notes In: The theory of margins. "), *BOOK],
            {"title": "Notes on notes", "booktitle": "The theory of margins"},
        ),
        ([AUTHOR, ("title", "NOTES IN: A SHORT THEORY. "), *BOOK], {"title": "NOTES IN: A SHORT THEORY"}),
        # who asked, behind a quoted title
        (
            [
                AUTHOR,
                ("title", "“The Art of Notes No. 134,” interview by Jane Roe, "),
                ("journal", "Leiden Review "),
                ("volume", "128."),
            ],
            {"title": "The Art of Notes No. 134"},
        ),
        # a book behind its editors and their year
        (
            [
                AUTHOR,
                ("date", "1980. "),
                ("title", "Notes. "),
                ("editor", "In: S. Roe, ed. "),
                ("date", "1980. "),
                ("title", "Margins, Notes. "),
                ("publisher", "Verso."),
            ],
            {"title": "Notes", "booktitle": "Margins, Notes", "entry": "incollection"},
        ),
        # a title that is printed twice
        (
            [
                AUTHOR,
                ("title", "‘A Long Title about Notes’, in ‘A Long Title about Notes’, "),
                ("container-title", "The Book "),
                *BOOK,
            ],
            {"title": "A Long Title about Notes", "booktitle": "The Book"},
        ),
        (
            [
                AUTHOR,
                ("title", "‘A Long Title about Notes’, "),
                ("container-title", "in ‘A Long Title about Notes’ "),
                *BOOK,
            ],
            {"title": "A Long Title about Notes", "booktitle": "", "entry": "book"},
        ),
        (
            [
                AUTHOR,
                ("title", "A Long Title about Notes. "),
                ("journal", "A Long Title about Notes and Margins, "),
                ("volume", "3."),
            ],
            {"journaltitle": "A Long Title about Notes and Margins"},
        ),
        # a journal in quotation marks behind “in”; a site behind “sur”
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Due note antiche, in “Bollettino del Museo”, "),
                ("volume", "12, "),
                ("date", "1960."),
            ],
            {"title": "Due note antiche", "journaltitle": "Bollettino del Museo"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Due note antiche, in “Le origini delle note”, "),
                ("location", "Firenze, "),
                ("publisher", "Santoni, "),
                ("date", "1964, "),
                ("pages", "pp. 16-19."),
            ],
            {"title": "Due note antiche", "booktitle": "Le origini delle note"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "« Une petite note », sur IGN "),
                ("genre", "[en ligne], "),
                ("date", "publié le 24 juillet 2013."),
            ],
            {"title": "Une petite note", "journaltitle": "IGN"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "« Une petite note », "),
                ("container-title", "dans les actes du colloque Proceedings of the Notes, "),
                ("date", "2013."),
            ],
            {"booktitle": "Proceedings of the Notes"},
        ),
        # a book’s title goes on behind its quoted beginning
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "»Rasse und Raum«. Eine Geschichte der Planung, "),
                ("location", "Paderborn "),
                ("date", "2001"),
            ],
            {"title": "»Rasse und Raum«. Eine Geschichte der Planung", "entry": "book"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "»Rasse und Raum«. In: Eine Geschichte der Planung, "),
                ("location", "Paderborn "),
                ("date", "2001"),
            ],
            {"title": "Rasse und Raum", "booktitle": "Eine Geschichte der Planung"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "“Notes and Lists.” Essays on Small Things, "),
                ("location", "London "),
                ("date", "2001, "),
                ("pages", "1–20"),
            ],
            {"title": "Notes and Lists", "booktitle": "Essays on Small Things"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Sulla storia delle note in «Arte Veneta», "),
                ("date", "1965, "),
                ("pages", "pp. 191-193"),
            ],
            {"title": "Sulla storia delle note", "journaltitle": "Arte Veneta"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
