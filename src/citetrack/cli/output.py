"""Results: UTF-8 on standard output, or a file replaced as a whole."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from citetrack.errors import OutputError, UsageError

__all__ = ["emit", "is_stream", "spare"]


def is_stream(output: Path) -> bool:
    """Whether a result flows to standard output (``-``), a device or a pipe, where no file can be replaced."""
    return str(output) == "-" or (output.exists() and not output.is_file())


def spare(read: Iterable[str | Path], *outputs: Path | None) -> None:
    """Raises ``UsageError`` where an output is one of the files that were read, which would be lost."""
    for output in outputs:
        if output is not None and output.is_file():
            for one in map(Path, read):
                if one.is_file() and output.samefile(one):
                    raise UsageError(f"{output}: is read here, and would be lost; choose another place to write to")


def emit(text: str, output: Path | None) -> None:
    """Writes a result to ``output``, or to standard output for None and ``-``; raises ``OutputError``."""
    if output is None or str(output) == "-":
        _print(_encoded(text))
    elif is_stream(output):
        try:
            output.write_bytes(_encoded(text))
        except OSError as error:
            raise OutputError(f"{output}: can't write ({error.strerror}); choose another place with -o") from error
    else:
        from citetrack.bibliography.output import replace_file  # noqa: PLC0415 - most results are printed

        replace_file(output, text)


def _print(data: bytes) -> None:
    rest = memoryview(data)
    if sys.stdout is None:
        raise OutputError("standard output: can't write (it is closed); use -o to write a file")
    try:
        sys.stdout.flush()
        while rest:  # an unbuffered stream (PYTHONUNBUFFERED) may take a part only
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: can't write ({error.strerror}); use -o to write a file") from error


def _encoded(text: str) -> bytes:
    # File names may hold bytes that aren't UTF-8; Python keeps them as lone surrogates, which UTF-8 can't hold.
    return text.encode("utf-8", "backslashreplace")
