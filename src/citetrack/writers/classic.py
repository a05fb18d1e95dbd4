"""References of the BibLaTeX data model as entries of classic BibTeX (Patashnik, BibTeXing, section 3).

What a classic type can't hold stays under its own name, which styles ignore; so does a date that year and month say
only a part of. Where a classic field says something else than the field it stands for (“2nd” for the edition 2), the
BibLaTeX value is kept beside it as ``biblatex-edition``, the entry type as ``biblatex-entrytype``; such a field
replaces what the classic ones say when the entry is read again, and when it is empty, the BibLaTeX field isn't there.
No style, and not biber either, looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from citetrack.writers.iso_date import parse_date
from citetrack.writers.pybtex_writer import MONTHS

__all__ = ["PREFIX", "to_classic"]

PREFIX = "biblatex-"

# BibLaTeX's types that classic styles don't know. A type that is in neither table is written as misc.
_TYPES = {
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "mvreference": "book",
    "mvproceedings": "proceedings",
    "bookinbook": "incollection",
    "suppbook": "incollection",
    "suppcollection": "incollection",
    "inreference": "incollection",
    "suppperiodical": "article",
    "review": "article",
    "report": "techreport",
}
_SAME_TYPES = frozenset((
    "article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual", "misc", "proceedings",
    "unpublished",
))  # fmt: skip
# What a classic type is read as; the others are read as themselves.
_READ_TYPES = {"techreport": "report", "phdthesis": "thesis", "mastersthesis": "thesis"}
_READ_KINDS = {"techreport": "techreport", "phdthesis": "phdthesis", "mastersthesis": "mathesis"}

_NAMES = {"journaltitle": "journal", "location": "address"}
_PARTS = ("year", "month", "day")
_MONTH_NAMES = ("", *MONTHS)
_DOCTORATE = re.compile(r"(?i)ph\.? ?d|d\.? ?phil|doct|dokt|dott|diss|habilitation|promotion")
_LESSER = re.compile(r"(?i)\b(?:m\.? ?a|m\.? ?sc|m\.? ?phil|b\.? ?a|b\.? ?sc)\b|master|magister|bachelor|diplom")
# What BibLaTeX's keys for the kind of a thesis or report stand for, in styles that print the words.
_KINDS = {
    "phdthesis": "",
    "mathesis": "",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "",
    "resreport": "Research Report",
}
_PLAIN_KINDS = {"techreport": "Report", "phdthesis": "Thesis", "mastersthesis": "Thesis"}
_SUBTITLES = (("title", "subtitle"), ("booktitle", "booksubtitle"))


def to_classic(kind: str, fields: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The classic entry type and fields of a BibLaTeX type and its fields, all of them plain text."""
    classic_type = _classic_type(kind, fields)
    dated = _PARTS if "date" in fields else ()  # the parts of another date, beside it
    classic = {_NAMES.get(name, name): value for name, value in fields.items() if name != "date" and name not in dated}
    if kind == "thesis" and "institution" in classic:
        classic["school"] = classic.pop("institution")
    classic |= _kind(classic_type, fields)
    classic |= _edition(fields)
    classic |= _date(fields)
    for title, subtitle in _SUBTITLES:
        if classic.get(title) and classic.get(subtitle):
            classic[title] = _join(classic[title], classic.pop(subtitle))
    if not classic.get("type"):
        classic.pop("type", None)
    return classic_type, classic | _kept(kind, fields, classic_type, classic)


def _classic_type(kind: str, fields: Mapping[str, str]) -> str:
    if kind == "thesis":
        degree = fields.get("type", "phdthesis")
        return "phdthesis" if _DOCTORATE.search(degree) and not _LESSER.search(degree) else "mastersthesis"
    if kind == "inbook" and (fields.get("booktitle") or fields.get("crossref")):
        return "incollection"  # classic's inbook has no title of its own
    return kind if kind in _SAME_TYPES else _TYPES.get(kind, "misc")


def _kind(classic_type: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The words that a style prints for the kind of a thesis or report."""
    if classic_type not in _PLAIN_KINDS:
        return {}
    given = fields.get("type", "")
    return {"type": _KINDS.get(given, given) if given else _PLAIN_KINDS[classic_type]}


def _edition(fields: Mapping[str, str]) -> dict[str, str]:
    edition = fields.get("edition", "")
    if not (edition.isascii() and edition.isdigit() and len(edition) < 4):
        return {}
    number = int(edition)
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return {"edition": f"{number}{ending}"}


def _date(fields: Mapping[str, str]) -> dict[str, str]:
    """``year``, ``month`` and ``day``; numbers alone, since biber warns of anything else in them.

    Where year and month say less than the date, it stands with them as ``date``: classic styles pass over it and the
    day, and for biber it is what counts.
    """
    value = fields.get("date", "")
    date = parse_date(value)
    if date is None:
        return {"year": value} if value else {}
    first = date.start or date.end
    if first is None:
        return {}
    classic = {"year": f"{first.year:0{5 if first.year < 0 else 4}d}"}
    last = date.end if date.start and date.ranged else first
    if last and first.month and (last.year, last.month) == (first.year, first.month):
        classic["month"] = _MONTH_NAMES[first.month]
    said = _read_date(classic)
    if "month" in classic and last and last.day == first.day > 0:
        classic["day"] = str(first.day)
    return classic | {"date": value} if value != said and value.startswith(said) else classic


def _read_date(classic: Mapping[str, str]) -> str:
    """What a reader takes year, month and day for."""
    parts = [classic["year"]]
    if "month" in classic:
        parts.append(f"{_MONTH_NAMES.index(classic['month']):02d}")
    if "day" in classic:
        parts.append(classic["day"].zfill(2))
    return "-".join(parts)


def _join(title: str, subtitle: str) -> str:
    return f"{title} {subtitle}" if title.endswith((":", "?", "!", ".", "–", "—")) else f"{title}: {subtitle}"


def _kept(kind: str, fields: Mapping[str, str], classic_type: str, classic: Mapping[str, str]) -> dict[str, str]:
    """The BibLaTeX values that the classic fields don't give back."""
    kept = {} if _READ_TYPES.get(classic_type, classic_type) == kind else {"entrytype": kind}
    read = _read(classic_type, classic, dated="date" in fields)
    kept |= {name: value for name, value in fields.items() if read.get(name, "") != value}
    kept |= {name: "" for name in read if name not in fields}
    return {PREFIX + name: value for name, value in kept.items()}


def _read(classic_type: str, classic: Mapping[str, str], *, dated: bool) -> dict[str, str]:
    """What a reader takes the classic fields for."""
    back = {"journal": "journaltitle", "address": "location", "school": "institution"}
    read = {back.get(name, name): value for name, value in classic.items() if not (dated and name in _PARTS)}
    if classic_type in _READ_KINDS:
        read.setdefault("type", _READ_KINDS[classic_type])
    if dated and "year" in classic:
        read.setdefault("date", _read_date(classic))
    return read
