"""Addresses that line ends, spaces and soft hyphens broke, made whole, with the way back to the text as written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Mended", "mended"]

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ANY = re.compile(rf"https?\s?:|www\.|\b10\.\d|[{INVISIBLE}]", re.IGNORECASE)
_INVISIBLE = re.compile(rf"(?<=[\w/.:?&=%#-])[{INVISIBLE}]+(?:\n[ \t]*)?(?=[\w/.:?&=%#-])")
# <http://…> and \url{http://…}: whatever white space stands inside came there on the way (RFC 3986, appendix C).
_ENCLOSED = re.compile(
    r"<(?:URL:)?\s{0,2}(https?://[^<>]{1,2000})>|\\(?:url|href|nolinkurl|path)\s?\{\s{0,3}(https?://[^{}]{1,2000})\}",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\s<>\"`“”„«»]")
_WORD = re.compile(r"[^\s<>\"`“”„«»]+")
_OPENED = re.compile(r"https?://|www\.", re.IGNORECASE)
_DANGLING, _GOING_ON = "-=&_%?~+/.", "/?&=%#"
_BLANK = re.compile(r"\s+")
# “http:// example.org/”, “http : //example.org”: a host follows.
_SCHEME = re.compile(
    r"\bhttps?(\s{0,2}:\s{0,2}/\s?/\s{0,3})(?=(?:[^\W_][\w-]{0,62}\.){1,6}[^\W\d_]{2,})", re.IGNORECASE
)
_DOI_HOST = re.compile(
    r"(?:doi\.org/|\bdoi:|handle\.net/|arxiv\.org/abs/)(\s{1,3})(?=\d[\d.]{3,12}[/v]?\S)", re.IGNORECASE
)
# What begins a line of its own: another address, a label, a list's item.
_FIRST = re.compile(r"[a-z][a-z+.-]{0,12}:|www\.|\[\d|\d{1,3}[.)]$|[-*+•]$", re.IGNORECASE)
# What only the rest of an address looks like: a query, an escape, a file's ending, more than one slash. One slash
# alone may be an “and/or”: whether the address goes on there is left open.
_SURE = re.compile(
    r"[\w%./~+-]*(?:[=&?%_#][\w%]|/[\w%.~+-]+/|\.(?:x?html?|php|pdf|aspx?|jsp|xml|txt|cfm|cgi)\b)", re.IGNORECASE
)
_QUERY = re.compile(r"[\w.%\[\]-]{1,60}=")
_GOES_ON = re.compile(r"/[\w~%.-]|[?&][\w.%\[\]-]{1,60}=|=\w|%[0-9A-Fa-f]{2}|#[A-Za-z]")
_MAYBE = re.compile(r"[\w%.~+-]*[\w%]/[\w%]")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its broken addresses whole; ``doubts`` are (place, what else may have stood there)."""

    text: str
    cuts: tuple[int, ...] = ()  # places in ``text`` before which something was taken out
    taken: tuple[int, ...] = ()  # how many characters up to and with that place
    doubts: tuple[tuple[int, str], ...] = ()
    onward: Mapping[int, str] = field(default_factory=dict)  # places as written at which an address may go on, and how

    def place(self, at: int) -> int:
        """The place in the text as written."""
        found = bisect_right(self.cuts, at)
        return at + self.taken[found - 1] if found else at

    def read(self, start: int, end: int, at: int, other: str) -> str:
        """The characters from ``start`` to ``end`` with the other reading at ``at``: cut short, or a hyphen less."""
        if other == "-":
            return self.text[start : at - 1] + self.text[at:end]
        return self.text[start:at]


def mended(text: str) -> Mended:
    """The text with what surely belongs to one address put together."""
    if not _ANY.search(text):
        return Mended(text)
    gaps: dict[int, tuple[int, str]] = {}  # start -> (end, what else it may mean)
    for found in _INVISIBLE.finditer(text):
        gaps[found.start()] = found.end(), ""
    for found in _ENCLOSED.finditer(text):
        inner = 1 if found[1] is not None else 2
        blanks = list(_BLANK.finditer(text, found.start(inner), found.end(inner)))
        if any(text[blank.end() : blank.end() + 4].lower() == "http" for blank in blanks):
            continue
        gaps |= {blank.start(): (blank.end(), "") for blank in blanks}
    for found in (*_SCHEME.finditer(text), *_DOI_HOST.finditer(text)):
        gaps |= {blank.start(): (blank.end(), "") for blank in _BLANK.finditer(text, found.start(1), found.end(1))}
    onward = _lines(text, gaps)
    return _without(text, gaps, onward) if gaps or onward else Mended(text)


def _lines(text: str, gaps: dict[int, tuple[int, str]]) -> dict[int, str]:
    """Adds the line ends within addresses, as many in a row as there are; what may go on, and how, comes back."""
    onward: dict[int, str] = {}
    at, ended = text.find("\n"), -1
    while at >= 0:
        found = _line_at(text, at, ended)
        if found is not None and found[2] == "on":
            onward[found[0]] = _WORD.match(text, found[1], found[1] + 300)[0]  # type: ignore[index]
        elif found is not None:
            gaps.setdefault(found[0], (found[1], found[2]))
            ended = found[1]
        at = text.find("\n", at + 1)
    return onward


def _line_at(text: str, newline: int, ended: int) -> tuple[int, int, str] | None:
    """(start, end, what else it may mean) of a line end within an address; ``ended`` is where the last one ended."""
    start = newline - 1 if newline and text[newline - 1] in " \t" else newline
    end = newline + 1
    while end < len(text) and end - newline < 12 and text[end] in " \t>":
        end += 1
    if not start or end == len(text) or (text[start - 1] not in _DANGLING and text[end] not in _GOING_ON):
        return None
    word = _WORDS.split(text[max(0, start - 300) : start])[-1]
    if not word or not (start - len(word) == ended or _OPENED.search(word)):
        return None
    following = _WORD.match(text, end, end + 300)
    if following is None or _FIRST.match(following[0]):
        return None
    other = _belongs(word, following[0])
    return None if other is None else (start, end, other)


def _belongs(word: str, following: str) -> str | None:
    """What a break may mean too, where it goes on: "-", a hyphen was added, "cut", it ended there.

    Where it ends: "on", it may go on; None, it can't.
    """
    other = None
    match word[-1]:
        case "-" if following[0].isalnum():
            other = "-"
        case "?" if _QUERY.match(following):  # else the sentence may be a question
            other = "cut"
        case "_" if word.startswith("_"):  # emphasis of Markdown ends
            other = None
        case "=" | "&" | "_" | "%" | "~" | "+" if following[0].isalnum() or following[0] in "%_/":
            other = "cut"
        case "/":
            other = "cut" if _SURE.match(following) else "on" if _MAYBE.match(following) else None
        case "." if _SURE.match(following) and "/" in following and following[0].islower():
            other = "cut"
        case sign if sign not in "-?=&_%~+" and _GOES_ON.match(following):
            other = "on" if following[0] == "#" else "cut"
    return other


def _without(text: str, gaps: dict[int, tuple[int, str]], onward: dict[int, str]) -> Mended:
    parts: list[str] = []
    cuts: list[int] = []
    taken: list[int] = []
    doubts: list[tuple[int, str]] = []
    at = made = gone = 0
    for start, (end, other) in sorted(gaps.items()):
        if start < at:
            continue
        parts.append(text[at:start])
        made += start - at
        gone += end - start
        cuts.append(made)
        taken.append(gone)
        if other:
            doubts.append((made, other))
        at = end
    parts.append(text[at:])
    return Mended("".join(parts), tuple(cuts), tuple(taken), tuple(doubts), onward)
