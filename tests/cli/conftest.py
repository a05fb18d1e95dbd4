"""The command line, called in this process or as the installed command."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from citetrack.cli import run

INSTALLED = Path(sys.executable).with_name("citetrack")
ARTICLE = """On Memory

A machine may help memory.[1] Others said it of libraries,[2] and of both.[3] It was said again.[4]

Notes

[1] Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108.

[2] See Suzanne Briet, Qu’est-ce que la documentation? (Paris: EDIT, 1951), 7; Paul Otlet, Traité de documentation
(Brussels: Editiones Mundaneum, 1934), p. 17.

[3] Ibid.

[4] Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108.
"""


@dataclass(frozen=True)
class Done:
    """How a call ended."""

    code: int
    out: str
    err: str


Call = Callable[..., Done]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, away from this repository and from the user's own settings and cache."""
    for name in [name for name in os.environ if name.startswith("CITETRACK_") and name != "CITETRACK_SHARED"]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def call(home: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls the command line with these arguments in ``home``, ``stdin`` as its standard input."""

    def called(*arguments: str | Path, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            run([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert isinstance(left.value.code, int)
        return Done(left.value.code, out.decode("utf-8"), err.decode("utf-8"))

    return called


@pytest.fixture
def command(home: Path) -> Call:
    """Runs the installed command in a process of its own."""

    def ran(*arguments: str | Path, stdin: bytes = b"", **environ: str) -> Done:
        done = subprocess.run(
            [INSTALLED, *arguments], input=stdin, capture_output=True, check=False, env={**os.environ, **environ}
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return ran


@pytest.fixture
def article(home: Path) -> Path:
    """An article with four notes, as a path from the working folder."""
    (home / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return Path("article.txt")
