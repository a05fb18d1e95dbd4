"""Small documents of every layout, language and form, each held against what a careful reader finds in it.

Beside each document stands a ``.json`` of the same name; ``docs/corpus.md`` says what it holds.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

import citetrack
from citetrack.bibliography import keys_of
from citetrack.bibliography.folding import fold, squeeze
from citetrack.notes.headings import heading_kind

CORPUS = Path(__file__).resolve().parent
TABLE = CORPUS.parents[1] / "docs" / "corpus.md"
DOCUMENTS = sorted(path for path in CORPUS.glob("*/*") if path.suffix in {".txt", ".md", ".html"})
LANGUAGES = ("en", "de", "fr", "it", "es")
VERDICTS = frozenset({
    "full", "ibid", "idem", "op-cit", "short", "supra", "author-date", "ambiguous", "unresolved",
})  # fmt: skip

# Documents that are not read right yet, with the reason; one that comes right has to leave this list.
KNOWN: Mapping[str, str] = {}

HEADINGS = (
    "Notes", "Endnotes", "End Notes", "References", "Works Cited", "Sources", "Bibliography", "Anmerkungen",
    "Fußnoten", "Literatur", "Quellen", "Notes et références", "Bibliographie", "Note", "Bibliografia", "Notas",
    "Referencias",
)  # fmt: skip

Expected = Mapping[str, Any]


def identity(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


def expected_of(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return loaded


# -- works ----------------------------------------------------------------------------------------------------------


def families(reference: citetrack.Reference, role: str) -> list[str]:
    return [
        " ".join(part for part in (name.prefix, name.family) if part) or name.literal for name in reference.people(role)
    ]


def same_names(wanted: Sequence[str], got: Sequence[str]) -> bool:
    """Whether the names are the same; a wanted “others” stands for any more, and a particle may be missing."""
    if wanted and wanted[-1] == "others":
        wanted, got = wanted[:-1], got[: len(wanted) - 1]
    folded = [(squeeze(fold(w)), squeeze(fold(g))) for w, g in zip_longest(wanted, got, fillvalue="")]
    return all(w == g or (len(g) > 3 and g.endswith(w)) for w, g in folded)


def differences(reference: citetrack.Reference, work: Expected) -> Iterator[str]:
    """What a reference says otherwise than the work it is held against."""
    for role in ("author", "editor"):
        got = families(reference, role)
        if role in work and not same_names(work[role], got):
            yield f"{role} {got}"
    if "author" not in work and families(reference, "author"):
        yield f"author {families(reference, 'author')}"
    if not squeeze(fold(reference.get("title"))).startswith(squeeze(fold(work["title"]))):
        yield f"title {reference.get('title')!r}"
    years = re.findall(r"\d{4}", f"{reference.get('date')} {reference.get('origdate')}")
    if "year" in work and work["year"] not in years:
        yield f"year {reference.get('date')!r}"
    if "year" not in work and years:
        yield f"year {reference.get('date')!r}"
    kinds = work.get("type", reference.type)
    if reference.type not in (kinds if isinstance(kinds, list) else [kinds]):
        yield f"type {reference.type}"


def names_of(entries: Sequence[citetrack.Entry], works: Mapping[str, Expected]) -> dict[str, str]:
    """What to call the entry of each key: the name of the work it is, or what is wrong with it."""
    names: dict[str, str] = {}
    free = dict(works)
    for entry in entries:
        found = min(free, key=lambda name: len(list(differences(entry.reference, free[name]))), default=None)
        if found is not None and not list(differences(entry.reference, free[found])):
            names[entry.key] = found
            del free[found]
    for entry in entries:
        if entry.key not in names:
            near = min(works, key=lambda name: len(list(differences(entry.reference, works[name]))), default=None)
            wrong = list(differences(entry.reference, works[near])) if near else []
            told = f"{near} but {', '.join(wrong)}" if near and 0 < len(wrong) < 4 else "no work expected"
            told = f"{near} once more" if near and not wrong else told
            names[entry.key] = f"<{entry.key}: {told}; title {entry.reference.get('title')!r}>"
    return names


# -- citations ------------------------------------------------------------------------------------------------------

_PAGE = re.compile(r"^(?:at|pp?|ss?|S|pág|págs|pag|pagg|page|pages|Seite|Seiten)\b\.?\s*", re.IGNORECASE)


def plain_locator(locator: str | None) -> str:
    """A locator without the word for pages, with plain hyphens and spaces."""
    said = _PAGE.sub("", (locator or "").strip().strip("()"))
    return " ".join(re.sub(r"[–—‑]", "-", said).replace("\u00a0", " ").split()).strip(" .,")


def same_signal(wanted: str | None, got: str | None) -> bool:
    """Whether two signals are the same but for words around them."""
    a, b = fold(wanted or ""), fold(got or "")
    return a == b or bool(a and b and (a in b or b in a))


@dataclass(frozen=True, slots=True)
class Found:
    """A citation as citetrack gives it, its work by the name that it has in the expectation."""

    citation: citetrack.Citation
    work: str | None
    problems: tuple[citetrack.Problem, ...]


def told(citation: Expected) -> str:
    """One line for an expected citation."""
    return (
        f"    {citation['work']} @{plain_locator(citation.get('locator'))} {citation['resolved']}"
        f" signal={fold(citation.get('signal') or '')!r}"
    )


def told_found(found: Found, wanted: Expected | None, names: Mapping[str, str]) -> str:
    """One line for a found citation, that of the expected one where they agree."""
    citation = found.citation
    signal = fold(citation.signal)
    if wanted is not None and same_signal(wanted.get("signal"), citation.signal):
        signal = fold(wanted.get("signal") or "")
    locator = "*" if wanted is not None and wanted["locator"] == "*" else plain_locator(citation.locator)
    line = f"    {found.work} @{locator} {citation.resolved} signal={signal!r}"
    if wanted is not None and wanted["resolved"] in {"ambiguous", "unresolved"}:
        line += unreported(found, wanted, names)
    return line


def unreported(found: Found, wanted: Expected, names: Mapping[str, str]) -> str:
    """What the problems of a citation that isn't resolved fail to say: that there is one, and its candidates."""
    if not found.problems:
        return " with no problem reported"
    said = {word for problem in found.problems for word in re.findall(r"[\w:+/.-]*\w", problem.message)}
    named = {work for key, work in names.items() if key in said}
    unnamed = [name for name in wanted.get("candidates", ()) if name not in named]
    return f" with no word of {', '.join(unnamed)}" if unnamed else ""


def kept(wanted: Sequence[Expected], found: Sequence[Found], unparsed: bool) -> list[Expected]:
    """The expected citations without those that may be left unread where a problem says that they were."""
    read = {one.work for one in found}
    return [c for c in wanted if not (c.get("unparsed") and unparsed and c["work"] not in read)]


def lines(
    head: str, wanted: Sequence[Expected], found: Sequence[Found], names: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    pairs = zip_longest(found, wanted)
    return [head, *map(told, wanted)], [head, *(told_found(f, w, names) for f, w in pairs if f is not None)]


def compared(path: Path) -> tuple[list[str], list[str]]:
    """The document as expected and as read, a line for each note, citation, work and problem."""
    expected = expected_of(path)
    document = citetrack.read(path)
    assert isinstance(document, citetrack.Document)
    extraction = citetrack.extract(document)
    bibliography = citetrack.build([extraction])
    names, places = names_of(bibliography.entries, expected["works"]), keys_of(bibliography)
    problems = (*extraction.problems, *bibliography.problems)

    def seen(citations: Sequence[citetrack.Citation]) -> list[Found]:
        return [
            Found(
                citation,
                names.get(places.get((document.name, citation.span), "")),
                tuple(p for p in problems if p.span and p.span.start < citation.span.end > p.span.start >= 0
                      and p.span.end > citation.span.start),
            )
            for citation in citations
        ]  # fmt: skip

    want: list[str] = []
    got: list[str] = []
    for note, wanted in zip_longest(extraction.notes, expected["notes"]):
        citations = seen(note.citations) if note else []
        reported = note is not None and any(
            p.code == "unparsed-note" and p.span and note.span.covers(p.span) for p in problems
        )
        w, g = lines("", kept(wanted["citations"] if wanted else [], citations, reported), citations, names)
        want += [f"note {wanted['number']}, markers {wanted['markers']}", *w[1:]] if wanted else []
        got += [f"note {note.number}, markers {len(note.markers)}", *g[1:]] if note else []
    inline = seen(extraction.inline)
    unread = any(p.code == "unparsed-note" and p.note is None for p in problems)
    w, g = lines("in the text", kept(expected["inline"], inline, unread), inline, names)
    cited = {names[entry.key] for entry in bibliography.entries}
    strangers = [f"work {name}" for name in sorted(cited - set(expected["works"]))]
    reported_codes = {problem.code for problem in problems}
    missing = [code for code in expected.get("problems", ()) if code not in reported_codes]
    return want + w, got + g + strangers + [f"no problem {code}" for code in missing]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=identity(path), marks=pytest.mark.xfail(reason=KNOWN[identity(path)], strict=True))
        if identity(path) in KNOWN
        else pytest.param(path, id=identity(path))
        for path in DOCUMENTS
    ],
)
def test_document_is_read_as_by_a_careful_reader(path: Path) -> None:
    want, got = compared(path)
    diff = "\n".join(unified_diff(want, got, "expected", "read", lineterm="", n=4))
    if want != got:
        pytest.fail(f"{identity(path)}\n{diff}", pytrace=False)


# -- the corpus itself ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", DOCUMENTS, ids=identity)
def test_expectation_is_sound(path: Path) -> None:
    expected = expected_of(path)
    assert set(expected) <= {"form", "language", "notes", "inline", "works", "problems"}
    assert expected["form"] == path.parent.name
    assert expected["language"] in LANGUAGES
    citations = [c for note in expected["notes"] for c in note["citations"]] + expected["inline"]
    assert {c["resolved"] for c in citations} <= VERDICTS
    named = {c["work"] for c in citations} - {None}
    assert named | {name for c in citations for name in c.get("candidates", ())} == set(expected["works"])
    for c in citations:
        assert (c["work"] is None) == (c["resolved"] in {"ambiguous", "unresolved"}), c
    assert 5 <= len(path.read_text("utf-8").splitlines()) <= 60


def test_known_failures_are_of_the_corpus() -> None:
    assert set(KNOWN) <= set(map(identity, DOCUMENTS))


def test_every_expectation_has_its_document() -> None:
    assert sorted(CORPUS.glob("*/*.json")) == sorted(path.with_suffix(".json") for path in DOCUMENTS)


@pytest.mark.parametrize("heading", HEADINGS)
def test_heading_stands_over_notes_or_references_of_a_document(heading: str) -> None:
    found = [
        path
        for path in DOCUMENTS
        if any(
            " ".join(re.sub(r"<[^>]*>", "", line).strip("#= \t:").split()).casefold() == heading.casefold()
            for line in path.read_text("utf-8").splitlines()
        )
    ]
    assert found
    assert heading_kind(heading) is not None


def counts() -> list[list[str]]:
    """The rows of the table: form, documents by language, all."""
    forms = Counter((path.parent.name, expected_of(path)["language"]) for path in DOCUMENTS)
    rows = []
    for form in sorted({path.parent.name for path in DOCUMENTS}):
        by_language = [forms[form, language] for language in LANGUAGES]
        rows.append([form, *(str(n or "") for n in by_language), str(sum(by_language))])
    totals = [sum(n for (_, of), n in forms.items() if of == language) for language in LANGUAGES]
    return [*rows, ["all", *map(str, totals), str(sum(totals))]]


def test_table_counts_the_documents() -> None:
    page = TABLE.read_text("utf-8").partition("\n## ")[0]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line[:1] == "|"]
    assert [[row[0].strip("`"), *row[2:]] for row in table[2:]] == counts()


def test_corpus_is_large_and_mostly_plain_text() -> None:
    suffixes = Counter(path.suffix for path in DOCUMENTS)
    assert len(DOCUMENTS) >= 66
    assert suffixes[".txt"] > len(DOCUMENTS) / 2
    assert suffixes[".md"] >= 5
    assert suffixes[".html"] >= 5
