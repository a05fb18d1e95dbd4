"""Books and journals as American law reviews print them, where a label covers more than their names."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = ["relabel_page", "split_cited", "split_page", "split_shouted"]

_PAGE = re.compile(r"(?<=[^\W\d_]{2})\s([A-Z]?\d{1,4}(?:,\s\d{1,4})?)[\s,]*$")
# “Jokes of Judges, 9 THEORY OF LAW 349”, “…, in POST-FORDISM: A READER 23, 29”, “…, THE SACRAMENTO BEE,”
_BEHIND = re.compile(
    r"(?:(?<=,)|(?<=[.?!]))\s((?:in\s)?)(\d{1,4}\s)?([^\W\d_a-z][^a-zß-öø-ÿ\d]{3,}?[^\W\d_a-z])(\s[A-Z]?\d{1,5}(?:,\s\d{1,4})?)?[\s,]*$"
)
_CITED_LABELS = frozenset(("journal", "container-title", "volume", "pages"))
# “, 8 Hist. & Theory 3 ”, “, 100 Yale L.J. 1281, 1290 ”
_CITED = re.compile(
    r",\s(\d{1,3}\s)([^\W\d_a-z][\w.’'-]*(?:\s(?:[^\W\d_a-z][\w.’'-]*|&|of|and|the|for|on)){0,8})\s(\d{1,4}(?:,\s)?)(\d{1,4}(?:[-–]\d{1,4})?)?[\s,]*$"
)
_PAGED = " ,0123456789A"  # the page of a newspaper's first part and its like
_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\W*[A-Z]?\d{1,4}(?:,\s\d{1,4})?\W*")


def split_shouted(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The journal or book in capitals behind a title in small letters: “Jokes of Judges, 9 THEORY OF LAW 349”."""
    return _behind(piece) if _ends_shouted(piece) and piece is not draft.pieces[-1] else ()


def split_page(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The pages behind a name in capitals: “A HISTORY OF NOTES 184” before “(2000)”."""
    page = _PAGE.search(piece.text) if _ends_shouted(piece) and _is_shouted(piece.text) else None
    at = draft.pieces.index(piece) + 1 if page else 0
    if not page or not any(p.text.lstrip().startswith("(") for p in draft.pieces[at : at + 1]):
        return ()
    return piece.cut(0, page.start(1)), piece.cut(page.start(1), None, "pages")


def relabel_page(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The page behind a name in capitals, taken for a volume: “A HISTORY OF NOTES” + “184” before “(2000)”."""
    if not _ends_shouted(last) or not _NUMBER.fullmatch(piece.text) or not _is_shouted(last.text):
        return ()
    at = draft.pieces.index(piece) + 1
    dated = any(p.text.lstrip().startswith("(") for p in draft.pieces[at : at + 1])
    alone = [p.label for p in draft.content].count("volume") == 1
    return (last, piece.under("pages")) if dated and alone else ()


def split_cited(draft: Draft) -> Draft:
    """The volume, the journal by its abbreviations and the page behind a title: “Notes on Notes, 8 Hist. & Theory 3”
    before “(1969)”.
    """
    for end, piece in enumerate(draft.pieces):  # noqa: B007 - used below
        if piece.label == "date" and piece.text[:1] == "(":
            break
    else:
        return draft
    labels = [p.label for p in draft.pieces[:end]]
    if "title" not in labels:
        return draft
    at = labels.index("title")
    if not _CITED_LABELS.issuperset(labels[at + 1 :]):
        return draft
    whole = Piece("title", "".join([p.text for p in draft.pieces[at:end]]), draft.pieces[at].start)
    found = _CITED.search(whole.text, max(0, len(whole.text) - 90))
    if not found or "." not in found[2] or labels[at + 1 : at + 2] == ["volume"]:
        return draft
    parts = (
        whole.cut(0, found.start() + 1),
        whole.cut(*found.span(1), "volume"),
        whole.cut(*found.span(2), "journal"),
        whole.cut(*found.span(3), "pages"),
        whole.cut(found.end(3), None, "pages"),  # the place cited
    )
    return draft.with_pieces((*draft.pieces[:at], *parts, *draft.pieces[end:]))


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


def _ends_shouted(piece: Piece) -> bool:
    """Whether the last letters before a page are capitals."""
    return piece.text.rstrip(_PAGED)[-3:].isupper()


def _is_shouted(name: str) -> bool:
    """Whether a name of two words or more is set in capitals."""
    return name.isupper() and sum(not _ROMAN.fullmatch(word) for word in _WORD.findall(name)) > 1
