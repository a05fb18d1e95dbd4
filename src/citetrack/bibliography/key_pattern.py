"""Patterns of citation keys: ``{author}{year}{title1}``, after those of JabRef and Better BibTeX."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from citetrack.bibliography.folding import fold
from citetrack.errors import UsageError
from citetrack.model import Name, Reference

__all__ = ["PATTERN", "fill"]

PATTERN = "{author}{year}"

_PIECE = re.compile(r"\{([A-Za-z]+?)(\d*)(?::(\d+))?\}|([A-Za-z0-9:_.+/-]+)")
_YEAR = re.compile(r"(?<!\d)[0-9]{4}(?!\d)")
_ROLES = ("author", "editor", "director", "translator", "producer")
_CORPORATE = 3  # words of a corporate name
_MOST = 3  # authors that are named
_LENGTH = 40  # characters of a field
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


def fill(pattern: str, reference: Reference) -> str:
    """The key that a pattern makes of a reference, in ASCII, before collisions are settled.

    ``{author}`` is the family of the first author with its prefix, else of the first editor, else the first words of a
    corporate name, else the first word of the title that says something; ``{authors2}`` the families of the first two
    and ``etal`` for more; ``{editor}``; ``{year}``, ``nd`` for none; ``{title2}`` the first two telling words of the
    title, ``{title}`` all; ``{journal1}`` so of the journal or the book; ``{volume}``, ``{number}``, ``{page}``,
    ``{type}``. ``{Author}`` begins words with capitals, ``{AUTHOR}`` has capitals alone; ``{author:4}`` is the first
    four letters. Between the fields stand letters, digits and ``:_.+/-``. Raises ``UsageError`` for another pattern.
    """
    return "".join([write(reference) for write in _read(pattern)]) or "work"


@lru_cache(maxsize=8)
def _read(pattern: str) -> tuple[Callable[[Reference], str], ...]:
    """What writes each piece of the keys."""
    pieces: list[Callable[[Reference], str]] = []
    named = False
    at = 0
    while at < len(pattern):
        found = _PIECE.match(pattern, at)
        if found is None or (found[1] and found[1].lower() not in _FIELDS):
            wrong = found[0] if found else pattern[at:]
            known = ", ".join(f"{{{name}}}" for name in _FIELDS)
            raise UsageError(f"the pattern of keys {pattern!r} can't be read at {wrong!r}; it may hold {known}")
        name, count, most, text = found.groups()
        pieces.append(_field(name, int(count or 0), int(most or 0) or _LENGTH) if name else partial(_text, text))
        named = named or bool(name)
        at = found.end()
    if not named:
        raise UsageError(f"the pattern of keys {pattern!r} names no field, as {PATTERN} does")
    return tuple(pieces)


def _text(text: str, _: Reference) -> str:
    return text


def _field(name: str, count: int, most: int) -> Callable[[Reference], str]:
    """What writes a field, its words as the name is written: ``author``, ``Author``, ``AUTHOR``."""
    words = _FIELDS[name.lower()]
    if name.isupper() and len(name) > 1:
        return lambda reference: "".join([word.upper() for word in words(reference, count)])[:most]
    if name[0].isupper():
        return lambda reference: "".join([word[:1].upper() + word[1:] for word in words(reference, count)])[:most]
    return lambda reference: "".join(words(reference, count))[:most]


def _author(reference: Reference, _: int) -> list[str]:
    for role in _ROLES:
        for name in reference.people(role):
            if folded := _family(name):
                return folded
    return _telling(reference.get("title"))[:1] or ["work"]


def _authors(reference: Reference, count: int) -> list[str]:
    for role in _ROLES:
        if named := [folded for name in reference.people(role) if (folded := _family(name))]:
            most = count or _MOST
            more = len(named) > most or any(name.literal == "others" for name in reference.people(role))
            return [word for words in named[:most] for word in words] + (["etal"] if more else [])
    return _author(reference, count)


def _editor(reference: Reference, _: int) -> list[str]:
    return next((folded for name in reference.people("editor") if (folded := _family(name))), [])


def _year(reference: Reference, _: int) -> list[str]:
    found = _YEAR.search(reference.get("date") or reference.get("year"))
    return [found[0] if found else "nd"]


def _words(*names: str) -> Callable[[Reference, int], list[str]]:
    def words(reference: Reference, count: int) -> list[str]:
        found = _telling(next(filter(None, map(reference.get, names)), ""))
        return found[:count] if count else found

    return words


def _plain(name: str) -> Callable[[Reference, int], list[str]]:
    return lambda reference, _: fold(reference.get(name)).split()


def _page(reference: Reference, _: int) -> list[str]:
    return fold(reference.get("pages")).split()[:1]


def _type(reference: Reference, _: int) -> list[str]:
    return [reference.type]


_FIELDS: Mapping[str, Callable[[Reference, int], list[str]]] = {
    "author": _author,
    "authors": _authors,
    "editor": _editor,
    "year": _year,
    "title": _words("title"),
    "journal": _words("journaltitle", "booktitle"),
    "volume": _plain("volume"),
    "number": _plain("number"),
    "page": _page,
    "type": _type,
}


def _family(name: Name) -> list[str]:
    if name.literal == "others":
        return []
    if name.literal:
        return _telling(name.literal)[:_CORPORATE]
    family = f"{name.prefix} {name.family}" if name.prefix else name.family
    words = fold(family.replace("’", "").replace("'", "")) or fold(name.given)
    return words.split()


def _telling(text: str) -> list[str]:
    """The words of a title or a corporate name that say something, those in letters alone if there are any."""
    words = fold(text).split()
    telling = [word for word in words if word not in _EMPTY] or words
    return [word for word in telling if not word.isdigit()] or telling
