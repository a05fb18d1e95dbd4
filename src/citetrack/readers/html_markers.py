"""Which links of an HTML page are the markers of notes, and which elements their notes begin at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from urllib.parse import unquote

from lxml.etree import _Element

from citetrack.readers.html_tree import HEADINGS, block_of, inside, text_of

__all__ = [
    "BACK_ROLES", "SUPERSCRIPTS", "fragment_of", "has_role", "is_note", "is_note_id", "label_of", "lead_of",
    "pair_notes",
]  # fmt: skip

_NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"})
_MARKER_ROLES = frozenset({"doc-noteref", "noteref", "footnote-ref", "footnoteref", "footnote-reference"})
BACK_ROLES = frozenset({"doc-backlink", "backlink", "footnote-back", "footnote-backref", "mw-cite-backlink"})
_NOTE_ID = re.compile(
    r"_?(?:fn|ftn|edn|en|foot-?note|end-?note|sdfootnote|sdendnote|cite[-_]note|note|nt|n)s?[-_:.]?"
    r"(?:[\w.:-]{0,60}[-_.:])?\d{1,4}[a-z]?(?:sym)?$",
    re.IGNORECASE,
)
_NOT_NOTE_ID = re.compile(r"ref|anc|back|return|source", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*[\[(]?\s*(?:note|fn\.?|n\.)?\s*(\d{1,4}[a-z]?|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,7})\s*[\])]?[.:]?\s*$",
    re.IGNORECASE,
)
_LEADING_NUMBER = re.compile(r"\s*(?:[\[(]\s*(\d{1,4})\b|(\d{1,4})[.)\]]\s)")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def pair_notes(
    elements: Sequence[_Element], ids: Mapping[str, _Element], order: Mapping[_Element, int]
) -> tuple[dict[_Element, list[_Element]], list[tuple[_Element, str]]]:
    """The elements that notes start at, with their markers; and the markers whose note isn't there."""
    pairs: dict[_Element, list[_Element]] = {}
    orphans: list[tuple[_Element, str]] = []
    for a in elements:
        if a.tag != "a" or not (fragment := fragment_of(a, ids)):
            continue
        target = ids.get(fragment)
        if target is None:
            if label_of(text_of(a)) and (has_role(a, _MARKER_ROLES) or is_note_id(fragment)):
                orphans.append((a, fragment))
        elif _is_marker(a, target, order):
            pairs.setdefault(target, []).append(a)
    around = {up for t in pairs for up in (t, *t.iterancestors())}
    for e in elements:
        if has_role(e, _NOTE_ROLES) and e.tag != "a" and e not in around and pairs.keys().isdisjoint(e.iterancestors()):
            pairs[e] = []
    return pairs, orphans


def fragment_of(a: _Element, ids: Mapping[str, _Element]) -> str:
    """The id on this page that a link leads to, or nothing; another page's counts where a note here has the same."""
    page, hash_, fragment = (a.get("href") or "").strip().partition("#")
    fragment = unquote(fragment)
    if not hash_ or not fragment:
        return ""
    return fragment if not page or (fragment in ids and is_note_id(fragment)) else ""


def is_note_id(name: str | None) -> bool:
    """Whether an id is one that programs give to notes."""
    return bool(name) and bool(_NOTE_ID.match(name or "")) and not _NOT_NOTE_ID.search(name or "")


def has_role(e: _Element, roles: frozenset[str]) -> bool:
    """Whether an element's role, EPUB type or class names one of ``roles``."""
    return any(not roles.isdisjoint(words.split()) for name in ("role", "epub:type", "class") if (words := e.get(name)))


def is_note(e: _Element) -> bool:
    """Whether an element says itself that it is a note."""
    return has_role(e, _NOTE_ROLES) or is_note_id(e.get("id")) or (e.tag == "a" and is_note_id(e.get("name")))


def _is_marker(a: _Element, target: _Element, order: Mapping[_Element, int]) -> bool:
    if has_role(a, _MARKER_ROLES):
        return True
    if order[a] > order[target] or has_role(a, BACK_ROLES) or inside(target, a):
        return False
    text = text_of(a)
    label = label_of(text)
    if label and (is_note(target) or target.tag == "li"):
        return True
    if target.tag in HEADINGS or any(child.tag in HEADINGS for child in islice(target.iter(), 6)):
        return False
    head = text_of(block_of(target), 40)
    if number := _leading_number(head):
        return number in (label, lead_of(text))
    return (
        bool(label)
        and (_raised(a) or not label.isalnum())
        and head.translate(SUPERSCRIPTS).lstrip(" [(").startswith(label)
    )


def _raised(a: _Element) -> bool:
    parent = a.getparent()
    return any(e.tag == "sup" for e in a.iter()) or (parent is not None and parent.tag == "sup")


def label_of(text: str) -> str:
    """The number, letter or sign that a link's text consists of, or nothing."""
    found = _LABEL.match(text.translate(SUPERSCRIPTS))
    return found[1] if found else ""


def lead_of(text: str) -> str:
    """The number that a link's text begins with, or nothing."""
    return _leading_number(text + " ")


def _leading_number(text: str) -> str:
    found = _LEADING_NUMBER.match(text)
    return (found[1] or found[2]) if found else ""
