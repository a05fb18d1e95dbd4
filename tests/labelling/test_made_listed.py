"""Entries of reference lists in styles drawn for each."""

from random import Random

import pytest

from citetrack.labelling.made.listed import draw_list_habits, write_listed
from citetrack.labelling.made.parts import join
from citetrack.labelling.made.works import Person, Work

BOOK = Work("b", "book", "Orlando", author=(Person("Woolf", "Virginia Adeline"),), date=(1928,), publisher="Hogarth",
            place="London")  # fmt: skip
ARTICLE = Work("a", "article-journal", "On Notes", author=(Person("Woolf", "Virginia"), Person("Bell", "Clive")),
               date=(1930,), container="Mind", volume="3", issue="2", page="11-19")  # fmt: skip
CHAPTER = Work("c", "chapter", "Notes", author=(Person("Woolf", "Virginia"),), editor=(Person("Bell", "Clive"),),
               date=(1930,), container="A Book of Notes", publisher="Hogarth", page="1-9")  # fmt: skip


@pytest.mark.parametrize("work", [BOOK, ARTICLE, CHAPTER], ids=lambda work: work.kind)
def test_entries_name_author_and_title_once(work: Work) -> None:
    printed = set()
    for seed in range(200):
        parts = write_listed(work, Random(seed))
        labels = [label for label, _ in parts]
        assert labels.count("author") == labels.count("title") == 1
        assert labels.count("date") <= 2
        text = join(parts)
        assert work.title in text
        assert "woolf" in text.lower()
        printed.add(text)
    assert len(printed) > 100  # hardly any style comes twice


def test_the_same_chance_gives_the_same_entry() -> None:
    assert write_listed(ARTICLE, Random(7)) == write_listed(ARTICLE, Random(7))


def test_habits_vary() -> None:
    drawn = [draw_list_habits("en", Random(seed)) for seed in range(200)]
    assert {h.order for h in drawn} == {"inverted", "first", "bare", "straight"}
    assert len({(h.separator, h.delimiter, h.joiner) for h in drawn}) > 20
