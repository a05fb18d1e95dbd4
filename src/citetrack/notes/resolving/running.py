"""What running text cites by author and year, or author and page, resolved to the works of the list of references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from citetrack.model import Citation, Extraction, Problem, Span
from citetrack.notes.resolving.dated import Dated, brackets, dated, signal_before
from citetrack.notes.resolving.locators import leading
from citetrack.notes.resolving.matching import Fit, by_names, by_words
from citetrack.notes.resolving.reporting import problem
from citetrack.notes.resolving.shown import Shown, show
from citetrack.notes.resolving.verdicts import UNRESOLVED, Verdict, of_works
from citetrack.notes.resolving.words import words
from citetrack.notes.resolving.works import Work, Works
from citetrack.notes.signals import after_signal

__all__ = ["Running", "running"]

_IBID = re.compile(r"(?:ibid(?:em)?|ebd|ebenda|ebda|ivi|íb[ií]d(?:em)?)\b\.?", re.IGNORECASE)
_PAGE = re.compile(r"(?P<names>.*?[^\d\s,])(?:,?\s(?P<page>\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s\d{1,4})*))?$", re.DOTALL)
_SURE = 0.97
_FEW = 2


@dataclass(frozen=True, slots=True)
class Running:
    """Citations in running text, in order, and the problems of those that can't be resolved."""

    citations: tuple[Citation, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    signal: str
    locator: str
    verdict: Verdict
    narrative: bool = False


def running(extraction: Extraction, works: Works, spans: Sequence[Span]) -> Running:
    """The citations of ``spans`` to the document's list of references; without such a list there are none.

    A name with a year that fits no work of the list is unresolved where the text cites so elsewhere; one in a sentence
    (“Paris (1968)”) may be none, and is left out.
    """
    if not works.listed:
        return Running()
    text = extraction.document.text
    found = [one for span in spans for one in _by_year(text, span, works)]
    resolved = sum(one.verdict.work is not None for one in found)
    if resolved < len(found) / 2 or not found:
        paged = [one for span in spans for one in _by_page(text, span, works)]
        if sum(one.verdict.work is not None and bool(one.locator) for one in paged) >= max(_FEW, resolved):
            found = paged
    usual = resolved > 0 and 2 * resolved >= len(found)
    kept = [one for one in found if one.verdict.how != UNRESOLVED or (usual and not one.narrative)]
    if kept and all(one.verdict.how == UNRESOLVED for one in kept):
        return Running()
    kept = sorted([*kept, *_repeated(text, spans, kept)], key=lambda one: one.span)
    reported = (problem(extraction.document, None, one.span, one.verdict) for one in kept)
    return Running(tuple(map(_citation, kept)), tuple(p for p in reported if p is not None))


def _citation(found: _Found) -> Citation:
    verdict = found.verdict
    work = verdict.work
    return Citation(
        found.span,
        found.signal,
        found.locator,
        verdict.how,
        work.reference if work else None,
        sure=verdict.sure,
        candidates=() if work else tuple(one.reference for one in verdict.works),
    )


def _by_year(text: str, span: Span, works: Works) -> Iterator[_Found]:
    for one in dated(text, span):
        fits, skipped = _fits(one, works)
        start = one.starts[skipped] if one.starts and skipped < len(one.starts) else one.span.start
        if fits and one.starts:
            start = max(start, _first_name(text, start, one.span.end, fits[0].work))
        sure = min((fit.sure for fit in fits), default=0.0)
        verdict = of_works("author-date", (fit.work for fit in fits), min(_SURE, sure + 0.12 if fits else 0.0))
        signal = one.signal or signal_before(text, max(span.start, start - 90), start)
        yield _Found(Span(start, one.span.end), signal, one.locator, verdict, one.narrative)


def _fits(one: Dated, works: Works) -> tuple[list[Fit], int]:
    """The works that fit, and how many of the names before had to be left out: “Moreover, Acemoglu and Robinson”."""
    for skipped in range(len(one.names)):
        names = one.names[skipped:]
        fits = by_names(works, names, one.year, others=one.others)
        if fits and (one.narrative or skipped == 0 or len(names) > 1):
            return fits, skipped
    said = tuple(word for name in one.names for word in name)
    return by_words(works, Shown(said, (one.year,))), 0


def _first_name(text: str, start: int, end: int, work: Work) -> int:
    """Where the names of a work begin: words before them (“As Scott”) are none of the citation."""
    for token in re.finditer(r"[^\s(\[“\"]+", text[start:end]):
        folded = words(re.sub(r"[’']s\b.*$", "", token[0]))
        if folded and (folded[0] in work.people or folded[0] in work.heads or "".join(folded) in work.initials):
            return start + token.start()
        if start + token.start() - start > 60:
            break
    return start


def _by_page(text: str, span: Span, works: Works) -> Iterator[_Found]:
    """“(Scott 45)”, “(Scott, Seeing 45; Tilly)”, “(“Harvest” 12)”."""
    for bracket in brackets(text, span):
        for piece in _pieces(text, bracket):
            first = after_signal(text, piece.start, piece.end)
            body = text[first : piece.end].rstrip(" .,")
            said = _PAGE.match(body)
            if said is None or len(body) > 200 or not (body[:1].isupper() or body[:1] in '“"‘«„' or "de " in body[:4]):
                continue
            shown = show(said["names"])
            if not shown.said or shown.note is not None or shown.years:
                continue
            fits = [fit for fit in by_words(works, shown) if fit.people or fit.title == 3]
            if fits:
                signal = text[piece.start : first].strip(" ,:")
                locator = said["page"] or shown.locator
                sure = min(fit.sure for fit in fits)
                verdict = of_works("short", (fit.work for fit in fits), sure)
                yield _Found(Span(first, first + len(body)), signal, locator, verdict)


def _pieces(text: str, bracket: Span) -> Iterator[Span]:
    for found in re.finditer(r"[^;]+", bracket.of(text)):
        start = bracket.start + found.start() + len(found[0]) - len(found[0].lstrip())
        yield Span(start, max(start, bracket.start + found.end()))


def _repeated(text: str, spans: Sequence[Span], found: Iterable[_Found]) -> Iterator[_Found]:
    """“(ibid.: 45)”: the work that was cited right before in the text."""
    cited = sorted(found, key=lambda one: one.span)
    at, last = 0, None
    for span in spans:
        for bracket in brackets(text, span):
            for piece in _pieces(text, bracket):
                while at < len(cited) and cited[at].span.start < piece.start:
                    last, at = cited[at], at + 1
                first = after_signal(text, piece.start, piece.end)
                ibid = _IBID.match(text, first, piece.end)
                if ibid is None or last is None:
                    continue
                works = last.verdict.works
                verdict = of_works("ibid", works, 0.95) if last.verdict.how != UNRESOLVED else Verdict(UNRESOLVED)
                signal = text[piece.start : first].strip(" ,:")
                place = leading(text[ibid.end() : piece.end])
                yield _Found(Span(first, piece.end), signal, place, verdict)
