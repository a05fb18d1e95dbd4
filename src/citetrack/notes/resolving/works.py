"""The works that a document cites in full, indexed by the words that a short form of one may repeat."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citetrack.model import Name, Reference, Span
from citetrack.notes.people import YEAR
from citetrack.notes.resolving.undated import UNDATED, undated
from citetrack.notes.resolving.words import JOINING, words

__all__ = ["Source", "Work", "Works"]

_YEAR = re.compile(rf"(?<![\w]){YEAR}[a-z]?(?![\w])")
_UNDATED = re.compile(rf"(?<=[\s(]){UNDATED}")
_ROLES = ("author", "editor", "editora", "bookauthor", "translator")
_TITLES = ("title", "maintitle", "booktitle", "issuetitle", "journaltitle", "titleaddon")
_MAIN = re.compile(r"[:.?!–—]\s|\s[–—]\s")
_HEAD, _TEXT = 140, 1200  # characters of a citation that may name its people; that count at all
_MOST = 60  # works with a word in common that are looked at, the latest of them


@dataclass(frozen=True, slots=True)
class Source:
    """A citation in full: its text, its span, its reference, its note's number, its place in reading order (-1 in a
    list of references), and the short form that it announces. One that is ``thin`` doesn't say how the work was
    published."""

    text: str
    span: Span
    reference: Reference
    order: int
    note: str | None = None
    alias: str = ""
    thin: bool = False


@dataclass(slots=True)
class Work:
    """What the citations in full of one work say."""

    reference: Reference
    families: tuple[tuple[str, ...], ...]
    people: frozenset[str]
    heads: frozenset[str]
    title: tuple[str, ...]
    main: tuple[str, ...]
    text: frozenset[str]
    years: frozenset[str]
    orders: tuple[int, ...]
    notes: frozenset[str]
    aliases: frozenset[tuple[str, ...]]
    initials: frozenset[str]
    thin: bool

    @property
    def listed(self) -> bool:
        """Whether a list of references has it."""
        return -1 in self.orders


class Works:
    """The works of a document."""

    def __init__(self, groups: Iterable[Sequence[Source]]) -> None:
        self.all: list[Work] = []
        self._places: dict[Span, Work] = {}
        self._thin: set[Span] = set()
        for group in groups:
            work = _work(group)
            self.all.append(work)
            self._places.update(dict.fromkeys((source.span for source in group), work))
            self._thin.update(source.span for source in group if source.thin and not work.thin)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._dated: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._aliases: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._noted: defaultdict[str, list[int]] = defaultdict(list)
        self.listed = any(work.listed for work in self.all)
        self.lettered = any(
            year[0].isdecimal() and not year[-1].isdecimal() for work in self.all for year in work.years
        )
        for i, work in enumerate(self.all):
            for word in work.text | work.people | frozenset(work.title):
                self._holders[word].append(i)
            for year in {y[:4] for y in work.years}:
                for word in work.people | work.heads | work.initials:
                    self._dated[word, year].append(i)
            for alias in work.aliases:
                self._aliases[alias].append(i)
            for note in work.notes:
                self._noted[note].append(i)

    def at(self, span: Span) -> Work | None:
        """The work that a citation in full describes."""
        return self._places.get(span)

    def shortens(self, span: Span) -> bool:
        """Whether a citation says less than another one of the same work, which says how it was published."""
        return span in self._thin

    def announced(self, said: Sequence[str]) -> list[Work]:
        """The works that announced these words, or the first of them, as their short form."""
        for end in range(min(len(said), 6), 0, -1):
            if found := self._aliases.get(tuple(said[:end])):
                return [self.all[i] for i in found]
        return []

    def noted(self, note: int) -> list[Work]:
        """The works that a note cites in full."""
        return [self.all[i] for i in self._noted.get(str(note), ())]

    def dated(self, word: str, year: str) -> list[Work]:
        """The works of that year with a person of that name."""
        return [self.all[i] for i in self._dated.get((word, year), ())]

    def sharing(self, said: Sequence[str]) -> list[Work]:
        """The works that have all of some words, but one where there are many; the latest of them."""
        wanted = {word for word in said if word not in JOINING and len(word) > 1}  # initials may be names in full
        if not wanted:
            return []
        spare = 1 if len(wanted) >= 7 else 0  # a misprint, an inflected word
        holders = sorted((self._holders.get(word, _NONE) for word in wanted), key=len)[spare]
        return [self.all[i] for i in holders[-_MOST:]]


_NONE: list[int] = []


def _work(group: Sequence[Source]) -> Work:
    best = max(group, key=lambda source: (len(source.reference.names) > 0, len(source.reference.fields)))
    titles = [_title(source.reference) for source in group]
    title = max(titles, key=len)
    texts = [source.text for source in group[:8]]
    people = {w for s in group[:8] for names in s.reference.names for n in names.names for w in _name_words(n)}
    dates = [f.value for s in group[:8] for f in s.reference.fields if f.name in ("date", "origdate", "title")]
    years = {m[0] for text in [*dates, *(t[:_TEXT] for t in texts)] for m in _YEAR.finditer(text)}
    years |= {undated(m[0]) for text in texts for m in _UNDATED.finditer(text[:_TEXT])}
    main = _MAIN.split(best.reference.get("title"), maxsplit=1)[0]
    families = _families(best.reference)
    return Work(
        next((source.reference for source in group if not source.thin), group[0].reference),
        families,
        frozenset(people),
        frozenset(w for text in texts for w in words(_before_year(text))),
        tuple(words(title)),
        tuple(words(main)),
        frozenset(w for text in texts for w in words(text[:_TEXT])),
        frozenset(years),
        tuple(source.order for source in group if not source.thin) or tuple(source.order for source in group),
        frozenset(source.note for source in group if source.note is not None),
        frozenset(tuple(words(source.alias)) for source in group if source.alias),
        frozenset(_initials(family) for family in families if len(family) > 1),
        all(source.thin for source in group),
    )


def _before_year(text: str) -> str:
    head = text[:_HEAD]
    found = _YEAR.search(head)
    return head[: found.start()] if found else head


def _title(reference: Reference) -> str:
    parts = [reference.get(name) for name in ("title", "subtitle", "titleaddon", "maintitle")]
    return " ".join(part for part in parts if part) or next((v for n in _TITLES if (v := reference.get(n))), "")


def _families(reference: Reference) -> tuple[tuple[str, ...], ...]:
    for role in _ROLES:
        if people := reference.people(role):
            return tuple(tuple(words(n.family or n.literal)) for n in people if n.literal != "others")
    return ()


def _name_words(name: Name) -> list[str]:
    return words(" ".join((name.family, name.given, name.prefix, name.literal)))


def _initials(family: Sequence[str]) -> str:
    return "".join(word[0] for word in family if word not in JOINING)
