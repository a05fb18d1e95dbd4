"""Labelled citations in AnyStyle's XML: ``<dataset><sequence><author>…</author><title>…</title>…</sequence>…``."""

from __future__ import annotations

from lxml import etree

__all__ = ["parse"]

# What AnyStyle's users call what has another name here; a label that is known to neither is learnt as “other”.
_CALLED = {"booktitle": "container-title", "tech": "genre", "number": "volume", "year": "date", "place": "location"}


def parse(data: bytes, labels: frozenset[str]) -> list[tuple[tuple[str, str], ...]]:
    """The (label, text) pairs of each citation, with a blank between two; raises ValueError where it is no such XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed XML: {error}") from error
    if root.tag != "dataset":
        raise ValueError(f"not a <dataset> of AnyStyle but <{root.tag}>")
    found = []
    for sequence in root.iter("sequence"):
        parts = [
            (_label(part, labels), " ".join("".join(map(str, part.itertext())).split()))
            for part in sequence.iterchildren("*")
        ]
        parts = [(label, text) for label, text in parts if text]
        found.append(
            tuple((label, text if i == len(parts) else text + " ") for i, (label, text) in enumerate(parts, 1))
        )
    return found


def _label(part: etree._Element, labels: frozenset[str]) -> str:
    name = _CALLED.get(str(part.tag), str(part.tag))
    return name if name in labels else "other"
