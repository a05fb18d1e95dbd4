"""Addresses as they stand in a .bib file: raw, for TeX and biber read them verbatim, and ASCII."""

from __future__ import annotations

import re
from urllib.parse import quote

__all__ = ["VERBATIM", "encode_verbatim"]

# The verbatim fields of the BibLaTeX data model (manual, section 2.2.1: uri and verbatim), but for the lists.
VERBATIM = frozenset({"url", "doi", "eprint", "file", "pdf", "verba", "verbb", "verbc"})

_UNSAFE = re.compile(r"[^!-~]+|[{}\\]+")
_UNSAFE_ADDRESS = re.compile(r"[^!-~]+|[{}\\\"<>^`|]+")  # RFC 3986 has no place for these
_HOST = re.compile(r"(?i)([a-z][a-z0-9+.-]*://(?:[^/?#@\s]*@)?)([^/?#:\s]+)")


def encode_verbatim(name: str, value: str) -> str:
    """The value with blanks, braces and what isn't ASCII percent-encoded; a host that isn't ASCII in its IDNA form."""
    value = value.strip()
    if name == "url":
        host = _HOST.match(value)
        if host and not host[2].isascii():
            value = host[1] + _idna(host[2]) + value[host.end() :]
    pattern = _UNSAFE_ADDRESS if name == "url" else _UNSAFE
    return pattern.sub(lambda found: quote(found[0].encode("utf-8", "replace"), safe=""), value)


def _idna(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
