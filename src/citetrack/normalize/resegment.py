"""Pieces cut anew where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule here mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

import re

from citetrack.normalize import resegment_numbers, resegment_people
from citetrack.normalize.draft import Draft, Piece, Stage
from citetrack.normalize.genre import reads_as_report
from citetrack.normalize.quotes import OPENING, closing_quote

__all__ = ["apply", "split_access", "split_addresses", "split_quoted"]

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
    r"<?(?:https?://|www\.)[^\s]+(?:\s(?=[\w-]*[/=]))?[^\s]*|(?:doi\s?:\s?|https?://(?:dx\.)?doi\.org/)\s?10\.\d{4,9}/\S+",
    re.IGNORECASE,
)
_SAID = (
    r"(?:last\s+|date\s+)?(?:accessed|retrieved|viewed|visited|consulted|checked)(?:\s+on)?|access(?:\s+date)?|zugriff(?:sdatum)?(?:\s+am)?|(?:zuletzt\s+)?"
    r"(?:abgerufen|aufgerufen|eingesehen|besucht|geprüft|abgefragt|gesehen)(?:\s+am)?|(?:letzter\s+)?(?:zugriff|abruf)(?:\s+am)?|(?:page\s+|site\s+)?consulté(?:e|s)?(?:\s+le)?|"
    r"(?:dernier\s+)?accès(?:\s+le)?|(?:ultimo\s+)?accesso(?:\s+il)?|consultat[oa](?:\s+il)?|visitato(?:\s+il)?|(?:última\s+)?consulta(?:do)?(?:\s+el)?|acess?o\s+em|"
    r"geraadpleegd(?:\s+op)?"
)
_DATE = r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|[^\])\d]{0,24}\d[^\])]{0,22}?\b(?:19|20)\d\d\b"
_ACCESS = re.compile(rf"[\[(]?\s*\b(?:{_SAID})\s*[:,]?\s*(?P<date>{_DATE})\s*[\])]?[.,;]?", re.IGNORECASE)
_VOLUME = re.compile(r"\s*(?:vol|no|bd|jg|n[°º]|t)\b\.?\s*\d", re.IGNORECASE)
_IN = re.compile(r"[\s,.:;(]*(?:in|dans|en|nel|nella)\b", re.IGNORECASE)
_REPORTING = frozenset(("journal", "container-title", "collection-title", "genre", "publisher", "institution"))


def split_access(draft: Draft) -> Draft:
    """“accessed 3 May 2020” on its own, wherever it stands but in a title."""
    return _split(
        draft,
        _ACCESS,
        "accessed",
        frozenset(("note", "url", "date", "other", "medium", "doi", "source", "pages", "publisher")),
        group="date",
    )


def split_addresses(draft: Draft) -> Draft:
    """Addresses and DOIs on their own."""
    return _split(draft, _ADDRESS, "url", _MAYBE_ADDRESS)


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


def split_quoted(draft: Draft) -> Draft:
    """What follows a title's closing quotation mark, as the journal or book it appeared in."""
    if draft.has("journal", "container-title"):
        return draft
    pieces: list[Piece] = []
    done = False
    for piece in draft.pieces:
        cut = -1 if done or piece.label != "title" else _end_of_quotation(piece.text)
        if cut < 0:
            pieces.append(piece)
            continue
        done, rest = True, piece.cut(cut)
        label = "volume" if _VOLUME.match(rest.text) else "container-title" if _IN.match(rest.text) else "journal"
        pieces += [piece.cut(0, cut), Piece(label, rest.text, rest.start)]
    return draft.with_pieces(pieces)


def _end_of_quotation(text: str) -> int:
    """Where the text behind a quotation begins that the whole title is, or -1."""
    start = len(text) - len(text.lstrip(" ,(—-"))
    if text[start : start + 1] not in OPENING or text[start] in "’'":
        return -1
    end = closing_quote(text[start:])
    if end < 0:
        return -1
    at = start + end + 1
    while at < len(text) and text[at] in ",.;":
        at += 1
    rest = text[at:]
    core = rest.strip(" ,.;:(«„“")
    stopped = text[start + end - 1] in ".,?!" or text[at - 1] in ",.;"
    known = stopped or _IN.match(rest) or rest.strip()[:1] in ("«", "„", "“")
    return at if rest[:1].isspace() and known and core[:1].isalpha() and (core[:1].isupper() or _IN.match(rest)) else -1


def join_reports(draft: Draft) -> Draft:
    """A series of reports and its number as one piece: “PRIF Report” + “1/2023”."""
    if sum(p.label in ("journal", "container-title") for p in draft.pieces) > 1:
        return draft
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if (
            last
            and last.label in _REPORTING
            and piece.label in ("volume", "date", "number")
            and reads_as_report(last.text + piece.text)
        ):
            if piece.label != "date" or re.search(r"\d/\d{4}", piece.text):
                pieces[-1] = Piece("genre", last.text + piece.text, last.start)
                continue
        pieces.append(
            Piece("genre", piece.text, piece.start)
            if piece.label in _REPORTING and reads_as_report(piece.text)
            else piece
        )
    return draft.with_pieces(pieces)


def join_neighbours(draft: Draft) -> Draft:
    """Pieces of one label that only punctuation separates as one piece."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        if (
            last
            and last.label == piece.label
            and last.label in ("title", "container-title", "journal", "url")
            and last.end == piece.start
        ):
            pieces[-1] = Piece(last.label, last.text + piece.text, last.start)
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


ORDER: tuple[Stage, ...] = (
    join_neighbours,
    split_access,
    split_addresses,
    split_quoted,
    join_reports,
    resegment_people.split_editors,
    resegment_people.split_translators,
    resegment_people.split_publisher,
    resegment_numbers.split_dates,
    resegment_numbers.split_pages,
    resegment_numbers.split_volume,
    resegment_numbers.split_place,
    resegment_numbers.find_date,
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces cut anew, in the order above."""
    for stage in ORDER:
        draft = stage(draft)
    return draft
