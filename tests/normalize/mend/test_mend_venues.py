"""Journals and newspapers that were taken for publishers, and the reverse."""

import pytest

AUTHOR = ("author", "Jane Doe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
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
            {"journaltitle": "Riv. dir. civ.", "entry": "article"},
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
        # a journal or newspaper before “[en ligne]”, if its volume or day tells it
        (
            [
                AUTHOR,
                ("title", "Notes. Marges "),
                ("genre", "[en ligne]. "),
                ("date", "2017, "),
                ("volume", "Vol. 16, "),
            ],
            {"title": "Notes", "journaltitle": "Marges"},
        ),
        (
            [AUTHOR, ("title", "Notes. The Daily Margin [online]. "), ("date", "7 July 2017. ")],
            {"title": "Notes", "journaltitle": "The Daily Margin"},
        ),
        (
            [AUTHOR, ("title", "Notes. A guide [online]. "), ("date", "2017. "), ("url", "https://a.example/b")],
            {"title": "Notes. A guide", "journaltitle": ""},
        ),
        # a publisher has no volume and pages
        (
            [AUTHOR, ("title", "Notes. "), ("publisher", "Libri. "), ("volume", "49, "), ("pages", "pp. 181–191.")],
            {"journaltitle": "Libri", "entry": "article"},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes. "),
                ("publisher", "Marginal Press. "),
                ("volume", "vol. 2, "),
                ("pages", "pp. 181–191."),
            ],
            {"publisher": "Marginal Press"},
        ),
        # a journal before its place and number
        (
            [
                AUTHOR,
                ("title", "Além do pensamento. Novas Notas CEB, "),
                ("location", "São Paulo, "),
                ("volume", "n. 79, "),
                ("pages", "p. 71-94."),
            ],
            {"title": "Além do pensamento", "journaltitle": "Novas Notas CEB"},
        ),
        (
            [AUTHOR, ("title", "Notes. A Book, "), ("location", "London, "), ("volume", "vol. 2, "), ("date", "1999.")],
            {"journaltitle": ""},
        ),
        (
            [AUTHOR, ("title", "Open Notes. "), ("publisher", "Library of Notes. 1(2).")],
            {"journaltitle": "Library of Notes", "volume": "1", "number": "2"},
        ),
        (
            [
                AUTHOR,
                ("title", "Notes. "),
                ("publisher", "Roe and Sons, "),
                ("volume", "vol. 2, "),
                ("pages", "pp. 181–191."),
            ],
            {"publisher": "Roe and Sons"},
        ),
        (
            [
                AUTHOR,
                ("title", "Note. "),
                ("publisher", "Polinota, "),
                ("volume", "vol. 2, "),
                ("pages", "pp. 181–191."),
            ],
            {"publisher": "Polinota"},
        ),
        (
            [
                AUTHOR,
                ("title", "Lettere di G. Roe, "),
                ("location", "Milano, "),
                ("volume", "n. 3, "),
                ("pages", "pp. 1–9."),
            ],
            {"title": "Lettere di G. Roe"},
        ),
        (
            [AUTHOR, ("title", "Notes and Covid-19. New Margin "), ("genre", "[en ligne]. "), ("volume", "Vol. 16, ")],
            {"title": "Notes and Covid-19", "journaltitle": "New Margin"},
        ),
        # the country in a journal’s name
        (
            [
                ("author", "Roe A, Poe B. "),
                ("title", "Small notes. "),
                ("journal", "Proc Natl Acad Sci "),
                ("location", "USA "),
                ("date", "1990; "),
                ("volume", "87:"),
                ("pages", "7395-7399."),
            ],
            {"journaltitle": "Proc Natl Acad Sci USA", "location": ""},
        ),
        (
            [
                ("author", "Roe A. "),
                ("title", "Small notes. "),
                ("journal", "Notes and Lists, "),
                ("location", "USA "),
                ("date", "1990; "),
                ("volume", "87:"),
                ("pages", "7395-7399."),
            ],
            {"journaltitle": "Notes and Lists"},
        ),
        # a press before the day
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("journal", "Notes Science Press, "),
                ("date", "January 8, 2018, "),
                ("url", "https://example.org/a"),
            ],
            {"publisher": "Notes Science Press", "journaltitle": ""},
        ),
        # a journal in guillemets under “note”
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("note", "«Note e liste», 99, "),
                ("date", "2010, "),
                ("pages", "pp. 41-57."),
            ],
            {"journaltitle": "Note e liste", "volume": "99"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
