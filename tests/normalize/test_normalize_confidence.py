from citetrack.model import Field, LabelledCitation, Name, NameList, Reference, Segment, Span
from citetrack.normalize import normalize
from citetrack.normalize.confidence import rate

TEXT = "Vannevar Bush, Memex (Boston: Atlantic, 1945)."
PARTS = (("author", 15, 0.9), ("title", 21, 0.8), ("location", 30, 0.7), ("publisher", 40, 0.6), ("date", 46, 0.5))


def labelled(sure: bool = True) -> LabelledCitation:
    segments, start = [], 0
    for label, end, probability in PARTS:
        segments.append(Segment(label, Span(start, end), probability if sure else None))
        start = end
    return LabelledCitation(TEXT, tuple(segments))


def test_fields_carry_the_probability_of_their_segment() -> None:
    reference = normalize(labelled(), offset=100).reference
    assert reference is not None
    assert {f.name: f.confidence for f in reference.fields if f.span} == {
        "title": 0.8,
        "location": 0.7,
        "publisher": 0.6,
        "date": 0.5,
    }
    assert [names.confidence for names in reference.names] == [0.9]
    assert reference.confidence == 0.5


def test_nothing_is_said_where_nothing_was_asked() -> None:
    reference = normalize(labelled(sure=False)).reference
    assert reference is not None
    assert reference.confidence is None


def test_a_field_of_two_segments_has_the_least() -> None:
    reference = Reference(
        "book", (NameList("author", (Name("Bush"),)),), (Field("title", "x", Span(16, 24)), Field("note", "y"))
    )
    rated = rate(reference, labelled())
    assert [f.confidence for f in rated.fields] == [0.7, None]
    assert rated.names == reference.names
