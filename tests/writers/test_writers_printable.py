"""Characters that an engine can't print are named before TeX sees them."""

from __future__ import annotations

import pytest

from citetrack.model import Citation, Entry, Field, Mention, Name, NameList, Reference, Span
from citetrack.writers.printable import Engine, unprintable
from torture import LATIN, SCRIPTS, torture


@pytest.mark.parametrize(
    ("text", "engine", "named"),
    [
        ("Łódź, Ağrı & “naïve” — ½ €", "pdflatex", ""),
        ("Əliyev", "pdflatex", "Ə (U+018F); use LuaLaTeX or XeLaTeX with a font for Latin"),
        ("Əliyev", "lualatex", ""),
        ("Việt Nam", "pdflatex", ""),
        ("Журнал A", "pdflatex", "Ж (U+0416), у (U+0443), р (U+0440), н (U+043D), а (U+0430), л (U+043B)"),
        ("Я", "lualatex", "Я (U+042F); set a font for Cyrillic"),
        ("中と한", "lualatex", "set a font for Chinese, Japanese, Korean"),
        ("zero\u200bwidth", "pdflatex", ""),
    ],
)
def test_what_can_not_be_printed_is_named(text: str, engine: Engine, named: str) -> None:
    entry = Entry("k", Reference("book", (), (Field("title", text), Field("url", "https://a.org/ж"))))
    messages = [problem.message for problem in unprintable([entry], engine)]
    assert (len(messages), named in "".join(messages)) == (bool(named), True)


def test_names_count_and_the_place_is_told() -> None:
    mention = Mention("a.txt", "7", Citation(Span(3, 9)))
    entry = Entry("k", Reference("book", (NameList("author", (Name("Ж"),)),)), (mention,))
    (problem,) = unprintable([entry], "pdflatex")
    assert (problem.code, problem.document, problem.note, problem.span) == ("unprintable", "a.txt", "7", Span(3, 9))


def test_each_script_but_latin_is_told_for_pdflatex() -> None:
    made = torture()
    assert len(made) == 300
    told = [problem.message.partition(":")[0] for problem in unprintable(made, "pdflatex")]
    assert told == [entry.key for entry in made[LATIN:]]
    assert len(SCRIPTS) == 11
