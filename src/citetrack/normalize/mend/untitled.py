"""Titles in citations in which nothing is labelled as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.plain import trim
from citetrack.normalize.venue_words import is_venue

__all__ = ["find_title"]

# "Wood, Allen. Karl Marx. ": a full name, its full stop, and more that is no name
_NAME_TITLE = re.compile(
    r"^\s*[^\W\d_a-z][\w’'-]+,\s+(?:[^\W\d_a-z][\w’'-]+|"
    r"[^\W\d_a-z]\.)(?:\s+[^\W\d_a-z]\.)*(?<!\s\w\.)\.\s+(?=[^\W\d_a-z]\w*[\w\s’',:-]+[.,]\s*$)"
)
# "Hall S. Ways of seeing. ", "Hall, S. Random Forests. ": initials, and two words or more that are no name
_INITIALS_TITLE = re.compile(
    r"^\s*[^\W\d_a-z][\w’'-]+(?:\s[A-Z]{1,3}\.|,\s(?:[A-Z]\.[\s-]?){1,4}(?<=\s))\s*(?=[^\W\d_a-z][\w’'-]*\s+[\w’'-]{2,})"
)
# The last initials of names in a list, and a title behind them: “West C and Zimmerman D. Doing gender. ”
_LAST_INITIALS = re.compile(r"(?<=\w)(?:\s[A-Z]{1,3}|,(?:\s[A-Z]\.-?)*\s?[A-Z])\.\s+(?=[^\W\d_a-z]\w)")
_BEHIND_INITIALS = re.compile(r"[^\W\d_a-z][^.;&\d]{4,160}[.?!]\s*")
# "Grove, Richard. Green Imperialism. 2nd rev. ed., ": the same and an edition, for which it was taken for an editor
_NAME_TITLE_EDITION = re.compile(
    r"(\s*[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s(?:[^\W\d_a-z][\w’'-]+|[^\W\d_a-z]\.)"
    r"(?:\s[^\W\d_a-z][\w’'-]*\.?)*?(?<!\s\w)\.\s)([^\W\d_a-z][^.]{2,150}\.\s)(\d{1,2}(?:st|nd|rd|th|\.|e|ª|ème)\s(?:[^\W\d_]+\.?\s){0,3}ed\.[\s,.;]*)"
)
_LEADING_IN = re.compile(r"\s*(?:[Ii]n|[Dd]ans)\b\s?:?\s")
_SENTENCE = re.compile(r"(?<=[a-zß-öø-ÿ)])(?<!\bSt)(?<!\bDr)(?<!\bvs)\.\s+(?=(?:In\s|in:\s)?[^\W\d_a-z])")
_CONTAINERS = ("container-title", "journal")
_AGENTS = ("author", "editor")
_PARTS = ("author", "title", "edition")
_NUMBERED = ("volume", "pages")
_IMPRINT = frozenset(("location", "publisher"))
_YEAR = re.compile(r"\s*(?:1[0-9]|20)\d\d[\s,.:]*")
# “Toni Morrison, Beloved. ”: a whole name, and no given name behind the comma
_NATURAL_TITLE = re.compile(
    r"\s*[^\W\d_a-z][\w’'-]+\s(?:[^\W\d_a-z][\w.’'-]*\s){0,2}[^\W\d_a-z][\w’'-]+,\s"
    r"(?=(?P<word>[^\W\d_a-z][\w’'-]{2,})(?:\s[\w’'-]+){0,8}[.,]\s*$)"
)
_HEADS = ("author", "editor", "date", "citation-number")


def find_title(draft: Draft) -> Draft:
    """The title under “author”, “journal” or “note” where no other piece can be it."""
    if draft.has("title", "collection-title") or not draft.has("date") or not draft.has("author", "editor"):
        return draft
    content = draft.content
    containers = [p for p in content if p.label in _CONTAINERS]
    if content[0].label in _AGENTS and (parts := _NAME_TITLE_EDITION.fullmatch(content[0].text)):
        agent = content[0]
        return draft.replacing(agent, *(agent.cut(*parts.span(n + 1), label) for n, label in enumerate(_PARTS)))
    if len(containers) == 1 and (whole := _in_container(draft, containers[0])):
        return draft.replacing(containers[0], *whole)
    if content[0].label == "author" and (found := _behind_name(draft, content[0], containers)):
        return draft.replacing(content[0], content[0].cut(0, found), content[0].cut(found, None, "title"))
    title = _year_before_imprint(content) or (None if containers else _first_note(content))
    return draft.relabelled({title.start: "title"}) if title else draft


def _first_note(content: Sequence[Piece]) -> Piece | None:
    """The note with a capital that stands before all else but people and the date."""
    first = next((p for p in content if p.label not in _HEADS), None)
    return first if first and first.label == "note" and first.text.lstrip()[:1].isupper() else None


def _year_before_imprint(content: Sequence[Piece]) -> Piece | None:
    """The year behind the author that is a title, another one standing with the publisher: “George Orwell, 1984”."""
    labels = [p.label for p in content]
    if labels[:2] != ["author", "date"] or labels[-1] not in ("date", "pages") or labels.count("date") != len("ab"):
        return None
    between = labels[2 : labels.index("date", 2)]
    return content[1] if between and set(between) <= _IMPRINT and _YEAR.fullmatch(content[1].text) else None


def _in_container(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The title and the container of “Title. Journal.”, or the title that the only container is."""
    placed = draft.labelled("location")
    named = placed and placed[0].text.lstrip().startswith("(") and draft.has("volume") and draft.has("pages")
    if draft.has("publisher") or (placed and not named):  # but for “Nature (London) 311, 525”
        return (piece.under("title"),)
    if _LEADING_IN.match(piece.text):
        return ()
    if stop := _SENTENCE.search(piece.text):
        label = "container-title" if piece.text[stop.end() :].startswith("In ") else piece.label
        return piece.cut(0, stop.end(), "title"), piece.cut(stop.end(), None, label)
    if draft.has(*_NUMBERED) or (draft.has("url", "doi", "note") and is_venue(trim(piece.text))):
        return ()
    return (piece.under("title"),)


def _behind_name(draft: Draft, piece: Piece, containers: list[Piece]) -> int:
    """Where the title begins behind the author's name, or 0."""
    found = None
    if draft.has("publisher", "location") and not containers:
        natural = _NATURAL_TITLE.match(piece.text)
        alone = natural is None or is_given(natural["word"])
        found = _NAME_TITLE.match(piece.text) if alone else natural
    found = found or _INITIALS_TITLE.match(piece.text)
    if found or draft.context != "list":
        return found.end() if found else 0
    end = max((m.end() for m in _LAST_INITIALS.finditer(piece.text)), default=0)
    return end if end and _BEHIND_INITIALS.fullmatch(piece.text, end) else 0
