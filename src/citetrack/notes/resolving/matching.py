"""Which works a short form may mean, the best fitting first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from citetrack.notes.resolving.shown import Shown
from citetrack.notes.resolving.words import JOINING
from citetrack.notes.resolving.works import Work, Works

__all__ = ["Fit", "best", "by_names", "by_words", "fit"]

_MANY = 7  # words of a title of which one may be misprinted


@dataclass(frozen=True, slots=True)
class Fit:
    """How a work fits: how well its title (3 its beginning, 2 words in their order, 1 words of the citation, 0 none
    said) and its people (2 all, 1 the first, 0 none said), and how sure that makes."""

    work: Work
    title: int
    people: int
    whole: bool

    @property
    def rank(self) -> tuple[int, bool, int]:
        """What the better of two fits has more of."""
        return (self.title, self.whole, self.people)

    @property
    def sure(self) -> float:
        """From 0 to 1."""
        by_title = {3: 0.97, 2: 0.9, 1: 0.6, 0: 0.85}[self.title]
        return by_title if self.people else by_title - 0.1


def by_words(works: Works, shown: Shown, counts: Callable[[Work], bool] = lambda _: True) -> list[Fit]:
    """The works that a short form by author, title or both fits best; more than one where it fits several alike.

    Only works that ``counts`` says yes to are looked at.
    """
    if announced := [work for work in works.announced(shown.said) if counts(work)]:
        return [Fit(work, 3, 2, whole=True) for work in announced]
    fits = [one for work in works.sharing(shown.said) if counts(work) and (one := fit(work, shown))]
    if not shown.titled and any(
        one.people and not one.title for one in fits
    ):  # “Debray”: him, and no title with his name
        fits = [one for one in fits if one.people]
    return best(fits)


def by_names(works: Works, names: Sequence[tuple[str, ...]], year: str, *, others: bool) -> list[Fit]:
    """The works of a year by people of these names; ``year`` may carry a letter, ``others`` says “et al.”."""
    if not names or not names[0]:
        return []
    found = []
    for work in works.dated(names[0][-1], year[:4]):
        if not _same_year(work, year, lettered=works.lettered):
            continue
        if others and _by_one(work):
            continue
        first = work.families[:1]
        known = [family[-1:] for family in work.families]
        said = [name[-1:] for name in names]
        if known[: len(said)] == said or (first and names[0] == first[0]):
            exact = len(known) == len(said) if not others else len(known) > len(said)
            found.append(Fit(work, 0, 2 if exact else 1, whole=False))
        elif first and "".join(names[0]) in work.initials:
            found.append(Fit(work, 0, 1, whole=False))
        elif all(word in work.heads for name in names for word in name):
            found.append(Fit(work, 0, 0, whole=False))
    return best(found)


def _by_one(work: Work) -> bool:
    """Whether a work shows one person alone, and nobody besides."""
    return len(work.families) == 1 and not work.heads - work.people - set(work.title) - (JOINING - {"al", "others"})


def best(fits: Iterable[Fit | None]) -> list[Fit]:
    """The best of some fits, several where they are equally good."""
    found = [one for one in fits if one is not None]
    if not found:
        return []
    top = max(one.rank for one in found)
    return [one for one in found if one.rank == top]


def fit(work: Work, shown: Shown) -> Fit | None:
    """How a work fits the words and years of a short form, or None where it doesn't."""
    if shown.years and not any(_same_year(work, year, lettered=False) for year in shown.years):
        return None
    said = list(shown.said)
    named, rest = _parted(work, said)
    rest = [word for word in rest if word not in JOINING]
    if not named and not rest:
        return None
    quality = _title(work, rest)
    if not named and (quality or 0) < 2 and rest[0] in work.people and (_title(work, rest[1:]) or 0) > 1:
        named, quality = {rest[0]}, 2  # “Rueda, La desamortización” of Germán Rueda Hernanz
    if quality is None or (not named and quality < 2) or (not named and not _telling(rest, shown)):
        return None
    return Fit(work, quality, _people(work, named, said), whole=bool(rest) and _is_main(work, rest))


def _parted(work: Work, said: Sequence[str]) -> tuple[set[str], list[str]]:
    """The family names that a short form begins with, and the words behind them."""
    named: set[str] = set()
    families = {word for family in work.families for word in family}
    at = 0
    while at < len(said):
        word = said[at]
        if word in families:
            named.add(word)
        elif not (word in JOINING or word in work.people or (len(word) == 1 and _is_initial(work, word, named))):
            break
        at += 1
    if not named and not families:  # nobody is known by name: whoever the citation begins with
        while at < len(said) and said[at] in work.heads and said[at] not in work.title:
            named.add(said[at])
            at += 1
    if not named:
        return named, list(said)
    rest = list(said[at:])
    # A title may begin with the name: “Bhaskar, Bhaskar’s Realism”; a title alone may be names: “Said, Orientalism”.
    return named, rest


def _is_initial(work: Work, letter: str, named: set[str]) -> bool:
    """Whether a letter may stand for a given name: any before the first family name, else one that the work shows."""
    return not named or any(name.startswith(letter) for name in work.people)


def _title(work: Work, rest: Sequence[str]) -> int | None:
    if not rest:
        return 0
    title = [word for word in work.title if word not in JOINING]
    if _begins(title, rest):
        return 3
    spare = 1 if len(rest) >= _MANY else 0
    if _in_order(title, rest) >= len(rest) - spare:
        return 2
    known = set(title) | work.text | work.people
    return 1 if sum(word not in known for word in rest) <= spare else None


def _begins(title: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a title begins with these words, an article before it left out."""
    return any(list(title[skip : skip + len(rest)]) == list(rest) for skip in (0, 1) if skip == 0 or _article(title))


_ARTICLES = frozenset(
    (
        "the",
        "an",
        "ein",
        "eine",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "il",
        "lo",
        "gli",
        "uno",
        "una",
        "el",
        "los",
        "las",
    )
)


def _article(title: Sequence[str]) -> bool:
    return bool(title) and title[0] in _ARTICLES


def _in_order(title: Sequence[str], rest: Sequence[str]) -> int:
    """How many of these words stand in the title in their order."""
    at = found = 0
    for word in rest:
        try:
            at = title.index(word, at) + 1
        except ValueError:
            continue
        found += 1
    return found


def _people(work: Work, named: set[str], said: Sequence[str]) -> int:
    if not named:
        return 0
    if not work.families:
        return 1
    first = named & set(work.families[0])
    others = "al" in said or "others" in said or "a" in said[:4] or "alii" in said or "altri" in said
    everybody = all(named & set(family) for family in work.families)
    return 2 if everybody or (others and len(work.families) > 1) else 1 if first else 0


def _is_main(work: Work, rest: Sequence[str]) -> bool:
    whole = [word for word in work.title if word not in JOINING]
    main = [word for word in work.main if word not in JOINING]
    rest = list(rest)
    return any(rest in (title, title[1:] if _article(title) else title) for title in (whole, main))


def _telling(rest: Sequence[str], shown: Shown) -> bool:
    """Whether the words of a title alone are enough to mean a work."""
    return len(rest) >= 2 or shown.titled or (len(rest) == 1 and len(rest[0]) >= 5)


def _same_year(work: Work, year: str, *, lettered: bool) -> bool:
    if lettered and not year[-1].isdecimal() and year[:4].isdecimal():
        return year in work.years
    return any(known[:4] == year[:4] for known in work.years)
