"""Paragraphs, and whether the text of a note goes on in the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from citetrack.model import Span
from citetrack.notes.people import YEAR

__all__ = ["BLANK", "Paragraph", "goes_on", "is_page_head", "page_heads", "paragraphs", "points_to"]

BLANK = re.compile(r"\n[^\S\n]*\n\s*|\f")
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|fév|avr|juin|juil|août|déc|"
    r"gen|mag|giu|lug|ago|set|ott|dic|ene|abr)"
)
_CONTINUES = re.compile(
    rf"(?:\d{{1,2}}\.?\s(?:de\s)?{_MONTH}|{_MONTH}[a-zéû]*\.?\s\d{{1,2}}\b|{YEAR}\b|\(?{YEAR}\)|https?://|www\.|doi\b|<https?:|"
    r"(?:pp?|vol|no|S|Bd|Nr)\.\s?\d|[,;:)])",
    re.IGNORECASE,
)
_OPEN_ENDING = re.compile(
    r"(?:[,;:(\[–—&-]|\b(?:and|or|the|of|in|on|at|by|ed|eds|vol|no|pp?|see|und|der|die|das|hg|hrsg|et|de|la|le|des|e|di|y|from|for|"
    r"to|a|an|el|los|las|il|lo|gli|les|un|une|una|uno|ein|eine|del|della|du|au|aux|von|zur|zum|im|en|dans|con|per|para|"
    r"pour|with|mit|über|sur|sul|sulla))\.?$",
    re.IGNORECASE,
)
_DATED = re.compile(rf"\b{YEAR}\b|https?://|\bn\.d\.|o\. ?J\.")
_MARKED = re.compile(r"\[\d{1,6}\]|[⁰¹²³⁴-⁹]")
_FURNITURE = re.compile(
    r"\s*(?:(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?|[-–—_*\s]+)\s*$", re.IGNORECASE
)
# “THE BREAD QUESTION   17”, “18   Steven Kaplan”: the head of a page
_RUNNING_HEAD = re.compile(
    r"\s*(?:\d{1,4}[^\S\n]{3,}[^\W\d_][^\n]{0,80}|[^\W\d_][^\n]{0,80}?\S[^\S\n]{3,}\d{1,4}|"
    r"(?=[^\na-zß-öø-ÿ]{3,80}\s*$)(?:\d{1,4}\s+)?[^\W\d_][^\n;:]*)\s*$"
)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ENDS_WORD = re.compile(r"(?:[^\W\d_][.,;:!?”’\"»)]|[a-zß-ÿ]{3})$")
_WINDOW = 2000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines without a blank one."""

    span: Span


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order, parted by blank lines and page breaks."""
    found, start = [], 0
    for gap in BLANK.finditer(text):
        if text[start : gap.start()].strip():
            found.append(Paragraph(Span(start, gap.start())))
        start = gap.end()
    if text[start:].strip():
        found.append(Paragraph(Span(start, len(text))))
    return found


def goes_on(note: str, following: str, *, last: bool) -> bool:
    """Whether a note whose text so far is ``note`` goes on with the paragraph ``following``.

    Before another note a paragraph belongs to the note above unless it has markers of its own; behind the ``last`` one,
    or a page's end, it has to show that it does, by the ending of the one or the beginning of the other.
    """
    note, following = note[-_WINDOW:].rstrip(), following[:_WINDOW].strip()
    if not note:
        return not _MARKED.search(following)
    if _OPEN_ENDING.search(note[-20:]) or _continues_unfinished(note, following):
        return True
    if last or is_page_head(following) or _MARKED.search(following):
        return False
    return note[-1:] not in ".!?”»)" or following[-1:] in ".!?”»)0123456789/"


def page_heads(text: str) -> list[Span]:
    """The heads and numbers of pages that stand between paragraphs of a text, with the space around them."""
    found: list[Span] = []
    for before, behind in pairwise(BLANK.finditer(text)):
        if is_page_head(text[before.end() : behind.start()]):
            start = found.pop().start if found and found[-1].end > before.start() else before.start()
            found.append(Span(start, behind.end()))
    return found


def is_page_head(text: str) -> bool:
    """Whether a paragraph is the head or the number of a page."""
    return bool(_FURNITURE.match(text) or _RUNNING_HEAD.match(text))


def points_to(text: str, number: int) -> bool:
    """Whether a text has a marker of that number, raised or glued to a word or a stop, so that it is no note itself."""
    text = text[:_WINDOW]
    raised = str(number).translate(_SUPERSCRIPT)
    return raised in text or any(
        _ENDS_WORD.search(text[: found.start()][-4:]) for found in re.finditer(rf"{number}(?=[\s.,;:)”]|$)", text)
    )


def _continues_unfinished(note: str, following: str) -> bool:
    """Whether a note without a date, or without its end, is taken up by a date, an address, or in lower case."""
    if following[:1].islower() or _CONTINUES.match(following):
        return note[-1] not in ".!?" or not _DATED.search(note)
    return False
