"""Print how well the shipped model reads citations: ``python benchmarks/accuracy [SHARED]`` (default ``../shared``).

Documents are held against the works they were made from, labelled citations against their labels. ``--floors`` prints
the figures in the form of ``floors.toml``, which the tests hold: a figure may only go up.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measures import FIGURES, documents, example, labels


def main(arguments: list[str]) -> None:
    """Measure and print."""
    floors = "--floors" in arguments
    places = [a for a in arguments if not a.startswith("--")]
    shared = Path(places[0] if places else "../shared")
    found = {**example(), **documents(shared), **labels(shared)}
    if floors:
        for name, figures in found.items():
            print(f"[{json.dumps(name)}]")
            print(*(f"{key} = {int(value * 1000) / 1000}" for key, value in figures.items()), sep="\n", end="\n\n")
        return
    for name, figures in found.items():
        print(f"{name:44}", *(f"{FIGURES[key]} {value:6.1%}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main(sys.argv[1:])
