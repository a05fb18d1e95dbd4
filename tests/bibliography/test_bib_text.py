"""The text of a .bib file in pieces: nothing is lost, and what a field says doesn't hang on its layout."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.bibliography.bib_text import parse, parse_entry
from citetrack.errors import MalformedInput

FILE = """% refs
@string{ajps = "American Journal"}
@preamble{"\\newcommand{\\x}{y}"}
@comment{@book{not, title = {Not}}}
@Article(one,
  author = "Bush, {V}annevar" # " and " # others ,
  % a note to myself
  journal = ajps, month = jul, year=1945
)
stray text
@book{two,title={A {Deep {Title}}},}  % behind
@misc{three}
"""


def test_entries_and_what_is_between_them() -> None:
    pieces = parse(FILE, "x.bib")
    assert "".join(piece.text for piece in pieces) == FILE
    found = [piece.entry for piece in pieces if piece.entry]
    assert [(entry.kind, entry.key) for entry in found] == [("article", "one"), ("book", "two"), ("misc", "three")]
    assert found[0].said() == {
        "author": '"Bush, {V}annevar" # " and " # others', "journal": "\0ajps", "month": "\0jul", "year": "1945",
    }  # fmt: skip
    assert found[1].said() == {"title": "A {Deep {Title}}"}
    for entry in found:
        assert entry.key_span.of(entry.text) == entry.key
        assert all(field.value_span.of(entry.text) == field.value for field in entry.fields)


@pytest.mark.parametrize(
    "value", ["{1945}", '"1945"', "1945", "{ 1945 }", "{\n  1945}"],
)  # fmt: skip
def test_the_same_in_other_signs(value: str) -> None:
    entry = parse_entry(f"@book{{k, year = {value}}}")
    assert entry is not None
    assert entry.said() == {"year": "1945"}


@pytest.mark.parametrize(
    "text", ["@book{k, title = {x}\n@misc{y, title = {z}}", "@book{k, title {x}}", "@book{k, a = }"]
)
def test_a_broken_entry_is_named_with_its_line(text: str) -> None:
    with pytest.raises(MalformedInput, match=r"^x\.bib, line 3: "):
        parse(f"% one\n\n{text}", "x.bib")


PARTS = st.sampled_from([
    *FILE.splitlines(keepends=True), "@book{k,\n  title = {x}\n}\n", "{", "}", "@", "%", '"', ",", "\n", "=", "#", "é",
])  # fmt: skip


@given(st.lists(PARTS, max_size=12).map("".join))
def test_the_pieces_join_to_the_text(text: str) -> None:
    try:
        pieces = parse(text, "x.bib")
    except MalformedInput:
        return
    assert "".join(piece.text for piece in pieces) == text
