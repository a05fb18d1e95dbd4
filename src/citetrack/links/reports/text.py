"""The report for a terminal: one finding a line, the dead first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citetrack.links.reports.outline import groups, harmless, shown, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["report"]


def _line(result: LinkResult, source: LinkSource) -> str:
    file = harmless(source.file)
    if file.startswith(" "):  # no deeper than its line is
        file = f"\\u{{20}}{file[1:]}"
    where = f"{file}:{source.line}"
    said = harmless(result.reason)
    status = f" ({result.status})" if result.status is not None else ""
    target = f" -> {shown(result.final_url)}" if result.code == "moved" and result.final_url else ""
    note = f" note {harmless(source.note)}" if source.note else ""
    key = f" [{harmless(source.key)}]" if source.key else ""
    known = " (known)" if result.known else ""
    return f"{where}: {harmless(result.code)} {shown(result.link.url)}{target}{note}{key}: {said}{status}{known}"


def _lines(result: LinkResult) -> list[str]:
    """A line for each place, and one for each suggestion that the first line doesn't show."""
    said = [each for each in result.suggestions if each.kind != "moved" or result.code != "moved"]
    return [
        *(f"  {_line(result, source)}" for source in result.link.sources),
        *(f"    {each.kind}: {shown(each.url)} ({harmless(each.reason)})" for each in said),
    ]


def report(results: Sequence[LinkResult]) -> str:
    """Lines ``file:line: CODE address note N [key]: reason (status)`` under the name of their verdict, then the counts.

    Links that answer are counted; of those, the ones that moved for good are listed with their new address.
    """
    parts = []
    for title, found in groups(results):
        parts += [
            f"{title}:",
            *(line for result in found for line in _lines(result)),
            "",
        ]
    return "\n".join([*parts, tally(results), ""])
