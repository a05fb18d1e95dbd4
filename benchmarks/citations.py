"""Citations per CPU second: labelled, labelled and normalised, and found in whole documents.

    .venv/bin/python benchmarks/citations.py [FILE]

FILE holds citations, one a line; without it the notes of the shipped example are used, each with other numbers.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import citetrack
from citetrack.pipeline import extract_all, label_all, parse_all

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COPIES = 20


def documents() -> list[citetrack.Document]:
    """The shipped examples."""
    read = [citetrack.read(path) for path in sorted(EXAMPLES.iterdir()) if path.suffix in (".txt", ".md", ".html")]
    return [item for item in read if isinstance(item, citetrack.Document)]


def citations(found: list[citetrack.Extraction]) -> list[str]:
    """The citations of documents, copied with other numbers, so that no cache knows them."""
    spans = [(one.document.text, citation.span) for one in found for note in one.notes for citation in note.citations]
    texts = [" ".join(span.of(text).split()) for text, span in spans]
    return [
        re.sub(r"\d\b", lambda digit, copy=copy: str((int(digit[0]) + copy) % 10), text)  # type: ignore[misc]
        for copy in range(COPIES)
        for text in texts
    ]


def measure(name: str, count: int, work: Callable[[], object]) -> None:
    """Prints how many of ``count`` were done in a second of CPU."""
    begun = time.process_time()
    work()
    spent = time.process_time() - begun
    print(f"{name:32} {count:6} in {spent:6.2f} s of CPU: {count / spent:8.0f} a second")


def main() -> None:
    """Prints a line for each kind of work."""
    begun = time.process_time()
    model = citetrack.load_model()
    print(f"{'loading the model':32} {'':6}    {time.process_time() - begun:6.2f} s of CPU")
    whole = documents() * COPIES
    found = extract_all(whole[: len(whole) // COPIES], model)
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if len(sys.argv) > 1 else citations(found)
    measure("citations labelled", len(lines), lambda: label_all(lines, model))
    measure("citations labelled, normalised", len(lines), lambda: parse_all(lines, model))
    cited = sum(len(note.citations) for one in found for note in one.notes) * COPIES
    measure("citations found in documents", cited, lambda: extract_all(whole, model))


if __name__ == "__main__":
    main()
