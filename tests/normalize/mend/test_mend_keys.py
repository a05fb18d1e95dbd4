"""The label by which a list calls a work."""

import pytest

REST = [
    ("title", "A Small History of Notes, "),
    ("journal", "Notes and Lists, "),
    ("volume", "6, "),
    ("pages", "19–37."),
]


@pytest.mark.parametrize(
    ("parts", "names", "date"),
    [
        # the year of the label, where there is no other
        ([("citation-number", "ROE 1991: "), ("author", "A. Roe, "), *REST], ["Roe"], "1991"),
        ([("citation-number", "[Roe et al. 1991b] "), ("author", "A. Roe, "), *REST], ["Roe"], "1991"),
        ([("citation-number", "[12] "), ("author", "A. Roe, "), *REST], ["Roe"], ""),
        ([("citation-number", "ROE 1991: "), ("author", "A. Roe, "), *REST, ("date", "1992.")], ["Roe"], "1992"),
        # the names of the label, which the authors repeat
        ([("author", "ROE "), ("date", "1991 "), ("author", "A. Roe, "), *REST], ["Roe"], "1991"),
        (
            [("author", "Roe and Poe 1991 A. B. Roe and Edgar Poe. "), *REST],
            ["Roe", "Poe"],
            "1991",
        ),
        (
            [("author", "Roe "), ("date", "1991 "), ("title", "Ann Roe. A Small History of Notes. "), *REST[1:]],
            ["Roe"],
            "1991",
        ),
        (
            [("author", "Roe and Poe "), ("date", "1991 "), ("title", "Ann Roe and Bo Poe. A History. "), *REST[1:]],
            ["Roe", "Poe"],
            "1991",
        ),
        # a name in the title is none of the authors
        (
            [("author", "Roe "), ("date", "1991 "), ("title", "The Letters of Ann Roe. A History. "), *REST[1:]],
            ["Roe"],
            "1991",
        ),
        ([("author", "Roe, A. "), ("date", "(1991) "), *REST], ["Roe"], "1991"),
    ],
)
def test_names_and_year(read, parts, names: list[str], date: str) -> None:
    reference = read(parts).reference
    assert [n.family for n in reference.people()] == names
    assert reference.get("date") == date
