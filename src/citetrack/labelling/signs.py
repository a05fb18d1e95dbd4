"""What of a token quotations, brackets and clauses are told by: its flags and the marks at its edges."""

from __future__ import annotations

from enum import IntFlag, auto
from typing import NamedTuple

from citetrack.labelling.vocabulary import PLACED
from citetrack.labelling.words import Word

__all__ = ["PAIRS", "SINGLE", "Edges", "Flag", "class_bits", "edges_of", "flags_of"]

# Opening mark: what may close it. German and Danish print »…«, OCR and typing mix the straight with the curly.
PAIRS = {
    "“": '”“"', "„": '“”"', "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’'", "‚": "‘’", '"': '"”', "'": "'’",
    "”": '”"', "`": "'’`",
}  # fmt: skip
SINGLE = frozenset("‘'’‚`")
_QUOTES = frozenset("“”„«»‹›‘’‚\"'`")
_ENCLOSING = _QUOTES | frozenset("()[]")
_TIMES = frozenset({"year", "yearletter", "yearrange", "date"})
_NUMBERS = frozenset({"num", "day", "ord"})


class Flag(IntFlag):
    """What clauses are told by."""

    ADDRESS = auto()
    CORE = auto()
    NUMERIC = auto()  # a part of a date or a number, or no word at all
    TIMED = auto()
    NUMBER = auto()
    PAGED = auto()
    RANGED = auto()
    VOLUMED = auto()
    INITIAL = auto()
    CAPITAL = auto()
    NAMELIKE = auto()  # as the words of names are
    PLACELIKE = auto()
    DATED = auto()
    ENDS = auto()
    DOTTED = auto()  # a number before a period
    INTRODUCES = auto()  # “In:”
    CARRIES = auto()  # a word that goes on after a number: “6. Juni”
    LOW = auto()
    QUOTED = auto()
    BRACKETED = auto()
    IN = auto()
    ED = auto()
    TRANS = auto()
    ACCESS = auto()
    AVAIL = auto()
    IBID = auto()
    PP = auto()
    VOL = auto()
    NO = auto()
    OTHERS = auto()
    ARCHIVE = auto()
    CONF = auto()
    EDN = auto()
    ETAL = auto()
    FAMILY = auto()
    GIVEN = auto()
    JOURNAL = auto()
    MONTH = auto()
    NEWS = auto()
    ORG = auto()
    PLACE = auto()
    PRESS = auto()
    REPORT = auto()
    SERIES = auto()
    THESIS = auto()


def class_bits(*names: str) -> int:
    """The flags of these classes."""
    bits = 0
    for name in names:
        bits |= Flag[name.upper()]
    return int(bits)


_CLASSES = {flag.name.lower(): int(flag) for flag in Flag if flag >= Flag.IN and flag.name}
_KIND_FLAGS = (
    ({"url", "doi", "mail"}, Flag.ADDRESS),
    ({"num", "day", "range", "roman", "follow", "voliss"}, Flag.NUMBER),
    ({"pages", "follow"}, Flag.PAGED),
    ({"range"}, Flag.RANGED),
    ({"volno", "voliss"}, Flag.VOLUMED),
    ({"init"}, Flag.INITIAL),
    (_TIMES, Flag.DATED),
)
_KINDS = {
    kind: sum(int(flag) for kinds, flag in _KIND_FLAGS if kind in kinds)
    for kind in sorted(set().union(*(kinds for kinds, _ in _KIND_FLAGS)))
}

# Of what ``flags_of`` finds, in its order; plain numbers, which are added up in a third of the time.
_SIGNS = tuple(
    map(
        int,
        (
            Flag.CORE, Flag.NUMERIC, Flag.TIMED, Flag.CAPITAL, Flag.NAMELIKE, Flag.PLACELIKE, Flag.ENDS, Flag.DOTTED,
            Flag.INTRODUCES, Flag.CARRIES, Flag.LOW, Flag.QUOTED, Flag.BRACKETED,
        ),
    )
)  # fmt: skip


class Edges(NamedTuple):
    """A token's marks: the quotation mark it opens with, those that may close one, and its brackets."""

    opens: str
    closes: str
    core: bool
    lone: bool  # one mark ends it
    bracket: bool
    depth: int  # brackets opened less those closed


def flags_of(word: Word, edges: Edges | None) -> int:
    """The flags of a token with these marks."""
    bits = _KINDS.get(word.kind, 0)
    classes = word.classes
    for name in classes:
        bits |= _CLASSES.get(name, 0)
    core = bool(word.core)
    timely = not classes.isdisjoint(("month", "season"))
    timed = core and (word.kind in _TIMES or timely)
    numeric = timed or not core or word.kind in _NUMBERS or "nodate" in classes
    capital = core and word.capital in "CAM"
    small = not core or (word.capital == "l" and not classes.isdisjoint(("particle", "and")))
    signs = (
        core,
        numeric,
        timed,
        capital,
        capital or small,
        "place" in classes or word.core in PLACED or not core,
        word.ends,
        word.tail == "." and word.kind in {"day", "num"},
        word.tail == ":" and "in" in classes,
        not classes.isdisjoint(("month", "edn", "vol", "no")),
        word.capital == "l",
        edges is not None and (edges.opens or edges.closes),
        edges is not None and (edges.bracket or edges.depth),
    )
    return bits | sum([bit for bit, sign in zip(_SIGNS, signs, strict=True) if sign])


def edges_of(word: Word) -> Edges | None:
    """A token's marks, where it has any that quotations and brackets are told by."""
    if _ENCLOSING.isdisjoint(word.lead) and _ENCLOSING.isdisjoint(word.tail):
        return None
    closing = word.tail if word.core else word.lead
    depth = word.lead.count("(") + word.lead.count("[") - word.tail.count(")") - word.tail.count("]")
    if not word.core:
        depth -= word.lead.count(")") + word.lead.count("]")
    return Edges(
        _opener(word),
        "".join(mark for mark in closing if mark in _QUOTES),
        bool(word.core),
        len(word.tail) == 1,
        "(" in word.lead or "[" in word.lead,
        depth,
    )


def _opener(word: Word) -> str:
    """The quotation mark that a token opens with, or an empty string."""
    for mark in word.lead:
        if mark in PAIRS and (word.core or mark not in "»”›"):
            return mark
    return ""
