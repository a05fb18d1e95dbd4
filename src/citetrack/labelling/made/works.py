"""Works to cite: read from CSL JSON, cleaned, split into training and held-out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from citetrack.labelling.made.languages import LANGUAGES, language

__all__ = ["Person", "Work", "guess_language", "held_out", "read_works", "to_csl"]


@dataclass(frozen=True, slots=True)
class Person:
    """A name by parts, or an institution as ``family`` alone."""

    family: str
    given: str = ""

    @property
    def institution(self) -> bool:
        return not self.given


@dataclass(frozen=True, slots=True)
class Work:
    """A work as facts; ``kind`` is a CSL type, ``date`` (year, month, day) as far as known."""

    id: str
    kind: str
    title: str
    lang: str = "en"
    author: tuple[Person, ...] = ()
    editor: tuple[Person, ...] = ()
    translator: tuple[Person, ...] = ()
    container: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    date: tuple[int, ...] = ()
    publisher: str = ""
    place: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    genre: str = ""
    number: str = ""
    edition: str = ""
    series: str = ""
    series_number: str = ""
    accessed: tuple[int, ...] = ()


# Work's field names of CSL variables.
_PLAIN: Final = {
    "container-title": "container", "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
    "publisher-place": "place", "URL": "url", "DOI": "doi", "ISBN": "isbn", "genre": "genre", "number": "number",
    "edition": "edition", "collection-title": "series", "collection-number": "series_number",
}  # fmt: skip
_ROLES: Final = ("author", "editor", "translator")
_NUMBER: Final = r"[\w.–/ -]{0,8}\d[\w.–/-]{0,6}|[IVXLC]{1,8}"
# What the values of some fields look like when they are what they say.
_SOUND: Final = {
    "volume": re.compile(_NUMBER),
    "issue": re.compile(_NUMBER),
    "page": re.compile(r"[A-Za-z]{0,3}\d{1,7}(?:[-–]+[A-Za-z]{0,3}\d{1,7})?(?:, ?\d+(?:[-–]\d+)?)*"),
    "doi": re.compile(r"10\.\S+"),
    "url": re.compile(r"https?://\S+"),
    "edition": re.compile(r".{1,40}"),
    "publisher": re.compile(r"(?i)(?!.*(?:https?:|[:;]|reprint|distributed|printed)).{2,90}"),
}
# Values that are no such thing: mathematics, placeholders, several facts in one.
_SPOILT: Final = re.compile(r"[$\\{}\ufffd\n<>|^]|\[No title|(?i:publisher name|place of publication|\btitle$)")


def held_out(key: str, share: int = 10) -> bool:
    """Whether the thing named so is kept from training (one in ``share``, by its hash)."""
    return hashlib.sha256(key.encode()).digest()[0] % share == 0


def guess_language(text: str) -> str:
    """The likely language of a title, of the five, or "" when its small words don't tell."""
    words = re.findall(r"\w+", text.casefold())
    scores = {lang: sum(word in language(lang).stopwords for word in words) for lang in LANGUAGES}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] and list(scores.values()).count(scores[best]) == 1 else ""


def read_works(items: Iterable[Mapping[str, Any]]) -> tuple[Work, ...]:
    """The usable works of CSL JSON items; spoilt values are dropped, and items without a sound title."""
    works = []
    for item in items:
        title = str(item.get("title", "")).strip()
        if not 4 <= len(title) <= 250 or _SPOILT.search(title):
            continue
        values: dict[str, Any] = {ours: str(item[csl]).strip() for csl, ours in _PLAIN.items() if item.get(csl)}
        values = {key: value for key, value in values.items() if not _spoilt(key, value)}
        values |= {role: tuple(p for p in map(_person, item.get(role, ())) if p) for role in _ROLES}
        parts = item.get("issued", {}).get("date-parts") or [[]]
        works.append(
            Work(
                id="r" + hashlib.sha256(str(item["id"]).encode()).hexdigest()[:12],
                kind=item.get("type") or ("book" if "publisher" in values else "document"),
                title=title,
                lang=guess_language(title) or "en",
                date=_date(parts[0]),
                **values,
            )
        )
    return tuple(works)


def _date(parts: Sequence[Any]) -> tuple[int, ...]:
    """Year, month and day as far as they are numbers, and months (CSL knows seasons as 21 to 24)."""
    numbers = tuple(int(n) for n in parts if str(n).isdigit())
    return numbers if len(numbers) < 2 or 1 <= numbers[1] <= 12 else numbers[:1]


def _spoilt(key: str, value: str) -> bool:
    if key in _SOUND:
        return not _SOUND[key].fullmatch(value)
    return bool(_SPOILT.search(value)) or "http" in value or len(value) > 200


def _person(name: Mapping[str, str]) -> Person | None:
    family = name.get("literal") or " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = name.get("given", "")
    if not family or _SPOILT.search(family + given) or len(family + given) > 90 or "," in given:
        return None
    return Person(family, given)


def to_csl(work: Work) -> dict[str, Any]:
    """The work as a CSL JSON item."""
    item: dict[str, Any] = {"id": work.id, "type": work.kind, "title": work.title}
    for csl, ours in _PLAIN.items():
        if value := getattr(work, ours):
            item[csl] = value
    for role in _ROLES:
        if people := getattr(work, role):
            item[role] = [
                {"literal": p.family} if p.institution else {"family": p.family, "given": p.given} for p in people
            ]
    if work.date:
        item["issued"] = {"date-parts": [list(work.date)]}
    if work.accessed:
        item["accessed"] = {"date-parts": [list(work.accessed)]}
    return item
