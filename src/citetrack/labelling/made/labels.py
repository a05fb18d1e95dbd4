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
    "in press": "note", "forthcoming": "note", "manuscript": "note", "reference": "note", "preprint": "note",
    "advance-online-publication": "note", "original-work-published": "note", "internet": "genre", "online": "genre",
    "letter": "genre", "interview": "genre", "personal-communication": "genre", "hearing": "genre", "patent": "genre",
    "paper-conference": "genre", "speech": "genre", "review": "genre", "entry": "genre", "legislation": "genre",
    "no date": "date", "circa": "date", "no-place": "location", "no-publisher": "publisher", "anonymous": "author",
    "edition": "edition", "version": "edition", "volume": "volume", "issue": "volume", "number-of-volumes": "volume",
    "supplement": "volume", "special-issue": "volume", "part": "volume", "page": "pages", "number-of-pages": "pages",
    "section": "pages", "sub-verbo": "pages", "review-of": "title", "reviewed-author": "title",
    "collection-number": "collection-title", "editor": TAIL, "translator": TAIL, "director": TAIL,
}  # fmt: skip

# What words that a style writes itself stand for, the first that fits; other words open the field after them.
_LITERALS: Final = (
    ("date", r"[\[(]?s\. ?d\.|n\.d\.|o\. ?J\.|n\.p\., n\.d\."),
    ("location", r"[\[(]?s\. ?l\.|n\.p\.|o\. ?O\."),
    ("publisher", r"\[s\. ?n\."),
    ("author", r"o\. ?[AV]\."),
    ("editor", r"o\. ?Hg\."),
    ("pages", r"s\. ?p\.|f\.$|(?i:no pages|fn\.)"),
    (TAIL, r"\((?:dir\.|eds?\.?|blog)\)|ed$"),
    ("note", r"(?i)(?:op|art|loc)\. ?cit|cit\.|ebd|ibid|id\.|supra|above n|see (?:n\.|ref)|\[?wie anm|original work"),
    ("note", r"(?i)access|retriev|availab|disponib|dispon[ií]vel|consult|acesso|récupéré|repéré|recuperado|lieu de"),
    ("note", r"(?i)abgerufen|aufgerufen|abrufbar|zugriff|(?:online )?verfügbar|online unter|\[?stand[: ]|zuletzt"),
    ("note", r"(?i)last |visit"),
    ("genre", r"(?i)\W*(?:online|internet|en ligne|www|web\b|homepage|on line|en línea)"),
    ("genre", r"(?i)data set|film$|broadcast|personal comm|work\. pap|tesis|patent$|report no"),
)  # fmt: skip
_PATTERNS: Final = tuple((label, re.compile(pattern)) for label, pattern in _LITERALS)


def variable_label(name: str) -> str:
    """The label of what a variable prints; ``note`` for those that no convention names."""
    return _VARIABLES.get(name, "note")


def term_label(name: str) -> str:
    """The label of what a locale's term prints; most terms open the field after them."""
    return _TERMS.get(name, LEAD)


def literal_label(text: str) -> str | None:
    """The label of words that a style writes itself, or None for mere punctuation."""
    words = text.strip(" ,.;:-–—")
    if not any(char.isalpha() for char in words):
        return None
    return next((label for label, pattern in _PATTERNS if pattern.match(text.lstrip(" ,.;:-–—"))), LEAD)
