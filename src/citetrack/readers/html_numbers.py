"""The number of a note of an HTML page, and the tree without the number that the note prints itself."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import islice

from lxml.etree import _Element

from citetrack.readers.html_bounds import NoteBounds
from citetrack.readers.html_markers import SUPERSCRIPTS, label_of, lead_of
from citetrack.readers.html_tree import cut, list_start, slots, text_at, text_of, whole_number

__all__ = ["take_number"]

_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = re.compile(r"\d+")
_OWN = re.compile(r"[\s↑^]*[\[(]?(\d{1,4})[\]).:]")


def take_number(note: NoteBounds, dropped: Set[_Element], listed: dict[_Element, str]) -> str:
    """The number of a note: that of its marker, the one it prints, its place in a list, or that of its id.

    The number as printed, and signs of return, are taken out of the tree. ``listed`` keeps the numbers of lists.
    """
    head, places = _head(note, dropped)
    known = next((label for a in note.markers if (label := label_of(text_of(a)) or lead_of(text_of(a)))), "")
    item = _list_number(note.container, listed)
    own = known or (_OWN.match(head.translate(SUPERSCRIPTS)) or {1: ""})[1] or item
    number = own or "".join(_DIGITS.findall((note.anchor.get("id") or note.anchor.get("name") or "")[-6:])[-1:])
    if number:
        label = f"(?:{re.escape(number)}|{re.escape(number.translate(_SUPER))})(?!\\d)"
        bare = "" if item else f"|{label}\\s*[.:)]?"
        printed = re.match(rf"[\s↑^]*(?:[\[(]\s*{label}\s*[\])]\s*[.:]?|{label}[.:)](?=\s){bare})?\s*", head)
        cut(places, printed.end() if printed else 0)
    return number


def _head(note: NoteBounds, dropped: Set[_Element]) -> tuple[str, list[tuple[_Element, str]]]:
    """The first characters of a note, and the places that hold them."""
    places: list[tuple[_Element, str]] = []
    head = ""
    for e, slot in islice(slots(note.start, note.container, dropped), 24):
        places.append((e, slot))
        head += text_at(e, slot)
        if len(head.lstrip()) > 24:
            break
    return head, places


def _list_number(e: _Element, listed: dict[_Element, str]) -> str:
    parent = e.getparent()
    if e.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    if e not in listed:
        number = list_start(parent) - 1
        for item in parent.iterchildren("li"):
            number = whole_number(item.get("value"), number + 1)
            listed[item] = str(number)
    return listed[e]
