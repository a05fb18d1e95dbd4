"""The pass over a document's citations in reading order that gives each back-reference the work it means."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from citetrack.model import Citation, Extraction, Note, Problem, Reference, Span
from citetrack.notes.backrefs import lone_name
from citetrack.notes.evidence import signs
from citetrack.notes.numbered import complement
from citetrack.notes.resolving.aliases import announced, place_behind
from citetrack.notes.resolving.inheriting import described, inherit, listed_heirs
from citetrack.notes.resolving.judging import is_dated, judge
from citetrack.notes.resolving.reporting import mismatch, orphaned, problem, unread
from citetrack.notes.resolving.running import running
from citetrack.notes.resolving.shown import Shown, show
from citetrack.notes.resolving.trail import Trail
from citetrack.notes.resolving.verdicts import UNRESOLVED, Verdict
from citetrack.notes.resolving.works import Source, Works

__all__ = ["Gather", "resolve"]

# Groups of indices into references, each of one work.
Gather = Callable[[Sequence[Reference]], Sequence[Sequence[int]]]
_SOURCE_SIGNS = 2
UNPARSED, _REPEATED = "unparsed-note", "repeated-author"


def resolve(extraction: Extraction, gather: Gather) -> Extraction:
    """The extraction with each back-reference resolved, or reported.

    A resolved one has the reference of the work it means, its own locator, how it was resolved, and how sure that is;
    one that fits several works is ``ambiguous``, one that fits none ``unresolved``, each with a problem that names the
    candidates. A citation in full that only repeats, shorter, one elsewhere becomes a short form of it.
    """
    text = extraction.document.text
    extraction = _settled(replace(extraction, inline=listed_heirs(extraction.inline, text)))
    heirs = frozenset(c.span for note in extraction.notes for c in note.citations if _is_heir(c))
    extraction = _as_full(extraction, heirs)
    first = _Pass(extraction, gather, heirs)
    result = first.result()
    if not (heirs or first.own):
        return result
    extraction = _as_full(extraction, first.own)
    notes = tuple(
        replace(note, citations=tuple(inherit(c, text, first.givers.get(c.span)) for c in note.citations))
        for note in extraction.notes
    )
    return _with_orphans(_settled(_Pass(replace(extraction, notes=notes), gather, heirs).result()), heirs)


def _with_orphans(extraction: Extraction, heirs: Set[Span]) -> Extraction:
    """The extraction with a problem for each heir whose author nothing before tells for certain."""
    told = {problem.span.start for problem in extraction.problems if problem.code == _REPEATED and problem.span}
    orphans = [
        orphaned(extraction.document, note.number, citation.span, _REPEATED)
        for note in extraction.notes
        for citation in note.citations
        if citation.span in heirs and citation.resolved == "full" and citation.span.start not in told
        if citation.reference is not None and _lacks_author(citation.reference)
    ]
    if not orphans:
        return extraction
    return replace(extraction, problems=tuple(sorted([*extraction.problems, *orphans], key=_place)))


def _settled(extraction: Extraction) -> Extraction:
    """The extraction without the problems of authors that stood for those of the work before and are known now."""
    if not any(problem.code == _REPEATED for problem in extraction.problems):
        return extraction
    citations = [*(c for note in extraction.notes for c in note.citations), *extraction.inline]
    known = sorted(c.span for c in citations if c.reference is not None and c.reference.names)
    kept = [p for p in extraction.problems if p.code != _REPEATED or not _within(p.span, known)]
    return replace(extraction, problems=tuple(kept))


def _within(span: Span | None, spans: Sequence[Span]) -> bool:
    """Whether one of some sorted spans covers a span."""
    at = bisect_right(spans, span.start, key=lambda s: s.start) - 1 if span else -1
    return span is not None and at >= 0 and spans[at].covers(span)


def _is_heir(citation: Citation) -> bool:
    """Whether a citation describes a new work but for its author: “Ders., Titel, Ort 1999”."""
    return citation.resolved == "idem" and citation.reference is not None and described(citation.reference)


def _lacks_author(reference: Reference) -> bool:
    """Whether a work names nobody, or nobody but the editors of the book that it stands in."""
    return not reference.names or (not reference.people() and bool(reference.get("booktitle")))


def _as_full(extraction: Extraction, spans: Set[Span]) -> Extraction:
    """The extraction in which the citations of these spans describe works of their own."""
    if not spans:
        return extraction
    notes = tuple(
        replace(n, citations=tuple(replace(c, resolved="full") if c.span in spans else c for c in n.citations))
        for n in extraction.notes
    )
    return replace(extraction, notes=notes)


def _stands_alone(citation: Citation) -> bool:
    """Whether what looked like a short form describes a work: people, a title, and how it was published."""
    reference = citation.reference
    return bool(reference and reference.names and len(reference.get("title").split()) >= 1 and described(reference))


@dataclass(slots=True)
class _Pass:
    """One pass; ``givers`` are the works cited right before the ``heirs``, ``own`` what looked like short forms and are
    works of their own, ``read`` what refers back though it could not be read."""

    extraction: Extraction
    gather: Gather
    heirs: frozenset[Span]
    givers: dict[Span, Reference] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    read: set[Span] = field(default_factory=set)
    own: set[Span] = field(default_factory=set)

    def result(self) -> Extraction:
        """The extraction with its back-references resolved."""
        extraction, document = self.extraction, self.extraction.document
        sources = list(_sources(extraction))
        groups = self.gather([source.reference for source in sources])
        works = Works([sources[i] for i in group] for group in groups)
        trail = Trail()
        notes = []
        for order, note in enumerate(extraction.notes):
            citations = [self._citation(c, note, order, trail, works) for c in note.citations]
            source = not note.citations and signs(note.body.of(document.text)) >= _SOURCE_SIGNS
            if source:
                self.problems.append(unread(document, note))
            trail.close(note.number, unread=source)
            notes.append(replace(note, citations=tuple(c for c in citations if c is not None)))
        inline = self._in_text(works, len(notes))
        taken = sorted([*(c.span for n in notes for c in n.citations), *(c.span for c in inline)])
        in_text = running(extraction, works, complement(taken, len(document.text)))
        notes, loose = _placed(notes, in_text.citations)
        self.problems += (_of_note(p, notes) for p in in_text.problems)
        kept = [p for p in extraction.problems if p.code != UNPARSED or p.span not in self.read]
        ordered = sorted([*kept, *self.problems], key=_place)
        return replace(
            extraction,
            notes=tuple(notes),
            inline=tuple(sorted([*inline, *loose], key=lambda c: c.span)),
            problems=tuple(ordered),
        )

    def _in_text(self, works: Works, order: int) -> list[Citation]:
        """The citations of running text: those of one pair of brackets are to each other as those of a note."""
        text = self.extraction.document.text
        trail = Trail()
        made: list[Citation | None] = []
        last = 0
        for citation in self.extraction.inline:
            if citation.listed:
                made.append(citation if citation.reference is not None else None)
                continue
            if ")" in text[last : citation.span.start]:
                trail.close("", unread=False)
            last = citation.span.end
            here = Note("", citation.span, citation.span)
            made.append(self._citation(citation, here, order, trail, works))
        return [citation for citation in made if citation is not None]

    def _citation(self, citation: Citation, note: Note, order: int, trail: Trail, works: Works) -> Citation | None:
        """The citation resolved, or None for one that describes no work and refers to none."""
        document = self.extraction.document
        if citation.span in self.heirs and (giver := trail.last()) is not None:
            self.givers[citation.span] = giver.reference
        text = citation.span.of(document.text)
        if citation.resolved == "full":
            work = works.at(citation.span)
            if work is not None and not work.thin and not works.shortens(citation.span):
                trail.add(Verdict("full", (work,), 1.0))
                return replace(citation, locator=citation.locator or place_behind(text))
        shown = show(text)
        verdict = judge(citation, shown, order, trail, works)
        if verdict.how == UNRESOLVED and citation.resolved == "short":
            if not citation.signal and lone_name(text):  # “Few.” may be a word of its own
                return None
            if _stands_alone(citation):
                self.own.add(citation.span)
        trail.add(verdict)
        if verdict.how == "full":
            return citation
        if citation.resolved == "full" and citation.reference is None:
            if verdict.how == UNRESOLVED:
                return None
            self.read.add(citation.span)
        return self._referring(citation, shown, verdict, note, trail)

    def _referring(self, citation: Citation, shown: Shown, verdict: Verdict, note: Note, trail: Trail) -> Citation:
        """What refers back, with the work it means or the works it may mean; what is wrong with it is reported."""
        document = self.extraction.document
        if found := problem(document, note.number or None, citation.span, verdict, dated=is_dated(shown)):
            self.problems.append(found)
        work = verdict.work
        if work is not None and shown.note is not None and not trail.cites(shown.note, work):
            self.problems.append(mismatch(document, note.number, citation.span, shown.note, work))
        return replace(
            citation,
            resolved=verdict.how,
            reference=work.reference if work else None,
            locator=shown.locator or citation.locator,
            sure=verdict.sure,
            candidates=() if work else tuple(one.reference for one in verdict.works),
        )


def _placed(notes: Sequence[Note], citations: Sequence[Citation]) -> tuple[list[Note], list[Citation]]:
    """The notes with the citations that stand in their prose, and the other citations."""
    starts = sorted((note.body.start, i) for i, note in enumerate(notes))
    made, loose = list(notes), []
    for citation in citations:
        at = bisect_right(starts, (citation.span.start, len(starts))) - 1
        if at >= 0 and (note := made[starts[at][1]]).body.covers(citation.span):
            inside = tuple(sorted([*note.citations, citation], key=lambda c: c.span))
            made[starts[at][1]] = replace(note, citations=inside)
        else:
            loose.append(citation)
    return made, loose


def _of_note(found: Problem, notes: Sequence[Note]) -> Problem:
    """The problem with the number of the note that it stands in, if it stands in one."""
    number = next((n.number for n in notes if found.span and n.body.covers(found.span)), None)
    return replace(found, note=number)


def _sources(extraction: Extraction) -> Iterator[Source]:
    text = extraction.document.text
    for order, note in enumerate(extraction.notes):
        for citation in note.citations:
            if citation.resolved == "full" and citation.reference is not None:
                yield _source(citation, text, order, note.number)
    for citation in extraction.inline:
        if citation.resolved == "full" and citation.reference is not None:
            yield _source(citation, text, -1 if citation.listed else -2, None)


def _source(citation: Citation, text: str, order: int, note: str | None) -> Source:
    assert citation.reference is not None
    said = citation.span.of(text)
    thin = not citation.listed and not described(citation.reference)
    return Source(said, citation.span, citation.reference, order, note, announced(said), thin)


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.span.start, problem.span.end) if problem.span else (-1, -1)
