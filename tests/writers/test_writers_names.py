"""Names as a .bib file has them, and as BibTeX itself and our reader take them apart again."""

import pytest
from pybtex.database import parse_string

from citetrack.model import Entry, Name, NameList, Reference
from citetrack.readers.bibtex import read
from citetrack.writers import biblatex, bibtex


def authors(names: tuple[Name, ...]) -> list[Entry]:
    return [Entry("k", Reference("book", (NameList("author", names),)))]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Lindenstrauss", "Gallia"), "Lindenstrauss, Gallia"),
        (Name("Ben Aharon", "Eldad"), "Ben Aharon, Eldad"),
        (Name("Berg", "Jan", "van der"), "van der Berg, Jan"),
        (Name("Beauvoir", "Simone", "de"), "de Beauvoir, Simone"),
        (Name("King", "Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name("Berg", "Jan", "van der", "III"), "van der Berg, III, Jan"),
        (Name("Müller", "Jörg"), 'M{\\"u}ller, J{\\"o}rg'),
        (Name("Alembert", "Jean", "d’"), "d'Alembert, Jean"),
        (Name("Khwārizmī", "Muḥammad", "al-"), "al-Khw{\\=a}rizm{\\=i}, Mu{\\d h}ammad"),
        (Name("Plato"), "Plato"),
        (Name("Homer", ""), "Homer"),
        (Name("", "Madonna"), "Madonna"),
        (Name(literal="Ministry of Foreign Affairs"), "{Ministry of Foreign Affairs}"),
        (Name(literal="Barnes and Noble"), "{Barnes and Noble}"),
        (Name(literal="Smith, Jones & Co., Ltd."), "{Smith, Jones \\& Co., Ltd.}"),
        (Name(literal="others"), "others"),
        (Name("Others", "An"), "Others, An"),
        (Name("others"), "{others}"),
        (Name("al Sadr", "Muqtada"), "{al Sadr}, Muqtada"),
        (Name("Rossi", "Anna and Bo"), "Rossi, {Anna and Bo}"),
        (Name("Smith, Jones", "A."), "{Smith, Jones}, A."),
        (Name("\\"), "{{\\textbackslash}}"),
    ],
)
def test_forms(name: Name, written: str) -> None:
    assert f"author = {{{written}}},\n" in bibtex.write(authors((name,)))


@pytest.mark.parametrize(
    "name",
    [
        Name("Lindenstrauss", "Gallia"),
        Name("Ben Aharon", "Eldad"),
        Name("Berg", "Jan Peter", "van der"),
        Name("King", "Martin Luther", suffix="Jr."),
        Name("Müller-Ünal", "Jörg-Émile"),
        Name("O’Neill", "Onora"),
        Name("Ivanović", "Đorđe"),
        Name("Plato"),
        Name(literal="Ministry of Foreign Affairs"),
        Name(literal="Smith, Jones & Co., Ltd."),
        Name(literal="others"),
    ],
)
@pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])
def test_a_name_comes_back(write, name: Name) -> None:
    (record,) = read(write(authors((Name("First", "A."), name))).encode(), "x.bib").records
    assert record.reference.people() == (Name("First", "A."), name)


def test_pybtex_takes_each_name_for_one_person() -> None:
    names = (Name(literal="Barnes and Noble"), Name("Berg", "Jan", "van der"), Name("King", "M. L.", suffix="Jr."))
    people = parse_string(bibtex.write(authors(names)), "bibtex").entries["k"].persons["author"]
    assert [(p.prelast_names, p.last_names, p.lineage_names, p.first_names, p.middle_names) for p in people] == [
        ([], ["{Barnes and Noble}"], [], [], []),
        (["van", "der"], ["Berg"], [], ["Jan"], []),
        ([], ["King"], ["Jr."], ["M."], ["L."]),
    ]


def test_an_empty_name_is_left_out() -> None:
    assert bibtex.write(authors((Name(), Name(literal=" "), Name("\u200b")))) == "@book{k,\n}\n"


def test_keys_are_safe_and_distinct_without_regard_to_case() -> None:
    entries = [Entry(key, Reference("misc")) for key in ("a b", "A-B", "ключ", "x,y{z}", "Ruiz2014", "ruiz2014")]
    made = [line[6:-1] for line in bibtex.write(entries).split("\n") if line.startswith("@")]
    assert made == ["a-b", "A-B-2", "entry", "x-y-z", "Ruiz2014", "ruiz2014-2"]
