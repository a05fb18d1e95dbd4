"""One reference made of several, and what they disagree on."""

import pytest
from works import work

from citetrack.bibliography.combination import combine
from citetrack.model import Field, Name, NameList, Reference, Span

BOOK = work("book", "Fraser, Nancy", title="Scales of Justice", date="2008")


@pytest.mark.parametrize(
    ("name", "values", "best"),
    [
        ("title", ["Scales of Justice", "Scales of Justice: Reimagining Space", "Scales of Justice"],
         "Scales of Justice: Reimagining Space"),
        ("title", ["A LONG TITLE IN CAPITALS", "A Long Title in Capitals"], "A Long Title in Capitals"),
        ("date", ["2008", "2008-03-04", "2008"], "2008-03-04"),
        ("date", ["2008", "2009", "2009"], "2009"),
        ("publisher", ["Polity", "", "Polity Press"], "Polity Press"),
        ("pages", ["", "3–9"], "3–9"),
        ("url", ["https://a.org/x", "https://a.org/x"], "https://a.org/x"),
    ],
)  # fmt: skip
def test_the_best_value_counts(name: str, values: list[str], best: str) -> None:
    made = [work("book", **{name: value}) for value in values]
    for order in (made, made[::-1]):
        assert combine(order)[0].get(name) == best


@pytest.mark.parametrize(
    ("lists", "best"),
    [
        (["Fraser, N.", "Fraser, Nancy"], "Fraser, Nancy"),
        (["Fraser, Nancy; =others", "Fraser, N.; Honneth, Axel"], "Fraser, N.; Honneth, Axel"),
        (["Fraser, Nancy; Honneth, A.", "Fraser, N.; Honneth, Axel"], "Fraser, Nancy; Honneth, Axel"),
        (["", "Fraser, N."], "Fraser, N."),
        (["Müller, Ana", "Mueller, A."], "Müller, Ana"),
    ],
)
def test_the_fullest_names_count(lists: list[str], best: str) -> None:
    made = [work("book", names) for names in lists]
    for order in (made, made[::-1]):
        assert combine(order)[0].people() == work("book", best).people()


def test_a_value_is_as_sure_as_where_it_was_read_best() -> None:
    def read(author: str, title: str, sure: float) -> Reference:
        made = work("book", author, title=title, date="2008")
        [names], [said, when] = made.names, made.fields
        return Reference("book", (names._replace(confidence=sure),), (said._replace(confidence=sure), when))

    made = [read("Fraser, N.", "Scales", 0.9), read("Fraser, Nancy", "Scales of Justice", 0.5)]
    for order in (made, made[::-1]):
        assert combine(order)[0].confidences == {"author": 0.9, "title": 0.5}


@pytest.mark.parametrize(
    ("others", "conflicts"),
    [
        ([BOOK], []),
        ([work("book", "Fraser, N.", title="Scales of Justice: Reimagining Space", date="2008-05")], []),
        ([work("book", "Fraser, Nancy", title="Scales of Justice", date="2009")] * 2, [("date", "2009", "2008", 0)]),
        ([work("book", "Frazer, Nancy", title="Scales of Justice", date="2008"), BOOK],
         [("author", "Nancy Fraser", "Nancy Frazer", 1)]),
        ([work("book", "Fraser, Nancy", title="Scales of Justice", date="2008", urldate="2020", note="cited")], []),
    ],
)  # fmt: skip
def test_conflicts_name_the_value_that_was_not_kept(
    others: list[Reference], conflicts: list[tuple[str, str, str, int]]
) -> None:
    found = combine([BOOK, *others])[1]
    assert [(one.name, one.kept, one.value, one.index) for one in found if one.contrary] == conflicts


@pytest.mark.parametrize(
    ("name", "a", "b", "contrary"),
    [
        ("date", "2008", "2009", True),
        ("date", "2008", "2008-05", False),
        ("pages", "1–8", "1–89", True),
        ("pages", "101–108", "101-108", False),
        ("volume", "1", "12", True),
        ("volume", "XII", "12", False),
        ("edition", "2", "Second edition", False),
        ("title", "Globalising Space", "Globalizing Space", True),
        ("title", "Scales", "Scales: A Reader", False),
        ("journaltitle", "J. Confl. Resolut.", "Journal of Conflict Resolution", False),
        ("journaltitle", "Life", "The Atlantic", True),
        ("url", "http://www.a.org/x/", "https://a.org/x", False),
        ("doi", "10.1/A", "https://doi.org/10.1/a", False),
        ("urldate", "2020", "2021", False),
    ],
)
def test_what_contradicts_and_what_only_says_less(name: str, a: str, b: str, contrary: bool) -> None:
    for one, other in ((a, b), (b, a)):
        found = combine([work("book", **{name: one}), work("book", **{name: other})])[1]
        assert [(value.name, value.contrary) for value in found] == [(name, contrary)]


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [(["misc", "book"], "book"), (["online", "article", "online"], "article"), (["misc", "online"], "misc")],
)
def test_the_type_that_says_most(kinds: list[str], kind: str) -> None:
    made = [work(name, title="x") for name in kinds]
    assert combine(made)[0].type == combine(made[::-1])[0].type == kind


def test_spans_stay_where_the_descriptions_are_the_same() -> None:
    spanned = Reference(
        "book", (NameList("author", (Name("Fraser"),), Span(0, 6)),), (Field("title", "x", Span(8, 9)),)
    )
    assert combine([spanned, spanned])[0] is spanned
    mixed = combine([spanned, work("book", "Fraser, Nancy", title="x")])[0]
    assert [one.span for one in (*mixed.names, *mixed.fields)] == [None, None]
