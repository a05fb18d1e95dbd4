"""Editions inside titles and remarks."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.ends import find_end

__all__ = ["join_edition", "split_date", "split_edition", "split_imprint", "split_number", "split_remark"]

_NUMBER_BEHIND = re.compile(r"\)[,.]?\s(\d{1,2}\.,?\s*)$")
_AUFLAGE = re.compile(r"(?:[^\W\d_]+\.?,?\s+){1,5}au(?:fl|ﬂ)(?:age|\.)", re.IGNORECASE)
_NUMBER_ALONE = re.compile(
    r"\.\s(?<=[^\W\d_]{4}\.\s)(?<!Band\.\s)"
    r"((?:\d{1,2}|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\.\s*)$"
)
_EDITION_ENDS = (
    "edition", "edn", "ed", "aufl", "auﬂ", "auflage", "édition", "éd", "ediz", "edizione", "edición", "edição",
)  # fmt: skip
_ORDINAL = (
    r"(?:\d{1,3}\s?(?:st|nd|rd|th|e|ème|ère|re|er|ª|a|º|\.)|first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|rev(?:ised|\.)|new|expanded|enlarged|"
    r"zweite|dritte|vierte|fünfte|deuxième|troisième|nouvelle|seconda|terza|nuova|segunda|tercera)"
)
_EDITION = re.compile(
    rf"(?:[.,;]\s*|"
    rf"\s*[(\[]\s*)(?=(?:{_ORDINAL}\s*,?\s*(?:and\s+|&\s+)?(?:\w+\.?\s+){{0,4}}?(?:edition|edn|ed|au(?:fl|ﬂ)(?:age)?|éd(?:ition)?|ediz(?:ione)?|edición|edição)\.?)[)\].,;\s]*$)",
    re.IGNORECASE,
)
_EDITION_HEAD = re.compile(
    rf"[\s(\[,]*{_ORDINAL}\s*,?\s*(?:\w+\.?\s+){{0,2}}?(?:edition|edn|ed|au(?:fl|ﬂ)(?:age)?|éd(?:ition)?|ediz(?:ione)?|edición|edição)\b\.?"
    r"(?:,?\s(?:revue|rev(?:ised|\.)|riv(?:eduta|\.)|corr(?:igée|ected|\.)|augm(?:entée|ented|\.)|enl(?:arged|\.)|"
    r"aum(?:entada|\.)|ampl(?:iata|iada|\.)|et|and|y|e|&)){0,4}[.,;)\]\s]*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w’'&.-]{2,}(?:\s[\w’'&.-]+){0,4}[\s,.;:]*")
_PLACE = re.compile(r"[^\W\d_a-z][^:;\d()]{1,60}\s?:\s+(?=[^\W\d_a-z])")


def split_date(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The edition before the year, as German notes have it: “78. Aufl. 2019”."""
    found = _EDITION_HEAD.match(piece.text)
    return (piece.cut(0, found.end(), "edition"), piece.cut(found.end())) if found else ()


def split_number(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The bare edition between a title and its place, as ISO 690 may have it: “Power notes. 3.” + “Leiden:”."""
    found = _NUMBER_ALONE.search(last.text)
    if not found:
        return ()
    cut = found.start(1)
    return last.cut(0, cut), last.cut(cut, None, "edition"), piece


def join_edition(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The number of the edition behind a bracket, and its words: “(Reihe, Bd. 298), 5.,” + “überarb. Aufl.,”."""
    found = _NUMBER_BEHIND.search(last.text)
    if not found or not _AUFLAGE.match(piece.text):
        return ()
    cut = found.start(1)
    return last.cut(0, cut), last.cut(cut, None, "edition").join(piece)


def split_edition(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The edition at the end of a title: “. 2nd ed.”, “, 3., überarb. Aufl.”."""
    tail = piece.text[-16:].rstrip(" \t\r\n\f\v)].,;").lower()
    found = find_end(piece, _EDITION) if tail.endswith(_EDITION_ENDS) else None
    cut = found.start() + 1 if found else 0
    return (piece.cut(0, cut), piece.cut(cut, None, "edition")) if cut else ()


def split_imprint(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The publisher behind the edition under one label: “2e éd., L’Harmattan,”."""
    found = _EDITION_HEAD.match(piece.text)
    if not found or not _NAME.fullmatch(piece.text, found.end()) or not found[0].rstrip().endswith((",", ":", ";")):
        return ()
    return piece.cut(0, found.end()), piece.cut(found.end(), None, "publisher")


def split_remark(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The edition, the place and the publisher under one label: “17. ed. Rio de Janeiro: Paz e Terra”."""
    found = _EDITION_HEAD.match(piece.text)
    if not found:
        return ()
    head, rest = piece.cut(0, found.end(), "edition"), piece.cut(found.end())
    place = None if draft.has("publisher", "location") else _PLACE.match(rest.text)
    if not place:
        return head, rest
    return head, rest.cut(0, place.end(), "location"), rest.cut(place.end(), None, "publisher")
