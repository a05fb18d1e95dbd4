"""Titles cut in two, and what the second half was taken for."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.body_words import BODY
from citetrack.normalize.cities import CITIES
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import reads_as_report
from citetrack.normalize.page_runs import is_range
from citetrack.normalize.page_runs import read as read_pages
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import OPENING
from citetrack.normalize.venue_words import PROCEEDINGS, is_venue

__all__ = ["join_named", "join_subtitle", "join_title", "join_years"]

_WORD = re.compile(r"\s*([a-zß-öø-ÿ]{2,20})(?=[\s’'-])")
# Words in small letters with which something other than the rest of a title begins; the last are names of journals.
_OTHER = frozenset(
    """
    in im dans en em nel nella nello ed eds edited hrsg hg herausgegeben by von with trans trad übers sous dir vol no nr
    coll collana col reihe série serie series ser bd band tome heft cited quoted zit zitiert cit a par per cf vgl see at
    npj arxiv biorxiv taz available
    """.split()  # noqa: SIM905 - a table of words
)
_NO_BOOK = frozenset(("editor", "journal"))
_SERIAL = re.compile(r"\s\d{1,3}\W*$")  # the number in a series
_MANY = 5
_SERIES = re.compile(
    r"\b(?:Series|Library|Commentar(?:y|ies)|Collection|Texts|Handbooks|Guides|Classics|\w*[Rr]eihe|\w*[Bb]ibliothek|"
    r"\w*[Ss]chriften|Beiträge|Biblioth[eè]que|Biblioteca|Collana|Colección)\b"
)
_NUMBERED = re.compile(r"\b(?:Heft|Bd|Band|Nr|No|Vol|H)\.?\s*(?:\d|$)")
_FEW = 3  # words of a subtitle; a journal may have fewer
_YEARS = re.compile(r"\s*(?:1\d|20)\d\ds?\s?(?:to|bis|à|al|[-–—])\s?(?:1\d|20)?\d\ds?(?:\sand\s[^\W\d_]+)?[.,:]?\s*")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_LEAD = re.compile(r"\s*[(—–-]?\s*(?:in|dans|en|em|nel|nella|nello)\b", re.IGNORECASE)


def join_title(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A title that goes on in small letters without a stop, under one label: “… di un mugnaio” + “del ’500”."""
    return (last.join(piece),) if last.end == piece.start and _goes_on(last, piece) else ()


def _goes_on(last: Piece, piece: Piece) -> bool:
    word = _WORD.match(piece.text)
    if word is None or word[1] in _OTHER:
        return False
    end = last.text.rstrip()[-1:]
    quoted = end in "”“»’\"'" and last.text.lstrip()[:1] in OPENING
    return (end.isalnum() or end in "”“»") and not quoted


def join_years(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The years that a title is about, where another date follows: “… of America’s Future,” + “1584 to 2069.”."""
    if not _YEARS.fullmatch(piece.text) or last.text.lstrip()[:1] in OPENING:
        return ()
    dates = [p for p in draft.labelled("date") if p is not piece and _YEAR.search(p.text)]
    if last.label == "journal" and (not any(p.start > piece.start for p in dates) or draft.has("volume", "pages")):
        return ()
    return (last.join(piece),) if dates else ()


def join_named(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A subtitle behind a full stop that was taken for a journal, where a book's place follows and no volume or page:
    “What Is a Note?” + “Notes on Many Views.” + “London: Verso”; “Die Note.” + “Eine kleine Geschichte, Bonn” + “1995”.
    """
    name = piece.text
    if last.text.rstrip()[-1:] not in (".", "?", "!") or last.text.lstrip()[:1] in OPENING or len(name.split()) < _FEW:
        return ()
    at = draft.pieces.index(piece)
    labels = [p.label for p in draft.pieces[at + 1 :]]
    city = name.rstrip(" ,.").rfind(", ") + 1
    cut = city if labels[:1] == ["date"] and trim(name[city:]) in CITIES else len(name)
    placed = labels[:1] == ["location"] and ("publisher" in labels[1:3] or labels[1:2] == ["date"])
    if not cut or not (placed or cut < len(name)) or not _is_subtitle(name[:cut]):
        return ()
    place = piece.cut(cut, None, "location")
    if _SERIES.search(name[:cut]):
        return last, piece.cut(0, cut, "collection-title"), place
    return last.join(piece.cut(0, cut)), place


def _is_subtitle(text: str) -> bool:
    name = trim(text)
    if not name[:1].isalpha() or _NUMBERED.search(name) or _LEAD.match(text) or text.lstrip()[:1] in OPENING:
        return False
    periodical = PROCEEDINGS.search(name) or (is_venue(name) and len(name.split()) < _MANY)
    return not periodical and not reads_as_report(name) and BODY.isdisjoint(name.lower().split())


def join_subtitle(draft: Draft) -> Draft:
    """A subtitle behind a full stop that was taken for the book which holds the title, if nothing else speaks of one.

    A part of a book has an editor, “in”, quotation marks or pages from a first to a last.
    """
    if not draft.has("publisher", "location") or draft.has(*_NO_BOOK):
        return draft
    if any(is_range(read_pages(p.text).pages) for p in draft.labelled("pages")):
        return draft
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if last.label == "title" and piece.label == "container-title" and last.end == piece.start:
            stops = ".?!" if draft.has("pages") else ".?!,"  # the pages of a part are seldom left out
            stopped = last.text.rstrip()[-1:] in stops and last.text.lstrip()[:1] not in OPENING
            if (
                not stopped
                or _SERIAL.search(piece.text)
                or not BODY.isdisjoint(trim(piece.text).lower().split()[:2])
                or _LEAD.match(piece.text)
                or piece.text.lstrip()[:1] in OPENING
            ):
                return draft
            joined = Piece("title", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft
