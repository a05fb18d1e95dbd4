"""A citation's clauses: the runs of tokens between punctuation marks, which are mostly one field or a part of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citetrack.labelling.vocabulary import PLACED
from citetrack.labelling.words import Word

__all__ = ["HINTS", "LEADS", "NUMBERS", "TIMES", "Clause", "clauses"]


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``start`` to ``end`` (exclusive) between two punctuation marks, and the coarse kind of what they say.

    Kinds: Q quoted, U address, Y date, N number, P pages, V volume, I “in”, i “in” before names, E editor or
    translator, A “accessed”, B back-reference, n names with initials, g names, L places, p publisher, J journal,
    R report or thesis, O organisation, S short and capitalised, s short, m of middle length, T long.
    """

    start: int
    end: int
    kind: str


# The class of a clause's first word, and of any of its words, with the kind it makes the clause; the first that fits.
LEADS = (("in", "I"), ("ed", "E"), ("trans", "E"), ("access", "A"), ("avail", "A"), ("ibid", "B"))
HINTS = (("press", "p"), ("journal", "J"), ("news", "J"), ("thesis", "R"), ("report", "R"), ("org", "O"))
TIMES = frozenset({"year", "yearletter", "yearrange", "date"})
NUMBERS = frozenset({"num", "day", "ord"})


def _numeric(words: Sequence[Word]) -> str:
    """The kind of a clause that its numbers tell, or an empty string."""
    kinds = {w.kind for w in words}
    if kinds & {"url", "doi", "mail"}:
        return "U"
    core = [w for w in words if w.core]
    if core and all(w.kind in TIMES or w.kind in NUMBERS or w.classes & {"month", "season", "nodate"} for w in core):
        if any(w.kind in TIMES or w.classes & {"month", "season"} for w in core):
            return "Y"
        return "N"
    number = any(w.kind in {"num", "day", "range", "roman", "follow", "voliss"} for w in words)
    first = words[0].classes if words[0].core or len(words) < 2 else words[1].classes
    if kinds & {"pages", "follow"} or (number and "pp" in first) or (kinds & {"range"} and len(words) < 4):
        return "P"
    if (kinds & {"volno", "voliss"} and len(words) < 5) or (number and first & {"vol", "no"}):
        return "V"
    return ""


def _leading(words: Sequence[Word]) -> str:
    """The kind of a clause that its first word tells, or an empty string."""
    at = 1 if not words[0].core and len(words) > 1 else 0
    kind = next((kind for name, kind in LEADS if name in words[0].classes | words[at].classes), "")
    if words[at].capital == "l" and any("ed" in w.classes for w in words[at : at + 3]):
        kind = "E"  # “a cura di”, “sous la direction de”
    rest = words[at + 1 :]
    return "i" if kind == "I" and rest and (_verbal(rest) == "n" or _plain(rest) == "g") else kind


def _placed(words: Sequence[Word]) -> bool:
    """Whether nothing but place names stands there: “Le Caire”, “Frankfurt a. M.”, “London and New York”."""
    known = ["place" in w.classes for w in words]
    return any(known) and all(k or w.core in PLACED or not w.core for k, w in zip(known, words, strict=True))


def _verbal(words: Sequence[Word]) -> str:
    """The kind of a clause that the words anywhere in it tell, or an empty string."""
    classes = frozenset().union(*(w.classes for w in words))
    short = len(words) <= 5
    if short and "ed" in classes:
        return "E"
    if len(words) < 6 and _placed(words):
        return "L"
    if any(w.kind == "init" for w in words) or (short and classes & {"etal", "others"}):
        return "n"
    return next((kind for name, kind in HINTS if name in classes and len(words) < 9), "")


def _plain(words: Sequence[Word]) -> str:
    """The kind of a clause that only its capitals and its length tell."""
    capitals = sum(w.capital in "CAM" and w.core != "" for w in words)
    small = sum((w.capital == "l" and bool(w.classes & {"particle", "and"})) or w.core == "" for w in words)
    if capitals and len(words) <= 12 and capitals + small == len(words):
        given = any("given" in w.classes for w in words)
        if len(words) <= 4 or given:
            return "g" if given else "S"
    return "s" if len(words) <= 3 else "m" if len(words) <= 7 else "T"


def _goes_on(word: Word, following: Word) -> bool:
    """Whether a clause goes on after punctuation: “6. Juni”, “2. Aufl.”, “In: Kultur”."""
    if "in" in word.classes and word.tail == ":":
        return True
    return word.kind in {"day", "num"} and word.tail == "." and bool(following.classes & {"month", "edn", "vol", "no"})


def clauses(words: Sequence[Word], quotes: Sequence[str], brackets: Sequence[str]) -> list[Clause]:
    """The clauses, one after another from the first token to the last; a quotation is one clause."""
    found: list[Clause] = []
    start = 0
    for i, word in enumerate(words):
        last = i + 1 == len(words)
        ends = last or quotes[i] in "ES" or (word.ends and quotes[i] not in "BI" and not _goes_on(word, words[i + 1]))
        ends = ends or quotes[i + 1] in "BS" or (brackets[i + 1][0] in "BS" and quotes[i + 1] not in "IE")
        if not ends:
            continue
        run = words[start : i + 1]
        kind = "Q" if quotes[i] in "EIBS" else _numeric(run) or _leading(run) or _verbal(run) or _plain(run)
        found.append(Clause(start, i + 1, kind))
        start = i + 1
    return found
