"""How well works were read: references held against expected ones, field by field.

A pair is made by likeness of titles, each work once. A field counts as expected only where its value is printed in the
document, since a style may leave the publisher or the page range out. Values are compared after folding case,
punctuation, quotes, dashes and white space; of names, the family names; of dates, the year.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from citetrack.model import Name, Reference

FIELDS = {
    "title": ("title",),
    "container": ("journaltitle", "booktitle", "maintitle", "eventtitle"),
    "year": ("date",),
    "volume": ("volume",),
    "number": ("number", "issue"),
    "pages": ("pages",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "place": ("location",),
    "url": ("url",),
    "doi": ("doi",),
}
KINDS = {
    "article": "article", "book": "book", "collection": "book", "proceedings": "book", "mvbook": "book",
    "incollection": "chapter", "inbook": "chapter", "inproceedings": "chapter", "inreference": "chapter",
    "online": "news", "report": "report", "manual": "report", "thesis": "thesis",
}  # fmt: skip
LOOSE = {"news", "article", "misc"}  # a news item may be any of these
ALIKE = 80


@dataclass(slots=True)
class Score:
    """Counts over the works of one document or of several: right, found wrongly and missed fields, and whole works."""

    expected: int = 0
    produced: int = 0
    paired: int = 0
    exact: int = 0
    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def f1(self, name: str | None = None) -> float:
        """F1 of one field, or of all together; 0 to 1."""
        right, false, missed = (c[name] if name else c.total() for c in (self.right, self.false, self.missed))
        return 2 * right / (2 * right + false + missed) if right else 0.0

    @property
    def every_field(self) -> float:
        """The share of expected works with every field right; 0 to 1."""
        return self.exact / self.expected if self.expected else 0.0


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A document's paragraphs and items, each folded and as it stands."""

    items: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str) -> Paragraphs:
        """The paragraphs of a text; a numbered item is one."""
        parts = re.split(r"\n\s*\n|\n(?=\[?\d+[\].)])", text)
        return cls(tuple((fold(part), part.lower()) for part in parts))

    def naming(self, reference: Reference) -> tuple[str, str]:
        """The paragraphs that name a work, joined; all of them where none does."""
        head = fold(reference.get("title"))[:30]
        found = [item for item in self.items if head and head in item[0]] or self.items
        return " ".join(a for a, _ in found), " ".join(b for _, b in found)


def fold(text: str) -> str:
    """The text without case, punctuation, quotes and kinds of dashes."""
    text = unicodedata.normalize("NFKC", text).replace("ß", "ss").casefold()
    text = re.sub(r"[“”„«»\"'‘’`´]", "", text)
    return " ".join(re.sub(r"[^\w/]+", " ", text).split())


def families(names: Sequence[Name]) -> tuple[str, ...]:
    """The folded family or corporate names, “et al.” left out."""
    return tuple(fold(n.literal or f"{n.prefix} {n.family}") for n in names if n.literal != "others")


def kind(reference: Reference) -> str:
    """Article, news, book, chapter, report, thesis or misc."""
    if reference.get("entrysubtype") in {"newspaper", "magazine", "online"}:
        return "news"
    return KINDS.get(reference.type, "misc")


def values(reference: Reference) -> dict[str, object]:
    """What is compared of a reference, by name."""
    found: dict[str, object] = {"kind": kind(reference)}
    for role in ("author", "editor"):
        found[role] = families(reference.people(role))
    for name, sources in FIELDS.items():
        value = next((reference.get(source) for source in sources if reference.get(source)), "")
        found[name] = _comparable(name, value)
    return found


def _comparable(name: str, value: str) -> str:
    match name:
        case "year":
            found = re.search(r"(?<!\d)(?:1\d|20)\d\d(?!\d)", value)
            return found[0] if found else ""
        case "url" | "doi":
            return value.rstrip("/").lower()
        case "pages":
            return fold(_whole_range(value))
        case "container":
            return fold(value).removeprefix("the ")
        case _:
            return fold(value)


def _whole_range(value: str) -> str:
    """“502–35” as “502–535”."""
    found = re.fullmatch(r"(\d+)\s*[–—-]+\s*(\d+)", value.strip())
    if not found or len(found[2]) >= len(found[1]):
        return value
    return f"{found[1]}–{found[1][: len(found[1]) - len(found[2])]}{found[2]}"


def pair(expected: Sequence[Reference], produced: Sequence[Reference]) -> list[tuple[int, int]]:
    """Which produced work stands for which expected one, by their titles, the likest first."""
    candidates = []
    for i, one in enumerate(expected):
        for j, other in enumerate(produced):
            a, b = fold(one.get("title")), fold(other.get("title"))
            alike = max(fuzz.ratio(a, b), fuzz.partial_ratio(a, b) * 0.93 if min(len(a), len(b)) > 12 else 0)
            people = families(one.people())[:1] == families(other.people())[:1] != ()
            alike += 8 * people + 4 * (values(one)["year"] == values(other)["year"]) if alike > ALIKE / 2 else 0
            if alike >= ALIKE:
                candidates.append((-alike, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def score(expected: Sequence[Reference], produced: Sequence[Reference], printed: str | None = None) -> Score:
    """How the produced works agree with the expected ones, of which ``printed`` is the document's text."""
    result = Score(len(expected), len(produced))
    pages = None if printed is None else Paragraphs.of(printed)
    pairs = pair(expected, produced)
    result.paired = len(pairs)
    for i, j in pairs:
        wanted, got = values(expected[i]), values(produced[j])
        page = None if pages is None else pages.naming(expected[i])
        exact = True
        for name in wanted:
            if name == "container" and not wanted[name] and (wanted["kind"] == "news" or _on_web(wanted)):
                continue  # bibliographies often leave out the site of a page
            value = wanted[name]
            if page is not None and isinstance(value, tuple):
                value = tuple(part for part in value if part in page[0])  # the rest may be “et al.”
            exact &= _count(result, name, _visible(name, value, page), value, got[name])
        result.exact += exact
    for i in set(range(len(expected))) - {i for i, _ in pairs}:
        page = None if pages is None else pages.naming(expected[i])
        for name, value in values(expected[i]).items():
            result.missed[name] += bool(value) and _visible(name, value, page)
    for j in set(range(len(produced))) - {j for _, j in pairs}:
        for name, value in values(produced[j]).items():
            result.false[name] += bool(value) and name != "kind"
    return result


def _on_web(wanted: dict[str, object]) -> bool:
    return wanted["kind"] == "misc" and bool(wanted["url"])


def _count(result: Score, name: str, visible: bool, wanted: object, got: object) -> bool:
    """Whether a field agrees, counted."""
    if wanted and visible:
        same = _agree(name, wanted, got)
        result.right[name] += same
        result.missed[name] += not same
        result.false[name] += bool(got) and not same
        return same
    if got and not wanted and name != "kind":
        result.false[name] += 1
        return False
    return True


def _agree(name: str, wanted: object, got: object) -> bool:
    """Whether two values are one; of names, a particle may stand with the family name or not."""
    if isinstance(wanted, tuple) and isinstance(got, tuple):
        pairs = zip(wanted, got, strict=False)
        return len(wanted) == len(got) and all(a == b or a.endswith(f" {b}") or b.endswith(f" {a}") for a, b in pairs)
    return wanted == got or (name == "kind" and wanted != "article" and {wanted, got} <= LOOSE)


def _visible(name: str, value: object, page: tuple[str, str] | None) -> bool:
    """Whether a value is printed where the work is named: (folded, as it stands)."""
    if page is None or name == "kind":
        return True
    if isinstance(value, tuple):
        return bool(value) and value[0] in page[0]
    text = str(value)
    if name in {"url", "doi"}:
        return text in page[1]
    if name == "pages":
        first, _, last = text.partition(" ")
        last = f"(?:{re.escape(last)}|{re.escape(last[-2:])})"
        return re.search(rf"\b{re.escape(first)} (?:p )?{last}\b", page[0]) is not None
    return text in page[0]
