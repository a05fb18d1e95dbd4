"""The report for test dashboards: JUnit XML as Jenkins and GitLab read it, a suite a file and a case a place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from citetrack.links.reports.outline import harmless, sentence, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["report"]

Place = tuple["LinkResult", "LinkSource"]


def _outcome(result: LinkResult) -> str:
    """What a case ends with: dead links fail; what is known, or can't be told for sure, is skipped."""
    if result.verdict == "alive":
        return ""
    return "failure" if result.verdict == "dead" and not result.known else "skipped"


def _attributes(**values: object) -> str:
    return "".join(f' {name}="{escape(harmless(str(value)))}"' for name, value in values.items())


def _case(result: LinkResult, source: LinkSource) -> str:
    case = f"    <testcase{_attributes(classname=source.file, name=f'{source.line}: {shown(result.link.url)}')}"
    outcome = _outcome(result)
    if not outcome:
        return f"{case}/>\n"
    note = f"\nnote {harmless(source.note)}" if source.note else ""
    key = f"\n{harmless(source.key)}" if source.key else ""
    where = f"{harmless(source.file)}:{source.line}{note}{key}"
    said = _attributes(type=result.code, message=sentence(result))
    return f"{case}>\n      <{outcome}{said}>{escape(where)}</{outcome}>\n    </testcase>\n"


def _counts(places: Iterable[Place]) -> dict[str, int]:
    outcomes = [_outcome(result) for result, _ in places]
    return {"tests": len(outcomes), "failures": outcomes.count("failure"), "errors": 0}


def report(results: Sequence[LinkResult]) -> str:
    """``<testsuites>`` with a ``<testsuite>`` for each file, and in it a ``<testcase>`` for each place of a link."""
    by_file: dict[str, list[Place]] = {}
    for result in results:
        for source in result.link.sources:
            by_file.setdefault(source.file, []).append((result, source))
    every = [place for places in by_file.values() for place in places]
    parts = [f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites{_attributes(name="citetrack", **_counts(every))}>\n']
    for file, places in by_file.items():
        skipped = sum(_outcome(result) == "skipped" for result, _ in places)
        parts.append(f"  <testsuite{_attributes(name=file, **_counts(places), skipped=skipped)}>\n")
        parts += [*(_case(*place) for place in places), "  </testsuite>\n"]
    return "".join([*parts, "</testsuites>\n"])
