"""Pools of facts by language (titles, names, journals, places), drawn from works and from labelled citations."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from citetrack.labelling.made.languages import LANGUAGES, language
from citetrack.labelling.made.works import Person, Work, guess_language, held_out

__all__ = ["Pool", "gather"]


@dataclass(frozen=True, slots=True)
class Pool:
    """What one language offers for making works up; every tuple is sorted and free of repeats."""

    titles: tuple[str, ...]
    books: tuple[str, ...]
    journals: tuple[str, ...]
    containers: tuple[str, ...]
    publishers: tuple[str, ...]
    places: tuple[str, ...]
    series: tuple[str, ...]
    people: tuple[Person, ...]
    strangers: tuple[Person, ...]  # the people of all languages


_KINDS: Final = ("titles", "books", "journals", "containers", "publishers", "places", "series")
_SPLIT: Final = ("titles", "books", "containers")
_EDGES: Final = " \t\n.,;:/()[]{}<>«»“”„‘’‚\"'`–—-·•…\u00a0\u202f"
_LEAD: Final = re.compile(r"(?i)^(?:in|dans|en|aus|from)\s*:?\s+|^(?:coll\.|collection)\s+")
_SOUND: Final = {
    "titles": re.compile(r"[A-ZÀ-ÞŠŽ\d][^\[\](){}<>«»“”„\"\n@|]{14,170}"),
    "books": re.compile(r"[A-ZÀ-ÞŠŽ\d][^\[\](){}<>«»“”„\"\n@|]{8,150}"),
    "journals": re.compile(r"[A-ZÀ-ÞŠŽ][^\[\](){}<>«»“”„\"\n@|:;\d]{3,70}"),
    "containers": re.compile(r"[A-ZÀ-ÞŠŽ\d][^\[\](){}<>«»“”„\"\n@|]{10,140}"),
    "publishers": re.compile(r"[A-ZÀ-ÞŠŽ][^\[\](){}<>«»“”„\"\n@|:;\d]{2,50}"),
    "places": re.compile(r"[A-ZÀ-ÞŠŽ][^\W\d_]+(?:[ /-][^\W\d_]{2,}){0,2}"),
    "series": re.compile(r"[A-ZÀ-ÞŠŽ][^\[\](){}<>«»“”„\"\n@|:;\d]{8,70}"),
}
_LABELS: Final = {
    "journal": "journals", "container-title": "containers", "publisher": "publishers", "location": "places",
    "collection-title": "series",
}  # fmt: skip
_INVERTED: Final = re.compile(r"([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?), ([A-ZÀ-Þ][\w’'. -]{1,24}?)[.,:; ]*")
_STRAIGHT: Final = re.compile(
    r"((?:[A-ZÀ-Þ]\.[ -]?){1,3}|[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:[ -][A-ZÀ-Þ][a-zà-ÿ]+)?) ([A-ZÀ-Þ][a-zà-ÿ]+)[,: ]*"
)
# Good enough to take words from; places and publishers from the finest alone.
_TRUSTED: Final = ("anystyle_core", "anystyle_good", "anystyle_ugly", "linkedbooks_train")
_FINE: Final = ("anystyle_core", "anystyle_good")
_NEEDS_FINE: Final = ("location", "publisher", "collection-title")
# Ends of titles that hold more than a title.
_MORE: Final = re.compile(
    r"(?:, ?(?:\w+|[\w.]{1,4})|\W)$|\b(?:in|op|cit|ivi|ibid|vol|pp?|cfr|anno|cura)\b\.?:? ?(?:[A-ZÀ-Þ]|di|$)"
)


def gather(works: Iterable[Work], labelled: Iterable[str], *, kept_out: bool) -> dict[str, Pool]:
    """A pool for each language.

    ``labelled`` are JSON lines of labelled citations. With ``kept_out`` only the held-out tenth of titles and names is
    taken, else only the others; journals, publishers, places and series are few and the same for both.
    """
    found: dict[str, dict[str, set[str]]] = {lang: defaultdict(set) for lang in LANGUAGES}
    people: dict[str, set[Person]] = {lang: set() for lang in LANGUAGES}
    for work in works:
        _from_work(work, found[work.lang], people[work.lang])
    for line in labelled:
        row = json.loads(line)
        lang = row.get("lang")
        if lang in found and lang != "en" and row["dataset"] in _TRUSTED:
            fine = row["dataset"] in _FINE
            _from_segments(
                [s for s in row["segments"] if fine or s[0] not in _NEEDS_FINE], lang, found[lang], people[lang]
            )
    for lang in LANGUAGES:
        found[lang]["places"].update(language(lang).places)
        found[lang]["publishers"].update(language(lang).publishers)
        found[lang]["series"].update(language(lang).series)
        found[lang]["journals"].update(language(lang).journals)

    def keep(text: str) -> bool:
        return held_out(text) == kept_out

    known = {
        lang: tuple(sorted((p for p in people[lang] if keep(p.family)), key=lambda p: (p.family, p.given)))
        for lang in LANGUAGES
    }
    strangers = tuple(person for lang in LANGUAGES for person in known[lang])
    return {
        lang: Pool(
            **{
                kind: tuple(sorted(filter(keep, found[lang][kind]) if kind in _SPLIT else found[lang][kind]))
                for kind in _KINDS
            },
            people=known[lang],
            strangers=strangers,
        )
        for lang in LANGUAGES
    }


def _from_work(work: Work, found: dict[str, set[str]], people: set[Person]) -> None:
    found["books" if work.kind in ("book", "report", "thesis") else "titles"].add(work.title)
    for value, kind in ((work.publisher, "publishers"), (work.place, "places"), (work.series, "series")):
        if value and _SOUND[kind].fullmatch(value):
            found[kind].add(value)
    if work.container and work.kind in ("article-journal", "chapter", "paper-conference"):
        found["journals" if work.kind == "article-journal" else "containers"].add(work.container)
    people.update(p for p in work.author + work.editor if not p.institution)


def _from_segments(segments: list[list[str]], lang: str, found: dict[str, set[str]], people: set[Person]) -> None:
    names = {label for label, _ in segments}
    for label, text in segments:
        if label == "author":
            if match := _INVERTED.fullmatch(text):
                people.add(Person(match[1], match[2].strip()))
            elif match := _STRAIGHT.fullmatch(text):
                people.add(Person(match[2], match[1].strip()))
            continue
        kind = _LABELS.get(label)
        if label == "title":
            kind = "titles" if names & {"journal", "container-title"} else "books"
        if kind is None:
            continue
        value = _LEAD.sub("", text.strip(_EDGES)).strip(_EDGES)
        if not _SOUND[kind].fullmatch(value) or value.isupper():
            continue
        if kind in ("titles", "books", "containers") and guess_language(value) not in (lang, ""):
            continue
        if kind in ("titles", "books", "containers") and _MORE.search(value.rstrip("?!")):
            continue
        found[kind].add(value)
