"""Works made up from a pool of facts: the parts are real, their meeting is not; what kind of part it is stays true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Final

from citetrack.labelling.made.draws import draw_date, draw_people, draw_title
from citetrack.labelling.made.headlines import headline, title_case
from citetrack.labelling.made.kinds import FILLERS
from citetrack.labelling.made.languages import language, world
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.works import Person, Work

__all__ = ["enrich", "invent"]

_KINDS: Final = (
    ("article-newspaper", 34), ("article-journal", 20), ("book", 15), ("chapter", 15), ("report", 6), ("webpage", 4),
    ("thesis", 4), ("paper-conference", 2),
)  # fmt: skip
_ABROAD: Final = 0.08  # of works made up come from a country of another alphabet, or of none of the five languages


def invent(pools: Mapping[str, Pool], lang: str, number: int, rng: Random) -> Work:
    """A work in a language, with facts that its kind has; ``number`` makes its id."""
    kind = rng.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])[0]
    pool = pools[lang]
    work = Work(
        id=f"i{number:07}",
        kind=kind,
        lang=lang,
        title=draw_title(kind, pool, lang, rng),
        author=draw_people(pool, rng),
        date=draw_date(kind, rng),
    )
    work = FILLERS[kind](work, pool, rng)
    return _abroad(work, rng) if rng.random() < _ABROAD else work


def _abroad(work: Work, rng: Random) -> Work:
    """The work as one of another country: title, place, publisher and journal in transliteration, perhaps a gloss."""
    there = world()
    title = rng.choice(there.titles)
    gloss = rng.choice(("{} [{}]", "{} ({})")) if rng.random() < 0.3 else "{}"
    container = work.container
    if container:
        container = rng.choice(there.titles if work.kind in ("chapter", "paper-conference") else there.journals)
    given, family = rng.choice(there.names)
    return replace(
        work,
        title=gloss.format(title, headline(work.lang, rng, news=False)),
        author=(Person(family, given), *work.author[1:]) if work.author else (),
        container=container,
        publisher=rng.choice(there.publishers) if work.publisher and work.kind == "book" else work.publisher,
        place=rng.choice(there.places) if work.place else "",
    )


def enrich(work: Work, rng: Random) -> Work:
    """A real work as one might have noted it down: with an access date, without an address, in title case."""
    if work.url and rng.random() < 0.3:
        earliest = min(max(2005, work.date[0] if work.date else 2005), 2025)
        work = replace(work, accessed=(rng.randint(earliest, 2025), rng.randint(1, 12), rng.randint(1, 28)))
    if work.url and work.doi and rng.random() < 0.5:
        work = replace(work, url="")
    if work.url and work.kind in ("article-journal", "book", "chapter") and rng.random() < 0.4:
        work = replace(work, url="")
    if work.lang == "en" and rng.random() < 0.45:
        work = replace(work, title=title_case(work.title), container=title_case(work.container))
    if work.kind == "thesis" and not work.genre:
        work = replace(work, genre=rng.choice(language(work.lang).words.theses))
    if work.kind in ("article-newspaper", "article-magazine", "post-weblog") and len(work.date) == 1:
        work = replace(work, date=(*work.date, rng.randint(1, 12), rng.randint(1, 28)))
    if work.isbn and rng.random() < 0.8:
        work = replace(work, isbn="")
    return work
