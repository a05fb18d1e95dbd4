"""Lists of plain names at one look: read as the long way round reads them, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.model import Name
from citetrack.normalize import names
from citetrack.normalize.name_lists import split_names
from citetrack.normalize.name_shapes import read_one, read_plain
from citetrack.normalize.person import read_natural


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hannah Arendt", [("Arendt", "Hannah")]),
        ("Arendt, Hannah", [("Arendt", "Hannah")]),
        ("Merleau-Ponty, Maurice J. J.", [("Merleau-Ponty", "Maurice J. J.")]),
        ("Lakoff, G., & Johnson, M.", [("Lakoff", "G."), ("Johnson", "M.")]),
        ("Tversky, A.N., Kahneman, D.: ", [("Tversky", "A. N."), ("Kahneman", "D.")]),
        ("Acemoglu, D., S. Johnson, and J.A. Robinson", [("Acemoglu", "D."), ("Johnson", "S."), ("Robinson", "J. A.")]),
        ("J.-P. Sartre and S. Beauvoir.", [("Sartre", "J.-P."), ("Beauvoir", "S.")]),
        ("L. Euler - C.Gauss", [("Euler", "L."), ("Gauss", "C.")]),
        ("Watson JD, Crick F.", [("Watson", "J. D."), ("Crick", "F.")]),
        ("Nigg, E. A.", [("Nigg", "E. A.")]),  # no “et alii”
        ("Crandall ED.", [("Crandall", "E. D.")]),  # no editor
        ("Anderson, J..", [("Anderson", "J.")]),
        ("Doe, J.; Roe, R.A.; & Poe, E.", [("Doe", "J."), ("Roe", "R. A."), ("Poe", "E.")]),
        ("Foucault", [("Foucault", "")]),
        ("Foucault.,", [("Foucault", "")]),
        ("Börzel, Tanja A.", [("Börzel", "Tanja A.")]),  # no “a” of “and others”
        ("García, J., Sánchez M.L. & O’Neil, C.", [("García", "J."), ("Sánchez", "M. L."), ("O’Neil", "C.")]),
        ("M. MERORES, J. DURELLE-MARC", [("Merores", "M."), ("Durelle-Marc", "J.")]),
        ("MCDONALD J. P.", [("McDonald", "J. P.")]),
        ("ADAM, Véronique", [("Adam", "Véronique")]),
        ("Vincenzo CORONELLI", [("Coronelli", "Vincenzo")]),
        ("Keller S C, McKay J, McGee ED", [("Keller", "S. C."), ("McKay", "J."), ("McGee", "E. D.")]),
        ("L.N. Bohr, Jane A. Doe, Richard Roe", [("Bohr", "L. N."), ("Doe", "Jane A."), ("Roe", "Richard")]),
        ("Anna Roe and Richard B. Doe", [("Roe", "Anna"), ("Doe", "Richard B.")]),
        ("Roe, Anna, and Richard B. Doe.", [("Roe", "Anna"), ("Doe", "Richard B.")]),
        ("Roe, Anna Lea, Peter Poe und Jean-Luc Doe:", [("Roe", "Anna Lea"), ("Poe", "Peter"), ("Doe", "Jean-Luc")]),
    ],
)
def test_plain_names(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(n.family, n.given) for n in read_plain(text)] == wanted
    assert names.read(text).names == read_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "World Bank", "UNESCO", "Bundesbank", "Roe Anna and Doe Richard", "Jane Doe and van Roe",
        "J.", "Doe, J., eds.", "DOE, Jane", "Umweltgesellschaft, A.", "Doe, J. et al.",
        "Jane Doe with Richard Roe", "BRNT J.", "Doe E. A.", "Jane E. A. Doe", "Ii.", "Jane García Roe Poe",
    ],
)  # fmt: skip
def test_anything_else_is_left_to_others(text: str) -> None:
    assert read_plain(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("J.A. Doe", ("Doe", "J. A.")),
        ("J.-P. Sartre", ("Sartre", "J.-P.")),
        ("Watson JD", ("Watson", "J. D.")),
        ("Hannah B. Arendt", ("Arendt", "Hannah B.")),
        ("Maurice Merleau-Ponty", ("Merleau-Ponty", "Maurice")),
    ],
)
def test_one_plain_name_in_a_list_of_others(text: str, wanted: tuple[str, str]) -> None:
    assert read_one(text) == Name(*wanted) == read_natural(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plato",
        "Smith II",
        "Bourdieu Pierre",
        "World Bank",
        "Doe, J.",
        "J. DOE",
        "V. van Gogh",
        "Jane Doe Jr.",
        "J. Doe.",
    ],
)
def test_one_name_that_is_not_plain(text: str) -> None:
    assert read_one(text) is None


_FAMILIES = st.sampled_from(["Arendt", "Weil", "Merleau-Ponty", "Çelik", "Ørsted", "Li", "García", "D’Arcy", "McGee"])
_INITIALS = st.lists(st.sampled_from("ABCDHJKMRST"), min_size=1, max_size=2).filter(
    lambda i: i not in (["J", "R"], ["S", "R"])
)
_PEOPLE = st.lists(st.tuples(_FAMILIES, _INITIALS), min_size=1, max_size=5)


def _shouted(family: str) -> str:
    """The name in capitals, unless they may be initials or don’t tell how it is written."""
    return family if family in ("Li", "D’Arcy") else family.upper()


_ORDERS = {
    "inverted": (lambda family, letters: f"{family}, {'. '.join(letters)}.", ", ", ", and "),
    "natural": (lambda family, letters: f"{'. '.join(letters)}. {family}", ", ", " and "),
    "behind": (lambda family, letters: f"{family} {'. '.join(letters)}.", ", ", " & "),
    "shouted": (lambda family, letters: f"{_shouted(family)} {'. '.join(letters)}.", ", ", " et "),
    "bare": (lambda family, letters: f"{family} {''.join(letters)}", ", ", ", "),
}


@given(_PEOPLE, st.sampled_from(sorted(_ORDERS)))
def test_reads_what_the_long_way_round_reads(people: list[tuple[str, list[str]]], order: str) -> None:
    written, comma, last = _ORDERS[order]
    parts = [written(family, letters) for family, letters in people]
    text = comma.join(parts[:-1]) + (last if len(parts) > 1 else "") + parts[-1]
    found = read_plain(text)
    assert found == tuple(Name(family, " ".join(f"{x}." for x in letters)) for family, letters in people)
    assert list(found) == split_names(text)
