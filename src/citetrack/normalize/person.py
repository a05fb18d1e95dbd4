"""One person's name as the parts that BibLaTeX knows: family, given, prefix, suffix."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.model import Name
from citetrack.normalize.family_names import FIRST_FAMILY, begins_in_capitals, stands_first
from citetrack.normalize.given_names import is_given
from citetrack.normalize.name_words import CAPITAL_PARTICLES, PARTICLES, SUFFIX

__all__ = ["is_initials", "is_shouted", "read_inverted", "read_natural", "recase"]

# "J.", "J.-P.", "J.A.", "Th.", "Ch.-L."; without full stops up to three capitals as in "JA".
_INITIALS = re.compile(
    r"(?:[^\W\d_]{1,2}\.\s*[-‐‑]?\s*){1,6}|[^\W\d_a-zß-öø-ÿ]{1,3}|[BCDFGHJ-NP-TV-XZ]{4,5}|[^\W\d_a-zß-öø-ÿ]{1,2}[-‐‑][^\W\d_a-zß-öø-ÿ]\.?"
)
_UNSPOKEN = re.compile(r"[BCDFGHJ-NP-TV-XZ]{4,5}")  # "Tompkins DLCC": consonants alone
_SPOKEN = re.compile(r"(?=.*[AEIOUY])[^\W\d_a-z]{3}")  # a name of three letters, which could be initials
_BARE = re.compile(r"[^\W\d_]{2,3}|[BCDFGHJ-NP-TV-XZ]{4,5}")
_ENDING_INITIALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,3}|(?:[^\W\d_a-zß-öø-ÿ]\.-?){1,3}")
_JOINED = re.compile(r"\.(?=[^\W\d_])")
_MAC = re.compile(r"\bMc([^\W\d_])")
_MAC_CAPITALS = re.compile(r"(Ma?c)([A-ZÀ-Þ]{2,})")
# Articles begin the family name of the French and Italians who have one: Le Goff, La Malfa.
_ARTICLES = frozenset(("la", "le", "les", "lo", "li"))
_PART = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def is_initials(text: str) -> bool:
    """Whether the text is initials and nothing else: ``J.``, ``J. A.``, ``JA``, ``J.-P.``."""
    words = text.split()
    for word in words:
        # four letters and no stop are a name, which is what most words are, unless nobody could say it
        if (len(word) > len("JAB") and word.isalpha() and not _UNSPOKEN.fullmatch(word)) or not (
            word[0].isupper() and _INITIALS.fullmatch(word)
        ):
            return False
    return bool(words)


def recase(word: str) -> str:
    """A family name set in capitals, as it is written elsewhere; anything else unchanged."""
    if word[-1:].islower():
        return word  # which most are
    letters = [c for c in word if c.isalpha()]
    if mac := _MAC_CAPITALS.fullmatch(word):
        return mac[1] + mac[2].capitalize()
    if len(letters) < 2 or any(c.islower() for c in letters):
        return word
    word = _PART.sub(lambda m: m[0].capitalize(), word)
    word = re.sub(r"(?<=[’'])S\b", "s", word)
    return _MAC.sub(lambda m: "Mc" + m[1].upper(), word)


def _family(words: list[str]) -> tuple[str, str]:
    """(prefix, family) of the words of a family name."""
    at = 0
    while at < len(words) - 1 and words[at] in PARTICLES:
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])


def _capitals(words: list[str]) -> list[str]:
    """The words of a family name with those set in capitals recased; a particle among them in lower case."""
    shouted = [w for w in words if len(w) > 1 and (w.isupper() or (w[0] == "M" and _MAC_CAPITALS.fullmatch(w)))]
    if not shouted or not all(w.isupper() or w in PARTICLES or w in shouted for w in words):
        return words
    last = len(words) - 1
    return [
        w.lower() if i < last and w.lower() in PARTICLES and w.lower() not in _ARTICLES else recase(w)
        for i, w in enumerate(words)
    ]


@lru_cache(maxsize=4096)
def _given(text: str) -> str:
    """A given name with one space after each initial, and bare initials with their full stops."""
    if len(text) == len("J.") and text[1] == ".":
        return text
    words = (_JOINED.sub(". ", text) if "." in text else text).split()
    if words and all(_BARE.fullmatch(w) and w.isupper() for w in words) and len(words) == 1:
        return " ".join(f"{c}." for c in words[0])
    if len(words) == 1 and len(words[0]) == 1:
        return words[0] + "."
    long = any(len(x) > 3 for x in words)
    words = [recase(w) if long or (len(words) > 1 and _SPOKEN.fullmatch(w)) else w for w in words]
    words = [f"{w}." if len(w) == 1 and w.isupper() and len(words) > 1 else w for w in words]
    return " ".join(words)


def read_inverted(family: str, given: str = "", suffix: str = "") -> Name:
    """The name of which the family name stands first: ``van der Berg``, ``Jan Willem``, ``Jr.``."""
    family, given = family.strip(" ,;:"), given.strip(" ,;:")
    words = family.split()
    if len(words) > 1 and SUFFIX.fullmatch(words[-1]) and words[-1][0].isupper():
        suffix, words = words[-1], words[:-1]
    prefix, family = _family(_capitals(words))
    parts = given.split()
    if len(parts) > 1 and SUFFIX.fullmatch(parts[-1]) and not is_initials(parts[-1]):
        suffix, parts = parts[-1], parts[:-1]
    trailing = max(_before_particles(parts), 1)
    if not prefix and trailing < len(parts):
        prefix, parts = " ".join(parts[trailing:]), parts[:trailing]
    return Name(family=family, given=_given(" ".join(parts)), prefix=prefix, suffix=suffix)


def read_natural(text: str, *, capitals: bool = False) -> Name:
    """The name of which the given name stands first, or the only name there is.

    With ``capitals``, a last word in capitals is the family name however short: ``Xiang-Yi SU``.
    """
    text = text.strip(" ,;:")
    words = (_JOINED.sub(". ", text) if "." in text else text).split()
    suffix = ""
    if len(words) > 2 and SUFFIX.fullmatch(words[-1]) and words[-1][0].isupper():
        suffix, words = words[-1].strip(","), words[:-1]
        words[-1] = words[-1].strip(",")
    if len(words) < 2:
        return Name(family=" ".join(_capitals(words)), suffix=suffix)
    if (
        capitals
        and words[-1].isalpha()
        and words[-1].isupper()
        and not is_shouted(words[-1])
        and not is_initials(words[0])
        and not words[0].isupper()
    ):
        return Name(family=recase(words[-1]), given=_given(" ".join(words[:-1])), suffix=suffix)
    end = _leading_capitals(words, short=capitals) or _leading_particle(words) or _before_bare_initials(words)
    end = end or (len(words) == len(("Mao", "Zedong")) and stands_first(*words))
    if end:
        # "BUYS Suzan", "DE LA CRUZ Ana", "TRACY Patricia J.": capitals mark the family name
        return read_inverted(" ".join(words[:end]), " ".join(words[end:]), suffix)
    end = _before_particles(words)
    if 1 < end < len(words) and is_initials(words[end - 1]) and not is_initials(words[0]):
        # "Barros NF de", "Maris AJA van": the particle put last, as sorting has it
        first = next(i for i, _ in enumerate(words) if i and is_initials(" ".join(words[i:end])))
        return read_inverted(" ".join(words[:first]), " ".join(words[first:]), suffix)
    at = _start_of_family(words)
    if (
        is_initials(" ".join(words[at:]))
        and (not is_initials(words[0]) or words[0] in CAPITAL_PARTICLES)
        and not (words[0].isupper() and _all_in_capitals(words))
    ):
        # "Sagredo A.", "Smith JA", "de Lajudie P"
        first = next(i for i, w in enumerate(words) if i and is_initials(" ".join(words[i:])))
        return read_inverted(" ".join(words[:first]), " ".join(words[first:]), suffix)
    prefix, family = _family(_capitals(words[at:]))
    return Name(family=family, given=_given(" ".join(words[:at])), prefix=prefix, suffix=suffix)


def _before_particles(words: list[str]) -> int:
    """How many words there are before the particles that a name ends with."""
    end = len(words)
    while end and words[end - 1] in PARTICLES:
        end -= 1
    return end


def _leading_capitals(words: list[str], *, short: bool) -> int:
    """How many words in capitals a name begins with that goes on in small letters; none where they are initials."""
    if not words[0].isupper() or _all_in_capitals(words):
        return 0
    if begins_in_capitals(words):
        return 1
    if len(words) == 2 and _SPOKEN.fullmatch(words[0]) and is_given(words[1]):
        return 1  # “FOX John”
    end = next((i for i, w in enumerate(words) if not w.isupper() or (i and w.endswith("."))), 0)
    run = words[:end]
    for word in run:
        if is_shouted(word) or (short and len(word) > 1 and word.isalpha()):
            return end
    return 0


def _all_in_capitals(words: list[str]) -> bool:
    """Whether a whole name is set in capitals, given name first: “ALBERT O. ROE”, “JANE DAS”."""
    last = words[-1]
    if not words[0].isalpha() or len(words[0]) < 3 or not all(w.isupper() for w in words):
        return False
    middle = len(words) > 2 and all(w.endswith(".") for w in words[1:-1])
    return (middle and is_shouted(last)) or (bool(_SPOKEN.fullmatch(last)) and is_given(words[0]))


def _leading_particle(words: list[str]) -> int:
    """How many words there are before the initials, or in all, of a name that begins with a particle; else none."""
    if words[0] not in PARTICLES:
        return 0
    return next((i for i, _ in enumerate(words) if i and is_initials(" ".join(words[i:]))), len(words))


def _before_bare_initials(words: list[str]) -> int:
    """How many words there are before the initials of a name with a particle in it: “Borstelmann de Oliveira MA”."""
    named = words[:-1]
    if PARTICLES.isdisjoint(named[1:]) or not _ENDING_INITIALS.fullmatch(words[-1]) or any(map(is_initials, named)):
        return 0
    return len(named)


def is_shouted(word: str) -> bool:
    """Whether a word is a name in capitals rather than initials."""
    return len(word) > 1 and word.isupper() and not _INITIALS.fullmatch(word)


def _start_of_family(words: list[str]) -> int:
    """Where the family name begins in a name written in natural order."""
    last = len(words) - 1
    for i in range(1, last):
        if words[i] in PARTICLES:
            return i
        if words[i] in ("y", "i", "e") and i > 1:
            return i - 1
        if words[i] in FIRST_FAMILY and (is_given(words[0]) or not is_initials(words[last])):
            return i  # no “Quilca León M”
    caps = [
        i for i in range(1, last + 1) if words[i].isupper() and (is_shouted(words[i]) or words[i].lower() in PARTICLES)
    ]
    if caps and caps[-1] == last and is_shouted(words[last]) and not words[0].isupper() and not words[0].endswith("."):
        at = last
        while at - 1 in caps:
            at -= 1
        return at
    at = last
    while at > 1 and words[at - 1] in CAPITAL_PARTICLES:
        at -= 1
    return at
