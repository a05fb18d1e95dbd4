"""How a citation's tokens are grouped: inside quotation marks, inside brackets, in clauses between punctuation.

Every search looks a bounded number of tokens ahead, so the time grows with the number of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citetrack.labelling.words import Word

__all__ = ["Clause", "bracketing", "clauses", "quotation"]

QUOTE_REACH = 80
BRACKET_REACH = 60
LOOSE_REACH = 40
# Opening mark: what may close it. German and Danish print »…«, OCR and typing mix the straight with the curly.
_PAIRS = {
    "“": '”“"', "„": '“”"', "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’'", "‚": "‘’", '"': '"”', "'": "'’",
    "”": "”", "`": "'’`",
}  # fmt: skip
_SINGLE = frozenset("‘'’‚`")


def _opener(word: Word) -> str:
    for mark in word.lead:
        if mark in _PAIRS and (word.core or mark not in "»”›"):
            return mark
    return ""


def _closes(word: Word, marks: str) -> bool:
    return any(m in marks for m in (word.tail if word.core else word.lead))


def _closing(words: Sequence[Word], at: int, mark: str) -> int:
    """The index of the token that closes the quotation opened at ``at``, or -1."""
    marks, spare = _PAIRS[mark], -1
    for i in range(at, min(at + QUOTE_REACH, len(words))):
        word = words[i]
        if not _closes(word, marks) or (i == at and not word.core):
            continue
        follows = words[i + 1] if i + 1 < len(words) else None
        # A single mark at a word's end before a small letter may be an apostrophe: “the states’ rights”.
        if mark in _SINGLE and len(word.tail) == 1 and follows and follows.capital == "l" and "in" not in follows.classes:
            spare = i if spare < 0 else spare
            continue
        return i
    return spare


def quotation(words: Sequence[Word]) -> list[str]:
    """For each token B, I, E or S (begins, inside, ends, single) of a quotation, U after a mark that is never closed,
    P before one that was never opened, ``-`` outside."""
    state = ["-"] * len(words)
    i = done = 0
    while i < len(words):
        mark = _opener(words[i])
        if mark:
            end = _closing(words, i, mark)
            if end >= 0:
                state[i : end + 1] = ["S"] if end == i else ["B", *"I" * (end - i - 1), "E"]
                i = done = end + 1
                continue
            if mark not in _SINGLE:
                stop = min(i + LOOSE_REACH, len(words))
                state[i:stop] = "U" * (stop - i)
        elif state[i] == "-" and _closes(words[i], "”»"):
            begin = max(done, i + 1 - LOOSE_REACH)
            state[begin : i + 1] = "P" * (i + 1 - begin)
            done = i + 1
        i += 1
    return state


def bracketing(words: Sequence[Word]) -> list[str]:
    """For each token its place in a bracket (B, I, E, S) with what it holds: y a year alone, Y a year and more, n no
    year; ``-`` outside, U after a bracket that is never closed."""
    state = ["-"] * len(words)
    i = 0
    while i < len(words):
        if not ("(" in words[i].lead or "[" in words[i].lead):
            i += 1
            continue
        depth = 0
        for j in range(i, min(i + BRACKET_REACH, len(words))):
            word = words[j]
            depth += word.lead.count("(") + word.lead.count("[") - sum(word.tail.count(c) for c in ")]")
            depth -= sum(word.lead.count(c) for c in ")]") if not word.core else 0
            if depth <= 0:
                dated = any(w.kind in {"year", "yearletter", "yearrange", "date"} for w in words[i : j + 1])
                holds = "n" if not dated else "y" if j == i else "Y"
                state[i : j + 1] = [f"S{holds}"] if j == i else [f"B{holds}", *[f"I{holds}"] * (j - i - 1), f"E{holds}"]
                i = j
                break
        else:
            state[i] = "U"
        i += 1
    return state


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``start`` to ``end`` (exclusive) between two punctuation marks, and the coarse kind of what they say."""

    start: int
    end: int
    kind: str


_TIMES = frozenset({"year", "yearletter", "yearrange", "date"})
_NUMBERS = frozenset({"num", "day", "ord"})


def _numeric(words: Sequence[Word]) -> str:
    """The kind of a clause that its numbers tell, or an empty string."""
    kinds = {w.kind for w in words}
    if kinds & {"url", "doi", "mail"}:
        return "U"
    core = [w for w in words if w.core]
    if core and all(w.kind in _TIMES or w.kind in _NUMBERS or w.classes & {"month", "season", "nodate"} for w in core):
        if any(w.kind in _TIMES or w.classes & {"month", "season"} for w in core):
            return "Y"
        return "N"
    number = any(w.kind in {"num", "day", "range", "roman", "follow", "voliss"} for w in words)
    first = words[0].classes if words[0].core or len(words) < 2 else words[1].classes
    if kinds & {"pages", "follow"} or (number and "pp" in first) or (kinds & {"range"} and len(words) < 4):
        return "P"
    if kinds & {"volno", "voliss"} and len(words) < 5 or (number and first & {"vol", "no"}):
        return "V"
    return ""


def _verbal(words: Sequence[Word], leads: frozenset[str]) -> str:
    """The kind of a clause that its words tell."""
    classes = frozenset().union(*(w.classes for w in words))
    for name, kind in (("in", "I"), ("ed", "E"), ("trans", "E"), ("access", "A"), ("avail", "A"), ("ibid", "B")):
        if name in leads:
            return kind
    short = len(words) <= 5
    if short and "ed" in classes:
        return "E"
    if any(w.kind == "init" for w in words) or (short and classes & {"etal", "others"}):
        return "n"
    capitals = [w for w in words if w.capital in "CAM" and w.core]
    if capitals and len(words) < 5 and all(w.classes & {"place"} for w in capitals):
        return "L"
    for name, kind in (("press", "p"), ("journal", "J"), ("news", "J"), ("thesis", "R"), ("report", "R"), ("org", "O")):
        if name in classes and len(words) < 9:
            return kind
    names = len(capitals) + sum(bool(w.classes & {"particle", "and"}) and w.capital == "l" or w.core == "" for w in words)
    if capitals and len(words) <= 12 and names == len(words):
        given = any(w.classes & {"given"} for w in words)
        if len(words) <= 4 or given:
            return "g" if given else "S"
    return "s" if len(words) <= 3 else "m" if len(words) <= 7 else "T"


def clauses(words: Sequence[Word], quotes: Sequence[str], brackets: Sequence[str]) -> list[Clause]:
    """The clauses, one after another from the first token to the last; a quotation is one clause."""
    found: list[Clause] = []
    start = 0
    for i, word in enumerate(words):
        last = i + 1 == len(words)
        ends = last or quotes[i] in "ES" or (word.ends and quotes[i] not in "BI")
        ends = ends or quotes[i + 1] in "BS" or brackets[i + 1][0] in "BS"
        if not ends:
            continue
        run = words[start : i + 1]
        if quotes[i] in "EIBS" and quotes[i] != "-":
            kind = "Q"
        else:
            kind = _numeric(run) or _verbal(run, run[0].classes | (run[1].classes if not run[0].core and len(run) > 1 else frozenset()))
        found.append(Clause(start, i + 1, kind))
        start = i + 1
    return found
