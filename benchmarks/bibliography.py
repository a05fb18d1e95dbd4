"""Seconds of CPU to write and read entries of made works, held against pybtex's own writer and parser.

.venv/bin/python benchmarks/bibliography.py
"""

import time
from collections.abc import Callable

from pybtex.database import BibliographyData
from pybtex.database.input.bibtex import Parser as StockParser
from pybtex.database.output.bibtex import Writer as StockWriter

import citetrack
from citetrack.bibliography.keys import assign
from citetrack.model import Entry
from citetrack.readers import bibtex as reader
from citetrack.writers import biblatex, bibtex
from citetrack.writers.pybtex_entries import to_pybtex
from duplicates import made

COUNT = 10_000


def measure(name: str, count: int, act: Callable[[], object]) -> float:
    """The CPU seconds of a call, which are printed."""
    begun = time.process_time()
    act()
    spent = time.process_time() - begun
    print(f"{name:34} {count:6} in {spent:6.2f} s of CPU: {count / spent:8.0f} a second")
    return spent


def main() -> None:
    """Prints a line for each stage and, of ours and pybtex's, the ratios."""
    print(f"citetrack {citetrack.__version__}")
    references = [reference for _, reference in made(COUNT)]
    entries = [Entry(key, ref) for key, ref in zip(assign(references), references, strict=True)]
    data = BibliographyData(to_pybtex(entries, biblatex.DIALECT))
    writes = [
        measure(f"entries written as {name}", COUNT, lambda write=write: write(entries))  # type: ignore[misc]
        for name, write in (("bibtex", bibtex.write), ("biblatex", biblatex.write))
    ]
    stock = measure("the same by pybtex’s writer", COUNT, lambda: StockWriter().to_string(data))
    text = bibtex.write(entries)
    own = measure("entries read", COUNT, lambda: reader.read(text.encode(), "refs.bib"))
    parsed = measure("the same by pybtex’s parser", COUNT, lambda: StockParser().parse_string(text))
    print(f"writing: 1/{stock / max(writes):.0f} of pybtex’s writer; reading: {own / parsed:.2f} of pybtex’s parser")


if __name__ == "__main__":
    main()
