"""Tokens at a glance: what a glance says is what a long look says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.words import appearance, called, glimpse, look

LEXICON = Lexicon({"claude": ("given",), "paris": ("place",), "roe": ("family",), "o’neil": ("family",)})


@pytest.mark.parametrize(
    ("text", "core", "spelt"),
    [
        ("Paris,", "paris", "paris"),
        ("“Wirtschaft", "wirtschaft", "wirtschaft"),
        ("Jean-Claude", "jean-claude", "jean-claude"),
        ("dell’arte.", "dell'arte", "dell'arte"),
        ("(1987),", "1987", ""),
        ("345:", "345", ""),
        ("12–27.", "12–27", ""),
        ("1914-18", "1914-18", ""),
    ],
)
def test_plain_tokens(text: str, core: str, spelt: str) -> None:
    glance = glimpse(text, LEXICON)
    assert glance is not None
    assert (glance.core, glance.spelt) == (core, spelt)


@pytest.mark.parametrize(
    "text",
    [
        "", "…", "J.", "XIV", "of", ".Kevin", "Al-K.", "doi:", "10.1000/182", "978-3-16-148410-0", "978-990",
        "9781234567", "12a", "H12", "3rd", "12(2)", "1876-77-78", "9943-47", "²", "Roe/Doe", "a" * 500,
    ],
)  # fmt: skip
def test_other_tokens(text: str) -> None:
    assert glimpse(text, LEXICON) is None


_MARKS = st.text(".,;:!?()[]\"'“”„«»‹›‘’‚`-–—…*", max_size=3)
_CORES = st.one_of(
    st.integers(0, 12000).map(str),
    st.from_regex(r"[0-9]{1,6}", fullmatch=True),
    st.from_regex(r"[0-9]{1,5}[-–—][0-9]{1,5}", fullmatch=True),
    st.from_regex(r"[12][0-9]{3}[-–][0-9]{2,4}", fullmatch=True),
    st.sampled_from(["Paris", "Jean-Claude", "O’Neil", "l'an", "Al-K", "i-v", "MCM", "isbn", "ed", "Bd", "août", "Ⅷ"]),
    st.from_regex(r"[^\W\d_]{1,5}[-’'/][^\W\d_]{1,5}", fullmatch=True),
)  # fmt: skip


def _looks(text: str) -> tuple[object, ...]:
    word = look(text, LEXICON)
    named = called(word) if word.kind else ""
    return (named, word.kind, word.capital, word.lead, word.tail, word.ends, word.classes, appearance(word))


@given(st.lists(st.builds("{}{}{}".format, _MARKS, _CORES, _MARKS), min_size=2, max_size=40))
def test_a_glance_says_what_a_look_says(texts: list[str]) -> None:
    looks: dict[tuple[object, ...], tuple[object, ...]] = {}
    for text in texts:
        glance = glimpse(text, LEXICON)
        if glance is not None:
            word = look(text, LEXICON)
            assert (glance.core, glance.spelt) == (word.core, "" if word.kind else word.core)
            assert looks.setdefault(glance.key, _looks(text)) == _looks(text)
