"""Which field label each variable, term and literal of a CSL style prints (CSL 1.0.2, appendices I to IV)."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CONTAINER", "LEAD", "MARKED", "TAIL", "literal_label", "term_label", "variable_label"]

LEAD: Final = "lead"  # words that open the next field: “in”, “ed. by”
TAIL: Final = "tail"  # words that close the field before
CONTAINER: Final = "container"  # a journal or a book: the type of the work decides

MARKED: Final = (
    "author", "editor", "translator", "director", "title", "collection-title", "edition", "volume", "pages", "date",
    "location", "publisher", "genre", "url", "doi", "isbn", "note", "citation-number", "medium", "container-title",
    CONTAINER, LEAD, TAIL,
)  # fmt: skip

_VARIABLES: Final = {
    "author": "author", "composer": "author", "interviewer": "author", "original-author": "author",
    "reviewed-author": "title", "recipient": "title",
    "editor": "editor", "collection-editor": "editor", "container-author": "editor", "editorial-director": "editor",
    "translator": "translator", "director": "director", "illustrator": "editor",
    "title": "title", "title-short": "title", "shortTitle": "title", "reviewed-title": "title",
    "container-title": CONTAINER, "container-title-short": CONTAINER, "journalAbbreviation": CONTAINER,
    "event": "container-title", "event-title": "container-title",
    "collection-title": "collection-title", "collection-number": "collection-title",
    "volume": "volume", "issue": "volume", "number-of-volumes": "volume", "chapter-number": "volume",
    "number": "genre", "genre": "genre", "medium": "genre", "page": "pages", "page-first": "pages",
    "locator": "pages", "number-of-pages": "pages", "section": "pages",
    "issued": "date", "year-suffix": "date", "event-date": "date", "submitted": "date",
    "accessed": "note", "original-date": "note", "status": "note", "note": "note", "annote": "note", "archive": "note",
    "archive_location": "note", "archive-place": "note", "call-number": "note", "source": "note", "PMID": "note",
    "PMCID": "note", "references": "note", "scale": "note", "dimensions": "note", "language": "note",
    "original-title": "note", "original-publisher": "note", "original-publisher-place": "note",
    "publisher": "publisher", "authority": "publisher", "publisher-place": "location", "event-place": "location",
    "jurisdiction": "location", "edition": "edition", "version": "edition", "URL": "url", "DOI": "doi", "ISBN": "isbn",
    "ISSN": "isbn", "citation-number": "citation-number", "citation-label": "citation-number",
    "first-reference-note-number": "note",
}  # fmt: skip

_TERMS: Final = {
    "accessed": "note", "retrieved": "note", "available at": "note", "cited": "note", "ibid": "note",
    "in press": "note", "forthcoming": "note", "internet": "genre", "online": "genre", "letter": "genre",
    "interview": "genre", "no date": "date", "edition": "edition", "version": "edition", "reference": "note",
    "volume": "volume", "issue": "volume", "page": "pages", "number-of-pages": "pages", "number-of-volumes": "volume",
    "circa": "date", "original-work-published": "note", "review-of": "title", "reviewed-author": "title",
    "collection-number": "collection-title", "editor": TAIL,
}  # fmt: skip

_ACCESS: Final = re.compile(
    r"(?i)access|retriev|availab|consult|abgerufen|aufgerufen|zugriff|letzter|disponib|dispon[ií]vel|visit|verfügbar"
    r"|online unter|unter:|stand[: ]|gesehen|acesso|récupéré|repéré|en ligne sur|recuperado|unpublished|manuscript"
)
_ONLINE: Final = re.compile(r"(?i)online|internet|en ligne|web|on line|en línea|elektron|digital|électron")


def variable_label(name: str) -> str:
    """The label of what a variable prints; ``note`` for those that no convention names."""
    return _VARIABLES.get(name, "note")


def term_label(name: str) -> str:
    """The label of what a locale's term prints; most terms open the field after them."""
    return _TERMS.get(name, LEAD)


def literal_label(text: str) -> str | None:
    """The label of words that a style writes itself, or None for mere punctuation."""
    if not any(char.isalpha() for char in text):
        return None
    if _ACCESS.search(text):
        return "note"
    if _ONLINE.search(text) and "http" not in text:
        return "genre"
    return LEAD
