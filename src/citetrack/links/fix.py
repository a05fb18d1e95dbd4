"""A bibliography's text with its addresses put right, and nothing else in it changed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citetrack.model import LinkResult, Record, References, Suggestion

__all__ = ["fixed"]

_BIBLATEX = re.compile(r"[,{\s](?:journaltitle|date|urldate|addendum|location|langid)\s*=", re.IGNORECASE)
_INDENT = re.compile(r"\n([ \t]*)[A-Za-z]")


def fixed(text: str, references: References, results: Sequence[LinkResult], today: date) -> str:
    """``text``, of which ``references`` was read, with the safe suggestions of ``results`` written into its entries.

    A new address replaces the one in ``url``, with ``urldate`` beside it; an archived copy is added to ``addendum``,
    or to ``note`` where the file is one of classic BibTeX, and the dead address stays. Entries whose text can't be
    changed for sure are left as they are.
    """
    safe = _safe(results, references.name)
    dialect = "addendum" if _BIBLATEX.search(text) else "note"
    for record in sorted(references.records, key=lambda each: each.span, reverse=True):
        for suggestion, url in safe.get(record.key, ()):
            span, entry = record.span, text[record.span.start : record.span.end]
            if suggestion.kind == "archive":
                made = _archived(entry, record, suggestion, url, dialect)
            else:
                made = _moved(entry, record, suggestion, url, today)
            text = text[: span.start] + made + text[span.end :]
            if made != entry:
                break  # the first is the best
    return text


def _safe(results: Sequence[LinkResult], file: str) -> Mapping[str, list[tuple[Suggestion, str]]]:
    """By key, the safe suggestions for the addresses that a file cites."""
    found: dict[str, list[tuple[Suggestion, str]]] = {}
    for result in results:
        for suggestion in result.suggestions:
            if suggestion.safe:
                for source in result.link.sources:
                    if source.file == file and source.key:
                        found.setdefault(source.key, []).append((suggestion, result.link.url))
    return found


def _archived(entry: str, record: Record, suggestion: Suggestion, url: str, name: str) -> str:
    """The entry with a word of the archived copy of an address that it cites."""
    if "web.archive.org" in entry or not (record.reference.get("url") == url or url in entry):
        return entry
    return _with(entry, record, name, f"Archived at \\url{{{_latex(suggestion.url)}}}", append=True)


def _moved(entry: str, record: Record, suggestion: Suggestion, url: str, today: date) -> str:
    """The entry with another address in ``url``, and when that was looked up."""
    if record.reference.get("url") != url:
        return entry  # it stands in another field, among words
    made = _with(entry, record, "url", _latex(suggestion.url))
    return made if made == entry else _with(made, record, "urldate", today.isoformat())


def _with(entry: str, record: Record, name: str, value: str, *, append: bool = False) -> str:
    """The entry with a field set, or added behind its last one; unchanged where the field can't be told."""
    written = record.raw.get(name)
    if written is None:
        if name == "url":
            return entry
        return _added(entry, name, value)
    places = list(re.finditer(rf"(,\s*{name}\s*=\s*)(\{{|\")({re.escape(written)})(\}}|\")", entry, re.IGNORECASE))
    if len(places) != 1:  # computed, or it stands in another field's text too
        return entry
    found = places[0]
    value = f"{written.rstrip().rstrip('.')}. {value}" if append and written.strip() else value
    return f"{entry[: found.start(2)]}{{{value}}}{entry[found.end(4) :]}"


def _added(entry: str, name: str, value: str) -> str:
    body = entry[:-1].rstrip()
    ending = entry[len(body) :]
    indent = _INDENT.search(entry)
    comma = "" if body.endswith(",") else ","
    between = f"\n{indent[1]}" if indent else " "
    return f"{body}{comma}{between}{name} = {{{value}}}{',' if not comma else ''}{ending}"


def _latex(url: str) -> str:
    """An address as a verbatim field holds it: braces and backslashes encoded, which would end it."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
