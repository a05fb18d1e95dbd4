"""Seconds of CPU to merge citations of made works, and to write them, held against pybtex's own writer.

.venv/bin/python benchmarks/bibliography.py
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace

from pybtex.database import BibliographyData
from pybtex.database.output.bibtex import Writer as StockWriter

import citetrack
from citetrack.bibliography.keys import assign
from citetrack.bibliography.merging import Found, merge
from citetrack.model import Entry, Field, Name, NameList, Reference
from citetrack.writers import biblatex, bibtex
from citetrack.writers.pybtex_entries import to_pybtex
from citetrack.writers.pybtex_writer import Writer

SIZES = (1_000, 10_000)
CITED = 2.5  # how often a work is cited on average
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


def cited_again(reference: Reference, chance: random.Random) -> Reference:
    """The work as another note has it: initials, another case, or a field left out."""
    fields = [field for field in reference.fields if field.name in ("title", "date") or chance.random() < 0.8]
    if chance.random() < 0.3:
        fields = [Field(f.name, f.value.upper()) if f.name == "title" else f for f in fields]
    people = reference.people()
    if chance.random() < 0.4:
        people = tuple(replace(name, given=name.given[:1] + ".") for name in people)
    return Reference(reference.type, (NameList("author", people),), tuple(fields))


def citations(count: int) -> list[Reference]:
    """So many citations of fewer works, the same on every run."""
    chance = random.Random(count)
    works = [work(chance) for _ in range(int(count / CITED))]
    return [*works, *(cited_again(chance.choice(works), chance) for _ in range(count - len(works)))]


def measure(name: str, count: int, act: Callable[[], object]) -> float:
    """The CPU seconds of a call, which are printed."""
    begun = time.process_time()
    act()
    spent = time.process_time() - begun
    print(f"{name:34} {count:6} in {spent:6.2f} s of CPU: {count / spent:8.0f} a second")
    return spent


def main() -> None:
    """Prints a line for each size and stage."""
    print(f"citetrack {citetrack.__version__}")
    for size in SIZES:
        found = [Found(reference) for reference in citations(size)]
        measure("citations merged", size, lambda found=found: merge(found))  # type: ignore[misc]
    references = [work.reference for work in merge(found)]
    entries = [Entry(key, ref) for key, ref in zip(assign(references), references, strict=True)]
    print(f"{'':34} {len(entries):6} works of them, of {int(SIZES[-1] / CITED)} made")
    measure("entries written as bibtex", len(entries), lambda: bibtex.write(entries))
    measure("entries written as biblatex", len(entries), lambda: biblatex.write(entries))
    made = BibliographyData(to_pybtex(entries, biblatex.DIALECT))
    own = measure("pybtex entries, our writer", len(entries), lambda: Writer(encoding="utf-8").to_string(made))
    stock = measure("pybtex entries, pybtex’s writer", len(entries), lambda: StockWriter().to_string(made))
    print(f"pybtex’s writer takes {stock / own:.0f} times as long")


if __name__ == "__main__":
    main()
