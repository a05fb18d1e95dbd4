"""Whether two references describe the same work, and how surely."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from citetrack.bibliography.folding import level, squeeze
from citetrack.bibliography.identity import Identity

__all__ = ["BY_DOI", "BY_TITLE", "BY_URL", "apart", "compare"]

BY_DOI, BY_URL, BY_TITLE = 3, 2, 1

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
_SMALL = frozenset({
    "a", "an", "and", "the", "of", "in", "on", "to", "for", "der", "die", "das", "und", "le", "la", "les", "de", "du",
    "des", "et", "il", "lo", "gli", "di", "e", "el", "los", "las", "y",
})  # fmt: skip
# Classes that cannot be one another; any other two may be the same work, carelessly described.
_APART = frozenset(map(frozenset, (
    ("article", "book"), ("article", "thesis"), ("book", "chapter"), ("book", "thesis"), ("chapter", "report"),
    ("chapter", "thesis"), ("report", "thesis"),
)))  # fmt: skip
_BOOKISH = frozenset({"book", "report", "thesis", ""})
_LIKE_TITLES = 80.0
_PREFIX_WORDS = 3
_PREFIX_LENGTH = 15
_SUBTITLE_WORDS = 4
_TYPO_LENGTH = 6


def compare(a: Identity, b: Identity) -> int:
    """What makes them one work (``BY_DOI``, ``BY_URL``, ``BY_TITLE``), or 0 if they are two."""
    if (a.doi and b.doi and a.doi != b.doi) or apart(a.kind, b.kind):
        return 0
    if a.doi and a.doi == b.doi and (not (a.title and b.title) or fuzz.partial_ratio(a.title, b.title) >= 60):
        return BY_DOI
    if a.url and a.url == b.url and _like_titles(a, b):
        return BY_URL
    return BY_TITLE if _same_work(a, b) else 0


def apart(a: str, b: str) -> bool:
    """Whether nothing of the one kind is ever described as one of the other."""
    return frozenset((a, b)) in _APART


def _like_titles(a: Identity, b: Identity) -> bool:
    if not (a.title and b.title):
        return a.creators == b.creators and a.date == b.date
    if a.numerals != b.numerals:
        return False
    return fuzz.ratio(a.title, b.title) >= _LIKE_TITLES or _prefix(a, b) or a.main == b.main


def _same_work(a: Identity, b: Identity) -> bool:
    exact = squeeze(a.title) == squeeze(b.title)
    if not a.title or not (exact or _same_title(a, b)):
        return False
    if not (_same_creator(a, b, exact) and _same_time(a, b) and _same_place(a, b)):
        return False
    if a.title in _GENERIC or b.title in _GENERIC or " " not in min(a.title, b.title, key=len):
        numbered = not (a.number and b.number) or a.number == b.number
        return _told_apart(a, b) or (bool(a.container) and bool(b.container) and numbered)
    return True


def _told_apart(a: Identity, b: Identity) -> bool:
    """Whether a short title is enough: a book, or what may be one, with its author and year."""
    return (
        a.title not in _GENERIC
        and bool(a.creators)
        and a.year is not None
        and a.year == b.year
        and _BOOKISH.issuperset((a.kind, b.kind))
        and bool(a.kind or b.kind)
    )


def _same_title(a: Identity, b: Identity) -> bool:
    return _subtitle_alone(a, b) or _prefix(a, b) or _typo(a, b)


def _subtitle_alone(a: Identity, b: Identity) -> bool:
    """Whether one is the other without its subtitle."""
    shorter, longer = sorted((a, b), key=lambda work: len(work.title))
    telling = " " in shorter.title or len(shorter.title) >= _PREFIX_LENGTH or _told_apart(a, b)
    return telling and shorter.title == longer.main and not _other_work(longer.title[len(shorter.title) :])


def _prefix(a: Identity, b: Identity) -> bool:
    """Whether one goes on where the other ends."""
    shorter, longer = sorted((a.title, b.title), key=len)
    telling = len(shorter) >= _PREFIX_LENGTH and shorter.count(" ") + 1 >= _PREFIX_WORDS
    return telling and longer.startswith(shorter + " ") and not _other_work(longer[len(shorter) :])


def _other_work(words: str) -> bool:
    return not _OTHER_WORKS.isdisjoint(words.split())


def _typo(a: Identity, b: Identity) -> bool:
    """Whether the titles differ by a slip: in small words, in spacing, or in a letter of a long word."""
    if a.numerals != b.numerals or fuzz.ratio(a.title, b.title) < 90:
        return False
    left, right = a.title.split(), b.title.split()
    only_left = [word for word in left if word not in right and word not in _SMALL]
    only_right = [word for word in right if word not in left and word not in _SMALL]
    if not _OTHER_WORKS.isdisjoint(only_left + only_right):
        return False
    x, y = "".join(only_left), "".join(only_right)
    if x == y:
        return True
    return min(len(x), len(y)) >= _TYPO_LENGTH and Levenshtein.distance(x, y) <= max(1, len(x) // 8)


def _same_creator(a: Identity, b: Identity, exact: bool) -> bool:
    left, right = _creators(a), _creators(b)
    if not left and not right:
        return True
    if not left or not right:  # one of them is careless: all else must be there and agree
        return (
            exact
            and a.title.count(" ") >= 3
            and a.year == b.year is not None
            and bool(a.container)
            and a.container == b.container
        )
    if a.first == b.first:
        return True
    if not _same_family(left[0], right[0], exact):
        return False
    return not (a.given and b.given) or a.given[0] == b.given[0]


def _creators(a: Identity) -> tuple[str, ...]:
    """The creators, without a newspaper that stands in for its author."""
    return () if a.corporate and a.creators and a.creators[0] == a.container else a.creators


def _same_family(a: str, b: str, exact: bool) -> bool:
    if a == b or a.endswith(" " + b) or b.endswith(" " + a) or squeeze(a) == squeeze(b):
        return True
    return exact and min(len(a), len(b)) >= _TYPO_LENGTH and Levenshtein.distance(a, b) <= 1


def _same_time(a: Identity, b: Identity) -> bool:
    if a.year is None or b.year is None:
        return not (a.edition or b.edition) or a.edition == b.edition
    if (a.news or b.news) and a.kind == b.kind == "article":
        return a.date.startswith(b.date) or b.date.startswith(a.date)
    if a.year == b.year:
        return True
    # An article that is out online in one year and in print in the next.
    return (
        abs(a.year - b.year) == 1
        and a.kind == b.kind == "article"
        and bool(a.volume)
        and a.volume == b.volume
        and a.container == b.container
    )


def _same_place(a: Identity, b: Identity) -> bool:
    """Whether volume, edition, number, pages and container agree, as far as both are given."""
    if not _same_parts(a, b) or any(x and y and x != y for x, y in ((a.volume, b.volume), (a.edition, b.edition))):
        return False
    if a.kind == b.kind == "report" and a.number and b.number and a.number != b.number:
        return False
    if len(a.pages) == len(b.pages) == 2 and not set(a.pages) & set(b.pages) and a.number != b.number:
        return False
    return not (a.container and b.container) or _same_container(a.container, b.container)


def _same_parts(a: Identity, b: Identity) -> bool:
    """Whether the titles number the same part; a long subtitle that one leaves out may hold any number."""
    if a.parts == b.parts:
        return True
    shorter, longer = sorted((a, b), key=lambda work: len(work.title))
    left_out = longer.title[len(shorter.title) :].split()
    return len(left_out) >= _SUBTITLE_WORDS and longer.parts[: len(shorter.parts)] == shorter.parts


def _same_container(a: str, b: str) -> bool:
    if a == b or squeeze(a) == squeeze(b) or fuzz.ratio(a, b) >= 88:
        return True
    left, right = ([word for word in text.split() if word not in _SMALL] for text in (a, b))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == len(longer):  # “j confl resolut” and “journal of conflict resolution”
        return all(
            x[:1] == y[:1] and _subsequence(min(x, y, key=len), max(x, y, key=len))
            for x, y in zip(left, right, strict=True)
        )
    if len(shorter) == 1 and len(longer) > 1 and shorter[0] == "".join(word[0] for word in longer):
        return True
    return bool(shorter) and shorter in (longer[: len(shorter)], longer[-len(shorter) :])


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
