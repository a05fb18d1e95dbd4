"""How rules are applied: in their order, where the labels allow them, and at every border that they are for."""

import pytest

from citetrack.normalize.draft import Draft, Piece, begin
from citetrack.normalize.mend.rules import Rules, at_borders, at_pieces, rule


def draft(said: str) -> Draft:
    """A draft of pieces like ``author:Roe, title:Values``."""
    start, pieces = 0, []
    for part in said.split(", "):
        label, _, text = part.partition(":")
        pieces.append(Piece(label, text, start))
        start += len(text)
    return begin(pieces, "list")


def shown(made: Draft) -> str:
    return ", ".join(f"{piece.label}:{piece.text}" for piece in made.pieces)


def join(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    return (last.join(piece),) if piece.text.islower() else ()


def swap(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    return last.under("title"), piece.under("author")


def empty(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    return last.cut(0, 0), piece


@pytest.mark.parametrize(
    ("border", "before", "after"),
    [
        (join, "author:A, title:b, title:C", "author:Ab, title:C"),
        (join, "author:A, title:b, title:c, title:D", "author:Abc, title:D"),
        (join, "author:A, title:b, date:1, author:C, title:d", "author:Ab, date:1, author:Cd"),
        (join, "title:A, author:b", "title:A, author:b"),
        (swap, "author:A, title:B", "title:A, author:B"),
        (swap, "author:A, title:B, title:C", "title:A, title:B, author:C"),
        (empty, "author:A, title:B, date:1", "title:B, date:1"),
    ],
)
def test_what_stands_in_place_of_neighbours(border, before: str, after: str) -> None:  # type: ignore[no-untyped-def]
    one = at_borders(border, "author>title")
    assert shown(one.mend(draft(before))) == after
    assert shown(Rules([one]).apply(draft(before))) == after


def lower(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    return (piece.under("genre"),) if piece.text.islower() else ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("author:A, title:b, title:C, title:d", "author:A, genre:b, title:C, genre:d"),
        ("author:A, date:1, title:b", "author:A, date:1, genre:b"),
        ("title:b, author:A", "title:b, author:A"),  # no title stands behind an author
        ("author:A, title:b, url:C", "author:A, title:b, url:C"),
        ("author:A, title:B", "author:A, title:B"),
    ],
)
def test_what_stands_in_place_of_a_piece(before: str, after: str) -> None:
    one = at_pieces(lower, "title", behind="author>title", lacks="url")
    assert shown(Rules([one]).apply(draft(before))) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("author:A, title:B, date:1", "author:A, genre:B, date:1"),
        (
            "author:A, title:B, note:., date:1",
            "author:A, genre:B, note:., date:1",
        ),  # what holds nothing is no neighbour
        ("author:A, title:B, note:C, date:1", "author:A, title:B, note:C, date:1"),
    ],
)
def test_three_neighbours(before: str, after: str) -> None:
    one = rule(renaming("title", "genre"), "title", beside="author>title>date")
    assert shown(Rules([one]).apply(draft(before))) == after


def renaming(label: str, other: str):  # type: ignore[no-untyped-def]
    return lambda made: made.relabelled({p.start: other for p in made.pieces if p.label == label})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("author:A, note:B", "author:A, genre:B"),
        ("author:A, note:report", "author:A, volume:report"),  # the later rule sees what the earlier one made
        ("author:A, note:B, url:C", "author:A, note:B, url:C"),
        ("note:B", "note:B"),
        ("author:A, date:1, note:B", "author:A, date:1, note:B"),
    ],
)
def test_rules_in_their_order(before: str, after: str) -> None:
    rules = Rules(
        [
            rule(renaming("genre", "wrong"), "genre"),
            rule(renaming("note", "genre"), "note", beside="author>note", lacks="url"),
            rule(renaming("genre", "volume"), "genre", ("report",), needs="author"),
        ]
    )
    assert shown(rules.apply(draft(before))) == after
