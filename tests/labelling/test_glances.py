"""Tokens at a glance: what a glance says is what a long look says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.glances import Glances
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.words import appearance, called, look

LEXICON = Lexicon({"claude": ("given",), "paris": ("place",), "roe": ("family",), "o’neil": ("family",)})


@pytest.mark.parametrize(
    ("text", "core", "word"),
    [
        ("Paris,", "paris", True),
        ("“Wirtschaft", "wirtschaft", True),
        ("Jean-Claude", "jean-claude", True),
        ("dell’arte.", "dell'arte", True),
        ("(1987),", "1987", False),
        ("345:", "345", False),
        ("12–27.", "12–27", False),
        ("1914-18", "1914-18", False),
    ],
)
def test_plain_tokens(text: str, core: str, word: bool) -> None:
    plain = Glances(LEXICON).of([text])
    assert plain.looks.all()
    assert (plain.cores, plain.words.tolist()) == ([core], [word])


@pytest.mark.parametrize(
    "text",
    [
        "", "…", "J.", "XIV", "of", ".Kevin", "Al-K.", "doi:", "10.1000/182", "978-3-16-148410-0", "978-990",
        "9781234567", "12a", "H12", "3rd", "12(2)", "1876-77-78", "9943-47", "²", "Roe/Doe", "CDİ", "a" * 500,
    ],
)  # fmt: skip
def test_other_tokens(text: str) -> None:
    assert Glances(LEXICON).of([text]).looks.tolist() == [0]


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


@given(st.lists(st.builds("{}{}{}".format, _MARKS, _CORES, _MARKS), min_size=2, max_size=40), st.integers(1, 39))
def test_a_glance_says_what_a_look_says(texts: list[str], cut: int) -> None:
    glances = Glances(LEXICON)
    looks: dict[int, tuple[object, ...]] = {}
    for some in (texts[:cut], texts[cut:]):
        plain = glances.of(some) if some else None
        for place, text in enumerate(some if plain else ()):
            if number := int(plain.looks[place]):
                word = look(text, LEXICON)
                assert (plain.cores[place], bool(plain.words[place])) == (word.core, not word.kind)
                assert looks.setdefault(number, _looks(text)) == _looks(text)


@given(st.lists(st.text(min_size=1, max_size=8).filter(lambda text: text.split() == [text]), min_size=1, max_size=40))
def test_any_token_may_be_glanced_at(texts: list[str]) -> None:
    plain = Glances(LEXICON).of(texts)
    for place, text in enumerate(texts):
        if plain.looks[place]:
            word = look(text, LEXICON)
            assert (plain.cores[place], bool(plain.words[place])) == (word.core, not word.kind)
