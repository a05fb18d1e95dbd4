"""The report for a job summary: GitHub-flavoured Markdown, a table a verdict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citetrack.links.address import is_web
from citetrack.links.reports.outline import groups, harmless, linked, shown, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["report"]

# Characters that Markdown, its tables, HTML or GitHub's mentions could act on; entities never open a construct.
_ACTIVE = re.compile(r"[&<>|`*_\[\]\\~#@$]")
LONGEST_SHOWN = 100


def _words(text: str) -> str:
    return _ACTIVE.sub(lambda m: f"&#{ord(m.group())};", harmless(text))


def _link(url: str) -> str:
    text = shown(url)
    text = _words(text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…")
    if not is_web(url):
        return text
    return f"[{text}](<{linked(url)}>)"


def _place(source: LinkSource) -> str:
    note = f", note {_words(source.note)}" if source.note else ""
    key = f" ({_words(source.key)})" if source.key else ""
    return f"{_words(source.file)}:{source.line}{note}{key}"


def _row(result: LinkResult) -> str:
    why = _words(result.reason) + (f" ({result.status})" if result.status is not None else "")
    if result.code == "moved" and result.final_url:
        why += f" {_link(result.final_url)}"
    for each in result.suggestions:
        if each.kind != "moved" or result.code != "moved":
            why += f"<br>{_words(each.kind)}: {_link(each.url)}"
    why += " (known)" if result.known else ""
    places = "<br>".join(_place(source) for source in result.link.sources)
    return f"| {_words(result.code)} | {_link(result.link.url)} | {places} | {why} |"


def report(results: Sequence[LinkResult]) -> str:
    """A heading, the counts, and a table of links for each verdict but ``alive``; the living that moved come last."""
    parts = ["## Links", "", f"{tally(results)}.", ""]
    for title, found in groups(results):
        parts += [f"### {title.capitalize()}", "", "| Code | Link | Cited in | Why |", "| --- | --- | --- | --- |"]
        parts += [*(_row(result) for result in found), ""]
    return "\n".join(parts)
