"""Lists of names that are plain from end to end, read at one look: half of all lists are.

“Doe, J. A., Roe, R., and Poe, E.”, “J. Doe and R. Roe”, “Doe JA, Roe R”, “Doe, Jane A.”, “Jane Doe”, “Doe”, “Doe, Jane
A., and Richard Roe”. They are read as ``name_lists`` reads them part by part
(``tests/normalize/test_normalize_name_shapes.py`` holds it), in a fifth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Set

from citetrack.model import Name
from citetrack.normalize.bodies import BODY_LINKS, COMPOUNDS, STATES
from citetrack.normalize.body_words import BODY, WEAK_BODY
from citetrack.normalize.family_names import FIRST_FAMILY
from citetrack.normalize.given_names import GIVEN, family_first
from citetrack.normalize.name_words import (
    CAPITAL_PARTICLES,
    CONJUNCTIONS,
    OTHERS_WORDS,
    PARTICLES,
    ROLE_WORDS,
    SAME_PERSON,
)

__all__ = ["TELLING", "read_one", "read_plain"]

# Words that may be no person's, or only a part of a name.
TELLING = (
    frozenset(word.lower().rstrip(".") for word in PARTICLES | CAPITAL_PARTICLES | FIRST_FAMILY)
    | frozenset("jr jnr junior sr snr senior filho neto fils père".split())  # noqa: SIM905
    | frozenset("in dans by with par avec from mit en em die il das the".split())  # noqa: SIM905
    | BODY | WEAK_BODY | CONJUNCTIONS | BODY_LINKS | STATES | ROLE_WORDS | OTHERS_WORDS | SAME_PERSON
)  # fmt: skip

_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+"
_FAMILY = rf"(?P<family>{_WORD}(?:-{_WORD})?)"
_DOTTED = r"(?P<initials>[A-Z]\.(?:[ -]?[A-Z]\.){0,3})"
_BARE = r"(?P<bare>(?!II\b|JR\b|SR\b|JN\b|SN\b)[A-Z]{1,2})(?![\w-])"
_JOINT = r"(?:[,;] (?:and |& )?| (?:and|&|und|et|[-–—]) | ?/ ?)"
_END = r"[.,;: ]*"
# Names with initials, which tell the shape of each; and the names without full stops.
_DOTTED_NAME = rf"(?:{_FAMILY}, ?{_DOTTED}|{_DOTTED.replace('initials', 'first')} ?{_FAMILY.replace('family', 'last')})"
_BARE_NAME = rf"{_FAMILY} {_BARE}"
_LISTS = tuple(
    (re.compile(rf"{plain}(?:{_JOINT}{plain})*{_END}"), re.compile(one))
    for one, plain in ((one, re.sub("[?]P<[a-z]+>", "?:", one)) for one in (_DOTTED_NAME, _BARE_NAME))
)
_ALONE = tuple(
    re.compile(one + _END)
    for one in (
        rf"{_FAMILY}, (?P<given>{_WORD}(?:-{_WORD})?(?: (?:{_WORD}|[A-Z]\.)){{0,2}})",
        rf"(?P<given>(?:{_WORD}|[A-Z]\.)(?: (?:{_WORD}|[A-Z]\.)){{0,2}}) {_FAMILY}",
    )
)
_GIVEN_NAMES = rf"{_WORD}(?:-{_WORD})?(?: (?:{_WORD}|[A-Z]\.)){{0,2}}"
_FULL = rf"{_GIVEN_NAMES} {_WORD}(?:-{_WORD})?"
# “Doe, Jane, Richard A. Roe, and Edgar Poe”, “Jane Doe and Richard Roe”
_FULL_NAMES = re.compile(
    rf"(?:(?P<family>{_WORD}(?:-{_WORD})?), (?P<given>{_GIVEN_NAMES})|(?P<first>{_FULL}))"
    rf"(?P<others>(?:, {_FULL})*,? (?:and|&|und|et) {_FULL}){_END}"
)
_FULL_NAME = re.compile(rf"(?P<given>{_GIVEN_NAMES}) (?P<family>{_WORD}(?:-{_WORD})?)(?=[.,;: ]|$)")
_NATURAL = re.compile(
    rf"{_DOTTED.replace('initials', 'first')} ?(?P<last>{_WORD}(?:-{_WORD})?)|{_BARE_NAME}|"
    rf"(?P<given>{_WORD}(?: (?:{_WORD}|[A-Z]\.)){{0,2}}) (?P<called>{_WORD}(?:-{_WORD})?)"
)
_WORDS = re.compile(_WORD)
_STUCK = re.compile(r"\.(?=[A-Z])")


def read_plain(text: str, telling: Set[str]) -> tuple[Name, ...]:
    """The names in a text that is nothing but plain names of one shape; none where it is anything else.

    A name with a ``telling`` word, in small letters, may be no person's, or only a part of a name.
    """
    if found := _ALONE["," not in text[:-1]].fullmatch(text):
        family, given = found["family"], found["given"]
        if family.lower() in GIVEN:
            return ()  # "Bourdieu Pierre"
        return (Name(family, given),) if _plain(f"{family} {given}", telling) else ()
    for whole, one in _LISTS if "." in text else _LISTS[1:]:
        if whole.fullmatch(text):
            names = tuple([_name(found) for found in one.finditer(text)])
            return names if _plain(" ".join([name.family for name in names]), telling) else ()
    return _full_names(text, telling)


def _full_names(text: str, telling: Set[str]) -> tuple[Name, ...]:
    """The names in a text of nothing but names with a given name each, the first of them inverted or not."""
    if text.isalpha():
        return (Name(text),) if _WORDS.fullmatch(text) and _plain(text, telling) else ()
    found = _FULL_NAMES.fullmatch(text)
    if found is None:
        return ()
    start = 0
    names: list[Name] = []
    if found["given"]:
        names.append(Name(found["family"], found["given"]))
        start = found.end("given")
    names += [Name(one["family"], one["given"]) for one in _FULL_NAME.finditer(text, start)]
    parts = [*([found["given"]] if start else ()), *(f"{n.given} {n.family}" for n in names[start > 0 :])]
    if family_first([part.split() for part in parts]):
        return ()
    return tuple(names) if _plain(" ".join([f"{name.family} {name.given}" for name in names]), telling) else ()


def read_one(text: str) -> Name | None:
    """The one plain name of a text, “J. A. Doe”, “Jane A. Doe” or “Doe JA”; None where it is anything else."""
    found = _NATURAL.fullmatch(text)
    if found is None:
        return None
    initials, last, family, bare, given, called = found.groups()
    if called:
        plain = called.lower() not in GIVEN and _plain(f"{called} {given}", TELLING)
        return Name(called, given) if plain else None
    if not _plain(last or family, TELLING):
        return None
    return Name(family, ". ".join(bare) + ".") if bare else Name(last, _spaced(initials))


def _name(found: re.Match[str]) -> Name:
    """The name, its initials with a full stop and a space after each."""
    family, *rest = found.groups()
    if len(rest) == 1:  # bare ones
        return Name(family, " ".join([f"{letter}." for letter in rest[0]]))
    initials, first, last = rest
    return Name(family or last, _spaced(initials or first))


def _spaced(initials: str) -> str:
    return initials if len(initials) == len("J.") else _STUCK.sub(". ", initials)


def _plain(words: str, telling: Set[str]) -> bool:
    """Whether no word tells more than a name."""
    low = words.lower()
    if not telling.isdisjoint(low.replace("-", " ").replace(".", " ").split()):
        return False
    return not any([word.endswith(COMPOUNDS) for word in low.split()])  # noqa: C419 - half the time
