"""The features of a citation's tokens: what each says by itself, what stands around it, and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citetrack.labelling.clauses import Clause, clauses
from citetrack.labelling.enclosure import bracketing, quotation
from citetrack.labelling.lexicon import EMPTY, Lexicon
from citetrack.labelling.tokens import Token
from citetrack.labelling.vocabulary import LANGUAGES
from citetrack.labelling.words import Word, say

__all__ = ["VERSION", "featurize"]

VERSION = 1  # of the features: a model works with those it was trained on

_TELLING = frozenset(
    {"archive", "conf", "edn", "etal", "family", "given", "journal", "month", "news", "org", "place", "press", "report"}
    | {"series", "thesis"}
)
_TEXT = "SgsmTIiQJOpR"
_TOLD = "QYPVUIiEAJLnpRB"  # kinds of clause whose presence before or after tells what the others are


def _enclosed(word: Word, quote: str, bracket: str) -> list[str]:
    return ["q=" + quote, "r=" + bracket, "qr=" + quote + bracket, "kq=" + word.capital + word.tail[:1] + quote]


def _place(i: int, n: int) -> list[str]:
    return [f"i={i}" if i < 3 else "i=+", f"j={n - 1 - i}" if n - 1 - i < 3 else "j=+", f"at={i * 8 // n}"]


def _language(words: Sequence[Word]) -> str:
    """The language that most small words are of, or an empty string."""
    votes = Counter(LANGUAGES[w.core] for w in words if w.core in LANGUAGES)
    return max(sorted(votes), key=votes.__getitem__) if votes else ""


def _met(kinds: set[str]) -> str:
    return "".join(kind for kind in "QYIiPV" if kind in kinds)


def _distances(parts: Sequence[Clause], kind: str) -> list[int]:
    """How many clauses on the next of a kind follows (at most 5), for each clause."""
    distances, far = [], 5
    for part in reversed(parts):
        distances.append(far)
        far = 1 if part.kind == kind else min(far + 1, 5)
    return distances[::-1]


def _clause_features(words: Sequence[Word], quotes: Sequence[str], brackets: Sequence[str]) -> list[list[str]]:
    parts = clauses(words, quotes, brackets)
    kinds = ["^", "^", *(p.kind for p in parts), "$", "$"]
    ahead: list[set[str]] = [set()]
    for part in reversed(parts):
        ahead.append(ahead[-1] | {part.kind} if part.kind in _TOLD else ahead[-1])
    ahead.reverse()
    editors = _distances(parts, "E")
    language = _language(words)
    texts = 0
    behind: set[str] = set()
    found: list[list[str]] = []
    for number, part in enumerate(parts):
        k2, k1, k0, f1, f2 = kinds[number : number + 5]
        size = part.end - part.start
        held = frozenset().union(*(w.classes for w in words[part.start : part.end]))
        first, last = words[part.start], words[part.end - 1]
        previous = words[part.start - 1] if part.start else None
        following = words[part.end] if part.end < len(words) else None
        common = [
            "k0=" + k0, "k-1=" + k1, "k+1=" + f1, "k-10=" + k1 + k0, "k0+1=" + k0 + f1, "k-1+1=" + k1 + k0 + f1,
            "k-2=" + k2 + k1 + k0, "k+2=" + k0 + f1 + f2, "k5=" + k2 + k1 + k0 + f1 + f2,
            f"kn={min(size, 12)}", f"knum={min(number, 7)}", "kf=" + (first.core or first.lead), "kt=" + last.tail[:2],
            "kp=" + (previous.tail[:2] if previous else "^"),
            "kpt=" + (previous.tail[:1] if previous else "^") + k0 + last.tail[:1]
            + (following.lead[-1:] if following else "$"),
            "kz=" + last.core,
            "kl=" + (following.core if following and following.classes else "" if following else "$"),
        ]  # fmt: skip
        common += ["kc=" + name for name in sorted(_TELLING.intersection(held))]
        common += ["L=" + language + k0, "L+1=" + language + k0 + f1]
        common += [f"tx={min(texts, 5)}{k0}", f"to-ed={editors[number]}{k0}"]
        texts += k0 in _TEXT
        common += ["seen=" + k for k in sorted(behind)]
        common += ["coming=" + k for k in sorted(ahead[number + 1])]
        common.append("sc=" + _met(behind) + "|" + _met(ahead[number + 1]))
        for offset in range(size):
            where = "B" if offset == 0 else "E" if offset == size - 1 else "I"
            bracket = brackets[part.start + offset]
            found.append([*common, "kw=" + where + k0, f"ko={min(offset, 5)}{k0}", "rk=" + bracket + k0 + f1])
        if part.kind in _TOLD:
            behind.add(part.kind)
    return found


def featurize(tokens: Sequence[Token], lexicon: Lexicon = EMPTY) -> list[list[str]]:
    """The features of each token, as names that are present or absent."""
    said = [say(t.text, lexicon) for t in tokens]
    words = [one.word for one in said]
    quotes, brackets = quotation(words), bracketing(words)
    n = len(words)
    rows = _clause_features(words, quotes, brackets)
    for i, word in enumerate(words):
        row = rows[i]
        row += said[i].own
        row += _enclosed(word, quotes[i], brackets[i])
        row += _place(i, n)
        if tokens[i].glued:
            row.append("glued")
        if i:
            left = words[i - 1]
            row += said[i - 1].before
            row.append("w-1w=" + left.core + "|" + word.core)
            row.append("pk=" + left.sort + "|" + word.sort)
            row.append("ee=" + left.tail[:1] + word.lead[-1:] + word.capital)
        else:
            row.append("^")
        if i > 1:
            row += said[i - 2].before2
        if i + 1 < n:
            right = words[i + 1]
            row += said[i + 1].after
            row.append("kk=" + word.kind + word.tail[:1] + right.kind + right.tail[:1])
        else:
            row.append("$")
        if i + 2 < n:
            row += said[i + 2].after2
    return rows
