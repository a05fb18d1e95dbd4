"""Works made up from a pool of facts: the parts are real, their meeting is not; what kind of part it is stays true."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from anyascii import anyascii

from citetrack.labelling.made.outlets import HOUSES, NEWS
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.words import WORDS
from citetrack.labelling.made.works import Person, Work

__all__ = ["enrich", "invent", "title_case"]

_KINDS: Final = (
    ("article-newspaper", 34), ("article-journal", 20), ("book", 15), ("chapter", 15), ("report", 6), ("webpage", 4),
    ("thesis", 4), ("paper-conference", 2),
)  # fmt: skip
_SMALL: Final = frozenset(
    "a an the and but or nor for so yet of in on at to by from with as into over via vs than".split()
)
_SECTIONS: Final = ("news", "world", "politics", "article", "opinion", "analysis", "middle-east", "story", "en", "2021")


def invent(pools: dict[str, Pool], lang: str, number: int, rng: Random) -> Work:
    """A work in a language, with facts that its kind has; ``number`` makes its id."""
    kind = rng.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])[0]
    pool = pools[lang]
    people = _People(pools, lang, rng)
    work = Work(
        id=f"i{number:07}",
        kind=kind,
        lang=lang,
        title=_title(pool.titles if kind not in ("book", "report", "thesis") else pool.books or pool.titles, lang, rng),
        author=people.draw(),
        date=_date(kind, rng),
    )
    return _FILLERS[kind](work, pool, people, rng)


class _People:
    """Draws names, mostly of the language, some of another."""

    def __init__(self, pools: dict[str, Pool], lang: str, rng: Random) -> None:
        self._own = pools[lang].people
        self._any = pools["en"].people + pools["de"].people + pools["fr"].people + pools["it"].people
        self._rng = rng

    def draw(self, most: int = 4) -> tuple[Person, ...]:
        count = self._rng.choices(range(1, most + 1), [60, 25, 10, 5][:most])[0]
        return tuple(
            _plain(self._rng.choice(self._own if self._own and self._rng.random() < 0.7 else self._any))
            for _ in range(count)
        )


def _plain(person: Person) -> Person:
    family = person.family.title() if person.family.isupper() and len(person.family) > 3 else person.family
    return replace(person, family=family)


def _title(titles: tuple[str, ...], lang: str, rng: Random) -> str:
    title = rng.choice(titles)
    return title_case(title) if lang == "en" and rng.random() < 0.6 else title


def title_case(title: str) -> str:
    """An English title with its words in capitals, but for the small ones inside."""
    words = title.split(" ")
    return " ".join(
        word if not word[:1].islower() or (0 < at < len(words) - 1 and word in _SMALL and not words[at - 1].endswith(":"))
        else word[0].upper() + word[1:]
        for at, word in enumerate(words)
    )  # fmt: skip


def _date(kind: str, rng: Random) -> tuple[int, ...]:
    year = int(rng.triangular(1900, 2024, 2014)) if rng.random() < 0.95 else rng.randint(1780, 1899)
    if kind in ("article-newspaper", "webpage"):
        return (max(year, 1935), rng.randint(1, 12), rng.randint(1, 28))
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


def _slug(title: str, rng: Random) -> str:
    ascii_words = "".join(c if c.isalnum() else " " for c in anyascii(title).lower()).split()
    return rng.choice("--------_").join(ascii_words[: rng.randint(3, 14)])


def address(host: str, title: str, date: tuple[int, ...], rng: Random) -> str:
    """An address such as news sites give their pages."""
    y, m, d = (*date, 1, 1)[:3]
    number = str(rng.randint(1000, 99999999))
    slug = _slug(title, rng)
    section = rng.choice(_SECTIONS)
    shape = rng.choice(
        (
            f"/{y}/{m:02}/{d:02}/{slug}", f"/{section}/{slug}-{number}", f"/{section}/{number}", f"/{slug}", f"/{slug}/",
            f"/{section}/{y}/{m}/{d}/{slug}", f"/{section}/{slug}.html", f"/a/{number}.html", f"/?p={number}",
            f"/{section}/article/{slug}_{number}.html", f"/{y}/{m:02}/{slug}.htm", f"/articles/{number[:5]}.aspx",
            f"/{section}/index.php?id={number}&lang=en", f"/{y}-{m:02}-{d:02}/ty-article/.premium/{slug}/0000017f-{number}",
            f"/download/{slug}.pdf", f"/en/{section}/{number}/{slug}", f"/{section}/{slug}/{number}#comments", "",
        )
    )  # fmt: skip
    prefix = rng.choice(("https://www.", "https://www.", "https://", "http://www.", "http://", "www."))
    bare = host.count(".") > 1
    return ("https://" if bare and prefix == "https://www." else prefix) + host + shape


def _news(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    name, host = rng.choice(NEWS[work.lang])
    name = name.strip("«»")
    author = work.author[:2]
    if rng.random() < 0.22:
        author = ()
    elif rng.random() < 0.06:
        author = (Person(rng.choice((name, *HOUSES[work.lang]))),)
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
        doi=_doi(rng) if rng.random() < 0.2 else "",
        url=_host_url(work, rng) if rng.random() < 0.12 else "",
    )  # fmt: skip


def _doi(rng: Random) -> str:
    return f"10.{rng.randint(1000, 9999)}/" + rng.choice(
        (f"j.{rng.choice('abcdefgh')}{rng.choice('klmnop')}.{rng.randint(1990, 2024)}.{rng.randint(1, 12):02}.0{rng.randint(10, 99)}",
         f"S00{rng.randint(10000000, 99999999)}", f"{rng.randint(1000000, 9999999)}.{rng.randint(2000, 2024)}.{rng.randint(100000, 999999)}",
         f"s{rng.randint(10000, 99999)}-0{rng.randint(10, 24)}-{rng.randint(1000, 9999)}-{rng.choice('0123456789x')}")
    )  # fmt: skip


def _host_url(work: Work, rng: Random) -> str:
    return address(rng.choice(NEWS[work.lang] + NEWS["en"])[1], work.title, work.date, rng)


def _imprint(work: Work, pool: Pool, rng: Random) -> Work:
    return replace(
        work,
        publisher=rng.choice(pool.publishers) if rng.random() < 0.85 else "",
        place=rng.choice(pool.places) if rng.random() < 0.8 else "",
    )


def _book(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _imprint(work, pool, rng)
    if rng.random() < 0.12:
        work = replace(work, author=(), editor=people.draw(3))
    return replace(
        work,
        translator=people.draw(1) if rng.random() < 0.08 else (),
        edition=str(rng.randint(2, 6)) if rng.random() < 0.1 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.06 else "",
        series=_maybe(pool.series, 0.08, rng),
        series_number=str(rng.randint(1, 300)) if rng.random() < 0.5 else "",
        url=_host_url(work, rng) if rng.random() < 0.06 else "",
        isbn=f"978-{rng.randint(0, 9)}-{rng.randint(100, 999)}-{rng.randint(10000, 99999)}-{rng.randint(0, 9)}"
        if rng.random() < 0.04 else "",
    )  # fmt: skip


def _chapter(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    return replace(
        _imprint(work, pool, rng),
        container=_title(pool.containers + pool.books, work.lang, rng),
        editor=people.draw(3) if rng.random() < 0.85 else (),
        page=_pages(rng) if rng.random() < 0.85 else "",
        series=_maybe(pool.series, 0.05, rng),
        edition=str(rng.randint(2, 4)) if rng.random() < 0.03 else "",
        volume=str(rng.randint(1, 9)) if rng.random() < 0.04 else "",
    )


def _report(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    house = rng.choice(HOUSES[work.lang])
    return replace(
        work,
        author=(Person(house),) if rng.random() < 0.4 else work.author,
        genre=rng.choice(WORDS[work.lang].series),
        number=rng.choice((str(rng.randint(1, 400)), f"{rng.randint(1, 30)}/{work.date[0]}", f"{work.date[0]}-{rng.randint(1, 99):02}")),
        publisher=rng.choice(HOUSES[work.lang]) if rng.random() < 0.85 else "",
        place=_maybe(pool.places, 0.6, rng),
        url=_host_url(work, rng) if rng.random() < 0.5 else "",
        date=(*work.date, rng.randint(1, 12))[: rng.choice((1, 1, 2))],
    )  # fmt: skip


def _webpage(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _news(work, pool, people, rng)
    return replace(
        work,
        author=(Person(rng.choice(HOUSES[work.lang])),) if rng.random() < 0.4 else work.author,
        container="" if rng.random() < 0.5 else work.container,
        url=work.url or _host_url(work, rng),
        date=work.date[: rng.choice((1, 3, 3))] if rng.random() < 0.85 else (),
    )


def _thesis(work: Work, pool: Pool, people: _People, rng: Random) -> Work:  # noqa: ARG001
    return replace(
        work,
        author=work.author[:1],
        genre=rng.choice(WORDS[work.lang].theses),
        publisher=_university(work.lang, pool, rng),
        place=_maybe(pool.places, 0.25, rng),
        url=_host_url(work, rng) if rng.random() < 0.12 else "",
    )


_UNIVERSITIES: Final = {
    "en": ("University of {}", "{} University", "{} State University", "University of {}, Department of History"),
    "de": ("Universität {}", "Univ. {}", "Freie Universität {}", "Technische Universität {}", "Ludwig-Maximilians-Universität {}"),
    "fr": ("Université de {}", "Université {} 1", "Université {}-Sorbonne", "Université {} II"),
    "it": ("Università di {}", "Università degli Studi di {}", "Università Cattolica di {}"),
    "es": ("Universidad de {}", "Universidad Nacional de {}", "Universidad Autónoma de {}", "Universidad Complutense de {}"),
}  # fmt: skip


def _university(lang: str, pool: Pool, rng: Random) -> str:
    town = rng.choice([place for place in pool.places if place.isalpha()])
    return rng.choice(_UNIVERSITIES[lang]).format(town)


def _conference(work: Work, pool: Pool, people: _People, rng: Random) -> Work:
    work = _chapter(work, pool, people, rng)
    opener = rng.choice(("Proceedings of the {n}th International Conference on {t}", "Proceedings of the {t} Conference {y}",
                         "{t}: Proceedings", "Proc. {n}th Workshop on {t}"))  # fmt: skip
    topic = " ".join(work.container.split(":")[0].split()[:6])
    return replace(work, container=opener.format(n=rng.randint(4, 39), t=topic, y=work.date[0]))


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
        work = replace(work, genre=rng.choice(WORDS[work.lang].theses))
    if work.kind in ("article-newspaper", "article-magazine", "post-weblog") and len(work.date) == 1:
        work = replace(work, date=(*work.date, rng.randint(1, 12), rng.randint(1, 28)))
    if work.isbn and rng.random() < 0.8:
        work = replace(work, isbn="")
    return work
