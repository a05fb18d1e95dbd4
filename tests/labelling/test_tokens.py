import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n\t ", []),
        ("Arendt, Hannah", ["Arendt,", "Hannah"]),
        ("54(2):12-20.", ["54", "(2):", "12-20."]),
        ("12(2010)", ["12", "(2010)"]),
        ("(London:Sage", ["(London:", "Sage"]),
        ("1999a", ["1999a"]),
        ("pp. 1–2", ["pp.", "1–2"]),
        ("“Title,”Journal", ["“Title,”", "Journal"]),
        ("»Titel«,", ["»Titel«,"]),
        ("(2016).", ["(2016)."]),
        ("“826–832.)", ["“826–832.)"]),
        (",Titel", [",", "Titel"]),
        ("Titel,“", ["Titel,", "“"]),
        ("„Titel“", ["„Titel“"]),
        ('"Title,"', ['"Title,"']),
        ("Lee,'Title", ["Lee,", "'Title"]),
        ("3.Auflage", ["3.", "Auflage"]),
        ("1,234", ["1,234"]),
        ("[4]C. Shannon", ["[4]", "C.", "Shannon"]),
        ("https://example.org/a,b:(c)d", ["https://example.org/a,b:(c)d"]),
        ("<http://example.org/a>.", ["<http://example.org/a>."]),
        ("doi:10.1000/182(a)b", ["doi:10.1000/182(a)b"]),
        ("www.example.org/x;y", ["www.example.org/x;y"]),
        ("a\u2028b\u00a0c", ["a", "b", "c"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [t.text for t in tokenize(text)] == tokens


@given(st.text())
def test_tokens_and_gaps_are_the_text(text: str) -> None:
    end, rebuilt = 0, ""
    for token in tokenize(text):
        gap = text[end : token.start]
        assert not gap.strip()
        assert token.glued == (gap == "" and end > 0)
        rebuilt += gap + token.text
        end = token.start + len(token.text)
    assert rebuilt + text[end:] == text
    assert not text[end:].strip()


@pytest.mark.parametrize("unit", ["a,(", "“", "1,", "(" * 3, ").", "10.1000/", "x.-"])
def test_time_grows_with_length(unit: str) -> None:
    start = time.perf_counter()
    tokenize(unit * (100_000 // len(unit)))
    assert time.perf_counter() - start < 2
