"""Citation keys: the first author's family and the year, in ASCII (``lindenstrauss2015``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase

from citetrack.bibliography.folding import fold, squeeze
from citetrack.model import Name, Reference

__all__ = ["assign", "stem"]

_YEAR = re.compile(r"(?<!\d)[0-9]{4}(?!\d)")
_SAFE = re.compile(r"[A-Za-z0-9:_.+/-]+")  # what BibTeX, biber and file systems take alike
_ROLES = ("author", "editor", "director", "translator", "producer")
_WORDS = 3  # of a corporate name
_LENGTH = 40  # characters of a name
# Words that say nothing of a title or of a corporate name.
_EMPTY = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
    "am", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einer", "fur", "im",
    "mit", "nach", "und", "vom", "von", "zu", "zum", "zur", "uber",
    "au", "aux", "d", "dans", "de", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur", "un", "une",
    "al", "alla", "con", "da", "dal", "del", "della", "delle", "dei", "di", "e", "gli", "i", "il", "lo", "nel",
    "nella", "per", "su", "uno", "una",
    "el", "las", "los", "o", "por", "y",
})  # fmt: skip


def stem(reference: Reference) -> str:
    """The key of a reference before collisions are settled: name and year, “nd” for no date.

    The name is the family of the first author with its prefix, else of the first editor, else the first words of a
    corporate name, else the first word of the title that says something.
    """
    return (_name(reference) or _words(reference.get("title"), 1) or "work") + _year(reference)


def assign(references: Sequence[Reference], kept: Sequence[str] = ()) -> tuple[str, ...]:
    """A key for each reference, all distinct without regard to case, in ``[A-Za-z0-9:_.+/-]``.

    Of works with the same stem the first stays bare and the next get ``a``, ``b``, … ``z``, ``aa``. ``kept`` holds, at
    the place of a reference, the key that it has already, or an empty string; it keeps it unless another has it.
    """
    keys = [""] * len(references)
    taken: set[str] = set()
    for place, key in enumerate(kept):
        if _SAFE.fullmatch(key) and key.lower() not in taken:
            keys[place] = key
            taken.add(key.lower())
    suffixes: dict[str, Iterator[str]] = {}
    for place, reference in enumerate(references):
        if keys[place]:
            continue
        base = key = stem(reference)
        while key in taken:
            key = base + next(suffixes.setdefault(base, _suffixes()))
        keys[place] = key
        taken.add(key)
    return tuple(keys)


def _suffixes() -> Iterator[str]:
    """a to z, aa to zz, and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _name(reference: Reference) -> str:
    for role in _ROLES:
        for name in reference.people(role):
            folded = _fold_name(name)
            if folded:
                return folded
    return ""


def _fold_name(name: Name) -> str:
    if name.literal == "others":
        return ""
    if name.literal:
        return _words(name.literal, _WORDS)
    return squeeze(fold(f"{name.prefix} {name.family}".replace("’", "").replace("'", "")) or fold(name.given))[:_LENGTH]


def _words(text: str, limit: int) -> str:
    """The first words of a title or a corporate name that say something, joined."""
    words = fold(text).split()
    telling = [word for word in words if word not in _EMPTY] or words
    spoken = [word for word in telling if not word.isdigit()] or telling
    return "".join(spoken[:limit])[:_LENGTH]


def _year(reference: Reference) -> str:
    found = _YEAR.search(reference.get("date") or reference.get("year"))
    return found[0] if found else "nd"
