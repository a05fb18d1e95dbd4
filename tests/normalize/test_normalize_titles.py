"""Titles and containers without what surrounds them."""

import pytest

from citetrack.normalize.language import split_language
from citetrack.normalize.titles import read_container, read_title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Past and Present”, ", "Past and Present"),
        ("Notes on vitamin C. ", "Notes on vitamin C"),
        ("Life in Washington D. C. ", "Life in Washington D. C."),
        ("Life in the U.S.A. ", "Life in the U.S.A."),
        ("“Who Reads Footnotes?”", "Who Reads Footnotes?"),
        ("“Stop!”,", "Stop!"),
        ("“A Quotation Left Open, ", "A Quotation Left Open"),
        ("A Quotation Only Closed”,", "A Quotation Only Closed"),
        ("“A ‘Red Line’ in the Text”,", "A ‘Red Line’ in the Text"),
        ("‘Red Line’ on the Border,", "‘Red Line’ on the Border"),
        ("“‘Red Line’ Revisited”", "‘Red Line’ Revisited"),
        ("“Who Needs ‘Theory’?”", "Who Needs ‘Theory’?"),
        ("‘Weber’s Guild’,", "Weber’s Guild"),
        ("‘Traders’ Guild’,", "Traders’ Guild"),
        ("‘The ’60s Reconsidered’,", "The ’60s Reconsidered"),
        ("'The '60s Reconsidered',", "The '60s Reconsidered"),
        ("‘Women’s Work in the ’30s’", "Women’s Work in the ’30s"),
        ("‘Rock ’n’ Roll’", "Rock ’n’ Roll"),
        ("‘Mothers’ Work in ‘Dickens’s London’’", "Mothers’ Work in ‘Dickens’s London’"),
        ("'Mothers' Work in 'Dickens's London''", "Mothers' Work in 'Dickens's London'"),
        ("‘Mothers’ and ‘Fathers’", "‘Mothers’ and ‘Fathers’"),
        ("''Adam Spoke First': Masculine Domains'", "'Adam Spoke First': Masculine Domains"),
        ("‘‘Adam Spoke First’: Masculine Domains’", "‘Adam Spoke First’: Masculine Domains"),
        ("''The Nature of the Firm''", "The Nature of the Firm"),
        ("‘Plato’ and ‘Aristotle’,", "‘Plato’ and ‘Aristotle’"),
        ("Weber’s ‘Economy’: A Companion,", "Weber’s ‘Economy’: A Companion"),
        ("« L’histoire en miettes »,", "L’histoire en miettes"),
        ("»Die Form«,", "Die Form"),
        ("„Der ‚echte‘ Ring“,", "Der ‚echte‘ Ring"),
        ("Der „echte“ Ring. Eine Fabel,", "Der „echte“ Ring. Eine Fabel"),
        ("``Message in a Bottle,''", "Message in a Bottle"),
        ('"Plain Quotes."', "Plain Quotes"),
        ('"A" and "B"', '"A" and "B"'),
        ('"The "Big" Deal"', 'The "Big" Deal'),
        ("L'indigénisme,", "L'indigénisme"),
        ("Getting On...", "Getting On..."),
        ("History of the U.S.", "History of the U.S."),
        ("A History (1900–1950).", "A History (1900–1950)"),
        ("*Emphasis*", "Emphasis"),
        ("Broken \n over\tlines.", "Broken over lines"),
        ("Soft\u00adhyphen", "Softhyphen"),
        ("Twice Told: A Tale, Twice Told: A Tale", "Twice Told: A Tale"),
        ("Einzelband (=", "Einzelband"),
        ("Title : Subtitle", "Title: Subtitle"),
        ("", ""),
        ("“”", ""),
    ],
)
def test_titles(text: str, expected: str) -> None:
    assert read_title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in The Handbook of Notes, ", "The Handbook of Notes"),
        ("In: Handbuch der Noten,", "Handbuch der Noten"),
        ("dans La page,", "La page"),
        ("en La página,", "La página"),
        ("in «Studi storici»,", "Studi storici"),
        ("(= Beiträge zur Fußnote", "Beiträge zur Fußnote"),
        ("Pages 193–210 in Notes on Notes", "Notes on Notes"),
        ("International Affairs,", "International Affairs"),
        ("in between worlds", "in between worlds"),
    ],
)
def test_containers(text: str, expected: str) -> None:
    assert read_container(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Title (in Hebrew)", ("A Title", "hebrew")),
        ("A Title [in Russian]", ("A Title", "russian")),
        ("Un titre (en arabe)", ("Un titre", "arabic")),
        ("Ein Titel (auf Türkisch)", ("Ein Titel", "turkish")),
        ("A Title (in Brief)", ("A Title (in Brief)", "")),
    ],
)
def test_languages(text: str, expected: tuple[str, str]) -> None:
    assert split_language(text) == expected
