"""Addresses and days of access that stand inside other pieces."""

from __future__ import annotations

import re

from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece

__all__ = ["drop_lead_words", "find_access", "split_access", "split_addresses"]

_TAIL = re.compile(
    r"[\s.,;:(\[<]*\b(?:(?:also\s+)?available(?:\s+(?:at|from|online|online\s+at))?|retrieved\s+from|verfügbar\s+(?:unter|über)|abrufbar\s+unter|online\s+unter|online\s+verfügbar|"
    r"disponible\s+(?:sur|à|en)|en\s+ligne|disponibile\s+(?:su|a)|disponível\s+em|url|doi)\s*:?\s*<?\s*$",
    re.IGNORECASE,
)
_MAYBE_ADDRESS = frozenset(
    (
        "note",
        "other",
        "medium",
        "source",
        "publisher",
        "date",
        "pages",
        "volume",
        "journal",
        "genre",
        "location",
        "institution",
    )
)
_ADDRESS = re.compile(
    r"<?(?:https?://|www\.)[^\s]+(?:\s(?=[\w-]*[/=]))?[^\s]*|(?:doi\s?:\s?|"
    r"https?://(?:dx\.)?doi\.org/)\s?10\.\d{4,9}/\S+",
    re.IGNORECASE,
)
_SAID = (
    r"(?:last\s+|date\s+)?(?:accessed|retrieved|viewed|visited|consulted|checked)(?:\s+on)?|access(?:\s+date)?|"
    r"zugriff(?:sdatum)?(?:\s+am)?|(?:zuletzt\s+)?"
    r"(?:abgerufen|aufgerufen|eingesehen|besucht|geprüft|abgefragt|gesehen)(?:\s+am)?|(?:letzter\s+)?(?:zugriff|"
    r"abruf)(?:\s+am)?|(?:page\s+|site\s+)?consulté(?:e|s)?(?:\s+le)?|"
    r"(?:dernier\s+)?accès(?:\s+le)?|(?:ultimo\s+)?accesso(?:\s+il)?|consultat[oa](?:\s+il)?|visitato(?:\s+il)?|"
    r"(?:última\s+)?consulta(?:do)?(?:\s+el)?|acess?o\s+em|"
    r"geraadpleegd(?:\s+op)?"
)
_DATE = r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|[^\])\d]{0,24}\d[^\])]{0,22}?\b(?:19|20)\d\d\b"
_ACCESS = re.compile(rf"[\[(]?\s*\b(?:{_SAID})\s*[:,]?\s*(?P<date>{_DATE})\s*[\])]?[.,;]?", re.IGNORECASE)


def split_access(draft: Draft) -> Draft:
    """“accessed 3 May 2020” on its own, wherever it stands but in a title."""
    return _split(
        draft,
        _ACCESS,
        "accessed",
        frozenset(("note", "url", "date", "other", "medium", "doi", "source", "pages", "publisher")),
        group="date",
    )


def _split(draft: Draft, pattern: re.Pattern[str], label: str, within: frozenset[str], group: str | int = 0) -> Draft:
    pieces: list[Piece] = []
    for piece in draft.pieces:
        found = pattern.search(piece.text) if piece.label in within else None
        if found:
            head, tail = piece.cut(0, found.start()), piece.cut(found.end())
            # What is left of a date or a page number around an address is no date and no page.
            pieces += [_demote(head), piece.cut(*found.span(group), label), _demote(tail)]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def _demote(piece: Piece) -> Piece:
    if piece.label in ("date", "pages", "volume") and not any(c.isdigit() for c in piece.text):
        return Piece("other", piece.text, piece.start)
    return piece


def split_addresses(draft: Draft) -> Draft:
    """Addresses and DOIs on their own."""
    return _split(draft, _ADDRESS, "url", _MAYBE_ADDRESS)


def drop_lead_words(draft: Draft) -> Draft:
    """“Available at:” before an address as a piece of its own."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        found = (
            _TAIL.search(piece.text[-60:]) if piece.label not in ("url", "doi", "other", "author", "accessed") else None
        )
        at = max(0, len(piece.text) - 60) + found.start() if found else len(piece.text)
        pieces += [piece.cut(0, at), piece.cut(at, None, "other")]
    return draft.with_pieces(pieces)


def find_access(draft: Draft) -> Draft:
    """The day of access where only its place tells it: “Web. 10 Apr. 2017”, “http://… [30 December 2013]”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        day = len(read_day(piece.text)) == len("2020-01-01") if last else False
        web = bool(last) and last is not None and last.text.rstrip().endswith("Web.")
        bracketed = (
            bool(last) and last is not None and last.label == "url" and piece.text.lstrip().startswith(("[", "("))
        )
        if day and piece.label in ("date", "note", "other") and ((web and piece.label == "date") or bracketed):
            pieces.append(piece.cut(0, None, "accessed"))
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)
