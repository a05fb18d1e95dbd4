from dataclasses import replace
from random import Random

import pytest

from citetrack.labelling.made.addresses import address, archive_address, identifier
from citetrack.labelling.made.facts import print_date, roman
from citetrack.labelling.made.habits import Habits, draw_habits, print_names
from citetrack.labelling.made.hand import fill, write_by_hand
from citetrack.labelling.made.headlines import headline, title_case, turn
from citetrack.labelling.made.languages import LANGUAGES, language
from citetrack.labelling.made.parts import Parts, join
from citetrack.labelling.made.short import write_short
from citetrack.labelling.made.works import Person, Work

ANN, BO, CY = Person("Lee", "Ann Maria"), Person("Berg", "Bo"), Person("Cruz", "Cy")
BOOK = Work(id="w1", kind="book", title="Rivers of Home", author=(ANN,), date=(2010,), publisher="Ford", place="Leeds")
NEWS = Work(
    id="w2",
    kind="article-newspaper",
    title="The River Rises",
    author=(BO,),
    container="Daily Waters",
    date=(2010, 5, 3),
    url="https://example.org/news/12",
)


def habits(**changes: object) -> Habits:
    plain = replace(
        draw_habits("en", Random(1)),
        separator=",",
        quotes=("“", "”"),
        inside_quotes=False,
        order="straight",
        given="full",
        capitals=False,
        delimiter=", ",
        joiner=" and ",
        most=3,
        cut=False,
        comma_before_bracket=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


VALUES = {"place": "Leeds", "publisher": "Ford", "year": "2010", "title": "Rivers", "volume": "3"}
FILLED: list[tuple[str, tuple[str, ...], Parts]] = [
    (
        "title:{title}~ |location:({place}: |publisher:{publisher}, |date:{year})",
        (),
        (("title", "Rivers "), ("location", "(Leeds: "), ("publisher", "Ford, "), ("date", "2010)")),
    ),
    (
        "title:{title}~ |location:({place}: |publisher:{publisher}, |date:{year})",
        ("place",),
        (("title", "Rivers "), ("publisher", "(Ford, "), ("date", "2010)")),
    ),
    (
        "title:{title}~ |location:({place}: |publisher:{publisher}, |date:{year})",
        ("year",),
        (("title", "Rivers "), ("location", "(Leeds: "), ("publisher", "Ford)")),
    ),
    ("title:{title}~ |volume:{volume}({issue}), |date:{year}", (), (("title", "Rivers, "), ("date", "2010"))),
    ("title:Ed..~ |date:{year}..", (), (("title", "Ed., "), ("date", "2010."))),
]


@pytest.mark.parametrize(("template", "lacking", "parts"), FILLED)
def test_a_template_is_filled(template: str, lacking: tuple[str, ...], parts: Parts) -> None:
    values = {key: "" if key in lacking else value for key, value in VALUES.items()}
    assert fill(template, values, habits()) == parts


NAMES = [
    ({}, "Ann Maria Lee, Bo Berg and Cy Cruz"),
    ({"order": "first"}, "Lee, Ann Maria, Bo Berg and Cy Cruz"),
    ({"order": "inverted", "delimiter": "; ", "joiner": "; "}, "Lee, Ann Maria; Berg, Bo; Cruz, Cy"),
    ({"order": "bare", "given": "plain", "joiner": ", "}, "Lee AM, Berg B, Cruz C"),
    ({"given": "spaced", "capitals": True}, "A. M. LEE, B. BERG and C. CRUZ"),
    ({"given": "close", "joiner": " & "}, "A.M. Lee, B. Berg & C. Cruz"),
]


@pytest.mark.parametrize(("changes", "text"), NAMES)
def test_names_in_one_hand(changes: dict[str, object], text: str) -> None:
    assert print_names((ANN, BO, CY), habits(**changes), Random(1)) == text


def test_more_names_than_are_shown() -> None:
    text = print_names((ANN, BO, CY), habits(most=2, cut=True), Random(1))
    assert text.startswith("Ann Maria Lee")
    assert "Berg" not in text
    assert print_names((Person("World Bank"),), habits(order="inverted", capitals=True), Random(1)) == "World Bank"


def test_commas_move_inside_quotation_marks() -> None:
    assert habits(inside_quotes=True).punctuate("“Rivers”, ") == "“Rivers,” "
    assert habits(inside_quotes=True).punctuate("“Why?”, ") == "“Why?” "
    assert habits().punctuate("“Rivers”, ") == "“Rivers”, "


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("work", [BOOK, NEWS], ids=["book", "news"])
def test_every_fact_keeps_its_label(work: Work, lang: str) -> None:
    for seed in range(60):
        parts = write_by_hand(replace(work, lang=lang), Random(seed))
        text = join(parts)
        assert text == text.strip()
        assert "{" not in text
        assert "|" not in text
        for label, body in parts:
            assert work.title not in body or label == "title", parts
            assert "Daily Waters" not in body or label == "journal", parts
            assert "example.org" not in body or label == "url", parts
            assert "Ford" not in body or label == "publisher", parts


def test_the_same_chance_gives_the_same_citation() -> None:
    assert write_by_hand(NEWS, Random(5)) == write_by_hand(NEWS, Random(5))


def test_back_references_have_no_imprint() -> None:
    labels = {label for seed in range(60) for label, _ in write_short(BOOK, Random(seed))}
    assert labels == {"author", "title", "note", "pages", "date"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_languages_are_whole(lang: str) -> None:
    words = language(lang).words
    assert len(words.months) == len(words.short_months) == 12
    for seed in range(100):
        rng = Random(seed)
        title = headline(lang, rng, news=seed % 2 == 0)
        assert "{" not in title + turn(title, "Second", lang, rng)
        assert print_date((2010, 5, 3), draw_habits(lang, rng), rng)
    for templates in (words.dates, words.editions, words.accessed, words.universities, words.meetings, words.origins):
        assert templates


def test_title_case_spares_small_words() -> None:
    assert title_case("the rivers of home: a history to") == "The Rivers of Home: A History To"


@pytest.mark.parametrize(("number", "text"), [(4, "IV"), (19, "XIX"), (90, "XC"), (248, "CCXLVIII")])
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text


def test_addresses_hold_no_blanks() -> None:
    for seed in range(100):
        rng = Random(seed)
        for text in (address("example.org", "Übers Meer!", (2010, 5, 3), rng), archive_address("Übers Meer", rng)):
            assert text.isascii()
            assert not any(char.isspace() for char in text)
        assert identifier(rng).startswith("10.")
