"""Time to find and resolve the notes of texts of 1, 2, 4 and 8 MB, the last with 100,000 markers, and of odd ones.

    python benchmarks/notes.py

Labelling is left out: a stand-in reads each citation. “Notes” is the time of finding, splitting and resolving alone,
“all” has normalising and comparing the works too. Both are CPU time of one process.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from citetrack import pipeline
from citetrack.model import Document, Extraction, LabelledCitation, Reference, Segment, Span

SIZES = (1, 2, 4, 8)  # MB
MARKERS = 12_500  # for each MB


class StandIn:
    """Labels what the notes below print: names, title, place and date."""

    def label(self, text: str, /) -> LabelledCitation:
        """The text as an author up to the first comma and a title up to the bracket."""
        comma, bracket = text.find(", "), text.find(" (")
        if not 0 <= comma < bracket:
            return LabelledCitation(text, (Segment("other", Span(0, len(text))),) if text else ())
        close = text.find(")", bracket)
        cuts = [0, comma + 2, bracket + 1, close + 1 if close > 0 else len(text), len(text)]
        labels = ("author", "title", "date", "pages")
        parts = zip(labels, cuts, cuts[1:], strict=False)
        return LabelledCitation(text, tuple(Segment(label, Span(a, b)) for label, a, b in parts if a < b))

    def label_all(self, texts: Sequence[str], /) -> Sequence[LabelledCitation]:
        """Each labelled."""
        return [self.label(text) for text in texts]


def article(markers: int) -> str:
    """An article with that many notes: works in full, short forms, ibid., each with a marker in about 30 characters."""
    body, notes = [], []
    for n in range(1, markers + 1):
        body.append(f"It was said before.[{n}]" + ("\n\n" if n % 5 == 0 else " "))
        k = n - n % 4
        kind = n % 4
        name, title = (
            f"Ada Writer{_letters(k)}",
            f"A History of {_letters(k * 7).title()} and {_letters(k * 13).title()}",
        )
        if kind == 0:
            notes.append(f"[{n}] {name}, {title} (London: Verso, {1900 + k % 99}), {n % 300}.")
        elif kind == 1:
            notes.append(f"[{n}] Ibid., {n % 200}.")
        elif kind == 2:
            notes.append(f"[{n}] Writer{_letters(k)}, {title.split(' and ', maxsplit=1)[0]}, {n % 200}.")
        else:
            notes.append(f"[{n}] See Writer{_letters(k)} (n {k}), {n % 200}.")
    return "".join(body) + "\n\nNotes\n\n" + "\n\n".join(notes) + "\n"


def _letters(n: int) -> str:
    made = ""
    while True:
        n, digit = divmod(n, 26)
        made += chr(97 + digit)
        if n == 0:
            return made


ODD: dict[str, Callable[[], str]] = {
    "a million brackets": lambda: "[" * 500_000 + "]" * 500_000,
    "a million pairs of brackets": lambda: "[1]" * 333_333,
    "a note of 5 MB": lambda: "A.[1]\n\nNotes\n\n[1] " + "Doe, Title (London: Verso, 1990), 12; see also " * 107_000,
    "nested quotes": lambda: "A.[1]\n\nNotes\n\n[1] " + "“‘" * 200_000 + "’”" * 200_000,
    "only digits": lambda: "1234567890" * 100_000,
    "only years in brackets": lambda: (
        "(Scott 1998) " * 80_000 + "\n\nReferences\n\nScott, J. 1998. Seeing. Yale: YUP.\n"
    ),
    "only capitals": lambda: "Aa Bb " * 170_000,
    "ibid. for ever": lambda: "Notes\n\n" + "\n\n".join(f"[{n}] Ibid." for n in range(1, 60_000)),
}


SPENT: dict[str, float] = {}


def measured(name: str) -> None:
    """Counts the CPU seconds spent in a function of the pipeline under its name."""
    function = getattr(pipeline, name)

    def counting(*given: object) -> object:
        start = time.process_time()
        made = function(*given)
        SPENT[name] = SPENT.get(name, 0.0) + time.process_time() - start
        return made

    setattr(pipeline, name, counting)


def timed(text: str) -> tuple[float, float, Extraction]:
    """The CPU seconds that a text takes in all and for its notes alone, and what was found."""
    SPENT.clear()
    start = time.process_time()
    found = pipeline.extract(Document("made.txt", text), StandIn())
    took = time.process_time() - start
    return took, SPENT["find"] + SPENT["resolve"] - SPENT["gather"], found


def size_of(text: str) -> float:
    """Its size in MB."""
    return len(text.encode()) / 1e6


def main() -> None:
    """Prints a line for each text."""
    for name in ("find", "resolve", "gather"):
        measured(name)
    for size in SIZES:
        markers = MARKERS * size
        text = article(markers)

        took, notes, found = timed(text)
        resolved = sum(
            c.resolved != "full" and isinstance(c.reference, Reference) for n in found.notes for c in n.citations
        )
        print(
            f"{size_of(text):5.1f} MB {markers:7} markers {len(found.notes):7} notes "
            f"{resolved:7} resolved  notes {notes:5.1f} s  {notes / size_of(text):4.2f} s/MB  "
            f"all {took:5.1f} s  {took / size_of(text):4.2f} s/MB"
        )
    for name, make in ODD.items():
        took, _, found = timed(make())
        print(f"{name:28} {took:6.1f} s  {len(found.notes)} notes, {len(found.inline)} in the text")


if __name__ == "__main__":
    main()
