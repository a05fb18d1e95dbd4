"""Newspapers, publishers and editors taken for authors or publishers."""

from __future__ import annotations

from citetrack.normalize.bodies import is_body
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.editors import EDITED_BEHIND
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.names import read as read_names
from citetrack.normalize.plain import trim

__all__ = ["relabel_names"]

_AGENTS = frozenset(("author", "publisher"))
_TRAILING = frozenset(("url", "doi", "accessed", "note", "isbn"))


def relabel_names(draft: Draft) -> Draft:
    """Newspapers and publishers under “author” behind the title, editors under “publisher”."""
    if not draft.has("title"):
        return draft
    content = draft.content
    labels = [p.label for p in content]
    title = labels.index("title")
    first = content[0]
    if title == 1 and first.label in ("journal", "publisher", "institution") and not draft.has("author", "editor"):
        if first.label != "journal":
            return draft.relabelled({first.start: "author"})
        if draft.context == "list" or draft.has("volume", "pages"):
            return draft  # a list prints the container where an author is missing
        doubled = Piece("author", first.text, first.start)  # "The Economist, ‘Odd but Useful Allies’"
        return draft.with_pieces((doubled, *draft.pieces))
    if "publisher" not in draft.labels and _AGENTS.isdisjoint(labels[title + 1 :]):
        return draft
    named = "author" in labels[:title] or "editor" in labels[:title]
    venue = draft.has("journal", "container-title", "publisher")
    renamed: dict[int, str] = {}
    for i, piece in enumerate(content):
        if piece.label not in _AGENTS:
            continue
        if (
            piece.label == "publisher"
            and EDITED_BEHIND.search(piece.text)
            and not is_body(trim(EDITED_BEHIND.sub("", piece.text)))
        ):
            renamed[piece.start] = "editor"
        if piece.label != "author" or i <= title or venue or LEAD.match(piece.text) or read_names(piece.text).role:
            continue
        behind = labels[i + 1 :]
        dated = any(p.label == "date" and len(read_day(p.text)) == len("2020-01-01") for p in content[i + 1 :])
        if dated and i == title + 1 and "title" not in behind:
            renamed[piece.start] = "journal"
        elif named and not set(behind) - _TRAILING:
            renamed[piece.start] = "publisher"
    return draft.relabelled(renamed)
