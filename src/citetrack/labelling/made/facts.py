"""A work's facts in words, as one hand would write them: the variables of the templates."""

from __future__ import annotations

from random import Random
from typing import Final

from citetrack.labelling.made.habits import Habits, print_names
from citetrack.labelling.made.works import Work

__all__ = ["facts", "print_date", "roman"]

# Volume and issue; the first column where both are known.
_VOLUMES: Final = (
    ("{v}, {no}{i}", "{v}", "{no}{i}"), ("{v}, {no}{i}", "{v}", "{no}{i}"), ("{v}, {no}{i}", "{v}", "{no}{i}"),
    ("{vol}{v}, {no}{i}", "{vol}{v}", "{no}{i}"), ("{vol}{v}, {no}{i}", "{vol}{v}", "{no}{i}"),
    ("{v}({i})", "{v}", "{i}"), ("{v} ({i})", "{v}", "{no}{i}"), ("{v}/{i}", "{v}", "{no}{i}"),
    ("{v}.{i}", "{v}", "{i}"), ("{v}:{i}", "{v}", "{i}"), ("{vol}{v} {no}{i}", "{vol}{v}", "{no}{i}"),
    ("{vol}{v} ({no}{i})", "{vol}{v}", "{no}{i}"), ("{v}, {i}", "{v}", "{i}"),
    ("{no}{i}, {vol}{v}", "{vol}{v}", "{no}{i}"),
    ("{vol}{v}({i})", "{vol}{v}", "{no}{i}"),
)  # fmt: skip
_SUFFIXES: Final = (*[""] * 60, "a", "a", "b", "c")
_QUOTED: Final = frozenset(
    ("article-journal", "article-newspaper", "article-magazine", "chapter", "paper-conference", "post-weblog", "post",
     "webpage", "entry-encyclopedia", "entry-dictionary", "thesis", "review")
)  # fmt: skip


def facts(work: Work, habits: Habits, rng: Random) -> dict[str, str]:
    """The value of every template variable; "" for what the work lacks."""
    words = habits.words
    unsplit = rng.choice(_VOLUMES)
    bits = {"v": work.volume, "i": work.issue, "vol": rng.choice(words.volume), "no": rng.choice(words.issue)}
    both = unsplit[0 if work.volume and work.issue else 1].format(**bits) if work.volume else ""
    page = rng.randint(2, 400)
    dash = rng.choice("––––---")
    edition = rng.choice(words.editions).format(n=rng.randint(4, 9)) if work.edition.isdigit() else work.edition
    year = str(work.date[0]) + rng.choice(_SUFFIXES) if work.date else rng.choice(words.undated)
    return {
        "author": print_names(work.author, habits, rng),
        "editors": print_names(work.editor, habits, rng, straight=habits.order != "inverted" or rng.random() < 0.7),
        "translators": print_names(work.translator, habits, rng, straight=True),
        "title": _quote(work, habits, rng),
        "journal": _quote_journal(work.container, habits, rng),
        "container": work.container,
        "quoted": f"{habits.quotes[0]}{work.container}{habits.quotes[1]}" if work.container else "",
        "inside": rng.choice(words.inside),
        "same": rng.choice([name for name in words.same if name[0].isalpha()]).rstrip(" ,:"),
        "edited": rng.choice(words.edited_by),
        "eds": rng.choice(words.editors if len(work.editor) > 1 else words.editor),
        "translated": rng.choice(words.translated_by),
        "vi": both or (unsplit[2].format(**bits) if work.issue else ""),
        "bare": work.volume,
        "roman": roman(int(work.volume)) if work.volume.isdigit() and int(work.volume) < 400 else work.volume,
        "issue": work.issue,
        "number": rng.choice((bits["no"], bits["no"], "")) + work.issue if work.issue else "",
        "volumes": bits["vol"] + work.volume if work.volume else "",
        "date": print_date(_known(work, rng), habits, rng) if work.date else year,
        "year": year,
        "first": work.page.split("-")[0],
        "range": rng.choice(words.pages) + work.page.replace("-", dash) if work.page else "",
        "page": rng.choice(words.page),
        "place_in": str(page),
        "place_to": str(page + rng.randint(1, 9)),
        "publisher": work.publisher,
        "place": work.place,
        "genre": work.genre,
        "report": work.number,
        "house": rng.choice(("", work.publisher.split()[0] if work.publisher else "")),
        "no": bits["no"],
        "edition": edition,
        "series": work.series,
        "serial": rng.choice(("", bits["vol"], ", ")) + work.series_number if work.series_number else "",
        "url": work.url,
        "doi": work.doi,
        "isbn": work.isbn,
        "available": rng.choice(words.available),
        "accessed": _accessed(work, habits, rng),
    }


def _quote(work: Work, habits: Habits, rng: Random) -> str:
    opening, closing = habits.quotes
    quoted = work.kind in _QUOTED or rng.random() < 0.06
    title = work.title.strip(" ,;")
    if title.endswith(".") and not title.endswith(".."):
        title = title[:-1]
    return opening + title + closing if quoted else title


def _quote_journal(name: str, habits: Habits, rng: Random) -> str:
    if name and habits.words.quotes_journals and rng.random() < 0.35:
        return f"«{name}»" if rng.random() < 0.6 else f"“{name}”"
    return name


def print_date(date: tuple[int, ...], habits: Habits, rng: Random) -> str:
    """A date in one hand: the day as far as known, a season or a pair of months now and then."""
    words = habits.words
    if len(date) == 1:
        return str(date[0])
    year, month = date[:2]
    name, short = words.months[month - 1], words.short_months[month - 1]
    if len(date) == 2:
        if rng.random() < 0.3:
            return f"{rng.choice(words.seasons)} {year}"
        if rng.random() < 0.3:
            return f"{name}{rng.choice('–-/')}{words.months[month % 12]} {year}"
        return f"{rng.choice((name, name, short))} {year}"
    day = date[2]
    form = rng.choice(words.dates)
    return form.format(
        d=day, dd=f"{day:02}", m=month, mm=f"{month:02}", month=name, short=short, y=year, nth=_ordinal(day)
    )


def _known(work: Work, rng: Random) -> tuple[int, ...]:
    """The date as far as one gives it: of a journal's issue the year, or the month."""
    return work.date[: rng.choice((1, 1, 1, 2))] if work.kind == "article-journal" else work.date


def _accessed(work: Work, habits: Habits, rng: Random) -> str:
    earliest = min(max(2003, work.date[0] if work.date else 2003), 2025)
    date = (rng.randint(earliest, 2025), rng.randint(1, 12), rng.randint(1, 28))
    return rng.choice(habits.words.accessed).format(date=print_date(date, habits, rng))


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_ROMAN: Final = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """A number below 400 in Roman numerals."""
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
