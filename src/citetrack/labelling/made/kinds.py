"""What a made-up work is given besides author, title and date, by its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from citetrack.labelling.made.addresses import address, archive_address, identifier
from citetrack.labelling.made.draws import (
    abbreviate,
    draw_body,
    draw_collection,
    draw_pages,
    draw_people,
    draw_printer,
    draw_some,
    draw_university,
)
from citetrack.labelling.made.languages import language
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.works import Person, Work

__all__ = ["FILLERS", "Filler"]

# A bare work, the pool of its language, a source of chance -> the work with the facts of its kind.
Filler = Callable[[Work, Pool, Random], Work]


_ABBREVIATED: Final = 0.14  # of the names of journals
_PRINTED: Final = 0.12  # of books are old ones, of publishers named after people


def _news(work: Work, pool: Pool, rng: Random) -> Work:
    name, host = rng.choice(language(work.lang).news)
    author = work.author[:2]
    if rng.random() < 0.22:
        author = ()
    elif rng.random() < 0.06:
        author = (Person(rng.choice(language(work.lang).houses)),)
    elif rng.random() < 0.05:  # an unsigned piece under the paper's own name
        author, name = (Person(name),), ""
    url = address(host, work.title, work.date, rng) if rng.random() < 0.8 else ""
    page = str(rng.randint(1, 40)) if not url and rng.random() < 0.5 else ""
    return replace(work, author=author, container=name, url=url, page=page, place=draw_some(pool.places, 0.05, rng))


def _article(work: Work, pool: Pool, rng: Random) -> Work:
    journal = rng.choice(pool.journals)
    return replace(
        work,
        container=abbreviate(journal, work.lang, rng) if rng.random() < _ABBREVIATED else journal,
        volume=str(rng.randint(1, 130)) if rng.random() < 0.88 else "",
        issue=rng.choice(("1", "2", "3", "4", "5", "6", "12", "1-2", "3-4", str(rng.randint(1, 300))))
        if rng.random() < 0.65 else "",
        page=draw_pages(rng) if rng.random() < 0.9 else "",
        doi=identifier(rng) if rng.random() < 0.2 else "",
        url=_host_url(work, rng) if rng.random() < 0.3 else "",
    )  # fmt: skip


def _host_url(work: Work, rng: Random) -> str:
    if rng.random() < 0.6:
        return archive_address(work.title, rng)
    return address(rng.choice(language(work.lang).news + language("en").news)[1], work.title, work.date, rng)


def _imprint(work: Work, pool: Pool, rng: Random) -> Work:
    if rng.random() < _PRINTED:
        work = replace(work, date=(rng.randint(1650, 1935),))
        return replace(work, publisher=draw_printer(pool, work.lang, rng), place=draw_some(pool.places, 0.9, rng))
    return replace(
        work,
        publisher=rng.choice(pool.publishers) if rng.random() < 0.85 else "",
        place=rng.choice(pool.places) if rng.random() < 0.8 else "",
    )


def _book(work: Work, pool: Pool, rng: Random) -> Work:
    work = _imprint(work, pool, rng)
    role = rng.random()
    if role < 0.12:
        work = replace(work, author=(), editor=draw_people(pool, rng, 3))
    elif role < 0.24:
        work = _by_body(work, rng)
    return replace(
        work,
        translator=draw_people(pool, rng, 1) if rng.random() < 0.13 else (),
        edition=str(rng.randint(2, 6)) if rng.random() < 0.1 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.06 else "",
        series=draw_some(pool.series, 0.25, rng),
        series_number=str(rng.randint(1, 300)) if rng.random() < 0.5 else "",
        url=_host_url(work, rng) if rng.random() < 0.12 else "",
        isbn=f"978-{rng.randint(0, 9)}-{rng.randint(100, 999)}-{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
        if rng.random() < 0.04 else "",
    )  # fmt: skip


def _by_body(work: Work, rng: Random) -> Work:
    """The work as an institution's, which names itself in the title now and then."""
    body = draw_body(work.lang, rng)
    title = f"{body.family} {work.title}" if rng.random() < 0.08 else work.title
    return replace(work, author=(body,), title=title)


def _editors(work: Work, pool: Pool, rng: Random) -> tuple[Person, ...]:
    chance = rng.random()
    if chance < 0.1:
        return (draw_body(work.lang, rng),)
    return draw_people(pool, rng, 3) if chance < 0.87 else ()


def _chapter(work: Work, pool: Pool, rng: Random) -> Work:
    return replace(
        _imprint(work, pool, rng),
        container=draw_collection(pool, work.lang, rng),
        editor=_editors(work, pool, rng),
        page=draw_pages(rng) if rng.random() < 0.85 else "",
        series=draw_some(pool.series, 0.15, rng),
        edition=str(rng.randint(2, 4)) if rng.random() < 0.03 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.04 else "",
    )


def _report(work: Work, pool: Pool, rng: Random) -> Work:
    if rng.random() < 0.45:
        work = _by_body(work, rng)
    return replace(
        work,
        genre=rng.choice(language(work.lang).words.series),
        number=rng.choice(("{n}", "{n}/{y}", "{y}-{n:02}", "{n}")).format(n=rng.randint(1, 99), y=work.date[0]),
        publisher=rng.choice(language(work.lang).houses) if rng.random() < 0.85 else "",
        place=draw_some(pool.places, 0.6, rng),
        url=_host_url(work, rng) if rng.random() < 0.5 else "",
        date=(*work.date, rng.randint(1, 12))[: rng.choice((1, 1, 2))],
    )  # fmt: skip


def _webpage(work: Work, pool: Pool, rng: Random) -> Work:
    work = _news(work, pool, rng)
    return replace(
        work,
        author=(Person(rng.choice(language(work.lang).houses)),) if rng.random() < 0.4 else work.author,
        container="" if rng.random() < 0.5 else work.container,
        url=work.url or _host_url(work, rng),
        date=work.date[: rng.choice((1, 3, 3))] if rng.random() < 0.85 else (),
    )


def _thesis(work: Work, pool: Pool, rng: Random) -> Work:
    return replace(
        work,
        author=work.author[:1],
        genre=rng.choice(language(work.lang).words.theses),
        publisher=draw_university(pool, work.lang, rng),
        place=draw_some(pool.places, 0.25, rng),
        url=_host_url(work, rng) if rng.random() < 0.12 else "",
    )


_PROCEEDINGS: Final = (
    "Proceedings of the {n}th International Conference on {t}", "Proceedings of the {t} Conference {y}",
    "{t}: Proceedings", "Proc. {n}th Workshop on {t}", "Proceedings of the Annual Meeting of {t}",
)  # fmt: skip


def _conference(work: Work, pool: Pool, rng: Random) -> Work:
    work = _chapter(work, pool, rng)
    topic = " ".join(work.container.split(":")[0].split()[:6])
    return replace(work, container=rng.choice(_PROCEEDINGS).format(n=rng.randint(4, 39), t=topic, y=work.date[0]))


FILLERS: Final[dict[str, Filler]] = {
    "article-newspaper": _news, "article-journal": _article, "book": _book, "chapter": _chapter, "report": _report,
    "webpage": _webpage, "thesis": _thesis, "paper-conference": _conference,
}  # fmt: skip
