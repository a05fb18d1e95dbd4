"""Find a document's notes and their markers, split notes into citations, find works described in running text;
then resolve what refers back."""

from citetrack.notes.finding import find
from citetrack.notes.resolving import resolve
from citetrack.notes.sources import read_source

__all__ = ["find", "read_source", "resolve"]
