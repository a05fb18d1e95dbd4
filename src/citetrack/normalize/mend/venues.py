"""Journals and newspapers that were taken for publishers, and the reverse."""

from __future__ import annotations

import re

from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import NEWSPAPER

__all__ = ["relabel_press", "relabel_venue"]

# Words that journals are named with and publishers are not, and words that publishers are named with.
_JOURNAL = re.compile(
    r"\b(?:Journal\s+(?:of|for|für)|Review\s+of|Zeitschrift|Revue|Rivista|Revista|Annals\s+of|Annales|Transactions\s+on|"
    r"Quarterly\s+(?:of|Journal)|Bulletin\s+(?:of|de)|Archives?\s+(?:of|für)|Journal$|Quarterly$|Review$)"
)
_PUBLISHER = re.compile(r"\b(?:Press|Publish\w+|Books|Verlag|Éditions?|Editions?|Editore|Editorial|Inc|Ltd|GmbH)\b")
# Agencies and newspapers are called Press too, but not by such words before it.
_PRESS = re.compile(
    r"(?:University|Science|Academic|Polytechnic|College)\s+Press$|\b(?:Publish(?:ers|ing)|E?books|Verlag)$"
)
_THE = re.compile(r"\W*The\s")


def relabel_venue(draft: Draft) -> Draft:
    """The journal under “publisher”, where no place is named and nothing else contains the work."""
    if draft.has("location", "journal", "container-title", "editor", "institution", "edition", "isbn"):
        return draft
    pieces = [p for p in draft.content if p.label == "publisher"]
    if len(pieces) != 1:
        return draft
    name = pieces[0].text.strip(" ,.;:()")
    journal = bool(_JOURNAL.search(name)) and draft.has("pages", "volume", "doi", "date")
    newspaper = bool(_THE.match(name) and NEWSPAPER.search(name)) and draft.has("url")
    if (journal or newspaper) and not _PUBLISHER.search(name):
        return draft.relabelled({pieces[0].start: "journal"})
    return draft


def relabel_press(draft: Draft) -> Draft:
    """The publisher under “journal”, of a book that an address follows: “A Title. Language Science Press, 2018. https://…”."""
    titles, journals = draft.labelled("title"), draft.labelled("journal")
    if (
        len(journals) != 1
        or not titles
        or titles[0].start > journals[0].start
        or draft.has("volume", "pages", "publisher", "institution", "container-title")
        or not _PRESS.search(journals[0].text.strip(" ,.;:()"))
        or is_quoted(titles[0].text)
        or any(len(read_day(p.text)) > len("2020") for p in draft.labelled("date"))
    ):
        return draft
    return draft.relabelled({journals[0].start: "publisher"})
