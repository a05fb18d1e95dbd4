"""From a labelled citation to a reference in the BibLaTeX data model."""

from __future__ import annotations

from citetrack.normalize.broken import unbreak
from citetrack.normalize.markup import Unmarked, unmark
from citetrack.normalize.order import normalize

__all__ = ["Unmarked", "normalize", "unbreak", "unmark"]
