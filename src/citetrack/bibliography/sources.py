"""The side file of a bibliography: where each entry is cited, and what was generated for it when it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from citetrack.errors import MalformedInput
from citetrack.model import Alternative, Entry, Mention

__all__ = ["SCHEMA", "Held", "Sources", "as_sure", "digest", "dumps", "hold", "loads", "settle"]

SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one entry: its text as generated, empty where a person wrote it, and plain JSON.

    ``citations`` are the places that cite it, ``others`` the values that descriptions give besides the entry's,
    ``fields`` the confidence, in hundredths, of each field that was read.
    """

    text: str = ""
    citations: tuple[Mapping[str, Any], ...] = ()
    others: tuple[Mapping[str, Any], ...] = ()
    fields: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sources:
    """A side file as read.

    ``sha256`` is the digest of the bibliography that was written with it. ``entries`` holds what is in the file, by
    keys; ``gone`` the texts of entries that are not in it any more, by keys that no other work gets: pruned, deleted by
    hand, or, without a text, given another key by hand. ``next`` is the side file to come, while both files are
    written.
    """

    bibliography: str
    sha256: str
    dialect: str = "bibtex"
    entries: Mapping[str, Held] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)
    deleted: tuple[str, ...] = ()
    next: Sources | None = None


def digest(text: str) -> str:
    """The SHA-256 of a text as it is written, in UTF-8, in hexadecimal digits."""
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def hold(entry: Entry, text: str) -> Held:
    """What is held of an entry that was generated as ``text``, citations in reading order.

    Where a person wrote the entry, no confidence is held: it is not what was read.
    """
    fields = {name: round(sure, 2) for name, sure in entry.reference.confidences.items()} if text else {}
    return Held(text, tuple(map(_citation, entry.mentions)), tuple(map(_other, entry.others)), fields)


def as_sure(sources: Sources, before: Sources) -> Sources:
    """The side file with the confidences of another one: a new model's alone are no news of the bibliography."""
    none = Held()
    same = {key: replace(held, fields=before.entries.get(key, none).fields) for key, held in sources.entries.items()}
    return replace(sources, entries=same)


def settle(sources: Sources, text: str | None) -> Sources:
    """The side file that goes with the bibliography of ``text``: the one to come where that has come to be written."""
    if sources.next is None:
        return sources
    now, then = replace(sources, next=None), sources.next
    if text is None or digest(text) == now.sha256:
        return now
    if digest(text) == then.sha256:
        return then
    found = [sum(f"{{{key}," in text for key in one.entries) / (len(one.entries) or 1) for one in (now, then)]
    return then if found[1] > found[0] else now  # it was changed since; in doubt what is new counts as a person's


def dumps(sources: Sources) -> str:
    """The side file as JSON, the same for the same facts; entries stand in their order."""
    return json.dumps(_plain(sources), ensure_ascii=False, indent=1) + "\n"


def loads(text: str, name: str) -> Sources:
    """The side file as written by ``dumps``; raises ``MalformedInput``, naming ``name``, where it is damaged."""
    try:
        read = json.loads(text)
        if read["schema"] != SCHEMA:
            raise MalformedInput(f"{name}: schema {read['schema']!r} is not {SCHEMA}; build it again")
        return _read(read)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedInput(f"{name}: not a side file of a bibliography ({error}); build it again") from error


def _plain(sources: Sources) -> dict[str, Any]:
    made: dict[str, Any] = {
        "schema": SCHEMA, "bibliography": sources.bibliography, "dialect": sources.dialect, "sha256": sources.sha256,
        "entries": {key: _held(held) for key, held in sources.entries.items()},
    }  # fmt: skip
    if sources.gone:
        made["gone"] = dict(sources.gone)
    if sources.deleted:
        made["deleted"] = list(sources.deleted)
    if sources.next:
        made["next"] = _plain(sources.next)
    return made


def _held(held: Held) -> dict[str, Any]:
    made: dict[str, Any] = {"citations": list(held.citations)}
    if held.others:
        made["others"] = list(held.others)
    if held.fields:
        made |= {"confidence": min(held.fields.values()), "fields": dict(held.fields)}
    return made | ({"text": held.text} if held.text else {})


def _read(read: Any) -> Sources:
    texts = [read["bibliography"], read["sha256"], read["dialect"], *read.get("gone", {}).values()]
    entries = {}
    for key, held in read["entries"].items():
        texts.append(held.get("text", ""))
        entries[str(key)] = Held(
            held.get("text", ""),
            tuple(map(_mapping, held["citations"])),
            tuple(map(_mapping, held.get("others", ()))),
            {name: float(sure) for name, sure in held.get("fields", {}).items()},
        )
    deleted = tuple(read.get("deleted", ()))
    if not all(isinstance(value, str) for value in (*texts, *deleted)):
        raise TypeError("not a text")
    following = _read(read["next"]) if "next" in read else None
    return Sources(texts[0], texts[1], texts[2], entries, dict(read.get("gone", {})), deleted, following)


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


def _other(other: Alternative) -> dict[str, Any]:
    return {"field": other.name, "value": other.value, "document": other.document, "note": other.note}


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"not a citation: {value!r}")
    return value
