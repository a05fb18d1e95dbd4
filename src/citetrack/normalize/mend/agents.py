"""Newspapers, publishers and editors taken for authors or publishers."""

from __future__ import annotations

from citetrack.normalize.bodies import is_body
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.editors import EDITED_BEHIND
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.names import read as read_names
from citetrack.normalize.plain import trim

__all__ = ["relabel_editors", "relabel_head", "relabel_names"]

_TRAILING = frozenset(("url", "doi", "accessed", "note", "isbn"))


def relabel_head(draft: Draft) -> Draft:
    """The body or the newspaper that stands where the author does: “The Economist, ‘Odd but Useful Allies’”."""
    if len(draft.content) < 2 or draft.content[1].label != "title" or draft.has("author", "editor"):
        return draft
    first = draft.content[0]
    if first.label in ("publisher", "institution"):
        return draft.relabelled({first.start: "author"})
    if first.label != "journal" or draft.context == "list" or draft.has("volume", "pages"):
        return draft  # a list prints the container where an author is missing
    return draft.with_pieces((first.under("author"), *draft.pieces))


def relabel_names(draft: Draft) -> Draft:
    """Newspapers and publishers under “author” behind the title."""
    if draft.has("journal", "container-title", "publisher") or not draft.has("title"):
        return draft
    content = draft.content
    labels = [p.label for p in content]
    title = labels.index("title")
    named = "author" in labels[:title] or "editor" in labels[:title]
    renamed: dict[int, str] = {}
    for i, piece in enumerate(content):
        if piece.label != "author" or i <= title or LEAD.match(piece.text) or read_names(piece.text).role:
            continue
        behind = labels[i + 1 :]
        dated = any(p.label == "date" and len(read_day(p.text)) == len("2020-01-01") for p in content[i + 1 :])
        if dated and i == title + 1 and "title" not in behind:
            renamed[piece.start] = "journal"
        elif named and not set(behind) - _TRAILING:
            renamed[piece.start] = "publisher"
    return draft.relabelled(renamed)


def relabel_editors(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """Editors under “publisher”."""
    edited = EDITED_BEHIND.search(piece.text) and not is_body(trim(EDITED_BEHIND.sub("", piece.text)))
    return (piece.under("editor"),) if edited else ()
