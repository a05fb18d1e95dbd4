"""Identifiers in running text, and the address at which each is asked: DOI, arXiv, Handle, URN:NBN."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

from citetrack.links.rules.doi import url_of_doi
from citetrack.links.scan import OUTSIDE, SICI, unescaped, without_tail
from citetrack.model import Span

__all__ = ["address_of", "identifiers_in"]

_ARXIV = re.compile(r"(?:[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?", re.IGNORECASE)
_HANDLE = re.compile(r"\d{2,}[\d.]*/\S{2,}")
# “10.2020/21” without a label is an issue and its years, not a DOI.
_YEARS = re.compile(r"10\.\d{4}/\d{1,2}")
_URN = re.compile(r"urn:nbn:[a-z]{2}\b\S+", re.IGNORECASE)
# Who resolves the national bibliography numbers of a country; the others are those of nbn-resolving.org.
RESOLVERS = {
    "fi": "https://urn.fi/",
    "se": "https://urn.kb.se/resolve?urn=",
    "no": "https://urn.nb.no/",
    "nl": "https://www.persistent-identifier.nl/?identifier=",
    "it": "https://nbn.depositolegale.it/",
    "cz": "https://resolver.nkp.cz/",
}
ELSEWHERE = "https://nbn-resolving.org/"

_BEFORE = r"(?<![\w./:=-])"
_TEXT = re.compile(
    rf"{_BEFORE}(?:"
    rf"(?P<doi>(?:doi\s{{0,2}}:?\s{{0,2}})?10\.[0-9]{{4,9}}(?:\.[0-9]{{1,9}}){{0,4}}/[^{OUTSIDE}|]+(?:{SICI})?)"
    rf"|(?P<arxiv>arxiv\s?:\s?(?:[a-z-]{{2,12}}(?:\.[a-z]{{2}})?/\d{{7}}|\d{{4}}\.\d{{4,5}})(?:v\d{{1,3}})?)(?!\w)"
    rf"|(?P<handle>(?:hdl|handle)\s?:\s?\d[\d.]{{0,40}}/[^{OUTSIDE}|]+)"
    rf"|(?P<urn>urn:nbn:[a-z]{{2}}\b[^{OUTSIDE}|]+))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s{0,2}(?:doi|arxiv|hdl|handle)?\s{0,2}:?\s{0,2}", re.IGNORECASE)


def _doi(number: str) -> str:
    return url_of_doi(number)


def _arxiv(number: str) -> str:
    return f"https://arxiv.org/abs/{number}" if _ARXIV.fullmatch(number) else ""


def _handle(number: str) -> str:
    return f"https://hdl.handle.net/{quote(number, safe='/:;()!$&*+,=@~')}" if _HANDLE.fullmatch(number) else ""


def _urn(number: str) -> str:
    if not _URN.fullmatch(number):
        return ""
    return RESOLVERS.get(number[8:10].lower(), ELSEWHERE) + quote(number, safe="/:;()!$&*+,=@~")


KINDS: dict[str, Callable[[str], str]] = {"doi": _doi, "arxiv": _arxiv, "handle": _handle, "urn": _urn}


def address_of(kind: str, number: str) -> str:
    """The address of an identifier (``arxiv``, ``1706.03762``), its label (``arXiv:``) left out, or ""."""
    number = number.strip()
    return KINDS[kind](number[_LABEL.match(number).end() :])  # type: ignore[union-attr]


def identifiers_in(text: str) -> Iterator[tuple[Span, str]]:
    """(span, address) of each identifier in a text that no address around it holds already."""
    for found in _TEXT.finditer(text):
        kind = str(found.lastgroup)
        written = without_tail(found[0])
        address = "" if _YEARS.fullmatch(written) else address_of(kind, unescaped(written))
        if address:
            yield Span(found.start(), found.start() + len(written)), address
