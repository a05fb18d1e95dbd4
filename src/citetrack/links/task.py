"""An address on its way to a verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citetrack.links.probe import Question
from citetrack.model import Try

if TYPE_CHECKING:
    from citetrack.links.doubts import Case

__all__ = ["Task"]


@dataclass(slots=True)
class Task:
    """What is asked now, what may be asked yet, and what was seen so far; ``case`` where a page is doubted."""

    url: str
    question: Question
    later: tuple[Question, ...] = ()
    count: int = 0
    seen: set[str] = field(default_factory=set)
    tries: list[Try] = field(default_factory=list)
    case: Case | None = None

    @property
    def host(self) -> str:
        """The host that is asked now."""
        return self.question.host
