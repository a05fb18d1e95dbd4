"""Containers that are series, publishers or kinds of work."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.mend.kinds import GENRE_STEMS, has_genre
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.plain import is_clean, says, trim
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import is_venue

__all__ = ["relabel_container"]

_CONTAINERS = frozenset(("journal", "container-title"))
_KIND_STEMS = (*GENRE_STEMS, "preprint")
# What a publisher's name has and a journal's has not: its trade, or initials.
_PUBLISHER = re.compile(
    r"\b(?i:books|publish\w+|verlag|éditions?|editions?|editore|editorial|ebooks|libri|livres)\b|"
    r"^(?:[^\W\d_a-z]\.\s?){1,3}\w+$"
)


def relabel_container(draft: Draft) -> Draft:
    """A publisher, a series or a kind of work under “journal”."""
    renamed: dict[int, str] = {}
    content = draft.content
    title: Piece | None = None
    edited = False
    for i, piece in enumerate(content):
        if piece.label not in _CONTAINERS:
            edited = edited or piece.label == "editor"
            title = piece if title is None and piece.label == "title" else title
            continue
        if _is_kind(piece):
            renamed[piece.start] = "genre"
        elif (i and content[i - 1].text.rstrip().endswith("(=")) or piece.text.lstrip().startswith("(="):
            renamed[piece.start] = "collection-title"
        elif title is None:
            continue
        elif edited and not draft.has("author", "volume") and draft.has("publisher", "location"):
            if not _stands_apart(title, piece):
                renamed[piece.start] = "collection-title"
        elif (
            piece.label == "container-title"
            and not draft.has("volume", "pages", "editor", "publisher", "institution", "journal")
            and is_body(name := trim(piece.text))
            and not _stands_apart(title, piece)
            and not is_venue(name)
        ):
            renamed[piece.start] = "publisher"  # "R Foundation for Statistical Computing, Vienna"
        elif (
            piece.label == "journal"
            and not draft.has("volume", "pages", "url", "doi", "publisher", "note", "other")
            and draft.has("author", "editor")
            and not _stands_apart(title, piece)
            and not any(len(read_day(p.text)) > len("2020") for p in draft.labelled("date"))
            and not is_venue(name := trim(piece.text))
            and _PUBLISHER.search(name)
        ):
            renamed[piece.start] = "publisher"
    return draft.relabelled(renamed)


def _is_kind(container: Piece) -> bool:
    """Whether a container is a kind of work: “PhD thesis”, “Preprint”."""
    if is_clean(container.text) and not says(container.text.lower(), _KIND_STEMS):
        return False
    name = trim(container.text)
    if container.label == "journal" and has_genre(name) and read_genre(name).entry in ("unpublished", "thesis"):
        return True
    return name.lower() == "preprint"


def _stands_apart(title: Piece, container: Piece) -> bool:
    """Whether quotation marks or “in” tell a container from the title before it."""
    return is_quoted(title.text) or bool(LEAD.match(container.text))
