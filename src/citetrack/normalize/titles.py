"""Titles of works and of what contains them, without the marks and lead words that surround them."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.language import split_language
from citetrack.normalize.plain import clean, trim, trim_ends
from citetrack.normalize.quotes import has_quotes, unquote

__all__ = ["apply", "read_container", "read_title"]

_ENDS = " ,;:*_="
_CONTAINER_LEAD = re.compile(
    r"(?:(?:(?:dans\s+)?(?:les\s+)?actes\s+d(?:u|e\sla)\s+(?:colloque|congrès|conférence)(?=\s+(?:Proc|Actes|Atti|Conf|[\d]+))|"
    r"in|dans|en|nel|nella|nello|em|published\s+in|erschienen\s+in|presented\s+at|paper\s+presented\s+at|"
    r"quoted\s+in|zit\.\s+n(?:ach|\.))(?:\s*:\s*|,?\s+)|(?:ders|dies|id|idem|ead|eadem)\.?\s?[:,]\s+|[-–—:]\s*)",
    re.IGNORECASE,
)
_PAGES_LEAD = re.compile(r"^(?:pp?|pages|S)\.?\s*\d+\s*[-–—]\s*\d+\s+(?=in\b)", re.IGNORECASE)
_PAGED = frozenset("pPsSſ")
_DASH = re.compile(r"^[-–—]\s*(?=\w)|\s+[-–—]$")
_NAMED = re.compile(r"[^a-zà-öø-ÿ]|[a-z]{1,2}[A-Z]|(?:in|dans|en|nel)\s+[^a-z\s]")
_DASHES = frozenset("-–—")
# What Chicago adds to the name of a site: "Schneier on Security (blog)".
_MEDIUM = re.compile(r"\s\((?:blog|web\s?site|podcast|newspaper|online|print)\)$", re.IGNORECASE)
_ONLINE = re.compile(
    r"\s\[(?:online|en\s+ligne|en\s+línea|in\s+linea|internet|web\s?page|blog\s+post)\][\s.,;]*$", re.IGNORECASE
)
# “Notes. Online.”: what ISO 690 adds to the name of a journal
_STOPPED_ONLINE = re.compile(r"[.\]]\s(?:online|en\s+ligne|en\s+línea|in\s+linea)[\s.,;]*$", re.IGNORECASE)
_ONLINE_LENGTH = len("]. in linea. ,")
_BARE_LEADS = frozenset(("in", "im", "dans", "en", "em", "nel"))
_BETWEEN = frozenset((", ", ". ", "; "))
_OCR_SPACE = re.compile(r"\s+(?=[,;:.](?:\s|$))")


def read_title(text: str) -> str:
    """The title on one line: outer quotation marks, separators and the last full stop gone, “?” kept."""
    text = clean(text)
    if "[" in text:
        text = _ONLINE.sub("", text)
    quoting = has_quotes(text)
    for _ in range(3):
        before = text
        text = (unquote(text) if quoting else text).strip(_ENDS)
        text = (trim(text) if "<" in text else trim_ends(text)).strip(_ENDS)
        if text == before or (not quoting and text[:1].isalnum() and text[-1:].isalnum()):
            break
    if " ," in text or " ;" in text or " :" in text or " ." in text:
        text = _OCR_SPACE.sub("", text)
    if not _DASHES.isdisjoint((text[:1], text[-1:])):
        text = _DASH.sub("", text)
    return _once(text)


def _once(text: str) -> str:
    """A title that is there twice, once."""
    half = len(text) // 2 - 1
    if half > 1 and text[half : half + 2] in _BETWEEN and text[:half] == text[half + 2 :]:
        return text[:half]
    return text


_holding = re.compile(r"[^\W_]").search
_SHORT = len("A title of few words")
_LAST_SHORT = re.compile(r"\.\s(?:[^\W\d_]{1,4}\s)?[^\W\d_]{1,6}$")


@lru_cache(maxsize=1024)
def read_container(text: str) -> str:
    """The title of a journal or a book without “In” and its like before it."""
    text = clean(text)
    if text[:1] in _PAGED:
        text = _PAGES_LEAD.sub("", text)
    text = text.lstrip("(= ")
    for _ in range(2):
        lead = _CONTAINER_LEAD.match(text)
        # a lead word stands before a capital, a digit, a quotation mark, a name like "eLife" or itself once more
        if lead and (rest := text[lead.end() :]) and (_NAMED.match(rest) or ":" in lead[0]):
            text = rest
    if online := _STOPPED_ONLINE.search(text, max(0, len(text) - _ONLINE_LENGTH)):
        text = text[: online.start() + 1]
    value = read_title(text)
    if value.lower() in _BARE_LEADS:
        return ""  # “In: 2013”
    # “Riv. dir. civ.”: the last word is an abbreviation where one before it is
    return f"{value}." if ". " in value and _LAST_SHORT.search(value) and f"{value}." in text else value


def apply(draft: Draft) -> Draft:
    """The draft with ``title``, ``maintitle``, ``journaltitle``, ``booktitle``; the type settles the last two."""
    draft = _title(draft)
    for label, field in (("journal", "journaltitle"), ("container-title", "booktitle")):
        for piece in draft.labelled(label):
            value = read_container(piece.text)
            value, language = split_language(_MEDIUM.sub("", value) if value.endswith(")") else value)
            known = draft.get(field)
            if len(value) > _SHORT and (title := draft.get("title")) and len(title) > _SHORT and title in value:
                value = _without_title(value, title)
            if value == known or not _holding(value):
                continue
            if language:
                draft = draft.with_field("language", language, piece)
            if known:
                draft = draft.with_problem(f"second-{field}", f"a second container, {value}, was not used", piece.span)
            draft = draft.with_field(field, value, piece)
    return draft


def _without_title(container: str, title: str) -> str:
    """The container behind the title that some styles print once more: “in ‘A Title’, The Book”."""
    before, _, rest = container.partition(title)
    return (
        read_title(rest.lstrip("’”'»\",. "))
        if not any(c.isalnum() for c in before) and rest[:1] not in (" ", ":")
        else container
    )


def _title(draft: Draft) -> Draft:
    pieces = [p for p in draft.content if p.label == "title"]
    if not pieces:
        return draft
    first, rest = pieces[0], pieces[1:]
    if rest and _volume_between(draft, first, rest[0]):
        # "Große Geschichte, Bd. 2: Der Aufstieg": the second is the volume's own title
        draft = draft.with_field("maintitle", read_title(first.text), first)
        first, rest = rest[0], rest[1:]
    value, language = split_language(read_title(first.text))
    draft = draft.with_field("title", value, first)
    if language:
        draft = draft.with_field("language", language, first)
    for piece in rest:
        extra = read_title(piece.text)
        if extra != value:
            draft = draft.with_field("titleaddon", extra, piece)
    return draft


def _volume_between(draft: Draft, first: Piece, second: Piece) -> bool:
    between = [p for p in draft.content if first.start < p.start < second.start]
    return bool(between) and all(p.label == "volume" for p in between) and not draft.has("journal")
