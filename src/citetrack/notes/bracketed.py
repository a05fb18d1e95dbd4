"""Works described in full in round brackets of running text: “(Robert Dahl, Polyarchy [New Haven, 1972], 45)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citetrack.model import Citation, Span
from citetrack.notes.enclosures import has_address, quotations
from citetrack.notes.evidence import Judge, opens_with_name, prose, signs
from citetrack.notes.people import YEAR
from citetrack.notes.shortforms import Cited
from citetrack.notes.signals import after_signal
from citetrack.notes.splitting import split

__all__ = ["in_brackets"]

_SHORTEST, _LONGEST = 12, 1500
_DETAILS = re.compile(rf"\[[^\[\]]{{0,120}}\b{YEAR}[^\[\]]{{0,40}}\]")
_SIGNS = 3  # of a work that is described in full


def in_brackets(text: str, spans: Sequence[Span], judge: Judge, cited: Cited) -> tuple[Citation, ...]:
    """The citations in round brackets within ``spans``, in order; none where no work is described in full in any.

    A year in square brackets, a title in quotation marks or an address is needed besides a name: what stands in round
    brackets is mostly an aside.
    """
    inner = (group for span in spans for group in _groups(text, span) if _may_cite(group.of(text)))
    groups = [split(text, group, judge, cited) for group in inner]
    full = any(c.resolved == "full" and _describes(c.span.of(text), judge) for group in groups for c in group)
    return tuple(c for group in groups for c in group if full and _kept(text, c, judge))


def _groups(text: str, span: Span) -> Iterator[Span]:
    """What stands in each outermost pair of round brackets of a line, without the brackets."""
    opened: list[int] = []
    line = span.start
    for found in re.finditer(r"[()\n]", text[span.start : span.end]):
        at = span.start + found.start()
        if found[0] == "\n":
            opened, line = [], at
        elif found[0] == "(":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened and _SHORTEST <= at - start <= _LONGEST and start >= line:
                yield Span(start + 1, at)


def _may_cite(inner: str) -> bool:
    """Whether a text in brackets begins as a citation does and says nothing of its own."""
    first = after_signal(inner, 0, len(inner))
    head = inner[first:]
    return prose(head) == 0 and (opens_with_name(head) or head[:1] in '“"„«‘' or first > 0)


def _describes(said: str, judge: Judge) -> bool:
    telling = bool(_DETAILS.search(said) or has_address(said) or quotations(said))
    return telling and signs(said) >= _SIGNS and judge(said).full


def _kept(text: str, citation: Citation, judge: Judge) -> bool:
    return citation.resolved != "full" or _describes(citation.span.of(text), judge)
