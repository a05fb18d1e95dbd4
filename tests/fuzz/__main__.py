"""Damages citations and documents for as long as asked and reports each law that an input breaks, cut down.

    python tests/fuzz [--seconds 3600] [--seed 1] [--findings DIR]

Ends with 1 where there were findings; each lies in DIR, as the input that breaks the law and a line that says how.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

from runs import Finding, run


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=3600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--findings", type=Path, default=Path("findings"))
    given = options.parse_args()
    until = time.monotonic() + given.seconds
    tried: Counter[str] = Counter()
    found: dict[str, Finding] = {}
    rng = random.Random(given.seed)
    for law, finding in run(rng, lambda: time.monotonic() < until, set()):
        tried[law] += 1
        if finding is not None and finding.cause not in found:
            found[finding.cause] = finding
            given.findings.mkdir(parents=True, exist_ok=True)
            path = given.findings / f"{len(found):03}"
            path.with_suffix(".input").write_bytes(finding.data)
            path.with_suffix(".json").write_text(json.dumps({"law": law, "cause": finding.cause, "said": finding.said}))
            print(f"{law}: {finding.said}\n  at {finding.cause}\n  in {path}.input", flush=True)
    print("; ".join(f"{law} {count:,}" for law, count in sorted(tried.items())), f"inputs; {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
