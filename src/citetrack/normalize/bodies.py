"""Names of bodies: institutions, newspapers, governments, which stay in one piece."""

from __future__ import annotations

import re

from citetrack.model import Name
from citetrack.normalize.body_words import BODY, WEAK_BODY
from citetrack.normalize.person import is_initials, read_natural

__all__ = ["BODY_LINKS", "COMPOUNDS", "STATES", "is_body", "read_bodies"]

_WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*\.?")
_ARTICLE = re.compile(r"(?i:the|le|la|les|el|il|der|die|das)\s+[^\W\d_a-z]|[Ll][’']\s?[^\W\d_a-z]")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|edu|gov|info|int|eu|de|fr|it|es|uk|at|ch)", re.IGNORECASE)
_NEWSPAPER = re.compile(r"(?:(?:Le|La|Les|Die|Der|Das|El|Il)\s+|L[’'])[A-ZÀ-Þ][\w-]+")
_ACRONYM_LENGTH = 6
STATES = frozenset(("united", "european", "soviet", "world"))
_STATE_NAME = re.compile(r"(?:United|European|Soviet|World)\s+[A-Z]\w+")
_DIGIT = re.compile(r"\d")
BODY_LINKS = frozenset(("of", "for", "on", "against", "für", "pour", "per", "para", "sur", "over"))
_STATE = re.compile(
    r"\b(?:United|European|Soviet|World|Central|National|Nations|Republik|Amnesty|Human Rights|Deutsche[rs]?|"
    r"Bundes\w+)\b"
)
_INITIAL = re.compile(r"(?<![\w.])[^\W\d_a-z]\.(?=[\s,]|$)")
COMPOUNDS = (
    "ministerium", "gesellschaft", "gemeinschaft", "institut", "verband", "zentrale", "amt", "behörde", "bank",
    "zeitung", "anstalt", "verein", "stiftung", "kammer", "union", "partei",
)  # fmt: skip
_SHORT = len("bezirk")
_COMPOUND = re.compile(rf"\w{{4,}}(?:{'|'.join(COMPOUNDS)})\b", re.IGNORECASE)
# Signs of a person in a list: "Smith, J." or "J. Smith".
_PERSON = re.compile(
    r"[^\W\d_]{2,},\s+(?:[^\W\d_a-z]\.)|(?:^|\s)[^\W\d_a-z]\.\s+[^\W\d_a-z][^\W\d_]+|"
    r"[^\W\d_]+\s[A-Z]{1,3},\s[^\W\d_]+(?:-[^\W\d_]+)?\s[A-Z]{1,3}(?:,|$)"
)
_FULL_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)*\s[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?")


def is_body(text: str, *, among_persons: bool = False) -> bool:
    """Whether the text names an institution, a newspaper or a state rather than persons.

    Among persons, a last word like “Star” or “Bank” is a family name unless more speaks for a body.
    """
    if " " not in text and text.isalpha():
        return _is_one_word_body(text)
    if "." in text and _DOMAIN.fullmatch(text.strip()):
        return True
    if ("," in text or "." in text) and _PERSON.search(text):
        return False
    words = _WORD.findall(text)
    if not words:
        return False
    if len(words) == 1:
        return _is_one_word_body(words[0])
    return _is_named_body(text, words, among_persons=among_persons)


def _is_one_word_body(word: str) -> bool:
    acronym = 2 < len(word) <= _ACRONYM_LENGTH and word.isupper() and word.isascii() and word.isalpha()
    return acronym or word.lower() in BODY or bool(_COMPOUND.fullmatch(word))


def _is_named_body(text: str, words: list[str], *, among_persons: bool) -> bool:
    """Whether a text of several words names a body."""
    if is_initials(text):
        return False
    low = [w.lower() for w in words]
    return (
        not BODY.isdisjoint(low)
        or bool(_DIGIT.search(text))
        or ("." in text and any([w[-1] == "." and w[:-1] in BODY for w in low]))  # noqa: C419 - half the time
        or bool(_NEWSPAPER.fullmatch(text) or (low[0] in STATES and _STATE_NAME.fullmatch(text)))
        or any([len(w) > _SHORT and w.endswith(COMPOUNDS) and _COMPOUND.search(w) for w in low])  # noqa: C419
        or (not BODY_LINKS.isdisjoint(words[1:-1]) and not _INITIAL.search(text))
        or (low[0] == "the" and "," not in text)
        or (not WEAK_BODY.isdisjoint(low[1:]) and _is_weak_body(text, words, among_persons=among_persons))
    )


def _is_weak_body(text: str, words: list[str], *, among_persons: bool) -> bool:
    """Whether a text with a word that may be a family name (Bank, Post) names a body all the same."""
    if "," in text:
        return False
    if _ARTICLE.match(text) or _STATE.search(text):
        return True
    if len(words) == 2:
        return words[0].isupper() and len(words[0]) > 1  # "ICR News"
    return not among_persons and not any(is_initials(w) for w in words)


def read_bodies(text: str) -> list[Name]:
    """The bodies named in the text; “and” and commas belong to a name unless whole names stand on both sides."""
    parts = [p.strip(" ,") for p in text.split(";")]
    names = []
    for part in parts:
        sides = re.split(r"\s+(?:and|und|et|&|y|e)\s+", part)
        if len(sides) > 1 and all(_whole(side) for side in sides):
            names += [Name(literal=side) for side in sides]
        elif len(sides) == 2 and _FULL_NAME.fullmatch(sides[0]) and not is_body(sides[0]) and _named(sides[1]):
            names += [read_natural(sides[0]), Name(literal=sides[1])]  # "Martin Dillon & OCLC Office of Research"
        elif part:
            names.append(Name(literal=part.removesuffix(".") if not part[-3:].count(".") > 1 else part))
    return names


def _named(side: str) -> bool:
    return len(side.split()) > len(("Dohme", "LLC")) and is_body(side)


def _whole(side: str) -> bool:
    """Whether a side of “and” is a body's whole name: it begins with the head that tells a body, or with its rank."""
    words = side.split()
    if words[0].lower() == "the" and len(words) > 1 and not is_body(" ".join(words[1:])):
        return False  # “Industry and the Arts”
    return (
        len(words) > 1
        and is_body(side)
        and words[0].lower().strip(",") in (BODY | {"world", "united", "national", "the", "european"})
    )
