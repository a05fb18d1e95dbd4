"""A citation style, and the same style with each rendering element announcing its field by a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from citetrack.labelling.made.labels import LEAD, literal_label, term_label, variable_label
from citetrack.labelling.made.marks import mark

__all__ = ["Style", "read_style"]

_CSL: Final = "{http://purl.org/net/xbiblio/csl}"
# What stands before the mark: closing punctuation belongs to the field before.
_PUNCTUATION: Final = re.compile(r"[\s.,;:)\]–—|-]*")


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style: as written (``plain``) and with marks (``marked``), its class and its locale ("" where none)."""

    name: str
    plain: bytes
    marked: bytes
    notes: bool
    bibliography: bool
    locale: str


def read_style(data: bytes, name: str = "") -> Style:
    """The style of a CSL file (CSL 1.0.2), with its marked twin."""
    plain = _parse(data)
    for bibliography in plain.iter(f"{_CSL}bibliography"):
        if "subsequent-author-substitute" in bibliography.attrib:
            del bibliography.attrib["subsequent-author-substitute"]
    marked = _parse(etree.tostring(plain))
    for element in list(marked.iter(f"{_CSL}macro", f"{_CSL}citation", f"{_CSL}bibliography")):
        for child in list(element.iter()):
            _mark(child)
    return Style(
        name=name,
        plain=etree.tostring(plain),
        marked=etree.tostring(marked),
        notes=plain.get("class") == "note",
        bibliography=plain.find(f"{_CSL}bibliography") is not None,
        locale=plain.get("default-locale") or "",
    )


def _parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)


def _mark(element: etree._Element) -> None:
    """Give one element of a style its mark, and lead words in affixes and delimiters theirs."""
    if not isinstance(element.tag, str):
        return
    tag = element.tag.removeprefix(_CSL)
    if tag in ("text", "number", "date", "names") or (tag == "label" and not _within_names(element)):
        label = _label(element)
        if label:
            element.set("prefix", _open(element.get("prefix", ""), label))
            return
    if tag in ("text", "group", "choose", "layout"):
        for name in ("prefix", "delimiter"):
            affix = element.get(name)
            words = literal_label(affix) if affix else None
            if affix and words:
                at = _PUNCTUATION.match(affix).end()  # type: ignore[union-attr]
                element.set(name, affix[:at] + mark(words) + affix[at:])


def _within_names(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{_CSL}names"


def _label(element: etree._Element) -> str | None:
    if variable := element.get("variable"):
        return variable_label(variable.split()[0])
    if term := element.get("term"):
        return term_label(term)
    if (value := element.get("value")) is not None:
        return literal_label(value)
    return None


def _open(prefix: str, label: str) -> str:
    """The prefix of an element with its mark: after closing punctuation, before words that open the field."""
    at = _PUNCTUATION.match(prefix).end()  # type: ignore[union-attr]
    words = literal_label(prefix)
    if words in (None, LEAD, label):
        return prefix[:at] + mark(label) + prefix[at:]
    return prefix[:at] + mark(words) + prefix[at:] + mark(label)
