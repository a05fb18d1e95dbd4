"""A bibliography and its side file on disk, each replaced as a whole, neither over the work of a person's hand.

The side file is replaced first and names both what the bibliography says now and what it said before; only then the
bibliography, and last the side file once more without the old digest. A crash at any point leaves files that are whole
and a side file that knows the bibliography as its own.
"""

from __future__ import annotations

import os
import secrets
from hashlib import sha256
from pathlib import Path

from citetrack.bibliography import sources
from citetrack.errors import MalformedInput, OutputError
from citetrack.model import Bibliography

__all__ = ["publish", "replace_file", "side_path"]


def side_path(path: Path) -> Path:
    """Where the side file of the bibliography at ``path`` lies."""
    return path.with_name(f"{path.stem}.sources.json")


def publish(path: Path, text: str, bibliography: Bibliography, dialect: str = "bibtex", *, force: bool = False) -> bool:
    """Writes ``text`` to ``path`` and the side file beside it; whether anything had to be written.

    Raises ``OutputError`` if a file can't be written, and, unless ``force`` is set, if ``path`` holds anything else
    than its side file says was written there; an empty file is nobody's work.
    """
    side = side_path(path)
    if side == path:
        raise OutputError(f"{path}: a side file can't be the bibliography; choose another name with -o")
    old = _read(path)
    new = text.encode("utf-8", "backslashreplace")
    known = _known(side)
    if old and old != new and not force and _digest(old) not in known:
        raise OutputError(
            f"{path}: changed since it was written, or not written by build; "
            "keep your changes elsewhere and repeat with --force, or choose another file with -o"
        )
    final = sources.dumps(bibliography, text, path.name, dialect)
    if old == new and _read(side) == final.encode("utf-8", "backslashreplace"):
        return False
    if old is not None and old != new:
        replace_file(side, sources.dumps(bibliography, text, path.name, dialect, replaces=_digest(old)))
    else:
        replace_file(side, final)
    if old != new:
        replace_file(path, text)
        if old is not None:
            replace_file(side, final)
    return True


def replace_file(path: Path, text: str) -> None:
    """Replaces the file at ``path``, making its folder if need be: it is the old one or the new one at any moment.

    A symbolic link stays one. Raises ``OutputError``.
    """
    target = Path(os.path.realpath(path))
    aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with aside.open("xb") as file:
                file.write(text.encode("utf-8", "backslashreplace"))
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


def _settle(folder: Path) -> None:
    """Has the replacement itself on disk, where the system can say so of a folder."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(
            f"{path}: can't read what is there ({error.strerror or error}); choose another place with -o"
        ) from error


def _known(side: Path) -> frozenset[str]:
    """The digests of what was written beside the side file; none where it isn't there or is damaged."""
    data = _read(side)
    if data is None:
        return frozenset()
    try:
        read = sources.loads(data.decode("utf-8"), str(side))
    except (MalformedInput, UnicodeDecodeError):
        return frozenset()
    return frozenset({read.sha256, read.replaces} - {""})


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
