"""Books and journals in capitals, as American law reviews print them, where a label covers more than their names."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = ["split_shouted"]

_NAMED = frozenset(("title", "journal", "container-title"))
_PAGE = re.compile(r"(?<=[^\W\d_]{2})\s([A-Z]?\d{1,4}(?:,\s\d{1,4})?)[\s,]*$")
# “Jokes of Judges, 9 THEORY OF LAW 349”, “…, in POST-FORDISM: A READER 23, 29”, “…, THE SACRAMENTO BEE,”
_BEHIND = re.compile(
    r"(?:(?<=,)|(?<=[.?!]))\s((?:in\s)?)(\d{1,4}\s)?([^\W\d_a-z][^a-zß-öø-ÿ\d]{3,}?[^\W\d_a-z])(\s[A-Z]?\d{1,5}(?:,\s\d{1,4})?)?[\s,]*$"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\W*[A-Z]?\d{1,4}(?:,\s\d{1,4})?\W*")


def split_shouted(draft: Draft) -> Draft:
    """The pages behind a name in capitals, and the journal or book in capitals behind a title in small letters.

    “A HISTORY OF NOTES 184” before “(2000)”; “Jokes of Judges, 9 THEORY OF LAW 349”.
    """
    for at, piece in enumerate(draft.pieces):
        if piece.label not in _NAMED or at + 1 == len(draft.pieces):
            continue
        following = draft.pieces[at + 1]
        if piece.label == "title" and not draft.has("journal", "container-title") and (found := _behind(piece)):
            return draft.with_pieces((*draft.pieces[:at], *found, *draft.pieces[at + 1 :]))
        if not _is_shouted(piece.text):
            continue
        if following.text.lstrip().startswith("(") and not draft.has("pages") and (page := _PAGE.search(piece.text)):
            cut = (piece.cut(0, page.start(1)), piece.cut(page.start(1), None, "pages"))
            return draft.with_pieces((*draft.pieces[:at], *cut, *draft.pieces[at + 1 :]))
        if (
            following.label == "volume"
            and not draft.has("pages")
            and _NUMBER.fullmatch(following.text)
            and [p.label for p in draft.content].count("volume") == 1
            and any(p.text.lstrip().startswith("(") for p in draft.pieces[at + 2 : at + 3])
        ):
            return draft.relabelled({following.start: "pages"})
    return draft


def _behind(title: Piece) -> tuple[Piece, ...]:
    found = _BEHIND.search(title.text)
    if not found or not any(c.islower() for c in title.text[: found.start()]) or not _is_shouted(found[3]):
        return ()
    container = "container-title" if found[1] else "journal"
    start = found.start(1)
    volume = (title.cut(*found.span(2), "volume"),) if found[2] else ()
    name = found.start(3) if found[2] else start
    pages = (title.cut(found.start(4), None, "pages"),) if found[4] else ()
    end = found.start(4) if found[4] else None
    return title.cut(0, start), *volume, title.cut(name, end, container), *pages


def _is_shouted(name: str) -> bool:
    """Whether a name of two words or more is set in capitals."""
    return name.isupper() and len(_WORD.findall(name)) > 1
