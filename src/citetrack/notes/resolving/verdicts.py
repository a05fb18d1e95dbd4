"""What was found out of a back-reference: the work it means, or the works it may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citetrack.notes.resolving.matching import Fit
from citetrack.notes.resolving.works import Work

__all__ = ["AMBIGUOUS", "UNRESOLVED", "Verdict", "among", "of_works", "previous"]

AMBIGUOUS, UNRESOLVED = "ambiguous", "unresolved"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a citation was resolved, the works (one, or the candidates of an ambiguous one), and how sure that is."""

    how: str
    works: tuple[Work, ...] = ()
    sure: float = 0.0

    @property
    def work(self) -> Work | None:
        """The work meant, if that is known."""
        return self.works[0] if len(self.works) == 1 and self.how not in (AMBIGUOUS, UNRESOLVED) else None


def of_works(how: str, works: Iterable[Work], sure: float) -> Verdict:
    """The verdict where these works are what is meant, each taken once."""
    distinct = tuple({id(work): work for work in works}.values())
    if len(distinct) == 1:
        return Verdict(how, distinct, sure)
    return Verdict(AMBIGUOUS if distinct else UNRESOLVED, distinct)


def among(how: str, fits: Sequence[Fit], order: int) -> Verdict:
    """The verdict on works that fit equally well: one cited before, or in a list, goes before one cited later."""
    earlier = [fit for fit in fits if any(place < order for place in fit.work.orders)]
    chosen = earlier or fits
    sure = min((fit.sure for fit in chosen), default=0.0)
    return of_works(how, (fit.work for fit in chosen), sure if earlier else round(0.85 * sure, 2))


def previous(how: str, verdicts: Sequence[Verdict] | None, sure: float) -> Verdict:
    """The verdict on what refers to all that was cited right before."""
    if not verdicts:
        return Verdict(UNRESOLVED)
    if any(verdict.how == UNRESOLVED for verdict in verdicts):
        return Verdict(UNRESOLVED)
    return of_works(how, (work for verdict in verdicts for work in verdict.works), sure)
