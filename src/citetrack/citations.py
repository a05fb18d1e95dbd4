"""From citations to their works: label them, many at once, and normalise each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from citetrack.model import LabelledCitation, Normalized, Reference, Span
from citetrack.normalize import Unmarked, normalize, unmark
from citetrack.normalize.plain import clean, says
from citetrack.normalize.venue_words import GAZETTE

__all__ = ["OFFICIAL", "Model", "label_all", "parse", "parse_all"]

_BOUND = ("publisher", "location", "institution", "journaltitle", "booktitle", "isbn", "doi", "url")
_PAPERS = ("publisher", "journaltitle")
_CASES = (" v. ", " v ", " vs. ", "Case C-", "Case T-", "In re ", "Ex parte ")  # what a citation of a case has
# A judgment by its court and day, a statute by its section: their heads look like authors.
_HEADED = re.compile(
    r"(?:B(?:VerfG|GH|VerwG|AG|SG|FH)|EuGH|CE|CEDH|CJUE|CJCE|Cass\.|Cour\s(?:de\scassation|EDH|d[’']appel)|Conseil\sd[’']État)(?=[\s,])"
    r"[^;:“«„]{0,60}?[\s.]\d{1,2}(?:\.\s?\d{1,2}\.\s?|(?:\.|er)?\s[^\W\d_]{3,9}\.?\s)\d{4}\b|"
    r"[A-Z][^.,;:“”]{2,80}\sAct\s(?:of\s)?\d{4}\b(?:\s\([A-Z]{2,4}\))?,\s(?:ss?\b|secs?\b|§|pt\b|sch\b|\d+\sU\.\s?S\.\s?C)"
)
OFFICIAL = frozenset({"jurisdiction", "legislation"})


class Model(Protocol):
    """What labels citations; ``labelling.load`` gives the shipped one."""

    def label(self, text: str, /) -> LabelledCitation:
        """The citation with each part labelled, the parts covering the text."""
        ...

    def label_all(self, texts: Sequence[str], /) -> Sequence[LabelledCitation]:
        """Each citation labelled, in the order given."""
        ...


def label_all(texts: Sequence[str], model: Model) -> list[LabelledCitation]:
    """Each citation labelled, in the order given; LaTeX, Markdown and HTML in it are read as what they print."""
    return [plain.relabel(one) if plain else one for plain, one in _labelled(texts, model)]


def parse(text: str, model: Model) -> Normalized:
    """The work that a citation describes, read as an item of a list of references."""
    return parse_all([text], model)[0]


def parse_all(texts: Sequence[str], model: Model) -> list[Normalized]:
    """The work that each citation describes, read as items of a list of references, in the order given."""
    read = ((plain, _read_line(one)) for plain, one in _labelled(texts, model))
    return [plain.place(one) if plain else one for plain, one in read]


def _labelled(texts: Sequence[str], model: Model) -> Iterator[tuple[Unmarked | None, LabelledCitation]]:
    """Each citation as what it prints, labelled, beside what says where that stood in its markup (None without any)."""
    unmarked = [unmark(text) for text in texts]
    labelled = model.label_all([plain.text if plain else text for plain, text in zip(unmarked, texts, strict=True)])
    return zip(unmarked, labelled, strict=True)


def _read_line(labelled: LabelledCitation) -> Normalized:
    """The work that a line describes; a case or a law alone, which labels know nothing of, as what it is."""
    read, text = normalize(labelled, "list"), clean(labelled.text)
    if read.reference is not None and _published(read.reference) and not (says(text, _CASES) or _HEADED.match(text)):
        return read
    from citetrack.notes import read_source  # noqa: PLC0415 - few lines need it

    official = read_source(text, Span(0, len(labelled.text)), None)
    return Normalized(official) if official and official.type in OFFICIAL else read


def _published(reference: Reference) -> bool:
    """Whether something tells that the work was published as books and articles are: people, a press, an address.

    A gazette, where laws are published, does not.
    """
    return bool(reference.names) or any(
        (value := reference.get(name)) and not (name in _PAPERS and GAZETTE.match(value)) for name in _BOUND
    )
