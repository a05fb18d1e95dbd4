"""A citation without its LaTeX, Markdown and HTML, and the way back from each character to where it stood.

Citations are pasted from .tex and .bib files, web pages and Markdown notes as often as from print.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from citetrack.model import LabelledCitation, Normalized, Segment, Span
from citetrack.normalize.markup_tables import ACCENTS, SYMBOLS
from citetrack.normalize.plain import says

__all__ = ["Edit", "Unmarked", "edited", "unmark"]

# What every kind of markup has; a search for it is all that most citations cost.
_HINT = re.compile(r"\\|<(?!http)[/A-Za-z]|&[#A-Za-z]|\*\S|(?<![\w/])_[^\s_]|``|\]\(")
_SIGNS = ("\\", "<", "&", "*", "_", "``", "](")  # one of these is in each
_LATEX = re.compile(r"\\[A-Za-z\"'`^~=.&%$#_{}]|``")
_URL = re.compile(r"https?://[^\s<>{}\\]+")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,300})\)")
_HREF = re.compile(r"\\href\s*\{([^{}]{0,300})\}\s*\{([^{}]{0,300})\}")
_ENTRY = re.compile(r"\\(?:bibitem\s*(?:\[[^\[\]]{0,200}\])?\s*\{[^{}]{0,200}\}|newblock\b|item\b)\s*")
_ACCENT = re.compile(
    r"\\(?:([\"'`^~=.])\s?|([uvHcdbkrt])(?:(?=\{)|\s+(?=\\?[A-Za-z])))(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])\s*|[A-Za-z]))"
)
_SYMBOL = re.compile(rf"\\({'|'.join(sorted(SYMBOLS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|\s+)?")
_ESCAPED = re.compile(r"\\([&%$#_{}])|\\[\s,;:]|\\[/!-]")
_COMMAND = re.compile(
    r"\\(?:penalty|kern|hskip)\s?-?\d{1,6}(?:pt|em)?|\\[A-Za-z]{1,30}\*?\s*(?:\[[^\[\]]{0,200}\])?(?=\s*\{)|\\[A-Za-z]{1,30}\s*|\\\\"
)
_DASHES = re.compile(r"-{2,3}|``|''|[~{}]")
_TYPED = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "{": "", "}": ""}
_TAG = re.compile(
    r"<(/?)(?:i|em|b|strong|cite|span|u|sup|sub|small|a|q|code|p|br|div|li)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<star>\*{1,3})(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])(?P=star)(?![\w*])|"
    r"(?<![\w_])(?P<line>_{1,3})(?=[^\s_])[^_\n]{1,300}?(?<=[^\s_])(?P=line)(?![\w_])"
)


class Edit(NamedTuple):
    """A run of the marked text and what stands for it; an opening mark belongs to what follows."""

    start: int
    end: int
    text: str
    opening: bool = False


class Run(NamedTuple):
    """Characters of the plain text from ``start`` on: where they stood, and where the marks before them begin."""

    start: int
    origin: int
    marks: int
    kept: bool
    end: int


class Unmarked(NamedTuple):
    """The plain text, and its runs of characters in order."""

    text: str
    marked: str
    runs: tuple[Run, ...]

    def origin(self, place: int) -> int:
        """Where in the marked text the character at a place of the plain text begins, its opening marks included."""
        if place >= len(self.text) or not self.runs:
            return len(self.marked)
        run = self.runs[bisect_right(self.runs, place, key=lambda r: r.start) - 1]
        if place == run.start:
            return run.marks
        return run.origin + place - run.start if run.kept else run.end

    def span(self, span: Span) -> Span:
        """Where in the marked text a run of the plain text stands."""
        start = self.origin(span.start)
        return Span(start, max(start, self.origin(span.end)))

    def relabel(self, labelled: LabelledCitation) -> LabelledCitation:
        """The marked text with the labels of the plain one; the segments join to it."""
        if not labelled.segments:
            return LabelledCitation(self.marked, (Segment("other", Span(0, len(self.marked))),))
        starts = [0, *(self.origin(s.span.start) for s in labelled.segments[1:])]
        ends = [*starts[1:], len(self.marked)]
        segments = tuple(
            Segment(s.label, Span(a, b), s.probability)
            for s, a, b in zip(labelled.segments, starts, ends, strict=True)
            if a < b
        )
        return LabelledCitation(self.marked, segments)

    def place(self, read: Normalized) -> Normalized:
        """What was read from the plain text, with its spans in the marked one."""
        problems = tuple(replace(p, span=p.span and self.span(p.span)) for p in read.problems)
        reference = read.reference
        if reference is not None:
            names = tuple(n._replace(span=n.span and self.span(n.span)) for n in reference.names)
            fields = tuple(f._replace(span=f.span and self.span(f.span)) for f in reference.fields)
            reference = replace(reference, names=names, fields=fields)
        return replace(read, reference=reference, problems=problems)


def unmark(text: str) -> Unmarked | None:
    """The text as it would be printed; None where it holds no markup.

    Knows accents, symbols and commands of LaTeX, ``\\bibitem``, ``\\href``, quotes and dashes as TeX has them; links
    and emphasis of Markdown; inline tags and character references of HTML. Other commands go, their arguments stay.
    """
    if not says(text, _SIGNS) or not _HINT.search(text):
        return None
    edits = _compatible(_find(text))
    return edited(text, edits) if any(e.text != text[e.start : e.end] for e in edits) else None


def _find(text: str) -> Iterator[Edit]:
    """The edits for all markup, those that take precedence first."""
    for link in _LINK.finditer(text):
        yield Edit(*link.span(), f"{link[1]} {link[2]}")
    latex = _LATEX.search(text) is not None
    if latex:
        for link in _HREF.finditer(text):
            yield Edit(*link.span(), link[2] if link[1] in link[2] else f"{link[2]} {link[1]}")
    for url in _URL.finditer(text):
        yield Edit(*url.span(), url[0])
    if latex:
        yield from _find_latex(text)
    for tag in _TAG.finditer(text):
        yield Edit(*tag.span(), " " if tag[0].lower().startswith(("<br", "<p", "</p")) else "", not tag[1])
    for entity in _ENTITY.finditer(text):
        if (character := html.unescape(entity[0])) != entity[0]:
            yield Edit(*entity.span(), character)
    for emphasis in _EMPHASIS.finditer(text):
        width = len(emphasis["star"] or emphasis["line"])
        yield Edit(emphasis.start(), emphasis.start() + width, "", opening=True)
        yield Edit(emphasis.end() - width, emphasis.end(), "")


def _find_latex(text: str) -> Iterator[Edit]:
    for found in _ENTRY.finditer(text):
        yield Edit(*found.span(), "", opening=True)
    for found in _ACCENT.finditer(text):
        letter = (found[3] or found[4]).strip("\\ ")
        yield Edit(*found.span(), unicodedata.normalize("NFC", letter + ACCENTS[found[1] or found[2]]))
    for found in _SYMBOL.finditer(text):
        yield Edit(*found.span(), SYMBOLS[found[1]])
    for found in _ESCAPED.finditer(text):
        yield Edit(*found.span(), found[1] or ("" if found[0][1] in "/!-" else " "))
    for found in _COMMAND.finditer(text):
        yield Edit(*found.span(), "", opening=True)
    for found in _DASHES.finditer(text):
        yield Edit(*found.span(), _TYPED[found[0]], found[0] in ("{", "``"))


def _compatible(edits: Iterator[Edit]) -> list[Edit]:
    """The edits in the order of their places; of two that overlap, the one that begins first, or was found first."""
    taken: list[Edit] = []
    for edit in sorted(edits, key=lambda e: e.start):
        if not taken or edit.start >= taken[-1].end:
            taken.append(edit)
    return taken


def edited(text: str, edits: list[Edit]) -> Unmarked:
    """The text with the edits made."""
    made, runs, length, at = [], [], 0, 0
    marks = 0  # where the opening marks begin that stand right before the next character
    for edit in (*edits, Edit(len(text), len(text), "")):
        if at < edit.start:
            runs.append(Run(length, at, min(marks, at), kept=True, end=edit.start))
            made.append(text[at : edit.start])
            length += edit.start - at
            marks = edit.start
        if edit.text:
            runs.append(
                Run(length, edit.start, min(marks, edit.start), edit.text == text[edit.start : edit.end], edit.end)
            )
            made.append(edit.text)
            length += len(edit.text)
            marks = edit.end
        elif not edit.opening:
            marks = edit.end
        at = edit.end
    return Unmarked("".join(made), text, tuple(runs))
