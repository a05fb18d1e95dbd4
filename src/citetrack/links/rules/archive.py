"""Addresses of web archives wrap the address that they keep a copy of."""

from __future__ import annotations

import re

__all__ = ["copy_in", "lookup_url", "wrapped"]

FIRST = "19960101"  # before the Wayback Machine's first copy
_DATE = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")

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


def lookup_url(url: str, date: str) -> str:
    """The address at which the Wayback Machine sends on to the copy of ``url`` nearest to ``date``.

    ``date`` is ISO 8601, in part or whole; of a year alone its middle is meant. Without one the first copy is asked
    for: the newest may well be one of the page's end.
    """
    found = _DATE.match(date)
    if found is None:
        return f"https://web.archive.org/web/{FIRST}id_/{url}"
    year, month, day = found[1], found[2] or "07", found[3] or ("15" if found[2] else "01")
    when = f"{year}{month}{day}" if "01" <= month <= "12" else f"{year}0701"  # 21 to 24 are seasons
    return f"https://web.archive.org/web/{when}id_/{url}"


def copy_in(url: str) -> str:
    """The address for readers of the copy that a look-up has led to, or "" where it led to none."""
    found = re.match(r"(https?://web\.archive\.org/web/\d{14})(?:[a-z]{2}_)?/(.+)", url, re.IGNORECASE | re.DOTALL)
    return f"{found[1]}/{found[2]}" if found else ""
