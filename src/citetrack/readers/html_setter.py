"""The elements of an HTML tree set on a page, as a browser shows them, with their marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.etree import _Element

from citetrack.readers.html_notes import Plan
from citetrack.readers.html_tree import BLOCKS, HEADINGS, list_start, text_of, whole_number
from citetrack.readers.page import Page

__all__ = ["Setter"]

# What a browser doesn't show, or shows beside the text: menus, buttons, fallbacks of scripts.
_SKIPPED = frozenset(
    """
    applet audio base button canvas datalist embed frameset head iframe img input link map meta meter nav noembed
    noframes noscript object optgroup option param progress script select style svg template textarea title video
    """.split()  # noqa: SIM905 - words are easier to read so
)
_SKIPPED_ROLES = frozenset({"navigation", "search", "menu", "menubar", "toolbar"})
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_EMPHASIS = frozenset({"em", "i", "cite", "dfn"})
_LABEL_ONLY = re.compile(r"\s*(?:\[[^\[\]\s]{1,12}\]|\(\d{1,4}\)|\d{1,4}\.)\s*$")
_LIST_START = re.compile(r"\s*[\[(]?\d{1,4}[\])]?[.)\]\s]")


class Setter:
    """Sets the elements of a tree on a page, without recursion: pages nest deeper than Python calls may."""

    def __init__(self, page: Page, plan: Plan, line: Callable[[_Element], int]) -> None:
        self.page = page
        self.plan = plan
        self.line = line
        self.pre = 0
        self.note: Callable[[], None] | None = None
        self.leaving: dict[_Element, list[Callable[[], None]]] = {}
        self.items: dict[_Element, int] = {}

    def set(self, root: _Element) -> None:
        """Sets an element with all that it holds."""
        stack: list[tuple[_Element, bool]] = [(root, True)]
        while stack:
            e, entering = stack.pop()
            if entering:
                stack.append((e, False))
                if self._enter(e):
                    self._write(e.text)
                    stack.extend((child, True) for child in e.iterchildren(reversed=True))
                continue
            self._leave(e)
            if e is not root:
                self._write(e.tail)

    def _write(self, text: str | None) -> None:
        if text:
            (self.page.write_lines if self.pre else self.page.write)(text)

    def _enter(self, e: _Element) -> bool:
        """Begin an element; whether its content is to be set."""
        if not isinstance(e.tag, str) or e.tag in _SKIPPED or e in self.plan.dropped or _unseen(e):
            self.page.line += sum(str(text).count("\n") for text in e.itertext())
            return False
        if line := self.line(e):
            self.page.line = line
        if e in self.plan.stops:
            self._end_note()
        marker = self.plan.markers.get(e)
        if marker:
            mark = self.page.open("marker", marker.target)
            self._later(e, lambda: self.page.close(mark))
            if marker.printed is not None:
                self.page.write(marker.printed)
                return False
        self._begin(e, e.tag)
        if e in self.plan.opens:
            self._begin_note(e)
        return True

    def _begin(self, e: _Element, tag: str) -> None:
        page = self.page
        if tag == "br":
            page.break_line()
        elif tag == "li":
            self._begin_item(e)
        elif tag in ("td", "th"):
            page.space("\t")
        elif tag == "tr":
            page.space("\n")
            self._later(e, lambda: page.space("\n"))
        elif tag in BLOCKS:
            self._begin_block(e, tag)
        elif tag in _EMPHASIS:
            self._mark(e, "emphasis", "")
        elif tag == "a":
            address = (e.get("href") or "").strip()
            if address and not address.startswith("#") and e not in self.plan.markers:
                self._mark(e, "link", address)
        elif tag == "q":
            page.write("“")
            self._later(e, lambda: page.write("”"))

    def _mark(self, e: _Element, kind: str, target: str) -> None:
        mark = self.page.open(kind, target)  # type: ignore[arg-type]
        self._later(e, lambda: self.page.close(mark))

    def _begin_block(self, e: _Element, tag: str) -> None:
        page = self.page
        nested = tag in ("ol", "ul", "menu") and next(e.iterancestors("li"), None) is not None
        apart = "\n" if nested or tag in ("tbody", "thead", "tfoot", "dd") else "\n\n"
        page.space(apart)
        if tag in ("div", "dt") and e.getnext() is not None and _LABEL_ONLY.match(text_of(e)):
            self._later(e, page.glue)  # “[7]” in a block of its own, set beside the next one
        else:
            self._later(e, lambda: page.space(apart))
        if tag in HEADINGS:
            self._mark(e, "heading", HEADINGS[tag])
        elif tag == "pre":
            self.pre += 1
            self._later(e, self._end_pre)
        elif tag == "ol":
            self.items[e] = list_start(e)

    def _end_pre(self) -> None:
        self.pre -= 1

    def _begin_item(self, e: _Element) -> None:
        page, parent = self.page, e.getparent()
        apart = "\n\n" if e in self.plan.opens else "\n"
        page.space(apart)
        self._later(e, lambda: page.space(apart))
        label = "•"
        if parent is not None and parent in self.items:
            number = whole_number(e.get("value"), self.items[parent])
            self.items[parent] = number + 1
            label = "" if _LIST_START.match(text_of(e)) else f"{number}."
        if e in self.plan.opens:
            return
        if label:
            page.write(label)
            page.glue()
        self._mark(e, "list-item", "")

    def _begin_note(self, e: _Element) -> None:
        self._end_note()
        note = self.plan.opens[e]
        if note.number:
            self.page.write(f"[{note.number}]")
            self.page.glue()
        mark = self.page.open("note", note.target)
        self.note = lambda: self.page.close(mark)

    def _end_note(self) -> None:
        if self.note:
            self.note()
            self.note = None

    def _later(self, e: _Element, action: Callable[[], None]) -> None:
        self.leaving.setdefault(e, []).append(action)

    def _leave(self, e: _Element) -> None:
        if e in self.plan.closes:
            self._end_note()
        for action in reversed(self.leaving.pop(e, ())):
            action()


def _unseen(e: _Element) -> bool:
    return (
        e.get("hidden") is not None
        or e.get("aria-hidden") == "true"
        or e.get("role") in _SKIPPED_ROLES
        or bool((style := e.get("style")) and _UNSEEN.search(style))
    )
