"""Pieces under the wrong label, where everything else in the citation says which is the right one."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.calendar_words import PUBSTATES
from citetrack.normalize.dates import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.names import read as read_names
from citetrack.normalize.person import is_initials
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import is_venue

__all__ = ["drop_lead_words", "join_names", "join_publisher", "relabel_container", "relabel_names", "relabel_remark", "relabel_title", "split_state"]

_TAIL = re.compile(
    r"[\s.,;:(\[<]*\b(?:(?:also\s+)?available(?:\s+(?:at|from|online|online\s+at))?|retrieved\s+from|verfügbar\s+(?:unter|über)|abrufbar\s+unter|online\s+unter|online\s+verfügbar|"
    r"disponible\s+(?:sur|à|en)|en\s+ligne|disponibile\s+(?:su|a)|disponível\s+em|url|doi)\s*:?\s*<?\s*$",
    re.IGNORECASE,
)
_EDITED = re.compile(r"[,\s(]\s*(?:eds?|hrsg|hg|éds?)\.\)?[,.:;\s]*$", re.IGNORECASE)
# Heads that stand after the name that makes a publisher of them.
_HEAD = re.compile(r"\s*(?:Books|Press|Publish\w+|University\s+Press|Verlag|Éditions?|Editions?|Editore?|Editorial)\b")
_BEHIND = frozenset(("url", "doi", "accessed", "note", "isbn"))
_STATE = re.compile(rf"[.,;(\[]\s*(?=(?:{'|'.join(p for _, p in PUBSTATES)})[)\].,;\s]*$)", re.IGNORECASE)
_LEAD_IN = re.compile(r"[\s,.;:(—-]*(?:in|In|IN|dans|Dans)(?:\s*:|\s+(?=[^\W\d_a-z«“„]))")
_LEAD = re.compile(r"[\s,.;:(—-]*(?:in|dans|en|nel|by|with|ed|eds|trans|hrsg|hg)\b", re.IGNORECASE)


def _content(draft: Draft) -> list[Piece]:
    return [p for p in draft.pieces if any(c.isalnum() for c in p.text)]


def drop_lead_words(draft: Draft) -> Draft:
    """“Available at:” before an address as a piece of its own."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        found = _TAIL.search(piece.text[-60:]) if piece.label not in ("url", "doi", "other", "author", "accessed") else None
        at = max(0, len(piece.text) - 60) + found.start() if found else len(piece.text)
        pieces += [piece.cut(0, at), piece.cut(at, None, "other")]
    return draft.with_pieces(pieces)


def split_state(draft: Draft) -> Draft:
    """“forthcoming” at the end of another piece as a date's piece."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        tail = piece.text[-80:]
        found = _STATE.search(tail) if piece.label in ("publisher", "journal", "container-title", "title", "location") else None
        at = len(piece.text) - len(tail) + found.start() + 1 if found else len(piece.text)
        pieces += [piece.cut(0, at), piece.cut(at, None, "date")]
    return draft.with_pieces(pieces)


def join_names(draft: Draft) -> Draft:
    """A name cut in two by its role: “Trubek,” + “D. M. (Eds.)”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if last and last.label == "author" and piece.label == "editor" and is_initials(trim(_EDITED.sub("", piece.text))):
            pieces[-1] = Piece("editor", last.text + piece.text, last.start)
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def join_publisher(draft: Draft) -> Draft:
    """A publisher of which the first word was taken for a place: “Lexington” + “Books”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if last and last.label == "location" and piece.label == "publisher" and last.text.rstrip()[-1:].isalnum() and _HEAD.match(piece.text):
            pieces[-1] = Piece("publisher", last.text + piece.text, last.start)
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def relabel_names(draft: Draft) -> Draft:
    """Newspapers and publishers under “author” behind the title, editors under “publisher”."""
    content = _content(draft)
    title = next((i for i, p in enumerate(content) if p.label == "title"), None)
    if title is None:
        return draft
    if title == 1 and content[0].label in ("journal", "publisher", "institution") and not draft.has("author"):
        return _rename(draft, {content[0].start: "author"})  # "The Economist, ‘Odd but Useful Allies’"
    named = any(p.label in ("author", "editor") for p in content[:title])
    venue = draft.has("journal", "container-title", "publisher")
    renamed: dict[int, str] = {}
    for i, piece in enumerate(content):
        if piece.label == "publisher" and _EDITED.search(piece.text) and not is_body(trim(_EDITED.sub("", piece.text))):
            renamed[piece.start] = "editor"
        if piece.label != "author" or i <= title or venue or _LEAD.match(piece.text) or read_names(piece.text).role:
            continue
        labels = [p.label for p in content[i + 1 :]]
        dated = any(p.label == "date" and len(read_day(p.text)) == len("2020-01-01") for p in content[i + 1 :])
        if dated and i == title + 1 and "title" not in labels:
            renamed[piece.start] = "journal"
        elif named and not set(labels) - _BEHIND:
            renamed[piece.start] = "publisher"
    return _rename(draft, renamed)


def relabel_container(draft: Draft) -> Draft:
    """A publisher, a series or a kind of work under “journal”."""
    renamed: dict[int, str] = {}
    content = _content(draft)
    title = next((p for p in content if p.label == "title"), None)
    day = any(len(read_day(p.text)) > len("2020") for p in draft.labelled("date"))
    edited = False
    for i, piece in enumerate(content):
        edited = edited or piece.label == "editor"
        if piece.label not in ("journal", "container-title"):
            continue
        name = trim(piece.text)
        if piece.label == "journal" and read_genre(name).entry in ("unpublished", "thesis") or name.lower() == "preprint":
            renamed[piece.start] = "genre"
        elif i and content[i - 1].text.rstrip().endswith("(=") or piece.text.lstrip().startswith("(="):
            renamed[piece.start] = "collection-title"
        elif title is None or is_quoted(title.text) or _LEAD.match(piece.text):
            continue
        elif edited and title.start < piece.start and not draft.has("author", "volume") and draft.has("publisher", "location"):
            renamed[piece.start] = "collection-title"
        elif (
            piece.label == "journal"
            and title.start < piece.start
            and not (day or draft.has("volume", "pages", "url", "doi", "publisher", "note", "other"))
            and draft.has("author", "editor")
            and not is_venue(name)
            and len(name.split()) <= len("abcd")
        ):
            renamed[piece.start] = "publisher"
    return _rename(draft, renamed)


def relabel_title(draft: Draft) -> Draft:
    """The book behind “in Y (Ed.),” under “title”."""
    content = _content(draft)
    titles = [i for i, p in enumerate(content) if p.label == "title"]
    if len(titles) > 1 and not draft.has("container-title", "journal"):
        for i in titles[1:]:
            if content[i - 1].label == "editor" and _LEAD.match(content[i - 1].text):
                return _rename(draft, {content[i].start: "container-title"})
            if _LEAD_IN.match(content[i].text):
                return _rename(draft, {content[i].start: "container-title"})
    return draft


def relabel_remark(draft: Draft) -> Draft:
    """The kind of work under “note”: “[Unpublished manuscript]”, “PhD diss.”."""
    renamed = {
        p.start: "genre"
        for p in draft.labelled("note", "medium", "edition")
        if not draft.has("genre") and len(p.text) < len("x") * 120 and read_genre(p.text).entry and not any(c in p.text for c in ";“„")
    }
    return _rename(draft, renamed)


def _rename(draft: Draft, renamed: dict[int, str]) -> Draft:
    if not renamed:
        return draft
    return draft.with_pieces(Piece(renamed.get(p.start, p.label), p.text, p.start) for p in draft.pieces)
