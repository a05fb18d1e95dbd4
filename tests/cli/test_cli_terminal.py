"""The link check at a terminal: the installed command behind a pseudo-terminal of 80 columns."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from citetrack.cli.talk import Pace

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

INSTALLED = Path(sys.executable).with_name("citetrack")
BIB = "@misc{one, title = {One}, url = {https://a.test/one}}\n@misc{two, url = {https://b.test/two}}\n"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;;[^\x1b]*\x1b\\")


def at_terminal(*arguments, term="xterm-256color"):
    """What the command prints to a terminal; offline, so that no address is asked."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environ = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    called = subprocess.Popen(
        [INSTALLED, "check", "--offline", *arguments, "refs.bib"],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**environ, "TERM": term},
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            some = os.read(ours, 65536)
        except OSError:
            break
        if not some:
            break
        seen += some
    os.close(ours)
    assert called.wait() == 0
    return seen.decode().replace("\r\n", "\n")


@pytest.fixture
def refs(home):
    (home / "refs.bib").write_text(BIB, encoding="utf-8")


def test_colours_and_hyperlinks_change_no_word(refs):
    colored, plain = at_terminal(), at_terminal("--color", "never")
    report = plain[plain.index("skipped (2)") :]
    assert "\x1b" not in report
    assert report.startswith("skipped (2)\n\n– https://a.test/one\n  not-cached: Offline, and not in the cache.\n")
    assert "\x1b]8;;https://a.test/one\x1b\\https://a.test/one\x1b]8;;\x1b\\" in colored
    assert ESCAPES.sub("", colored[colored.index("\x1b[1mskipped") :]) == report
    assert max(map(len, report.splitlines())) <= 80


def test_a_terminal_that_knows_no_hyperlinks_gets_none(refs):
    found = at_terminal(term="linux")
    assert "\x1b[1m" in found
    assert "\x1b]8" not in found


def test_the_bar_tells_rate_and_time(refs):
    assert re.search(r"Checking\s+\[#+\]\s+2/2\s+[\d.]+/s, in 0:00", at_terminal())


def test_piped_it_is_a_line_a_finding(refs):
    command = [INSTALLED, "check", "--offline", "refs.bib"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "  refs.bib:1: not-cached https://a.test/one [one]: Offline, and not in the cache.\n" in found


@pytest.mark.parametrize(
    ("done", "now", "said"),
    [
        (0, 100.0, "0.0/s"),
        (1, 102.0, "0.5/s, 16:38 left"),
        (50, 110.0, "5.0/s, 1:30 left"),
        (400, 110.0, "40/s, 0:02 left"),
        (499, 4700.0, "0.1/s, 0:09 left"),
        (500, 110.0, "50/s, in 0:10"),
        (500, 7300.0, "0.1/s, in 2:00:00"),
        (500, 100.0, "500000/s, in 0:00"),
    ],
)
def test_the_pace_of_500_links(done, now, said):
    assert Pace(500, 100.0).told(done, now) == said
