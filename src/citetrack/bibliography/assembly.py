"""A bibliography of what was found in documents and read from bibliographies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from citetrack.bibliography.keys import PATTERN, assign
from citetrack.bibliography.merging import Found, Work, merge
from citetrack.bibliography.succession import Pin, inherit
from citetrack.model import (
    Alternative,
    Bibliography,
    Citation,
    Entry,
    Extraction,
    Mention,
    Problem,
    Reference,
    References,
    Span,
)  # fmt: skip

__all__ = ["build", "keys_of", "mentions"]

_SHOWN = 60
_MOST = 8


def build(
    extractions: Sequence[Extraction | References],
    pattern: str = PATTERN,
    pins: Mapping[str, Pin] | None = None,
) -> Bibliography:
    """One entry for each work, in order of first citation, with every place that cites it.

    Citations that are no full description (``resolved`` other than ``full``, or no reference) give no entry; those
    that were resolved, so that they have the reference of a work of their document, are mentions of its entry. Works
    of bibliographies that were read keep their keys; other keys are made by ``pattern`` (see ``keys.assign``). ``pins``
    holds what is said of each key that was written before: the work that is like it has that key, and no other work
    gets it. Where descriptions of a work contradict each other, the
    bibliography has a problem ``conflicting-field`` that names the place of the value that was not kept; a citation
    that may mean several works is one with the code ``ambiguous-back-reference`` that names their keys.
    """
    pins = pins or {}
    pinned = (Found(reference, key=key, pinned=True) for key, pin in pins.items() for reference in pin.references)
    works = merge([*chain.from_iterable(map(_found, extractions)), *pinned])
    keys = _keys(works, pattern, pins)
    cited = _mentions(extractions, works)
    entries = tuple(
        Entry(key, work.reference, cited[i], tuple(_others(work)))
        for i, (key, work) in enumerate(zip(keys, works, strict=True))
    )
    problems = [problem for key, work in zip(keys, works, strict=True) for problem in _problems(key, work)]
    problems += _ambiguous(extractions, works, keys)
    return Bibliography(entries, tuple(problems))


def keys_of(bibliography: Bibliography) -> Mapping[tuple[str, Span], str]:
    """The key of each citation, by its document and span."""
    return {
        (mention.document, mention.citation.span): entry.key
        for entry in bibliography.entries
        for mention in entry.mentions
    }


def mentions(extraction: Extraction) -> tuple[Mention, ...]:
    """Every citation of a document in reading order: that of a note where its first marker stands.

    A note without a marker follows the note before it.
    """
    name = extraction.document.name
    places: list[tuple[int, int, Mention]] = []
    place = 0
    for note in extraction.notes:
        place = note.markers[0].start if note.markers else max(place, note.span.start if not places else place)
        places += [(place, citation.span.start, Mention(name, note.number, citation)) for citation in note.citations]
    places += [
        (citation.span.start, citation.span.start, Mention(name, None, citation)) for citation in extraction.inline
    ]
    return tuple(mention for _, _, mention in sorted(places, key=lambda place: place[:2]))


def _found(extraction: Extraction | References) -> Iterator[Found]:
    if isinstance(extraction, References):
        for record in extraction.records:
            yield Found(record.reference, key=record.key, document=extraction.name)
        return
    for mention in mentions(extraction):
        citation: Citation = mention.citation
        if citation.resolved == "full" and citation.reference is not None:
            yield Found(citation.reference, mention)


def _referred(works: Sequence[Work]) -> dict[tuple[str, Reference], int]:
    """The place of the work that each description in a document describes."""
    found: dict[tuple[str, Reference], int] = {}
    for i, work in enumerate(works):
        for mention in work.mentions:
            if mention.citation.reference is not None:
                found.setdefault((mention.document, mention.citation.reference), i)
    return found


def _ambiguous(
    extractions: Sequence[Extraction | References], works: Sequence[Work], keys: Sequence[str]
) -> Iterator[Problem]:
    referred = _referred(works)
    for extraction in extractions:
        if isinstance(extraction, References):
            continue
        for mention in mentions(extraction):
            citation = mention.citation
            places = (referred.get((mention.document, candidate)) for candidate in citation.candidates)
            named = list(dict.fromkeys(keys[place] for place in places if place is not None))
            if named:
                said = " ".join(citation.span.of(extraction.document.text).split())
                shown = said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"
                where = f"note {mention.note} refers back" if mention.note is not None else "the text refers"
                message = f"{where} to one of several works: “{shown}” may be {_either(named)}"
                yield Problem("ambiguous-back-reference", message, citation.span, mention.document, mention.note)


def _either(keys: Sequence[str]) -> str:
    """“a, b or c”; of many the first."""
    if len(keys) > _MOST:
        return f"{', '.join(keys[:_MOST])} or {len(keys) - _MOST} more"
    return f"{', '.join(keys[:-1])} or {keys[-1]}" if keys[1:] else keys[0]


def _mentions(extractions: Sequence[Extraction | References], works: Sequence[Work]) -> list[tuple[Mention, ...]]:
    """Every mention of each work in reading order, those that refer back to a description of it among them."""
    described = {(m.document, m.citation.span): i for i, work in enumerate(works) for m in work.mentions}
    referred = _referred(works)
    cited: list[list[Mention]] = [[] for _ in works]
    for extraction in extractions:
        if isinstance(extraction, References):
            continue
        for mention in mentions(extraction):
            citation = mention.citation
            place: int | None = None
            if citation.resolved == "full":
                place = described.get((mention.document, citation.span))
            elif citation.reference is not None:
                place = referred.get((mention.document, citation.reference))
            if place is not None:
                cited[place].append(mention)
    return [tuple(found) for found in cited]


def _keys(works: Sequence[Work], pattern: str, pins: Mapping[str, Pin]) -> list[str]:
    """The pinned key of each work, or a new one."""
    heirs = inherit(works, pins)
    pinned = [work.pin or heirs.get(index, "") for index, work in enumerate(works)]
    free = [work for work, key in zip(works, pinned, strict=True) if not key]
    made = iter(assign([work.reference for work in free], [work.key for work in free], pattern, reserved=pins))
    return [key or next(made) for key in pinned]


def _others(work: Work) -> Iterator[Alternative]:
    for conflict in work.conflicts:
        found = work.found[conflict.index]
        document, note = (found.mention.document, found.mention.note) if found.mention else (found.document, None)
        yield Alternative(conflict.name, conflict.value, document, note)


def _problems(key: str, work: Work) -> Iterator[Problem]:
    for conflict in filter(lambda conflict: conflict.contrary, work.conflicts):
        found = work.found[conflict.index]
        message = f"{key}: {conflict.name} is “{conflict.value}” here; kept “{conflict.kept}”"
        if found.mention is None:
            yield Problem("conflicting-field", message, document=found.document)
        else:
            mention = found.mention
            yield Problem("conflicting-field", message, mention.citation.span, mention.document, mention.note)
