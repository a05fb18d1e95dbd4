"""Inputs read from the file system by their path."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from citetrack.bibliography import sources
from citetrack.bibliography.output import side_path
from citetrack.errors import MalformedInput, UnknownFormat
from citetrack.model import Bibliography, Citation, Document, Entry, Mention, Problem, References, Span
from citetrack.readers import STDIN, read_bytes, read_path

__all__ = ["read", "read_bibliography"]

_MOST = 5  # keys that are named


def read(path: str | Path, format: str | None = None) -> Document | References:  # noqa: A002 - the reader's word
    """The document or bibliography at ``path`` (``-``: standard input), read as ``format`` or as its suffix says.

    Raises ``InputError`` naming the file and the mend: it can't be opened, or is of a kind that is not read.
    """
    name = STDIN if str(path) == "-" else str(path)
    return read_bytes(read_path(name), name, format)


def read_bibliography(path: str | Path) -> Bibliography:
    """The entries of a bibliography file, each with the places that the side file beside it names.

    A side file that can't be read, or knows entries that aren't there, is a problem ``side-file``. Raises
    ``InputError`` where ``path`` can't be read or holds a document.
    """
    found = read(path)
    if isinstance(found, Document):
        raise UnknownFormat(f"{path}: a document, not a bibliography; make one of it with citetrack build")
    text = read_path(str(path)).decode("utf-8", "replace")
    cited, problems = _cited(side_path(Path(path)), text, {record.key for record in found.records})
    entries = tuple(
        Entry(record.key, record.reference, tuple(map(_mention, cited.get(record.key, ())))) for record in found.records
    )
    return Bibliography(entries, (*found.problems, *problems))


def _cited(
    side: Path, text: str, keys: Collection[str]
) -> tuple[Mapping[str, tuple[Mapping[str, Any], ...]], tuple[Problem, ...]]:
    """The places that the side file names, as far as it goes with the bibliography of ``text``."""
    if not side.is_file():
        return {}, ()
    try:
        known = sources.loads(read_path(str(side)).decode("utf-8", "replace"), str(side))
    except MalformedInput as error:
        return {}, (Problem("side-file", str(error), document=str(side)),)
    known = sources.settle(known, text)
    lost = [key for key in known.entries if key not in keys]
    problems: tuple[Problem, ...] = ()
    if lost and sources.digest(text) != known.sha256:
        shown = ", ".join(lost[:_MOST]) + (f" and {len(lost) - _MOST} more" if lost[_MOST:] else "")
        said = f"{side}: goes with another version of the bibliography, which has no {shown} now; build it again"
        problems = (Problem("side-file", said, document=str(side)),)
    return {key: one.citations for key, one in known.entries.items()}, problems


def _mention(cited: Mapping[str, Any]) -> Mention:
    """A citation of a side file; what is missing or odd there is left empty."""
    start, end = _span(cited.get("span"))
    return Mention(
        str(cited.get("document") or ""),
        None if cited.get("note") is None else str(cited["note"]),
        Citation(
            Span(start, end),
            signal=str(cited.get("signal") or ""),
            locator=str(cited.get("locator") or ""),
            resolved=str(cited.get("resolved") or "full"),
        ),
    )


def _span(value: object) -> tuple[int, int]:
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
    return 0, 0
