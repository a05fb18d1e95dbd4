"""Titles under names, where an imprint is all that follows."""

import pytest

IMPRINT = (("location", "Venezia "), ("date", "1963."))


@pytest.mark.parametrize(
    ("parts", "names", "title"),
    [
        ([("author", "ROSSI A., Carlo Poe, "), *IMPRINT], ["Rossi"], "Carlo Poe"),
        ([("author", "Roe, A., Carlo Poe, "), *IMPRINT], ["Roe"], "Carlo Poe"),
        ([("author", "A. Roe, Carlo Poe, "), *IMPRINT], ["Roe"], "Carlo Poe"),
        ([("author", "Roe, Facezie, "), *IMPRINT], ["Roe"], "Facezie"),
        ([("author", "Roe, Nerina, Giovanni Poe. "), *IMPRINT], ["Roe"], "Giovanni Poe"),
        ([("author", "Roe, Johann Wolfgang: Werke, "), *IMPRINT], ["Roe"], "Werke"),
        ([("author", "Da Giotto al Mantegna, "), *IMPRINT], [], "Da Giotto al Mantegna"),
        ([("other", "La storia delle note, "), ("publisher", "Verso, "), *IMPRINT], [], "La storia delle note"),
        ([("other", "C. Roe. Studi sopra le note. "), *IMPRINT], ["Roe"], "Studi sopra le note"),
        ([("editor", "Roe, T., Zibaldone (a cura di N. Poe), "), *IMPRINT], ["Roe"], "Zibaldone"),
        ([("author", "Lettere da Madrid, a c. di E. Poe e M. Doe, "), *IMPRINT], [], "Lettere da Madrid"),
        ([("editor", "Roe, Ann, ed. Canova. "), *IMPRINT], [], "Canova"),
    ],
)
def test_author_and_title(read, parts, names: list[str], title: str) -> None:
    reference = read(parts).reference
    assert reference.get("title") == title
    assert [n.family for n in reference.people()] == names


@pytest.mark.parametrize(
    "name", ["Roe, Mario, ", "Roe A. & Poe B., ", "Roe et al., ", "Jane Roe, ", "Ludwig van der Roe, "]
)
def test_names_alone_are_no_titles(read, name: str) -> None:
    assert read([("author", name), *IMPRINT]).reference is None
