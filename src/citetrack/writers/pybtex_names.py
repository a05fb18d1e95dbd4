"""Names as pybtex persons, whose parts are LaTeX already and come back as the same parts from BibTeX's own reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from unicodedata import combining

from pybtex.database import Person

from citetrack.model import Name
from citetrack.writers.latex import clean
from citetrack.writers.pybtex_writer import format_name

__all__ = ["is_name", "to_persons", "write_name"]

_OTHERS = "others"
_PLAIN = re.compile(r"[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]*\.?)*|[A-Z]\.(?: [A-Z]\.)*")
_JOINED = ("’", "-", "ʼ")  # a prefix that ends so stands without a space: d’Alembert, al-Khwarizmi


def to_persons(names: Iterable[Name], encode: Callable[[str], str]) -> list[Person]:
    """A person for each name that isn't empty; ``encode`` makes LaTeX of clean text."""
    return [person for person in (_to_person(name, encode) for name in names) if person is not None]


def is_name(name: Name) -> bool:
    """Whether anything is left of the name in a .bib file."""
    if name.literal:
        return bool(clean(name.literal))
    return name.family.isalpha() or any(map(clean, (name.family, name.given, name.prefix)))


@lru_cache(maxsize=1 << 15)
def write_name(name: Name, encode: Callable[[str], str]) -> str:
    """The name as BibTeX reads it without guessing, “von Last, Jr, First”; an empty string for none."""
    plain = not (name.prefix or name.suffix or name.literal)
    if plain and _PLAIN.fullmatch(name.family) and _PLAIN.fullmatch(name.given):
        return f"{name.family}, {name.given}"
    person = _to_person(name, encode)
    return format_name(person) if person else ""


def _to_person(name: Name, encode: Callable[[str], str]) -> Person | None:
    if name.literal:
        literal = _words(name.literal)
        if not literal:
            return None
        return _Person([_OTHERS] if literal == [_OTHERS] else [_braced(" ".join(literal), encode)], [], [], [])
    family, given, prefix, suffix = (_words(part) for part in (name.family, name.given, name.prefix, name.suffix))
    family, prefix = _settle(family, prefix)
    if not family:
        family, given = given, []
    if not family:
        return None
    if suffix and not given:
        family, suffix = family + suffix, []
    alone = not given and not prefix
    whole = (alone and _mistaken(family)) or _misread(family) or any(map(_small, family[:-1]))
    return _Person(
        last=[_braced(" ".join(family), encode)] if whole else [encode(word) for word in family],
        prelast=[encode(word) for word in prefix],
        given=_guarded(given, encode),
        lineage=_guarded(suffix, encode),
    )


class _Person(Person):  # type: ignore[misc]  # pybtex has no types
    """A person made of its parts; pybtex's own constructor takes each of them apart again."""

    def __init__(self, last: list[str], prelast: list[str], given: list[str], lineage: list[str]) -> None:
        self.last_names = last
        self.prelast_names = prelast
        self.first_names = given[:1]
        self.middle_names = given[1:]
        self.lineage_names = lineage


def _words(part: str) -> list[str]:
    return clean(part).split() if part else []


def _settle(family: list[str], prefix: list[str]) -> tuple[list[str], list[str]]:
    """Family and prefix as BibTeX tells them apart: a prefix is of words in lower case, set off by spaces."""
    if not prefix or not family:
        return family or prefix, []
    while prefix and prefix[-1].endswith(_JOINED):
        *prefix, joined = prefix
        family = [joined + family[0], *family[1:]]
    if all(map(_particle, prefix)) and not _misread(prefix):
        return family, prefix
    return prefix + family, []


def _particle(word: str) -> bool:
    """Whether everybody reads the word as a prefix, pybtex too, which doesn't know ``{\\o}`` for a small letter."""
    letter = word.removeprefix("’")[:1]
    return letter.isascii() and letter.islower()


def _small(word: str) -> bool:
    """Whether BibTeX takes the word for a prefix: its first letter is in lower case."""
    return next((c.islower() for c in word if c.isalpha()), False)


def _mistaken(family: list[str]) -> bool:
    """Whether a family alone would be read as given names and family, as “et al.”, or as a group in braces.

    The last is a single sign with a command of its own (``{\\textbackslash}``), unless it is a letter.
    """
    word = family[0]
    sign = all(map(combining, word[1:])) and not (len(word) == 1 and word.isalpha())
    return len(family) > 1 or word == _OTHERS or sign


def _misread(words: list[str]) -> bool:
    """Whether BibTeX would split the words: at a comma, or at “and”."""
    return any("," in word or word.lower() == "and" for word in words)


def _guarded(words: list[str], encode: Callable[[str], str]) -> list[str]:
    return [_braced(" ".join(words), encode)] if _misread(words) else [encode(word) for word in words]


def _braced(text: str, encode: Callable[[str], str]) -> str:
    return f"{{{encode(text)}}}"
