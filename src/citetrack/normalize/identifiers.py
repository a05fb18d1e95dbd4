"""Identifiers: DOI, ISBN, ISSN, and the numbers of archives and registers, out of whatever piece they stand in."""

from __future__ import annotations

import re
from urllib.parse import unquote

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import clean, says

__all__ = ["apply", "read_arxiv", "read_doi", "read_isbn", "read_issn"]

# Crossref's recommendation for modern DOIs, widened to what older ones hold; "<214::AID-JBM8>" is of a SICI (Z39.56).
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9})*/(?:[^\s\"<>“”„«»{}|\\^`]|<\d{1,6}:[^\s<>]{1,30}>)+", re.IGNORECASE)
_RESOLVER = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/\s?(?=10\.\d{4,9}/)", re.IGNORECASE)
_WEB = re.compile(r"https?://|www\.", re.IGNORECASE)
_NAMED = re.compile(r"(?<![\w/.])doi\s?[:=]?\s?(?=10\.\d)", re.IGNORECASE)
_BROKEN = re.compile(r"(?<=[/._-])\s+(?=[a-z0-9])|(?<=[a-z0-9])\s+(?=[/_])", re.IGNORECASE)
_ISBN = re.compile(r"(?<![\d-])(?:97[89][-‐–\s]?)?\d(?:[-‐–\s]?\d){8}[-‐–\s]?[\dXx](?![\d-])")
_ISSN = re.compile(r"(?:e-?|p-?)?ISSN(?:-L)?\s*:?\s*(\d{4})[-‐–]?(\d{3}[\dXx])", re.IGNORECASE)
_ARXIV = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf)/|\s*(?:preprint\s*)?(?:arxiv)?\s*:?\s*)(?P<id>\d{4}\.\d{4,5}|"
    r"[a-z-]{2,12}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?(?:\.pdf)?"
    r"(?:\s*\[(?P<class>[\w.-]{2,20})\])?",
    re.IGNORECASE,
)
_NAMED_SO = frozenset(("doi", "isbn"))
_HINT = re.compile(r"doi|isbn|issn|arxiv|ssrn|repec|pmid|hdl|urn:nbn|\b(?:hal(?:shs)?|tel)-\d", re.IGNORECASE)
_STEMS = ("doi", "isbn", "issn", "arxiv", "ssrn", "repec", "pmid", "hdl", "urn:nbn", "hal-", "halshs-", "tel-")
_DIGITS = re.compile(r"\d[\d\s‐–-]{4,20}[\dXx]")
_OF_ARTICLES = frozenset(("journal", "container-title", "volume"))
_ARCHIVES = (
    ("ssrn", re.compile(r"(?<![./\w])ssrn\b[^\d/]{0,40}(?P<id>\d{5,8})(?!\d)", re.IGNORECASE)),
    ("repec", re.compile(r"\brepec:(?P<id>[a-z]{3}:\w{6,7}:\S+)", re.IGNORECASE)),
    ("pubmed", re.compile(r"\bpmid\b\s?[:=]?\s*(?P<id>\d{3,9})(?!\d)", re.IGNORECASE)),
    ("hdl", re.compile(r"\bhdl(?:\.handle\.net/|:\s?)(?P<id>\d[\d.]{1,20}/[^\s?#<>\"”]+)", re.IGNORECASE)),
    ("urn", re.compile(r"\b(?P<id>urn:nbn:[a-z0-9:./_-]+)", re.IGNORECASE)),
    ("hal", re.compile(r"\b(?P<id>(?:hal(?:shs)?|tel)-\d{6,9})(?:v\d{1,2})?\b", re.IGNORECASE)),
)
_WHERE = frozenset(
    (
        "doi",
        "url",
        "note",
        "other",
        "isbn",
        "pages",
        "medium",
        "source",
        "publisher",
        "volume",
        "journal",
        "container-title",
        "genre",
    )
)


def read_doi(text: str) -> str:
    """The DOI in the text without resolver and punctuation that isn't its own; the empty string if there is none."""
    text = clean(text)
    match = _DOI.search(text) or _DOI.search(_BROKEN.sub("", text))
    if not match:
        return ""
    doi = (unquote(match[0]) if "%" in match[0] else match[0]).rstrip(".,;:'’!?*")
    for opening, closing in ("()", "[]", "<>"):
        while doi.endswith(closing) and doi.count(closing) > doi.count(opening):
            doi = doi[:-1].rstrip(".,;:")
    return doi


def read_isbn(text: str) -> str:
    """The first ISBN in the text whose check digit is right, as written but for its hyphens; else the empty string."""
    for match in _ISBN.finditer(clean(text)):
        digits = re.sub(r"[^\dXx]", "", match[0]).upper()
        if _is_isbn(digits):
            return re.sub(r"[‐–\s]", "-", match[0]).upper()
    return ""


def _is_isbn(digits: str) -> bool:
    """Whether the check digit fits (ISO 2108)."""
    if len(digits) == 10 and "X" not in digits[:9]:
        return sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0
    return (
        len(digits) == 13 and digits.isdigit() and sum((1, 3)[i % 2] * int(d) for i, d in enumerate(digits)) % 10 == 0
    )


def read_issn(text: str) -> str:
    """The ISSN that the text names as such and whose check digit is right; else the empty string."""
    match = _ISSN.search(clean(text))
    digits = (match[1] + match[2]).upper() if match else ""
    if match and sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0:
        return f"{digits[:4]}-{digits[4:]}"
    return ""


def read_arxiv(text: str) -> tuple[str, str]:
    """(The arXiv number, its class or the empty string) that the text names."""
    match = _ARXIV.search(clean(text))
    return (match["id"], match["class"] or "") if match else ("", "")


def _read_archive(text: str) -> tuple[str, str]:
    """(The number of a work in an archive or a register, BibLaTeX's name of that)."""
    for name, pattern in _ARCHIVES:
        if found := pattern.search(text):
            return found["id"].rstrip(".,;"), name
    return "", ""


def apply(draft: Draft) -> Draft:
    """The draft with ``doi``, ``isbn``, ``issn`` and ``eprint``; an address that resolves a DOI is the DOI."""
    if _NAMED_SO.isdisjoint(draft.labels):
        texts = [p.text for p in draft.pieces if p.label in _WHERE]
        if not texts or not says("".join(texts).lower(), _STEMS):
            return draft
    pieces = []
    for piece in draft.pieces:
        kept: Piece | None = piece
        if piece.label in _NAMED_SO or (piece.label in _WHERE and _HINT.search(piece.text)):
            draft, kept = _identify(draft, piece)
        if kept:
            pieces.append(kept)
    return draft if tuple(pieces) == draft.pieces else draft.with_pieces(pieces)


def _identify(draft: Draft, piece: Piece) -> tuple[Draft, Piece | None]:
    text, low = piece.text, piece.text.lower()
    resolved = "doi" in low and (_RESOLVER.search(text) or _NAMED.search(text))
    if piece.label == "doi" and not resolved and _WEB.search(text):
        return draft, piece.under("url")
    if piece.label == "doi" or resolved:
        if doi := read_doi(text):
            draft = draft.with_field("doi", doi, piece)
            if piece.label in ("doi", "url"):
                return draft, None
        elif piece.label == "doi" and (rest := clean(text).removeprefix("doi:").strip(" .:")):
            return draft.with_field("doi" if "/" in rest and " " not in rest else "note", rest, piece), None
    isbn = read_isbn(text) if piece.label == "isbn" or "isbn" in low else ""
    issn = read_issn(text) if "issn" in low else ""
    number, archive_class = read_arxiv(text) if "arxiv" in low else ("", "")
    archive = "arxiv" if number else ""
    if not number:
        number, archive = _read_archive(text)
    if not (isbn or issn or number):
        return _doubt(
            draft, piece, "ISBN" if piece.label == "isbn" or "isbn" in low else "ISSN" if "issn" in low else ""
        )
    draft = draft.with_field("isbn", isbn, piece).with_field("issn", issn, piece).with_field("eprint", number, piece)
    if number:
        draft = draft.with_field("eprinttype", archive, piece).with_field("eprintclass", archive_class, piece)
    used = piece.label in ("isbn", "note", "other") or (number and piece.label in _OF_ARTICLES)
    return draft, None if used else piece


def _doubt(draft: Draft, piece: Piece, kind: str) -> tuple[Draft, Piece | None]:
    """The draft with an ISBN or ISSN that isn't one as a remark, reported; other pieces stay as they are."""
    digits = _DIGITS.search(piece.text) if kind else None
    if digits is None:
        return draft, piece
    number = clean(digits[0])
    draft = draft.with_problem("wrong-check-digit", f"{number} is no {kind}: its check digit is wrong", piece.span)
    draft = draft.with_field("note", f"{kind} {number}", piece)
    return draft, None if piece.label in ("isbn", "note", "other") else piece
