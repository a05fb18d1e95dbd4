"""Citations per CPU second: parsed by the command, one by one, and found in whole documents.

    .venv/bin/python benchmarks/citations.py [FILE…]

Each FILE holds citations, one a line. Without one, 5,000 are made up whose words are as new as those of real ones: half
of their tokens the labeller meets for the first time. Where CITETRACK_SHARED names the shared data, 5,000 of its real
citations are a row too. The command is `citetrack parse --to csl-jsonl --jobs 1` in a process of its own, less what it
takes for a single line: the median of some runs. Machines and their neighbours differ, so the last column says how
often a fixed piece of work, done between the runs, fits into the time of one citation.
"""

import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import citetrack
from citetrack.pipeline import extract_all, parse

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COPIES = 20
LINES = 5_000
ROUNDS = 5
COMMAND = Path(sys.executable).with_name("citetrack")
_SMALL = "the of and in a to for on der die das und von la le les de et il di del e el los y".split()  # noqa: SIM905
_SYLLABLES = "ba ber can dor el fen gar hol in jo ker lan mar nel or pas quin ros sten tor ul vin wes yar zon".split()  # noqa: SIM905
_INITIALS = "ABCDEFGHJKLMNPRSTW"
_STYLES = (
    "{f1}, {i1}, & {f2}, {i2} ({y}). {T}. {J}, {v}({n}), {p}–{q}.",
    "{f1} {b1}, {f2} {b2}, {f3} {b3}. {T}. {J} {y};{v}:{p}-{q}.",
    "{g1} {f1}, “{T},” {J} {v}, no. {n} ({m} {y}): {p}–{q}.",
    "{g1} {f1}, {T}: {U} ({L}: {P}, {y}), {p}.",
    "{f1}, {g1}: {T}, in: {g2} {f2} (Hrsg.), {U}, {L} {y}, S. {p}–{q}.",
    "{f1} {i1} and {f2} {i2}, {T}, in {U}, ed. {g3} {f3} ({P}, {L}, {y}), pp. {p}–{q}.",
    "{i1} {f1}, {T}, {L}, {P}, {y}, p. {p}.",
    "{g1} {f1}, ‘{T}’, {J}, {d} {m} {y}, https://www.{w}.org/{y}/{n}/{w}-{v}.",
)


def made(count: int) -> list[str]:
    """Citations of works that don't exist, in the styles above; the same ones each time."""
    draw = random.Random(1)
    stock = ["".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))) for _ in range(60_000)]

    def word() -> str:
        return stock[int(len(stock) * draw.random() ** 2)]

    def words(least: int, most: int) -> str:
        drawn = [draw.choice(_SMALL) if draw.random() < 0.4 else word() for _ in range(draw.randint(least, most))]
        return " ".join([word().capitalize(), *drawn, word()])

    def values() -> dict[str, object]:
        first = draw.randint(1, 900)
        people = {
            f"{part}{n}": made
            for n in (1, 2, 3)
            for part, made in (
                ("f", word().capitalize()),
                ("g", word().capitalize()),
                ("i", f"{draw.choice(_INITIALS)}."),
                ("b", draw.choice(_INITIALS) + draw.choice(_INITIALS)),
            )
        }
        return people | {
            "T": words(4, 10), "U": words(2, 6), "J": words(0, 3).title(), "L": word().capitalize(), "w": word(),
            "P": f"{word().capitalize()} Press", "y": draw.randint(1890, 2024), "v": draw.randint(1, 120),
            "n": draw.randint(1, 12), "p": first, "q": first + draw.randint(2, 40), "d": draw.randint(1, 28),
            "m": draw.choice(("January", "März", "juin", "ottobre", "Sept.", "November")),
        }  # fmt: skip

    return [draw.choice(_STYLES).format(**values()) for _ in range(count)]


def shared(count: int) -> list[str]:
    """Real citations of the shared data sets, drawn at random; none where they aren't there."""
    path = Path(os.environ.get("CITETRACK_SHARED", "")) / "datasets" / "train.jsonl"
    if not os.environ.get("CITETRACK_SHARED") or not path.is_file():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row["segments"] for row in rows if row["dataset"].startswith(("anystyle", "grobid"))]
    return [" ".join("".join(text for _, text in row).split()) for row in random.Random(1).sample(rows, count)]


def fixed(lines: list[str]) -> float:
    """The seconds of CPU of a piece of work that never changes: the words of 1,000 citations counted, ten times."""
    begun = time.process_time()
    for _ in range(10):
        Counter(word.lower() for line in lines[:1_000] for word in re.findall(r"\w+", line))
    return time.process_time() - begun


def run(lines: list[str], jobs: int = 1) -> tuple[float, float, float]:
    """The seconds of CPU, the seconds by the clock and the most MB resident of one call of the command.

    What this process holds counts as the child's for a moment, so the model isn't loaded before.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "citations.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        begun = time.perf_counter()
        command = [str(COMMAND), "parse", "--to", "csl-jsonl", "--jobs", str(jobs), str(path)]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss / 1024


def command(name: str, lines: list[str]) -> None:
    """Prints how many lines the command reads in a second of CPU, its memory, and the fixed work in one line's time."""
    spent, memory, work = [], 0.0, []
    for _ in range(ROUNDS):
        work.append(fixed(made(1_000)))
        start, _, _ = run(lines[:1])
        whole, _, most = run(lines)
        spent.append(whole - start)
        memory = max(memory, most)
    median = statistics.median(spent)
    relative = median / len(lines) / (statistics.median(work) / 10_000)
    show(name, len(lines), median, f"{memory:5.0f} MB  one is {relative:.0f} times the fixed work on one")


def show(name: str, count: int, spent: float, more: str = "") -> None:
    """Prints how many of ``count`` were done in a second of CPU."""
    print(f"{name:34} {count:6} in {spent:6.2f} s of CPU: {count / spent:6.0f} a second  {more}".rstrip())


def main() -> None:
    """Prints a line for each kind of work."""
    invented = made(LINES)
    kinds = {name: Path(name).read_text(encoding="utf-8").splitlines() for name in sys.argv[1:]}
    kinds = kinds or {"made up, by the command": invented, "real ones, by the command": shared(LINES)}
    for name, lines in kinds.items():
        if lines:
            command(name, lines)
    jobs = os.cpu_count() or 1
    print(f"{f'made up, by {jobs} processes':34} {LINES:6} in {run(invented, jobs)[1]:6.2f} s by the clock")
    begun = time.process_time()
    model = citetrack.load_model()
    print(f"{'loading the model':34} {'':6}    {time.process_time() - begun:6.2f} s of CPU")
    spent = []
    for line in made(LINES + 500)[LINES:]:
        begun = time.process_time()
        parse(line, model)
        spent.append(time.process_time() - begun)
    print(f"{'made up, one by one':34} {len(spent):6}    median {statistics.median(spent) * 1e3:.2f} ms of CPU each")
    read = [citetrack.read(path) for path in sorted(EXAMPLES.iterdir()) if path.suffix in (".txt", ".md", ".html")]
    whole = [item for item in read if isinstance(item, citetrack.Document)] * COPIES
    begun = time.process_time()
    found = extract_all(whole, model)
    cited = sum(len(note.citations) for one in found for note in one.notes)
    show("found in documents", cited, time.process_time() - begun)


if __name__ == "__main__":
    main()
