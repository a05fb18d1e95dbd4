"""What an address that doesn't answer may have been: damage that typing, copying and line breaks do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from citetrack.links.address import host_of, path_of
from citetrack.links.rules.doi import doi_in, url_of_doi

__all__ = ["doi_within", "https_of", "repairs"]

# A scheme before the scheme, also with its colon or slashes lost on the way.
_DOUBLED = re.compile(r"https?:?/{0,2}(?:www\.)?(?=https?:?//)", re.IGNORECASE)
_COLON = re.compile(r"(https?)//", re.IGNORECASE)
# Blanks that were percent-encoded into it, and whatever the sentence, the markup or a note left at the end.
_BLANK = re.compile(r"(?:%20|%0a|%0d|%09|%c2%a0|%c2%ad|%e2%80%8b)+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:%20.*|[.,;:!?'\"*_~|)\]}>-]+|%(?:22|27|29|2c|2e|3b|3e|5d|7d)|%e2%80%(?:99|9d)|&(?:gt|quot|amp|nbsp);?|\[\d{1,3}\]?|</?\w*>?)+$",
    re.IGNORECASE,
)
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^?#\s]+")
_IN_QUERY = re.compile(r"(?:(?<=[?&]id=)|(?<=[?&]doi=))10\.[0-9]{4,9}(?:\.[0-9]+)*/[^?&#\s]+", re.IGNORECASE)
# What publishers put behind a DOI in their addresses.
_BEHIND = re.compile(
    r"(?:/(?:full|abstract|pdf|epdf|pdfdirect|html|fulltext|summary|meta|references|citedby|figures|issues?)"
    r"|\.(?:pdf|html?|full|abstract|short|xml))+/?$",
    re.IGNORECASE,
)
_NATURE = re.compile(r"/articles/((?:nature|n[a-z]{2,8}|s4\d{4}-)[\w.-]+?)(?:\.pdf)?/?$")
DOI_HOSTS = {"www.nature.com": (_NATURE, "10.1038/")}


def https_of(url: str) -> str:
    """The address by HTTPS, or "" where it isn't one of plain HTTP at its usual port."""
    if url[:7].lower() != "http://" or ":" in host_of(url).rpartition("]")[2]:
        return ""
    return f"https://{url[7:]}"


def repairs(url: str) -> Iterator[str]:
    """What the address may have been, the likeliest first."""
    seen = {url}
    for made in (_undoubled(url), _BLANK.sub("", url), _trimmed(url), _BLANK.sub("", _trimmed(_undoubled(url)))):
        if made not in seen and host_of(made).count(".") and len(made) > 10:
            seen.add(made)
            yield made


def _undoubled(url: str) -> str:
    rest = _DOUBLED.sub("", url, count=1)
    return _COLON.sub(r"\1://", rest, count=1) if _COLON.match(rest) else rest


def _trimmed(url: str) -> str:
    short = _TAIL.sub("", url)
    opened, closed = short.count("("), short.count(")")
    return short if len(path_of(short)) > 1 and closed >= opened else url if opened > closed else short


def doi_within(url: str) -> str:
    """The address of the DOI that a publisher's address holds, or ""."""
    if doi_in(url):
        return ""
    path = unquote(path_of(url))
    rule = DOI_HOSTS.get(host_of(url))
    if rule and (named := rule[0].match(path)):
        return url_of_doi(rule[1] + named[1])
    found = _DOI.search(path) or _IN_QUERY.search(unquote(url))
    return url_of_doi(_BEHIND.sub("", found[0]).rstrip("/.,;")) if found else ""
