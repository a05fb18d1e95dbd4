"""The BibLaTeX entry type, settled by evidence from the whole citation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from citetrack.normalize.body_words import BODY
from citetrack.normalize.draft import Draft
from citetrack.normalize.genre import read_labelled as read_genre
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import GAZETTE, JOURNAL, MAGAZINE, NEWSPAPER, PROCEEDINGS, SITE

__all__ = ["apply"]

_PREPRINTS = frozenset(("arxiv", "ssrn", "repec"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNIVERSITY = re.compile(
    r"(?:The\s+)?(?:(?:University\s+of|Universit(?:é|ät|à)|Universidad(?:e)?|Università\s+di)\s[^\W\d_a-z](?:(?!Press)[\w\s’'-])+|"
    r"[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+){0,2}\sUniversity)"
)
# With one of these a quoted title alone isn't taken for an article's, as a short note gives it.
_ELSEWHERE = ("url", "urldate", "note", "howpublished", "type", "eprint")


class Evidence(NamedTuple):
    """What speaks for one type or another.

    ``values`` are those of the fields, ``present`` their names, the roles that people have, and ``genre`` where a kind
    of work is named; ``genre`` is the entry type that this stands for.
    """

    draft: Draft
    values: Mapping[str, str]
    present: frozenset[str]
    genre: str

    def has(self, *fields: str) -> bool:
        """Whether any of the fields or roles is there."""
        return not self.present.isdisjoint(fields)

    def get(self, field: str) -> str:
        """The value of a field, or the empty string."""
        return self.values.get(field, "")

    @property
    def quoted(self) -> bool:
        """Whether the title stands in quotation marks."""
        title = self.draft.labelled("title")
        return bool(title) and is_quoted(title[0].text)

    @property
    def container(self) -> str:
        """The title of the journal or the book."""
        return self.get("journaltitle") or self.get("booktitle")

    @property
    def day(self) -> bool:
        """Whether the date is precise to the day."""
        return len(date := self.get("date")) == len("2020-01-01") and _DAY.fullmatch(date) is not None

    @property
    def month(self) -> bool:
        """Whether the date is precise to the month, as no book's is."""
        return len(self.get("date")) == len("2020-01")

    @property
    def numbered(self) -> bool:
        """Whether it has a volume or a number, as journals do."""
        return self.has("volume", "number")

    @property
    def bookish(self) -> bool:
        """Whether it was published as books are."""
        return self.has("publisher", "location", "edition", "isbn", "volumes", "pagetotal", "series")


def _in_news(e: Evidence) -> bool:
    """A newspaper, magazine or news site: a container dated to the day, without volume or editor."""
    if (
        not (e.has("url", "urldate") or e.day)
        or not e.container
        or e.has("editor")
        or e.has("volume", "doi", "publisher", "eprint")
        or PROCEEDINGS.search(e.container)
        or GAZETTE.search(e.container)
    ):
        return False
    named = bool(NEWSPAPER.search(e.container) or MAGAZINE.search(e.container) or SITE.search(e.container))
    if JOURNAL.search(e.container) and not NEWSPAPER.search(e.container):
        named = False
    return (
        (e.day and (not e.has("number") or named))
        or (named and e.has("url") and not e.numbered and not e.has("pages", "location"))
        or (
            e.has("url", "urldate")
            and not e.numbered
            and not e.has("pages", "location", "booktitle")
            and not JOURNAL.search(e.container)
        )
    )


def _in_proceedings(e: Evidence) -> bool:
    serial = e.has("volume") and e.has("number") and not e.bookish and not e.has("editor")
    return bool(e.has("booktitle") and not serial and PROCEEDINGS.search(e.get("booktitle")))


def _in_journal(e: Evidence) -> bool:
    if e.has("journaltitle") and not (e.has("publisher") and e.has("editor") and not e.numbered):
        return True
    book = e.get("booktitle")
    return (
        bool(book)
        and e.numbered
        and not e.has("publisher", "location", "isbn")
        and not e.has("editor")
        and (bool(JOURNAL.search(book)) or e.has("pages", "eid", "doi") or (e.has("volume") and e.has("number")))
        and (not PROCEEDINGS.search(book) or (e.has("volume") and e.has("number")))
    )


def _on_web(e: Evidence) -> bool:
    return (
        e.has("url", "urldate")
        and not e.container
        and not e.has("isbn", "edition", "location", "pagetotal")
        and (e.quoted or e.day or e.month or not e.has("publisher", "volume", "series"))
    )


def _at_university(e: Evidence) -> bool:
    """Written at a university rather than published by a press: what names nothing but its author and the school."""
    return (
        bool(_UNIVERSITY.fullmatch(e.get("publisher")))
        and e.has("author")
        and not e.has("editor")
        and not e.has("location", "edition", "series", "isbn", "volume", "number", "journaltitle", "booktitle", "pages")
    )


def _occasional(e: Evidence) -> bool:
    """A press release, a speech, a paper in an archive: of a kind that no press prints, or of a day, as no book is."""
    if e.has("publisher", "edition", "isbn", "volumes", "pagetotal", "series"):
        return False
    return e.genre == "misc" or (e.day and not e.quoted)


_CONTAINERS = ("journaltitle", "booktitle")
# The first rule that holds gives the type. Each with the fields and roles without any of which it can't hold; none
# where it can always.
_RULES: tuple[tuple[str, tuple[str, ...], Callable[[Evidence], bool]], ...] = (
    ("thesis", ("genre",), lambda e: e.genre == "thesis"),
    ("report", ("genre",), lambda e: e.genre == "report" and not e.has("journaltitle")),
    ("patent", ("genre",), lambda e: e.genre == "patent"),
    ("news", _CONTAINERS, _in_news),
    ("inproceedings", ("booktitle",), _in_proceedings),
    ("article", _CONTAINERS, _in_journal),
    ("incollection", _CONTAINERS, lambda _: True),
    ("incollection", ("editor",), lambda e: e.has("author") and e.quoted),
    ("thesis", ("publisher",), _at_university),
    ("unpublished", ("genre",), lambda e: e.genre == "unpublished"),
    ("unpublished", ("eprinttype",), lambda e: e.get("eprinttype") in _PREPRINTS and not e.bookish),
    ("online", ("url", "urldate"), _on_web),
    ("misc", ("date", "genre"), _occasional),
    ("mvbook", ("volumes",), lambda e: e.has("author")),
    ("mvcollection", ("volumes",), lambda e: e.has("editor")),
    ("collection", ("editor",), lambda e: not e.has("author")),
    ("book", (), lambda e: e.bookish or not e.quoted),
    ("article", ("author",), lambda e: e.draft.context == "note" and not e.has(*_ELSEWHERE)),
    ("misc", (), lambda _: True),
)


@lru_cache(maxsize=1024)
def _rules(present: frozenset[str]) -> tuple[tuple[str, Callable[[Evidence], bool]], ...]:
    """The rules that may hold where these fields and roles are there."""
    return tuple([(name, holds) for name, needed, holds in _RULES if not needed or not present.isdisjoint(needed)])


def _evidence(draft: Draft) -> Evidence:
    genre = ""
    if "genre" in draft.labels:
        genre = next((g for p in draft.labelled("genre") if (g := read_genre(p.text).entry)), "")
    values = {field.name: field.value for field in draft.fields}
    if not genre and values.get("type", "").startswith("patent"):
        genre = "patent"  # which has no other title
    present = [*values, *[group.role for group in draft.names]]
    if genre:
        present.append("genre")
    return tuple.__new__(Evidence, (draft, values, frozenset(present), genre))


def _decide(evidence: Evidence) -> str:
    """The entry type; ``news`` stands for an article with an ``entrysubtype``."""
    for name, holds in _rules(evidence.present):  # noqa: B007 - next() takes longer
        if holds(evidence):
            break
    return name


def _subtype(container: str) -> str:
    if MAGAZINE.search(container):
        return "magazine"
    if NEWSPAPER.search(container):
        return "newspaper"
    acronym = container.isalpha() and container.isupper()
    body = acronym or not BODY.isdisjoint(container.lower().split())
    return "online" if body or SITE.search(container) else "newspaper"


def apply(draft: Draft) -> Draft:
    """The draft with its entry type, its container and publisher under the names that the type has for them."""
    evidence = _evidence(draft)
    kind, values = _decide(evidence), evidence.values
    if kind == "news":
        draft = draft.with_field("entrysubtype", _subtype(evidence.container))
        kind = "article"
    names = {}
    if kind == "article":
        names = {"booktitle": "issuetitle" if "journaltitle" in values else "journaltitle"}
    elif kind in ("incollection", "inproceedings"):
        names = {"journaltitle": "booktitle"}
    if kind in ("report", "thesis"):
        names |= {"publisher": "institution"}
    elif "publisher" in values:
        names |= {"institution": "organization"}
    else:
        names |= {"institution": "publisher"}
    if names.keys().isdisjoint(values):
        return draft.typed(kind, draft.fields)
    fields = tuple(
        f._replace(name=names[f.name]) if f.name in names and names[f.name] not in values else f for f in draft.fields
    )
    return draft.typed(kind, fields)
