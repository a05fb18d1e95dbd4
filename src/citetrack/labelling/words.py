"""What one token says by itself: its features, those it lends to its neighbours, and what it opens and closes.

All of it depends on the token's characters alone, so it is kept by token: texts repeat their words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.vocabulary import ABBREVIATIONS, classes_of

__all__ = ["Word", "examine", "look"]

LONGEST = 48  # characters of a token that are looked at
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
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
    ("roman", re.compile(r"\W*[ivxlcdm]+\W*$")),
    ("mixed", re.compile(r"(?=.*\d).*[a-z]")),
)
_INITIALS = re.compile(r"\W{0,2}(?:[^\W\d_]{1,2}[.][-–’']?)+[,;:)]*$|\W{0,2}[^\W\d_]{1,2}\.?-[^\W\d_]\.[,;:)]*$")
# Small numerals are those of a book's first pages; “di”, “mil”, “dix” are words.
_SMALL_ROMAN = re.compile(r"\W*[ivx]+\W*$")
# Kinds whose members are as many as the numbers: the kind stands for the word.
_NAMELESS = frozenset({"url", "doi", "year", "range", "num", "day", "yearletter", "voliss", "yearrange", "date"})


@dataclass(frozen=True, slots=True)
class Word:
    """A token's features by place (its own, and as lent one or two tokens to either side) and what it opens or ends."""

    own: tuple[str, ...]
    before: tuple[str, ...]  # what it lends to the token after it
    after: tuple[str, ...]
    before2: tuple[str, ...]
    after2: tuple[str, ...]
    core: str
    kind: str  # year, range, initials, …, or an empty string
    sort: str  # the kind, or else the first class, or else the case
    lead: str  # opening punctuation
    tail: str  # closing punctuation
    ends: bool  # whether a clause ends with it
    capital: str
    classes: frozenset[str]


def _case(core: str) -> str:
    if not core or not core[0].isalpha():
        return "-"
    if core.isupper():
        return "A" if len(core) > 1 else "I"
    if core[0].isupper():
        return "C" if core[1:].islower() else "M"
    return "l"


def _kind(lower: str, text: str) -> str:
    if any(c.isdigit() for c in lower) or not lower.isalnum() or len(lower) < 12:
        for name, pattern in _SHAPES:
            if name == "roman" and not (text.isupper() or _SMALL_ROMAN.match(text)):
                continue
            if pattern.match(lower):
                return name
    return ""


def _known(lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The lexicon's classes of a word, or of the parts of a double one: “Jean-Claude”, “Krohn/Erwin”."""
    found = lexicon.classes_of(lower)
    if found or not ("-" in lower or "/" in lower):
        return found
    return tuple(dict.fromkeys(name for part in re.split("[-/]", lower) for name in lexicon.classes_of(part)))


@lru_cache(maxsize=65536)
def look(text: str, lexicon: Lexicon) -> Word:
    """What a token says by itself; remembered."""
    return examine(text, lexicon)


def examine(text: str, lexicon: Lexicon) -> Word:
    """What a token says by itself."""
    text = text.encode(errors="replace").decode()  # a lone surrogate is no character
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + text[-LONGEST // 2 :]
    match = _EDGES.match(text)
    assert match
    lead, core, tail = match.groups()
    if not core:
        lead, tail = text, ""
    lower = core.lower()
    kind = _kind(text.lower(), text)
    initials = bool(_INITIALS.match(text)) and text[0] not in "0123456789" and core[:1].isupper()
    if initials and kind in {"", "roman"}:
        kind = "init"
    classes = classes_of(lower) or classes_of(lower.rstrip("."))
    known = _known(lower, lexicon) if len(lower) > 1 else ()
    case = _case(core)
    word = kind if kind in _NAMELESS else lower
    shape = kind or (case + ("+" if len(core) > 3 else str(len(core))))
    end = tail[:2] or "_"
    coarse = kind or (classes[0] if classes else (known[0] if known else case))
    own = [
        "w=" + word, "s=" + shape, "c=" + case, "e=" + end, "e1=" + tail[-1:], "b=" + lead[-2:], "k=" + coarse,
        "n=" + str(min(len(core), 9)), "ce=" + case + end, "ke=" + coarse + end, "be=" + lead[-1:] + tail[:1],
    ]  # fmt: skip
    if len(text) < 7:
        own.append("t=" + text)
    if lower and not kind:
        own += ["p2=" + lower[:2], "p3=" + lower[:3], "p4=" + lower[:4]]
        own += ["z2=" + lower[-2:], "z3=" + lower[-3:], "z4=" + lower[-4:]]
    if "/" in core and not kind:
        own.append("/" + case)
    if kind in {"num", "day"}:
        own.append("digits=" + str(len(core)))
    own += ["v=" + name for name in classes]
    own += ["x=" + name for name in known]
    if not known and case in "CA" and not kind:
        own.append("x=0")
    lent = ["w=" + word, "ke=" + coarse + end, "ce=" + case + end, "b=" + lead[-1:], "e=" + end, "s=" + shape]
    lent += ["v=" + name for name in classes] + ["x=" + name for name in known]
    far = ["w=" + word, "ke=" + coarse + end, "e=" + end]
    ends = bool(set(tail) & set(",;:.?!)]”»")) and not (
        tail.startswith(".") and len(tail) == 1 and (initials or (lower in ABBREVIATIONS and len(lower) < 6))
    )
    return Word(
        tuple(own),
        tuple("-1" + f for f in lent),
        tuple("+1" + f for f in lent),
        tuple("-2" + f for f in far),
        tuple("+2" + f for f in far),
        lower, kind, coarse, lead, tail,
        ends or (not core and text[-1:] in ",;:."),
        case,
        frozenset((*classes, *known)),
    )  # fmt: skip
