"""Lists of names cut into persons and bodies, in every order and punctuation that citation styles have."""

from __future__ import annotations

import re

from citetrack.model import Name
from citetrack.normalize.bodies import is_body, read_bodies
from citetrack.normalize.family_names import SHORT_FAMILY
from citetrack.normalize.given_names import family_first
from citetrack.normalize.name_shapes import read_one
from citetrack.normalize.name_words import CAPITAL_PARTICLES, CONJUNCTIONS, PARTICLES, SUFFIX
from citetrack.normalize.person import is_initials, is_shouted, read_inverted, read_natural

__all__ = ["split_names"]

_AND = re.compile(r",?\s+(and|with|und|et|y|e|en|og|och|u\.|ed|i|AND|UND|ET)\s+|\s*&\s*(?:amp;)?\s*|\s*\+\s*")
# Conjunctions that also stand inside names: what follows must be a whole name.
_WITHIN = frozenset(("y", "e", "i", "en", "ed"))
_LONGEST_SUFFIX = len("Junior.")
_SHORT_NAME = re.compile(
    r"(?:[^\W\d_aeiouyAEIOUY][AEIOUY]|[AEIOUY]{2})[AEIOUY]*[^\W\d_a-zAEIOUY]|[^\W\d_a-zAEIOUY][AEIOUY]{2}"
)
_BARE_INITIAL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z][\w-]+\s[^\W\d_a-z]")
_SHOUTED_PAIR = re.compile(r"[^\W\d_a-z]{2,}(?:[\s-][^\W\d_a-z]+){0,2},\s[^\W\d_a-z]{2,}(?:[\s-][^\W\d_a-z]+){0,2}")
_SLASH = re.compile(r"\s*/\s*|\s+[-–—]\s+")
_SLASHED = re.compile(r"\s*[^\W\d_][^,.]+,\s[^\W\d_a-z][^,]*")
_SLASHES = ("/", " -", " –", " —")
# “A. ROE-L. DOE”, as Italian jurists join names
_INITIALLED = r"(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][^\W\d_]+"
_HYPHENED = re.compile(rf"(?<!\w)({_INITIALLED})[-–](?={_INITIALLED})")
_JOINED = re.compile(r"[-–][^\W\d_a-z]\.")
# A name that begins with one of these begins with the family name, capital or not.
_FAMILY_FIRST = PARTICLES - {"al", "ben", "bin", "san", "la", "le", "e", "y", "und"}


def split_names(text: str, *, stopped: bool = False) -> list[Name]:
    """The names in a text that holds nothing else; ``stopped`` says that a full stop followed it."""
    if not text:
        return []
    if is_body(text):
        return read_bodies(text)
    names: list[Name] = []
    slashed = text.split("/")
    if len(slashed) > 1 and all([_SLASHED.fullmatch(side) for side in slashed]):  # noqa: C419 - half the time
        return [read_inverted(*side.split(",")) for side in slashed]  # "Wong Kee Song, Louis M./Poe, Bo"
    if ";" in text:
        for part in text.split(";"):
            person = re.sub(r"^\s*(?:and|und|et|&)\s+", "", part).strip()
            if _SHOUTED_PAIR.fullmatch(person):
                names.append(read_inverted(*person.split(",")))  # "LÓPEZ RUIZ, ANA", as DIN 1505 sets lists
            elif person.strip(" .,"):
                names += split_names(person)
        return names
    parts: list[tuple[str, bool]] = []
    for chunk in _chunks(text):
        pieces = [p for p in (x.strip(" ") for x in chunk.split(",")) if p]
        parts += [(p, i == len(pieces) - 1) for i, p in enumerate(pieces)]
    return _people(parts, stopped=stopped)


def _chunks(text: str) -> list[str]:
    """The text cut at its conjunctions and slashes."""
    chunks, start = [], 0
    for found in _AND.finditer(text) if _may_join(text) else ():
        after = text[found.end() :]
        word = (found[1] or "&").lower()
        if word == "und" and after.split(maxsplit=1)[:1] == ["zu"]:
            continue  # "von und zu Guttenberg"
        if word in _WITHIN and not _whole_name(after, text[start : found.start()]):
            continue
        chunks.append(text[start : found.start()])
        start = found.end()
    chunks.append(text[start:])
    if _JOINED.search(text):
        chunks = [_HYPHENED.sub(r"\1/", chunk) for chunk in chunks]
    if any(mark in chunk for chunk in chunks for mark in _SLASHES):
        chunks = [c for chunk in chunks for c in _SLASH.split(chunk)]
    return [c for c in chunks if c.strip(" ,")]


def _may_join(text: str) -> bool:
    """Whether a conjunction may stand in the text: quick, and wrong only by saying yes."""
    return "&" in text or "+" in text or not CONJUNCTIONS.isdisjoint(text.lower().split())


def _whole_name(after: str, before: str) -> bool:
    """Whether what follows a doubtful conjunction is a name of its own."""
    first = re.split(r"\s+(?:y|e|i|et|and)\s+|,", after, maxsplit=1)[0].split()
    inverted = "," in before and "," in after
    last = re.split(r",|\s(?:y|e|i|et|and)\s", before)[-1].strip()
    whole = len(last.split()) > 1 or is_initials(last) or before.count(",") == 1
    return (len(first) > 1 and whole) or inverted or (len(before.split()) == len(first) == 1 and "," not in after)


def _people(parts: list[tuple[str, bool]], *, stopped: bool) -> list[Name]:
    """The names that the comma-separated parts make up; each part says whether a conjunction (or the end) follows."""
    if len(parts) > 2 and all(len(p.split()) == 1 and not is_initials(p) for p, _ in parts):
        ends = [i for i, (_, last) in enumerate(parts) if last]
        if len(ends) > 1 and ends[-1] - ends[-2] == 1:
            return [read_natural(p) for p, _ in parts]  # "Marx, Engels and Lenin"
    texts = [part for part, _ in parts]
    capitals = _in_capitals(texts, stopped=stopped)
    inverted = not capitals and family_first([part.split() for part in texts])
    names: list[Name] = []
    i = 0
    while i < len(parts):
        part, last = parts[i]
        following, closes = parts[i + 1] if i + 1 < len(parts) and not last else ("", True)
        third, _ = parts[i + 2] if following and not closes and i + 2 < len(parts) else ("", True)
        if following and _is_suffix(following):
            if third and len(part.split()) == 1 and not _is_suffix(third):
                names.append(read_inverted(part, third, following))  # "King, Jr., Martin Luther"
                i += 3
            else:
                names.append(read_natural(part)._replace(suffix=following))
                i += 2
        elif following and (
            _is_inverted(part, following, alone=len(parts) == 2 and not names)
            or _is_short_family(part, following, capitals=capitals, alone=len(parts) == 2)
        ):
            suffix = third if third and _is_suffix(third) else ""
            names.append(read_inverted(part, following, suffix))
            i += 3 if suffix else 2
        else:
            names.append(_single(part, capitals=capitals, inverted=inverted, alone=len(parts) == 1))
            i += 1
    return names


def _in_capitals(parts: list[str], *, stopped: bool) -> bool:
    """Whether family names are set in capitals: one is too long for initials, or the only name ends so (Ann LEE)."""
    words = " ".join(parts).split()
    if any([is_shouted(word) for word in words if word.isupper()]):  # noqa: C419 - half the time
        # "Doe RL, Roe D, Poe JAGM": no family name is one letter long
        return not any([_BARE_INITIAL.fullmatch(part) for part in parts])  # noqa: C419
    # "Friedl JEF. ": initials end with a full stop
    return len(parts) == 1 and not stopped and bool(words) and _SHORT_NAME.fullmatch(words[-1]) is not None


def _is_short_family(part: str, following: str, *, capitals: bool, alone: bool) -> bool:
    """Whether a family name of two or three letters in capitals stands before a given name: “XIA, Lirong”."""
    return (
        1 < len(part) < len("ROES")
        and part.isalpha()
        and part.isupper()
        and following[:1].isupper()
        and not following.isupper()
        and (capitals or (alone and bool(_SHORT_NAME.fullmatch(part) or part.lower() in SHORT_FAMILY)))
    )


def _single(part: str, *, capitals: bool, inverted: bool, alone: bool) -> Name:
    """One name; where the list sets family names in capitals, short ones too are names and no initials.

    ``inverted`` says that the family names of the list stand first.
    """
    if not (capitals or inverted) and (plain := read_one(part)):
        return plain
    words = part.split()
    if is_body(part, among_persons=not alone) or len(words) > 6:
        return Name(literal=part)
    if inverted and 1 < len(words) < 4 and not is_initials(words[0]) and not is_initials(words[1]):
        return read_inverted(words[0], " ".join(words[1:]))
    return read_natural(part, capitals=capitals)


def _is_capital_particle(word: str) -> bool:
    return word.isupper() and word.lower() in PARTICLES


def _is_suffix(part: str) -> bool:
    return len(part) <= _LONGEST_SUFFIX and bool(SUFFIX.fullmatch(part)) and part[0].isupper()


def _is_inverted(part: str, following: str, *, alone: bool) -> bool:
    """Whether ``part, following`` is one person, family name first."""
    words, given = part.split(), following.split()
    while len(words) > 2 and words[-1] in PARTICLES:
        words.pop()  # "Roe T de, Poe P."
    if is_initials(part) and part not in CAPITAL_PARTICLES:
        return part.isalpha() and len(part) > 1 and "." in following and is_initials(following)  # "WU, H."
    while len(given) > 1 and given[-1] in PARTICLES:
        given.pop()  # "Sola Pool, I. de"
    if len(words) > 1 and _is_suffix(words[-1]):
        words = words[:-1]  # "Short JF Jr, Clarke L.", "Gates Jr., H. L."
    if _ends_shouted(words):
        return False
    if is_initials(" ".join(given)):
        return len(words) == 1 or not is_initials(words[-1])
    if not _is_family(words, following, alone=alone) and (
        is_initials(words[0])
        or is_initials(words[-1])
        or not (len(given) == 1 or (alone and is_initials(given[-1]) and not is_initials(given[0])))
    ):
        return False
    return " " not in following or not is_body(following)


def _ends_shouted(words: list[str]) -> bool:
    """Whether capitals mark the family name at the end: “Nitzan C. ROTH”, “P. L. STARK”."""
    if len(words) < 2 or not is_shouted(words[-1]) or words[0] in CAPITAL_PARTICLES:
        return False
    return not words[0].isupper() or words[0].endswith(".")


def _is_family(words: list[str], following: str, *, alone: bool) -> bool:
    """Whether the words can't be but a family name: one, in capitals, or with a particle before it."""
    if len(words) == 1:
        return True
    if all(is_shouted(w) or _is_capital_particle(w) for w in words):  # "GARCÍA LORCA, Ana Luz", "LE GOFF, Jacques"
        return not following.isupper()
    capital = words[0] in CAPITAL_PARTICLES
    named = words[1:] if capital else words
    if words[0].lower() in _FAMILY_FIRST and not any(is_initials(w) for w in named):
        return True
    return capital and (alone or " " not in following)
