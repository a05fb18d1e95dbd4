"""The names of a .bib field: BibTeX's three forms through pybtex, and biblatex's ``family=…, given=…``."""

from __future__ import annotations

import re
from functools import lru_cache

from pybtex.bibtex.exceptions import BibTeXError
from pybtex.bibtex.utils import split_name_list
from pybtex.database import InvalidNameString, Person

from citetrack.model import Name
from citetrack.readers.latex import decode

__all__ = ["ROLES", "parse_names"]

# The name lists of the BibLaTeX data model (manual, section 2.2.2), and the roles that citations name besides.
ROLES = frozenset({
    "author", "editor", "editora", "editorb", "editorc", "translator", "bookauthor", "annotator", "commentator",
    "introduction", "foreword", "afterword", "holder", "shortauthor", "shorteditor", "director", "producer",
    "namea", "nameb", "namec",
})  # fmt: skip

# “Family, Given” in plain letters, every family word with a capital: pybtex would say the same, twenty times slower.
_PLAIN = re.compile(r"([A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]*)*), ([^\W\d_][\w. -]*)")
_PART = re.compile(r"\s*([a-z-]+)\s*=\s*(.*)", re.DOTALL)
_EXTENDED = re.compile(r"\s*(?:family|given|prefix|suffix)\s*=")


def parse_names(value: str) -> tuple[tuple[Name, ...], tuple[str, ...]]:
    """The names of a field's LaTeX, and those that BibTeX can't read, which stay whole as literals."""
    names: list[Name] = []
    bad: list[str] = []
    try:
        parts = split_name_list(value)
    except (BibTeXError, RecursionError):
        parts = [value]
    for part in parts:
        written = part.strip()
        if not written:
            continue
        name = _parse(written)
        if name is None:
            bad.append(decode(written))
            name = Name(literal=decode(written))
        if name != Name():
            names.append(name)
    return tuple(names), tuple(bad)


@lru_cache(maxsize=4096)
def _parse(written: str) -> Name | None:
    plain = _PLAIN.fullmatch(written)
    if plain:
        return Name(family=plain[1], given=decode(plain[2]))
    if written == "others":
        return Name(literal="others")
    if _is_group(written):
        text = decode(written)
        return Name(family=text) if text == "others" else Name(literal=text)
    if _EXTENDED.match(written):
        return _extended(written)
    try:
        person = Person(written)
    except (InvalidNameString, BibTeXError, RecursionError, IndexError, ValueError):
        return None
    return Name(
        family=_join(person.last_names),
        given=_join([*person.first_names, *person.middle_names]),
        prefix=_join(person.prelast_names),
        suffix=_join(person.lineage_names),
    )


def _join(words: list[str]) -> str:
    return decode(" ".join(words)).replace("\u00a0", " ")


def _is_group(written: str) -> bool:
    r"""Whether one pair of braces holds the whole name; ``{\"O}`` is a letter, not such a group."""
    if not written.startswith("{") or not written.endswith("}"):
        return False
    if written.startswith("{\\") and len(text := decode(written)) == 1 and text.isalpha():
        return False
    level = 0
    for at, sign in enumerate(written):
        level += (sign == "{") - (sign == "}")
        if not level:
            return at == len(written) - 1
    return False


def _extended(written: str) -> Name:
    """A name in biblatex's extended format (manual, section 3.4), as far as ``Name`` has its parts."""
    found: dict[str, str] = {}
    for part in re.split(r",(?![^{}]*\})", written):
        if pair := _PART.match(part):
            found[pair[1]] = decode(pair[2].strip().strip('"'))
    return Name(*(found.get(part, "") for part in ("family", "given", "prefix", "suffix")))
