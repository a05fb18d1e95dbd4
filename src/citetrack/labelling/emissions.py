"""What the features of tokens weigh, for many citations at once; the same as summing over ``featurize``'s names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling import templates
from citetrack.labelling.forms import COLUMNS, EDGE, Forms
from citetrack.labelling.layout import GAP, Clauses, bracketing, clauses, places, quotation, spans
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.looks import CAPITALS
from citetrack.labelling.naming import FIRST, LAST, NAMELESS, NEXT
from citetrack.labelling.signs import Flag, class_bits
from citetrack.labelling.tables import Floats, Ints, Known, Sparse, Table
from citetrack.labelling.templates import BRACKETS, KINDS, LANGUAGES, MET, QUOTES, TELLING, TEXT, TOLD
from citetrack.labelling.weights import Weights

__all__ = ["Emissions", "Read"]

_FAR = 5  # clauses further on than this count as so far
_STEPS = (0, -1, 1, -2, 2)  # how far on the token stands whose first blocks, in their order, are added
_LENGTH = COLUMNS.index("length")
_KIND = {kind: number for number, kind in enumerate(KINDS)}
_IS_TEXT = np.array([kind in TEXT for kind in KINDS])
_TOLD = np.array([_KIND[kind] for kind in TOLD])
_POWERS = 1 << np.arange(len(TOLD))
_MET_BITS = np.array([1 << MET.index(kind) if kind in MET else 0 for kind in TOLD])
# The flags of the telling classes stand one after another, in the order of ``TELLING``.
_TELLING_BITS, _TELLING_SHIFT = class_bits(*TELLING), int(Flag.ARCHIVE).bit_length() - 1
_JOINED = 24  # more than there are kinds of tokens


def _chosen(bits: int, names: Sequence[str]) -> list[str]:
    return [name for number, name in enumerate(names) if bits >> number & 1]


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """The tokens of citations: their forms in one array, of each citation how many, of each token its length and
    whether it is glued to the one before."""

    forms: Ints
    counts: Ints
    lengths: Ints
    glued: Ints


class Emissions:
    """The weights of a model, summed over the features of tokens; what was summed once is kept."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self._weights = weights
        self.forms = forms = Forms(weights, lexicon)
        marks, sorts, joints = forms.looks.marks, forms.looks.sorts.strings, forms.looks.joints.strings
        n, k = len(marks), len(KINDS)
        t = templates
        self._enclosed = Table(
            (len(QUOTES), len(BRACKETS), len(CAPITALS), n),
            lambda q, r, c, m: t.enclosed(QUOTES[q], BRACKETS[r], CAPITALS[c], marks[m]),
            weights,
        )
        self._place = Table((4, 4, 8, 2), lambda i, j, at, glued: t.place(i, j, at, bool(glued)), weights)
        self._sorts = Table((256, 256), lambda a, b: t.neighbours(sorts[a], sorts[b]), weights)
        self._joined = Table(
            (n, n, len(CAPITALS)), lambda m, lead, c: t.joined(marks[m], marks[lead], CAPITALS[c]), weights
        )
        self._joints = Table((_JOINED * n, _JOINED * n), lambda a, b: t.punctuated(joints[a], joints[b]), weights)
        self._inside = Table((3, 6, k), lambda where, o, k0: t.inside("BIE"[where], o, KINDS[k0]), weights)
        self._bracketed = Table(
            (len(BRACKETS), k, k), lambda r, k0, f1: t.bracketed(BRACKETS[r], KINDS[k0], KINDS[f1]), weights
        )
        self._leading, self._following, self._between = (
            Table((k,) * 3, lambda a, b, c, names=names: names(KINDS[a], KINDS[b], KINDS[c]), weights)
            for names in (t.leading, t.following, t.between)
        )
        self._run = Known(t.RUN, KINDS, 5, weights)
        self._lengths = Table((13, 8), t.lengths, weights)
        self._texts = Table((6, 6, k), lambda tx, ed, k0: t.texts(tx, ed, KINDS[k0]), weights)
        self._spoken = Table(
            (len(LANGUAGES), k, k), lambda lang, k0, f1: t.spoken(LANGUAGES[lang], KINDS[k0], KINDS[f1]), weights
        )
        self._corners = Sparse(
            (n + 1, k, n, n + 1),
            lambda p, k0, m, f: t.corners(marks[p] if p < n else "^", KINDS[k0], marks[m], marks[f] if f < n else "$"),
            weights,
        )
        told = len(TOLD)
        self._held = Table((1 << len(TELLING),), lambda bits: t.held(_chosen(bits, TELLING)), weights)
        self._seen = Table((1 << told,), lambda bits: t.seen(_chosen(bits, TOLD)), weights)
        self._coming = Table((1 << told,), lambda bits: t.coming(_chosen(bits, TOLD)), weights)
        self._met = Table((1 << len(MET), 1 << len(MET)), lambda b, a: t.met(_chosen(b, MET), _chosen(a, MET)), weights)

    def read(self, texts: Sequence[Sequence[str]]) -> Read:
        """The tokens of citations that were cut at white space."""
        words = [word for text in texts for word in text]
        forms, pieces, within = self.forms.read(words)
        sizes = np.fromiter(map(len, texts), np.int64, len(texts))
        bounds = np.concatenate([[0], pieces.cumsum()])[np.concatenate([[0], sizes.cumsum()])]
        return Read(forms, np.diff(bounds), self.forms.columns[_LENGTH][forms], np.minimum(within, 1))

    def of(self, forms: Ints, counts: Ints, glued: Ints) -> Floats:
        """The weight of each label for each token, in order; no citation is empty.

        ``forms`` are the tokens of the citations one after another, ``counts`` how many each has.
        """
        where = places(counts)
        at, citation, index = where.at, where.citation, where.index
        flat = np.full(len(where.owner), EDGE, np.int64)
        flat[at] = forms
        store = self.forms
        look, name, _, *own = store.columns.take(flat, axis=1)
        said = store.looks.columns.take(look, axis=1)
        alone, lent, _, flags, sort, joint, tail, lead, capital, language, nameless, _ = said
        quotes = quotation(flags, store.looks.edges, look, where.first, where.end)
        brackets = bracketing(flags, store.looks.edges, look, where.end)
        parts = clauses(flags, quotes, brackets, where.owner)
        votes = np.bincount(citation * len(LANGUAGES) + language[at], minlength=len(counts) * len(LANGUAGES)).reshape(
            -1, len(LANGUAGES)
        )
        votes[:, 0] = 0
        k0, f1, rows = self._clauses(parts, look, name, said, votes.argmax(1))
        size = parts.last - parts.first + 1
        clause = np.repeat(np.arange(len(size)), size)
        offset = at - parts.first[clause]
        side = np.where(offset == 0, 0, np.where(at == parts.last[clause], 2, 1))
        k0, f1 = k0[clause], f1[clause]
        n, k = len(store.looks.marks), len(KINDS)
        count = counts[citation]

        out = rows.take(clause, axis=0)
        # The kind names a nameless one, which is a matter of looks.
        self._words(out, at, alone, lent, np.where(nameless > 0, 0, name))
        for named in own:
            out += self._weights.rows.take(named[at], axis=0)
        q, r, c = quotes[at].astype(np.int64), brackets[at].astype(np.int64), capital[at]
        _add(out, self._enclosed, ((q * len(BRACKETS) + r) * len(CAPITALS) + c) * n + tail[at])
        place = np.minimum(index, 3) * 4 + np.minimum(count - 1 - index, 3)
        _add(out, self._place, (place * 8 + index * 8 // count) * 2 + glued)
        _add(out, self._inside, (side * 6 + np.minimum(offset, 5)) * k + k0)
        _add(out, self._bracketed, (r * k + k0) * k + f1)
        later = np.flatnonzero(index)
        here, gone = at[later], at[later] - 1
        out[later] += self._sorts.of(sort[gone] * 256 + sort[here])
        out[later] += self._joined.of((tail[gone] * n + lead[here]) * len(CAPITALS) + capital[here])
        pairs = store.named.pairs(name[gone], name[here])
        paired = np.flatnonzero(pairs)
        out[later[paired]] += self._weights.rows[pairs[paired]]
        out[later - 1] += self._joints.of(joint[gone] * _JOINED * n + joint[here])
        return out

    def _words(self, out: Floats, at: Ints, own: Ints, lent: Ints, name: Ints) -> None:
        """Adds what the words at these places, and those beside them, weigh by their looks and their names."""
        looks, places, weights = self.forms.looks.rows, self.forms.named.places, self._weights.rows
        for block, step in enumerate(_STEPS):
            near = at + step
            out += looks.take(lent[near] + (block - 1) if step else own[near], axis=0)
            out += weights.take(places[block][name[near]], axis=0)

    def _clauses(self, parts: Clauses, look: Ints, name: Ints, said: Ints, language: Ints) -> tuple[Ints, Ints, Floats]:
        """The kind of each clause and of the next, and what the features weigh that all its tokens have."""
        k, n = len(KINDS), len(self.forms.looks.marks)
        _, _, ends, flags, _, _, tail, lead, _, _, _, classed = said
        number = np.arange(len(parts.kind))
        begin = np.searchsorted(parts.citation, parts.citation)
        end = np.searchsorted(parts.citation, parts.citation, "right")
        at = number + GAP + 2 * GAP * parts.citation
        kinds = np.full(int(at[-1]) + GAP + 1, _KIND["$"])
        kinds[at[begin == number] - 1] = kinds[at[begin == number] - 2] = _KIND["^"]
        kinds[at] = parts.kind
        k2, k1, k0, f1, f2 = (kinds[at + step] for step in (-2, -1, 0, 1, 2))

        leading, following = (k2 * k + k1) * k + k0, (k0 * k + f1) * k + f2
        out = self._leading.of(leading)
        _add(out, self._following, following)
        _add(out, self._between, (k1 * k + k0) * k + f1)
        _add(out, self._run, leading * k * k + f1 * k + f2)
        size = parts.last - parts.first + 1
        _add(out, self._lengths, np.minimum(size, 12) * 8 + np.minimum(number - begin, 7))
        told = np.zeros((len(number) + 1, len(TOLD)), np.int64)
        np.cumsum(k0[:, None] == _TOLD, axis=0, out=told[1:])
        behind, ahead = told[:-1] - told[begin] > 0, told[end] - told[1:] > 0
        _add(out, self._seen, behind @ _POWERS)
        _add(out, self._coming, ahead @ _POWERS)
        _add(out, self._met, (behind @ _MET_BITS << len(MET)) + ahead @ _MET_BITS)
        texts = np.concatenate([[0], _IS_TEXT[k0].cumsum()])
        before = np.minimum(texts[:-1] - texts[begin], 5)
        _add(out, self._texts, (before * 6 + _distance(kinds == _KIND["E"], at)) * k + k0)
        _add(out, self._spoken, (language[parts.citation] * k + k0) * k + f1)

        looks, places, weights = self.forms.looks.rows, self.forms.named.places, self._weights.rows
        first, last, gone, coming = parts.first, parts.last, parts.first - 1, parts.last + 1
        for side, place in enumerate((first, last, gone, coming)):
            out += looks.take(ends[place] + side, axis=0)
        out += weights.take(places[FIRST][name[first]], axis=0)
        out += weights.take(places[LAST][name[last]], axis=0)
        out += weights.take(places[NEXT][np.where(classed[coming] > 0, name[coming], NAMELESS)], axis=0)
        previous = np.where(look[gone] == EDGE, n, tail[gone])
        follows = np.where(look[coming] == EDGE, n, lead[coming])
        _add(out, self._corners, ((previous * k + k0) * n + tail[parts.last]) * (n + 1) + follows)
        _add(out, self._held, _telling(flags, parts))
        return k0, f1, out


def _add(out: Floats, table: Table | Sparse | Known, keys: Ints) -> None:
    out += table.of(keys)


def _telling(flags: Ints, parts: Clauses) -> Ints:
    """The telling classes of each clause's words, as bits in the order of ``TELLING``."""
    held = spans(np.bitwise_or, flags, parts.first, parts.last)
    return (held & _TELLING_BITS) >> _TELLING_SHIFT


def _distance(wanted: NDArray[np.bool_], at: Ints) -> Ints:
    """How many clauses on the next wanted one follows, at most ``_FAR``."""
    places = np.where(wanted, np.arange(len(wanted)), len(wanted) + _FAR)
    following = np.minimum.accumulate(places[::-1])[::-1]
    return np.minimum(following[at + 1] - at, _FAR)
