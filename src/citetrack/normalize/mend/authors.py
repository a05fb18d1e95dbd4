"""Authors who stand at the head of a title, or behind it."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import closing_quote

__all__ = ["split_author"]

_TITLE = frozenset(("title",))
_AUTHOR = re.compile(r"^(\s*[^“„«»”\"‘’:;]{2,70}[,.]\s+)(?=[“„«‘\"])")
_EDITING = re.compile(r"\s*([^.,:;“”„«»]{4,80}),\s(?i:eds?|hrsg|hgg?|éds?|dir)\.\s+(?=[^\W\d_a-z])")
_INITIALLED = re.compile(
    r"\s*[^\W\d_a-z][\w’'-]{2,}(?:\s(?:d[aeiu]|del|della|dello|dei|de|la|van|von|[^\W\d_a-z][\w’'-]{2,})){0,3}\s"
    r"(?:[^\W\d_a-z]\.-?){1,3},\s+(?=[^\W\d_a-z])"
)
_EDITORS_OF = re.compile(r"\s*The\s(?i:editors)(?:\sof\s[^\W\d_a-z][^.:?!]{2,40})?\.\s+(?=[^\W\d_a-z])")
_BY_WORD = r"(?:[^\W\d_a-z][\w.’'-]*|and|of|the|for|van|von|de)"
_BY = re.compile(rf"(?<=[\w”»?!]),\s+by\s+(?={_BY_WORD}(?:\s{_BY_WORD}){{0,7}}[\s,.;:]*$)")
# The words of an author's name; what is longer before guillemets is a title before its journal.
_LONGEST, _LONGEST_BEFORE_JOURNAL = 8, 4
_EDITORSHIP = re.compile(
    r"(?:the\s|die\s|la\s)?(?:\w+\s)?contributors\b|(?:the\s|die\s|la\s)?(?:editors|editorial\s|staff\b|redak|rédac|redaz|redac)",
    re.IGNORECASE,
)


def split_author(draft: Draft) -> Draft:
    """The author at the start of a title: “The Economist, ‘Odd but Useful Allies’”, or the publisher's own name.

    So are “Rossi M., Titolo”, “The Editors of Apollo. “A Title””, “A Title, by Roe” and “A College, ed. A Title”.
    """
    if draft.has("author", "editor"):
        return draft
    publisher = " ".join(trim(p.text) for p in draft.labelled("publisher")[:1])
    return draft.recut(
        _TITLE,
        lambda piece: (
            _split_author(piece)
            or _split_stopped(piece, _INITIALLED)
            or _split_stopped(piece, _EDITORS_OF)
            or _split_publishing_author(piece, publisher)
            or _split_editing(piece)
            or _split_by(piece)
        ),
    )


def _split_publishing_author(piece: Piece, publisher: str) -> tuple[Piece, ...]:
    """“World Bank, World Report (Washington: World Bank, 2019)”."""
    comma = piece.text.find(", ")
    name, rest = trim(piece.text[: max(comma, 0)]), piece.text[comma + 2 :].lstrip()
    if len(publisher) < len("OECD") or not name.startswith(publisher) or not rest[:1].isupper() or not is_body(name):
        return ()
    return piece.cut(0, comma + 2, "author"), piece.cut(comma + 2)


def _split_editing(piece: Piece) -> tuple[Piece, ...]:
    """“Ahuntsic College, ed. Synopsis”."""
    found = _EDITING.match(piece.text)
    if not found or not is_body(found[1]):
        return ()
    return piece.cut(0, found.end(), "editor"), piece.cut(found.end())


def _split_stopped(piece: Piece, pattern: re.Pattern[str]) -> tuple[Piece, ...]:
    """“Della Loggia E., L'identità”: a family name and an initial; “The Editors of Apollo. A Title”."""
    found = pattern.match(piece.text)
    return (piece.cut(0, found.end(), "author"), piece.cut(found.end())) if found else ()


def _split_by(piece: Piece) -> tuple[Piece, ...]:
    """“Health Advice for Travellers 2007, by HCSP”."""
    found = _BY.search(piece.text)
    return (piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "author")) if found else ()


def _split_author(piece: Piece) -> tuple[Piece, ...]:
    found = _AUTHOR.match(piece.text)
    if not found:
        return ()
    rest, name = piece.text[found.end() :].rstrip(" ,.;"), trim(found[1])
    named = is_body(name) or _EDITORSHIP.match(name) or (1 < len(name.split()) < len("abcde") and name.istitle())
    longest = _LONGEST_BEFORE_JOURNAL if rest.startswith("«") else _LONGEST
    if not named or len(name.split()) > longest or any(map(str.isdigit, name)) or closing_quote(rest) != len(rest) - 1:
        return ()
    return piece.cut(0, found.end(), "author"), piece.cut(found.end())
