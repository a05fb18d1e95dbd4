"""The addresses that the fields of a reference or of a bibliography's entry hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from citetrack.links.address import is_web
from citetrack.links.identifiers import address_of
from citetrack.links.rules.doi import same_doi, url_of_doi
from citetrack.links.scan import is_public_name
from citetrack.links.text import Address, addresses
from citetrack.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from citetrack.model import Record, Reference

__all__ = ["of_record", "of_reference", "repeats", "says"]

# Fields that may hold addresses among words.
TEXT_FIELDS = ("howpublished", "note", "addendum")
_DOI_PREFIX = re.compile(r"(doi:|https?://(dx\.)?doi\.org/)\s*", re.IGNORECASE)
# What stands between two DOIs; none holds the beginning of another behind such a sign.
_NEXT_DOI = re.compile(
    r"(?: and | ?[;,|] ?| )(?=(?:doi: ?|https?://(?:dx\.)?doi\.org/)?10\.[0-9]{4,9}(?:\.[0-9]+)*/)", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\([_%&#$])")
_SPACE = re.compile(r"\s+")
# In a field that means an address: more words than one that a line end broke, and another address.
_AMONG_WORDS = re.compile(
    r"\S[^\S\n]+(?:[(\[]|and\b|[^\W\d_]+[.,;:]?$)|\S\s+https?://|(?:\S[^\S\n]+\S.*){2}", re.IGNORECASE
)
_ANOTHER = re.compile(r"[,;|]https?://", re.IGNORECASE)
# eprinttype (BibLaTeX) or archiveprefix (BibTeX) -> the kind of identifier
EPRINTS = {"arxiv": "arxiv", "hdl": "handle", "handle": "handle", "urn": "urn"}
_LATEX = ((re.compile(r"\{?\\(?:textasciitilde|~)\s*(?:\{\})?\}?|\$\\sim\$"), "~"),
          (re.compile(r"\\textunderscore\s*(?:\{\})?"), "_"),
          (re.compile(r"\\(?:verb\*?|url|path|nolinkurl)([|!+@#])([^\n]{0,2000}?)\1"), r"<\2>"),
          (re.compile(r"\\-|\\allowbreak\s*(?:\{\})?|\\penalty-?\d+\s?"), ""))  # fmt: skip


def of_reference(
    reference: Reference, start: int = 0, written: Mapping[str, str] = MappingProxyType({})
) -> tuple[Address, ...]:
    """The URL, the DOIs and the e-print of a reference, each once; ``start`` is the place of what knows none.

    ``written`` are the fields as they stand in a file, where that is known.
    """
    found: list[Address] = []
    for field in reference.fields:
        span = field.span or Span(start, start)
        for url in _addresses(reference, field.name, field.value.strip(), written):
            if not any(url == other.url or same_doi(url, other.url) for other in found):
                found.append(Address(span, url))
    return tuple(found)


def _addresses(reference: Reference, name: str, value: str, written: Mapping[str, str]) -> Iterator[str]:
    if name == "doi":
        several = _NEXT_DOI.split(_ESCAPED.sub(r"\1", " ".join(written.get("doi", "").split())))
        each = several if len(several) > 1 else _NEXT_DOI.split(value)
        yield from filter(None, (url_of_doi(_DOI_PREFIX.sub("", _SPACE.sub("", one), count=1)) for one in each))
    elif name == "eprint" and (kind := EPRINTS.get(reference.get("eprinttype").lower())):
        url = address_of(kind, value)
        yield from [url] if url else []
    elif name == "url":
        yield from _in_url(value.removeprefix("<").removesuffix(">"), _without_latex(written.get("url", "")))


def _in_url(value: str, written: str) -> list[str]:
    """The addresses in a field that means one, also without a scheme (“www.example.org/x”, “10.1000/182”)."""
    if is_web(value) and not _AMONG_WORDS.search(written.strip()) and not _ANOTHER.search(value):
        return [value]
    found = [each.url for each in addresses(written or value)]
    if not found and is_public_name(re.split(r"[/?#:]", value, maxsplit=1)[0]):
        found = [f"http://{value}"]
    return found or ([value] if is_web(value) else [])


def of_record(record: Record) -> Iterator[tuple[Address, str]]:
    """Each address of an entry, once, with the name of the field as written in the file."""
    sure = of_reference(record.reference, written=record.raw)
    seen: set[str] = set()
    for found in sure:
        if found.url not in seen:
            seen.add(found.url)
            yield found, _written_in(record, found.url)
    for name in TEXT_FIELDS:
        # As written, because LaTeX undone has lost the targets of \href.
        text = record.raw.get(name) or record.reference.get(name)
        for found in addresses(_without_latex(text)):
            if found.url not in seen and not any(says(each.url, found.url) for each in sure):
                seen.add(found.url)
                yield found, name


def _written_in(record: Record, url: str) -> str:
    """The field of the file that an address of the reference stands in."""
    for name in ("url", "doi", "eprint", *TEXT_FIELDS):
        value = _without_latex(record.raw.get(name, ""))
        if value and name in ("doi", "eprint") and value.strip().casefold() in url.casefold():
            return name
        if url in value or any(each.url == url or same_doi(each.url, url) for each in addresses(value)):
            return name
    return "url"


def _without_latex(text: str) -> str:
    """The text with what LaTeX writes inside addresses undone, the rest as it was."""
    if "\\" in text:
        for expression, instead in _LATEX:
            text = expression.sub(instead, text)
    return text


def says(whole: str, url: str) -> bool:
    """Whether an address found in text is the one of a field, or a fragment of it."""
    return same_doi(whole, url) or _SPACE.sub("", whole).startswith(url.rstrip("/-"))


def repeats(field: Address, found: Address) -> bool:
    """Whether what was found within a citation is what a field of its reference says."""
    if field.url == found.url or same_doi(field.url, found.url) or field.url in found.readings:
        return True
    if not field.span:
        return says(field.url, found.url)
    return found.span.start < field.span.end and field.span.start < found.span.end
