"""The whole way from segments to a reference: spans, no work, laws that hold for any input."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.model import Field, LabelledCitation, Name, NameList, Reference, Segment, Span
from citetrack.normalize import normalize
from citetrack.normalize.order import ORDER

CHAPTER = [
    ("author", "Jane A. Doe, "),
    ("title", "“Notes on Notes”, "),
    ("container-title", "in The Book of Notes, "),
    ("editor", "ed. Max Muster, "),
    ("pages", "pp. 55–82 "),
    ("publisher", "(Verso, "),
    ("date", "2020), "),
    ("pages", "p. 56."),
]


def test_a_chapter(read, labelled) -> None:
    text = labelled(CHAPTER).text

    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part)).shift(100)

    result = read(CHAPTER, "note", 100)
    assert result.reference == Reference(
        "incollection",
        (
            NameList("author", (Name("Doe", "Jane A."),), span("Jane A. Doe")),
            NameList("editor", (Name("Muster", "Max"),), span("ed. Max Muster")),
        ),
        (
            Field("title", "Notes on Notes", span("Notes on Notes")),
            Field("booktitle", "The Book of Notes", span("The Book of Notes")),
            Field("publisher", "Verso", span("Verso")),
            Field("date", "2020", span("2020")),
            Field("pages", "55–82", span("55–82")),
        ),
    )
    assert result.locator == "56"
    assert not result.problems


def test_spans_hold_what_was_read(read, labelled) -> None:
    text = labelled(CHAPTER).text
    for field in read(CHAPTER).reference.fields:
        assert field.value in field.span.of(text)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [("author", "Jane Doe")],
        [("citation-number", "12")],
        [("other", "I thank the reviewers for this remark.")],
        [("author", "Jane Doe, "), ("note", "ibid., "), ("pages", "p. 3")],
        [("author", "Jane Doe, "), ("title", "A Title, "), ("note", "op. cit., "), ("pages", "p. 3")],
        [("journal", "Interfax, "), ("date", "8.10.1997")],
        [("title", "A Title")],
    ],
)
def test_what_describes_no_work(read, parts) -> None:
    assert read(parts, "note").reference is None


def test_an_article_may_lack_its_title(read) -> None:
    reference = read(
        [
            ("author", "J. Doe, "),
            ("journal", "Nano Lett. "),
            ("date", "2009, "),
            ("volume", "9, "),
            ("pages", "4153–4157."),
        ]
    ).reference
    assert (reference.type, reference.get("journaltitle"), reference.get("title")) == ("article", "Nano Lett", "")


def test_a_repeated_author_is_reported(read) -> None:
    result = read([("author", "———. "), ("title", "A Title. "), ("publisher", "Verso, "), ("date", "2001.")])
    assert not result.reference.names
    assert [p.code for p in result.problems] == ["repeated-author"]


def test_the_order_names_each_stage_once() -> None:
    assert len(set(ORDER)) == len(ORDER)


LABELS = st.sampled_from(
    (
        *("author", "editor", "translator", "director", "producer", "title", "container-title", "collection-title"),
        *(
            "journal",
            "edition",
            "volume",
            "pages",
            "date",
            "location",
            "publisher",
            "institution",
            "genre",
            "url",
            "doi",
        ),
        *("isbn", "note", "citation-number", "medium", "source", "other", "unheard-of"),
    )
)
BITS = st.sampled_from(
    (
        *("“", "”", "‘", "’", '"', "(", ")", "[", "]", "«", "»", ", ", ". ", "; ", ": ", " and ", " & ", "–", "-", "/"),
        *(
            "vol. ",
            "no. ",
            "p. ",
            "pp. ",
            "S. ",
            "ed. ",
            "eds.",
            "In ",
            "in: ",
            "12",
            "3",
            "1999",
            "2020-",
            "Doe",
            "Jane ",
        ),
        *("J. ", "van ", "et al.", "https://", "10.1000/", "\n", "\u00ad", "é", "X"),
    )
)
TEXTS = st.one_of(st.text(max_size=30), st.lists(BITS, max_size=12).map("".join))
CITATIONS = st.lists(st.tuples(LABELS, TEXTS), max_size=10)


@settings(max_examples=300, deadline=None)
@given(CITATIONS, st.sampled_from(["list", "note", "inline"]), st.integers(0, 1000))
def test_any_segments_are_read_the_same_way_twice(labelled, parts, context, offset) -> None:
    citation = labelled(parts)
    result = normalize(citation, context, offset)
    assert normalize(citation, context, offset) == result
    end = offset + len(citation.text)
    if result.reference:
        names = [f.name for f in result.reference.fields]
        assert len(set(names)) == len(names)
        assert all(f.value and offset <= f.span.start <= f.span.end <= end for f in result.reference.fields if f.span)
        assert all(n.family or n.literal for group in result.reference.names for n in group.names)


@pytest.mark.parametrize(
    "bit", ["(", "[", "“", "a ", "1-", "1, ", "A. ", "I", "vol. 1, ", "http://", "1990 ", ", ", "\n", "Smith J, "]
)
@pytest.mark.parametrize("label", ["author", "title", "journal", "volume", "pages", "date", "note"])
def test_long_input_takes_no_time(bit: str, label: str) -> None:
    text = bit * (100_000 // len(bit))
    started = time.process_time()
    normalize(LabelledCitation(text, (Segment(label, Span(0, len(text))),)))
    pieces = tuple(Segment(label, Span(i, i + 100)) for i in range(0, len(text) - 100, 100))
    normalize(LabelledCitation(text, pieces))
    assert time.process_time() - started < 2
