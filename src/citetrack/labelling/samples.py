"""Labelled citations as data: one ``{"id", "dataset", "lang", "segments": [[label, text], …]}`` a line."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from citetrack.errors import MalformedInput
from citetrack.labelling.tokens import Token, tokenize

__all__ = ["LABELS", "Sample", "fold", "labels_of", "read", "sample_tokens"]

LABELS = frozenset(
    {"author", "editor", "translator", "director", "producer", "title", "container-title", "collection-title"}
    | {"journal", "edition", "volume", "pages", "date", "location", "publisher", "institution", "genre", "url", "doi"}
    | {"isbn", "note", "citation-number", "medium", "source", "other"}
)
# Rare labels that the sources use for the same thing are learnt as one.
_LEARNT_AS = {"institution": "publisher", "producer": "director", "source": "journal"}
# French citations name the editor of a book its director (“sous la direction de”, “dir.”); only films have directors.
_YEAR = re.compile(r"\((?:1[5-9]|20)\d\d\)\W*|(?:1[6-9]|20)\d\d[,.;:]*")
_NUMBER = re.compile(r"\d|\b[IVXLC]+\b|\b[ivxlc]{2,}\b")
_FRENCH_DIRECTOR = re.compile(r"\bdir\b|\bdirection\b|\bdans\b|\bin\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sample:
    """A citation whose parts are known: (label, text) pairs whose texts join to the citation."""

    dataset: str
    language: str
    segments: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The citation as printed."""
        return "".join(text for _, text in self.segments)


def _parse(line: str) -> Sample:
    item = json.loads(line)
    segments = tuple((str(label), str(text)) for label, text in item["segments"])
    unknown = {label for label, _ in segments} - LABELS
    if unknown:
        raise ValueError(f"no such label: {', '.join(sorted(unknown))}")
    return Sample(str(item.get("dataset", "")), str(item.get("lang", "")), segments)


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file, in its order.

    Raises MalformedInput, with file and line, for a line that is none.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        yield _parse(line)
                    except (ValueError, KeyError, TypeError, AttributeError) as error:
                        raise MalformedInput(f"{path}:{number}: not a labelled citation: {error}") from error
    except OSError as error:
        raise MalformedInput(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise MalformedInput(f"{path}: not UTF-8: {error}") from error


def fold(text: str) -> str:
    """The letters and digits of a text alone, to tell whether two citations are one."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _learnt(label: str, text: str) -> str:
    """The label to learn for a segment: a DOI printed as an address is an address to most sources."""
    label = _LEARNT_AS.get(label, label)
    if label == "doi" and "doi.org/" in text:
        return "url"
    return "editor" if label == "director" and _FRENCH_DIRECTOR.search(text) else label


def _whole(segments: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The segments with the name of a work that has no other called its title.

    Some sources call the title of a whole book a container of nothing; a journal alone is one where a volume or pages
    follow, or neither publisher nor place does.
    """
    present = {label for label, _ in segments}
    if "title" in present:
        return list(segments)
    if "container-title" in present:
        return [("title" if label == "container-title" else label, text) for label, text in segments]
    if "journal" in present and not present & {"volume", "pages"} and present & {"publisher", "location"}:
        return [("title" if label == "journal" else label, text) for label, text in segments]
    return list(segments)


def labels_of(segments: Sequence[tuple[str, str]], tokens: Iterable[Token]) -> list[str]:
    """The label to learn for each token: that of most of its characters."""
    marks = [_learnt(label, text) for label, text in _whole(segments) for _ in text]
    found: list[str] = []
    numbered = False  # whether the volume that goes on has its number
    for token in tokens:
        own = marks[token.start : token.start + len(token.text)]
        label = max(dict.fromkeys(own), key=own.count)
        # Some sources leave the year in the volume: “XLII (1960)”, “n. 2, 1985”.
        if label == "volume" and numbered and _YEAR.fullmatch(token.text):
            label = "date"
        numbered = label == "volume" and (numbered or _NUMBER.search(token.text) is not None)
        found.append(label)
    return found


def sample_tokens(sample: Sample) -> tuple[list[Token], list[str]]:
    """The tokens of a sample and the label to learn for each."""
    tokens = tokenize(sample.text)
    return tokens, labels_of(sample.segments, tokens)
