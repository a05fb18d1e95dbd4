"""Write made citations to a file: ``python -m citetrack.labelling.made --shared ../shared -o OUT.jsonl``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from citetrack.labelling.made.corpus import make


def main(arguments: list[str] | None = None) -> None:
    """Write JSON lines of labelled citations, as the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m citetrack.labelling.made", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder with roundtrip/ and datasets/")
    parser.add_argument("-o", "--output", type=Path, required=True, help="JSON lines file to write")
    parser.add_argument("--size", type=int, default=20_000, help="number of citations")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same citations")
    parser.add_argument("--held-out", action="store_true", help="use the works and styles kept from training alone")
    options = parser.parse_args(arguments)
    with options.output.open("w", encoding="utf-8") as out:
        for citation in make(options.shared, options.size, options.seed, kept_out=options.held_out):
            out.write(json.dumps(citation, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
