"""Titles under names, where an imprint is all that follows: “Roe, A., Carlo Poe,” + “Bologna” + “1984”."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.name_words import CONJUNCTIONS, PARTICLES

__all__ = ["find_title"]

_FEW = 2
_HEADS = ("author", "editor")
_REMARKS = ("other", "note")
_TITLES = ("title", "container-title", "journal", "collection-title", "institution")
_AHEAD = frozenset(("citation-number", "date"))
_WORD = r"[^\W\d_a-z][\w’'-]+"
_INITIALS = r"(?:[^\W\d_a-z]\.[\s-]?){1,3}(?<=\S)"
_NAMED = re.compile(
    rf"\s*(?:{_WORD}(?:\s{_WORD})?,?\s{_INITIALS}|{_INITIALS}\s?{_WORD}(?:\s{_WORD})?),?\s+(?=[^\W\d_]|\d{{4}})"
)
_FAMILY = re.compile(rf"\s*{_WORD},\s+(?=(?P<word>[^\W\d_a-z][\w’'-]{{3,}}))")
# “Conigliani, Nerina, Giovanni Sagredo”, “Goethe, Johann Wolfgang von: Werke”
_WHOLE = re.compile(rf"\s*{_WORD},\s(?:{_WORD}(?:\s[^\W\d_a-z]\.)*,|[^,.:;]{{2,40}}:)\s+(?=[^\W_a-z])")
_STOPPED = re.compile(rf"\s*{_INITIALS}\s?{_WORD}\.\s+(?=[^\W\d_a-z])")
_SAME = re.compile(r"\s*(?:Id|Idem|Ead|Ders|Dies)\.?,?\s+(?=\S)")
_MORE_NAMES = re.compile(r"(?<!\w)[^\W\d_a-z]\.|\s(?:et\sal|u\.\s?a)\b|[;/&]|\s[-–—]\s")
_EDITED = re.compile(
    r"\s*[,(]\s*(?=(?:a\s+c(?:ura|\.)\s+d(?:i|ei|ello)|ed(?:ited)?\.?\s+by|hrsg\.?\s+v(?:on|\.)|éd(?:ité)?\.?\s+par)\s)"
)
_EDITOR_FIRST = re.compile(rf"\s*{_WORD}(?:\s{_WORD})?,\s[^,.;:]{{2,40}},\s(?:eds?|hrsg|hg|éds?)\.\s+(?=[^\W\d_a-z])")
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
# Small words that stand in no name.
_NO_NAME = frozenset(
    "al alla alle allo ai del dello della e und et and zu auf aus im in il lo gli on of the for".split()  # noqa: SIM905
)


def find_title(draft: Draft) -> Draft:
    """The title under a name or a remark that an imprint follows, where nothing else can be it."""
    if draft.has(*_TITLES) or not draft.has("date") or not draft.has("location", "publisher"):
        return draft
    head = next(p for p in draft.content if p.label not in _AHEAD)
    if head.label in _REMARKS:
        parts = _remarked(head) if not draft.has(*_HEADS) else ()
    else:
        parts = _named(head) if head.label in _HEADS and len(draft.labelled(*_HEADS)) == 1 else ()
    return draft.replacing(head, *parts) if parts else draft


def _remarked(head: Piece) -> tuple[Piece, ...]:
    """The title that a remark is, and the author before it: “C. Roe. Studi sopra la pittura”."""
    if not head.text.lstrip()[:1].isupper() or len(head.text.split()) < _FEW:
        return ()
    found = _STOPPED.match(head.text)
    cut = found.end() if found else 0
    return head.cut(0, cut, "author"), head.cut(cut, None, "title")


def _named(head: Piece) -> tuple[Piece, ...]:
    """The title behind a name, and the editors behind it: “Temanza, T., Zibaldone (a cura di N. Roe)”."""
    if first := _EDITOR_FIRST.match(head.text) if head.label == "editor" else None:
        return head.cut(0, first.end()), head.cut(first.end(), None, "title")
    edited = _EDITED.search(head.text)
    if not edited:
        return _parted(head)
    whole = head.cut(0, edited.end())
    return *(_parted(whole) or (whole.under("title"),)), head.cut(edited.end(), None, "editor")


def _parted(piece: Piece) -> tuple[Piece, ...]:
    """The author and the title of a piece that holds both, or the title that it is."""
    found = _SAME.match(piece.text) or _NAMED.match(piece.text) or _WHOLE.match(piece.text)
    if not found and (found := _FAMILY.match(piece.text)) and is_given(found["word"].partition("-")[0]):
        return ()
    if found and not _MORE_NAMES.search(piece.text, found.end()):
        return piece.cut(0, found.end(), "author"), piece.cut(found.end(), None, "title")
    if _MORE_NAMES.search(piece.text):
        return ()
    small = {word for word in _LETTERS.findall(piece.text) if word.islower()}
    if "," not in piece.text.rstrip(" ,") and (small & _NO_NAME or small - PARTICLES - CONJUNCTIONS):
        return (piece.under("title"),)
    return ()
