"""How well and how fast citations are merged: pairwise precision and recall over made duplicates, time and memory.

.venv/bin/python benchmarks/merging.py [COUNT …]     1,000, 10,000 and 100,000 unless told; 1000000 on demand
"""

import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence

from citetrack.bibliography.clusters import gather
from duplicates import made

SIZES = (1_000, 10_000, 100_000)


def score(truth: Sequence[int], groups: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Pairwise precision and recall of groups of indices into ``truth``, which holds the number of each one's work."""
    joined = sum(len(group) * (len(group) - 1) // 2 for group in groups)
    right = 0
    for group in groups:
        right += sum(n * (n - 1) // 2 for n in Counter(truth[index] for index in group).values())
    wanted = sum(n * (n - 1) // 2 for n in Counter(truth).values())
    return right / joined if joined else 1.0, right / wanted if wanted else 1.0


def main() -> None:
    """Prints a line for each size."""
    print("| citations | works | precision | recall | seconds of CPU | memory |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in tuple(map(int, sys.argv[1:])) or SIZES:
        found = made(size)
        references = [reference for _, reference in found]
        truth = [number for number, _ in found]
        begun = time.process_time()
        groups = gather(references)
        spent = time.process_time() - begun
        precision, recall = score(truth, groups)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"| {size:,} | {len(set(truth)):,} | {precision:.4f} | {recall:.4f} | {spent:.1f} | {memory:,.0f} MB |",
            flush=True,
        )


if __name__ == "__main__":
    main()
