"""The report for programs; ``schema`` grows when its shape changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from citetrack.links.address import without_credentials
from citetrack.links.reports.outline import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["SCHEMA", "as_object", "report"]

SCHEMA = 1


def as_object(result: LinkResult) -> dict[str, Any]:
    """One result as a JSON object."""
    return {
        "url": without_credentials(result.link.url),
        "verdict": result.verdict,
        "code": result.code,
        "status": result.status,
        "reason": result.reason,
        "final_url": None if result.final_url is None else without_credentials(result.final_url),
        "sources": [{"file": s.file, "line": s.line, "note": s.note, "key": s.key} for s in result.link.sources],
    }


def report(results: Sequence[LinkResult]) -> str:
    """``{"schema": 1, "links": [{"url", "verdict", "code", "status", "reason", "final_url", "sources"}], "summary"}``.

    ``summary`` counts the links of each verdict. ASCII throughout, so that no terminal acts on what an address holds.
    """
    found = {"schema": SCHEMA, "links": [as_object(result) for result in results], "summary": counts(results)}
    return json.dumps(found, indent=2) + "\n"
