"""The features of a citation's tokens: what each says by itself, what stands around it, and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from citetrack.labelling import templates
from citetrack.labelling.layout import bracketing, clauses, places, quotation
from citetrack.labelling.lexicon import EMPTY, Lexicon
from citetrack.labelling.signs import edges_of, flags_of
from citetrack.labelling.templates import BRACKETS, KINDS, MET, QUOTES, TELLING, TEXT, TOLD
from citetrack.labelling.tokens import Token
from citetrack.labelling.vocabulary import LANGUAGES
from citetrack.labelling.words import Said, Word, say

__all__ = ["featurize", "featurize_all"]

Names = list[list[str]]  # the features of each token


def _language(words: Sequence[Word]) -> str:
    """The language that most small words are of, or an empty string."""
    votes = Counter(LANGUAGES[w.core] for w in words if w.core in LANGUAGES)
    return max(sorted(votes), key=votes.__getitem__) if votes else ""


def _distances(kinds: str, wanted: str) -> list[int]:
    """How many clauses on the next of a kind follows (at most 5), for each clause."""
    distances, far = [], 5
    for kind in reversed(kinds):
        distances.append(far)
        far = 1 if kind == wanted else min(far + 1, 5)
    return distances[::-1]


def _clause_features(words: Sequence[Word], brackets: Sequence[str], firsts: Sequence[int], told: str) -> Names:
    """The features that tokens have by their clauses, which begin at ``firsts`` and are of the kinds ``told``."""
    t = templates
    kinds = ["^", "^", *told, "$", "$"]
    editors = _distances(told, "E")
    language = _language(words)
    texts = 0
    found: Names = []
    for number, (start, end) in enumerate(zip(firsts, [*firsts[1:], len(words)], strict=True)):
        k2, k1, k0, f1, f2 = kinds[number : number + 5]
        size = end - start
        held = frozenset().union(*(w.classes for w in words[start:end]))
        behind, ahead = set(told[:number]), set(told[number + 1 :])
        first, last = words[start], words[end - 1]
        previous = words[start - 1] if start else None
        following = words[end] if end < len(words) else None
        common = [
            *t.leading(k2, k1, k0), *t.following(k0, f1, f2), *t.between(k1, k0, f1), t.RUN + k2 + k1 + k0 + f1 + f2,
            *t.lengths(min(size, 12), min(number, 7)), *t.texts(min(texts, 5), editors[number], k0),
            *t.spoken(language, k0, f1), *t.held(name for name in TELLING if name in held),
            *t.seen(kind for kind in TOLD if kind in behind), *t.coming(kind for kind in TOLD if kind in ahead),
            *t.met((kind for kind in MET if kind in behind), (kind for kind in MET if kind in ahead)),
            *t.corners(
                previous.tail[:1] if previous else "^", k0, last.tail[:1], following.lead[-1:] if following else "$"
            ),
            "kf=" + (first.core or first.lead), "kz=" + last.core, "kt=" + last.tail[:2],
            "kp=" + (previous.tail[:2] if previous else "^"),
            "kl=" + (following.core if following and following.classes else "" if following else "$"),
        ]  # fmt: skip
        texts += k0 in TEXT
        for offset in range(size):
            where = "B" if offset == 0 else "E" if offset == size - 1 else "I"
            inside = t.inside(where, min(offset, 5), k0)
            found.append([*common, *inside, *t.bracketed(brackets[start + offset], k0, f1)])
    return found


def _token_features(
    said: Sequence[Said], tokens: Sequence[Token], quotes: Sequence[str], brackets: Sequence[str]
) -> Names:
    """The features that tokens have by themselves, their neighbours and their place."""
    t = templates
    n = len(said)
    rows: Names = []
    for i, (own, token) in enumerate(zip(said, tokens, strict=True)):
        word = own.word
        row = [*own.own, *t.enclosed(quotes[i], brackets[i], word.capital, word.tail[:1])]
        row += t.place(min(i, 3), min(n - 1 - i, 3), i * 8 // n, token.glued)
        if i:
            left = said[i - 1].word
            row += said[i - 1].before
            row.append("w-1w=" + left.core + "|" + word.core)
            row += t.neighbours(left.sort, word.sort)
            row += t.joined(left.tail[:1], word.lead[-1:], word.capital)
        if i > 1:
            row += said[i - 2].before2
        if i + 1 < n:
            right = said[i + 1].word
            row += said[i + 1].after
            row += t.punctuated(word.kind + word.tail[:1], right.kind + right.tail[:1])
        if i + 2 < n:
            row += said[i + 2].after2
        rows.append(row)
    return rows


def featurize(tokens: Sequence[Token], lexicon: Lexicon = EMPTY) -> Names:
    """The features of each token of a citation, as names that are present or absent."""
    return featurize_all([tokens], lexicon)[0]


def featurize_all(citations: Sequence[Sequence[Token]], lexicon: Lexicon = EMPTY) -> list[Names]:
    """The features of each token of each citation; quicker than one by one."""
    found: list[Names] = [[] for _ in citations]
    full = [number for number, tokens in enumerate(citations) if tokens]
    if not full:
        return found
    said = [[say(token.text, lexicon) for token in citations[number]] for number in full]
    for number, some, (quotes, brackets, firsts, kinds) in zip(full, said, _structures(said), strict=True):
        words = [one.word for one in some]
        by_clauses = _clause_features(words, brackets, firsts, kinds)
        by_tokens = _token_features(some, citations[number], quotes, brackets)
        found[number] = [a + b for a, b in zip(by_clauses, by_tokens, strict=True)]
    return found


def _structures(citations: Sequence[Sequence[Said]]) -> Iterator[tuple[list[str], list[str], list[int], str]]:
    """Of each citation its tokens' places in quotations and in brackets, and its clauses' first tokens and kinds."""
    words = [one.word for said in citations for one in said]
    marks = [edges_of(word) for word in words]
    where = places(np.array([len(said) for said in citations]))
    flags, looks = np.zeros((2, len(where.owner)), np.int64)
    flags[where.at] = [flags_of(word, edges) for word, edges in zip(words, marks, strict=True)]
    looks[where.at] = np.arange(len(words))
    quotes = quotation(flags, marks, looks, where.first, where.end)
    brackets = bracketing(flags, marks, looks, where.end)
    parts = clauses(flags, quotes, brackets, where.owner)
    bounds = np.searchsorted(parts.citation, np.arange(len(citations) + 1)).tolist()
    for said, a, b in zip(citations, bounds[:-1], bounds[1:], strict=True):
        firsts = parts.first[a:b].tolist()
        begin, end = firsts[0], firsts[0] + len(said)
        yield (
            [QUOTES[state] for state in quotes[begin:end]],
            [BRACKETS[state] for state in brackets[begin:end]],
            [first - begin for first in firsts],
            "".join(KINDS[kind] for kind in parts.kind[a:b]),
        )
