"""Seconds of CPU to write and read entries of made works, held against pybtex's own writer and parser.

.venv/bin/python benchmarks/bibliography.py
"""

import random
import time
from collections.abc import Callable

from pybtex.database import BibliographyData
from pybtex.database.input.bibtex import Parser as StockParser
from pybtex.database.output.bibtex import Writer as StockWriter

import citetrack
from citetrack.bibliography.keys import assign
from citetrack.model import Entry, Field, Name, NameList, Reference
from citetrack.readers import bibtex as reader
from citetrack.writers import biblatex, bibtex
from citetrack.writers.pybtex_entries import to_pybtex

COUNT = 10_000
FAMILIES = (
    "Huseynov", "Müller", "García", "Smith", "Rossi", "Dubois", "Novák", "Şahin", "Ivanova", "Lindgren",
    "O’Neill", "Nagy", "Kaya", "Weber", "Silva",
)  # fmt: skip
GIVEN = (
    "Anna", "Bo", "Carl", "Dora", "Emil", "Fatma", "Greta", "Hugo", "Ines", "Jan", "Kira", "Leo", "Mia", "Nils",
    "Olga", "Paul",
)  # fmt: skip
WORDS = (
    "border", "conflict", "peace", "history", "memory", "state", "law", "energy", "trade", "water", "reform",
    "minority", "language", "city", "migration", "election", "media", "church", "school", "army", "treaty",
    "river", "market", "crisis", "identity", "empire", "region", "party", "union", "court", "archive", "letter",
    "labour",
)  # fmt: skip
JOURNALS = tuple(f"Journal of {a.title()} and {b.title()} Studies" for a in WORDS[:6] for b in WORDS[6:12])


def work(chance: random.Random) -> Reference:
    """A made work."""
    title = " ".join(chance.choices(WORDS, k=chance.randint(4, 8))).capitalize()
    people = tuple(Name(chance.choice(FAMILIES), chance.choice(GIVEN)) for _ in range(chance.randint(1, 3)))
    year = str(chance.randint(1960, 2024))
    facts = {
        "title": title,
        "journaltitle": chance.choice(JOURNALS),
        "volume": str(chance.randint(1, 90)),
        "date": year,
    }
    if chance.random() < 0.4:
        facts |= {"url": f"https://example.org/{year}/{title.replace(' ', '-')}"}
    fields = tuple(Field(name, value) for name, value in facts.items())
    return Reference("article", (NameList("author", people),), fields)


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
    references = [work(random.Random(place)) for place in range(COUNT)]
    entries = [Entry(key, ref) for key, ref in zip(assign(references), references, strict=True)]
    made = BibliographyData(to_pybtex(entries, biblatex.DIALECT))
    writes = [
        measure(f"entries written as {name}", COUNT, lambda write=write: write(entries))  # type: ignore[misc]
        for name, write in (("bibtex", bibtex.write), ("biblatex", biblatex.write))
    ]
    stock = measure("the same by pybtex’s writer", COUNT, lambda: StockWriter().to_string(made))
    text = bibtex.write(entries)
    own = measure("entries read", COUNT, lambda: reader.read(text.encode(), "refs.bib"))
    parsed = measure("the same by pybtex’s parser", COUNT, lambda: StockParser().parse_string(text))
    print(f"writing: 1/{stock / max(writes):.0f} of pybtex’s writer; reading: {own / parsed:.2f} of pybtex’s parser")


if __name__ == "__main__":
    main()
