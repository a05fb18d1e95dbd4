"""Classic BibTeX types and fields as those of the BibLaTeX data model (biblatex manual, sections 2.1.2 and 2.2.5)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from citetrack.readers.bib_dates import read_date
from citetrack.readers.latex import decode, decode_address

__all__ = ["VERBATIM", "to_biblatex"]

# Type → (BibLaTeX type, the kind of work that the classic type says).
_TYPES = {
    "conference": ("inproceedings", ""),
    "electronic": ("online", ""),
    "www": ("online", ""),
    "webpage": ("online", ""),
    "techreport": ("report", "techreport"),
    "phdthesis": ("thesis", "phdthesis"),
    "mastersthesis": ("thesis", "mathesis"),
    "masterthesis": ("thesis", "mathesis"),
    "newspaper": ("article", ""),
}
_FIELDS = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "key": "sortkey",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
    "lastchecked": "urldate",
    "lastaccessed": "urldate",
    "urlaccessdate": "urldate",
    "accessdate": "urldate",
    "accessed": "urldate",
}
VERBATIM = frozenset({"url", "doi", "eprint", "file", "verba", "verbb", "verbc"})
# A field of citetrack's writers: what the BibLaTeX field says where the classic ones say less; empty: it isn't there.
_PREFIX = "biblatex-"

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\\(?:url|path|nolinkurl|href)\s*\{(?P<command>[^{}]*)\}(?:\s*\{[^{}]*\})?"
    r"|\\(?:verb\*?|url|path|nolinkurl)(?P<sign>[|!+@#])(?P<verbatim>https?://[^\s{}]{1,2000}?)(?P=sign)"
    r"|(?<![\w/])(?P<bare>https?://[^\s{}\\]+)"
)
_LEAD = re.compile(r"(?:\[?online\]?|available|retrieved|from|at|url|web ?page|website|[\s.:;,()\[\]])*", re.IGNORECASE)
_DATES = frozenset({"date", "eventdate", "origdate", "urldate"})
_ISO = re.compile(r"(?!.*--)[./]{0,3}-?[0-9]{4}[0-9T:+Z./?%~-]*")  # “1998~” is “about 1998”, and no space
_RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")


def to_biblatex(kind: str, written: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The BibLaTeX type and fields, in plain text, of an entry's type and fields as written (names aside)."""
    kind, thesis = _TYPES.get(kind, (kind, ""))
    fields: dict[str, str] = {}
    kept: dict[str, str] = {}
    for name, value in written.items():
        if name.startswith(_PREFIX):
            own = name.removeprefix(_PREFIX)
            kept[own] = _plain(own, value)
        elif name not in ("year", "month", "day", "howpublished"):
            own = _FIELDS.get(name, name)
            if text := _plain(own, value):
                fields.setdefault(own, text)
    fields |= _date(fields.get("date", ""), *(decode(written.get(name, "")) for name in ("year", "month", "day")))
    if "howpublished" in written:
        fields |= _how_published(written["howpublished"], fields)
    if "url" not in fields and (found := _ADDRESS.search(written.get("note", ""))) and not found["bare"]:
        fields["url"] = _address(found)
    if thesis:
        fields.setdefault("type", thesis)
    if "issue" in fields and "number" not in fields and fields["issue"].isdigit() and kind == "article":
        fields["number"] = fields.pop("issue")
    kind = kept.pop("entrytype", "") or kind
    for name, value in kept.items():
        fields.pop(name, None)
        if value:
            fields[name] = value
    return kind, fields


def _date(date: str, year: str, month: str, day: str) -> dict[str, str]:
    """What year, month and day say besides the date, which is what counts."""
    said = read_date(year, month, day)
    if not date or (said.keys() == {"date"} and date.startswith(said["date"])):
        return {} if date else said
    return {name: text for name, text in (("year", year), ("month", month), ("day", day)) if text}


def _plain(name: str, value: str) -> str:
    if name in VERBATIM:
        address = decode(value) if name == "file" else decode_address(value)
        return _DOI.sub("", address, count=1) if name == "doi" else address
    if name in _DATES and _ISO.fullmatch(value):
        return value
    text = decode(value)
    return _RANGE.sub("–", text) if name == "pages" and len(_RANGE.findall(text)) == text.count(",") + 1 else text


def _how_published(value: str, fields: Mapping[str, str]) -> dict[str, str]:
    """An address as ``url``, and the rest unless it only leads to the address."""
    found = _ADDRESS.search(value)
    if not found or "url" in fields:
        return {"howpublished": text} if (text := decode(value)) else {}
    rest = decode(value[: found.start()] + value[found.end() :])
    url = {"url": _address(found)}
    return url if _LEAD.fullmatch(rest) else {**url, "howpublished": rest}


def _address(found: re.Match[str]) -> str:
    return found["verbatim"] or decode_address(found["command"] or (found["bare"] or "").rstrip(".,;:"))
