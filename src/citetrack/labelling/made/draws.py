"""Draws from a pool: names, titles, dates, pages, towns."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from citetrack.labelling.made.headlines import headline, title_case, turn
from citetrack.labelling.made.languages import language, world
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.works import Person

__all__ = [
    "abbreviate",
    "draw_body",
    "draw_collection", "draw_date", "draw_pages", "draw_people", "draw_printer", "draw_some",
    "draw_title", "draw_university",
]  # fmt: skip


_WITH_BODY: Final = 0.03  # of groups of authors, one is an institution
_WEIGHTY: Final = 2  # words that a name has at least that is shortened
_SHORTENED: Final = 0.07  # of titles are a word or two: “Superconductivity”, “Hate Crimes”


def draw_body(lang: str, rng: Random) -> Person:
    """An institution: by its name, or as an office below its state (“United States. Geological Survey”)."""
    tongue = language(lang)
    if rng.random() < 0.5:
        return Person(rng.choice(tongue.bodies + tongue.houses))
    offices = rng.sample(tongue.offices, rng.choice((1, 1, 1, 2)))
    states = (rng.choice(tongue.states),) if rng.random() < 0.6 else ()
    return Person(rng.choice((". ", ". ", ", ")).join((*states, *offices)))


def draw_people(pool: Pool, rng: Random, most: int = 4) -> tuple[Person, ...]:
    """One to ``most`` people, mostly of the pool's language, some from abroad."""
    count = rng.choices(range(1, most + 1), [60, 25, 10, 5][:most])[0]
    abroad = rng.random() < 0.3
    people = tuple(_from_abroad(rng) if abroad and rng.random() < 0.85 else _person(pool, rng) for _ in range(count))
    if rng.random() < _WITH_BODY:
        at = rng.randint(0, count)
        return (*people[:at], draw_body(rng.choice(("en", "en", "de", "fr", "it", "es")), rng), *people[at:])
    return people


def _from_abroad(rng: Random) -> Person:
    given, family = rng.choice(world().names)
    if rng.random() < 0.5:
        given = rng.choice(world().names)[0]
    if rng.random() < 0.15:
        given += f" {rng.choice('ABCDEFGHJKLMNPRSTVW')}."
    return Person(family, given)


def _person(pool: Pool, rng: Random) -> Person:
    near = pool.people and (rng.random() < 0.7 or not pool.strangers)
    choice = pool.people if near else pool.strangers
    if not choice:
        return _from_abroad(rng)
    person = rng.choice(choice)
    capitals = person.family.isupper() and len(person.family) > 3
    return replace(person, family=person.family.title()) if capitals else person


def draw_title(kind: str, pool: Pool, lang: str, rng: Random) -> str:
    """A title fit for a work of that kind, real or made up, now and then a long one."""
    news = kind in ("article-newspaper", "webpage")
    titles = pool.titles if kind not in ("book", "report", "thesis") else pool.books or pool.titles
    made_up = rng.random() < (0.7 if news else 0.25)
    title = headline(lang, rng, news=news) if made_up or not titles else rng.choice(titles)
    if rng.random() < (0.08 if news else 0.25):
        second = rng.choice(titles) if titles and rng.random() < 0.5 else headline(lang, rng, news=False)
        title = turn(title, second, lang, rng)
    elif rng.random() < _SHORTENED:
        title = _shorten(title, rng)
    if rng.random() < 0.08:
        title = _quote_words(title, lang, rng)
    return title_case(title) if lang == "en" and rng.random() < 0.6 else title


def _shorten(title: str, rng: Random) -> str:
    """A word or two of the title, long ones."""
    words = [word for word in title.split(" ") if len(word) > len("from") and word.isalpha()]
    if not words:
        return title
    at = rng.randrange(len(words))
    short = " ".join(words[at : at + rng.choice((1, 2, 2))])
    return short[0].upper() + short[1:]


def _quote_words(title: str, lang: str, rng: Random) -> str:
    """The title with one or two of its words in quotation marks."""
    words = title.split(" ")
    at = rng.randrange(len(words))
    end = min(at + rng.choice((1, 1, 2)), len(words))
    opening, closing = rng.choice([pair for pair in language(lang).words.quotes if pair[0]])
    return " ".join((*words[:at], opening + " ".join(words[at:end]) + closing, *words[end:]))


def _title(titles: tuple[str, ...], lang: str, rng: Random) -> str:
    title = rng.choice(titles) if titles else headline(lang, rng, news=False)
    return title_case(title) if lang == "en" and rng.random() < 0.6 else title


def draw_date(kind: str, rng: Random) -> tuple[int, ...]:
    """A date as far as it is known of works of that kind."""
    year = int(rng.triangular(1900, 2025, 2012)) if rng.random() < 0.95 else rng.randint(1780, 1899)
    if kind in ("article-newspaper", "webpage"):
        return (int(rng.triangular(1960, 2026, 2018)), rng.randint(1, 12), rng.randint(1, 28))
    if kind == "article-journal" and rng.random() < 0.3:
        return (year, rng.randint(1, 12))
    return (year,)


def draw_pages(rng: Random, highest: int = 600) -> str:
    """A range of pages, with a hyphen, the end sometimes short."""
    first = rng.randint(1, highest)
    last = first + rng.randint(1, 40)
    if rng.random() < 0.2 and first >= 100 and first // 10 == last // 10:
        return f"{first}-{str(last)[-1]}"
    if rng.random() < 0.15 and first >= 100 and first // 100 == last // 100:
        return f"{first}-{str(last)[-2:]}"
    return f"{first}-{last}"


def draw_collection(pool: Pool, lang: str, rng: Random) -> str:
    """The title of a book of essays, now and then with the meeting that it comes from."""
    title = _title(pool.containers + pool.books, lang, rng)
    if rng.random() > 0.1:
        return title
    words = language(lang).words
    meeting = rng.choice(words.meetings).format(
        p=rng.choice(pool.places),
        y=rng.randint(1950, 2020),
        m=rng.choice(words.months),
        d=rng.randint(1, 13),
        e=rng.randint(14, 28),
    )
    return title + (" " if meeting.startswith("[") else rng.choice((", ", ". ", ": "))) + meeting


def draw_university(pool: Pool, lang: str, rng: Random) -> str:
    """A university, named after a town."""
    town = rng.choice([place for place in pool.places if place.isalpha()])
    return rng.choice(language(lang).words.universities).format(town)


def draw_printer(pool: Pool, lang: str, rng: Random) -> str:
    """A publisher named after its owner: “E. Dentu”, “Imprimerie Didot”."""
    owner = draw_people(pool, rng, 1)[0]
    given = owner.given.split()[0] if owner.given else "J."
    return rng.choice(language(lang).printers).format(f=owner.family, g=given, i=given[0] + ".")


def abbreviate(name: str, lang: str, rng: Random) -> str:
    """A journal's name shortened: “Harv. L. Rev.”, “Zs. f. Gesch.”, or by its initials."""
    words = name.replace(",", "").split()
    weighty = [word for word in words if word.lower() not in language(lang).stopwords and word[0].isalpha()]
    if len(weighty) < _WEIGHTY:
        return name
    if rng.random() < 0.3 and len(weighty) > _WEIGHTY:
        return "".join(word[0].upper() for word in weighty)
    kept = weighty if rng.random() < 0.6 else words
    cut = rng.choice((4, 5, 6))
    return " ".join(word[: rng.randint(3, cut)] + "." if len(word) > cut and word.isalpha() else word for word in kept)


def draw_some(values: tuple[str, ...], chance: float, rng: Random) -> str:
    """One of the values at that chance, else ""."""
    return rng.choice(values) if values and rng.random() < chance else ""
