"""Publishers and places that stand inside other pieces."""

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
        # a newspaper named by its city is not half of that
        (
            [("title", "“Notes Fall,” "), ("journal", "Times "), ("location", "(London), "), ("date", "3 May 1945, ")],
            {"journaltitle": "Times", "location": "London"},
        ),
        # a title under the place
        (
            [
                ("editor", "Jane Doe, eds., "),
                ("location", "Making Notes (Ithaca: "),
                ("publisher", "Verso, "),
                ("date", "2008)."),
            ],
            {"title": "Making Notes", "location": "Ithaca"},
        ),
        # a publisher between place and year
        (
            [AUTHOR, ("title", "Un titre, "), ("location", "Arles, "), ("editor", "Actes Sud, "), ("date", "1999.")],
            {"publisher": "Actes Sud"},
        ),
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
        # publisher and place the other way round
        (
            [AUTHOR, ("title", "A Title; "), ("location", "Jason Verso: Northvale, NJ, "), ("date", "1994.")],
            {"publisher": "Jason Verso", "location": "Northvale, NJ"},
        ),
        (
            [AUTHOR, ("title", "A Title. "), ("location", "Chicago: Aldine, NY, "), ("date", "1994.")],
            {"publisher": "Aldine, NY", "location": "Chicago"},
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
        # a publisher behind a city, but no state and no other city
        (
            [AUTHOR, ("title", "Notes, "), ("location", "Oxford, Blackfriars, "), ("date", "1999.")],
            {"location": "Oxford", "publisher": "Blackfriars"},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("location", "Oxford, Ohio, "), ("date", "1999.")],
            {"location": "Oxford, Ohio", "publisher": ""},
        ),
        ([AUTHOR, ("title", "Notes, "), ("location", "Oxford, New York, "), ("date", "1999.")], {"publisher": ""}),
        ([AUTHOR, ("title", "Notes, "), ("location", "Cambridge, MA, "), ("date", "1999.")], {"publisher": ""}),
        (
            [AUTHOR, ("title", "Notas, "), ("publisher", "La Paz: Cuadernos, "), ("date", "1999.")],
            {"location": "La Paz", "publisher": "Cuadernos"},
        ),
        # a publisher before the city; the head of a university's press
        (
            [AUTHOR, ("title", "Note, "), ("location", "Marginalia, Roma-Bari "), ("date", "1997.")],
            {"publisher": "Marginalia", "location": "Roma-Bari"},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("location", "Edinburgh "), ("publisher", "UP, "), ("date", "1997.")],
            {"publisher": "Edinburgh UP", "location": ""},
        ),
        ([AUTHOR, ("title", "Notes, "), ("location", "(Princeton, N.J., "), ("date", "2016).")], {"publisher": ""}),
        ([AUTHOR, ("title", "Notes, "), ("location", "Paris, PUF, "), ("date", "2016.")], {"publisher": "PUF"}),
        # “Éd.” is a house behind its city
        (
            [AUTHOR, ("title", "Notes, "), ("location", "Paris, "), ("editor", "Éd. de Midi, "), ("date", "1964.")],
            {"publisher": "Éd. de Midi"},
        ),
        # a city and its colon behind a title
        (
            [AUTHOR, ("title", "Notes and margins Stanford: "), ("publisher", "Verso, "), ("date", "1964.")],
            {"title": "Notes and margins", "location": "Stanford"},
        ),
        (
            [AUTHOR, ("title", "Notes and margins: "), ("publisher", "Verso, "), ("date", "1964.")],
            {"title": "Notes and margins", "location": ""},
        ),
        ([AUTHOR, ("title", "Notes, "), ("location", "Boston, Mass., "), ("date", "2016.")], {"publisher": ""}),
        # a city between an unquoted title and the year, where no publisher is told
        (
            [AUTHOR, ("title", "Le note, Torino "), ("date", "1985, "), ("pages", "pp. 4-5.")],
            {"title": "Le note", "location": "Torino"},
        ),
        ([AUTHOR, ("title", "Le note di Torino "), ("date", "1985.")], {"title": "Le note di Torino", "location": ""}),
        ([AUTHOR, ("title", "“Notes, Paris” "), ("date", "1985.")], {"location": ""}),
        ([AUTHOR, ("title", "Notes, Paris, "), ("date", "3 May 1985.")], {"location": ""}),
        ([AUTHOR, ("title", "Notes, Paris, "), ("date", "1985. "), ("publisher", "Verso.")], {"location": ""}),
        # words for no place, no publisher and no year
        (
            [("author", "Roe, Ann, "), ("title", "A Small History of Notes, ohne Ort "), ("date", "1999.")],
            {"title": "A Small History of Notes", "location": ""},
        ),
        (
            [("author", "Roe, Ann, "), ("title", "A Small History of Notes, o. O. "), ("date", "1999.")],
            {"title": "A Small History of Notes"},
        ),
        (
            [("author", "Roe, Ann, "), ("title", "A Small History of Notes, "), ("location", "Berlin o.J. ")],
            {"location": "Berlin"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Venezia, "),
                ("publisher", "s. e., "),
                ("date", "1999."),
            ],
            {"location": "Venezia", "publisher": ""},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "The Notaceae s.l. "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "The Notaceae s.l."},
        ),
        # a city before its state; a publisher under “title”; a state under “publisher”
        (
            [
                ("author", "Roe, Ann. "),
                ("title", "A Small History of Notes, "),
                ("edition", "3rd ed. "),
                ("author", "Homewood, "),
                ("location", "Illinois: "),
                ("publisher", "Verso, "),
                ("date", "1966."),
            ],
            {"location": "Homewood, Illinois"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("volume", "2 vols. "),
                ("location", "New York: "),
                ("title", "Classics of the World, "),
                ("date", "1985."),
            ],
            {"title": "A Small History of Notes", "publisher": "Classics of the World"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Milwaukee, "),
                ("publisher", "WI, "),
                ("date", "2014."),
            ],
            {"location": "Milwaukee, WI", "publisher": ""},
        ),
        # two cities behind a title; a part of a city in brackets
        (
            [("author", "Roe, Ann, "), ("title", "Le note nel secolo XVII, Venezia - Roma, "), ("date", "1961.")],
            {"title": "Le note nel secolo XVII", "location": "Venezia - Roma"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Berlin "),
                ("publisher", "(Ost) "),
                ("date", "1976."),
            ],
            {"location": "Berlin (Ost)", "publisher": ""},
        ),
        (
            [("author", "Roe, Ann, "), ("title", "Istria nobilissima, Trieste "), ("date", "1905.")],
            {"title": "Istria nobilissima", "location": "Trieste"},
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
                ("container-title", "The Book, "),
                ("editor", "ed. Max Muster, Nowhere Research Center, "),
                ("date", "2012"),
            ],
            "editor",
            ["Muster"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names
