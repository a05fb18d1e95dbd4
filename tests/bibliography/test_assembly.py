"""A bibliography of many documents: each work once, in the order of first citation, with every place that cites it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from works import work

from citetrack.bibliography import build, keys_of
from citetrack.bibliography.assembly import mentions
from citetrack.bibliography.clusters import gather
from citetrack.bibliography.combination import combine
from citetrack.bibliography.succession import Pin
from citetrack.model import Citation, Document, Extraction, Note, Record, Reference, References, Span

BUSH = work("article", "Bush, Vannevar", title="As We May Think", journaltitle="The Atlantic", date="1945")
ENGELBART = work("report", "Engelbart, Douglas", title="Augmenting Human Intellect", date="1962")
NELSON = work("inproceedings", "Nelson, Ted", title="A File Structure for the Complex", date="1965")


def document(
    name: str,
    notes: Sequence[Sequence[Reference | Citation]],
    markers: Sequence[int] = (),
    inline: Sequence[Citation] = (),
) -> Extraction:
    """Notes at 1000, 1100, … each with its citations ten characters apart."""
    made = []
    for number, cited in enumerate(notes, 1):
        start = 900 + 100 * number
        citations = tuple(
            one if isinstance(one, Citation) else Citation(Span(start + 10 * at, start + 10 * at + 9), reference=one)
            for at, one in enumerate(cited)
        )
        places = (Span(markers[number - 1], markers[number - 1] + 3),) if markers else ()
        made.append(Note(str(number), Span(start, start + 99), Span(start, start + 99), places, citations))
    return Extraction(Document(name, " " * 3000), tuple(made), tuple(inline))


def test_a_work_cited_often_is_one_entry_that_knows_all_its_notes() -> None:
    made = build([document("a.txt", [[BUSH, NELSON], [ENGELBART], [BUSH]]), document("b.txt", [[NELSON]])])
    assert [entry.key for entry in made.entries] == ["bush1945", "nelson1965", "engelbart1962"]
    assert [[(m.document, m.note) for m in entry.mentions] for entry in made.entries] == [
        [("a.txt", "1"), ("a.txt", "3")],
        [("a.txt", "1"), ("b.txt", "1")],
        [("a.txt", "2")],
    ]
    assert made.problems == ()


def test_works_stand_where_their_first_marker_stands() -> None:
    late = Citation(Span(50, 60), reference=NELSON)
    made = build([document("a.txt", [[BUSH], [ENGELBART]], markers=[500, 20], inline=[late])])
    assert [entry.key for entry in made.entries] == ["engelbart1962", "nelson1965", "bush1945"]
    assert [mention.note for mention in mentions(document("a.txt", [[BUSH]], [500], [late]))] == [None, "1"]


def test_back_references_are_mentions_of_their_work() -> None:
    ibid = Citation(Span(1100, 1105), resolved="ibid", reference=BUSH, locator="3")
    lost = Citation(Span(1200, 1205), resolved="short")
    made = build([document("a.txt", [[BUSH], [ibid], [lost]])])
    (entry,) = made.entries
    assert [(m.note, m.citation.locator) for m in entry.mentions] == [("1", ""), ("2", "3")]
    assert keys_of(made) == {("a.txt", Span(1000, 1009)): "bush1945", ("a.txt", Span(1100, 1105)): "bush1945"}


def test_an_ambiguous_back_reference_names_its_candidates() -> None:
    other = work("article", "Bush, Vannevar", title="Memex Revisited", journaltitle="Fortune", date="1967")
    short = Citation(Span(1200, 1205), resolved="short", candidates=(BUSH, other))
    made = build([document("a.txt", [[BUSH], [other], [short]])])
    (problem,) = made.problems
    assert (problem.code, problem.note, problem.span) == ("ambiguous-back-reference", "3", Span(1200, 1205))
    assert "bush1945 or bush1967" in problem.message


def test_a_bibliography_keeps_its_keys() -> None:
    records = References(
        "x.bib", (Record("memex", BUSH, Span(0, 9), 1, {}), Record("nls", ENGELBART, Span(9, 19), 5, {}))
    )
    made = build([document("a.txt", [[NELSON, BUSH]]), records])
    assert [entry.key for entry in made.entries] == ["nelson1965", "memex", "nls"]
    assert [len(entry.mentions) for entry in made.entries] == [1, 1, 0]


def test_descriptions_that_contradict_each_other_are_reported_with_their_place() -> None:
    wrong = work(
        "article", "Bush, Vannevar", title="As We May Think", journaltitle="The Atlantic", date="1945", pages="9–12"
    )
    right = work(
        "article", "Bush, Vannevar", title="As We May Think", journaltitle="The Atlantic", date="1945", pages="1–8"
    )
    number = {"number": "1"}
    again = Reference(right.type, right.names, (*right.fields, *work("article", **number).fields))
    made = build([document("a.txt", [[right], [again], [wrong]])])
    (problem,) = made.problems
    assert (problem.code, problem.document, problem.note) == ("conflicting-field", "a.txt", "3")
    assert problem.message == "bush1945: pages is “9–12” here; kept “1–8”"


def test_the_values_that_were_not_kept_are_told_with_their_place() -> None:
    later = work("report", "Engelbart, D.", title="Augmenting Human Intellect", date="1962-10")
    (entry,) = build([document("a.txt", [[ENGELBART]]), document("b.txt", [[later]])]).entries
    assert [(one.name, one.value, one.document, one.note) for one in entry.others] == [
        ("date", "1962", "a.txt", "1"),
        ("author", "D. Engelbart", "b.txt", "1"),
    ]


def test_a_pinned_key_stays_with_its_work_and_is_nobody_else_s() -> None:
    twin = work("article", "Bush, Vannevar", title="Memex Revisited", journaltitle="Fortune", date="1945")
    pins = {"memex": Pin([BUSH]), "bush1945": Pin([NELSON])}
    made = build([document("a.txt", [[twin, BUSH]])], pins=pins)
    assert [entry.key for entry in made.entries] == ["bush1945a", "memex"]
    assert build([document("a.txt", [[ENGELBART]])], pins=pins).entries[0].key == "engelbart1962"


def test_pinned_works_stay_apart_whatever_comes_between_them() -> None:
    part, whole = work("book", "Fraser, N", title="Scales"), work("book", "Fraser, N", title="Scales of Justice: A Map")
    between = work("book", "Fraser, N", title="Scales of Justice")
    made = build(
        [document("a.txt", [[part, between, whole]])], pins={"a": Pin([part]), "b": Pin([whole]), "c": Pin([between])}
    )
    assert sorted(entry.key for entry in made.entries) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("change", "place", "key"),
    [
        ({"date": "1955"}, ("a.txt", "1"), "memex"),
        ({"date": "1955"}, ("b.txt", "1"), "bush1955"),
        ({"title": "As We May Think Again", "date": "1955"}, ("a.txt", "1"), "memex"),
        ({"title": "How We Could Think"}, ("a.txt", "1"), "bush1945"),
        ({"volume": "3", "date": "1955"}, ("a.txt", "1"), "bush1955"),
    ],
)
def test_what_is_put_right_in_a_document_is_no_other_work(
    change: dict[str, str], place: tuple[str, str], key: str
) -> None:
    facts = {"title": "As We May Think", "journaltitle": "The Atlantic", "date": "1945", "volume": "1"}
    old, new = (work("article", "Bush, Vannevar", **one) for one in (facts, facts | change))
    (entry,) = build([document("a.txt", [[new]])], pins={"memex": Pin([old], frozenset({place}))}).entries
    assert entry.key == key


def test_what_is_pinned_says_nothing_of_the_work() -> None:
    old = work("article", "Bush, Vannevar", title="As We May Think", journaltitle="The Atlantic", date="1945", note="x")
    (entry,) = build([document("a.txt", [[BUSH]])], pins={"k": Pin([old])}).entries
    assert (entry.key, entry.reference, entry.others) == ("k", BUSH, ())


TITLES = [
    "As We May Think",
    "As we may think: A memoir",
    "AS WE MAY THINK",
    "Memory, Part I",
    "Memory, Part II",
    "Editorial",
]
DESCRIPTIONS = st.builds(
    lambda kind, people, facts: work(kind, people, **{name: value for name, value in facts.items() if value}),
    st.sampled_from(["article", "article", "book", "online", "misc"]),
    st.sampled_from(["", "Bush, Vannevar", "Bush, V.", "Bush, W.", "Bush, V.; Mann, Eva", "=The Atlantic"]),
    st.fixed_dictionaries({
        "title": st.sampled_from(["", *TITLES]),
        "journaltitle": st.sampled_from(["", "The Atlantic", "Atlantic Monthly", "Life"]),
        "date": st.sampled_from(["", "1945", "1945-07", "1946"]),
        "volume": st.sampled_from(["", "1", "2"]),
        "doi": st.sampled_from(["", "", "", "10.1/a", "10.1/b"]),
        "url": st.sampled_from(["", "", "", "https://a.org/1", "http://www.a.org/1/"]),
    }),
)  # fmt: skip


def works(found: Sequence[Reference]) -> list[str]:
    return sorted(repr(combine([found[index] for index in group])[0]) for group in gather(found))


@given(st.lists(DESCRIPTIONS, max_size=12).flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_documents_does_not_matter(orders: tuple[list[Reference], list[Reference]]) -> None:
    first, second = orders
    assert works(first) == works(second)


@given(st.lists(DESCRIPTIONS, min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_what_is_found_twice_is_found_once(found: list[Reference]) -> None:
    assert len(gather([*found, *found])) == len(gather(found))
