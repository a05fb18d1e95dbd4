"""The report for spreadsheets: a row for each place of each link (RFC 4180)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from citetrack.links.reports.outline import harmless, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["COLUMNS", "report"]

COLUMNS = (
    "verdict", "code", "status", "url", "final_url", "file", "line", "column", "note", "key", "reason", "suggestions",
    "new", "known",
)  # fmt: skip
# What a spreadsheet takes for the begin of a formula (OWASP, “CSV Injection”), the wide forms with it.
_FORMULA = tuple("=+-@＝＋－＠")


def _cell(text: str) -> str:
    """Words that no spreadsheet reckons with: an apostrophe before what would begin a formula."""
    text = harmless(text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _row(result: LinkResult, source: LinkSource) -> list[str | int | None]:
    final = None if result.final_url is None else _cell(shown(result.final_url))
    better = " ".join(f"{each.kind}: {shown(each.url)}" for each in result.suggestions)
    return [
        result.verdict, _cell(result.code), result.status, _cell(shown(result.link.url)), final, _cell(source.file),
        source.line, source.column, _cell(source.note or ""), _cell(source.key or ""), _cell(result.reason),
        _cell(better), str(result.new).lower(), str(result.known).lower(),
    ]  # fmt: skip


def report(results: Sequence[LinkResult]) -> str:
    """The names of the columns, then the rows, lines ended by CRLF; cells hold no line ends.

    An apostrophe stands before what a spreadsheet would reckon as a formula; JSON has every word as it is.
    """
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    rows.writerows(_row(result, source) for result in results for source in result.link.sources)
    return written.getvalue()
