"""What a citation says of a work besides its parts: reprints, states of publication, media; prose is left out."""

from __future__ import annotations

import re

from citetrack.normalize.dates import names_state, read_original
from citetrack.normalize.dates import read as read_dates
from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import trim

__all__ = ["apply", "is_bibliographic", "refers_back"]

_REMARK = re.compile(
    r"\b(?:reprint(?:ed)?|repr\.|nachdruck|ndr\.|réimpr(?:ession|\.)?|rist(?:ampa|\.)|reimpr(?:esión|\.)|facsim\w*|"
    r"faksimile|unpublished|unveröffentlicht\w*|inédit|inedito|"
    r"manuscript|manuskript|rev(?:ised|\.)|erw(?:eitert\w*|\.)|überarb\w*|augm(?:ented|entée|\.)|enlarged|edition|"
    r"auflage|originally|catalogue|exhibition|katalog|exh\.|"
    r"pmid|pmcid|hal|jstor|ssrn|urn|hdl|handle|epub|e-?book|kindle|microf\w+|special\s+issue|sonderheft|themenheft|"
    r"zugl|introduction|vorwort|préface|prefazione|afterword|nachwort|"
    r"with\s+an?\s+|mit\s+einem|avec\s+|con\s+(?:una|un)\s+|review\s+of|rez\.|rezension|festschrift|supplement|"
    r"appendix|anhang)",
    re.IGNORECASE,
)
_CITING = re.compile(
    r"\b(?:ibid|ebd|ebenda|op\.\s?cit|a\.\s?a\.\s?o|loc\.\s?cit|ouv\.\s?cit\w*|cit\.|idem|supra|infra|siehe|vgl|cf|"
    r"see|quoted|ders|dies|emphasis|hereafter|zit)\b",
    re.IGNORECASE,
)
_ADDRESS_WORDS = re.compile(
    r"(?:available|verfügbar|online|retrieved|disponible|disponibile|abrufbar|accessed|zugriff|url|url:|internet|web|"
    r"print|html|pdf)\b[\w\s:]{0,20}",
    re.IGNORECASE,
)
_PUBLISHED = frozenset(("date", "publisher", "location", "journaltitle", "booktitle", "url", "doi"))
_LONG = 160
_ENOUGH = 3


def is_bibliographic(text: str) -> bool:
    """Whether a remark describes the work rather than what the note's author says about it."""
    value = trim(text)
    if len(value) < _ENOUGH or len(value) > _LONG or _CITING.search(value) or _ADDRESS_WORDS.fullmatch(value):
        return False
    return bool(_REMARK.search(value))


def refers_back(draft: Draft) -> bool:
    """Whether the citation names a work that was cited before: “op. cit.” and nothing of how it was published."""
    if not _PUBLISHED.isdisjoint([field.name for field in draft.fields]):
        return False
    return any(_CITING.search(p.text) for p in draft.labelled("note", "other", "pages", "title"))


def apply(draft: Draft) -> Draft:
    """The draft with ``pubstate``, ``origdate`` and ``note`` from its remarks and its medium."""
    remarks = []
    for piece in draft.labelled("note", "medium", "source"):
        value = trim(piece.text)
        state = read_dates(value) if names_state(value) else None
        if state and state.pubstate and not state.date:
            draft = draft.with_field("pubstate", state.pubstate, piece)
        elif first := read_original(value):
            draft = draft.with_field("origdate", first, piece)
        elif is_bibliographic(piece.text) or (
            piece.label == "medium" and value and not _ADDRESS_WORDS.fullmatch(value)
        ):
            remarks.append((value, piece))
    if remarks:
        known = draft.get("note")
        said = [known] if known else []
        draft = draft.without("note") if known else draft
        draft = draft.with_field("note", ". ".join([*said, *(v for v, _ in remarks)]), remarks[0][1])
    return draft
