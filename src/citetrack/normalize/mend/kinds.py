"""Editions and kinds of work inside titles, and containers that are series, publishers or kinds of work."""

from __future__ import annotations

import re

from citetrack.normalize.calendar_words import PUBSTATES
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.genre import reads_as_report
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import is_venue

__all__ = ["join_reports", "relabel_container", "relabel_remark", "split_edition", "split_genre"]

_ONLY_STATE = re.compile(rf"[\s(\[,]*(?:{'|'.join(p for _, p in PUBSTATES)})[\s)\].,;]*", re.IGNORECASE)
_LEAD = re.compile(r"[\s,.;:(—-]*(?:in|dans|en|nel|by|with|ed|eds|trans|hrsg|hg)\b", re.IGNORECASE)
_REPORTING = frozenset(("journal", "container-title", "collection-title", "genre", "publisher", "institution"))
_ORDINAL = (
    r"(?:\d{1,3}\s?(?:st|nd|rd|th|e|ème|ère|re|er|ª|a|º|\.)|first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|rev(?:ised|\.)|new|expanded|enlarged|"
    r"zweite|dritte|vierte|fünfte|deuxième|troisième|nouvelle|seconda|terza|nuova|segunda|tercera)"
)
_EDITION = re.compile(
    rf"(?:[.,;]\s*|"
    rf"\s*[(\[]\s*)(?=(?:{_ORDINAL}\s*,?\s*(?:and\s+|&\s+)?(?:\w+\.?\s+){{0,2}}?(?:edition|edn|ed|aufl(?:age)?|éd(?:ition)?|ediz(?:ione)?|edición|edição)\.?)[)\].,;\s]*$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[.,?!]\s+|\s*[(\[]\s*)(?=[^.,()\[\]]{4,60}[)\].,\s]*$)")


def split_edition(draft: Draft) -> Draft:
    """The edition at the end of a title: “. 2nd ed.”, “, 3., überarb. Aufl.”."""
    if draft.has("edition"):
        return draft
    return _split_end(draft, ("title", "container-title"), _EDITION, "edition")


def _split_end(draft: Draft, labels: tuple[str, ...], pattern: re.Pattern[str], label: str) -> Draft:
    pieces: list[Piece] = []
    for piece in draft.pieces:
        # a title's last words are enough, and keep the search short
        shift = max(0, len(piece.text) - 120)
        found = list(pattern.finditer(piece.text[shift:]))[-1:] if piece.label in labels else []
        at = shift + found[0].end() if found else 0
        if (
            at
            and any(c.isalnum() for c in piece.text[: shift + found[0].start()])
            and (label != "genre" or _is_genre(piece.text[at:]))
        ):
            pieces += [piece.cut(0, shift + found[0].start() + 1), piece.cut(shift + found[0].start() + 1, None, label)]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def _is_genre(text: str) -> bool:
    genre = read_genre(text)
    return genre.kind in ("phdthesis", "mathesis", "bathesis", "candthesis") or (
        genre.entry == "unpublished" and len(text) < len("x") * 40
    )


def split_genre(draft: Draft) -> Draft:
    """The kind of work at the end of a title: “. Master’s thesis”, “[Unpublished manuscript]”."""
    if draft.has("genre"):
        return draft
    return _split_end(draft, ("title",), _SENTENCE, "genre")


# What a publisher's name has and a journal's has not: its trade, or initials.
_PUBLISHER = re.compile(
    r"\b(?i:books|publish\w+|verlag|éditions?|editions?|editore|editorial|ebooks|libri|livres)\b|"
    r"^(?:[^\W\d_a-z]\.\s?){1,3}\w+$"
)


def join_reports(draft: Draft) -> Draft:
    """A series of reports and its number as one piece: “PRIF Report” + “1/2023”."""
    if sum(p.label in ("journal", "container-title") for p in draft.pieces) > 1:
        return draft
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        numbers = piece.label == "volume" or (piece.label == "date" and bool(re.search(r"\d/\d{4}", piece.text)))
        if last and numbers and last.label in _REPORTING and reads_as_report(last.text + piece.text):
            pieces[-1] = Piece("genre", last.text + piece.text, last.start)
            continue
        pieces.append(
            Piece("genre", piece.text, piece.start)
            if piece.label in _REPORTING and reads_as_report(piece.text)
            else piece
        )
    return draft.with_pieces(pieces)


def relabel_remark(draft: Draft) -> Draft:
    """The kind of work under “note”: “[Unpublished manuscript]”, “PhD diss.”."""
    states = {p.start: "date" for p in draft.labelled("other", "note", "medium") if _ONLY_STATE.fullmatch(p.text)}
    renamed = states | {
        p.start: "genre"
        for p in draft.labelled("note", "medium", "edition")
        if not draft.has("genre")
        and len(p.text) < len("x") * 120
        and read_genre(p.text).entry
        and not any(c in p.text for c in ";“„")
    }
    return _rename(draft, renamed)


def _rename(draft: Draft, renamed: dict[int, str]) -> Draft:
    if not renamed:
        return draft
    return draft.with_pieces(Piece(renamed.get(p.start, p.label), p.text, p.start) for p in draft.pieces)


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
        if (
            piece.label == "journal" and read_genre(name).entry in ("unpublished", "thesis")
        ) or name.lower() == "preprint":
            renamed[piece.start] = "genre"
        elif (i and content[i - 1].text.rstrip().endswith("(=")) or piece.text.lstrip().startswith("(="):
            renamed[piece.start] = "collection-title"
        elif title is None or is_quoted(title.text) or _LEAD.match(piece.text):
            continue
        elif (
            edited
            and title.start < piece.start
            and not draft.has("author", "volume")
            and draft.has("publisher", "location")
        ):
            renamed[piece.start] = "collection-title"
        elif (
            piece.label == "journal"
            and title.start < piece.start
            and not (day or draft.has("volume", "pages", "url", "doi", "publisher", "note", "other"))
            and draft.has("author", "editor")
            and not is_venue(name)
            and _PUBLISHER.search(name)
        ):
            renamed[piece.start] = "publisher"
    return _rename(draft, renamed)


def _content(draft: Draft) -> list[Piece]:
    return [p for p in draft.pieces if any(c.isalnum() for c in p.text)]
