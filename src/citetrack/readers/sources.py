"""The files that a command line means: files, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from citetrack import plugins
from citetrack.errors import CitetrackError, InputError, UnknownFormat
from citetrack.readers.encoding import formats_read

__all__ = ["STDIN", "Expansion", "Skipped", "expand", "guess", "read_path", "suffix"]

STDIN = "<stdin>"
_OPENED = "~$"  # Word's marks of documents that are open
_HIDDEN = (".", _OPENED)
_WILD = re.compile(r"[*?\[]")
_HTML_START = re.compile(
    r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml|p|div|h[1-6]|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,100}\]:", re.MULTILINE)
_ENTRY = re.compile(r"\s*@[a-zA-Z]{2,30}[ \t]*\{[^,\s{}]{1,200},")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that a folder or a pattern holds and that is not read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """The files to read, each once, in order; what was passed over; and what can't be read at all."""

    paths: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[CitetrackError, ...] = ()


def suffix(name: str) -> str:
    """The format that the suffix of a path names, lower case and without its dot."""
    return PurePath(name).suffix.lower().removeprefix(".")


def guess(text: str) -> str:
    """The format of a text that has no name: ``html``, ``bib``, ``markdown`` or ``text``."""
    if _HTML_START.match(text):
        return "html"
    if _ENTRY.match(text):
        return "bib"
    return "markdown" if _FOOTNOTE.search(text) else "text"


def expand(paths: Sequence[str], format: str | None = None) -> Expansion:  # noqa: A002 - the option's name
    """The files that ``paths`` mean: in the order given, folders and patterns sorted, no file twice.

    ``-`` is standard input (``<stdin>``), folders are read to any depth without hidden files, and patterns (``*``,
    ``?``, ``[…]``, ``**``) may come unexpanded. A file of unknown kind is an error where it is named outright, and
    ``skipped`` inside a folder or pattern; with ``format`` every file named or matched by a pattern is read.
    """
    known = frozenset(plugins.names("citetrack.readers"))
    found: dict[str, str] = {}
    skipped: dict[str, Skipped] = {}
    errors: list[CitetrackError] = []
    for given in paths:
        if given in ("-", STDIN):
            found.setdefault(STDIN, STDIN)
            continue
        try:
            for path, outright in _files(given, errors):
                if suffix(path) in known or (format and outright):
                    found.setdefault(_identity(path), path)
                elif outright and not _is_pattern(given):
                    mend = f"{formats_read()}, or name it by its format"
                    errors.append(UnknownFormat(f"{path}: {_unknown(path)}; {mend}"))
                else:
                    skipped.setdefault(_identity(path), Skipped(path, _unknown(path)))
        except InputError as error:
            errors.append(error)
    return Expansion(tuple(found.values()), tuple(skipped.values()), tuple(errors))


def read_path(path: str) -> bytes:
    """The bytes of a file, or of standard input for ``<stdin>``; raises ``InputError`` naming file and cause."""
    if path == STDIN and sys.stdin is None:
        raise InputError(f"{STDIN}: can't be read (it is closed); name a file")
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: OSError | ValueError) -> InputError:
    return InputError(f"{path}: can't be read ({getattr(error, 'strerror', None) or error})")


def _files(given: str, errors: list[CitetrackError]) -> Iterator[tuple[str, bool]]:
    """(path, whether it was named itself rather than found in a folder) of each file that ``given`` means.

    Folders that can't be read are added to ``errors``.
    """
    try:
        path = Path(given)
        if not given:  # an unset variable of a shell; as a path it would be the working folder
            raise InputError("'': no file has an empty name; name a file, or . for this folder")
        if path.is_dir():
            yield from ((found, False) for found in _walk(path, errors))
        elif path.exists():
            yield given, True
        elif _is_pattern(given):
            yield from _matches(given, errors)
        else:
            raise InputError(f"{given}: no such file or folder")
    except (OSError, ValueError) as error:
        raise _unreadable(given, error) from None


def _matches(pattern: str, errors: list[CitetrackError]) -> Iterator[tuple[str, bool]]:
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207 - keeps the path as the user wrote it
    matches = sorted(match for match in found if not Path(match).name.startswith(_OPENED))
    if not matches:
        raise InputError(f"{pattern}: no file matches")
    for match in matches:
        if Path(match).is_file():
            yield match, True
        elif "**" not in pattern:  # "**" has matched the files inside already
            yield from ((inside, False) for inside in _walk(Path(match), errors))


def _walk(folder: Path, errors: list[CitetrackError]) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda child: child.name)
    except OSError as error:
        errors.append(_unreadable(str(folder), error))
        return
    for child in children:
        if child.name.startswith(_HIDDEN):
            continue
        if child.is_dir(follow_symlinks=False):  # a link may lead back up
            yield from _walk(folder / child.name, errors)
        elif child.is_file():
            yield str(folder / child.name)


def _is_pattern(given: str) -> bool:
    return bool(_WILD.search(given)) and not Path(given).exists()


def _identity(path: str) -> str:
    return str(Path(path).resolve())


def _unknown(path: str) -> str:
    ending = suffix(path)
    return f"files of kind .{ending} are not read" if ending else "a file without a suffix"
