"""Works as one readable line."""

import pytest

from citetrack.lookup import cite
from citetrack.model import Field, Name, NameList, Reference


def people(role: str, *names: str) -> NameList:
    return NameList(role, tuple(Name(family=n.split()[-1], given=" ".join(n.split()[:-1])) for n in names))


def reference(kind: str, *names: NameList, **fields: str) -> Reference:
    return Reference(kind, names, tuple(Field(name, value) for name, value in fields.items()))


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (
            reference(
                "article", people("author", "Vannevar Bush"), title="As We May Think",
                journaltitle="The Atlantic Monthly", volume="176", number="1", pages="101--108", date="1945-07",
            ),
            "Vannevar Bush, “As We May Think”, The Atlantic Monthly 176/1, 1945-07, pp. 101–108.",
        ),
        (
            reference(
                "book", people("author", "Peter Berger", "Thomas Luckmann"), title="The Construction",
                subtitle="A Treatise", publisher="Doubleday", location="Garden", date="1966", edition="2",
            ),
            "Peter Berger and Thomas Luckmann, The Construction: A Treatise, edition 2, Garden: Doubleday, 1966.",
        ),
        (
            reference(
                "incollection", people("author", "A B"), people("editor", "C D", "E F", "G H", "I J"),
                title="Part", booktitle="Whole", pages="7",
            ),
            "A B, “Part”, in Whole, ed. by C D, E F, G H et al., p. 7.",
        ),
        (reference("collection", people("editor", "C D"), title="Whole"), "C D (ed.), Whole."),
        (
            reference("report", NameList("author", (Name(literal="The Bank"),)), title="Prospects.", institution="WB"),
            "The Bank, Prospects., WB.",
        ),
        (
            reference("online", NameList("author", (Name("Beauvoir", "Simone", "de"), Name(literal="others"))),
                      title="Page", url="https://example.org/a_b.html"),
            "Simone de Beauvoir et al., “Page”, https://example.org/a_b.html",
        ),
        (
            reference("article", title="T", doi="10.1000/1", url="https://example.org"),
            "“T”, doi:10.1000/1",
        ),
        (reference("book", people("translator", "X Y"), title="T"), "T, trans. by X Y."),
        (reference("misc"), "(no title)."),
    ],
)  # fmt: skip
def test_lines(work: Reference, line: str) -> None:
    assert cite(work) == line
