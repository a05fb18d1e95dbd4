"""What was cited so far, note by note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from citetrack.notes.resolving.verdicts import UNRESOLVED, Verdict
from citetrack.notes.resolving.works import Work

__all__ = ["Trail"]


@dataclass(slots=True)
class Trail:
    """The verdicts on the citations of this note and of the one before, and the works that each note cites.

    A note that only talks is passed over, which makes what refers back across it less sure; one with a source that
    could not be read is not.
    """

    here: list[Verdict] = field(default_factory=list)
    _before: list[Verdict] = field(default_factory=list)
    _passed_over: bool = False
    _notes: dict[int, tuple[Work, ...]] = field(default_factory=dict)

    @property
    def before(self) -> tuple[Sequence[Verdict], float]:
        """The verdicts that “ibid.” refers to, and how sure that is: on the citation before in this note, or else on
        those of the note before."""
        if self.here:
            return self.here[-1:], 0.97
        return self._before, 0.7 if self._passed_over else 0.98

    def add(self, verdict: Verdict) -> None:
        """One more citation of this note."""
        self.here.append(verdict)

    def last(self) -> Work | None:
        """The work cited last."""
        verdicts = self.here or self._before
        return verdicts[-1].work if verdicts else None

    def close(self, number: str, *, unread: bool) -> None:
        """This note is at its end; ``unread`` says that it names a source that could not be read."""
        works = tuple(work for verdict in self.here if (work := verdict.work) is not None)
        if number.isdecimal():
            self._notes[int(number)] = works
        if unread:
            self.here.append(Verdict(UNRESOLVED))
        if self.here:
            self._before, self._passed_over = self.here, False
        else:
            self._passed_over = True
        self.here = []

    def noted(self, number: int) -> tuple[Work, ...]:
        """The works that the latest note of that number cites, by whatever form."""
        return self._notes.get(number, ())

    def cites(self, number: int, work: Work) -> bool:
        """Whether a note cites a work."""
        return str(number) in work.notes or any(known is work for known in self.noted(number))
