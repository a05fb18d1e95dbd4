"""What one token says by itself: its features, those it lends to its neighbours, and what it opens and closes.

All of it depends on the token's characters alone, so it is kept by token: texts repeat their words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.templates import SHORT, SPELT
from citetrack.labelling.vocabulary import ABBREVIATIONS, classes_of

__all__ = [
    "COUNTED",
    "LONGEST",
    "NAMELESS",
    "Names",
    "Said",
    "Word",
    "appearance",
    "called",
    "known",
    "look",
    "say",
    "spelling",
    "whole",
]

_NONE: frozenset[str] = frozenset()
LONGEST = 48  # characters of a token that are looked at
_ROMAN = re.compile(r"\W*[ivxlcdm]+\W*$")
_SHAPES = (
    (
        "url",
        re.compile(
            r"\W{0,3}(?:https?|ftp):?//|\W{0,3}www\.|[\w-]+\.(?:com|org|net|edu|gov|int|de|fr|it|es|uk|ch|eu)\b/?"
        ),
    ),
    ("doi", re.compile(r"\W{0,3}(?:doi:?|10\.\d{4,9}/)")),
    ("mail", re.compile(r"[^@\s]+@[^@\s]+\.\w+")),
    ("isbn", re.compile(r"\W?(?:isbn|issn|97[89]-?\d)")),
    ("yearrange", re.compile(r"\W*(?:1[4-9]|20)\d\d[-–/](?:(?:1[4-9]|20)?\d\d)\W*$")),
    ("year", re.compile(r"\W*(?:1[4-9]|20)\d\d\W*$")),
    ("yearletter", re.compile(r"\W*(?:1[4-9]|20)\d\d[a-z]\W*$")),
    ("date", re.compile(r"\W*\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})\W*$|\W*\d{4}-\d\d(?:-\d\d)?\W*$")),
    ("range", re.compile(r"\W*[a-z]?\d+\s?[-–—−‐‑]+\s?[a-z]?\d+f{0,2}\W*$")),
    ("pages", re.compile(r"\W*(?:pp?|ss?|pgs?|cc?|ff?)\.?:?\d+(?:[-–—]\d+)?f{0,2}\W*$")),
    ("voliss", re.compile(r"\W*\d+[.:/]\d+\W*$")),
    ("volno", re.compile(r"\W*(?:vol|n[or°º]|bd|t|jg|h)[.°º]{0,2}\d+\W*$")),
    ("day", re.compile(r"\W*(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º)?\W*$")),
    ("num", re.compile(r"\W*\d+\W*$")),
    ("follow", re.compile(r"\W*\d+\s?(?:ff?|sgg?|ss|sqq?)\W*$")),
    ("ord", re.compile(r"\W*\d+(?:st|nd|rd|th|e|er|ère|ème|a|o|ª|º)\W*$")),
    ("numref", re.compile(r"[\[(]\d+[\])]\.?$")),
)
_SHAPED = re.compile("|".join(f"(?P<{name}>{pattern.pattern})" for name, pattern in _SHAPES))
_MIXED = re.compile(r"(?=.*\d).*[a-z]")
_INITIALS = re.compile(r"\W{0,2}(?:[^\W\d_]{1,2}[.][-–’']?)+[,;:)]*$|\W{0,2}[^\W\d_]{1,2}\.?-[^\W\d_]\.[,;:)]*$")
# Small numerals are those of a book's first pages; “di”, “mil”, “dix” are words.
_SMALL_ROMAN = re.compile(r"\W*[ivx]+\W*$")
COUNTED = frozenset({"num", "day"})  # kinds that say how many digits they have
# Kinds whose members are as many as the numbers: the kind stands for the word.
NAMELESS = frozenset({"url", "doi", "year", "range", "num", "day", "yearletter", "voliss", "yearrange", "date"})


# What no other shape than a Roman numeral lacks.
_SHAPELY = re.compile(r"\d|\.[a-z]|[/@]|doi|isbn|issn|www")
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_ENDING = frozenset(",;:.?!)]”»")


# Straight marks stand for curly ones: before a word those that open, behind it those that close.
_OPENING = str.maketrans("\"'", "“‘")
_CLOSING = str.maketrans("\"'", "”’")
_CURLED = frozenset("\"'“”‘’")


class Word(NamedTuple):
    """A token's parts, what it is taken for, and what it opens or ends."""

    text: str  # the token, its middle left out where it is very long
    core: str  # in small letters, apostrophes straight, without the punctuation round it
    size: int  # of the core, in characters
    kind: str  # year, range, initials, …, or an empty string
    sort: str  # the kind, or else the first class, or else the case
    lead: str  # opening punctuation, its quotation marks curly
    tail: str  # closing punctuation, likewise
    ends: bool  # whether a clause ends with it
    capital: str
    announced: tuple[str, ...]  # its classes as a word that announces a field
    known: tuple[str, ...]  # its classes in the lexicon
    classes: frozenset[str]


class Names(NamedTuple):
    """Features of a token: its own, those it lends to the tokens beside it, and to those two on."""

    own: list[str]
    lent: list[str]
    far: list[str]


class Said(NamedTuple):
    """A token and all its features, by the place for which they are."""

    word: Word
    own: tuple[str, ...]
    before: tuple[str, ...]  # what it lends to the token after it
    after: tuple[str, ...]
    before2: tuple[str, ...]
    after2: tuple[str, ...]


def _case(core: str) -> str:
    if not core or not core[0].isalpha():
        return "-"
    if core.isupper():
        return "A" if len(core) > 1 else "I"
    if core[0].isupper():
        return "C" if core[1:].islower() else "M"
    return "l"


def _kind(lower: str, text: str) -> str:
    if not _SHAPELY.search(lower):
        if len(lower) >= 12 and lower.isalnum():
            return ""
        return "roman" if _ROMAN.match(lower) and (text.isupper() or _SMALL_ROMAN.match(text)) else ""
    if len(lower) < 12 or not lower.isalnum() or any(c.isdigit() for c in lower):
        if found := _SHAPED.match(lower):
            return str(found.lastgroup)
        if _ROMAN.match(lower) and (text.isupper() or _SMALL_ROMAN.match(text)):
            return "roman"
        return "mixed" if _MIXED.match(lower) else ""
    return ""


def known(lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The lexicon's classes of a word, or of the parts of a double one: “Jean-Claude”, “Krohn/Erwin”."""
    found = lexicon.classes_of(lower)
    if found or not ("-" in lower or "/" in lower):
        return found
    return tuple(dict.fromkeys(name for part in re.split("[-/]", lower) for name in lexicon.classes_of(part)))


def look(text: str, lexicon: Lexicon) -> Word:
    """What a token says by itself."""
    if not text.isascii():
        text = text.encode(errors="replace").decode()  # a lone surrogate is no character
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + text[-LONGEST // 2 :]
    core = _CORE.search(text)
    lead, middle, tail = (text[: core.start()], core.group(), text[core.end() :]) if core else (text, "", "")
    if core:
        lead, tail = lead.translate(_OPENING), tail.translate(_CLOSING)
    lower = middle.lower().replace("’", "'")
    kind = _kind(text.lower(), text)
    initials = middle[:1].isupper() and "." in text and bool(_INITIALS.match(text))
    if initials and kind in {"", "roman"}:
        kind = "init"
    announced = classes_of(lower)
    listed = known(lower, lexicon) if len(lower) > 1 else ()
    case = _case(middle)
    sort = kind or (announced[0] if announced else listed[0] if listed else case)
    ends = not _ENDING.isdisjoint(tail) and not (
        tail == "." and (initials or (lower in ABBREVIATIONS and len(lower) < 6))
    )
    ends = ends or (not middle and text[-1:] in ",;:.")
    classes = frozenset((*announced, *listed)) if announced or listed else _NONE
    return Word(text, lower, len(middle), kind, sort, lead, tail, ends, case, announced, listed, classes)


def called(word: Word) -> str:
    """The feature of a token that names it: its core, or the kind where members are as many as the numbers."""
    return "w=" + (word.kind if word.kind in NAMELESS else word.core)


def spelling(core: str) -> list[str]:
    """The features of how a word begins and ends."""
    return [prefix + core[part] for prefix, part in SPELT]


def appearance(word: Word) -> Names:
    """The features that a token has for its kind, its classes, its case and size, and the punctuation round it."""
    kind, case, lead, tail = word.kind, word.capital, word.lead, word.tail
    shape = "s=" + (kind or (case + ("+" if word.size > 3 else str(word.size))))
    listed = ["v=" + name for name in word.announced] + ["x=" + name for name in word.known]
    end = tail[:2] or "_"
    cased, sorted_ = "ce=" + case + end, "ke=" + word.sort + end
    own = [shape, "c=" + case, "k=" + word.sort, "n=" + str(min(word.size, 9)), *listed]
    own += ["e=" + end, "e1=" + tail[-1:], "b=" + lead[-2:], cased, sorted_, "be=" + lead[-1:] + tail[:1]]
    if not kind and "/" in word.core:
        own.append("/" + case)
    if not kind and not word.known and case in "CA":
        own.append("x=0")
    if kind in COUNTED:
        own.append("digits=" + str(word.size))
    return Names(own, [shape, *listed, sorted_, cased, "b=" + lead[-1:], "e=" + end], [sorted_, "e=" + end])


def whole(word: Word) -> str:
    """The feature that a short token has for itself, or an empty string; one with marks that vary has none."""
    return SHORT + word.text if len(word.text) < 7 and _CURLED.isdisjoint(word.text) else ""


@lru_cache(maxsize=65536)
def say(text: str, lexicon: Lexicon) -> Said:
    """All features of a token."""
    word = look(text, lexicon)
    looks, name, short = appearance(word), called(word), whole(word)
    spelt = spelling(word.core) if word.core and not word.kind else []
    lent, far = (name, *looks.lent), (name, *looks.far)
    return Said(
        word,
        (name, *looks.own, *spelt, *([short] if short else ())),
        tuple("-1" + name for name in lent),
        tuple("+1" + name for name in lent),
        tuple("-2" + name for name in far),
        tuple("+2" + name for name in far),
    )
