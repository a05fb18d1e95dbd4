"""Volumes, numbers and pages that stand in one another’s pieces."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = ["find_number", "find_pages", "split_pages", "split_volume"]

_VOLUME = r"(?:vol\.?\s*|bd\.?\s*)?(?:\(\d{1,7}\)|\d{1,4})(?:\s?\(\s?\d[\d/–-]*\s?\)|[./]\d{1,3})?"
_HIGHEST_NUMBER = 12
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_VOLUME_PAGES = re.compile(rf"^(\s*{_VOLUME}\s*)(?::|,?\s*(?=pp?\.)|(?<=\)))\s*({_PAGES}[).,;\s]*)$", re.IGNORECASE)
_JOURNAL_VOLUME = re.compile(
    r"^(.{3,200}?[^\W\d_][).”»\"’*]?,?\s+)((?:vol\.?\s*|bd\.?\s*|"
    r"jg\.?\s*)?\d{1,3}(?:\s?\(\s?\d{1,3}(?:[-–/]\d{1,3})?\s?\)|[.:/]\d{1,3})?(?:,?\s*(?:no|nr|"
    r"n)\.\s*\d[\d–-]*)?[,.:;\s]*)$",
    re.IGNORECASE | re.DOTALL,
)
_VOLUME_JOURNAL = re.compile(
    r"^([\s,]*vol\.?\s*\d{1,4}(?:,?\s*(?:no|nr)\.?\s*\d[\d/–-]*)?,\s+)(?=[^\W\d_])", re.IGNORECASE
)
_EDITION_VOLUME = re.compile(
    r"\s*(?:vol(?:ume)?|bd|band|t(?:ome|omo)?|teil)\b\.?\s*(?:\d{1,3}|[IVXLC]{1,6})\s*(?:[,.;:]\s*|$)", re.IGNORECASE
)
_NUMBER = re.compile(
    r"[\s,(]*(?:vol|no|nr|num|núm|n|heft|h|fasc|iss(?:ue)?|bd|jg)\b\s?[.°º]?\s*\d{1,4}(?:[-–/]\d{1,4})?[\s),.;:]*",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"[\s,(]*(?:(?:hier|here|esp(?:ecially|\.)?|bes(?:onders|\.)?|insb\.|v\.\s?a\.|ici|qui|at)[\s:]+)?(?:pp?|ss?|pág|"
    r"pag)\.\s*\d[\d\s–-]*(?:\s?ff?\.?)?[\s).,;]*",
    re.IGNORECASE,
)


def split_pages(draft: Draft) -> Draft:
    """The volume and the pages of “11: 802–803” and “17(1)73–84”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        other = {"volume": "pages", "pages": "volume"}.get(piece.label, "")
        if other and not draft.has(other) and (found := _VOLUME_PAGES.match(piece.text)) and _high(found[2]):
            pieces += [piece.cut(0, found.end(1), "volume"), piece.cut(found.start(2), None, "pages")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def _high(pages: str) -> bool:
    """Whether the last of the numbers is too high for a number of a journal, as in “39:3–4”."""
    return int(re.findall(r"\d{1,6}", pages)[-1]) > _HIGHEST_NUMBER


def split_volume(draft: Draft) -> Draft:
    """The volume at the end of a journal's piece, or before the journal's name."""
    # "France 24" and its like are names: a number is a volume where pages follow or nothing speaks of news
    named = draft.has("volume") or (draft.has("url", "accessed") and not draft.has("pages"))
    pieces: list[Piece] = []
    for whole in draft.pieces:
        piece = whole
        if piece.label == "journal" and (found := _VOLUME_JOURNAL.match(piece.text)):
            pieces.append(piece.cut(0, found.end(), "volume"))
            piece = piece.cut(found.end())
        if piece.label == "journal" and not named and (found := _JOURNAL_VOLUME.match(piece.text)):
            pieces += [piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "volume")]
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def find_number(draft: Draft) -> Draft:
    """The volume or number that stands under “edition” or “note”: “Bd. 3, 2. Aufl.”, “n. 2”."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        found = _EDITION_VOLUME.match(piece.text) if piece.label == "edition" else None
        if found:
            pieces += [piece.cut(0, found.end(), "volume"), piece.cut(found.end())]
        elif (
            piece.label in ("note", "other", "edition")
            and _NUMBER.fullmatch(piece.text)
            and draft.has("journal", "container-title")
        ):
            pieces.append(piece.cut(0, None, "volume"))
        else:
            pieces.append(piece)
    return draft.with_pieces(pieces)


def find_pages(draft: Draft) -> Draft:
    """Pages under “other” or “note”: “hier S. 601 f.”."""
    return draft.with_pieces(
        piece.cut(0, None, "pages") if piece.label in ("other", "note") and _CITED.fullmatch(piece.text) else piece
        for piece in draft.pieces
    )
