"""The notes of an HTML tree: which links are markers, which elements are their notes, which only lead back.

Knows the forms of pandoc, Word, LibreOffice, MediaWiki, EPUB (``epub:type``) and DPUB-ARIA (``role="doc-noteref"``),
and any other page whose markers link to their notes; without links, superscript numbers that open a block are notes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml.etree import _Element

from citetrack.readers.html_bounds import NoteBounds, back_links, find_bounds
from citetrack.readers.html_markers import SUPERSCRIPTS, label_of, pair_notes
from citetrack.readers.html_numbers import take_number
from citetrack.readers.html_tree import BLOCKS, block_of, just_before, text_of

__all__ = ["Marker", "NoteText", "Plan", "find_notes"]

_BARE = re.compile(r"\s*(?:\d{1,4}[a-z]?|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,7})\s*$", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s,;–-]*$")


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed marker: the text to print (None: as it is written) and the id of its note."""

    printed: str | None
    target: str


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note: the number to print before it and its id."""

    number: str
    target: str


@dataclass(slots=True)
class Plan:
    """What to do with elements when they are entered or left."""

    markers: dict[_Element, Marker] = field(default_factory=dict)
    opens: dict[_Element, NoteText] = field(default_factory=dict)
    stops: set[_Element] = field(default_factory=set)  # a note that runs when this element is entered ends there
    closes: set[_Element] = field(default_factory=set)  # … when it is left
    dropped: set[_Element] = field(default_factory=set)


def find_notes(root: _Element) -> Plan:
    """The plan of a page's notes; edits ``root``: the numbers that notes print themselves are taken out of the tree."""
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    order = {e: i for i, e in enumerate(elements)}
    ids: dict[str, _Element] = {}
    for e in elements:
        for name in (e.get("id"), e.get("name") if e.tag == "a" else None):
            if name:
                ids.setdefault(name, e)
    pairs, orphans = pair_notes(elements, ids, order)
    found = find_bounds(pairs, order)
    plan = Plan(dropped=back_links(found, ids))
    listed: dict[_Element, str] = {}
    numbered = [(note, take_number(note, plan.dropped, listed)) for note in found]
    _place(numbered, orphans, plan)
    if not found:
        _superscripts(elements, plan)
    return plan


def _place(numbered: list[tuple[NoteBounds, str]], orphans: list[tuple[_Element, str]], plan: Plan) -> None:
    """Put the notes, their markers, and the markers without a note into the plan."""
    times = Counter(number for _, number in numbered)
    targets: set[str] = set()
    for note, number in numbered:
        name = note.anchor.get("id") or note.anchor.get("name") or f"note-{len(targets) + 1}"
        target = number if number and times[number] == 1 else name
        targets.add(target)
        plan.opens[note.start] = NoteText(number, target)
        plan.closes.add(note.container)
        if note.start is not note.container:
            plan.stops.add(note.start)
        for a in note.markers:
            plan.markers[a] = Marker(_printed(a, plan), target)
    for a, fragment in orphans:
        label = label_of(text_of(a))
        plan.markers[a] = Marker(_printed(a, plan), fragment if label in targets else label)


def _printed(a: _Element, plan: Plan) -> str | None:
    """``[7]`` for a bare number, ``7`` where brackets stand around it already, None for anything else."""
    text = text_of(a).translate(SUPERSCRIPTS)
    if not _BARE.match(text):
        return None
    before, previous = _before(a)
    joined = previous is not None and previous in plan.markers and (plan.markers[previous].printed or "[").isalnum()
    if before.rstrip().endswith(("[", "(")) or (joined and _SEPARATORS.match(before)):
        return text.strip()
    return f"[{text.strip()}]"


def _before(a: _Element) -> tuple[str, _Element | None]:
    """The text right before an element and the element before that, also where inline elements begin with it."""
    e = a
    while (previous := e.getprevious()) is None:
        parent = e.getparent()
        if parent is None or parent.text or parent.tag in BLOCKS:
            return ((parent.text or "") if parent is not None else ""), None
        e = parent
    inner = previous if not previous.tail and len(previous) == 1 else None
    return previous.tail or "", inner[0] if inner is not None else previous


def _superscripts(elements: list[_Element], plan: Plan) -> None:
    """Superscript numbers after words as markers, and at the start of blocks as notes, where a page has both."""
    notes: list[tuple[_Element, _Element, str]] = []
    markers: list[tuple[_Element, str]] = []
    for e in elements:
        if e.tag != "sup" or not re.fullmatch(r"\s*[\[(]?\d{1,3}[\])]?\s*", text := text_of(e, 12)):
            continue
        number = text.strip(" \t\r\n\f[]()")
        block = block_of(e)
        before = just_before(e, block)
        if not before.strip():
            notes.append((e, block, number))
        elif re.search(r"[^\W\d_]{3}$|[.,;:!?)\]”’\"'»“]$", before):
            markers.append((e, number))
    if not notes or not markers or len({number for _, _, number in notes}) != len(notes):
        return
    for e, block, number in notes:
        plan.opens[block] = NoteText(number, number)
        plan.closes.add(block)
        plan.dropped.add(e)
    for e, number in markers:
        plan.markers[e] = Marker(f"[{number}]", number)
