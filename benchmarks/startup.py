"""CPU time of `citetrack --help`, held against Python alone and against importing click.

.venv/bin/python benchmarks/startup.py
"""

import resource
import subprocess
import sys
from pathlib import Path

ROUNDS = 10
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "python -c 'import click'": [sys.executable, "-c", "import click"],
    "citetrack --help": [str(Path(sys.executable).with_name("citetrack")), "--help"],
}


def cpu(command: list[str]) -> float:
    """The milliseconds of CPU that a run of the command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def main() -> None:
    """Prints a line for each command: the median and the best of its runs."""
    for name, command in COMMANDS.items():
        runs = sorted(cpu(command) for _ in range(ROUNDS))
        print(f"{name:26} median {runs[ROUNDS // 2]:6.1f} ms   best {runs[0]:6.1f} ms of CPU")


if __name__ == "__main__":
    main()
