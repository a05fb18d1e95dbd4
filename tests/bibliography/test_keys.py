"""Citation keys: name and year, in ASCII, and what settles collisions."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from works import work

from citetrack.bibliography.key_pattern import PATTERN, fill
from citetrack.bibliography.keys import assign
from citetrack.errors import UsageError
from citetrack.model import Name, NameList, Reference

LONG = "x" * 60


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        (work("article", "Lindenstrauss, Gallia", date="2015"), "lindenstrauss2015"),
        (work("report", "Ben Aharon, Eldad", date="2023"), "benaharon2023"),
        (work("online", "=The Economist", date="2021-01-01"), "economist2021"),
        (work("article", title="Army to Test Four Vehicles", date="2021-10-01"), "army2021"),
        (work("article", title="The “Long” Peace", date="1986"), "long1986"),
        (work("article", title="1984 and After", date="1990"), "after1990"),
        (work("article", title="1984", date="1990"), "19841990"),
        (work("book", title="Über die Grenzen", date="1990"), "grenzen1990"),
        (work("book", "van der|Berg, Jan", date="1990"), "vanderberg1990"),
        (work("book", "d’|Alembert, Jean", date="1751"), "dalembert1751"),
        (work("book", "O’Neill, Onora", date="2000"), "oneill2000"),
        (work("book", "Müller, Jan-Werner", date="2016"), "muller2016"),
        (work("book", "Ağamalı, Ərşad", date="2016"), "agamali2016"),
        (work("book", "Шкловский, Виктор", date="1925"), "shklovskiy1925"),
        (work("book", "Νικολαΐδης, Γιώργος", date="1999"), "nikolaidis1999"),
        (work("book", ", Plato", date="-0380"), "plato0380"),
        (work("book", editor="Ruiz, Pablo", date="2014"), "ruiz2014"),
        (work("book", "=others", editor="Ruiz, Pablo", date="2014"), "ruiz2014"),
        (work("book", "=United Nations High Commissioner for Refugees", date="1992"), "unitednationshigh1992"),
        (work("book", "=Ministère de l’Intérieur", date="1992"), "ministereinterieur1992"),
        (work("book", "Ruiz, Pablo"), "ruiznd"),
        (work("book", "Ruiz, Pablo", date="forthcoming"), "ruiznd"),
        (work("book", "Ruiz, Pablo", date="May 2015"), "ruiz2015"),
        (work("article", "Ruiz, Pablo", date="2022-07/2022-08"), "ruiz2022"),
        (work("article", "Ruiz, Pablo", date="1998~"), "ruiz1998"),
        (work("article", "Ruiz, Pablo", date="17\u1b510"), "ruiznd"),
        (work("misc"), "worknd"),
        (work("misc", "=—", title="…"), "worknd"),
        (work("misc", f"{LONG}, A", date="2000"), LONG[:40] + "2000"),
    ],
)
def test_stems(reference: Reference, key: str) -> None:
    assert fill(PATTERN, reference) == key


BUSH = work(
    "article", "Bush, Vannevar; van der|Berg, Jan; Šimić, Ana; O’Neill, T", title="As We May Think: A “Long” Memoir",
    journaltitle="The Atlantic Monthly", date="1945-07", volume="176", number="1", pages="101–108",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("{author}{year}{title1}", "bush1945we"),
        ("{Author}{year}{Title3}", "Bush1945WeMayThink"),
        ("{AUTHOR}-{year}", "BUSH-1945"),
        ("{authors}{year}", "bushvanderbergsimicetal1945"),
        ("{Authors2}_{year}", "BushVanDerBergEtal_1945"),
        ("{author:3}:{journal1}/{volume}.{number}+{page}", "bus:atlantic/176.1+101"),
        ("{type}{editor}{year}", "article1945"),
        ("x{title}", "xwemaythinklongmemoir"),
    ],
)
def test_patterns(pattern: str, key: str) -> None:
    assert fill(pattern, BUSH) == key


@pytest.mark.parametrize(
    "pattern", ["", "{", "{auhtor}", "{year", "bush", "{author} {year}", "{author}é", "{author}{}"]
)
def test_a_pattern_that_makes_no_key_is_an_error_that_names_the_fields(pattern: str) -> None:
    with pytest.raises(UsageError, match=r"\{author"):
        fill(pattern, BUSH)


def test_reserved_keys_are_nobodys() -> None:
    works = [work("article", "Huseynov, Vasif", date="2022", title=str(n)) for n in range(2)]
    assert assign(works, ["huseynov2022a", ""], reserved=["Huseynov2022", "huseynov2022A"]) == (
        "huseynov2022b", "huseynov2022c",
    )  # fmt: skip


def test_keys_of_another_case_are_no_others() -> None:
    assert assign([BUSH, BUSH], ["", "bush1945"], "{Author}{year}") == ("Bush1945a", "bush1945")


def test_suffixes_from_a_to_z_and_on() -> None:
    keys = assign([work("article", "Huseynov, Vasif", date="2022", title=str(n)) for n in range(30)])
    assert keys[:3] == ("huseynov2022", "huseynov2022a", "huseynov2022b")
    assert keys[25:30] == ("huseynov2022y", "huseynov2022z", "huseynov2022aa", "huseynov2022ab", "huseynov2022ac")


def test_kept_keys_are_kept_and_avoided() -> None:
    works = [work("article", "Huseynov, Vasif", date="2022", title=str(n)) for n in range(4)]
    assert assign(works, ["", "Huseynov2022", "", "DBLP:conf/x-1"]) == (
        "huseynov2022a", "Huseynov2022", "huseynov2022b", "DBLP:conf/x-1",
    )  # fmt: skip


@pytest.mark.parametrize("key", ["two words", "a,b", "ключ", "a{b", "", "a%"])
def test_keys_that_tex_cannot_take_are_made_anew(key: str) -> None:
    assert assign([work("book", "Ruiz, Pablo", date="2014")], [key]) == ("ruiz2014",)


@given(st.lists(st.builds(Name, st.text(max_size=5), *[st.just("")] * 3, st.text(max_size=5)), max_size=12))
def test_keys_are_safe_and_distinct_whatever_the_names(names: list[Name]) -> None:
    keys = assign([Reference("misc", (NameList("author", (name,)),)) for name in names])
    assert len({key.lower() for key in keys}) == len(names)
    assert all(key.isascii() and key.isalnum() for key in keys)


def test_many_collisions_are_settled_in_little_time() -> None:
    keys = assign([work("misc", title="x", date="2000")] * 20_000)
    assert len(set(islice(keys, 20_000))) == 20_000
