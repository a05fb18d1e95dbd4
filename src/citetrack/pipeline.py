"""From a document to its works: find the citations, label each, normalise each, resolve what refers back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from citetrack.bibliography.clusters import gather
from citetrack.citations import OFFICIAL, Model, label_all, parse, parse_all
from citetrack.model import (
    Citation,
    Document,
    Extraction,
    Field,
    LabelledCitation,
    Normalized,
    Problem,
    Reference,
    Span,
)
from citetrack.normalize import Unmarked, normalize, unbreak
from citetrack.normalize.plain import clean
from citetrack.notes import (
    POSSESSIVE,
    back_reference,
    cited_place,
    described_part,
    find,
    page_heads,
    read_source,
    resolve,
)

__all__ = ["Model", "extract", "extract_all", "label_all", "parse", "parse_all"]

Context = Literal["note", "list", "inline"]
# What is labelled: works described in full, those by the author of the one before (“Ders., Titel, Ort 1999”), and what
# looks like a short form, which is a work of its own where there is none that it shortens.
_READ = frozenset({"full", "idem", "short"})
# What stands for the author of the work before (“See his Title”) where the text has no word for it.
_HEIR = "Idem, "
_SAME = re.compile(
    r"(?:íd\.|ídem|le même|la même|les mêmes|el mismo|la misma|lo stesso|la stessa)(?=,\s)", re.IGNORECASE
)


def extract(document: Document, model: Model) -> Extraction:
    """All citations of a document, each with its reference and locator; what describes no work becomes a problem.

    Spans of citations and of their fields count from the start of ``document.text``.
    """
    found = find(document, model.label)
    labelled = _label(document, found, model)
    in_notes: Context = "note" if found.kind == "notes" else "list"
    problems = [*document.problems, *found.problems]
    notes = []
    for note in found.notes:
        citations, unread = _read(document, note.citations, labelled, in_notes, note.number)
        notes.append(replace(note, citations=citations))
        problems += unread
    inline, unread = _read(document, found.inline, labelled, "inline", None)
    ordered = sorted(dict.fromkeys(problems + unread), key=_place)
    return resolve(replace(found, notes=tuple(notes), inline=inline, problems=tuple(ordered)), gather)


def extract_all(documents: Sequence[Document], model: Model) -> list[Extraction]:
    """All citations of each document, in the order given."""
    return [extract(document, model) for document in documents]


class _Labelled(NamedTuple):
    """A citation with its labels, and the way back to the document where its text was mended before."""

    labelled: LabelledCitation
    mended: Unmarked | None

    def read(self, place: Context, offset: int) -> Normalized:
        """The work described; ``offset`` is where the citation begins."""
        if self.mended is None:
            return normalize(self.labelled, place, offset)
        return _shifted(self.mended.place(normalize(self.labelled, place)), offset)


def _shifted(read: Normalized, by: int) -> Normalized:
    """What was read, with its spans that much further on."""
    problems = tuple(replace(p, span=p.span and p.span.shift(by)) for p in read.problems)
    reference = read.reference
    if reference is not None:
        names = tuple(n._replace(span=n.span and n.span.shift(by)) for n in reference.names)
        fields = tuple(f._replace(span=f.span and f.span.shift(by)) for f in reference.fields)
        reference = replace(reference, names=names, fields=fields)
    return replace(read, reference=reference, problems=problems)


def _label(document: Document, found: Extraction, model: Model) -> Mapping[Span, _Labelled]:
    """Every citation that describes its work, labelled; all at once, which is quicker than one by one."""
    citations = [*(citation for note in found.notes for citation in note.citations), *found.inline]
    read = [citation for citation in citations if citation.resolved in _READ]
    texts = [described_part(citation.span.of(document.text)) for citation in read]
    heirs = [
        _HEIR if c.resolved == "idem" and back_reference(t) != "idem" else "" for c, t in zip(read, texts, strict=True)
    ]
    mended = [_mended(text) for text in texts]
    whole = [one.text if one else text for one, text in zip(mended, texts, strict=True)]
    labelled = model.label_all([heir + text for heir, text in zip(heirs, whole, strict=True)])
    return {
        c.span: _Labelled(_without(said, len(heir)), one)
        for c, said, heir, one in zip(read, labelled, heirs, mended, strict=True)
    }


def _mended(text: str) -> Unmarked | None:
    """The citation without what a page's end put into it, and with “le même” and “Said’s Title” as labels know them."""
    heads = page_heads(text) if "\n" in text else []
    same = _SAME.match(text)
    others = [(Span(*same.span()), "Idem")] if same else []
    if owner := POSSESSIVE.match(text):
        others.append((Span(*owner.span(owner.lastgroup or 0)), ","))
    return unbreak(text, [*others, *((span, " ") for span in heads)])


def _without(labelled: LabelledCitation, length: int) -> LabelledCitation:
    """The citation without its first characters, which only helped to label it."""
    if not length:
        return labelled
    kept = [s for s in labelled.segments if s.span.end > length]
    cut = tuple(s._replace(span=Span(max(0, s.span.start - length), s.span.end - length)) for s in kept)
    return LabelledCitation(labelled.text[length:], cut)


def _read(
    document: Document,
    citations: Sequence[Citation],
    labelled: Mapping[Span, _Labelled],
    context: Context,
    note: str | None,
) -> tuple[tuple[Citation, ...], list[Problem]]:
    """The citations of one note with their references, and the problems of those that can't be read.

    The latter stay, without a reference: they may refer back.
    """
    read: list[Citation] = []
    problems: list[Problem] = []
    for citation in citations:
        if citation.span not in labelled:  # what refers back describes no work
            read.append(citation)
            continue
        place: Context = "list" if citation.listed else context
        normalized = labelled[citation.span].read(place, citation.span.start)
        problems += [
            replace(problem, span=problem.span or citation.span, document=document.name, note=note)
            for problem in normalized.problems
        ]
        reference, locator = _own_page(normalized)
        if citation.resolved == "full" and not citation.listed:
            text = clean(citation.span.of(document.text))
            reference = read_source(text, citation.span, reference)
            if reference and reference.type in OFFICIAL:
                locator = cited_place(text, locator)
        if reference is None and citation.resolved == "full":
            problems.append(_unparsed(document, citation, note))
        read.append(replace(citation, reference=reference, locator=citation.locator or locator))
    return tuple(read), problems


def _own_page(normalized: Normalized) -> tuple[Reference | None, str]:
    """The reference and the locator: a single page with which the DOI ends is the work's number, no place cited."""
    reference, page = normalized.reference, normalized.locator
    if reference is None or not page.isdecimal() or reference.get("pages"):
        return reference, page
    if re.search(rf"\D0*{page}$", reference.get("doi")) is None:
        return reference, page
    return replace(reference, fields=(*reference.fields, Field("pages", page))), ""


def _unparsed(document: Document, citation: Citation, note: str | None) -> Problem:
    where = "a citation in the text" if note is None else f"a citation of note {note}"
    said = " ".join(citation.span.of(document.text).split())
    shown = said if len(said) <= 60 else said[:59] + "…"
    return Problem("unparsed-note", f"no work could be read from {where}: {shown}", citation.span, document.name, note)


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.span.start, problem.span.end) if problem.span else (-1, -1)
