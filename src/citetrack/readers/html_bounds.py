"""Where the notes of an HTML page begin and end, and which links in them only lead back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from citetrack.readers.html_markers import BACK_ROLES, fragment_of, has_role, is_note, is_note_id
from citetrack.readers.html_tree import BLOCKS, block_of, text_before, text_of

__all__ = ["NoteBounds", "back_links", "find_bounds"]

_BACK_GLYPHS = frozenset(("↩", "↩︎", "⏎", "↵", "↑", "⇑", "⤴", "^", "«", "⬆", "↖", "back", "return", "zurück", "retour"))
_LABEL_REST = re.compile(r"[\s\d\[\]().*†‡§¶^↑]+")


@dataclass(frozen=True, slots=True)
class NoteBounds:
    """A note: it runs from ``start`` to the end of ``container``; ``anchor`` is what its markers point to."""

    anchor: _Element
    container: _Element
    start: _Element
    markers: tuple[_Element, ...] = ()


def find_bounds(pairs: Mapping[_Element, list[_Element]], order: Mapping[_Element, int]) -> list[NoteBounds]:
    """The notes in the order of the page: those that are pointed to, and what stands beside them in the same form."""
    held = Counter(up for t in pairs for up in (t, *t.iterancestors()))
    found: dict[_Element, NoteBounds] = {}
    for anchor in sorted(pairs, key=order.__getitem__):
        if anchor.tag in BLOCKS and held[anchor] > 1:
            continue  # a wrapper around other notes
        container = _container(anchor, held)
        leads = anchor is container or not _LABEL_REST.sub("", text_before(anchor, container))
        found[anchor] = NoteBounds(anchor, container, container if leads else anchor, tuple(pairs[anchor]))
    taken = {note.container for note in found.values()}
    seen: set[_Element] = set()
    for note in list(found.values()):
        parent = note.container.getparent()
        if note.anchor is note.container and parent is not None and parent not in seen:
            seen.add(parent)
            for sibling in _siblings(note.container, parent):
                if sibling not in taken:
                    found[sibling] = NoteBounds(sibling, sibling, sibling)
    return sorted(found.values(), key=lambda n: order[n.anchor])


def _siblings(box: _Element, parent: _Element) -> Iterator[_Element]:
    """Elements beside a note that must be notes too, though nothing points to them."""
    listed = box.tag == "li" and parent.tag == "ol"
    shape = _shape(box)
    if listed or shape:
        for e in parent:
            if e.tag == box.tag and ((listed and text_of(e, 1)) or (shape and _shape(e) == shape)):
                yield e


def _shape(e: _Element) -> str:
    """The id of an element that is a note's, its digits aside, or nothing."""
    name = e.get("id") or ""
    return re.sub(r"\d+", "#", name) if is_note_id(name) else ""


def _container(anchor: _Element, held: Counter[_Element]) -> _Element:
    """The largest element around an anchor that holds its note and no other, and no text before it."""
    box = block_of(anchor)
    if box.tag in ("td", "th"):
        row = box.getparent()
        box = row if row is not None and row.tag == "tr" and held[row] == 1 else box
    if anchor is box and box.tag not in ("p", "td"):
        return box
    while (up := box.getparent()) is not None:
        fits = up.tag in ("li", "dd", "aside") or (up.tag in ("div", "section") and is_note(up))
        if not fits or held[up] != 1 or text_before(box, up).strip():
            break
        box = up
    return box


def back_links(notes: Sequence[NoteBounds], ids: Mapping[str, _Element]) -> set[_Element]:
    """The elements within notes that only lead back to a marker."""
    markers = {a for note in notes for a in note.markers}
    kept = markers | {note.anchor for note in notes}
    containers = dict.fromkeys(note.container for note in notes)
    return {e for container in containers for e in _back_links(container, ids, markers, kept)}


def _back_links(
    container: _Element, ids: Mapping[str, _Element], markers: set[_Element], kept: set[_Element]
) -> Iterator[_Element]:
    for e in container.iter("a", "span", "sup"):
        if e in kept or e is container:
            continue
        if has_role(e, BACK_ROLES):
            yield e
        elif e.tag == "a" and (fragment := fragment_of(e, ids)):
            target = ids.get(fragment)
            if text_of(e, 12).strip().lower() in _BACK_GLYPHS or (target is not None and _near(target, markers)):
                yield e


def _near(target: _Element, markers: set[_Element]) -> bool:
    """Whether a marker stands at the place to which a link leads."""
    parent, after = target.getparent(), target.getnext()
    places = [target, after, parent if parent is not None and parent.tag in ("sup", "span", "a") else None]
    return any(e in markers for place in places if place is not None for e in islice(place.iter(), 200))
