"""The notes of an HTML tree: which links are markers, which elements are their notes, which only lead back.

Knows the forms of pandoc, Word, LibreOffice, MediaWiki, EPUB (``epub:type``) and DPUB-ARIA (``role="doc-noteref"``),
and any other page whose markers link to their notes; without links, superscript numbers that open a block are notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import unquote

from lxml.etree import _Element

__all__ = ["BLOCKS", "HEADINGS", "Marker", "NoteText", "Plan", "find_notes", "list_start", "whole_number"]

HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    header hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 - words are easier to read so
) | frozenset(HEADINGS)

_NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"})
_MARKER_ROLES = frozenset({"doc-noteref", "noteref", "footnote-ref", "footnoteref", "footnote-reference"})
_BACK_ROLES = frozenset({"doc-backlink", "backlink", "footnote-back", "footnote-backref", "mw-cite-backlink"})
_BACK_GLYPHS = frozenset(("↩", "↩︎", "⏎", "↵", "↑", "⇑", "⤴", "^", "«", "⬆", "↖", "back", "return", "zurück", "retour"))
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
_BARE = re.compile(r"\s*(?:\d{1,4}[a-z]?|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,7})\s*$", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
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


@dataclass(slots=True)
class _Found:
    """A note while its page is searched."""

    anchor: _Element
    container: _Element
    start: _Element
    number: str = ""
    markers: list[_Element] = field(default_factory=list)


def find_notes(root: _Element) -> Plan:
    """The plan of a page's notes; edits ``root``: the numbers that notes print themselves are taken out of the tree."""
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    order = {e: i for i, e in enumerate(elements)}
    ids: dict[str, _Element] = {}
    for e in elements:
        for name in (e.get("id"), e.get("name") if e.tag == "a" else None):
            if name:
                ids.setdefault(name, e)
    plan = Plan()
    pairs, orphans = _pair(elements, ids, order)
    found = _notes(pairs, order)
    markers = {a for note in found for a in note.markers}
    anchors = {note.anchor for note in found}
    for container in dict.fromkeys(note.container for note in found):
        _drop_backlinks(container, ids, markers, anchors, plan)
    numbers: dict[_Element, str] = {}
    for note in found:
        _number(note, plan, numbers)
    _place(found, plan, orphans)
    if not found:
        _superscripts(elements, plan)
    return plan


# -- which links are markers ----------------------------------------------------------------------------------------


def _pair(
    elements: list[_Element], ids: dict[str, _Element], order: dict[_Element, int]
) -> tuple[dict[_Element, list[_Element]], list[tuple[_Element, str]]]:
    """The elements that notes start at, with their markers; and the markers whose note isn't there."""
    pairs: dict[_Element, list[_Element]] = {}
    orphans: list[tuple[_Element, str]] = []
    for a in elements:
        if a.tag != "a" or not (fragment := _fragment(a, ids)):
            continue
        target = ids.get(fragment)
        if target is None:
            if _label(_text(a)) and (_has_role(a, _MARKER_ROLES) or _is_note_id(fragment)):
                orphans.append((a, fragment))
        elif _is_marker(a, target, order):
            pairs.setdefault(target, []).append(a)
    around = {up for t in pairs for up in (t, *t.iterancestors())}
    for e in elements:
        if (
            _has_role(e, _NOTE_ROLES)
            and e.tag != "a"
            and e not in around
            and pairs.keys().isdisjoint(e.iterancestors())
        ):
            pairs[e] = []
    return pairs, orphans


def _fragment(a: _Element, ids: dict[str, _Element]) -> str:
    page, hash_, fragment = (a.get("href") or "").strip().partition("#")
    fragment = unquote(fragment)
    if not hash_ or not fragment:
        return ""
    return fragment if not page or (fragment in ids and _is_note_id(fragment)) else ""


def _is_note_id(name: str | None) -> bool:
    return bool(name) and bool(_NOTE_ID.match(name or "")) and not _NOT_NOTE_ID.search(name or "")


def _has_role(e: _Element, roles: frozenset[str]) -> bool:
    return any(not roles.isdisjoint(words.split()) for name in ("role", "epub:type", "class") if (words := e.get(name)))


def _is_note(e: _Element) -> bool:
    return _has_role(e, _NOTE_ROLES) or _is_note_id(e.get("id")) or (e.tag == "a" and _is_note_id(e.get("name")))


def _is_marker(a: _Element, target: _Element, order: dict[_Element, int]) -> bool:
    if _has_role(a, _MARKER_ROLES):
        return True
    if order[a] > order[target] or _has_role(a, _BACK_ROLES) or _inside(target, a):
        return False
    text = _text(a)
    label = _label(text)
    if label and (_is_note(target) or target.tag == "li"):
        return True
    if target.tag in HEADINGS or any(child.tag in HEADINGS for child in islice(target.iter(), 6)):
        return False
    head = _LEADING_NUMBER.match(_text(_block(target), 40))
    if head and (number := head[1] or head[2]):
        lead = _LEADING_NUMBER.match(text + " ")
        return label == number or bool(lead and number == (lead[1] or lead[2]))
    return (
        bool(label)
        and (_raised(a) or not label.isalnum())
        and _text(_block(target), 40).translate(_SUPERSCRIPT).lstrip(" [(").startswith(label)
    )


def _raised(a: _Element) -> bool:
    parent = a.getparent()
    return any(e.tag == "sup" for e in a.iter()) or (parent is not None and parent.tag == "sup")


def _label(text: str) -> str:
    found = _LABEL.match(text.translate(_SUPERSCRIPT))
    return found[1] if found else ""


# -- where notes begin and end --------------------------------------------------------------------------------------


def _notes(pairs: dict[_Element, list[_Element]], order: dict[_Element, int]) -> list[_Found]:
    held = Counter(up for t in pairs for up in (t, *t.iterancestors()))
    found: dict[_Element, _Found] = {}
    for anchor in sorted(pairs, key=order.__getitem__):
        if anchor.tag in BLOCKS and held[anchor] > 1:
            continue  # a wrapper around other notes
        container = _container(anchor, held)
        leads = anchor is container or not _LABEL_REST.sub("", _text_before(anchor, container))
        found[anchor] = _Found(anchor, container, container if leads else anchor, markers=pairs[anchor])
    taken = {note.container for note in found.values()}
    seen: set[_Element] = set()
    for note in list(found.values()):
        parent = note.container.getparent()
        if note.anchor is note.container and parent is not None and parent not in seen:
            seen.add(parent)
            for sibling in _siblings(note.container, parent):
                if sibling not in taken:
                    found[sibling] = _Found(sibling, sibling, sibling)
    return sorted(found.values(), key=lambda n: order[n.anchor])


_LABEL_REST = re.compile(r"[\s\d\[\]().*†‡§¶^↑]+")


def _siblings(box: _Element, parent: _Element) -> Iterator[_Element]:
    """Elements beside a note that must be notes too, though nothing points to them."""
    listed = box.tag == "li" and parent.tag == "ol"
    shape = _shape(box)
    if listed or shape:
        for e in parent:
            if e.tag == box.tag and ((listed and _text(e, 1)) or (shape and _shape(e) == shape)):
                yield e


def _shape(e: _Element) -> str:
    name = e.get("id") or ""
    return re.sub(r"\d+", "#", name) if _is_note_id(name) else ""


def _container(anchor: _Element, held: Counter[_Element]) -> _Element:
    box = _block(anchor)
    if box.tag in ("td", "th"):
        row = box.getparent()
        box = row if row is not None and row.tag == "tr" and held[row] == 1 else box
    if anchor is box and box.tag not in ("p", "td"):
        return box
    while (up := box.getparent()) is not None:
        fits = up.tag in ("li", "dd", "aside") or (up.tag in ("div", "section") and _is_note(up))
        if not fits or held[up] != 1 or _text_before(box, up).strip():
            break
        box = up
    return box


def _block(e: _Element) -> _Element:
    while e.tag not in BLOCKS and (up := e.getparent()) is not None:
        e = up
    return e


def _drop_backlinks(
    container: _Element, ids: dict[str, _Element], markers: set[_Element], anchors: set[_Element], plan: Plan
) -> None:
    for e in container.iter("a", "span", "sup"):
        if e in markers or e in anchors or e is container:
            continue
        if _has_role(e, _BACK_ROLES):
            plan.dropped.add(e)
        elif e.tag == "a" and (fragment := _fragment(e, ids)):
            target = ids.get(fragment)
            if _text(e, 12).strip().lower() in _BACK_GLYPHS or (target is not None and _near(target, markers)):
                plan.dropped.add(e)


def _near(target: _Element, markers: set[_Element]) -> bool:
    """Whether a marker stands at the place to which a link leads."""
    parent, after = target.getparent(), target.getnext()
    places = [target, after, parent if parent is not None and parent.tag in ("sup", "span", "a") else None]
    return any(e in markers for place in places if place is not None for e in islice(place.iter(), 200))


# -- the numbers of notes -------------------------------------------------------------------------------------------


def _number(note: _Found, plan: Plan, numbers: dict[_Element, str]) -> None:
    """Set the number of a note and take the number that it prints itself, and signs of return, out of the tree."""
    slots: list[tuple[_Element, str]] = []
    head = ""
    for e, slot in islice(_slots(note.start, note.container, plan.dropped), 24):
        slots.append((e, slot))
        head += (e.text if slot == "text" else e.tail) or ""
        if len(head.lstrip()) > 24:
            break
    known = next((label for a in note.markers if (label := _label(_text(a)) or _lead(_text(a)))), "")
    listed = _list_number(note.container, numbers)
    own = known or (_OWN.match(head.translate(_SUPERSCRIPT)) or {1: ""})[1] or listed
    note.number = own or "".join(re.findall(r"\d+", (note.anchor.get("id") or note.anchor.get("name") or "")[-6:])[-1:])
    if not note.number:
        return
    label = f"(?:{re.escape(note.number)}|{re.escape(note.number.translate(_SUPER))})(?!\\d)"
    bare = "" if listed else f"|{label}\\s*[.:)]?"
    strip = re.match(rf"[\s↑^]*(?:[\[(]\s*{label}\s*[\])]\s*[.:]?|{label}[.:)](?=\s){bare})?\s*", head)
    _cut(slots, strip.end() if strip else 0)


_OWN = re.compile(r"[\s↑^]*[\[(]?(\d{1,4})[\]).:]")


def _lead(text: str) -> str:
    found = _LEADING_NUMBER.match(text + " ")
    return (found[1] or found[2]) if found else ""


def _list_number(e: _Element, numbers: dict[_Element, str]) -> str:
    parent = e.getparent()
    if e.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    if e not in numbers:
        number = list_start(parent) - 1
        for item in parent.iterchildren("li"):
            number = whole_number(item.get("value"), number + 1)
            numbers[item] = str(number)
    return numbers[e]


def list_start(ordered: _Element) -> int:
    """The number of the first item of an ordered list."""
    return whole_number(ordered.get("start"), 1)


def whole_number(value: str | None, default: int) -> int:
    """The number that an attribute states, or ``default``."""
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value) else default


def _place(found: list[_Found], plan: Plan, orphans: list[tuple[_Element, str]]) -> None:
    times = Counter(note.number for note in found)
    targets: set[str] = set()
    for note in found:
        name = note.anchor.get("id") or note.anchor.get("name") or f"note-{len(targets) + 1}"
        target = note.number if note.number and times[note.number] == 1 else name
        targets.add(target)
        plan.opens[note.start] = NoteText(note.number, target)
        plan.closes.add(note.container)
        if note.start is not note.container:
            plan.stops.add(note.start)
        for a in note.markers:
            plan.markers[a] = Marker(_printed(a, plan), target)
    for a, fragment in orphans:
        label = _label(_text(a))
        plan.markers[a] = Marker(_printed(a, plan), fragment if label in targets else label)


def _printed(a: _Element, plan: Plan) -> str | None:
    """``[7]`` for a bare number, ``7`` where brackets stand around it already, None for anything else."""
    text = _text(a).translate(_SUPERSCRIPT)
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


# -- superscript numbers without links ------------------------------------------------------------------------------


def _superscripts(elements: list[_Element], plan: Plan) -> None:
    """Superscript numbers after words as markers, and at the start of blocks as notes, where a page has both."""
    notes: list[tuple[_Element, _Element, str]] = []
    markers: list[tuple[_Element, str]] = []
    for e in elements:
        if e.tag != "sup" or not re.fullmatch(r"\s*[\[(]?\d{1,3}[\])]?\s*", text := _text(e, 12)):
            continue
        number = text.strip(" \t\r\n\f[]()")
        block = _block(e)
        before = _just_before(e, block)
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


# -- the tree -------------------------------------------------------------------------------------------------------


def _text(e: _Element, limit: int = 80) -> str:
    """The first characters of an element's text."""
    out = ""
    for piece in e.itertext("*"):
        out += str(piece)
        if len(out.lstrip()) >= limit:
            break
    return out.lstrip()[:limit] if limit else out


def _inside(e: _Element, other: _Element) -> bool:
    return e is other or any(up is other for up in e.iterancestors())


def _text_before(e: _Element, box: _Element, limit: int = 80) -> str:
    """The text of ``box`` that stands before ``e``, or the first characters of it."""
    out = ""
    for node, slot in _slots(box, box, set()):
        if (node is e and slot == "text") or len(out.lstrip()) > limit:
            break
        out += (node.text if slot == "text" else node.tail) or ""
    return out


def _just_before(e: _Element, box: _Element) -> str:
    """The end of the text of ``box`` before ``e``; empty where ``e`` begins it."""
    while e is not box:
        previous, parent = e.getprevious(), e.getparent()
        if previous is None and parent is None:
            break
        text = (parent.text if previous is None and parent is not None else None) or ""
        if previous is not None:
            tail = previous.tail or ""
            text = tail if tail.strip() else "".join(map(str, previous.itertext("*")))
        if text.strip():
            return text[-40:]
        e = previous if previous is not None else parent  # type: ignore[assignment]
    return ""


def _slots(start: _Element, box: _Element, dropped: set[_Element]) -> Iterator[tuple[_Element, str]]:
    """The places that hold text, in reading order, from ``start`` to the end of ``box``, which it is or stands in."""
    e, entering = start, True
    while True:
        if entering and isinstance(e.tag, str) and e not in dropped:
            yield e, "text"
            if len(e):
                e = e[0]
                continue
        if e is box:
            return
        yield e, "tail"
        following, parent = e.getnext(), e.getparent()
        if following is not None:
            e, entering = following, True
        elif parent is not None:
            e, entering = parent, False
        else:
            return


def _cut(slots: list[tuple[_Element, str]], length: int) -> None:
    for e, slot in slots:
        text = (e.text if slot == "text" else e.tail) or ""
        rest = text[length:]
        if slot == "text":
            e.text = rest
        else:
            e.tail = rest
        length = max(0, length - len(text))
