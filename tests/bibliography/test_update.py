"""A whole file brought up to date."""

from __future__ import annotations

import pytest

from citetrack.bibliography.bib_text import BibEntry, parse
from citetrack.bibliography.update import MARK, renamed, update


def book(key: str, title: str = "") -> str:
    return f"@book{{{key},\n  author = {{{key}}},\n  title = {{{title or key}}},\n}}\n"


def entries(text: str) -> dict[str, BibEntry]:
    return {piece.entry.key: piece.entry for piece in parse(text, "x.bib") if piece.entry}


A, B, C, D = map(book, "abcd")
MINE = "@misc{mine, note = {mine}}\n"
CASES = [
    ("new ones follow those before them", f"{A}\n{C}", f"{A}\n{C}", f"{A}\n{B}\n{C}\n{D}", f"{A}\n{B}\n{C}\n{D}"),
    ("a new first one", f"{B}", f"{B}", f"{A}\n{B}", f"{A}\n{B}"),
    ("under the head of the file", f"% head\n\n% of b\n{B}", B, f"{A}\n{B}", f"% head\n\n{A}\n% of b\n{B}"),
    ("an order by hand stays", f"{B}\n{A}", f"{A}\n{B}", f"{A}\n{C}\n{B}", f"{B}\n{A}\n{C}"),
    ("own entries and comments stay", f"{A}\n% x\n{MINE}\n{B}", f"{A}\n{B}", f"{A}\n{B}",
     f"{A}\n% x\n{MINE}\n{B}"),
    ("a comment behind an entry stays there", A.rstrip("\n") + " % good\n\n" + B, f"{A}\n{B}", f"{A}\n{C}\n{B}",
     A.rstrip("\n") + " % good\n\n" + f"{C}\n{B}"),
    ("no longer cited", f"{A}\n{B}", f"{A}\n{B}", B, f"{MARK}{A}\n{B}"),
    ("marked once", f"{MARK}{A}\n{B}", f"{A}\n{B}", B, f"{MARK}{A}\n{B}"),
    ("cited again", f"{B}\n{MARK}{A}", f"{A}\n{B}", f"{A}\n{B}", f"{B}\n{A}"),
    ("deleted by hand", B, f"{A}\n{B}", f"{A}\n{B}", B),
    ("strings and preambles stay", "@string{x = {y}}\n\n" + A, A, f"{A}\n{B}", "@string{x = {y}}\n\n" + f"{A}\n{B}"),
    ("nothing generated yet", MINE, "", f"{A}\n{B}", f"{MINE}\n{A}\n{B}"),
    ("entries that touch", A.rstrip("\n") + C, f"{A}\n{C}", f"{A}\n{B}\n{C}", f"{A}\n{B}\n{C}"),
    ("a string that touches", A.rstrip("\n") + "@string{x =\n{y}}\n", A, f"{A}\n{B}",
     f"{A}\n{B}\n@string{{x =\n{{y}}}}\n"),
    ("a comment of many lines", f"@comment{{x\n\ny}}\n{B}", B, f"{A}\n{B}", f"@comment{{x\n\ny}}\n{A}\n{B}"),
    ("behind strings", f"@string{{x = {{y}}}}\n{B}", B, f"{A}\n{B}", f"@string{{x = {{y}}}}\n{A}\n{B}"),
    ("an own entry that touches", f"@misc{{m,\n\nnote = {{x}}}}{B}", B, f"{A}\n{B}",
     f"@misc{{m,\n\nnote = {{x}}}}\n{A}\n{B}"),
    ("comments alone", "% mine\n", "", A, f"% mine\n\n{A}"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("mine", "base", "made", "after"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_files(mine: str, base: str, made: str, after: str) -> None:
    assert update(parse(mine, "x.bib"), entries(base), entries(made)).text == after


def test_pruning_takes_out_what_nobody_cites_or_changed() -> None:
    mine = f"% head\n\n{MARK}{A}\n{book('b', 'by hand')}\n% mine\n{MINE}\n{C}"
    done = update(parse(mine, "x.bib"), entries(f"{A}\n{B}\n{C}"), entries(C), prune=True)
    assert done.text == f"% head\n\n{MARK}{book('b', 'by hand')}\n% mine\n{MINE}\n{C}"
    assert done.pruned == ["a"]


def test_what_was_deleted_by_hand_and_is_cited_is_told() -> None:
    done = update(parse(B, "x.bib"), entries(f"{A}\n{B}"), entries(f"{A}\n{B}"), name="x.bib")
    assert (done.deleted, [problem.code for problem in done.problems]) == (["a"], ["deleted-entry"])
    again = update(parse(B, "x.bib"), entries(B), entries(f"{A}\n{B}"), ["a"])
    assert again.text == B


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (f"{A}\n{B}", {}),
        (f"{A.replace('{a,', '{Smith10,')}\n{B}", {"a": "Smith10"}),
        (f"{A.replace('{a,', '{x,').replace('title = {a}', 'title = {{a}}')}\n{B}", {"a": "x"}),
        (f"{A.replace('{a,', '{x,')}\n{A.replace('{a,', '{y,')}\n{B}", {}),
        (f"{MINE}\n{B}", {}),
        (f"{A.replace('{a,', '{A,')}\n{B}", {}),
    ],
)
def test_an_entry_is_known_again_under_another_key(there: str, found: dict[str, str]) -> None:
    assert renamed(entries(f"{A}\n{B}"), parse(there, "x.bib")) == found


def test_of_two_lost_entries_the_one_that_is_likest_has_the_new_key() -> None:
    """Where one of two works of one author and year was deleted and the other got another key."""
    one, two = (f"@book{{{key}, author = {{Ruiz}}, title = {{{title}}}, year = 2001, publisher = {{Polity}}}}\n"
                for key, title in (("a", "Rivers"), ("b", "The Winter Court")))  # fmt: skip
    for base in (one + two, two + one):
        assert renamed(entries(base), parse(two.replace("{b,", "{x,"), "x.bib")) == {"b": "x"}


def test_an_own_entry_of_the_same_author_and_year_is_not_a_deleted_one() -> None:
    own = "@book{x, author = {a}, title = {Quite Another}, year = 2001, publisher = {Polity}}"
    base = "@book{a, author = {a}, title = {Rivers}, year = 2001, publisher = {Polity}}"
    assert renamed(entries(base), parse(own, "x.bib")) == {}
