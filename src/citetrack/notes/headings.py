"""The headings under which notes and references stand, in the languages that are read."""

from __future__ import annotations

import re
from typing import Literal

__all__ = ["NOTES", "REFERENCES", "heading_kind"]

Kind = Literal["notes", "references"]

NOTES = frozenset((
    "notes", "note", "endnotes", "end notes", "footnotes", "foot notes", "endnote", "footnote", "notes and references",
    "references and notes", "sources and notes", "notes and sources",
    "anmerkungen", "anmerkung", "fußnoten", "fussnoten", "endnoten", "fußnote", "nachweise", "einzelnachweise",
    "anmerkungen und literatur", "quellen und anmerkungen", "anmerkungen und quellen", "belege",
    "notes et références", "notes de bas de page", "notes de fin", "notes et bibliographie",
    "note a piè di pagina", "note a pie di pagina", "note e riferimenti", "note al testo",
    "notas", "notas al pie", "notas a pie de página", "notas finales", "notas y referencias",
))  # fmt: skip
REFERENCES = frozenset((
    "references", "reference list", "list of references", "references cited", "works cited", "literature cited",
    "literature", "bibliography", "select bibliography", "selected bibliography", "sources", "citations", "cited works",
    "works consulted", "sources cited", "further reading",
    "literatur", "literaturverzeichnis", "literaturangaben", "literaturliste", "literaturhinweise", "bibliographie",
    "bibliografie", "quellen", "quellenverzeichnis", "quellen und literatur", "quellen- und literaturverzeichnis",
    "verwendete literatur", "weiterführende literatur", "zitierte literatur", "referenzen",
    "références", "références bibliographiques", "ouvrages cités", "sources et bibliographie", "travaux cités",
    "bibliographie sélective", "liste des références",
    "bibliografia", "riferimenti", "riferimenti bibliografici", "opere citate", "fonti", "fonti e bibliografia",
    "bibliografía", "referencias", "referencias bibliográficas", "obras citadas", "fuentes", "fuentes y bibliografía",
    "literatura", "referências", "referências bibliográficas",
))  # fmt: skip

_LONGEST = 60
_DECORATION = " \t\u00a0#*_=:.~-–—"
_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[ivxlIVXL]{1,6})[.)]?\s+(?=\D)")


def heading_kind(line: str) -> Kind | None:
    """What a line announces when it is a heading of notes or of references, however decorated or numbered."""
    if len(line) > _LONGEST:
        return None
    words = " ".join(line.strip(_DECORATION).casefold().split())
    for form in (words, _NUMBERING.sub("", words, count=1)):
        if form in _NOTES_FOLDED:
            return "notes"
        if form in _REFERENCES_FOLDED:
            return "references"
    return None


_NOTES_FOLDED = frozenset(name.casefold() for name in NOTES)
_REFERENCES_FOLDED = frozenset(name.casefold() for name in REFERENCES)
