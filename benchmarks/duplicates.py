"""Made works and the ways in which they are cited, each description with the number of its work.

Beside works that have nothing to do with each other there are those that look alike and aren't one: volumes of a set,
editions, parts I and II, news of one day, a chapter and its book, a review and its book, one title by two authors. A
description leaves facts out, abbreviates, transcribes, errs by a letter or by a year, as notes do.
"""

import random
from collections.abc import Iterator
from dataclasses import replace

from citetrack.model import Field, Name, NameList, Reference

__all__ = ["made"]

CITED = 2.5  # how often a work is described on average
_TOPICS = (
    "border", "conflict", "peace", "memory", "state", "law", "energy", "trade", "water", "reform", "minority",
    "language", "city", "migration", "election", "media", "church", "school", "army", "treaty", "river", "market",
    "crisis", "identity", "empire", "region", "party", "union", "court", "archive", "letter", "labour", "harbour",
    "railway", "famine", "theatre", "music", "science", "medicine", "land", "tax", "family", "village", "forest",
    "climate", "debt", "prison", "press", "women", "youth", "exile", "diplomacy", "intelligence", "frontier",
    "property", "religion",
)  # fmt: skip
_FRAMES = (
    "The {a} of {b} in {place}", "{a} and {b} in {place}", "{a}, {b} and the Making of {place}",
    "Rethinking {a} and {b}: {c} in {place}", "A History of {a} in {place}", "Beyond {a}: {b} and {c} in {place}",
    "{place} between {a} and {b}", "Why {a} Matters for {b} in {place}", "The Politics of {a} in {place}",
    "{a} without {b}: The Case of {place}", "Contested {a}: {b}, {c} and the Future of {place}",
    "From {a} to {b}: {place}, {year}–{later}", "The Last {a} of {place}", "In Search of {a}: {place} and Its {b}",
)  # fmt: skip
_STARTS = ("Ber", "Kal", "Mor", "Tav", "Sil", "Dra", "Vel", "Kor", "Lan", "Per", "Zag", "Ost", "Nar", "Gor", "Bel",
           "Čer", "Šib", "Mün", "Grö", "Łod", "Ård", "Öst", "Nür", "Tör", "Žal", "Rív")  # fmt: skip
_MIDDLES = ("a", "en", "ov", "i", "an", "es", "or", "im", "u", "el", "ar", "ig")
_ENDS = ("grad", "stan", "via", "burg", "mere", "land", "holm", "pol", "dorf", "ia", "sk", "ne", "ton", "ville")
_FAMILIES = (
    "sen",
    "ová",
    "ić",
    "son",
    "müller",
    "ez",
    "escu",
    "wicz",
    "enko",
    "yan",
    "idis",
    "ini",
    "eau",
    "berg",
    "er",
)
_GIVEN = (
    "Anna", "Bo", "Carl", "Dora", "Émile", "Fatma", "Greta", "Hugo", "Inés", "Jan", "Kira", "Leo", "Mia", "Nils",
    "Olga", "Paul", "Mary Ann", "Jean-Luc", "Søren", "Zoë",
)  # fmt: skip
_SHORT = {"Journal": "J.", "Studies": "Stud.", "Review": "Rev.", "International": "Int.", "Quarterly": "Q.",
          "European": "Eur.", "Political": "Polit.", "History": "Hist."}  # fmt: skip
_PAPERS = ("The Guardian", "The New York Times", "Le Monde", "Frankfurter Allgemeine Zeitung", "El País")
_PUBLISHERS = ("Cambridge University Press", "Routledge", "Suhrkamp", "Polity", "Oxford University Press", "Brill")


def made(count: int, seed: int = 5) -> list[tuple[int, Reference]]:
    """So many descriptions in a mixed order, each with the number of its work; the same on every run."""
    chance = random.Random(seed * 1_000_003 + count)
    works: list[Reference] = []
    for family in _families(chance):
        works += family
        if len(works) >= count / CITED:
            break
    found = [(number, work) for number, work in enumerate(works)]
    while len(found) < count:
        number = chance.randrange(len(works))
        found.append((number, _cited(works[number], chance)))
    chance.shuffle(found)
    return found[:count]


def _families(chance: random.Random) -> Iterator[list[Reference]]:
    """Works alone and in groups that look alike."""
    kinds = (_article, _article, _book, _book, _chapter, _news, _report, _soviet)
    while True:
        if chance.random() < 0.8:
            yield [chance.choice(kinds)(chance)]
        else:
            yield chance.choice(_ALIKE)(chance)


def _word(chance: random.Random) -> str:
    return chance.choice(_STARTS) + chance.choice(_MIDDLES) + chance.choice(_MIDDLES) + chance.choice(_ENDS)


def _title(chance: random.Random) -> str:
    a, b, c = (word.title() for word in chance.sample(_TOPICS, 3))
    year = chance.randint(1850, 1980)
    return chance.choice(_FRAMES).format(
        a=a, b=b, c=c, place=_word(chance), year=year, later=year + chance.randint(2, 60)
    )


def _person(chance: random.Random) -> Name:
    family = chance.choice(_STARTS) + chance.choice(_MIDDLES) + chance.choice(_FAMILIES)
    prefix = chance.choice(("van", "de", "von der")) if chance.random() < 0.05 else ""
    return Name(family, chance.choice(_GIVEN), prefix)


def _people(chance: random.Random) -> tuple[Name, ...]:
    return tuple(_person(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))


def _work(kind: str, people: tuple[Name, ...], editors: tuple[Name, ...] = (), **facts: object) -> Reference:
    roles = (("author", people), ("editor", editors))
    names = tuple(NameList(role, names) for role, names in roles if names)
    return Reference(kind, names, tuple(Field(name, str(value)) for name, value in facts.items() if value))


def _article(chance: random.Random) -> Reference:
    start = chance.randint(1, 400)
    facts: dict[str, object] = {
        "title": _title(chance),
        "journaltitle": f"{chance.choice(('European', 'International'))} {chance.choice(('Journal', 'Review'))} of "
        f"{chance.choice(_TOPICS).title()} {chance.choice(('Studies', 'History'))}",
        "volume": chance.randint(1, 90), "number": chance.randint(1, 6), "date": chance.randint(1960, 2024),
        "pages": f"{start}–{start + chance.randint(4, 30)}",
    }  # fmt: skip
    if chance.random() < 0.4:
        facts["doi"] = f"10.{chance.randint(1000, 9999)}/{chance.randrange(16**8):x}"
    return _work("article", _people(chance), **facts)


def _book(chance: random.Random) -> Reference:
    facts: dict[str, object] = {"title": _title(chance), "publisher": chance.choice(_PUBLISHERS),
                                "date": chance.randint(1930, 2024)}  # fmt: skip
    if chance.random() < 0.2:
        facts["isbn"] = _isbn(chance)
    return _work("book", _people(chance), **facts)


def _isbn(chance: random.Random) -> str:
    digits = "978" + f"{chance.randrange(10**9):09d}"
    return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)


def _chapter(chance: random.Random) -> Reference:
    start = chance.randint(1, 300)
    return _work("incollection", _people(chance), _people(chance), title=_title(chance), booktitle=_title(chance),
                 publisher=chance.choice(_PUBLISHERS), date=chance.randint(1960, 2024),
                 pages=f"{start}–{start + chance.randint(8, 30)}")  # fmt: skip


def _news(chance: random.Random) -> Reference:
    date = f"{chance.randint(2000, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    title = _title(chance)
    paper = chance.choice(_PAPERS)
    host = "".join(paper.lower().split())
    url = f"https://www.{host}.example/{date.replace('-', '/')}/{chance.randrange(16**6):x}"
    people = _people(chance)[:1] if chance.random() < 0.7 else ()
    return _work("article", people, title=title, journaltitle=paper, entrysubtype="newspaper", date=date,
                 url=url if chance.random() < 0.7 else "")  # fmt: skip


def _soviet(chance: random.Random) -> Reference:
    """A book in Cyrillic letters, which others give in Latin ones."""
    a, b, c = chance.sample(_RUSSIAN, 3)
    return _work("book", (Name(chance.choice(_RUSSIANS), chance.choice(("Виктор", "Юрий", "Хасан", "Жанна"))),),
                 title=f"{a}, {b.lower()} и {c.lower()}: {chance.choice(_RUSSIAN).lower()} {chance.choice(_PLACES)}",
                 date=chance.randint(1920, 2020))  # fmt: skip


def _report(chance: random.Random) -> Reference:
    body = (Name(literal=f"Ministry of {chance.choice(_TOPICS).title()} of {_word(chance)}"),)
    return _work("report", body, title=_title(chance), number=chance.randint(1, 200), date=chance.randint(1990, 2024))


_RUSSIAN = (
    "Искусство", "Теория", "Жизнь", "Хозяйство", "Общество", "Чтение", "Юность", "Щедрость", "Церковь", "Язык",
    "Граница", "Война", "Торговля", "Деревня", "Печать", "Память", "Вера", "Земля", "Река", "Голод", "Музыка", "Наука",
    "Письма", "Школа", "Яркость", "Революция",
)  # fmt: skip
_RUSSIANS = (
    "Шкловский",
    "Тынянов",
    "Жирмунский",
    "Хлебников",
    "Цветаева",
    "Щербатов",
    "Чехонин",
    "Юшкевич",
    "Якубинский",
)
_PLACES = ("в России", "на Кавказе", "в Сибири", "на Волге", "в Харькове", "в Ташкенте", "в Якутске", "в Цхинвале")
# BGN/PCGN, and ISO 9 without its accents.
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_SYSTEMS = (
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya yo",
    "a b v g d e z z i j k l m n o p r s t u f h c c s sc - y - e ju ja jo",
)
_LATIN = [dict(zip(_LETTERS, system.replace("-", "").split(" "), strict=True)) for system in _SYSTEMS]


def _latin(text: str, system: int) -> str:
    letters = _LATIN[system]
    latin = "".join(letters.get(c) or letters.get(c.lower(), c).capitalize() for c in text)
    return latin.upper() if text.isupper() else latin


# -- works that look alike and aren't one -----------------------------------------------------------------------------


def _but(reference: Reference, **facts: str) -> Reference:
    given = {field.name: field.value for field in reference.fields} | facts
    given.pop("doi", None)
    return replace(reference, fields=tuple(Field(name, value) for name, value in given.items() if value))


def _volumes(chance: random.Random) -> list[Reference]:
    book = _but(_book(chance), isbn="")
    return [_but(book, volume=str(number)) for number in range(1, chance.randint(3, 4))]


def _editions(chance: random.Random) -> list[Reference]:
    book = _but(_book(chance), isbn="")
    year = int(book.get("date"))
    return [_but(book, edition=str(number), date=str(year + 7 * number)) for number in (1, 2, 3)]


def _parts(chance: random.Random) -> list[Reference]:
    one = _article(chance)
    title, start = one.get("title"), int(one.get("pages").partition("–")[0])
    return [_but(one, title=f"{title}, Part {roman}", pages=f"{start + 40 * at}–{start + 40 * at + 20}")
            for at, roman in enumerate(("I", "II"))]  # fmt: skip


def _one_day(chance: random.Random) -> list[Reference]:
    one = _news(chance)
    return [one, _but(one, title=_title(chance), url=(one.get("url") and one.get("url") + "b"))]


def _within(chance: random.Random) -> list[Reference]:
    chapter = _chapter(chance)
    book = _work("collection", (), chapter.people("editor"), title=chapter.get("booktitle"),
                 publisher=chapter.get("publisher"), date=chapter.get("date"))  # fmt: skip
    return [chapter, book]


def _reviewed(chance: random.Random) -> list[Reference]:
    book, review = _book(chance), _article(chance)
    title = book.get("title") if chance.random() < 0.3 else f"Review of {book.get('title')}"
    return [book, _but(review, title=title, date=str(int(book.get("date")) + 1))]


def _namesakes(chance: random.Random) -> list[Reference]:
    one, other = _book(chance), _book(chance)
    return [one, _but(other, title=one.get("title"), date=one.get("date"), isbn="")]


_ALIKE = (_volumes, _editions, _parts, _one_day, _within, _reviewed, _namesakes)


# -- a work as another note has it ------------------------------------------------------------------------------------


def _cited(work: Reference, chance: random.Random) -> Reference:
    kept = {
        "title",
        "date",
        "volume" if work.type == "book" else "",
        "edition",
        "number" if work.type == "report" else "",
    }
    facts = {f.name: f.value for f in work.fields if f.name in kept or chance.random() < 0.75}
    facts["title"] = _retitled(facts["title"], chance)
    if "journaltitle" in facts and chance.random() < 0.3:
        facts["journaltitle"] = _shortened(facts["journaltitle"])
    if "doi" in facts and chance.random() < 0.3:
        facts["doi"] = "https://doi.org/" + facts["doi"].upper()
    if "url" in facts and chance.random() < 0.3:
        facts["url"] = facts["url"].replace("https://www.", "http://") + "?utm_source=mail"
    if "isbn" in facts and chance.random() < 0.5:
        facts["isbn"] = f"{facts['isbn'][:3]}-{facts['isbn'][3]}-{facts['isbn'][4:]}"
    if work.type == "article" and facts.get("volume") and "journaltitle" in facts and chance.random() < 0.05:
        facts["date"] = str(int(facts["date"]) - 1)  # out online before it was printed
    elif facts["date"].count("-") == 2 and chance.random() < 0.2:
        facts["date"] = facts["date"][:7]
    style = chance.random()
    if work.get("title")[0].lower() in _LETTERS and chance.random() < 0.5:
        system = chance.randrange(2)
        facts["title"] = _latin(facts["title"], system)
        work = replace(
            work,
            names=tuple(
                g._replace(names=tuple(Name(_latin(n.family, system), _latin(n.given, system)) for n in g.names))
                for g in work.names
            ),
        )
    names = tuple(group._replace(names=_respelled(group.names, style, chance)) for group in work.names
                  if group.role == "author" or chance.random() < 0.7 or work.type == "collection")  # fmt: skip
    return Reference(work.type, names, tuple(Field(name, value) for name, value in facts.items()))


def _retitled(title: str, chance: random.Random) -> str:
    main, colon, _ = title.partition(": ")
    if colon and chance.random() < 0.25 and main.count(" ") >= 2:
        title = main
    if chance.random() < 0.15:
        title = title.upper()
    elif chance.random() < 0.3:
        title = title.capitalize()
    if chance.random() < 0.15:
        title = title.replace(" and ", " & ")
    if chance.random() < 0.15:
        title = _plain(title)
    if chance.random() < 0.15:
        title = title.replace(": ", ". ").replace("–", "-")
    if chance.random() < 0.04:
        title = _slip(title, chance)
    return title


def _slip(title: str, chance: random.Random) -> str:
    """Two letters of a long word the wrong way round, or one left out."""
    places = [at for at, word in enumerate(title.split(" ")) if len(word) > 7 and word.isalpha()]
    if not places:
        return title
    words = title.split(" ")
    at = chance.choice(places)
    word, cut = words[at], chance.randint(3, len(words[at]) - 3)
    words[at] = word[:cut] + word[cut + 1 :]
    return " ".join(words)


def _shortened(container: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in container.split(" ") if word not in ("of", "the", "The"))


def _respelled(names: tuple[Name, ...], style: float, chance: random.Random) -> tuple[Name, ...]:
    if style < 0.3:
        names = tuple(name._replace(given=_initials(name.given)) for name in names)
    if style > 0.85:
        names = tuple(
            name._replace(family=_plain(name.family), given=_plain(name.given), literal=_plain(name.literal))
            for name in names
        )
    if len(names) > 2 and chance.random() < 0.3:
        names = (names[0], Name(literal="others"))
    return names


def _initials(given: str) -> str:
    return " ".join(f"{word[0]}." for word in given.replace("-", " ").split())


def _plain(text: str) -> str:
    """Without accents, umlauts written out."""
    pairs = {"ö": "oe", "ü": "ue", "ä": "ae", "Ö": "Oe", "Ü": "Ue", "é": "e", "É": "E", "ø": "o", "ë": "e", "á": "a",
             "ć": "c", "Č": "C", "Š": "S", "Ž": "Z", "Ł": "L", "Å": "A", "í": "i"}  # fmt: skip
    return "".join(pairs.get(character, character) for character in text)
