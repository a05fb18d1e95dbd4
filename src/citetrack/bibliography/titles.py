"""Whether two titles are one: as written, without a subtitle, broken off, or with a slip."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from citetrack.bibliography.folding import SMALL, level, sound
from citetrack.bibliography.identity import Identity

__all__ = ["exact_title", "generic_title", "like_titles", "same_parts", "same_title", "told_apart"]

# Titles that many works have: only a known container tells them apart.
_GENERIC = frozenset(map(level, (
    "introduction", "preface", "foreword", "editorial", "conclusion", "conclusions", "afterword", "epilogue",
    "prologue", "notes", "review", "book review", "book reviews", "letter", "letters", "comment", "obituary",
    "bibliography",
    "einleitung", "einfuhrung", "vorwort", "nachwort", "rezension", "introduccion", "prologo", "introduzione",
    "prefazione", "avant propos", "conclusione", "resena", "recensione", "compte rendu", "annual report",
)))  # fmt: skip
# Words that make another work of a title.
_OTHER_WORKS = frozenset(map(level, (
    "reply", "response", "rejoinder", "erratum", "errata", "corrigendum", "correction", "comment", "comments", "review",
    "reviewed", "rezension", "recension", "recensione", "resena", "antwort", "replik", "erwiderung", "supplement",
    "appendix", "index", "introduction", "preface", "foreword", "afterword", "revisited", "part", "volume", "teil",
    "band", "tome", "parte", "retraction", "retracted", "workbook", "companion", "translation",
)))  # fmt: skip
_BOOKISH = frozenset({"book", "report", "thesis", ""})
_LIKE = 80.0
_SLIP = 90.0
_PREFIX_WORDS = 3
_PREFIX_LENGTH = 15
_SUBTITLE_WORDS = 4
_TYPO_LENGTH = 6


def exact_title(a: Identity, b: Identity) -> bool:
    """Whether the titles are the same but for spaces and the system of transliteration."""
    return a.sound == b.sound


def same_title(a: Identity, b: Identity) -> bool:
    """Whether the titles may be one, where they aren't the same."""
    return _subtitle_alone(a, b) or _prefix(a, b) or _typo(a, b)


def like_titles(a: Identity, b: Identity) -> bool:
    """Whether the titles of two references with one address or number may be one."""
    if not (a.title and b.title):
        return a.creators == b.creators and a.date == b.date
    if a.numerals != b.numerals:
        return False
    return (
        a.sound == b.sound or fuzz.ratio(a.title, b.title) >= _LIKE or _prefix(a, b) or sound(a.main) == sound(b.main)
    )


def generic_title(a: Identity, b: Identity) -> bool:
    """Whether one of the titles says too little of its work: “Introduction”, “Angola”."""
    return a.title in _GENERIC or b.title in _GENERIC or " " not in min(a.title, b.title, key=len)


def told_apart(a: Identity, b: Identity) -> bool:
    """Whether a short title is enough: a book, or what may be one, with its author and year."""
    return (
        a.title not in _GENERIC
        and bool(a.creators)
        and a.year is not None
        and a.year == b.year
        and _BOOKISH.issuperset((a.kind, b.kind))
        and bool(a.kind or b.kind)
    )


def same_parts(a: Identity, b: Identity) -> bool:
    """Whether the titles number the same part; a long subtitle that one leaves out may hold any number."""
    if a.parts == b.parts:
        return True
    shorter, longer = sorted((a, b), key=lambda work: len(work.title))
    left_out = longer.title[len(shorter.title) :].split()
    return len(left_out) >= _SUBTITLE_WORDS and longer.parts[: len(shorter.parts)] == shorter.parts


def _subtitle_alone(a: Identity, b: Identity) -> bool:
    """Whether one is the other without its subtitle."""
    shorter, longer = sorted((a, b), key=lambda work: len(work.title))
    telling = " " in shorter.title or len(shorter.title) >= _PREFIX_LENGTH or told_apart(a, b)
    same = shorter.title == longer.main or (longer.main != longer.title and shorter.sound == sound(longer.main))
    return telling and same and not _other_work(longer.title[len(shorter.title) :])


def _prefix(a: Identity, b: Identity) -> bool:
    """Whether one goes on where the other ends."""
    shorter, longer = sorted((a.title, b.title), key=len)
    telling = len(shorter) >= _PREFIX_LENGTH and shorter.count(" ") + 1 >= _PREFIX_WORDS
    return telling and longer.startswith(shorter + " ") and not _other_work(longer[len(shorter) :])


def _other_work(words: str) -> bool:
    return not _OTHER_WORKS.isdisjoint(words.split())


def _typo(a: Identity, b: Identity) -> bool:
    """Whether the titles, or the shorter and the longer without its subtitle, differ by a slip."""
    if a.numerals != b.numerals:
        return False
    if _slip(a.title, b.title):
        return True
    shorter, longer = sorted((a, b), key=lambda work: len(work.title))
    telling = len(shorter.title) >= _PREFIX_LENGTH and shorter.title.count(" ") + 1 >= _PREFIX_WORDS
    cut = telling and longer.main != longer.title and not _other_work(longer.title[len(longer.main) :])
    return cut and _slip(shorter.title, longer.main)


def _slip(a: str, b: str) -> bool:
    """Whether they differ in small words, in spacing, or in a letter of a long word."""
    if fuzz.ratio(a, b, score_cutoff=_SLIP) < _SLIP:
        return False
    left, right = a.split(), b.split()
    only_left = [word for word in left if word not in right and word not in SMALL]
    only_right = [word for word in right if word not in left and word not in SMALL]
    if not _OTHER_WORKS.isdisjoint(only_left + only_right):
        return False
    x, y = "".join(only_left), "".join(only_right)
    if x == y:
        return True
    return min(len(x), len(y)) >= _TYPO_LENGTH and Levenshtein.distance(x, y) <= max(1, len(x) // 8)
