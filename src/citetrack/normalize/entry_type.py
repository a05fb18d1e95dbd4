"""The BibLaTeX entry type, settled by evidence from the whole citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from citetrack.normalize.draft import Draft
from citetrack.normalize.genre import read_labelled as read_genre
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import JOURNAL, MAGAZINE, NEWSPAPER, PROCEEDINGS, SITE

__all__ = ["apply", "decide"]

_PREPRINTS = frozenset(("arxiv", "ssrn", "repec"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNIVERSITY = re.compile(
    r"(?:The\s+)?(?:(?:University\s+of|Universit(?:é|ät|à)|Universidad(?:e)?|Università\s+di)\s[^\W\d_a-z](?:(?!Press)[\w\s’'-])+|"
    r"[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+){0,2}\sUniversity)"
)
# With one of these a quoted title alone isn't taken for an article's, as a short note gives it.
_ELSEWHERE = ("url", "urldate", "note", "howpublished", "type", "eprint")


class Evidence(NamedTuple):
    """What speaks for one type or another; ``genre`` is the entry type that a named kind of work stands for."""

    draft: Draft
    quoted: bool
    present: frozenset[str]
    genre: str

    def has(self, *fields: str) -> bool:
        """Whether any of the fields is there."""
        return not self.present.isdisjoint(fields)

    @property
    def container(self) -> str:
        """The title of the journal or the book."""
        return self.draft.get("journaltitle") or self.draft.get("booktitle")

    @property
    def day(self) -> bool:
        """Whether the date is precise to the day."""
        return bool(_DAY.fullmatch(self.draft.get("date")))

    @property
    def month(self) -> bool:
        """Whether the date is precise to the month, as no book's is."""
        return len(self.draft.get("date")) == len("2020-01")

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
        or e.draft.people("editor")
        or e.has("volume", "doi", "publisher", "eprint")
        or PROCEEDINGS.search(e.container)
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
    serial = e.has("volume") and e.has("number") and not e.bookish and not e.draft.people("editor")
    return bool(e.has("booktitle") and not serial and PROCEEDINGS.search(e.draft.get("booktitle")))


def _in_journal(e: Evidence) -> bool:
    if e.has("journaltitle") and not (e.has("publisher") and e.draft.people("editor") and not e.numbered):
        return True
    book = e.draft.get("booktitle")
    return (
        bool(book)
        and e.numbered
        and not e.has("publisher", "location", "isbn")
        and not e.draft.people("editor")
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
        bool(_UNIVERSITY.fullmatch(e.draft.get("publisher")))
        and e.draft.people("author")
        and not e.draft.people("editor")
        and not e.has("location", "edition", "series", "isbn", "volume", "number", "journaltitle", "booktitle", "pages")
    )


# The first rule that holds gives the type.
_RULES: tuple[tuple[str, Callable[[Evidence], bool]], ...] = (
    ("thesis", lambda e: e.genre == "thesis"),
    ("report", lambda e: e.genre == "report" and not e.has("journaltitle")),
    ("patent", lambda e: e.genre == "patent"),
    ("news", _in_news),
    ("inproceedings", _in_proceedings),
    ("article", _in_journal),
    ("incollection", lambda e: e.has("booktitle", "journaltitle")),
    ("incollection", lambda e: e.quoted and e.draft.people("author") and e.draft.people("editor")),
    ("thesis", _at_university),
    ("unpublished", lambda e: e.genre == "unpublished" or (e.draft.get("eprinttype") in _PREPRINTS and not e.bookish)),
    ("online", _on_web),
    ("mvbook", lambda e: e.has("volumes") and e.draft.people("author")),
    ("mvcollection", lambda e: e.has("volumes") and e.draft.people("editor")),
    ("collection", lambda e: e.draft.people("editor") and not e.draft.people("author")),
    ("book", lambda e: e.bookish or not e.quoted),
    ("article", lambda e: e.draft.context == "note" and e.draft.people("author") and not e.has(*_ELSEWHERE)),
    ("misc", lambda _: True),
)


def decide(draft: Draft) -> str:
    """The entry type; ``news`` stands for an article with an ``entrysubtype``."""
    title = draft.labelled("title")
    quoted = bool(title) and is_quoted(title[0].text)
    genre = ""
    if "genre" in draft.labels:
        genre = next((g for p in draft.labelled("genre") if (g := read_genre(p.text).entry)), "")
    evidence = Evidence(draft, quoted, frozenset([f.name for f in draft.fields]), genre)
    for name, holds in _RULES:  # noqa: B007 - next() takes longer
        if holds(evidence):
            break
    return name


def _subtype(container: str) -> str:
    if MAGAZINE.search(container):
        return "magazine"
    if SITE.search(container) and not NEWSPAPER.search(container):
        return "online"
    return "newspaper"


def apply(draft: Draft) -> Draft:
    """The draft with its entry type, its container and publisher under the names that the type has for them."""
    kind = decide(draft)
    if kind == "news":
        draft = draft.with_field("entrysubtype", _subtype(draft.get("journaltitle") or draft.get("booktitle")))
        kind = "article"
    names = {}
    if kind == "article":
        names = {"booktitle": "issuetitle" if draft.get("journaltitle") else "journaltitle"}
    elif kind in ("incollection", "inproceedings"):
        names = {"journaltitle": "booktitle"}
    if kind in ("report", "thesis"):
        names |= {"publisher": "institution"}
    elif draft.get("publisher"):
        names |= {"institution": "organization"}
    else:
        names |= {"institution": "publisher"}
    present = {f.name for f in draft.fields}
    if present.isdisjoint(names):
        return draft.typed(kind, draft.fields)
    fields = tuple(
        f._replace(name=names[f.name]) if f.name in names and names[f.name] not in present else f for f in draft.fields
    )
    return draft.typed(kind, fields)
