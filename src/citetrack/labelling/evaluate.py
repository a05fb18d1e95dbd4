"""How well a labeller labels: shares of tokens, of whole citations and of whole fields against labelled citations.

Counted as in AnyStyle's and GROBID's evaluations: a word's label is that of most of its characters; a field is right
where label and text agree but for case and punctuation. Words whose gold label is ``other`` are not counted, and
labels that are learnt as one count as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from citetrack.errors import MalformedInput
from citetrack.labelling import samples
from citetrack.labelling.model import load
from citetrack.model import LabelledCitation

__all__ = ["Score", "Tally", "evaluate", "reliability_report", "report", "score", "sureness"]

Segments = Sequence[tuple[str, str]]
_ONE = {"journal": "container-title", "source": "container-title", "institution": "publisher"} | dict.fromkeys(
    ("director", "producer"), "author"
)
_UNCOUNTED = frozenset({"other", "note"})  # as fields: where they end is a matter of taste


@dataclass(frozen=True, slots=True)
class Tally:
    """Fields found right, found at all, and there to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of the fields found that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold fields that are found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.found + self.gold
        return 2 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What of a set of citations was labelled right."""

    citations: int
    citations_right: int
    words: int
    words_right: int
    fields: Mapping[str, Tally]

    @property
    def total(self) -> Tally:
        """All fields together."""
        tallies = self.fields.values()
        return Tally(sum(t.right for t in tallies), sum(t.found for t in tallies), sum(t.gold for t in tallies))


def _words(segments: Segments) -> list[tuple[int, str]]:
    """(end offset, label) of each word, its label that of most of its characters."""
    text = "".join(part for _, part in segments)
    marks = [_ONE.get(label, label) for label, part in segments for _ in part]
    found, end = [], 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        found.append((end, Counter(marks[start:end]).most_common(1)[0][0]))
    return found


def _fields(segments: Segments) -> Counter[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for label, text in segments:
        name = _ONE.get(label, label)
        if runs and runs[-1][0] == name:
            runs[-1] = (name, runs[-1][1] + text)
        else:
            runs.append((name, text))
    return Counter((name, samples.fold(text)) for name, text in runs if name not in _UNCOUNTED and samples.fold(text))


def score(gold: Iterable[Segments], label: Callable[[str], LabelledCitation]) -> Score:
    """How well ``label`` labels the gold citations."""
    citations = citations_right = words = words_right = 0
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for segments in gold:
        parts = label("".join(text for _, text in segments)).parts()
        pairs = [(a, b) for (_, a), (_, b) in zip(_words(segments), _words(parts), strict=True) if a != "other"]
        agreed = sum(a == b for a, b in pairs)
        citations += 1
        citations_right += agreed == len(pairs)
        words += len(pairs)
        words_right += agreed
        theirs, ours = _fields(segments), _fields(parts)
        for tally, runs in ((wanted, theirs), (found, ours), (right, theirs & ours)):
            for (name, _), count in runs.items():
                tally[name] += count
    fields = {name: Tally(right[name], found[name], wanted[name]) for name in sorted({*found, *wanted})}
    return Score(citations, citations_right, words, words_right, fields)


def sureness(gold: Iterable[Segments], labelled: Iterable[LabelledCitation]) -> tuple[list[float], list[bool]]:
    """The probability of each field found that has one, and whether the field is right from end to end."""
    probabilities: list[float] = []
    right: list[bool] = []
    for segments, one in zip(gold, labelled, strict=True):
        wanted = _fields(segments)
        for segment in one.segments:
            name, text = _ONE.get(segment.label, segment.label), samples.fold(segment.span.of(one.text))
            if segment.probability is not None and text and name not in _UNCOUNTED:
                probabilities.append(segment.probability)
                right.append(wanted[name, text] > 0)
    return probabilities, right


def reliability_report(model: Path | None, files: Iterable[Path]) -> str:
    """How often fields of each probability are right, for all files together, as a text table."""
    from citetrack.labelling import calibration  # noqa: PLC0415 - numpy

    gold = [s.segments for path in files for s in samples.read(path)]
    labelled = load(model).label_all(["".join(text for _, text in segments) for segments in gold], probabilities=True)
    tenths = calibration.reliability(*sureness(gold, labelled))
    lines = [
        f"  {n / 10:.1f}–{(n + 1) / 10:.1f}  expected {tenth.expected:.3f}  right {tenth.right:.3f}  of {tenth.count}"
        for n, tenth in enumerate(tenths)
    ]
    return "\n".join([f"confidence: misses by {calibration.unreliability(tenths):.3f} on average", *lines])


def evaluate(model: Path | None, files: Iterable[Path]) -> dict[str, Score]:
    """The score of a model file (None: the one that is shipped) on each file of labelled citations.

    Raises ModelError for an unusable model, MalformedInput for an unreadable file or one without any.
    """
    labeller = load(model)
    gold = {path: [s.segments for s in samples.read(path)] for path in files}
    for path, citations in gold.items():
        if not citations:
            raise MalformedInput(f"{path}: holds no labelled citation")
    return {str(path): score(citations, labeller.label) for path, citations in gold.items()}


def report(scores: Mapping[str, Score], fields: bool = True) -> str:
    """The scores as a text table, by file and, if asked for, by field."""
    lines = []
    for name, result in scores.items():
        tokens = result.words_right / result.words if result.words else 0.0
        whole = result.citations_right / result.citations if result.citations else 0.0
        lines.append(
            f"{name}: {result.citations} citations, tokens {tokens:.2%}, citations {whole:.2%}, "
            f"fields F1 {result.total.f1:.3f}"
        )
        if fields:
            lines += [
                f"  {field:18} P {t.precision:.3f}  R {t.recall:.3f}  F1 {t.f1:.3f}  of {t.gold}"
                for field, t in result.fields.items()
            ]
    return "\n".join(lines)
