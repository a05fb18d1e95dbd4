"""Search in a bibliography, and a work as one readable line."""

from citetrack.lookup.citation import cite
from citetrack.lookup.search import Hit, search

__all__ = ["Hit", "cite", "search"]
