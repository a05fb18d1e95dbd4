"""What holds for any input whatever: each law takes one input and raises where it is broken.

An ``AssertionError`` tells of a broken law, another exception of one that should not have left the package.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterable, Sequence

import pybtex.database
from click.testing import CliRunner

from citetrack import labelling, plugins
from citetrack.bibliography import build
from citetrack.bibliography.keys import assign
from citetrack.cli.main import root
from citetrack.errors import CitetrackError
from citetrack.links.find import find
from citetrack.model import Citation, Entry, Extraction, Problem, Reference, References, Span
from citetrack.pipeline import extract, label_all, parse_all
from citetrack.readers import read_bytes

__all__ = ["BYTES_LAWS", "FORMATS", "TEXT_LAWS", "timely"]

FORMATS = ("text", "markdown", "html", "bib")
# A thousand times what an input of its length costs: only what is not linear, or nearly hangs, comes near it.
_SECONDS, _SECONDS_A_CHARACTER = 2.0, 0.0005


def timely(law: Callable[[], None], length: int) -> None:
    """Run ``law``; what takes far longer than its input's length says must do so twice to count."""
    for again in (False, True):
        begun = time.process_time()
        law()
        took = time.process_time() - begun
        allowed = _SECONDS + _SECONDS_A_CHARACTER * length
        if took <= allowed:
            return
        assert not again, f"{took:.1f} s of CPU for {length:,} characters ({allowed:.1f} are allowed)"


def labels_cover_the_text(text: str) -> None:
    """The labelled texts join to the input, one by one and among others."""
    model = labelling.load()
    for labelled in (model.label(text), *label_all([text, "x"], model)[:1]):
        assert "".join(part for _, part in labelled.parts()) == text, "labelled parts do not join to the text"
        _tile([segment.span for segment in labelled.segments], len(text))


def citations_are_read_and_written(text: str) -> None:
    """Reading never raises; what is written in any format can be read again, all of it."""
    read = parse_all([text], labelling.load())[0]
    _spans(read.problems, len(text))
    if read.reference is not None:
        _fields(read.reference, len(text))
        _written([read.reference])


def bytes_are_parsed(data: bytes) -> None:
    """`citetrack parse` of any bytes gives a line for each line, or says in a sentence why not."""
    for form in ("csl-jsonl", "labels"):
        done = CliRunner().invoke(root, ["parse", "--to", form], input=data)
        gc.unfreeze()  # a command freezes what it has loaded, as it is the only one of its process; here more follow
        if done.exception is not None and not isinstance(done.exception, SystemExit | CitetrackError):
            raise done.exception
        if done.exit_code == 0:
            for line in done.stdout.split("\n")[:-1]:
                json.loads(line)


def documents_are_extracted(data: bytes) -> None:
    """A document of any bytes, in each format, is refused with a sentence, or read, built and written whole."""
    for form in FORMATS:
        try:
            source = read_bytes(data, f"fuzz.{form}", form)
        except CitetrackError:
            continue
        if isinstance(source, References):
            _bibliography(source)
            continue
        found = extract(source, labelling.load())
        _structure(found, len(source.text))
        bibliography = build([found])
        keys = [entry.key for entry in bibliography.entries]
        assert len(set(keys)) == len(keys), "two works have one key"
        _entries(bibliography.entries)
        find(found)


def _bibliography(source: References) -> None:
    _entries(build([source]).entries)
    find(source)


def _structure(found: Extraction, length: int) -> None:
    _spans(found.problems, length)
    for note in found.notes:
        _within(note.span, Span(0, length))
        for marker in note.markers:
            _within(marker, Span(0, length))
    for citation in _citations(found):
        _within(citation.span, Span(0, length))
        if citation.reference is not None:
            _fields(citation.reference, length)


def _citations(found: Extraction) -> Iterable[Citation]:
    yield from (citation for note in found.notes for citation in note.citations)
    yield from found.inline


def _fields(reference: Reference, length: int) -> None:
    for field in reference.fields:
        assert field.value, f"the field {field.name} is empty"
        if field.span is not None:
            _within(field.span, Span(0, length))


def _written(references: Sequence[Reference]) -> None:
    _entries([Entry(key, one) for key, one in zip(assign(references), references, strict=True)])


def _entries(entries: Sequence[Entry]) -> None:
    for form in ("bibtex", "biblatex"):
        text = plugins.load("citetrack.writers", form)(entries)
        text.encode("utf-8")
        again = read_bytes(text.encode("utf-8"), "written.bib", "bib")
        assert isinstance(again, References)
        assert [one.key for one in again.records] == [one.key for one in entries], f"{form}: read again, other entries"
        assert not again.problems, f"{form}: read again with problems: {again.problems[0].message}"
        keys = list(pybtex.database.parse_string(text, "bibtex").entries)
        assert keys == [entry.key for entry in entries], f"{form}: pybtex reads other entries"
    assert len(json.loads(plugins.load("citetrack.writers", "csl-json")(entries))) == len(entries)
    lines = plugins.load("citetrack.writers", "csl-jsonl")(entries).split("\n")
    assert len([json.loads(line) for line in lines if line]) == len(entries)


def _spans(problems: Iterable[Problem], length: int) -> None:
    for problem in problems:
        assert problem.message, "a problem that says nothing"
        if problem.span is not None:
            _within(problem.span, Span(0, length))


def _within(inner: Span, outer: Span) -> None:
    assert outer.start <= inner.start <= inner.end <= outer.end, f"{inner} lies outside {outer}"


def _tile(spans: Sequence[Span], length: int) -> None:
    at = 0
    for span in spans:
        assert span.start == at <= span.end, f"a gap or an overlap at {at}"
        at = span.end
    assert at == length, f"the labelled parts end at {at} of {length}"


TEXT_LAWS: tuple[Callable[[str], None], ...] = (labels_cover_the_text, citations_are_read_and_written)
BYTES_LAWS: tuple[Callable[[bytes], None], ...] = (bytes_are_parsed, documents_are_extracted)
