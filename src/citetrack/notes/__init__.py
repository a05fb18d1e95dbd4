"""Find a document's notes and their markers, split notes into citations, find works described in running text."""

from citetrack.notes.finding import find

__all__ = ["find"]
