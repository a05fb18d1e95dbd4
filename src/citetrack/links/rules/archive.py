"""Addresses of web archives wrap the address that they keep a copy of."""

from __future__ import annotations

import re

__all__ = ["wrapped"]

# web.archive.org/web/20200131120000id_/https://… ; the time may be cut short or be "*", the scheme left out.
_WAYBACK = re.compile(r"https?://web\.archive\.org/web/(?:[0-9*]{1,14}(?:[a-z]{2}_)?/)?(?=\S)", re.IGNORECASE)


def wrapped(url: str) -> str:
    """The address that an archive's address keeps a copy of, or "" where it is no such address."""
    match = _WAYBACK.match(url)
    if match is None:
        return ""
    inner = url[match.end() :]
    if re.match(r"https?:/(?!/)", inner, re.IGNORECASE):  # archives accept a slash lost on the way
        inner = inner.replace(":/", "://", 1)
    if re.match(r"https?://", inner, re.IGNORECASE):
        return inner
    return f"http://{inner}" if re.match(r"[\w-]+(\.[\w-]+)+(?=[/?#:]|$)", inner) else ""
