"""Addresses, mended only where the damage is certain."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import clean

__all__ = ["apply", "read"]

_START = re.compile(r"(?:(?:https?|ftp)\s?:\s?/\s?/|www\.)", re.IGNORECASE)
_BARE = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:/\S*)?")
_TRAILING = ".,;:!?'’‘“”\"»«*"
# A line that was broken after one of these goes on without a gap; the next run must look like the rest of a path.
_GOES_ON = re.compile(r"(?<=[/=&_%?-])\s+(?=[A-Za-z]{0,40}[\d%?&=#/._-][\w%?&=#/.-])|\s+(?=[/?&=_%]\w)")


def read(text: str) -> str:
    """The first address in the text; the empty string if there is none.

    Angle brackets, soft hyphens and punctuation behind it go, white space inside goes where a path was broken across
    lines (after a slash, hyphen, equals sign …); everything else stays as it was written.
    """
    text = clean(text)
    start = _START.search(text)
    if not start:
        bare = _BARE.search(text)
        return _end(bare[0]) if bare and ("/" in bare[0] or bare[0].startswith("www.")) else ""
    enclosed = start.start() > 0 and text[start.start() - 1] == "<" and ">" in text[start.start() :]
    rest = text[start.start() : text.index(">", start.start()) if enclosed else None]
    rest = re.sub(r"^(\w+)\s?:\s?/\s?/\s?", r"\1://", rest)
    rest = rest.replace(" ", "") if enclosed else _GOES_ON.sub("", rest)
    return _end(rest.split(" ")[0])


def _end(url: str) -> str:
    """The address without the punctuation of the sentence round it."""
    for _ in range(8):
        before = url
        url = url.rstrip(_TRAILING)
        for opening, closing in ("()", "[]", "<>", "{}"):
            if url.endswith(closing) and url.count(closing) > url.count(opening):
                url = url[:-1]
        if url == before:
            break
    return url


def apply(draft: Draft) -> Draft:
    """The draft with ``url`` from its pieces of addresses; a second address is reported."""
    for piece in draft.labelled("url"):
        url = read(piece.text)
        known = draft.get("url")
        if url and known and url != known:
            draft = draft.with_problem("second-url", f"a second address, {url}, was not used", piece.span)
        at = piece.text.find(url) if url else -1
        draft = draft.with_field("url", url, piece.cut(at, at + len(url)) if at >= 0 else piece)
    return draft
