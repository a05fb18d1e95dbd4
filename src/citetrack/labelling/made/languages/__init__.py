"""What citations are made of in five languages: words, names, news sites, a grammar of titles, read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

__all__ = ["LANGUAGES", "Language", "Words", "World", "language", "world"]

LANGUAGES: Final = ("en", "de", "fr", "it", "es")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words for citations; of each kind, the forms that people write."""

    inside: tuple[str, ...]  # before a container
    edited_by: tuple[str, ...]  # before editors
    editors: tuple[str, ...]  # after several editors
    editor: tuple[str, ...]  # after one
    translated_by: tuple[str, ...]
    joiner: tuple[str, ...]  # between the last two names
    others: tuple[str, ...]
    pages: tuple[str, ...]
    page: tuple[str, ...]
    volume: tuple[str, ...]
    issue: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]
    dates: tuple[str, ...]  # templates of {d} {dd} {m} {mm} {month} {short} {y} {nth}
    editions: tuple[str, ...]  # templates of {n}
    theses: tuple[str, ...]
    series: tuple[str, ...]  # of working papers
    accessed: tuple[str, ...]  # templates of {date}
    available: tuple[str, ...]
    signals: tuple[str, ...]
    after: tuple[str, ...]  # prose that follows a citation
    before: tuple[str, ...]  # prose before it
    asides: tuple[str, ...]  # “(in Hebrew)”
    quotes: tuple[tuple[str, str], ...]
    undated: tuple[str, ...]
    universities: tuple[str, ...]  # templates with {} for a town
    same: tuple[str, ...]  # in the place of an author named before
    again: tuple[str, ...]  # “op. cit.”
    ibid: tuple[str, ...]
    meetings: tuple[str, ...]  # templates of {p}lace, {d}ay to {e}, {m}onth, {y}ear, behind a container
    origins: tuple[str, ...]  # “first published {y}”
    turns: tuple[str, ...]  # templates that make a longer title of a title {t}: see titles.turn
    quotes_journals: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language's words, its institutions, places and publishers, its news sites (name, host), and its titles."""

    words: Words
    houses: tuple[str, ...]
    places: tuple[str, ...]
    publishers: tuple[str, ...]
    news: tuple[tuple[str, str], ...]
    titles: Mapping[str, tuple[str, ...]]
    bodies: tuple[str, ...]  # institutions as only authors are
    states: tuple[str, ...]
    offices: tuple[str, ...]  # of a state, or standing alone
    series: tuple[str, ...]
    journals: tuple[str, ...]
    printers: tuple[str, ...]  # publishers that are named after people: templates of {g}iven, initial {i} and {f}amily
    contractions: tuple[tuple[str, str], ...]
    stopwords: frozenset[str]


@cache
def language(code: str) -> Language:
    """The language of a two-letter code, one of LANGUAGES."""
    table = _read(code)
    return Language(
        words=Words(**{key: _freeze(value) for key, value in table["words"].items()}),
        houses=tuple(table["names"]["houses"]),
        places=tuple(table["names"]["places"]),
        publishers=tuple(table["names"]["publishers"]),
        news=tuple((name, host) for host, names in table["news"].items() for name in names),
        titles={key: tuple(value) for key, value in table["titles"].items()},
        bodies=tuple(table["names"]["bodies"]),
        states=tuple(table["names"]["states"]),
        offices=tuple(table["names"]["offices"]),
        series=tuple(table["names"]["series"]),
        printers=tuple(table["names"]["printers"]),
        journals=tuple(table["names"]["journals"]),
        contractions=tuple((apart, together) for apart, together in table.get("contractions", {}).items()),
        stopwords=frozenset(table["stopwords"].split()),
    )


@dataclass(frozen=True, slots=True)
class World:
    """Facts of other countries, mostly in transliteration; names are (given, family)."""

    names: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    places: tuple[str, ...]
    publishers: tuple[str, ...]
    journals: tuple[str, ...]


@cache
def world() -> World:
    """Names, titles, places, publishers and papers of many countries."""
    table = _read("world")
    pairs = (name.split("|") for name in table["names"])
    return World(
        names=tuple((given, family) for given, family in pairs),
        **{kind: tuple(table[kind]) for kind in ("titles", "places", "publishers", "journals")},
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


def _freeze(value: Any) -> Any:
    return tuple(map(_freeze, value)) if isinstance(value, list) else value
