"""The side file of a bibliography: where each entry is cited, and what its .bib said when it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from citetrack.errors import MalformedInput
from citetrack.model import Bibliography, Mention

__all__ = ["SCHEMA", "Sources", "digest", "dumps", "loads"]

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Sources:
    """A side file as read.

    ``sha256`` is the digest of the bibliography that was written with it; ``replaces`` that of the one before, while
    the writing of both files has not come to its end. ``entries`` holds the citations of each key as plain JSON.
    """

    bibliography: str
    sha256: str
    dialect: str
    entries: Mapping[str, tuple[Mapping[str, Any], ...]]
    replaces: str = ""


def digest(text: str) -> str:
    """The SHA-256 of a text as it is written, in UTF-8, in hexadecimal digits."""
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def dumps(bibliography: Bibliography, text: str, name: str, dialect: str = "bibtex", replaces: str = "") -> str:
    """The side file of ``bibliography`` as JSON, for the file ``name`` that holds ``text`` in ``dialect``.

    It depends on nothing else, so that the same input gives the same file; entries stand in the order of the
    bibliography, citations in reading order.
    """
    made: dict[str, Any] = {"schema": SCHEMA, "bibliography": name, "dialect": dialect, "sha256": digest(text)}
    if replaces:
        made["replaces"] = replaces
    made["entries"] = {
        entry.key: {"citations": [_citation(mention) for mention in entry.mentions]} for entry in bibliography.entries
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def loads(text: str, name: str) -> Sources:
    """The side file as written by ``dumps``; raises ``MalformedInput``, naming ``name``, where it is damaged."""
    try:
        read = json.loads(text)
        if read["schema"] != SCHEMA:
            raise MalformedInput(
                f"{name}: schema {read['schema']!r} is not {SCHEMA}; build the bibliography again with --force"
            )
        entries = {str(key): tuple(map(_mapping, entry["citations"])) for key, entry in read["entries"].items()}
        texts = [read["bibliography"], read["sha256"], read["dialect"], read.get("replaces", "")]
        if not all(isinstance(value, str) for value in texts):
            raise TypeError("not a text")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedInput(
            f"{name}: not a side file of a bibliography ({error}); build it again with --force"
        ) from error
    return Sources(texts[0], texts[1], texts[2], entries, texts[3])


def _citation(mention: Mention) -> dict[str, Any]:
    citation = mention.citation
    return {
        "document": mention.document,
        "note": mention.note,
        "span": [citation.span.start, citation.span.end],
        "locator": citation.locator or None,
        "signal": citation.signal or None,
        "resolved": citation.resolved,
    }


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"not a citation: {value!r}")
    return value
