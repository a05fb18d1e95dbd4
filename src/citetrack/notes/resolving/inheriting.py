"""Works whose authors are those of the work before: “———. Title”, “Ders., Titel”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citetrack.model import Citation, NameList, Reference

__all__ = ["described", "inherit", "listed_heirs"]

# What says when, by whom or where a work was published.
_PUBLISHED = frozenset({
    "date", "publisher", "institution", "organization", "url", "doi", "isbn", "issn", "eprint", "edition", "pubstate",
    "urldate",
})  # fmt: skip
_SAME = re.compile(
    r"\s*(?:(?:[—–―⸺⸻_]{2,8}|—|-{2,8})\s?[.,:;(]|"
    r"(?:ders|dies|idem|eadem|ead|id|ídem|derselbe|dieselben?|le\smême|la\smême|el\smismo|la\smisma|lo\sstesso|la\sstessa)\b\.?\s?[,:(]|(?:ders|dies|id)\.[\s/])",
    re.IGNORECASE,
)
# “Ders./Arne Kaijser”: the one of before, and another
_FELLOWED = re.compile(
    r"\s*(?:ders|dies|id|idem|ead|eadem)\.?\s?(?:/|[,;]\s(?=\w\.)|(?:und|and|et|ed?|y|&)\s)", re.IGNORECASE
)
_EDITS = re.compile(r"[^.]{0,6}\b(?:eds?|hgg?|hrsg|dirs?|cur|a\scura\sdi|coords?|comps?)\b", re.IGNORECASE)
_EDITED = {"book": "collection", "mvbook": "mvcollection"}  # of books that have editors alone
_PEOPLE = frozenset({"author", "editor", "translator"})


def described(reference: Reference) -> bool:
    """Whether a reference says how its work was published."""
    return any(field.name in _PUBLISHED for field in reference.fields)


def inherit(citation: Citation, text: str, giver: Reference | None) -> Citation:
    """The citation with the people of the work before as its author, or editor where it says so."""
    reference = citation.reference
    people = next((names for names in giver.names if names.role in _PEOPLE), None) if giver else None
    opening = citation.span.of(text)[:40]
    fellowed = _FELLOWED.match(opening)
    if reference is None or people is None or (reference.people() and not fellowed):
        return citation
    role = "editor" if _EDITS.match(re.sub(r"^[\s\w—–―⸺⸻_-]{1,12}?[.,:\s]", "", opening, count=1)) else "author"
    fellows = reference.people(role)
    if fellows and (not fellowed or set(people.names) & set(fellows)):
        return citation
    names = (NameList(role, (*people.names, *fellows)), *(names for names in reference.names if names.role != role))
    edited = role == "editor" and not any(group.role == "author" for group in names)
    kind = _EDITED.get(reference.type, reference.type) if edited else reference.type
    return replace(citation, reference=replace(reference, type=kind, names=names))


def listed_heirs(citations: Sequence[Citation], text: str) -> tuple[Citation, ...]:
    """The citations, those of a list that begin with dashes or “Ders.” with the people of the one before."""
    made: list[Citation] = []
    giver: Reference | None = None
    for citation in citations:
        if not citation.listed:
            made.append(citation)
            continue
        heir = citation
        if _SAME.match(citation.span.of(text)[:20]):
            heir = inherit(citation, text, giver)
        if heir.reference is not None:
            giver = heir.reference
        made.append(heir)
    return tuple(made)
