"""Results: UTF-8 on standard output, or a file replaced as a whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from citetrack.errors import OutputError

__all__ = ["emit", "replace"]


def emit(text: str, output: Path | None) -> None:
    """Writes a result to ``output``, or to standard output for None and ``-``."""
    if output is None or str(output) == "-":
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            stream.write(_encoded(text))
        return
    replace(output, text)


def replace(path: Path, text: str) -> None:
    """Replaces the file at ``path`` in one step, making its folder if need be; raises ``OutputError``."""
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if target.exists() and not target.is_file():  # a device or a pipe
            target.write_bytes(_encoded(text))
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, _encoded(text))
    except OSError as error:
        raise OutputError(f"{path}: can't write ({error.strerror or error}); choose another place with -o") from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _encoded(text: str) -> bytes:
    # File names may hold bytes that aren't UTF-8; Python keeps them as lone surrogates, which UTF-8 can't hold.
    return text.encode("utf-8", "backslashreplace")
