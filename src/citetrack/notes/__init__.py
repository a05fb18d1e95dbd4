"""Find a document's notes and their markers, split notes into citations, find works described in running text;
then resolve what refers back."""

from citetrack.notes.backrefs import back_reference as refers_back
from citetrack.notes.finding import find
from citetrack.notes.paragraphs import page_heads
from citetrack.notes.people import POSSESSIVE
from citetrack.notes.resolving import described_part, resolve
from citetrack.notes.sources import cited_place, read_source

__all__ = ["POSSESSIVE", "cited_place", "described_part", "find", "page_heads", "read_source", "refers_back", "resolve"]
