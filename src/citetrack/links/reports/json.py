"""The report for programs; ``schema`` grows when what is there changes its meaning."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from citetrack.links.address import without_credentials
from citetrack.links.reports.outline import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["SCHEMA", "as_object", "report"]

SCHEMA = 1


def as_object(result: LinkResult) -> dict[str, Any]:
    """One result as a JSON object: address, verdict, places, and the evidence."""
    return {
        "url": without_credentials(result.link.url),
        "verdict": result.verdict,
        "code": result.code,
        "status": result.status,
        "reason": result.reason,
        "final_url": None if result.final_url is None else without_credentials(result.final_url),
        "sources": [
            {"file": s.file, "line": s.line, "column": s.column, "note": s.note, "key": s.key}
            for s in result.link.sources
        ],
        "chain": [{"url": without_credentials(hop.url), "status": hop.status} for hop in result.chain],
        "tried": [
            {
                "method": each.method,
                "url": each.url,
                "at": _time(each.at),
                "status": each.status,
                "failure": each.failure,
            }
            for each in result.tries
        ],
        "suggestions": [
            {"kind": each.kind, "url": without_credentials(each.url), "reason": each.reason, "safe": each.safe}
            for each in result.suggestions
        ],
        "new": result.new,
        "known": result.known,
    }


def _time(at: float) -> str:
    """A time as ISO 8601 writes it, to the second."""
    return datetime.fromtimestamp(at, UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def report(results: Sequence[LinkResult]) -> str:
    """``{"schema": 1, "links": […], "summary": {…}}``, each link as ``as_object`` gives it.

    ``summary`` counts the links of each verdict. ASCII throughout, so that no terminal acts on what an address holds.
    """
    found = {"schema": SCHEMA, "links": [as_object(result) for result in results], "summary": counts(results)}
    return json.dumps(found, indent=2) + "\n"
