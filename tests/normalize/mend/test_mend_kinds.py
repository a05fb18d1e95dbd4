"""Kinds of work inside titles."""

import pytest

AUTHOR = ("author", "Ann Roe, ")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # the thesis that a book was is a remark
        (
            [
                AUTHOR,
                ("title", "Die Noten, "),
                ("location", "Berlin "),
                ("date", "1999 "),
                ("other", "(zugl. "),
                ("genre", "Diss. "),
                ("publisher", "Univ. Hamburg "),
                ("date", "1997)."),
            ],
            {"entry": "book", "date": "1999", "publisher": "", "note": "zugl. Diss. Univ. Hamburg 1997"},
        ),
        (
            [
                AUTHOR,
                ("title", "Die Noten. "),
                ("location", "Zugl.: München, "),
                ("publisher", "Univ., Diss., "),
                ("date", "1998. "),
                ("location", "Bonn: "),
                ("publisher", "Lang "),
                ("date", "1999."),
            ],
            {"entry": "book", "date": "1999", "publisher": "Lang", "location": "Bonn", "title": "Die Noten"},
        ),
        # the kind of a work is its title where it has no other
        (
            [("author", "Council, "), ("genre", "Resolution 1325, S/RES/1325 "), ("date", "(2000)")],
            {"entry": "report", "title": "Resolution 1325", "number": "S/RES/1325"},
        ),
        (
            [AUTHOR, ("title", "Notes, "), ("genre", "Press release 12, "), ("date", "3 May 2000")],
            {"entry": "misc", "title": "Notes", "number": "12", "type": "Press release"},
        ),
        # the thesis behind a title, and its school
        (
            [
                AUTHOR,
                ("title", "« Une petite note », mémoire de fin d'études présenté à l'ENSAV Note, année 2009-2010."),
            ],
            {"entry": "thesis", "title": "Une petite note", "institution": "ENSAV Note", "date": "2009/2010"},
        ),
        (
            [
                AUTHOR,
                ("title", "Die Note. Inaugural-Dissertation zur Erlangung des Grades der Universität Mannheim, "),
                ("location", "Mannheim "),
                ("date", "2001."),
            ],
            {"entry": "thesis", "title": "Die Note", "institution": "Universität Mannheim", "location": "Mannheim"},
        ),
        (
            [AUTHOR, ("title", "Modern notes, thèse doctorale, "), ("location", "s.l., "), ("date", "2008.")],
            {"entry": "thesis", "title": "Modern notes", "type": "thèse doctorale"},
        ),
        (
            [
                AUTHOR,
                ("title", "Note antiche, tesi di laurea, "),
                ("publisher", "Università di Padova, "),
                ("date", "1985."),
            ],
            {"entry": "thesis", "title": "Note antiche", "institution": "Università di Padova"},
        ),
        (
            [AUTHOR, ("title", "Writing a Master’s Thesis: A Guide, "), ("publisher", "Verso, "), ("date", "2008.")],
            {"entry": "book", "title": "Writing a Master’s Thesis: A Guide"},
        ),
        (
            [AUTHOR, ("title", "Arbeit und Dissertation. "), ("publisher", "Verso, "), ("date", "2008.")],
            {"entry": "book", "title": "Arbeit und Dissertation"},
        ),
        # an open letter that a press prints has no other title
        (
            [
                AUTHOR,
                ("genre", "Offener Brief, "),
                ("location", "Berlin: "),
                ("publisher", "Verso "),
                ("date", "1999."),
            ],
            {"entry": "book", "title": "Offener Brief", "type": ""},
        ),
        (
            [AUTHOR, ("title", "“A Fine.” "), ("journal", "Press release IP/17/1784, "), ("date", "27 June 2017.")],
            {"entry": "misc", "title": "A Fine", "number": "IP/17/1784", "type": "Press release", "journaltitle": ""},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
