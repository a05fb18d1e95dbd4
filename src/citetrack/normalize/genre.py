"""The kind of work that a citation names, with the number in its series of reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from citetrack.normalize.bodies import is_body
from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import says, trim

__all__ = [
    "OCCASIONAL_STEMS",
    "REPORT_STEMS",
    "Genre",
    "apply",
    "may_be_report",
    "read",
    "read_labelled",
    "reads_as_report",
]

# Keys that BibLaTeX translates, and the words for them.
_KEYS = (
    (
        "phdthesis",
        (
            (
                r"(?:unpub(?:lished|l\.|\.)?\s+)?(?:ph\.?\s?d\.?|doctoral|d\.?\s?phil\.?|doctorate)"
                r"\s*(?:thesis|dissertation|diss\.?)"
            ),
            (
                r"ph\.?\s?d\.?|(?:(?:phil|univ|masch|inaug|unveröff)\.[\s-]+){0,2}diss(?:ertation|\.)?"
                r"(?:\s*\(?ph\.?\s?d\.?\)?|,?\s+(?:phil|jur|med|theol|masch|rer\.\s?(?:nat|pol)|ing)\.?)?|doktorarbeit"
            ),
            r"inaugural-?dissertation|tesi\s+di\s+dottorato|tesis\s+doctoral|tese\s+de\s+doutor(?:amento|ado)",
            r"th[eè]se(?:\s+de\s+(?:doctorat|3e\s+cycle))?(?:\s+(?:d['’]état|nouveau\s+régime))?",
        ),
    ),
    (
        "mathesis",
        (
            (
                r"(?:unpub(?:lished|\.)?\s+)?(?:master['’]?s?|m\.?\s?a\.?|m\.?\s?sc\.?|m\.?\s?phil\.?|ll\.?\s?m\.?)"
                r"\s*(?:thesis|dissertation|diss\.?)"
            ),
            r"(?:magister|master|diplom)-?arbeit|mémoire\s+de\s+(?:master|maîtrise|dea)(?:\s+\d)?",
            r"tesi\s+di\s+laurea(?:\s+magistrale)?|tesis\s+de\s+maestría|dissertação\s+de\s+mestrado",
        ),
    ),
    (
        "bathesis",
        (
            r"(?:bachelor['’]?s?|b\.?a\.?|honou?rs|undergraduate)\s+thesis|bachelor-?arbeit",
            r"mémoire\s+de\s+licence|tesi\s+triennale",
        ),
    ),
    ("candthesis", (r"candidate\s+thesis|cand\.\s+thesis|habil(?:itation|itationsschrift|\.)",)),
    ("techreport", (r"tech(?:nical|\.)?\s*(?:report|rep\.)|technischer\s+bericht|rapport\s+technique",)),
    ("resreport", (r"research\s+report|forschungsbericht|rapport\s+de\s+recherche",)),
)
_KINDS = tuple((key, re.compile("|".join(patterns), re.IGNORECASE)) for key, patterns in _KEYS)
_THESES = frozenset(("phdthesis", "mathesis", "bathesis", "candthesis"))
_THESIS = re.compile(
    r"\b(?:diss(?=\.)|thesis|theses|dissertation|mémoire|thèse|tesi|tesis|tese|these|\w*(?:doktor|master|magister|diplom|"
    r"bachelor)arbeit|habilitationsschrift)\b",
    re.IGNORECASE,
)
_REPORT_WORDS = (
    r"(?:reports?|rep\.|rfc|request\s+for\s+comments|working\s+papers?|discussion\s+papers?|policy\s+(?:brief|paper|report|note)s?|"
    r"occasional\s+papers?|research\s+papers?|technical\s+papers?|clinical\s+trial\s+registration|issue\s+briefs?|white\s+paper|"
    r"briefing(?:\s+paper)?s?|memorandum|memo|brief(?:s)?|arbeitspapiere?|arbeitsbericht|diskussionspapiere?|"
    r"discussion\s+series|\w*bericht|rapport|document\s+de\s+travail|"
    r"documents\s+de\s+travail|cahier\s+de\s+recherche|rapporto|documento\s+di\s+lavoro|documento\s+de\s+trabajo|"
    r"informe|fact\s+sheet|studie)"
)
# One of these is in each of them.
REPORT_STEMS = (
    "rep", "rfc", "request", "paper", "polic", "brief", "memo", "discussion", "arbeits", "diskussion", "bericht",
    "rapport", "document", "trial", "cahier", "informe", "fact", "studie",
)  # fmt: skip
_REPORT_ALONE = re.compile(rf"(?:final\s+)?{_REPORT_WORDS}(?:\s+series)?\.?", re.IGNORECASE)
_REPORTS = frozenset(("techreport", "resreport"))
_LONGEST_KIND = 60
_REPORT = re.compile(rf"\b{_REPORT_WORDS}(?:\b|$)", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?P<kind>(?:[\w&.’'-]+\s+){{0,5}}?(?:[\w-]+-)?{_REPORT_WORDS})\s*,?\s*(?:series\s*,?\s*)?"
    rf"(?:no\.?|nr\.?|n[°º.]|n[uú]m\.?|number|#)?\s*(?P<number>[A-Z]{{0,6}}-?\d[\w./–-]*|[A-Z]{{1,6}}(?:-[A-Z\d]+)+)",
    re.IGNORECASE,
)
# Numbers of the United Nations' and the European Union's documents.
_SYMBOL = re.compile(
    r"(?P<kind>UN\s+Doc\.?\s+)?(?P<number>[A-Z]{1,6}(?:/[A-Z0-9]+){1,4}(?:\.[A-Z\d]+)?(?:/[\d.A-Z]+){1,3}|"
    r"(?:COM|SEC|SWD|JOIN)\s?\((?:\d\d){1,2}\)\s?\d{1,4}(?:\s?final)?)"
)
_YEAR_IN_SYMBOL = re.compile(r"[A-Z]{3,4}\s?\((\d{4})\)")
_ANNUAL = re.compile(r"\D*\s(?:19|20)\d\d")
_CONTAINING = re.compile(r"\W*(?:in|dans)\s", re.IGNORECASE)
_MANUSCRIPT = re.compile(
    r"\b(?:unpublished|manuscript|unveröffentlicht\w*|manuskript|typoscript|typoskript|inédit|dattiloscritto|inedito|"
    r"inédito|mimeo(?:graph)?|draft|paper\s+presented|presentation|vortrag|"
    r"conference\s+paper|lecture|communication\s+présentée)\b",
    re.IGNORECASE,
)
# Any kind of work with a number: "Documento de opinión núm. 62".
_SERIES = re.compile(
    r"(?P<kind>[^\W\d_][^\d,;:]{2,60}?)\s*,?\s+(?:no\.?|nr\.?|n[°º.]|n[uú]m\.?)?\s*(?P<number>\d{1,5}(?:[/-]\d{1,4})?)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"(?:internet|online|web(?:site)?|en ligne|in linea|en línea|electronic resource|"
    r"ressource en ligne)",
    re.IGNORECASE,
)
# What is neither sold as a book nor part of one: its words, and stems of which each has one.
_OCCASIONAL = re.compile(
    r"(?:(?:press|news|media)[\s-]+(?:release|statement)|press\s+(?:communiqué|communique|notice)|communiqué(?:\s+de\s+presse)?|"
    r"(?:presse|medien)-?(?:mitteilung|erklärung|information)|comunicato\s+stampa|comunicado\s+de\s+prensa|nota\s+de\s+prensa|"
    r"(?:twitter|facebook|instagram|linkedin)\s+post|tweet|open\s+letter|offener\s+brief|lettre\s+ouverte|lettera\s+aperta|"
    r"carta\s+abierta)(?:\s+(?:no\.?|nr\.?|n[°º.]|n[uú]m\.?)?\s*(?P<number>(?:[A-Z]{1,6}/)?\d[\w./()-]{0,15}))?",
    re.IGNORECASE,
)
OCCASIONAL_STEMS = ("release", "statement", "communiqu", "notice", "mitteilung", "erklärung", "information", "comunica",
    "nota de", " post", "tweet", "letter", "brief", "lettre", "carta")  # fmt: skip
_PATENT_NUMBER = re.compile(
    r"(?:(?P<country>[^\W\d_][\w.\s]{1,14}?)\s?)?(?:patents?|pat\.|patentschrift|brevet)"
    r"(?:\s(?:application|appl\.|publication|no\.?|nr\.?|n[°º.]|:)){0,3}\s"
    r"(?:(?P<code>[A-Z]{2})[\s-]?)?(?P<number>\d(?:[\s,./]?\d){4,14}(?:\s?[A-Z]\d?)?)",
    re.IGNORECASE,
)
# BibLaTeX's keys for the patents of a country.
_PATENTS = {
    name: key
    for key, names in (
        ("patentus", "us unitedstates"), ("patenteu", "ep european"), ("patentde", "de german deutsches"),
        ("patentfr", "fr french"), ("patentuk", "gb uk british"),
    )
    for name in names.split()
}  # fmt: skip
_PATENT = re.compile(r"\b(?:patent|brevet|brevetto|patente)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Genre:
    """The kind of work as BibLaTeX's ``type`` (a key that it translates, or the words), and what follows from it."""

    kind: str = ""
    number: str = ""
    entry: str = ""
    institution: str = ""


@lru_cache(maxsize=1024)
def read(text: str) -> Genre:
    """The kind of work, the number of a report, and the entry type that follows from them (empty if none does)."""
    value = trim(text).strip('“”"')
    head, comma, tail = value.partition(", ")
    if comma and is_body(tail) and (genre := read(head)).entry in ("thesis", "report"):
        return replace(genre, institution=tail)
    if patent := _PATENT_NUMBER.fullmatch(value):
        country = (patent["country"] or patent["code"] or "").replace(".", "").replace(" ", "").lower()
        return Genre(_PATENTS.get(country, "patent"), trim(patent["number"]), "patent")
    report = _SYMBOL.fullmatch(value) or (
        _NUMBERED.fullmatch(value.partition("; ")[0]) if may_be_report(value) else None
    )
    if report:
        return Genre(_key((report["kind"] or "").strip()), report["number"], "report")
    key = _key(value)
    if key in _THESES or _THESIS.search(value):
        return Genre(key, "", "thesis")
    if key in _REPORTS or (may_be_report(value) and _REPORT_ALONE.fullmatch(value)):
        return Genre(key, "", "report")
    return _other(value)


def _other(value: str) -> Genre:
    """A kind of work that is neither a thesis nor one of a series of reports."""
    if _MANUSCRIPT.search(value):
        return Genre(value, "", "unpublished")
    if occasional := _OCCASIONAL.fullmatch(value):
        number = occasional["number"] or ""
        return Genre(trim(value.removesuffix(number)), number, "misc")
    return Genre(value, "", "patent" if _PATENT.search(value) else "")


@lru_cache(maxsize=1024)
def read_labelled(text: str) -> Genre:
    """The same for a text that is labelled as a kind of work: with a number, it is one of a series of reports."""
    genre = read(text)
    if genre.entry:
        return genre
    if series := _SERIES.fullmatch(trim(text)):
        return Genre(series["kind"], series["number"], "report")
    named = len(text) < _LONGEST_KIND and may_be_report(text) and _REPORT.search(text)
    return replace(genre, entry="report") if named else genre


def _key(value: str) -> str:
    return next((key for key, pattern in _KINDS if pattern.fullmatch(value)), value)


def reads_as_report(text: str) -> bool:
    """Whether the text is nothing but a series of reports with a number: ``PRIF Report 1/2023``."""
    found = _NUMBERED.fullmatch(trim(text)) if may_be_report(text) else None
    # "World Report 2019" is an annual, "in World Report 3" contains
    return bool(found) and not (found and (_ANNUAL.fullmatch(trim(text)) or _CONTAINING.match(text)))


def may_be_report(text: str) -> bool:
    """Whether a word for reports may stand in the text: quick, and wrong only by saying yes."""
    return says(text.lower(), REPORT_STEMS)


def apply(draft: Draft) -> Draft:
    """The draft with ``type`` and ``number`` from its pieces of genre; the year of a number if there is no date."""
    for piece in draft.labelled("genre"):
        if _ONLINE.fullmatch(trim(piece.text)):
            continue
        genre = read_labelled(piece.text)
        draft = draft.with_field("type", genre.kind, piece).with_field("number", genre.number, piece)
        draft = draft.with_field("institution", genre.institution, piece)
        if year := _YEAR_IN_SYMBOL.match(genre.number):
            draft = draft.with_field("date", year[1], piece)
    return draft
