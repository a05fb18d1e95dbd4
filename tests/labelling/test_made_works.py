import json

import pytest

from citetrack.labelling.made.pools import gather
from citetrack.labelling.made.works import Person, guess_language, held_out, read_works, to_csl

ITEM = {
    "id": "a b",
    "type": "article-journal",
    "title": "The rivers of the north",
    "author": [{"family": "Lee", "given": "Ann"}],
    "container-title": "Waters",
    "volume": "3",
    "issue": "Special number on rivers",
    "page": "3-9",
    "DOI": "https://doi.org/10.1/x",
    "issued": {"date-parts": [[2010, 21]]},
}


def test_a_work_is_read_without_its_spoilt_values() -> None:
    (work,) = read_works([ITEM])
    assert (work.volume, work.issue, work.doi, work.page, work.date) == ("3", "", "", "3-9", (2010,))
    assert work.author == (Person("Lee", "Ann"),)
    assert work.id.isalnum()
    back = to_csl(work)
    assert back["author"] == ITEM["author"]
    assert back["issued"] == {"date-parts": [[2010]]}


@pytest.mark.parametrize("title", ["", "A", "[No title found]", "Energy of $x$", "Paper/Section Title"])
def test_works_without_a_sound_title_are_dropped(title: str) -> None:
    assert read_works([{**ITEM, "title": title}]) == ()


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("The rivers of the north", "en"),
        ("Die Flüsse und das Meer", "de"),
        ("Les eaux et la mer", "fr"),
        ("Storia delle acque nella città", "it"),
        ("El agua y los ríos del norte", "es"),
        ("Xyz", ""),
    ],
)
def test_languages_are_guessed_by_small_words(title: str, lang: str) -> None:
    assert guess_language(title) == lang


def test_about_a_tenth_is_held_out() -> None:
    assert 60 < sum(held_out(str(number)) for number in range(1000)) < 140


def test_pools_are_split_and_clean() -> None:
    rows = [
        {
            "dataset": "anystyle_core",
            "lang": "de",
            "segments": [
                ["author", "Lehr, Anna. "],
                ["title", f"»Die Flüsse des Nordens und das Meer {number}«, "],
                ["journal", "In: Wasser und Welle, "],
                ["location", "Ulm: "],
                ["publisher", "Furt, "],
                ["pages", "S. 3."],
            ],
        }
        for number in range(100)
    ]
    lines = [json.dumps(row) for row in rows]
    used = gather((), lines, kept_out=False)["de"]
    kept = gather((), lines, kept_out=True)["de"]
    assert len(used.titles) + len(kept.titles) == 100
    assert not set(used.titles) & set(kept.titles)
    assert "Wasser und Welle" in used.journals
    assert "Ulm" in used.places
    assert "Furt" in used.publishers
    assert {p.family for p in used.people + kept.people} == {"Lehr"}
