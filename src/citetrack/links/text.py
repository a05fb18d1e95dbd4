"""Addresses in running text: found with their scheme, as ``www.``, as bare names surely meant, and as identifiers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from citetrack.links.breaks import Mended, mended
from citetrack.links.identifiers import identifiers_in
from citetrack.links.scan import OUTSIDE, SICI, ends_at, is_public_name, unescaped
from citetrack.model import Span

__all__ = ["Address", "addresses"]

_RUN = re.compile(rf"(?:[^{OUTSIDE}]+|{SICI})+", re.IGNORECASE)
_START = re.compile(r"https?://|www\.", re.IGNORECASE)
# An address begins anew after these though one is open: lists without spaces, emphasis of Markdown.
_BETWEEN = ",;|_"
# Characters of one run times addresses that may begin in it: beyond, each start ends the address before.
MOST_WORK = 200_000
# Breaks of one address that are doubted; more are no address.
MOST_READINGS = 8
# What stands right before an address and says that it is none: words, @names, #tags, prices, other addresses.
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f@#$]")
_BARE = re.compile(r"(?<![\w@./:#$%&=?~+-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?=/)(?!/\s)")
# Bare names that are meant as addresses whatever follows.
RESOLVERS = {"doi.org", "dx.doi.org", "hdl.handle.net", "arxiv.org", "n2t.net", "purl.org", "jstor.org", "perma.cc"}
# Words before a bare name that say that it is an address.
_CUE = re.compile(
    r"(?:<|\burl:?|\b(?:available|accessible|accessed|found|online|retrieved|archived|hosted)\s(?:online\s)?(?:at|from|on):?"
    r"|\b(?:siehe|unter|verfügbar|en ligne|disponible en|link):?)\s{0,3}$",
    re.IGNORECASE,
)
_DEEP = re.compile(r"/[^/\s]+/|/[^/\s]*\.(?:x?html?|pdf|php|aspx?|jsp|xml|cfm|docx?)\b|/[^/\s?]*\?")


@dataclass(frozen=True, slots=True)
class Address:
    """An address with its place in the text, and how else it may be read where it was broken."""

    span: Span
    url: str
    readings: tuple[str, ...] = ()


def addresses(text: str) -> list[Address]:
    """The http, https and ``www.`` addresses of a text, the bare names surely meant, and identifiers, in order.

    What a line end, a space or a soft hyphen broke is whole again; LaTeX's escapes are undone; sentence punctuation
    at an address' end and brackets opened before it don't belong to it, brackets of its own do. Addresses without a
    scheme are given one.
    """
    whole = mended(text)
    found = sorted((*_with_scheme(whole.text), *_bare(whole.text)))
    return [_placed(whole, start, end, url) for start, end, url in _apart(found, whole.text)]


def _apart(found: list[tuple[int, int, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """What was found, and identifiers that stand in none of it."""
    starts = [start for start, _, _ in found]
    named = []
    for span, url in identifiers_in(text):
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and span.start < found[at][1]:
            continue
        named.append((span.start, span.end, url))
    yield from sorted((*found, *named))


def _placed(whole: Mended, start: int, end: int, url: str) -> Address:
    span = Span(whole.place(start), whole.place(end - 1) + 1)
    inside = whole.doubts[bisect_right(whole.doubts, (start, "~")) :][:MOST_READINGS] if whole.doubts else ()
    read = [unescaped(whole.read(start, end, at, other)) for at, other in inside if at <= end]
    if span.end in whole.onward:
        longer = url + unescaped(whole.onward[span.end])
        read.append(longer[: ends_at(longer, 0)])
    return Address(span, url, tuple(dict.fromkeys(reading for reading in read if reading != url)))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each run without white space in which an address may begin."""
    for run in _RUN.finditer(text):
        starts = [match.start() for match in _START.finditer(text, run.start(), run.end())]
        if not starts:
            continue
        if len(starts) * (run.end() - run.start()) <= MOST_WORK:
            inner = [at for at in starts if at > run.start() and text[at - 1] in _BETWEEN]
            yield from pairwise([run.start(), *inner, run.end()])
        else:
            yield from pairwise([*starts, run.end()])


def _with_scheme(text: str) -> Iterator[tuple[int, int, str]]:
    for begin, limit in _pieces(text):
        piece, at = text[begin:limit], 0
        while start := _START.search(piece, at):
            at = start.end()
            if start.start() and _WORD.match(piece, start.start() - 1) and not _follows_number(piece, start.start()):
                continue
            place = begin + start.start()
            end = ends_at(piece, start.start(), text[place - 1] if place else "")
            if end <= start.end():
                continue
            at = end
            url = unescaped(piece[start.start() : end])
            if url[:4].lower() == "www.":
                host = re.split(r"[/?#:]", url, maxsplit=1)[0]
                if host.count(".") < 2 or not is_public_name(host):
                    continue
                url = f"http://{url}"
            yield place, begin + end, url


def _follows_number(piece: str, at: int) -> bool:
    """Whether digits alone stand before, as of a list's item or a note: ``12http://…``."""
    before = piece[max(0, at - 4) : at]
    return before.isdigit() and at == len(before)


def _bare(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _BARE.finditer(text):
        host = found[0]
        if host.startswith("www.") or not is_public_name(host):
            continue
        end = ends_at(text, found.start())
        if end <= found.end() + 1:
            continue
        path = text[found.end() : end]
        sure = host in RESOLVERS or host.count(".") > 1 or _DEEP.match(path)
        if sure or _CUE.search(text, max(0, found.start() - 40), found.start()):
            scheme = "https" if host in RESOLVERS else "http"
            url = unescaped(text[found.start() : end])
            yield found.start(), end, f"{scheme}://{url}"
