"""Plain words and numbers told at a glance, many at once, by what their characters are.

Most tokens are plain: three letters or more, with marks round them and hyphens or apostrophes within, or figures, or
two figures with a dash between.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tables import Ints
from citetrack.labelling.vocabulary import ABBREVIATIONS, BY_WORD, LANGUAGES, PLACED
from citetrack.labelling.words import LONGEST, known

__all__ = ["Glances", "Plain"]

_MARKS = ".,;:!?()[]\"'“”„«»‹›‘’‚`-–—…*"  # stand round words
_JOINTS = "-’'"  # within a word
_NUMERALS = "ivxlcdm"
_FIGURES = "0123456789"
_LEAST = 3  # letters; fewer are initials
_LONG = 9  # from this many letters on no feature counts them
_YEAR, _DAYS = 4, 31
_ADDRESSED = ("doi", "isbn", "issn", "www")
_SINGULAR = {word: word for word in ABBREVIATIONS | LANGUAGES.keys() | PLACED}  # words that look like no other

# What a character is: in a plain word each is one that may stand inside, and not each a numeral.
_MET, _LETTER, _INSIDE, _NUMERAL, _UPPER, _TITLE, _LOWER, _FIGURE = (1 << bit for bit in range(8))
_END = "\n"  # of a word: what each of its characters may be, and what none need be
_CODES = 0x110000
# All that looks depend on, in one number: what is around the core, what it is, its case and its size.
_CORE_BITS, _CASE_BITS, _SIZE_BITS = 24, 2, 6


def _sign(character: str) -> int:
    if character == _END:
        return _MET | _LETTER | _INSIDE | _NUMERAL
    bits = _MET | (_UPPER if character.isupper() else _TITLE if character.istitle() else 0)
    bits |= _LETTER | _INSIDE if character.isalpha() else _INSIDE if character in _JOINTS else 0
    bits |= _LOWER if character.islower() else _FIGURE if character in _FIGURES else 0
    return bits | (_NUMERAL if character.lower()[0] in _NUMERALS else 0)  # “İ” becomes an “i” with a dot


class _Numbers(dict[Hashable, int]):
    """Values by number, in the order in which they came."""

    def __missing__(self, value: Hashable) -> int:
        number = self[value] = len(self)
        return number


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """Of each token a number, the same for those that look the same, or 0 where it is not plain; its core in small
    letters, where it is plain; and whether it is a word, whose spelling tells."""

    looks: Ints
    cores: list[str]
    words: NDArray[np.bool_]


class Glances:
    """What a glance at tokens tells; what was met once keeps its number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._met = np.zeros(_CODES, np.uint8)  # of each character what it is; what isn't used takes no memory
        self._around, self._cores = _Numbers({("", ""): 0}), _Numbers()

    def of(self, texts: Sequence[str]) -> Plain:
        """What the tokens are that are plain."""
        middles = [text.strip(_MARKS) for text in texts]
        joined = "".join([middle + _END for middle in middles])
        lowered = joined.lower()
        cores = lowered.split(_END)[:-1]
        lengths, sizes = (np.fromiter(map(len, some), np.int64, len(texts)) for some in (texts, middles))
        starts = (sizes + 1).cumsum() - sizes - 1
        signs = self._signs(joined)
        every = np.bitwise_and.reduceat(signs, starts)
        short = (sizes > 0) & (lengths <= LONGEST)
        figures = short & (signs[starts] & _FIGURE > 0)
        words = short & (sizes >= _LEAST) & (every & (_INSIDE | _NUMERAL) == _INSIDE)
        words &= signs[np.maximum(starts + sizes - 2, 0)] & _LETTER > 0
        words[[place for sought in _ADDRESSED for place in _lines_with(sought, lowered)]] = False

        classes = zip(*(map(some.get, cores) for some in (BY_WORD, self._lexicon.words, _SINGULAR)), strict=True)
        core = np.fromiter(map(self._cores.__getitem__, classes), np.int64, len(texts))
        for place in np.flatnonzero(words & (every & _LETTER == 0)).tolist():
            cores[place] = one = cores[place].replace("’", "'")
            core[place] = self._cores[BY_WORD.get(one), known(one, self._lexicon) or None, _SINGULAR.get(one)]
        for place in np.flatnonzero(figures).tolist():
            kind = _kind(middles[place])
            core[place], figures[place] = self._cores[kind], bool(kind)
        around = np.zeros(len(texts), np.int64)
        for place in np.flatnonzero((words | figures) & (lengths != sizes)).tolist():
            lead, _, tail = texts[place].partition(middles[place])
            around[place] = self._around[lead, tail]
            if "." in lead:
                words[place] = False

        case = np.where(words, _cases(signs, starts), 0)
        size = np.where(words, np.minimum(sizes, _LONG), sizes)
        looks = ((around << _CORE_BITS | core) << _CASE_BITS | case) << _SIZE_BITS | size
        return Plain(np.where(words | figures, looks, 0), cores, words)

    def _signs(self, text: str) -> NDArray[np.uint8]:
        """Of each character what it is."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        signs = self._met[codes]
        if not signs.all():
            for code in np.unique(codes[signs == 0]).tolist():
                self._met[code] = _sign(chr(code))
            signs = self._met[codes]
        return signs


def _cases(signs: NDArray[np.uint8], starts: Ints) -> Ints:
    """Whether words are in small letters (0), begin with a large one (1), are in large ones (2) or mixed (3)."""
    some = np.bitwise_or.reduceat(signs, starts) & (_UPPER | _TITLE | _LOWER)
    behind = signs.copy()
    behind[starts] = 0
    rest = np.bitwise_or.reduceat(behind, starts) & (_UPPER | _TITLE | _LOWER)
    begun = np.where(rest == _LOWER, 1, 3)
    return np.where(some == _UPPER, 2, np.where(signs[starts] & _UPPER > 0, begun, 0))


def _lines_with(sought: str, text: str) -> Iterator[int]:
    """The numbers of the lines that hold what is sought."""
    line = last = 0
    while (at := text.find(sought, last)) >= 0:
        line += text.count(_END, last, at)
        yield line
        last = at + 1


def _kind(middle: str) -> str:
    """The kind of figures, or of two with a dash between; an empty string for anything else."""
    if not middle.isascii():
        middle = middle.replace("–", "-")
    first, dash, second = middle.partition("-")
    if not (middle.isascii() and first.isdecimal()) or first.startswith(("978", "979")):  # an ISBN begins so
        return ""
    year = _is_year(first)
    if not dash:
        return "year" if year else "day" if len(first) < 3 and 0 < int(first) <= _DAYS else "num"
    if not second.isdecimal():
        return ""
    if year and (len(second) == 2 or _is_year(second)):
        return "yearrange"
    return "range" if len(first) != _YEAR or len(second) != 2 else ""


def _is_year(figures: str) -> bool:
    """Whether figures are a year from 1400 to 2099."""
    return len(figures) == _YEAR and "14" <= figures[:2] <= "20"
