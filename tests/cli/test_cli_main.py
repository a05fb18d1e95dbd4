"""The command as a whole: what it loads, what it exits with, and the options that hold everywhere."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citetrack.cli import main
from citetrack.cli.main import COMMANDS
from citetrack.cli.talk import colored
from citetrack.errors import NetworkDown

Call = Callable[..., Any]
HEAVY = {"requests", "urllib3", "pybtex", "lxml", "pycrfsuite", "diskcache", "markdown_it", "rapidfuzz", "anyascii"}
INSTALLED = Path(sys.executable).with_name("citetrack")


@pytest.mark.parametrize("argument", ["--help", "--version", "nonsense"])
def test_what_needs_no_library_loads_none(argument: str) -> None:
    code = (
        "import sys\nfrom citetrack.cli import run\n"
        f"try:\n    run([{argument!r}])\nexcept SystemExit:\n    print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert loaded & HEAVY == set()
    assert {name for name in loaded if name.startswith("citetrack.")} <= {
        "citetrack.cli", "citetrack.cli.interrupts", "citetrack.cli.main", "citetrack.cli.options", "citetrack.errors",
    }  # fmt: skip


def test_help_takes_under_150_ms_of_cpu() -> None:
    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([INSTALLED, "--help"], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(once() for _ in range(3)) < 0.150


def test_help_names_every_command_and_each_has_help_of_its_own(call: Call) -> None:
    shown = call("--help").out
    assert [name for name in COMMANDS if f"\n  {name} " not in shown] == []
    for name in COMMANDS:
        done = call(name, "--help")
        assert (done.code, done.err) == (0, "")
        assert f"Usage: citetrack {name}" in done.out


def test_version(call: Call) -> None:
    assert call("--version").out.startswith("citetrack 0.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Usage: citetrack"),
        (["nonsense"], "No such command 'nonsense'"),
        (["--nonsense"], "No such option"),
        (["extract"], "Missing argument"),
        (["extract", "x", "--to", "papyrus"], "'papyrus' is not one of biblatex, bibtex"),
        (["extract", "missing.txt"], "missing.txt: no such file"),
        (["extract", "-o", "out.json", "missing.txt"], "--to csl-json"),
        (["build"], "sources"),
        (["build", "missing"], "missing: no such file"),
        (["build", "--jobs", "0"], "0 is not in the range"),
        (["check", "x.txt", "--format", "papyrus"], "csv, github, html, json"),
        (["lookup", "x"], "citetrack build"),
        (["parse", "missing.txt"], "missing.txt"),
        (["parse", "a.txt", "b.txt"], "unexpected extra argument"),
        (["evaluate", "missing.model", "x.jsonl"], "missing.model"),
        (["train", "missing.jsonl", "-o", "x.model"], "missing.jsonl"),
        (["cache"], "Usage: citetrack cache"),
        (["--config", "missing.toml", "cache", "info"], "missing.toml"),
        (["--color", "pink", "cache", "info"], "'pink'"),
    ],
    ids=" ".join,
)
def test_what_can_not_be_used_exits_2_and_says_why(call: Call, arguments: list[str], said: str) -> None:
    done = call(*arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "interrupted"),
        (NetworkDown("nobody answers"), 3, "citetrack: nobody answers"),
        (ZeroDivisionError("odd"), 3, "internal error: ZeroDivisionError: odd (run again with -vv for the traceback)"),
        (RecursionError("deep"), 3, "internal error: RecursionError"),
        (MemoryError(), 3, "internal error: MemoryError"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_fails_exits_as_documented(
    call: Call, monkeypatch: pytest.MonkeyPatch, raised: BaseException, code: int, said: str
) -> None:
    def fails(_: object) -> None:
        raise raised

    monkeypatch.setattr(main.root, "invoke", fails)
    done = call("cache", "info")
    assert done.code == code
    assert said in done.err
    assert "Traceback" not in done.err


def test_vv_shows_the_traceback(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citetrack.cli.cache._info", lambda _: 1 / 0)
    for arguments in (["-vv", "cache", "info"], ["cache", "info", "-vv"], ["-v", "cache", "info", "-v"]):
        assert "Traceback" in call(*arguments).err
    assert "Traceback" not in call("-v", "cache", "info").err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path, unbuffered: str) -> None:
    """As with ``citetrack … | head``; there must be more to print than a pipe holds."""
    lines = tmp_path / "many.txt"
    lines.write_text("Ada Lovelace, Notes, 1843.\n" * 3000, encoding="utf-8")
    with subprocess.Popen(
        [INSTALLED, "parse", "--to", "labels", "--jobs", "1", lines],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_nothing_is_an_error(unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [INSTALLED, "parse", "--to", "labels"],
            input=b"Ada Lovelace, Notes, 1843.\n",
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"citetrack: standard output: can't write")


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], {"notes": True, "details": False}),
        (["-q"], {"notes": False, "details": False}),
        (["-v"], {"notes": True, "details": True}),
        (["-q", "-v"], {"notes": True, "details": False}),
    ],
    ids=str,
)
def test_quiet_and_verbose_hold_before_and_after_the_command(
    call: Call, article: Path, options: list[str], shown: dict[str, bool], before: bool
) -> None:
    rest = ["build", str(article), "-o", "out.bib"]
    done = call(*options, *rest) if before else call(*rest, *options)
    assert done.code == 0
    assert {"notes": "works of 1 file" in done.err, "details": "reading article.txt" in done.err} == shown


@pytest.mark.parametrize("before", [True, False])
def test_config_and_jobs_hold_before_and_after_the_command(call: Call, article: Path, before: bool) -> None:
    Path("own.toml").write_text('to = "csl-jsonl"\n', encoding="utf-8")
    options, rest = ["--config", "own.toml", "--jobs", "2"], ["extract", str(article)]
    done = call(*options, *rest) if before else call(*rest, *options)
    assert done.out.startswith('{"id": "bush1945"')


def test_the_option_after_the_command_wins(call: Call, article: Path) -> None:
    assert "\x1b[" in call("--color", "never", "extract", article, "--color", "always").err
    assert "\x1b[" not in call("--color", "always", "extract", article, "--color", "never").err


class Screen:
    """A stream that is a terminal, or isn't."""

    def __init__(self, terminal: bool) -> None:
        self.isatty = lambda: terminal


@pytest.mark.parametrize(
    ("choice", "terminal", "environ", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colors(choice: Any, terminal: bool, environ: dict[str, str], wanted: bool) -> None:
    assert colored(choice, Screen(terminal), environ) is wanted  # type: ignore[arg-type]


def test_completion_offers_commands_and_formats() -> None:
    def offered(words: str) -> set[str]:
        asked = {"_CITETRACK_COMPLETE": "zsh_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        done = subprocess.run([INSTALLED], env={**os.environ, **asked}, capture_output=True, text=True, check=True)
        return set(done.stdout.split("\n"))

    assert {"extract", "evaluate"} <= offered("citetrack e")
    assert "build" not in offered("citetrack e")
    assert {"bibtex", "biblatex", "labels"} <= offered("citetrack parse --to ")
