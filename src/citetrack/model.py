"""The frozen values that travel between the stages; this module imports nothing of citetrack.

Every ``Span`` counts code points of ``Document.text``, start inclusive and end exclusive.
Field names and entry types are those of the BibLaTeX data model (biblatex manual, chapter 2);
field labels are those of CSL as AnyStyle and GROBID use them for training data.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NamedTuple, Self

__all__ = [
    "Alternative", "Bibliography", "Citation", "Document", "Entry", "Extraction", "Failure", "FailureKind", "Fetch",
    "Field", "Hop", "LabelledCitation", "Labeller", "Link", "LinkResult", "LinkSource", "Mark", "MarkKind", "Mention",
    "Name", "NameList", "Normalized", "Note", "Problem", "Record", "Reference", "References", "Response", "Segment",
    "Span", "Suggestion", "Try", "Verdict",
]  # fmt: skip

MarkKind = Literal["marker", "note", "heading", "emphasis", "link", "list-item"]
Verdict = Literal["alive", "unverifiable", "suspect", "dead", "skipped"]
FailureKind = Literal[
    "malformed", "dns", "dns-temporary", "connection-refused", "unreachable", "reset", "timeout", "protocol",
    "tls-expired", "tls-wrong-host", "tls-self-signed", "tls-chain", "tls", "proxy", "too-many-redirects",
    "refused-private",
]  # fmt: skip


class _Run(NamedTuple):
    start: int
    end: int


class Span(_Run):
    """A run of code points, ``start`` inclusive and ``end`` exclusive."""

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Span:
        """Raises ValueError for a run that ends before it starts, or starts before the text."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        return tuple.__new__(cls, (start, end))

    @classmethod
    def _make(cls, iterable: Iterable[Any]) -> Self:  # type: ignore[override]  # “_replace” asks it, not for len()
        return cls(*iterable)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same run, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Problem:
    """One bad item among good ones: a stable ``code`` such as ``note-without-marker``, and a sentence for a person."""

    code: str
    message: str
    span: Span | None = None
    document: str = ""
    note: str | None = None


# -- what the readers give ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mark:
    """What the markup of a source says of a run of its text.

    ``target`` is the note's id for ``marker`` and ``note``, the address for ``link``, the level ("1" to "6") for
    ``heading``, and empty otherwise. A ``note`` covers the note's text without its number.
    """

    kind: MarkKind
    span: Span
    target: str = ""


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(i + 1 for i, c in enumerate(text) if c == "\n"))


@dataclass(frozen=True, slots=True)
class Document:
    """A source as plain text: what a reader of it sees, with what its markup says beside it.

    ``name`` is the path as the user wrote it (``<stdin>`` for standard input). ``lines`` holds (offset into ``text``,
    1-based line of the source file) in ascending order, for formats whose text differs from their source; when it is
    empty, the lines of ``text`` are the lines of the source.
    """

    name: str
    text: str
    format: str = "text"
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    def line(self, offset: int) -> int:
        """The 1-based line of the source file on which the character at ``offset`` stands."""
        if self.lines:
            at = bisect_right(self.lines, (offset, 1 << 62)) - 1
            return self.lines[max(at, 0)][1]
        return bisect_right(_line_starts(self.text), offset)

    def column(self, offset: int) -> int:
        """The 1-based column in ``text`` of the character at ``offset``."""
        return offset - self.text.rfind("\n", 0, offset)


# -- a work ---------------------------------------------------------------------------------------------------------


class Name(NamedTuple):
    """A person by parts, or a corporate or unparsable name as ``literal`` (then the parts are empty).

    ``family`` excludes ``prefix`` (“van der”) and ``suffix`` (“Jr.”); the literal ``others`` stands for “et al.”.
    """

    family: str = ""
    given: str = ""
    prefix: str = ""
    suffix: str = ""
    literal: str = ""


class NameList(NamedTuple):
    """The names of one role: author, editor, translator, …; ``confidence`` as a field's."""

    role: str
    names: tuple[Name, ...]
    span: Span | None = None
    confidence: float | None = None


class Field(NamedTuple):
    """One field of a reference: a BibLaTeX name, its value as plain Unicode text, and where it was read.

    ``confidence``, from 0 to 1, says how sure the labeller was of what the field was read from, where it was asked.
    """

    name: str
    value: str
    span: Span | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A normalised work in the BibLaTeX data model.

    ``type`` is a BibLaTeX entry type. Values are plain text, never LaTeX; ``date``, ``urldate`` and ``origdate`` are
    ISO 8601-2 (``2010-08-28``, ``2022-07/2022-08``, ``2021-23`` for autumn) or, where they can't be read, as written.
    """

    type: str
    names: tuple[NameList, ...] = ()
    fields: tuple[Field, ...] = ()

    @property
    def confidence(self) -> float | None:
        """The least confidence of the fields and names that have one, or None where none has."""
        return min(self.confidences.values(), default=None)

    @property
    def confidences(self) -> dict[str, float]:
        """The confidence of each list of names, by its role, and each field, by its name, that has one."""
        parts = (
            *((group.role, group.confidence) for group in self.names),
            *((field.name, field.confidence) for field in self.fields),
        )
        return {name: sure for name, sure in parts if sure is not None}

    def get(self, name: str, default: str = "") -> str:
        """The value of a field, or ``default``."""
        for one in self.fields:  # half the time of next()
            if one.name == name:
                return one.value
        return default

    def people(self, role: str = "author") -> tuple[Name, ...]:
        """The names of a role, or an empty tuple."""
        for group in self.names:
            if group.role == role:
                return group.names
        return ()


# -- notes and citations --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where a work is cited.

    The notes stage sets ``span`` (without the signal and without separators) and ``signal`` (“See also”), and, for a
    back-reference, ``resolved``; the later stages set ``locator`` and ``reference``. ``resolved`` is ``full`` for a
    work described in full, and names the kind of back-reference (``ibid``, ``short``, …) otherwise. ``listed`` says
    that it is an item of an unnumbered list of references: a page at its end is the work's, no locator. A resolved
    back-reference has the reference of the citation in full that it means; ``sure``, from 0 to 1, says how well the
    two fit. An ambiguous one has no reference, and as ``candidates`` those of the works that it fits.
    """

    span: Span
    signal: str = ""
    locator: str = ""
    resolved: str = "full"
    reference: Reference | None = None
    listed: bool = False
    sure: float = 1.0
    candidates: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note: ``span`` covers its number and text, ``body`` its text alone; ``markers`` are its places in the body."""

    number: str
    span: Span
    body: Span
    markers: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document.

    ``kind`` tells notes (``notes``: a single page at a citation's end is a locator) from a numbered list of references
    (``references``: it is the page of the work).
    """

    document: Document
    notes: tuple[Note, ...] = ()
    inline: tuple[Citation, ...] = ()
    kind: Literal["notes", "references"] = "notes"
    problems: tuple[Problem, ...] = ()


# -- labelling ------------------------------------------------------------------------------------------------------


class Segment(NamedTuple):
    """A run of ``LabelledCitation.text`` with its field label; the span counts from the start of that text.

    ``probability`` is that of the run being such a field from end to end and no further, where it was asked for.
    """

    label: str
    span: Span
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class LabelledCitation:
    """A citation string cut into labelled segments that follow each other and cover it from end to end."""

    text: str
    segments: tuple[Segment, ...]

    def parts(self) -> tuple[tuple[str, str], ...]:
        """(label, text) of each segment, the texts joining to ``text``."""
        return tuple((s.label, s.span.of(self.text)) for s in self.segments)


Labeller = Callable[[str], LabelledCitation]


@dataclass(frozen=True, slots=True)
class Normalized:
    """What one labelled citation says: the work (or None where it describes none) and the place cited in it."""

    reference: Reference | None
    locator: str = ""
    problems: tuple[Problem, ...] = ()


# -- bibliographies -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a bibliography file, with its key, its span in the file's text and its 1-based line.

    ``places`` holds the 1-based line and column at which the values of fields begin that may hold addresses.
    """

    key: str
    reference: Reference
    span: Span
    line: int
    raw: Mapping[str, str]
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class References:
    """A bibliography file as read."""

    name: str
    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation with the document and the note (None in running text) it stands in."""

    document: str
    note: str | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Alternative:
    """What a description of a work says of a field, or of a role, where the entry says something else."""

    name: str
    value: str
    document: str = ""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A work of the bibliography: its key, its reference, and every place that cites it, in reading order.

    ``others`` are the values that the descriptions of the work give besides those of ``reference``.
    """

    key: str
    reference: Reference
    mentions: tuple[Mention, ...] = ()
    others: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Works in order of first citation, each once."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()


# -- the network ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: the address that was asked and the status (301, 302, …) it sent on with."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Response:
    """The answer of a server: ``url`` is the address at the end of ``chain``, header names are in lower case.

    ``body_start`` holds the first bytes of the body, decompressed, and is empty after HEAD.
    """

    status: int
    url: str
    chain: tuple[Hop, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    body_start: bytes = b""

    def header(self, name: str, default: str = "") -> str:
        """The value of a header, its name in lower case, or ``default``."""
        return next((value for key, value in self.headers if key == name), default)


@dataclass(frozen=True, slots=True)
class Failure:
    """No answer: what kind of failure, a sentence, and the address (``chain`` redirects on) at which it happened."""

    kind: FailureKind
    message: str
    url: str = ""
    chain: tuple[Hop, ...] = ()


# (method, url) -> what came back; never raises for anything a server or the network does
Fetch = Callable[[str, str], Response | Failure]


# -- links ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LinkSource:
    """Where a link is cited; ``note`` and ``key`` are None for an address in the body, ``column`` where it isn't known.

    Lines and columns are 1-based; columns count code points. ``text`` is what a reader sees there: the note, else the
    title of the work; ``year`` is the work's, else that of the access to it (four digits). Both are "" where unknown.
    """

    file: str
    line: int
    note: str | None = None
    key: str | None = None
    column: int | None = None
    text: str = field(default="", compare=False)
    year: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """An address, once, with every place that cites it.

    ``readings`` are the addresses that the text may mean too, where a line end or a hyphen stands in this one;
    ``date`` is when the work was looked up, else when it appeared (ISO 8601), where a citation says so.
    """

    url: str
    sources: tuple[LinkSource, ...]
    readings: tuple[str, ...] = ()
    date: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Try:
    """One request of a check: when it was made (seconds since 1970), and its status or kind of failure."""

    method: str
    url: str
    at: float
    status: int | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a citation may say instead: ``kind`` (``moved``, ``doi``, …), an address that was asked, and why.

    ``safe`` says that it can be written without a person's eye.
    """

    kind: str
    url: str
    reason: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class LinkResult:
    """What the check says of a link: ``code`` is stable (``not-found``), ``reason`` a sentence for a person.

    The evidence: ``chain`` holds the redirects up to ``final_url``, ``tries`` each request that was made. ``new`` says
    that no earlier check knows the link, ``known`` that its failure was expected (a baseline). ``alive`` is when the
    link was last alive (seconds since 1970; 0: never seen so), ``strikes`` are its failures since then.
    """

    link: Link
    verdict: Verdict
    code: str
    status: int | None = None
    reason: str = ""
    final_url: str | None = None
    chain: tuple[Hop, ...] = ()
    tries: tuple[Try, ...] = field(default=(), compare=False)
    suggestions: tuple[Suggestion, ...] = ()
    new: bool = field(default=False, compare=False)
    known: bool = False
    alive: float = field(default=0.0, compare=False)
    strikes: tuple[float, ...] = field(default=(), compare=False)
