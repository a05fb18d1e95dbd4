"""Containers that are series, publishers or kinds of work."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.bodies import is_body
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import OCCASIONAL_STEMS
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.mend.kinds import GENRE_STEMS
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.plain import is_clean, says, trim
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import is_venue

__all__ = [
    "KIND_STEMS", "relabel_body", "relabel_bracketed", "relabel_kind", "relabel_led", "relabel_publisher",
    "relabel_series", "relabel_version", "split_own",
]  # fmt: skip

_WITHIN = re.compile(r"\W*(?:in|dans|nel|en)\b", re.IGNORECASE)  # “in: Jane Roe (Hg.), Letters”
_CONTAINERS = frozenset(("journal", "container-title"))
_SHORT_NAME = len("X. Y")
_LEADING = len(" dans : ")
_KINDS = frozenset(("unpublished", "thesis", "misc"))
_LED = re.compile(r"[\s,]*(?:in|dans)\s[^\W\d_a-z][^\d]{3,}")
_TRANSLATED = re.compile(
    r"\W*(?:[Tt]ranslated|[Tt]raduit|[Tt]raduzione|[Tt]radott[oa]|[Tt]raducido|[Aa]us\sdem)\s(?:from|d[eu]|dal|\w+en\sübersetzt)\b"
)
KIND_STEMS = (*GENRE_STEMS, *OCCASIONAL_STEMS, "preprint")
# What a publisher's name has and a journal's has not: its trade, or initials.
_PUBLISHER = re.compile(
    r"\b(?i:books|publish\w+|verlag|éditions?|editions?|editore|editorial|ebooks|libri|livres)\b|"
    r"^(?:[^\W\d_a-z]\.\s?){1,3}\w+$"
)


def split_own(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The author, named once more before the book: “Jane Roe, A Title, in: Jane Roe, The Book”."""
    name = draft.labelled("author")[0].text.strip(" ,.;:")
    at = piece.text.find(name, 0, len(name) + _LEADING) if len(name) > _SHORT_NAME else -1
    end = at + len(name)
    if at < 0 or piece.text[end : end + 2] not in (", ", ": ") or not LEAD.fullmatch(piece.text[:at].rstrip(" :")):
        return ()
    return piece.cut(0, end + 2, "editor"), piece.cut(end + 2)


def relabel_led(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The journal behind “in” under “edition”: “dans Picus,” + “18”."""
    return (piece.under("journal"),) if _LED.fullmatch(piece.text) else ()


def relabel_version(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """What a work was translated from, which is no journal: “Translated from the German”."""
    return (piece.under("other"),) if _TRANSLATED.match(piece.text) else ()


def relabel_kind(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """A kind of work under “journal”: “PhD thesis”, “Preprint”."""
    return (piece.under("genre"),) if _is_kind(piece) else ()


def relabel_bracketed(draft: Draft) -> Draft:
    """The series behind an equals sign in brackets: “(= Historische Studien 12)”."""
    renamed: dict[int, str] = {}
    for last, piece in pairwise((Piece("", "", 0), *draft.content)):
        if piece.label in _CONTAINERS and (last.text.rstrip().endswith("(=") or piece.text.lstrip().startswith("(=")):
            renamed[piece.start] = "collection-title"
    return draft.relabelled(renamed)


def relabel_series(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The series of a book that has editors and an imprint, under “journal”."""
    editor = next((p for p in draft.content if p.label == "editor" and p.start < piece.start), None)
    if editor is None or _WITHIN.match(editor.text) or not _follows_title(draft, piece):
        return ()
    return (piece.under("collection-title"),)


def relabel_body(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The publisher that a container is: “R Foundation for Statistical Computing, Vienna”."""
    name = trim(piece.text)
    body = is_body(name) and _follows_title(draft, piece) and not is_venue(name)
    return (piece.under("publisher"),) if body else ()


def relabel_publisher(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """A publisher under “journal”."""
    if not draft.has("author", "editor") or not _PUBLISHER.search(name := trim(piece.text)) or is_venue(name):
        return ()
    dated = any(len(read_day(p.text)) > len("2020") for p in draft.labelled("date"))
    return (piece.under("publisher"),) if not dated and _follows_title(draft, piece) else ()


def _follows_title(draft: Draft, container: Piece) -> bool:
    """Whether the container stands behind a title, and neither quotation marks nor “in” tell it from that."""
    title = next((p for p in draft.content if p.label == "title" and p.start < container.start), None)
    return title is not None and not is_quoted(title.text) and not LEAD.match(container.text)


def _is_kind(container: Piece) -> bool:
    """Whether a container is a kind of work: “PhD thesis”, “Preprint”."""
    if is_clean(container.text) and not says(container.text.lower(), KIND_STEMS):
        return False
    name = trim(container.text)
    if container.label == "journal" and says(name.lower(), KIND_STEMS) and read_genre(name).entry in _KINDS:
        return True
    return name.lower() == "preprint"
