"""Lists of names that are plain from end to end, read at one look: two of three are.

“Doe, J. A., Roe, R., and Poe, E.”, “J. Doe and R. Roe”, “DOE J., ROE R.”, “Doe JA, Roe R”, “Doe, Jane A.”, “Jane Doe”,
“Doe”, “Doe, Jane A., and Richard Roe”. They are read as ``name_lists`` reads them part by part
(``tests/normalize/test_normalize_name_shapes.py`` holds it), in a fifth of the time.
"""

from __future__ import annotations

import re

from citetrack.model import Name
from citetrack.normalize.bodies import BODY_LINKS, COMPOUNDS, STATES
from citetrack.normalize.body_words import BODY, WEAK_BODY
from citetrack.normalize.family_names import FIRST_FAMILY, stands_first
from citetrack.normalize.given_names import GIVEN, family_first
from citetrack.normalize.name_words import (
    CAPITAL_PARTICLES,
    CONJUNCTIONS,
    HONORIFICS,
    OTHERS_WORDS,
    PARTICLES,
    ROLE_WORDS,
    SAME_PERSON,
)
from citetrack.normalize.person import recase

__all__ = ["read_one", "read_plain"]

# Words that may be no person's, or only a part of a name.
_TELLING = (
    frozenset(word.lower().rstrip(".") for word in PARTICLES | CAPITAL_PARTICLES)
    | frozenset("jr jnr junior sr snr senior filho neto fils père ii iii iv".split())  # noqa: SIM905
    | HONORIFICS | frozenset("in dans by with par avec from mit en em die il das the".split())  # noqa: SIM905
    | BODY | WEAK_BODY | CONJUNCTIONS | BODY_LINKS | STATES | ROLE_WORDS | OTHERS_WORDS | SAME_PERSON
)  # fmt: skip
# Behind a given name these begin a family name of two words.
_FIRST_FAMILY = frozenset(word.lower() for word in FIRST_FAMILY)

_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+"
_CASED = r"[A-ZÀ-ÖØ-Þ](?:[’'][A-ZÀ-ÖØ-Þ])?[a-zß-öø-ÿ]+(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?"  # “O’Neil”, “McDonald”
_SHOUTED = r"(?![BCDFGHJ-NP-TV-XZ]{4,5}\b)[A-ZÀ-ÖØ-Þ]{4,}"  # four consonants may be initials
_FAMILY = rf"(?:{_CASED}|{_SHOUTED})(?:-(?:{_CASED}|{_SHOUTED}))?"
_INITIAL = r"(?![EU]\. ?A\.)[A-Z]\."  # but for “e. a.”, “u. a.”
_DOTTED = r"[A-Z]\.(?:[ -]?[A-Z]\.){0,3}"
_BARE = r"(?!II\b|JR\b|SR\b|JN\b|SN\b)[A-Z] ?[A-Z]?(?![\w-])"
_JOINT = r"(?:[,;] (?:and |& )?| (?:and|&|und|et|[-–—]) | ?/ ?)"
_END = r"[.,;: ]*"
# Names with initials, “Doe, J. A.”, “Doe J. A.”, “J. A. Doe”; and those without full stops.
_DOTTED_NAME = (
    rf"(?P<family>{_FAMILY})(?:, ?(?P<initials>{_DOTTED})| (?P<behind>{_INITIAL}(?:[ -]?{_INITIAL}){{0,3}})(?!\.))|"
    rf"(?P<first>{_DOTTED}) ?(?P<last>{_FAMILY})"
)
_BARE_NAME = rf"(?P<family>{_CASED}(?:-{_CASED})?) (?P<bare>{_BARE})"
_LISTS = tuple(
    (re.compile(rf"(?>{plain})(?:{_JOINT}(?>{plain}))*+{_END}"), re.compile(one))
    for one, plain in ((one, re.sub("[?]P<[a-z]+>", "?:", one)) for one in (_DOTTED_NAME, _BARE_NAME))
)
_GIVEN = rf"{_WORD}(?:-{_WORD})?(?: (?:{_WORD}|{_INITIAL})){{0,2}}"
_ALONE = tuple(
    re.compile(one + _END)
    for one in (
        rf"(?P<family>{_FAMILY}), (?P<given>{_GIVEN})",
        rf"(?P<given>(?:{_WORD}|{_INITIAL})(?: (?:{_WORD}|{_INITIAL})){{0,2}}) (?P<family>{_FAMILY})",
    )
)
_INITIALS_OR_GIVEN = rf"(?:{_DOTTED}(?: {_WORD})?|{_GIVEN})"
_FULL = rf"{_INITIALS_OR_GIVEN} {_CASED}(?:-{_CASED})?"
# “Doe, Jane, Richard A. Roe, and Edgar Poe”, “Jane Doe and Richard Roe”
_FULL_NAMES = re.compile(
    rf"(?:(?P<family>{_CASED}(?:-{_CASED})?), (?P<given>{_GIVEN})|{_FULL})"
    rf"(?:(?:, |,? (?:and|&|und|et) ){_FULL})+{_END}"
)
_FULL_NAME = re.compile(rf"(?P<given>{_INITIALS_OR_GIVEN}) (?P<family>{_CASED}(?:-{_CASED})?)(?=[.,;: ]|$)")
_NATURAL = re.compile(
    rf"(?P<first>{_DOTTED}) ?(?P<last>{_CASED}(?:-{_CASED})?)|{_BARE_NAME}|"
    rf"(?P<given>{_WORD}(?: (?:{_WORD}|{_INITIAL})){{0,2}}) (?P<called>{_CASED}(?:-{_CASED})?)"
)
_WORDS = re.compile(_WORD)
_COMPOUND_ENDS = frozenset(word[-3:] for word in COMPOUNDS)
_STUCK = re.compile(r"\.(?=[A-Z])")


def read_plain(text: str) -> tuple[Name, ...]:
    """The names in a text that is nothing but plain names of one shape; none where it is anything else."""
    if found := _ALONE["," not in text[:-1]].fullmatch(text):
        family, given = found["family"], found["given"]
        if family.lower() in GIVEN or ("," not in text[:-1] and stands_first(given, family)):
            return ()  # "Bourdieu Pierre", "Mao Zedong"
        return (_named(recase(family), given),) if _plain(family, given) else ()
    for whole, one in _LISTS if "." in text else _LISTS[1:]:
        if whole.fullmatch(text):
            names = tuple([_name(*groups) for groups in one.findall(text)])
            return names if _plain(" ".join([name.family for name in names])) else ()
    return _full_names(text)


def _full_names(text: str) -> tuple[Name, ...]:
    """The names in a text of nothing but names with a given name each, the first of them inverted or not."""
    if (alone := text.rstrip(",;: ").removesuffix(".")).isalpha():
        return (_named(alone, ""),) if _WORDS.fullmatch(alone) and _plain(alone) else ()
    found = _FULL_NAMES.fullmatch(text)
    if found is None:
        return ()
    named = _FULL_NAME.findall(text, max(found.end("given"), 0))
    parts = [f"{given} {family}" for given, family in named]
    if found["given"]:
        parts.insert(0, found["given"])
        named.insert(0, (found["given"], found["family"]))
    if family_first([part.split() for part in parts]) or any([stands_first(*one) for one in named]):  # noqa: C419
        return ()
    names = tuple([_named(family, _spaced(given)) for given, family in named])
    return names if _plain(" ".join([n.family for n in names]), " ".join([n.given for n in names])) else ()


def read_one(text: str) -> Name | None:
    """The one plain name of a text, “J. A. Doe”, “Jane A. Doe” or “Doe JA”; None where it is anything else."""
    found = _NATURAL.fullmatch(text)
    if found is None:
        return None
    initials, last, family, bare, given, called = found.groups()
    if called:
        plain = called.lower() not in GIVEN and not stands_first(given, called) and _plain(called, given)
        return Name(called, given) if plain else None
    if not _plain(last or family):
        return None
    return Name(family, _stopped(bare)) if bare else Name(last, _spaced(initials))


def _name(family: str, *rest: str) -> Name:
    """The name of the groups of a shape, its initials with a full stop and a space after each."""
    if len(rest) == 1:
        return _named(family, _stopped(rest[0]))
    initials, behind, first, last = rest
    family = family or last
    return _named(recase(family) if family.isupper() else family, _spaced(initials or behind or first))


def _named(family: str, given: str) -> Name:
    return tuple.__new__(Name, (family, given, "", "", ""))  # a third of what the constructor takes


def _stopped(bare: str) -> str:
    """Bare initials, “JA” or “J A”, with their full stops."""
    return " ".join([f"{letter}." for letter in bare if letter != " "])


def _spaced(initials: str) -> str:
    return initials if len(initials) == len("J.") else _STUCK.sub(". ", initials)


def _plain(families: str, given: str = "") -> bool:
    """Whether no word tells more than a name; ``given`` names stand before those of the families."""
    if " " in given and not _FIRST_FAMILY.isdisjoint(given.lower().split()):
        return False
    parts = f"{families} {given}".lower().replace("-", " ").split()
    if not _TELLING.isdisjoint(parts):
        return False
    if _COMPOUND_ENDS.isdisjoint([word[-3:] for word in parts]):
        return True
    return not any(word.endswith(COMPOUNDS) for word in parts)
