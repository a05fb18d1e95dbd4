"""Patents: their numbers, and the days when they were filed and issued."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.mend.carving import carved

__all__ = ["PATENT_STEMS", "find_patent"]

PATENT_STEMS = ("patent", "brevet")
_PATENT = re.compile(
    r"[\s(]*(?:(?:US|U\.\s?S\.|United\sStates|EP|European|DE|German|Deutsches|FR|French|GB|UK|British|WO|JP|Japanese|CN|"
    r"Chinese)\s?)?(?:Patents?|patents?|Pat\.|Patentschrift|[Bb]revet)"
    r"(?:\s(?:[Aa]pplication|[Aa]ppl\.|[Pp]ublication|No\.?|no\.?|Nr\.?|n[°º.]|:)){0,3}\s"
    r"(?:[A-Z]{2}[\s-]?)?\d(?:[\s,./]?\d){4,14}(?:\s?[A-Z]\d?(?![\w]))?[),.;\s]*(?:(?=filed|issued|eingereicht|angemeldet|erteilt|dépos|délivr|deposit|concess)|$|(?<=[),.;]\s))"
)
_DAY = r"(?:\d{1,2}(?:\.|er)?\s[^\W\d_]{3,9}\.?\s\d{4}|[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4}|\d{4})"
_FILED_ON = r"(?:filed|eingereicht|angemeldet|déposée?|depositato)\s(?:on\s|am\s|le\s|il\s)?"
_ISSUED_ON = r"(?:issued|granted|erteilt|délivrée?|concesso)\s(?:on\s|am\s|le\s|il\s)?"
_FILED = re.compile(rf"{_FILED_ON}(?:{_DAY},?\s(?:(?:and|und|et|e)\s)?{_ISSUED_ON})?|{_ISSUED_ON}")


def find_patent(draft: Draft) -> Draft:
    """The number of a patent as the kind of the work, wherever labels cut it, without the day when it was filed if
    another tells when it was issued: “US Patent 4,586,960, filed June 26, 1984, and issued May 6, 1986”.

    A patent that has no other title keeps the number as its title.
    """
    pieces = draft.pieces
    text = "".join([p.text for p in pieces])
    found = next((m for m in _PATENT.finditer(text) if m[0].strip()), None)
    if not found or not pieces:
        return draft
    start = found.end()
    filed = _FILED.match(text, start)
    parts = [(found.start(), start, "genre"), (start, filed.end() if filed else start, "other")]
    mended = draft.with_pieces(carved(pieces, parts))
    if mended.has("title"):
        return mended
    genre = read_genre(found[0])
    return draft.with_field("type", genre.kind).with_field("number", genre.number)
