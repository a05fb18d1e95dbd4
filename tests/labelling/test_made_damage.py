from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.made.damage import DAMAGES, befall, frame, layout, quotes
from citetrack.labelling.made.languages import LANGUAGES
from citetrack.labelling.made.parts import Parts, join, labels_of

NEWS = (
    ("author", "Ann Lee, "),
    ("title", "“The River Rises”, "),
    ("journal", "Daily Waters, "),
    ("date", "3 May 2010, "),
    ("url", "https://www.example.org/news/the-river-rises-12"),
)
ARTICLE = (
    ("author", "Ann Lee, "),
    ("title", "‘Rivers’, "),
    ("journal", "Waters "),
    ("volume", "3, no. 4 "),
    ("date", "(2010): "),
    ("pages", "pp. 3–9."),
)
BOOK = (
    ("author", "Ann Lee, "),
    ("title", "Rivers of Home "),
    ("location", "(Leeds: "),
    ("publisher", "Ford, "),
    ("date", "2010)."),
)

# (damage, before, after) with a fixed chance
CASES: list[tuple[Callable[..., Parts], Parts, str]] = [
    (quotes.lose_quotes, NEWS, join(NEWS).replace("“", "").replace("”", "")),
    (quotes.straighten_quotes, ARTICLE, "Ann Lee, 'Rivers', Waters 3, no. 4 (2010): pp. 3–9."),
    (quotes.enclose_pages, ARTICLE, "Ann Lee, ‘Rivers’, Waters 3, no. 4 (2010: pp. 3–9)."),
    (layout.capitalize_title, BOOK, "Ann Lee, RIVERS OF HOME (Leeds: Ford, 2010)."),
    (layout.capitalize_names, BOOK, "ANN LEE, Rivers of Home (Leeds: Ford, 2010)."),
    (layout.drop_final_stop, BOOK, "Ann Lee, Rivers of Home (Leeds: Ford, 2010)"),
    (layout.strip_accents, (("title", "Über «Flüsse»"),), "Uber «Flusse»"),
    (layout.use_hard_spaces, (("pages", "p. 3."),), "p.\u00a03."),
]


@pytest.mark.parametrize(("damage", "before", "after"), CASES, ids=lambda value: getattr(value, "__name__", ""))
def test_what_a_damage_does(damage: Callable[..., Parts], before: Parts, after: str) -> None:
    parts = damage(before, Random(1), "en")
    assert join(parts) == after
    assert [label for label, _ in parts] == [label for label, _ in before]


def test_one_quotation_mark_is_missing() -> None:
    for seed in range(8):
        text = join(quotes.drop_one_quote(NEWS, Random(seed), "en"))
        assert ("“" in text) != ("”" in text)


def test_one_bracket_is_missing() -> None:
    assert len(join(quotes.drop_bracket(BOOK, Random(2), "en"))) == len(join(BOOK)) - 1
    assert quotes.drop_bracket(NEWS, Random(2), "en") == NEWS


def test_an_address_is_broken_by_blanks() -> None:
    parts = layout.break_url(NEWS, Random(1), "en")
    assert [label for label, _ in parts] == [label for label, _ in NEWS]
    assert parts[-1][1] != NEWS[-1][1]
    assert "".join(parts[-1][1].split()) == NEWS[-1][1]


def test_lines_break_at_blanks() -> None:
    broken = [join(layout.break_lines(NEWS, Random(seed), "en")) for seed in range(20)]
    assert any("\n" in text for text in broken)
    assert all(text.split() == join(NEWS).split() for text in broken)


FRAMES = [
    (frame.add_number, 0, "citation-number"),
    (frame.add_signal, 0, "other"),
    (frame.add_prose_before, 0, "other"),
    (frame.add_prose_after, -1, "other"),
]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("damage", "at", "label"), FRAMES)
def test_what_stands_round_a_citation(damage: Callable[..., Parts], at: int, label: str, lang: str) -> None:
    parts = damage(ARTICLE, Random(4), lang)
    assert parts[at][0] == label
    kept = [name for name, _ in parts if name != label]
    assert kept == [name for name, _ in ARTICLE]
    assert damage(damage(parts, Random(5), lang), Random(6), lang)[-1][1]


def test_the_first_edition_stands_behind_the_year() -> None:
    parts = frame.add_origin((("title", "Rivers, "), ("date", "2010.")), Random(1), "en")
    assert parts[1] == ("date", "2010 ")
    assert parts[2][0] == "note"
    assert parts[2][1].endswith(".")


def test_the_author_is_not_repeated() -> None:
    parts = frame.repeat_author(BOOK, Random(1), "en")
    assert parts[0][0] == "author"
    assert "Lee" not in parts[0][1]


TEXTS = st.text(alphabet="ab1 .,;:()“”‘’«»\"'–-/é\u00a0", max_size=20).map(lambda text: f"a{text}")
LABELS = st.sampled_from(["author", "title", "journal", "date", "pages", "url", "note"])


@given(st.lists(st.tuples(LABELS, TEXTS), min_size=1, max_size=6).map(tuple), st.integers(), st.sampled_from(LANGUAGES))
def test_no_damage_fails_or_empties_a_citation(parts: Parts, seed: int, lang: str) -> None:
    for _, damage in DAMAGES:
        assert join(damage(parts, Random(seed), lang)), damage.__name__
    befallen = befall(parts, Random(seed), lang)
    assert all(text for _, text in befallen)


def test_the_words_of_a_field_keep_their_label() -> None:
    for seed in range(200):
        parts = befall(NEWS, Random(seed), "en")
        labels = set(labels_of(parts))
        assert {"title", "journal", "date", "url"} <= labels
