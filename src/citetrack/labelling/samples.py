"""Labelled citations as data: one ``{"id", "dataset", "lang", "segments": [[label, text], …]}`` a line, or XML."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from citetrack.errors import MalformedInput
from citetrack.labelling import anystyle
from citetrack.labelling.tokens import Token, tokenize

__all__ = ["LABELS", "Sample", "fold", "labels_of", "read", "sample_tokens"]

LABELS = frozenset(
    {"author", "editor", "translator", "director", "producer", "title", "container-title", "collection-title"}
    | {"journal", "edition", "volume", "pages", "date", "location", "publisher", "institution", "genre", "url", "doi"}
    | {"isbn", "note", "citation-number", "medium", "source", "other"}
)
# Rare labels that the sources use for the same thing are learnt as one.
_LEARNT_AS = {"institution": "publisher", "producer": "director", "source": "journal"}
_TRANSLATED = re.compile(r"^\W*(?:trad(?:[.,]|uzione|uit|otto|ucción)|trans(?:\.|l\.|lated)|übers)", re.IGNORECASE)
_YEAR = re.compile(r"\((?:1[5-9]|20)\d\d\)\W*|(?:1[6-9]|20)\d\d[,.;:]*")
_NUMBER = re.compile(r"\d|\b[IVXLC]+\b|\b[ivxlc]{2,}\b")


_OVERRUN = re.compile(r"^\W{0,2}[“\"«„][^“\"«„”»]{8,}(?:[”\"»“]\s?,|,\s?[”\"»“])\s+\w.*\w")
_QUOTED_LAST = re.compile(r"(?<=\w[,.:]\s)[“\"«„][^“”\"«»„]+[”\"»“]\W*$")
_OF_JOURNALS = frozenset({"volume", "collection-title"})
# Label, what shows that it is another, and that other, in the sources where annotators disagreed.
_CORRECTIONS = (
    # French citations name the editor of a book its director; only films have directors.
    ("director", re.compile(r"\bdir\b|\bdirection\b|\bdans\b|\bin\b", re.IGNORECASE), "editor"),
    ("author", _TRANSLATED, "translator"),
    ("editor", _TRANSLATED, "translator"),
    (
        "author",
        re.compile(
            r"^\W*(?:(?:in|dans|en)\W+)?(?:a\s+cura\s+d|a\s?c\.?\s?d[ie]\b|cura\s+di|hrsg|hgg?\b|herausgegeben|edd?s?\."
            r"|edited|éds?\b|édité|dir\.\s|dirett[aoi]\b|sous\s+la\s+dir|coord)",
            re.IGNORECASE,
        ),
        "editor",
    ),
    # A DOI printed as an address is an address to most sources.
    ("doi", re.compile(r"doi\.org/", re.IGNORECASE), "url"),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A citation whose parts are known: (label, text) pairs whose texts join to the citation."""

    dataset: str
    language: str
    segments: tuple[tuple[str, str], ...]

    @property
    def doubtful(self) -> bool:
        """Whether a title runs on after its closing quotation mark, as annotators' slips do: “On X,” Mind."""
        return any(label == "title" and _OVERRUN.match(text) is not None for label, text in self.segments)

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
    """The samples of a file of JSON lines or of AnyStyle's XML, in its order; what holds no text is none.

    Raises MalformedInput, with file and line, for a line that is none.
    """
    try:
        with path.open("rb") as file:
            if file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
                yield from _of_xml(path)
                return
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        sample = _parse(line)
                    except (ValueError, KeyError, TypeError, AttributeError) as error:
                        said = f'not a labelled citation, {{"segments": [[label, text], …]}}: {error}'
                        raise MalformedInput(f"{path}:{number}: {said}") from error
                    if sample.text.strip():
                        yield sample
    except OSError as error:
        raise MalformedInput(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise MalformedInput(f"{path}: not UTF-8: {error}") from error


def _of_xml(path: Path) -> Iterator[Sample]:
    try:
        for segments in anystyle.parse(path.read_bytes(), LABELS):
            sample = Sample(path.stem, "", segments)
            if sample.text.strip():
                yield sample
    except ValueError as error:
        raise MalformedInput(f"{path}: {error}") from error


def fold(text: str) -> str:
    """The letters and digits of a text alone, to tell whether two citations are one."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _learnt(label: str, text: str) -> str:
    """The label to learn for a segment."""
    label = _LEARNT_AS.get(label, label)
    return next((right for wrong, sign, right in _CORRECTIONS if wrong == label and sign.search(text)), label)


def _apart(segments: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The segments with a journal in quotation marks, left at the end of the title, apart: “X, «Archivio Veneto»,”."""
    if any(label in {"journal", "container-title"} for label, _ in segments):
        return list(segments)
    found: list[tuple[str, str]] = []
    for i, (label, text) in enumerate(segments):
        following = segments[i + 1][0] if i + 1 < len(segments) else ""
        journal = _QUOTED_LAST.search(text) if label == "title" and following in _OF_JOURNALS else None
        if journal:
            found += [(label, text[: journal.start()]), ("journal", text[journal.start() :])]
        else:
            found.append((label, text))
    return found


def _consistent(segments: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The segments with containers that contain nothing called what they are.

    Some sources call the title of a whole book a container; a journal alone is one where a volume or pages follow, or
    neither publisher nor place does. A newspaper before the title of its article stands for the author.
    """
    labels = [label for label, _ in segments if label not in {"citation-number", "other"}]
    present = set(labels)
    wrong = right = ""
    if "title" not in present and "container-title" in present:
        wrong, right = "container-title", "title"
    elif not present & {"title", "volume", "pages"} and present & {"publisher", "location"}:
        wrong, right = "journal", "title"
    elif labels[:2] == ["journal", "title"] and not present & {"author", "volume"} and labels.count("journal") == 1:
        wrong, right = "journal", "author"
    return [(right if label == wrong else label, text) for label, text in segments]


def labels_of(segments: Sequence[tuple[str, str]], tokens: Iterable[Token]) -> list[str]:
    """The label to learn for each token: that of most of its characters."""
    marks = [_learnt(label, text) for label, text in _consistent(_apart(segments)) for _ in text]
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
