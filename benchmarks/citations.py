"""Citations per CPU second: labelled, labelled and normalised, parsed by the command, and found in whole documents.

    .venv/bin/python benchmarks/citations.py [FILE]

FILE holds citations, one a line, of which the first 5,000 count; without it the notes of the shipped example are used,
each with other numbers. Their names come again and again, so that a file of different citations tells more. The
command is `citetrack parse --to csl-jsonl` in one process of its own, less what it takes for a single line.
"""

import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import citetrack
from citetrack.pipeline import extract_all, label_all, parse_all

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COPIES = 20
LINES = 5_000
ROUNDS = 3
COMMAND = Path(sys.executable).with_name("citetrack")


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
    show(name, count, time.process_time() - begun)


def parsing(lines: list[str]) -> float:
    """The seconds of CPU that the command takes for the lines, the best of some runs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "citations.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [str(COMMAND), "parse", "--to", "csl-jsonl", "--jobs", "1", str(path)]
        return min(_cpu(command) for _ in range(ROUNDS))


def _cpu(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def show(name: str, count: int, spent: float) -> None:
    """Prints how many of ``count`` were done in a second of CPU."""
    print(f"{name:32} {count:6} in {spent:6.2f} s of CPU: {count / spent:8.0f} a second")


def main() -> None:
    """Prints a line for each kind of work."""
    begun = time.process_time()
    model = citetrack.load_model()
    print(f"{'loading the model':32} {'':6}    {time.process_time() - begun:6.2f} s of CPU")
    whole = documents() * COPIES
    found = extract_all(whole[: len(whole) // COPIES], model)
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if len(sys.argv) > 1 else citations(found)
    lines = (lines * (1 + LINES // len(lines)))[:LINES]
    show("citations parsed to CSL JSON", LINES, parsing(lines) - parsing(lines[:1]))
    measure("citations labelled", len(lines), lambda: label_all(lines, model))
    measure("citations labelled, normalised", len(lines), lambda: parse_all(lines, model))
    cited = sum(len(note.citations) for one in found for note in one.notes) * COPIES
    measure("citations found in documents", cited, lambda: extract_all(whole, model))


if __name__ == "__main__":
    main()
