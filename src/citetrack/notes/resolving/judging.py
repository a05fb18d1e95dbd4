"""Which work a citation means, by the kind of back-reference it is."""

from __future__ import annotations

from citetrack.model import Citation
from citetrack.notes.resolving.matching import Fit, best, by_words, fit
from citetrack.notes.resolving.shown import Shown
from citetrack.notes.resolving.trail import Trail
from citetrack.notes.resolving.verdicts import UNRESOLVED, Verdict, among, of_works, previous
from citetrack.notes.resolving.works import Work, Works

__all__ = ["is_dated", "judge"]

_NUMBERED = 0.95
_SHORTER, _LATER = 0.95, 0.85
_DRIFTED = 0.5  # the note named cites another work


def judge(citation: Citation, shown: Shown, order: int, trail: Trail, works: Works) -> Verdict:
    """The verdict on a back-reference, or on a citation in full that may be a short form of another.

    The latter stays ``full`` where nothing that says more fits it.
    """
    kind = citation.resolved
    if kind == "full":
        return _thin(citation, shown, order, works)
    if kind == "ibid":
        return previous(kind, *trail.before)
    if kind == "idem":
        return _idem(shown, order, trail, works)
    if shown.note is not None:
        return _by_note(kind, shown, order, trail, works)
    if not shown.said:
        return previous(kind, *trail.before) if kind == "op-cit" else Verdict(UNRESOLVED)
    fits = by_words(works, shown)
    dated = kind == "short" and is_dated(shown) and not any(one.title for one in fits)
    return among("author-date" if dated else kind, fits, order)


def is_dated(shown: Shown) -> bool:
    """Whether names and a year are all that is said."""
    return bool(shown.years) and not shown.titled and len(shown.said) <= 6


def _thin(citation: Citation, shown: Shown, order: int, works: Works) -> Verdict:
    """A short form of a work that is described elsewhere, or a work of its own."""
    own = works.at(citation.span)
    if own is not None and works.shortens(citation.span):
        earlier = any(place < order for place in own.orders)
        return Verdict("short", (own,), _SHORTER if earlier else _LATER)
    fits = [one for one in by_words(works, shown, lambda w: w is not own and not w.thin) if one.title >= 2]
    verdict = among("short", fits, order)
    if verdict.works or own is None:
        return verdict
    if works.listed and _by_families(own) and shown.locator:
        return Verdict(UNRESOLVED)  # the list should have it
    return Verdict("full", (own,), 1.0)


def _by_families(work: Work) -> bool:
    """Whether a work names its people by family names alone, as short forms do."""
    names = next((names.names for names in work.reference.names), ())
    return bool(names) and all(name.family and not name.given and not name.literal for name in names)


def _idem(shown: Shown, order: int, trail: Trail, works: Works) -> Verdict:
    """The same work, or that of the same author which is named behind."""
    if not shown.said:
        return previous("idem", *trail.before)
    last = trail.last()
    if last is None:
        return Verdict(UNRESOLVED)
    same = [one for one in by_words(works, shown) if not _differ(one.work, last)]
    return among("idem", same, order)


def _differ(work: Work, other: Work) -> bool:
    """Whether two works are by different people."""
    return bool(work.families and other.families) and not set(work.families) & set(other.families)


def _by_note(kind: str, shown: Shown, order: int, trail: Trail, works: Works) -> Verdict:
    """The work that a note named by its number cites; names and title choose among several."""
    assert shown.note is not None
    there = {id(work): work for work in (*trail.noted(shown.note), *works.noted(shown.note))}
    if not shown.said:
        return of_works(kind, there.values(), _NUMBERED)
    fitting: list[Fit] = best(fit(work, shown) for work in there.values())
    if fitting:
        return of_works(kind, (one.work for one in fitting), _NUMBERED)
    verdict = among(kind, by_words(works, shown), order)
    return Verdict(verdict.how, verdict.works, min(verdict.sure, _DRIFTED))
