"""Which of a citation's tokens stand inside quotation marks and which inside brackets.

Every search looks a bounded number of tokens ahead, so the time grows with the number of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from citetrack.labelling.words import Word

__all__ = ["BRACKET_REACH", "LOOSE_REACH", "PAIRS", "QUOTE_REACH", "SINGLE", "bracketing", "opener", "quotation"]

QUOTE_REACH = 80
BRACKET_REACH = 60
LOOSE_REACH = 40
# Opening mark: what may close it. German and Danish print »…«, OCR and typing mix the straight with the curly.
PAIRS = {
    "“": '”“"', "„": '“”"', "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’'", "‚": "‘’", '"': '"”', "'": "'’",
    "”": "”", "`": "'’`",
}  # fmt: skip
SINGLE = frozenset("‘'’‚`")


def opener(word: Word) -> str:
    """The quotation mark that a token opens with, or an empty string."""
    for mark in word.lead:
        if mark in PAIRS and (word.core or mark not in "»”›"):
            return mark
    return ""


def _closes(word: Word, marks: str) -> bool:
    return any(m in marks for m in (word.tail if word.core else word.lead))


def _apostrophe(word: Word, follows: Word | None, mark: str) -> bool:
    """Whether a single mark at a word's end, before a small letter, may be an apostrophe: “the states’ rights”."""
    if mark not in SINGLE or len(word.tail) != 1 or follows is None:
        return False
    return follows.capital == "l" and "in" not in follows.classes


def _closing(words: Sequence[Word], at: int, mark: str) -> int:
    """The index of the token that closes the quotation opened at ``at``, or -1."""
    marks, spare = PAIRS[mark], -1
    for i in range(at, min(at + QUOTE_REACH, len(words))):
        word = words[i]
        if not _closes(word, marks) or (i == at and not word.core):
            continue
        if _apostrophe(word, words[i + 1] if i + 1 < len(words) else None, mark):
            spare = i if spare < 0 else spare
            continue
        return i
    return spare


def quotation(words: Sequence[Word]) -> list[str]:
    """For each token B, I, E or S where it begins, is inside, ends or alone is a quotation, ``-`` outside.

    U stands after a mark that is never closed, P before one that was never opened.
    """
    state = ["-"] * len(words)
    i = done = 0
    while i < len(words):
        mark = opener(words[i])
        if mark:
            end = _closing(words, i, mark)
            if end >= 0:
                state[i : end + 1] = ["S"] if end == i else ["B", *"I" * (end - i - 1), "E"]
                i = done = end + 1
                continue
            if mark not in SINGLE:
                stop = min(i + LOOSE_REACH, len(words))
                state[i:stop] = "U" * (stop - i)
        elif state[i] == "-" and _closes(words[i], "”»"):
            begin = max(done, i + 1 - LOOSE_REACH)
            state[begin : i + 1] = "P" * (i + 1 - begin)
            done = i + 1
        i += 1
    return state


def bracketing(words: Sequence[Word]) -> list[str]:
    """For each token its place in a bracket (B, I, E, S) and what that holds, ``-`` outside, U if it is never closed.

    y is a year alone, Y a year and more, n no year.
    """
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
                inside = [f"B{holds}", *[f"I{holds}"] * (j - i - 1), f"E{holds}"]
                state[i : j + 1] = inside if j > i else [f"S{holds}"]
                i = j
                break
        else:
            state[i] = "U"
        i += 1
    return state
