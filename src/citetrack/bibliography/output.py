"""A bibliography and its side file on disk, each replaced as a whole, by one process at a time.

First the side file is replaced by one that holds both what it said and what it is going to say; then the bibliography;
then the side file says the new alone. After a crash at any point both files are whole, and the side file knows the
bibliography that stands there.
"""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from citetrack.bibliography import sources
from citetrack.bibliography.sources import Sources
from citetrack.errors import OutputError

__all__ = ["alone", "holds", "publish", "read_text", "replace_file", "side_path"]

_BIBLIOGRAPHY = re.compile(r'"bibliography": ("(?:[^"\\]|\\.){1,600}")')
_PATIENCE = 60.0  # seconds that a build waits for another one


def side_path(path: Path) -> Path:
    """Where the side file of the bibliography at ``path`` lies.

    It is ``<stem>.sources.json``, or, where that belongs to another bibliography of this stem (``x.bib`` and
    ``x.json``), ``<name>.sources.json``.
    """
    shared, own = path.with_name(f"{path.stem}.sources.json"), path.with_name(f"{path.name}.sources.json")
    if own.exists():
        return own
    owner = path.with_name(_owner(shared) or path.name)
    taken = owner.name != path.name and owner.stem == path.stem and owner.exists()
    return own if taken else shared


def _owner(side: Path) -> str:
    """The name of the bibliography that a side file says it belongs to; empty where it doesn't say."""
    try:
        with side.open("rb") as file:
            found = _BIBLIOGRAPHY.search(file.read(1024).decode("utf-8", "ignore"))
        return str(json.loads(found[1])) if found else ""
    except (OSError, ValueError):
        return ""


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Holds off every other build that writes to ``path``; raises ``OutputError`` where one doesn't come to its end."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - asyncio and ssl come with it, and only builds lock

    target = Path(os.path.realpath(path))
    lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=_PATIENCE)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise OutputError(f"{path}: another build writes there since {_PATIENCE:.0f} s; wait for its end") from error
    except OSError as error:
        raise OutputError(f"{path}: can't write ({error.strerror or error}); choose another place with -o") from error
    try:
        yield
    finally:
        lock.release()


def publish(path: Path, text: str, new: Sources, old: Sources | None = None) -> bool:
    """Writes ``text`` to ``path`` and ``new`` beside it, in the place of ``old``; whether anything had to be written.

    Raises ``OutputError`` if a file can't be written.
    """
    side = side_path(path)
    if side == path:
        raise OutputError(f"{path}: a side file can't be the bibliography; choose another name with -o")
    there, final = read_text(path), sources.dumps(new)
    if there == text:
        if holds(side, final):
            return False
        replace_file(side, final)
        return True
    before = replace(old or Sources(path.name, "", new.dialect), sha256=sources.digest(there or ""), next=new)
    replace_file(side, sources.dumps(before))
    replace_file(path, text)
    replace_file(side, final)
    return True


def holds(path: Path, text: str) -> bool:
    """Whether the file at ``path`` is there and is as ``replace_file`` writes ``text``."""
    try:
        return path.read_bytes() == _encoded(text)
    except OSError:
        return False


def read_text(path: Path) -> str | None:
    """What the file at ``path`` says; None where it isn't there. Raises ``OutputError``, also where it isn't UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise OutputError(
            f"{path}: what is there isn't UTF-8 (byte {error.start}); save it as UTF-8, or choose another place with -o"
        ) from error
    except OSError as error:
        raise OutputError(
            f"{path}: can't read what is there ({error.strerror or error}); choose another place with -o"
        ) from error


def replace_file(path: Path, text: str) -> None:
    """Replaces the file at ``path``, making its folder if need be: it is the old one or the new one at any moment.

    A symbolic link stays one. Raises ``OutputError``.
    """
    target = Path(os.path.realpath(path))
    aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not os.access(target, os.W_OK):  # a rename would not ask
            raise PermissionError(errno.EACCES, "it is read-only")
        try:
            with aside.open("xb") as file:
                file.write(_encoded(text))
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                aside.chmod(target.stat().st_mode & 0o777)
            aside.replace(target)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        _settle(target.parent)
    except OSError as error:
        raise OutputError(f"{path}: can't write ({error.strerror or error}); choose another place with -o") from error


def _encoded(text: str) -> bytes:
    # File names may hold bytes that aren't UTF-8; Python keeps them as lone surrogates, which UTF-8 can't hold.
    return text.encode("utf-8", "backslashreplace")


def _settle(folder: Path) -> None:
    """Has the replacement itself on disk, where the system can say so of a folder."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
