"""Control-C at a terminal, which reaches all processes of a command: one says so, and all of them end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from citetrack.cli import interrupts

INSTALLED = Path(sys.executable).with_name("citetrack")
COMMANDS = {
    "parse": ["parse", "lines.txt"],
    "extract": ["extract", "articles", "-o", "out/made.bib"],
    "build": ["build", "articles", "-o", "out/made.bib"],
}

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a process group of POSIX")


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """A shell's background jobs ignore interrupts, and so would what they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def plenty(home: Path) -> None:
    """More work than is done in the time of a test."""
    titles = [f"{name} {number}" for number in range(12_000) for name in ("Rivers", "Borders", "Courts", "Memory")]
    lines = [f"Hannah Arendt, {title} of the World (Chicago: Aldine, {1900 + len(title)}), 7." for title in titles]
    (home / "lines.txt").write_text("\n".join(lines), encoding="utf-8")
    (home / "articles").mkdir()
    for number in range(0, len(lines), 400):
        notes = "\n".join(f"[{place}] {line}" for place, line in enumerate(lines[number : number + 400], 1))
        (home / f"articles/{number}.txt").write_text(f"Notes\n\n{notes}\n", encoding="utf-8")


def interrupt(command: str, after: float) -> None:
    """Interrupts a command so many seconds after it has begun to say what it does."""
    arguments = [INSTALLED, *COMMANDS[command], "--jobs", "2", "-v"]
    with Path("stdout").open("wb") as out, Path("stderr").open("wb") as err:
        ran = subprocess.Popen(arguments, stdout=out, stderr=err, start_new_session=True)
    while not Path("stderr").stat().st_size and ran.poll() is None:
        time.sleep(0.002)
    time.sleep(after)
    os.killpg(ran.pid, signal.SIGINT)
    code = ran.wait(60)
    said = Path("stderr").read_text(encoding="utf-8")
    assert (code, said.splitlines()[-1], "Traceback" in said) == (130, "interrupted", False), said[-2000:]
    with pytest.raises(ProcessLookupError):
        os.killpg(ran.pid, 0)  # nobody is left
    assert Path("stdout").read_bytes() == b""
    left = [path.name for path in Path("out").glob("*")]
    assert left in ([], [".made.bib.lock"])


@pytest.mark.parametrize("after", [0, 0.02, 0.06, 0.12, 0.3])
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("plenty")
def test_an_interrupt_ends_all_processes_without_a_trace(command: str, after: float) -> None:
    interrupt(command, after)


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("plenty")
def test_so_it_does_at_any_moment(command: str) -> None:
    for moment in range(40):
        interrupt(command, moment / 27)


@pytest.mark.usefixtures("home")
def test_an_interrupt_within_an_import_comes_after_it() -> None:
    """It would be lost in the callbacks of import locks, or become another error in an extension module."""
    Path("interrupted.py").write_text(
        "import signal, time\nsignal.raise_signal(signal.SIGINT)\ntime.sleep(0)\nDONE = True\n", encoding="utf-8"
    )
    script = (
        "import sys; sys.path.insert(0, '.')\n"
        "from citetrack.cli.interrupts import told\n"
        "import time\n"
        "try:\n"
        "    with told():\n"
        "        import interrupted\n"
        "        time.sleep(5)\n"
        "except KeyboardInterrupt:\n"
        "    print(interrupted.DONE)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=4)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_the_handler_of_whoever_calls_is_put_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interrupts.told():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_where_signals_can_not_be_held_off_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")
    with interrupts.held_off():
        assert json.loads("1") == 1
