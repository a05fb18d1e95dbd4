"""Pairs of references worth comparing, so that the cost grows with their number and not with its square.

Standard blocking with sorted neighbourhoods (Hernández and Stolfo 1995): references that share a rare fact are compared
with each other, and where many share it, each with its neighbours in the order of the titles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from citetrack.bibliography.folding import sound
from citetrack.bibliography.identity import Identity

__all__ = ["pair"]

_TITLE = 14  # letters of a title that are looked up
_CROWD = 24  # of more than these in a block, each is compared with as many neighbours


def pair(works: Sequence[Identity]) -> Iterator[tuple[int, int]]:
    """Each pair of indices into ``works`` that may be one work, the smaller first, once."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, work in enumerate(works):
        for key in _keys(work):
            blocks[key].append(index)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) < 2:
            continue
        members.sort(key=lambda index: (works[index].title, works[index].content))
        for place, index in enumerate(members):
            for other in members[place + 1 : place + 1 + _CROWD]:
                found = (index, other) if index < other else (other, index)
                if found not in seen:
                    seen.add(found)
                    yield found


def _keys(work: Identity) -> Iterator[tuple[str, ...]]:
    if work.doi:
        yield "doi", work.doi
    if work.url:
        yield "url", work.url
    if work.arxiv:
        yield "arxiv", work.arxiv
    if work.isbn:
        yield "isbn", work.isbn
    letters = work.sound
    if letters:
        yield "title", letters[:_TITLE]
        yield "end", letters[-_TITLE:]
        main = letters if work.main == work.title else sound(work.main)
        if main[:_TITLE] != letters[:_TITLE]:
            yield "title", main
    if work.creators:
        yield "creator", sound(work.creators[0].rpartition(" ")[2]), str(work.year)
