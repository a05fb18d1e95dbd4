"""Entries read at one look say what pybtex says of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database.input.bibtex import LowLevelParser, month_names

from citetrack.readers.bib_plain import read_plain

MACROS = {name.lower(): value for name, value in month_names.items()}


def slowly(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    errors: list[Exception] = []
    for _, body in LowLevelParser(text, macros=dict(month_names), handle_error=errors.append):
        found = (body[0], [(name, "".join(parts)) for name, parts in body[1]])
        return None if errors else found
    return None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@book{k,\n  title = {A {B {C {\\'e}}}},\n  year = 1945,\n  month = jul,\n}",
         ("k", [("title", "A {B {C {\\'e}}}"), ("year", "1945"), ("month", "July")])),
        ("@book{k,title={x}}", ("k", [("title", "x")])),
        ("@book{k,\n}", ("k", [])),
        ("@book{k, title = {x} year = 1}", None),
        ('@book{k, title = "x"}', None),
        ("@book{k, title = {x} # {y}}", None),
        ("@book{k, month = mine}", None),
        ("@book{k, % x\n title = {x}}", None),
        ("@book(k, title = {x})", None),
        ("@book{k, title = {x}", None),
        ("@book{k, title = {x}}}", None),
    ],
)  # fmt: skip
def test_what_is_read_at_one_look(text: str, found: object) -> None:
    assert read_plain(text, MACROS) == found


PARTS = st.sampled_from([
    "@book{k,", "title", "Year", "x_y-1", " = ", "=", "{", "}", "{x}", "{{É} \\& % y}", "1945", "jul", "JUL", "oops",
    ",", "\n", " ", '"', "#", "%", "(", "@", "{\n}",
])  # fmt: skip


@given(st.lists(PARTS, max_size=12).map(lambda parts: "@book{k," + "".join(parts) + "}"))
def test_it_says_what_pybtex_says(text: str) -> None:
    found = read_plain(text, MACROS)
    if found is not None:
        assert found == slowly(text)
