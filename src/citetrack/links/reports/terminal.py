"""The report as a person reads it at a terminal: a block a link, lines that fit, colours and links where they show."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from citetrack.links.address import is_web
from citetrack.links.reports.outline import groups, harmless, linked, shown, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["drawn"]

# SGR: bold with a colour of the terminal's own palette, which its owner can read on its ground.
_COLORS = {"dead": "1;31", "suspect": "1;33", "unverifiable": "1;35", "skipped": "1", "moved": "1;36"}
_MARKS = {"dead": "✕", "suspect": "?", "unverifiable": "~", "skipped": "–", "alive": "→"}
LONGEST_LINK = 2083  # VTE and iTerm2 leave out longer targets
NARROWEST = 40


def drawn(results: Sequence[LinkResult], width: int = 80, *, color: bool = False, links: bool = False) -> str:
    """What ``text.report`` says, grouped alike: the address on a line of its own, and below it why and where.

    ``width`` is the terminal's, in columns; addresses alone may be longer. With ``color`` marks and titles have
    colours, with ``links`` addresses are hyperlinks (OSC 8); nothing else differs.
    """
    width = max(NARROWEST, width)
    parts = []
    for title, found in groups(results):
        paint = _COLORS.get(title, "1") if color else ""
        parts += [_painted(f"{title} ({len(found)})", paint), ""]
        for result in found:
            parts += [f"{_painted(_MARKS[result.verdict], paint)} {_address(result.link.url, links)}"]
            parts += [*_below(result, width, links), ""]
    return "\n".join([*parts, *_wrapped(tally(results), width, 0), ""])


def _painted(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if code else text


def _address(url: str, links: bool) -> str:
    """The address as it may be shown; as a hyperlink, its target is percent-encoded ASCII without credentials."""
    target = linked(url)
    if not links or not is_web(url) or len(target) > LONGEST_LINK:
        return shown(url)
    return f"\x1b]8;;{target}\x1b\\{shown(url)}\x1b]8;;\x1b\\"


def _below(result: LinkResult, width: int, links: bool) -> list[str]:
    status = f" ({result.status})" if result.status is not None else ""
    known = " (known)" if result.known else ""
    lines = _wrapped(f"{harmless(result.code)}: {harmless(result.reason)}{status}{known}", width)
    if result.code == "moved" and result.final_url:
        lines += [f"  -> {_address(result.final_url, links)}"]
    for source in result.link.sources:
        lines += _wrapped(_place(source), width)
    for each in result.suggestions:
        if each.kind != "moved" or result.code != "moved":
            lines += [
                f"  {harmless(each.kind)}: {_address(each.url, links)}",
                *_wrapped(harmless(each.reason), width, 4),
            ]
    return lines


def _place(source: LinkSource) -> str:
    note = f" note {harmless(source.note)}" if source.note else ""
    key = f" [{harmless(source.key)}]" if source.key else ""
    return f"{harmless(source.file)}:{source.line}{note}{key}"


def _wrapped(text: str, width: int, indent: int = 2) -> list[str]:
    """Lines of at most ``width`` columns; a word that is longer keeps whole, so that it can be copied."""
    first, later = " " * indent, " " * (indent + 2)
    found = textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
    return found or [""]
