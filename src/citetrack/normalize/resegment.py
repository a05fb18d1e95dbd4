"""Pieces cut anew where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule here mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

import re

from citetrack.normalize import relabel, resegment_numbers, resegment_people, resegment_titles
from citetrack.normalize.draft import Draft, Piece, Stage
from citetrack.normalize.genre import reads_as_report

__all__ = ["ORDER", "apply"]

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


ORDER: tuple[Stage, ...] = (
    resegment_titles.join_neighbours,
    split_access,
    split_addresses,
    relabel.drop_lead_words,
    relabel.join_names,
    relabel.join_publisher,
    resegment_titles.split_author,
    resegment_titles.split_quoted,
    resegment_titles.split_guillemets,
    resegment_titles.split_brackets,
    relabel.split_state,
    resegment_titles.split_edition,
    resegment_titles.split_genre,
    relabel.relabel_remark,
    join_reports,
    resegment_people.split_editors,
    resegment_people.split_translators,
    resegment_people.split_publisher,
    relabel.relabel_names,
    relabel.relabel_title,
    resegment_titles.find_title,
    resegment_numbers.find_access,
    resegment_numbers.join_days,
    resegment_numbers.split_dates,
    resegment_numbers.split_pages,
    resegment_numbers.split_volume,
    resegment_numbers.find_number,
    resegment_numbers.split_place,
    resegment_numbers.find_date,
    relabel.relabel_container,
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces cut anew, in the order above."""
    for stage in ORDER:
        draft = stage(draft)
    return draft
