"""Journals and commentaries that jurists name behind a family name and without a title."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft
from citetrack.normalize.mend.venues import STATES
from citetrack.normalize.plain import trim

__all__ = ["split_jurist"]

# "Schmidt, NJW ": capitals, with small letters between them
_JOURNAL = re.compile(r"\s*[^\W\d_a-z][^,.;:]{1,60},\s((?:in:?\s)?[^\W\d_a-z][^\W\d_]{0,6}[^\W\d_a-z][^\W\d_]?,?\s*)")
# "Palandt/Grüneberg, BGB, "
_COMMENTARY = re.compile(r"\s*[^\W\d_a-z][\w-]+(?:/[^\W\d_a-z][\w-]+)+,\s([^\W\d_a-z][\w-]*(?:\s[\w.-]+){0,4},\s*)")


def split_jurist(draft: Draft) -> Draft:
    """The journal behind the name of its author, before the year and the page (“Roe, NJW” + “2004,” + “1234”), or the
    commentary behind the names of its editors (“Roe/Doe, BGB,”).
    """
    content = draft.content
    for at, (author, following) in enumerate(pairwise(content)):
        if author.label != "author" or following.label not in ("date", "edition"):
            continue
        paged = at + 2 < len(content) and content[at + 2].label == "pages"
        journal = _JOURNAL.fullmatch(author.text) if paged else None
        if journal and trim(journal[1]) in STATES:
            continue
        if found := journal or _COMMENTARY.fullmatch(author.text):
            cut = found.start(1)
            label = "journal" if journal else "title"
            return draft.replacing(author, author.cut(0, cut), author.cut(cut, None, label))
    return draft
