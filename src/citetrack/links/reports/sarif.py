"""The report for code scanning: the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0)."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citetrack.links.address import without_credentials
from citetrack.links.reports.outline import findings, harmless, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["finding", "log", "report"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def log(results: Sequence[Mapping[str, Any]], rules: Mapping[str, str]) -> str:
    """A log with one run; ``rules`` says of each code what it is. ASCII throughout, columns in code points."""
    driver = {
        "name": "citetrack",
        "version": version("citetrack"),
        "rules": [{"id": code, "shortDescription": {"text": _message(said)}} for code, said in sorted(rules.items())],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def finding(code: str, level: str, message: str, place: tuple[str, int | None, int | None]) -> dict[str, Any]:
    """A result at a place: file, line and column, or of a whole file where the line is None."""
    file, line, column = place
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        physical["region"] = {"startLine": line} | ({} if column is None else {"startColumn": column})
    return {
        "ruleId": code,
        "level": level,
        "message": {"text": _message(message)},
        "locations": [{"physicalLocation": physical}],
    }


def _message(text: str) -> str:
    """Text without what §3.11 gives a meaning: embedded links ``[text](target)`` and placeholders ``{0}``."""
    return harmless(text).replace("](", "] (").replace("{", "{{").replace("}", "}}")


def _uri(file: str) -> str:
    """A path as a relative or absolute URI reference; a colon in a first segment would name a scheme."""
    path = file.replace("\\", "/")
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # no name of a file
        data = path.encode("utf-8", "backslashreplace")
    return ("file://" if path.startswith("/") else "") + quote(data, safe="/")


def _result(level: str, result: LinkResult, source: LinkSource) -> dict[str, Any]:
    url = without_credentials(result.link.url)
    told = {"url": url, "verdict": result.verdict, "status": result.status, "note": source.note, "key": source.key}
    same = hashlib.sha256(f"{source.file}\0{url}".encode("utf-8", "surrogatepass")).hexdigest()
    return {
        **finding(result.code, _LEVELS[level], sentence(result), (source.file, source.line, source.column)),
        "partialFingerprints": {"linkHash/v1": same},
        "suppressions": [{"kind": "external", "justification": "in the baseline"}] if result.known else [],
        "properties": {name: value for name, value in told.items() if value is not None},
    }


def report(results: Sequence[LinkResult]) -> str:
    """A log with a result for each place of a link that isn't well: ``error``, ``warning`` and ``note`` by verdict.

    Known failures are suppressed ones. The fingerprint of a result is of its file and address, so that it stays the
    same when lines move.
    """
    found = findings(results)
    rules = {result.code: f"{result.verdict}: {result.code}" for _, result, _ in found}
    return log([_result(*each) for each in found], rules)
