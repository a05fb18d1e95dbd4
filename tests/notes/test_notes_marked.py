"""Notes and markers that the markup names, however the numbers are printed."""

import pytest

from citetrack.model import Document, Labeller, Mark, Span
from citetrack.notes import find

GROVE = "Richard Grove, Green Imperialism (Cambridge: Cambridge University Press, 1995), 75."


def document(text: str, *marks: tuple[str, str, str]) -> Document:
    """A document whose marks are (kind, text it covers, target); each covers the first such text not yet covered."""
    placed, taken = [], set[int]()
    for kind, words, target in marks:
        at = text.index(words)
        while at in taken:
            at = text.index(words, at + 1)
        taken.add(at)
        placed.append(Mark(kind, Span(at, at + len(words)), target))  # type: ignore[arg-type]
    return Document("page.html", text, "html", tuple(placed))


# text, marker as printed, what the note's mark covers, target -> number, note as printed
LAYOUTS = [
    (f"Forests fell.[7]\n\n[7] {GROVE}", "[7]", GROVE, "fn7", "7", f"[7] {GROVE}"),
    (f"Forests fell.7\n\n7. {GROVE}", "7", GROVE, "fn:grove", "7", f"7. {GROVE}"),
    (f"Forests fell.[7]\n\n{GROVE}", "[7]", GROVE, "cite_note-x", "7", GROVE),
    (f"Forests fell.[7]\n\n[7] {GROVE} ↩︎", "[7]", f"[7] {GROVE} ↩︎", "a", "7", f"[7] {GROVE}"),
    (f"Forests fell.*\n\n{GROVE}", "*", GROVE, "footnote-12", "12", GROVE),
    (f"Forests fell.*\n\n{GROVE}", "*", GROVE, "star", "1", GROVE),
]


@pytest.mark.parametrize(("text", "marker", "covered", "target", "number", "printed"), LAYOUTS)
def test_a_marked_note_is_numbered_as_printed(
    text: str, marker: str, covered: str, target: str, number: str, printed: str, label: Labeller
) -> None:
    found = find(document(text, ("marker", marker, target), ("note", covered, target)), label)
    [note] = found.notes
    assert note.number == number
    assert note.span.of(text) == printed
    assert note.body.of(text) == GROVE
    assert [span.of(text) for span in note.markers] == [marker]
    assert [citation.span.of(text) for citation in note.citations] == [GROVE]
    assert found.problems == ()


def test_marks_win_over_what_the_text_looks_like(label: Labeller) -> None:
    text = f"A list:\n\n[1] rain\n[2] wind\n\nForests fell.[a]\n\n{GROVE}"
    found = find(document(text, ("marker", "[a]", "a"), ("note", GROVE, "a")), label)
    assert [note.body.of(text) for note in found.notes] == [GROVE]


def test_a_marked_note_without_a_marker_is_a_problem(label: Labeller) -> None:
    text = f"Forests fell.[1]\n\n[1] {GROVE}\n\n[2] Ibid."
    found = find(document(text, ("marker", "[1]", "1"), ("note", GROVE, "1"), ("note", "Ibid.", "2")), label)
    assert [(p.code, p.note) for p in found.problems] == [("note-without-marker", "2")]


def test_marked_references_are_told_from_notes_by_their_markers(label: Labeller) -> None:
    first, second = (
        "G. Yan, A toe-like structure. Berlin: Springer, 2022.",
        "B. Loader, Cyberspace. London: Sage, 1997.",
    )
    text = f"Shown [1], [2]. Again [1, p. 5].\n\n[1] {first}\n\n[2] {second}"
    marks = [("marker", "[1]", "1"), ("marker", "[2]", "2"), ("marker", "[1, p. 5]", "1")]
    found = find(document(text, *marks, ("note", first, "1"), ("note", second, "2")), label)
    assert found.kind == "references"
    assert [span.of(text) for span in found.notes[0].markers] == ["[1]", "[1, p. 5]"]
