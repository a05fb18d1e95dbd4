"""Where one work follows another with nothing but a space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citetrack.notes.edges import skip_space
from citetrack.notes.enclosures import address_ends
from citetrack.notes.people import NAME

__all__ = ["behind_addresses", "run_on"]

_PERSON = rf"(?:{NAME}\s){{1,4}}{NAME},\s"
_PAGES = r"(?:pp?\.\s|S\.\s)?\d{1,4}(?:[–-]\d{1,4})?"
_BETWEEN = (
    # “… (London, 1990), 12 Ann Lee, …”, “… (London, 1990) Ann Lee, …”
    re.compile(rf"\)(?:[,:]?\s{_PAGES}(?=\s+[“„«»\"])|(?:[,:]?\s{_PAGES})?(?=\s+{_PERSON}))"),
    re.compile(rf"(?:p\.|S\.|:)\s\d{{1,4}}(?:[–-]\d{{1,4}})?(?=\s+{_PERSON})"),
    re.compile(r"(?:[\d)”»]|\b\w{1,3}\.)(?=\s+(?:See|Cf\.|Compare|Vgl\.|Siehe|Voir|Cfr\.|Vedi|Véase)\s)"),
)
_BEHIND_ADDRESS = re.compile(rf"(?:\s?[(\[][^()\[\]]{{3,60}}[)\]])?(?=\s+(?:{_PERSON}|[“„«»\"]))")


def run_on(body: str) -> Iterator[tuple[int, int]]:
    """The ends of what may be works behind a bracket, a page or a title, with the start of what follows."""
    for pattern in _BETWEEN:
        for found in pattern.finditer(body):
            yield found.end(), skip_space(body, found.end())


def behind_addresses(body: str) -> Iterator[tuple[int, int]]:
    """The ends of addresses, and of the remarks in brackets on them, with the start of what may be the next work."""
    for end in address_ends(body) if "//" in body else ():
        if found := _BEHIND_ADDRESS.match(body, end):
            yield found.end(), skip_space(body, found.end())
