"""Addresses in running text, found by linkify-it-py within bounds that keep it linear, trimmed as prose needs it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from linkify_it import LinkifyIt

from citetrack.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["urls_in"]

# What no URL holds (RFC 3986, appendix C): text around it ends at these.
_RUN = re.compile(r'[^\s<>"`“”„«»‹›｜\x00-\x1f\x7f]+')
_START = re.compile(r"https?://|www\.", re.IGNORECASE)
# Sentence signs that linkify leaves at the end.
_TAIL = ":|…–—’‘‚‛·•。，、；：！？）】》」』*_\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Signs after which an address begins anew though one is open: lists without spaces, emphasis of Markdown.
_BETWEEN = ",;_|"
# Characters of one run times addresses that may begin in it: beyond, each start ends the address before.
MOST_WORK = 200_000


@cache
def _linkify() -> LinkifyIt:
    linkify = LinkifyIt({}, {"fuzzy_link": True, "fuzzy_email": False, "fuzzy_ip": False})
    for schema in ("ftp:", "mailto:", "//"):
        linkify.add(schema, None)
    return linkify


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of each run without white space in which an address may begin."""
    for run in _RUN.finditer(text):
        chars = run.group()
        starts = [match.start() for match in _START.finditer(chars)]
        if not starts:
            continue
        if len(starts) * len(chars) <= MOST_WORK:
            starts = [0, *(start for start in starts if start and chars[start - 1] in _BETWEEN)]
        for start, end in pairwise([*starts, len(chars)]):
            yield run.start() + start, chars[start:end]


def urls_in(text: str) -> Iterator[tuple[Span, str]]:
    """(span, address) of each http, https and ``www.`` address in a text, in order.

    Sentence punctuation at its end and brackets opened before it don't belong to it; brackets of its own do, as in
    Wikipedia's addresses. ``www.`` addresses are given ``http://``.
    """
    for offset, piece in _pieces(text):
        for match in _linkify().match(piece) or ():
            raw = match.raw.rstrip(_TAIL)
            if match.schema not in ("http:", "https:") and not raw.lower().startswith("www."):
                continue
            start = offset + match.index
            yield Span(start, start + len(raw)), raw if match.schema else f"http://{raw}"
