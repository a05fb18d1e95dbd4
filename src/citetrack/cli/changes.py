"""Which lines of files have changed since a revision, as git tells."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from citetrack.errors import ToolError, UsageError

__all__ = ["changed_lines", "has_changed"]

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_PLAIN = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
Lines = Mapping[str, "tuple[range, ...] | None"]


def changed_lines(revision: str, files: Iterable[str]) -> Lines:
    """The lines of each file that differ from ``revision``; None, all of them, where git can't tell.

    It can't of a file that it doesn't track, nor of one that isn't text and differs. Raises ``UsageError`` where the
    revision or the repository can't be found, ``ToolError`` where git can't be run.
    """
    return {file: _of(revision, Path(file)) for file in files}


def has_changed(lines: Lines, file: str, line: int) -> bool:
    """Whether a line of a file is new or changed."""
    ranges = lines.get(file)
    return ranges is None or any(line in each for each in ranges)


def _of(revision: str, file: Path) -> tuple[range, ...] | None:
    if not file.exists():  # standard input
        return None
    file = file.resolve()  # git follows no links
    folder = file.parent
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is no revision")
    _git(folder, "rev-parse", "--git-dir", said=f"--since needs a git repository, and {file} is in none")
    _git(
        folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", said=f"git knows no revision {revision!r}"
    )
    if not _git(folder, "ls-files", "--", file.name):
        return None
    diff = _git(folder, "diff", *_PLAIN, revision, "--", file.name)
    found = [_HUNK.match(line) for line in diff.splitlines()]
    if diff and not any(found):
        return None
    return tuple(range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1)) for hunk in found if hunk)


def _git(folder: Path, *arguments: str, said: str = "") -> str:
    try:
        done = subprocess.run(["git", "--literal-pathspecs", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise ToolError(f"--since needs git, which can't be run ({error.strerror})") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(said or (reason[0] if reason else f"git {arguments[0]} failed in {folder}"))
    return done.stdout.decode("utf-8", "replace")
