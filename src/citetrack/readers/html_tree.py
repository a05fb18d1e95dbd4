"""An HTML tree as text: blocks, and what stands in, before and behind an element, looked at no further than needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from lxml.etree import _Element

__all__ = [
    "BLOCKS", "HEADINGS", "block_of", "cut", "inside", "just_before", "list_start", "slots", "text_at",
    "text_before", "text_of", "whole_number",
]  # fmt: skip

HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    header hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 - words are easier to read so
) | frozenset(HEADINGS)


def list_start(ordered: _Element) -> int:
    """The number of the first item of an ordered list."""
    return whole_number(ordered.get("start"), 1)


def whole_number(value: str | None, default: int) -> int:
    """The number that an attribute states, or ``default``."""
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value) else default


def block_of(e: _Element) -> _Element:
    """The block that an element is or stands in."""
    while e.tag not in BLOCKS and (up := e.getparent()) is not None:
        e = up
    return e


def inside(e: _Element, other: _Element) -> bool:
    """Whether an element is another one or stands in it."""
    return e is other or any(up is other for up in e.iterancestors())


def text_of(e: _Element, limit: int = 80) -> str:
    """The first characters of an element's text."""
    out = ""
    for piece in e.itertext("*"):
        out += str(piece)
        if len(out.lstrip()) >= limit:
            break
    return out.lstrip()[:limit]


def text_before(e: _Element, box: _Element, limit: int = 80) -> str:
    """The text of ``box`` that stands before ``e``, or the first characters of it.

    Nor are more than a few hundred places looked at: a block may hold thousands of empty anchors.
    """
    out = ""
    for node, slot in islice(slots(box, box, frozenset()), 400):
        if (node is e and slot == "text") or len(out.lstrip()) > limit:
            break
        out += text_at(node, slot)
    return out


def just_before(e: _Element, box: _Element) -> str:
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


def slots(start: _Element, box: _Element, dropped: Set[_Element]) -> Iterator[tuple[_Element, str]]:
    """The places that hold text, in reading order, from ``start`` to the end of ``box``, which it is or stands in.

    A place is an element with ``text`` (what it begins with) or ``tail`` (what follows it); ``dropped`` are left out.
    """
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


def text_at(e: _Element, slot: str) -> str:
    """The text at a place."""
    return (e.text if slot == "text" else e.tail) or ""


def cut(places: Sequence[tuple[_Element, str]], length: int) -> None:
    """Takes the first ``length`` characters of the text at these places out of the tree."""
    for e, slot in places:
        text = text_at(e, slot)
        rest = text[length:]
        if slot == "text":
            e.text = rest
        else:
            e.tail = rest
        length = max(0, length - len(text))
