"""Find out which work each back-reference means: ibid., op. cit., short forms, note numbers, author and year."""

from citetrack.notes.resolving.aliases import described_part
from citetrack.notes.resolving.stage import resolve

__all__ = ["described_part", "resolve"]
