"""Whether two references describe the same work, and how surely."""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from citetrack.bibliography.containers import same_container
from citetrack.bibliography.folding import sound, squeeze
from citetrack.bibliography.identity import Identity
from citetrack.bibliography.titles import exact_title, generic_title, like_titles, same_parts, same_title, told_apart

__all__ = ["BY_DOI", "BY_TITLE", "BY_URL", "apart", "compare", "same_creator", "same_printing"]

BY_DOI, BY_URL, BY_TITLE = 3, 2, 1

# Classes that cannot be one another; any other two may be the same work, carelessly described.
_APART = frozenset(map(frozenset, (
    ("article", "book"), ("article", "thesis"), ("book", "chapter"), ("book", "thesis"), ("chapter", "report"),
    ("chapter", "thesis"), ("report", "thesis"),
)))  # fmt: skip
_TYPO_LENGTH = 6


def compare(a: Identity, b: Identity) -> int:
    """What makes them one work (``BY_DOI``, ``BY_URL``, ``BY_TITLE``), or 0 if they are two.

    A number of arXiv counts as a DOI. An ISBN counts as an address: it may be that of a set.
    """
    if (a.doi and b.doi and a.doi != b.doi) or apart(a.kind, b.kind):
        return 0
    if _identified(a, b) and (not (a.title and b.title) or fuzz.partial_ratio(a.title, b.title) >= 60):
        return BY_DOI
    if not same_printing(a, b):
        return 0
    if ((a.url and a.url == b.url) or _one_isbn(a, b)) and like_titles(a, b):
        return BY_URL
    return BY_TITLE if _same_work(a, b) else 0


def apart(a: str, b: str) -> bool:
    """Whether nothing of the one kind is ever described as one of the other."""
    return frozenset((a, b)) in _APART


def _identified(a: Identity, b: Identity) -> bool:
    return bool((a.doi and a.doi == b.doi) or (a.arxiv and a.arxiv == b.arxiv))


def _one_isbn(a: Identity, b: Identity) -> bool:
    """Whether it is one book by its number; chapters have that of their book."""
    return bool(a.isbn) and a.isbn == b.isbn and "chapter" not in (a.kind, b.kind)


def same_printing(a: Identity, b: Identity) -> bool:
    """Whether volume and edition are the same, as far as both are given."""
    return not any(x and y and x != y for x, y in ((a.volume, b.volume), (a.edition, b.edition)))


def _same_work(a: Identity, b: Identity) -> bool:
    exact = exact_title(a, b)
    if not a.title or not (exact or same_title(a, b)):
        return False
    if a.news and b.news and not exact and a.url and b.url and a.url != b.url:  # of one day, but two
        return False
    if not (same_creator(a, b, exact) and _same_time(a, b) and _same_place(a, b)):
        return False
    if generic_title(a, b):
        numbered = not (a.number and b.number) or a.number == b.number
        return told_apart(a, b) or (bool(a.container) and bool(b.container) and numbered)
    return True


def same_creator(a: Identity, b: Identity, exact: bool) -> bool:
    """Whether the first creator may be the same; ``exact`` says that the titles are."""
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
    return not (a.given and b.given) or sound(a.given)[:1] == sound(b.given)[:1]


def _creators(a: Identity) -> tuple[str, ...]:
    """The creators, without a newspaper that stands in for its author."""
    return () if a.corporate and a.creators and a.creators[0] == a.container else a.creators


def _same_family(a: str, b: str, exact: bool) -> bool:
    if a == b or a.endswith(" " + b) or b.endswith(" " + a) or squeeze(a) == squeeze(b) or sound(a) == sound(b):
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
        and (same_container(a.container, b.container) if a.container and b.container else a.pages == b.pages != ())
    )


def _same_place(a: Identity, b: Identity) -> bool:
    """Whether volume, edition, number, pages and container agree, as far as both are given."""
    if not same_parts(a, b):
        return False
    if a.kind == b.kind == "report" and a.number and b.number and a.number != b.number:
        return False
    if len(a.pages) == len(b.pages) == 2 and not set(a.pages) & set(b.pages) and a.number != b.number:
        return False
    return not (a.container and b.container) or same_container(a.container, b.container)
