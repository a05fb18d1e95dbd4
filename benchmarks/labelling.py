"""Prints how many citations the shipped model labels per CPU second: ``python benchmarks/labelling.py [FILE.jsonl…]``.

Without a file the citations of the accuracy test are labelled, each with small changes so that no two are alike.
"""

import sys
import time
from pathlib import Path

from citetrack.labelling import load, samples

OWN = Path(__file__).parents[1] / "tests" / "labelling" / "citations.jsonl"


def texts(files: list[Path]) -> list[str]:
    """The citations of the files, or varied ones of our own."""
    if files:
        return [s.text for path in files for s in samples.read(path)]
    return [f"{s.text} {n}" for n in range(40) for s in samples.read(OWN)]


def main() -> None:
    """Measures and prints."""
    start = time.process_time()
    model = load()
    loading = time.process_time() - start
    batch = texts([Path(name) for name in sys.argv[1:]])
    start = time.process_time()
    model.label_all(batch)
    seconds = time.process_time() - start
    print(f"model loaded in {loading:.2f} s of CPU")
    print(f"{len(batch)} citations labelled in {seconds:.2f} s of CPU: {len(batch) / seconds:.0f} a second")


if __name__ == "__main__":
    main()
