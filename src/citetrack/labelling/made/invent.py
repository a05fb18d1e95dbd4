"""Works made up from a pool of facts: the parts are real, their meeting is not; what kind of part it is stays true."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from citetrack.labelling.made.addresses import address, archive_address, identifier
from citetrack.labelling.made.headlines import headline, title_case, turn
from citetrack.labelling.made.languages import language, world
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.works import Person, Work

__all__ = ["enrich", "invent"]

_KINDS: Final = (
    ("article-newspaper", 34), ("article-journal", 20), ("book", 15), ("chapter", 15), ("report", 6), ("webpage", 4),
    ("thesis", 4), ("paper-conference", 2),
)  # fmt: skip


def invent(pools: dict[str, Pool], lang: str, number: int, rng: Random) -> Work:
    """A work in a language, with facts that its kind has; ``number`` makes its id."""
    kind = rng.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])[0]
    pool = pools[lang]
    people = _People(pools, lang, rng)
    work = Work(
        id=f"i{number:07}",
        kind=kind,
        lang=lang,
        title=_title_of(kind, pool, lang, rng),
        author=people.draw(),
        date=_date(kind, rng),
    )
    work = _FILLERS[kind](work, pool, people, rng)
    return _abroad(work, pool, rng) if rng.random() < _ABROAD else work


def _abroad(work: Work, pool: Pool, rng: Random) -> Work:
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
        title=gloss.format(title, rng.choice(pool.books or pool.titles)),
        author=(Person(family, given), *work.author[1:]) if work.author else (),
        container=container,
        publisher=rng.choice(there.publishers) if work.publisher and work.kind == "book" else work.publisher,
        place=rng.choice(there.places) if work.place else "",
    )


_ABROAD: Final = 0.08


class _People:
    """Draws names, mostly of the language, some of another."""

    def __init__(self, pools: dict[str, Pool], lang: str, rng: Random) -> None:
        self._own = pools[lang].people
        self._any = pools["en"].people + pools["de"].people + pools["fr"].people + pools["it"].people
        self._rng = rng

    def draw(self, most: int = 4) -> tuple[Person, ...]:
        count = self._rng.choices(range(1, most + 1), [60, 25, 10, 5][:most])[0]
        abroad = self._rng.random() < 0.3
        return tuple(self._one(abroad=abroad and self._rng.random() < 0.85) for _ in range(count))

    def _one(self, *, abroad: bool) -> Person:
        if abroad:
            given, family = self._rng.choice(world().names)
            if self._rng.random() < 0.5:
                given = self._rng.choice(world().names)[0]
            if self._rng.random() < 0.15:
                given += f" {self._rng.choice('ABCDEFGHJKLMNPRSTVW')}."
            return Person(family, given)
        return _plain(self._rng.choice(self._own if self._own and self._rng.random() < 0.7 else self._any))


def _plain(person: Person) -> Person:
    family = person.family.title() if person.family.isupper() and len(person.family) > 3 else person.family
    return replace(person, family=family)


def _title_of(kind: str, pool: Pool, lang: str, rng: Random) -> str:
    news = kind in ("article-newspaper", "webpage")
    titles = pool.titles if kind not in ("book", "report", "thesis") else pool.books or pool.titles
    made_up = rng.random() < (0.7 if news else 0.25)
    title = headline(lang, rng, news=news) if made_up else rng.choice(titles)
    if rng.random() < (0.08 if news else 0.25):
        second = rng.choice(titles) if rng.random() < 0.5 else headline(lang, rng, news=False)
        title = turn(title, second, lang, rng)
    return title_case(title) if lang == "en" and rng.random() < 0.6 else title


def _title(titles: tuple[str, ...], lang: str, rng: Random) -> str:
    title = rng.choice(titles)
    return title_case(title) if lang == "en" and rng.random() < 0.6 else title


def _date(kind: str, rng: Random) -> tuple[int, ...]:
    year = int(rng.triangular(1900, 2025, 2012)) if rng.random() < 0.95 else rng.randint(1780, 1899)
    if kind in ("article-newspaper", "webpage"):
        return (int(rng.triangular(1960, 2026, 2018)), rng.randint(1, 12), rng.randint(1, 28))
    if kind == "article-journal" and rng.random() < 0.3:
        return (year, rng.randint(1, 12))
    return (year,)


def _pages(rng: Random, highest: int = 600) -> str:
    first = rng.randint(1, highest)
    last = first + rng.randint(1, 40)
    if rng.random() < 0.2 and first >= 100 and first // 10 == last // 10:
        return f"{first}-{str(last)[-1]}"
    if rng.random() < 0.15 and first >= 100 and first // 100 == last // 100:
        return f"{first}-{str(last)[-2:]}"
    return f"{first}-{last}"


def _news(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    name, host = rng.choice(language(work.lang).news)
    author = work.author[:2]
    if rng.random() < 0.22:
        author = ()
    elif rng.random() < 0.06:
        author = (Person(rng.choice((name, *language(work.lang).houses))),)
    url = address(host, work.title, work.date, rng) if rng.random() < 0.8 else ""
    page = str(rng.randint(1, 40)) if not url and rng.random() < 0.5 else ""
    return replace(work, author=author, container=name, url=url, page=page, place=_maybe(pool.places, 0.05, rng))


def _article(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    return replace(
        work,
        container=rng.choice(pool.journals),
        volume=str(rng.randint(1, 130)) if rng.random() < 0.88 else "",
        issue=rng.choice(("1", "2", "3", "4", "5", "6", "12", "1-2", "3-4", str(rng.randint(1, 300))))
        if rng.random() < 0.65 else "",
        page=_pages(rng) if rng.random() < 0.9 else "",
        doi=identifier(rng) if rng.random() < 0.2 else "",
        url=_host_url(work, rng) if rng.random() < 0.3 else "",
    )  # fmt: skip


def _host_url(work: Work, rng: Random) -> str:
    if rng.random() < 0.6:
        return archive_address(work.title, rng)
    return address(rng.choice(language(work.lang).news + language("en").news)[1], work.title, work.date, rng)


def _imprint(work: Work, pool: Pool, rng: Random) -> Work:
    return replace(
        work,
        publisher=rng.choice(pool.publishers) if rng.random() < 0.85 else "",
        place=rng.choice(pool.places) if rng.random() < 0.8 else "",
    )


def _book(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _imprint(work, pool, rng)
    role = rng.random()
    if role < 0.12:
        work = replace(work, author=(), editor=people.draw(3))
    elif role < 0.2:
        tongue = language(work.lang)
        work = replace(work, author=(Person(rng.choice(tongue.bodies + tongue.houses)),))
    return replace(
        work,
        translator=people.draw(1) if rng.random() < 0.08 else (),
        edition=str(rng.randint(2, 6)) if rng.random() < 0.1 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.06 else "",
        series=_maybe(pool.series, 0.25, rng),
        series_number=str(rng.randint(1, 300)) if rng.random() < 0.5 else "",
        url=_host_url(work, rng) if rng.random() < 0.06 else "",
        isbn=f"978-{rng.randint(0, 9)}-{rng.randint(100, 999)}-{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
        if rng.random() < 0.04 else "",
    )  # fmt: skip


def _chapter(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    return replace(
        _imprint(work, pool, rng),
        container=_collection(work, pool, rng),
        editor=people.draw(3) if rng.random() < 0.85 else (),
        page=_pages(rng) if rng.random() < 0.85 else "",
        series=_maybe(pool.series, 0.15, rng),
        edition=str(rng.randint(2, 4)) if rng.random() < 0.03 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.04 else "",
    )


def _collection(work: Work, pool: Pool, rng: Random) -> str:
    """The title of a book of essays, now and then with the meeting that it comes from."""
    title = _title(pool.containers + pool.books, work.lang, rng)
    if rng.random() > 0.1:
        return title
    words = language(work.lang).words
    meeting = rng.choice(words.meetings).format(
        p=rng.choice(pool.places),
        y=rng.randint(1950, 2020),
        m=rng.choice(words.months),
        d=rng.randint(1, 13),
        e=rng.randint(14, 28),
    )
    return title + (" " if meeting.startswith("[") else rng.choice((", ", ". ", ": "))) + meeting


def _report(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    house = rng.choice(language(work.lang).houses + language(work.lang).bodies)
    return replace(
        work,
        author=(Person(house),) if rng.random() < 0.4 else work.author,
        genre=rng.choice(language(work.lang).words.series),
        number=rng.choice(("{n}", "{n}/{y}", "{y}-{n:02}", "{n}")).format(n=rng.randint(1, 99), y=work.date[0]),
        publisher=rng.choice(language(work.lang).houses) if rng.random() < 0.85 else "",
        place=_maybe(pool.places, 0.6, rng),
        url=_host_url(work, rng) if rng.random() < 0.5 else "",
        date=(*work.date, rng.randint(1, 12))[: rng.choice((1, 1, 2))],
    )  # fmt: skip


def _webpage(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _news(work, pool, people, rng)
    return replace(
        work,
        author=(Person(rng.choice(language(work.lang).houses)),) if rng.random() < 0.4 else work.author,
        container="" if rng.random() < 0.5 else work.container,
        url=work.url or _host_url(work, rng),
        date=work.date[: rng.choice((1, 3, 3))] if rng.random() < 0.85 else (),
    )


def _thesis(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    return replace(
        work,
        author=work.author[:1],
        genre=rng.choice(language(work.lang).words.theses),
        publisher=_university(work.lang, pool, rng),
        place=_maybe(pool.places, 0.25, rng),
        url=_host_url(work, rng) if rng.random() < 0.12 else "",
    )


def _university(lang: str, pool: Pool, rng: Random) -> str:
    town = rng.choice([place for place in pool.places if place.isalpha()])
    return rng.choice(language(lang).words.universities).format(town)


_PROCEEDINGS: Final = (
    "Proceedings of the {n}th International Conference on {t}", "Proceedings of the {t} Conference {y}",
    "{t}: Proceedings", "Proc. {n}th Workshop on {t}", "Proceedings of the Annual Meeting of {t}",
)  # fmt: skip


def _conference(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _chapter(work, pool, people, rng)
    topic = " ".join(work.container.split(":")[0].split()[:6])
    return replace(work, container=rng.choice(_PROCEEDINGS).format(n=rng.randint(4, 39), t=topic, y=work.date[0]))


def _maybe(values: tuple[str, ...], chance: float, rng: Random) -> str:
    return rng.choice(values) if values and rng.random() < chance else ""


_FILLERS: Final = {
    "article-newspaper": _news, "article-journal": _article, "book": _book, "chapter": _chapter, "report": _report,
    "webpage": _webpage, "thesis": _thesis, "paper-conference": _conference,
}  # fmt: skip


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
