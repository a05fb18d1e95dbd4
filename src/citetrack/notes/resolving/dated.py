"""Author-date citations as they stand in running text: “(Scott 1998: 23)”, “Said (1978)”, “(Tilly 1985a, 1985b)”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citetrack.model import Span
from citetrack.notes.people import NAME, YEAR
from citetrack.notes.resolving.locators import following
from citetrack.notes.resolving.undated import UNDATED, undated
from citetrack.notes.resolving.words import words
from citetrack.notes.signals import after_signal

__all__ = ["Dated", "brackets", "dated", "people_of", "signal_before"]

_YEAR = re.compile(
    rf"(?<![\w/.–-])(?P<year>{YEAR})(?P<letter>[a-z]?)(?![\w/]|[–-]\d\d\d\d)|(?<=[\s(])(?P<undated>{UNDATED})"
    r"(?P<number>-?[a-z]?)(?=[\s,;:)])"
)
_LETTER = re.compile(r",\s?(?P<letter>[a-z])(?=[,;:)\s])")
_ORIGINAL = re.compile(rf"[\[(/]?{YEAR}[\])/]\s?")
_TOKEN = re.compile(r"/|[^\s/]+")
_NAME = re.compile(rf"[“\"„«‘(\[]*{NAME}[’']?s?[,.’”\")]*$")
_JOINERS = frozenset(("and", "und", "et", "y", "e", "i", "&", "/", "und", "with"))
_OTHERS = re.compile(r"(?:al|a|others|andere|altri|otros|alii|colleagues|Kollegen)[.,’s]*$")
_BEFORE_OTHERS = frozenset(("et", "u.", "and", "und", "e", "y"))
# Capitalised words before a year that name nobody.
_NOBODY = frozenset((
    "in", "by", "since", "until", "from", "after", "before", "during", "between", "of", "on", "the", "as", "early",
    "late",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "januar", "februar", "märz", "april", "mai", "juni", "juli", "oktober", "dezember", "janvier",
    "février",
    "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "gennaio", "febbraio",
    "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "dicembre", "enero", "febrero",
    "abril", "mayo", "junio", "julio", "septiembre", "octubre", "noviembre", "diciembre", "spring", "summer", "autumn",
    "fall", "winter", "sommer", "herbst", "frühjahr", "figure", "fig", "table", "chapter", "section", "act", "law",
    "resolution", "treaty", "accessed", "retrieved", "founded", "born", "died", "reprint", "reprinted", "established",
    "est",
))  # fmt: skip
_WINDOW = 180
_FARTHEST = 400  # characters back to the bracket that a year stands in
_SEPARATORS = re.compile(r"[\s,;/&]*(?:and|und|et|y|e)?[\s,;]*$")


@dataclass(frozen=True, slots=True)
class Dated:
    """Names with a year, as printed: ``names`` the families as folded words, ``others`` whether “et al.” follows,
    ``year`` with its letter, ``narrative`` whether the names stand in the sentence, outside the bracket."""

    span: Span
    names: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]
    year: str
    locator: str
    others: bool
    narrative: bool
    signal: str = ""


def dated(text: str, span: Span) -> Iterator[Dated]:
    """The author-date citations within a span, in order; of one of several years for the same names each counts."""
    last: Dated | None = None
    for found in _YEAR.finditer(text, span.start, span.end):
        if last is not None and found.start() < last.span.end:
            continue
        opened = _opened(text, found.start(), span.start)
        if opened is None:
            continue
        floor = max(span.start, last.span.end if last else 0, found.start() - _WINDOW)
        made = _cited(text, floor, opened, found, span.end) or (
            _once_more(text, last, found, span.end) if last is not None else None
        )
        if made is None:
            continue
        yield made
        last = made
        while (letter := _LETTER.match(text, last.span.end)) and last.year[-1].isalpha():  # “1985a, b”
            at = Span(letter.start("letter"), letter.end())
            last = Dated(at, last.names, (), last.year[:-1] + letter["letter"], "", last.others, last.narrative)
            yield last


def brackets(text: str, span: Span) -> Iterator[Span]:
    """What stands in each pair of round brackets that holds no other, without the brackets."""
    for found in re.finditer(r"\(([^()\n]{2,300})\)", text[span.start : span.end]):
        yield Span(span.start + found.start(1), span.start + found.end(1))


def signal_before(text: str, floor: int, start: int) -> str:
    """The signal (“see also”, “for an overview, see”) that ends at ``start`` and begins at or behind ``floor``."""
    low = max(floor, start - 90)
    for opening in re.finditer(r"(?<=[(;,.\s])(?=\S)|^", text[low:start]):
        at = low + opening.start()
        if after_signal(text, at, start) == start:
            return text[at:start].strip(" ,:")
    return ""


def _opened(text: str, at: int, floor: int) -> int | None:
    """The place of the round or square bracket that ``at`` stands in, if it is near."""
    low = max(floor, at - _FARTHEST)
    opened = max(text.rfind("(", low, at), text.rfind("[", low, at))
    closed = max(text.rfind(")", low, at), text.rfind("]", low, at))
    if opened < 0:
        return None
    if closed > opened:  # “(Marx [1867] 1990)”
        outer = text.rfind("(", low, opened)
        return outer if outer >= 0 and text.find(")", outer, at) < 0 else None
    return opened


def _cited(text: str, floor: int, opened: int, year: re.Match[str], limit: int) -> Dated | None:
    """The citation whose year was found, or None where no names stand before it."""
    before = year.start()
    if (original := _ORIGINAL.search(text, max(floor, before - 8), before)) and original.end() == before:
        before = original.start()  # “Marx [1867] 1990”
    bare = text[floor:before].rstrip(" \n\u00a0,")
    narrative = bare.endswith(("(", "[")) and opened == floor + len(bare) - 1
    if narrative:
        bare = bare[:-1].rstrip()
    elif opened >= floor:
        floor, bare = opened + 1, text[opened + 1 : floor + len(bare)]
    names, starts, others = people_of(bare, floor)
    if names and (led := after_signal(text, starts[0], before)) > starts[0]:  # “Cf. Scott 1998”
        names, starts, others = people_of(text[led : floor + len(bare)], led)
    while names and (names[0][0] in _NOBODY or not names[0]):  # “As Scott (1998) says”, “(May 1998)”
        rest = names[0][1:]
        names = (rest, *names[1:]) if rest else names[1:]
        starts = starts if rest else starts[1:]
    if not names:
        return None
    end, locator = following(text, year.end(), limit)
    if narrative and text[end : end + 1] in (")", "]"):
        end += 1
    signal = signal_before(text, floor, starts[0])
    return Dated(Span(starts[0], end), names, starts, _printed(year), locator, others, narrative, signal)


def _printed(year: re.Match[str]) -> str:
    """The year with its letter; a work without one has a word in its place."""
    return undated(year["undated"]) if year["undated"] else year["year"] + year["letter"]


def _once_more(text: str, last: Dated, year: re.Match[str], limit: int) -> Dated | None:
    """The names before with another year: “(Tilly 1985, 1990)”."""
    if not _SEPARATORS.fullmatch(text[last.span.end : year.start()].lstrip(")")) or year.start() - last.span.end > 12:
        return None
    end, locator = following(text, year.end(), limit)
    at = Span(year.start(), end)
    return Dated(at, last.names, (), _printed(year), locator, last.others, last.narrative)


def people_of(text: str, offset: int) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...], bool]:
    """The names that ``text`` ends with: the folded words of each, where each begins, and whether “et al.” follows."""
    tokens = list(_TOKEN.finditer(text))
    first, others = len(tokens), False
    while first > 0:
        token = tokens[first - 1][0]
        before = tokens[first - 2][0] if first > 1 else ""
        if first == len(tokens) and _OTHERS.match(token) and before.lstrip("(") in _BEFORE_OTHERS:
            others = True
            first -= 2
            continue
        if token in _JOINERS or (_NAME.match(token) and not token.rstrip(",’s").endswith((")", "]"))):
            if token.endswith(".") and not (len(token.strip("(“‘.")) <= 2 or "." in token[:-1]) and first < len(tokens):
                break  # a sentence ends here
            first -= 1
            if token[0] in "([":
                break
            continue
        break
    return _persons(tokens[first:], offset, others)


def _persons(
    tokens: list[re.Match[str]], offset: int, others: bool
) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...], bool]:
    names: list[tuple[str, ...]] = []
    starts: list[int] = []
    current: list[str] = []
    if others:
        tokens = tokens[:-2]
    for token in tokens:
        said = token[0]
        if said in _JOINERS:
            if current:
                names.append(tuple(current))
                current = []
            continue
        cleaned = re.sub(r"[’']s?$", "", said.strip('([“"„«‘,”»)'))
        folded = [word for word in words(cleaned) if len(word) > 1 or len(cleaned) == 1]
        if not current:
            starts.append(offset + token.start() + (len(said) - len(said.lstrip('([“"„«‘'))))
        if not (len(folded) == 1 and len(folded[0]) == 1 and cleaned.endswith(".")):
            current += folded or words(cleaned)
        if said.endswith((",", "/")) and current:
            names.append(tuple(current))
            current = []
    if current:
        names.append(tuple(current))
    return tuple(names), tuple(starts[: len(names)]), others
