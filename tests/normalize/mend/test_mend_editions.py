"""Editions inside titles and remarks."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # the edition with more behind it
        (
            [AUTHOR, ("title", "O título. "), ("note", "17. ed. Rio de Janeiro: Paz e Terra, "), ("date", "1987.")],
            {"edition": "17", "location": "Rio de Janeiro", "publisher": "Paz e Terra", "note": ""},
        ),
        ([AUTHOR, ("title", "A Title. "), ("note", "2nd rev. ed. "), *BOOK], {"edition": "2nd rev. ed.", "note": ""}),
        ([AUTHOR, ("title", "Titel. "), ("note", "7., überarb. Aufl., "), *BOOK], {"edition": "7., überarb. Aufl."}),
        ([AUTHOR, ("title", "Le titre. "), ("note", "2e éd. revue, "), *BOOK], {"edition": "2e éd. revue"}),
        # an edition's number behind a bracket
        (
            [
                AUTHOR,
                ("title", "Noten "),
                ("collection-title", "(Reihe der Noten, Bd. 98), 5., "),
                ("other", "überarb. und erw. Aufl., "),
                *BOOK,
            ],
            {"edition": "5., überarb. und erw. Aufl.", "series": "Reihe der Noten", "number": "98"},
        ),
        # a bare edition between a title and its place
        ([AUTHOR, ("title", "Power notes. 3. "), *BOOK], {"title": "Power notes", "edition": "3"}),
        ([AUTHOR, ("title", "Power notes 3. "), *BOOK], {"title": "Power notes 3", "edition": ""}),
        ([AUTHOR, ("title", "Power notes, Vol. 3. "), *BOOK], {"edition": ""}),
        # a ligature in the word for edition; the publisher behind an edition
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "Eine kleine Geschichte (2. Auﬂ.). "),
                ("location", "London: "),
                ("publisher", "Verso, "),
                ("date", "1999."),
            ],
            {"title": "Eine kleine Geschichte", "edition": "2"},
        ),
        (
            [
                ("author", "Roe, Ann, "),
                ("title", "A Small History of Notes, "),
                ("location", "Paris, "),
                ("edition", "2e éd., L’Harmattan, "),
                ("date", "1986."),
            ],
            {"edition": "2", "publisher": "L’Harmattan"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
