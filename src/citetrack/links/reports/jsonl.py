"""The report for programs that read along: a JSON object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from citetrack.links.reports.json import SCHEMA, as_object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["line", "report"]


def line(result: LinkResult) -> str:
    """A result as one line: ``{"schema": 1, …}``, the rest as a link of the JSON report. ASCII throughout."""
    return json.dumps({"schema": SCHEMA, **as_object(result)}) + "\n"


def report(results: Sequence[LinkResult]) -> str:
    """A line for each link, in their order."""
    return "".join(line(result) for result in results)
