"""The quotations, brackets and clauses of many citations at once, as arrays.

The citations' tokens lie one after another in flat arrays, with ``GAP`` tokens ``EDGE`` before each and after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling.signs import PAIRS, SINGLE, Edges, Flag, class_bits
from citetrack.labelling.tables import Ints
from citetrack.labelling.templates import BRACKETS, KINDS, QUOTES

__all__ = ["GAP", "Clauses", "Places", "bracketing", "clauses", "places", "quotation", "spans"]

# How many tokens on a quotation's or a bracket's end is looked for, and how far a mark without another reaches.
_QUOTE_REACH = 80
_BRACKET_REACH = 60
_LOOSE_REACH = 40
_LOOSE = "”»"
GAP = 2  # tokens between two citations: as far as a token lends its features
# The class of a clause's first word, and of any of its words, with the kind it makes the clause; the first that fits.
_LEADS = (("in", "I"), ("ed", "E"), ("trans", "E"), ("access", "A"), ("avail", "A"), ("ibid", "B"))
_HINTS = (("press", "p"), ("journal", "J"), ("news", "J"), ("thesis", "R"), ("report", "R"), ("org", "O"))


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where citations lie in the flat arrays.

    Of each token: its place, its citation and how many stand before it there. Of each place: its citation (-1 between
    them), the first place of that and the one after its last.
    """

    at: Ints
    citation: Ints
    index: Ints
    owner: Ints
    first: Ints
    end: Ints


def places(counts: Ints) -> Places:
    """The places of citations that have so many tokens; none may be empty."""
    ends = (counts + GAP).cumsum()
    starts = ends - counts
    citation = np.repeat(np.arange(len(counts)), counts)
    index = np.arange(len(citation)) - np.repeat(counts.cumsum() - counts, counts)
    at = index + starts[citation]
    owner = np.full(int(ends[-1]) + GAP, -1)
    owner[at] = citation
    return Places(at, citation, index, owner, starts[owner], ends[owner])


@dataclass(frozen=True, slots=True, eq=False)
class Clauses:
    """The runs of tokens between punctuation marks, which are mostly one field or a part of one; a quotation is one.

    By first and last token (in the flat arrays), citation, and kind (its number in ``KINDS``): Q quoted, U address,
    Y date, N number, P pages, V volume, I “in”, i “in” before names, E editor or translator, A “accessed”,
    B back-reference, n names with initials, g names, L places, p publisher, J journal, R report or thesis,
    O organisation, S short and capitalised, s short, m of middle length, T long.
    """

    first: Ints
    last: Ints
    citation: Ints
    kind: Ints


def quotation(flags: Ints, edges: Sequence[Edges | None], looks: Ints, starts: Ints, ends: Ints) -> NDArray[np.uint8]:
    """For each token its place in a quotation, as a number of ``QUOTES``.

    B, I, E and S say where it begins, is inside, ends or alone is one; U stands after a mark that is never closed,
    P before one that was never opened. A single mark before a small letter may be an apostrophe: “the states’ rights”.

    ``flags`` and ``looks`` are those of the tokens, ``starts`` and ``ends`` their citations' first place and that
    after the last; ``edges`` is by looks.
    """
    state = bytearray(len(flags))
    at = np.flatnonzero(flags & Flag.QUOTED)
    places = at.tolist()
    low = ((flags[at + 1] & (Flag.LOW | Flag.IN)) == Flag.LOW).tolist()
    found = [edges[look] for look in looks[at].tolist()]
    done = before = 0
    for number, (i, start, stop) in enumerate(zip(places, starts[at].tolist(), ends[at].tolist(), strict=True)):
        edge = found[number]
        assert edge is not None
        if i < before:
            continue
        mark = edge.opens
        if mark:
            end = _closing(places, found, low, number, min(i + _QUOTE_REACH, stop))
            if end >= 0:
                state[i : end + 1] = b"\4" if end == i else b"\1" + b"\2" * (end - i - 1) + b"\3"
                before = done = end + 1
            elif mark not in SINGLE:
                until = min(i + _LOOSE_REACH, stop)
                state[i:until] = b"\5" * (until - i)
        elif not state[i] and (_LOOSE[0] in edge.closes or _LOOSE[1] in edge.closes):
            begin = max(done, start, i + 1 - _LOOSE_REACH)
            state[begin : i + 1] = b"\6" * (i + 1 - begin)
            done = i + 1
    return np.frombuffer(state, np.uint8)


def _closing(places: list[int], found: list[Edges | None], low: list[bool], number: int, reach: int) -> int:
    """Where the quotation ends that the token of this number opens, or -1."""
    first = found[number]
    assert first is not None
    mark = first.opens
    marks, single, spare = PAIRS[mark], mark in SINGLE, -1
    for k in range(number, len(places)):
        i, edge = places[k], found[k]
        if i >= reach:
            break
        assert edge is not None
        if not edge.closes or not any(m in marks for m in edge.closes) or (k == number and not edge.core):
            continue
        if single and edge.lone and low[k]:
            spare = i if spare < 0 else spare
            continue
        return i
    return spare


def bracketing(flags: Ints, edges: Sequence[Edges | None], looks: Ints, ends: Ints) -> NDArray[np.uint8]:
    """For each token its place in a bracket, as a number of ``BRACKETS``; arguments as for ``quotation``.

    Beside B, I, E or S stands what the bracket holds: y a year alone, Y a year and more, n no year. U is never closed.
    """
    state = bytearray(len(flags))
    at = np.flatnonzero(flags & Flag.BRACKETED)
    places, stops = at.tolist(), ends[at].tolist()
    found = [edges[look] for look in looks[at].tolist()]
    dated = ((flags & Flag.DATED) != 0).tobytes()
    before = 0
    for number, i in enumerate(places):
        edge = found[number]
        assert edge is not None
        if i < before or not edge.bracket:
            continue
        reach = min(i + _BRACKET_REACH, stops[number])
        depth = 0
        for k in range(number, len(places)):
            j, inner = places[k], found[k]
            if j >= reach:
                state[i] = 13
                break
            assert inner is not None
            depth += inner.depth
            if depth <= 0:
                holds = 0 if dated.find(1, i, j + 1) < 0 else 4 if j == i else 8
                if j == i:
                    state[i] = 4 + holds
                else:
                    state[i : j + 1] = bytes((1 + holds, *(2 + holds,) * (j - i - 1), 3 + holds))
                before = j + 1
                break
        else:
            state[i] = 13
    return np.frombuffer(state, np.uint8)


def _members(codes: Sequence[str], wanted: str, at: int = 0) -> NDArray[np.bool_]:
    return np.array([code[at : at + 1] in wanted and len(code) > at for code in codes])


_ENDED, _WITHIN = _members(QUOTES, "ES"), _members(QUOTES, "BI")
_BEGUN, _GOING, _QUOTED = _members(QUOTES, "BS"), _members(QUOTES, "IE"), _members(QUOTES, "EIBS")
_OPENED = _members(BRACKETS, "BS")
_LEADING = tuple((class_bits(name), kind) for name, kind in _LEADS)
_HINTING = tuple((class_bits(name), kind) for name, kind in _HINTS)
_CODE = {kind: number for number, kind in enumerate(KINDS)}


def clauses(flags: Ints, quotes: NDArray[np.uint8], brackets: NDArray[np.uint8], citations: Ints) -> Clauses:
    """The clauses of all citations, one after another; ``citations`` numbers the tokens', -1 between them."""
    inside = citations[2:-2] >= 0
    here, after = flags[2:-2], flags[3:-1]
    q, q_after, b_after = quotes[2:-2], quotes[3:-1], brackets[3:-1]
    last = citations[3:-1] < 0
    goes_on = ((here & Flag.INTRODUCES) != 0) | (((here & Flag.DOTTED) != 0) & ((after & Flag.CARRIES) != 0))
    ends = last | _ENDED[q] | (((here & Flag.ENDS) != 0) & ~_WITHIN[q] & ~goes_on)
    ends |= _BEGUN[q_after] | (_OPENED[b_after] & ~_GOING[q_after])
    ends &= inside
    lasts = np.flatnonzero(ends) + 2
    firsts = np.empty_like(lasts)
    if len(lasts):
        owner = citations[lasts]
        firsts[0] = GAP
        firsts[1:] = lasts[:-1] + np.where(owner[1:] == owner[:-1], 1, 1 + GAP)
    kinds = _kinds(flags, firsts, lasts)
    kinds[_QUOTED[quotes[lasts]]] = _CODE["Q"]
    return Clauses(firsts, lasts, citations[lasts], kinds)


def spans(operation: np.ufunc, values: Ints, firsts: Ints, lasts: Ints) -> Ints:
    """The operation over each run from a first to a last place."""
    bounds = np.empty(2 * len(firsts), np.int64)
    bounds[0::2], bounds[1::2] = firsts, lasts + 1
    found: Ints = operation.reduceat(values, bounds)[::2] if len(bounds) else bounds
    return found


def _kinds(flags: Ints, firsts: Ints, lasts: Ints) -> Ints:
    """The kinds of clauses that are no quotations."""
    size = lasts - firsts + 1
    held, common = spans(np.bitwise_or, flags, firsts, lasts), spans(np.bitwise_and, flags, firsts, lasts)
    head = flags[firsts]
    late = ((head & Flag.CORE) == 0) & (size > 1)
    lead = flags[firsts + late]  # the first word, but for marks
    kind = _plain(held, common, size)
    _put(kind, _verbal(held, common, size))
    _put(kind, _leading(flags, firsts + late, lasts, head | lead))
    _put(kind, _numeric(held, common, size, lead))
    return kind


def _put(kinds: Ints, better: Ints) -> None:
    np.copyto(kinds, better, where=better > 0)


def _choose(size: int, *cases: tuple[NDArray[np.bool_], str]) -> Ints:
    """The kind of the first case that holds, 0 where none does."""
    found = np.zeros(size, np.int64)
    for holds, kind in reversed(cases):
        found[holds] = _CODE[kind]
    return found


def _has(values: Ints, *wanted: int) -> NDArray[np.bool_]:
    bits = 0
    for bit in wanted:
        bits |= int(bit)
    found: NDArray[np.bool_] = (values & bits) != 0
    return found


def _numeric(held: Ints, common: Ints, size: Ints, lead: Ints) -> Ints:
    number, ranged = _has(held, Flag.NUMBER), _has(held, Flag.RANGED)
    numeric = _has(common, Flag.NUMERIC) & _has(held, Flag.CORE)
    return _choose(
        len(held),
        (_has(held, Flag.ADDRESS), "U"),
        (numeric & _has(held, Flag.TIMED), "Y"),
        (numeric, "N"),
        (_has(held, Flag.PAGED) | (number & _has(lead, Flag.PP)) | (ranged & (size < 4)), "P"),
        ((_has(held, Flag.VOLUMED) & (size < 5)) | (number & _has(lead, Flag.VOL, Flag.NO)), "V"),
    )


def _leading(flags: Ints, at: Ints, lasts: Ints, head: Ints) -> Ints:
    kind = _choose(len(head), *((_has(head, bits), kind) for bits, kind in _LEADING))
    editing = np.zeros(len(at), bool)
    for ahead in range(3):
        editing |= (at + ahead <= lasts) & _has(flags[np.minimum(at + ahead, lasts)], Flag.ED)
    kind[_has(flags[at], Flag.LOW) & editing] = _CODE["E"]
    named = np.flatnonzero((kind == _CODE["I"]) & (at < lasts))
    first, last = at[named] + 1, lasts[named]
    held, common = spans(np.bitwise_or, flags, first, last), spans(np.bitwise_and, flags, first, last)
    size = last - first + 1
    names = (_verbal(held, common, size) == _CODE["n"]) | (_plain(held, common, size) == _CODE["g"])
    kind[named[names]] = _CODE["i"]
    return kind


def _verbal(held: Ints, common: Ints, size: Ints) -> Ints:
    short = size <= 5
    return _choose(
        len(held),
        (short & _has(held, Flag.ED), "E"),
        (short & _has(held, Flag.PLACE) & _has(common, Flag.PLACELIKE), "L"),
        (_has(held, Flag.INITIAL) | (short & _has(held, Flag.ETAL, Flag.OTHERS)), "n"),
        *(((size < 9) & _has(held, bits), kind) for bits, kind in _HINTING),
    )


def _plain(held: Ints, common: Ints, size: Ints) -> Ints:
    given = _has(held, Flag.GIVEN)
    named = _has(held, Flag.CAPITAL) & (size <= 12) & _has(common, Flag.NAMELIKE) & ((size <= 4) | given)
    return _choose(len(held), (named & given, "g"), (named, "S"), (size <= 3, "s"), (size <= 7, "m"), (size > 7, "T"))
