"""What was learned from the network, kept in a folder as JSON text with the time until which it holds.

>>> with Cache(folder) as cache:  # doctest: +SKIP
...     cache.write([("link https://example.org/", {"verdict": "alive"}, time() + 86_400)])
...     cache.read(["link https://example.org/"], time())
{'link https://example.org/': {'verdict': 'alive'}}
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import diskcache

from citetrack.errors import ToolError
from citetrack.net.text_disk import TextDisk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

__all__ = ["Cache", "CacheInfo"]

# Every one written out, so that the settings stored in a folder from elsewhere count for nothing.
SETTINGS = {
    "statistics": 0,
    "tag_index": 0,
    "eviction_policy": "none",
    "cull_limit": 0,
    "size_limit": 1 << 40,
    "sqlite_auto_vacuum": 1,
    "sqlite_cache_size": 1 << 13,
    "sqlite_journal_mode": "wal",
    "sqlite_mmap_size": 1 << 26,
    "sqlite_synchronous": 1,
    "disk_min_file_size": 1 << 62,
    "disk_pickle_protocol": 0,
}
FILES = ("cache.db", "cache.db-wal", "cache.db-shm")
# sqlite's own, diskcache's, and what a Settings table with odd rows makes diskcache's constructor raise.
BROKEN = (sqlite3.Error, diskcache.Timeout, TypeError, ValueError, KeyError, AttributeError, AssertionError)
# What doesn't say that a cache is damaged: it is in use, or can't be written or read just now.
BUSY = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_CANTOPEN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """How much a cache holds, in entries and bytes on disk, and where."""

    folder: str
    entries: int
    bytes: int


class Cache:
    """A cache in ``folder``, made when it isn't there; one that is damaged is begun anew.

    For one thread at a time. Raises ``ToolError`` where the folder can't be written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with self._explained():
            folder.mkdir(parents=True, exist_ok=True)
        try:
            self._cache = self._open()
        except BROKEN as error:
            if isinstance(error, diskcache.Timeout) or getattr(error, "sqlite_errorcode", 0) & 0xFF in BUSY:
                raise ToolError(f"{folder}: the cache can't be used now ({error}); name another folder") from error
            self._remove()
            try:
                self._cache = self._open()
            except BROKEN as error:
                raise ToolError(f"{folder}: the cache can't be used ({error}); name another folder") from error

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the files."""
        self._cache.close()

    def read(self, keys: Iterable[str], now: float) -> dict[str, dict[str, Any]]:
        """The values of those keys that are known and still hold at ``now``, in seconds since 1970."""
        found = {}
        with self._explained():
            for key in keys:
                row = _parse(self._cache.get(key))
                if row and row["until"] > now:
                    found[key] = row["value"]
        return found

    def write(self, rows: Iterable[tuple[str, Mapping[str, Any], float]]) -> None:
        """Stores (key, value, time until which it holds), all in one transaction; values are JSON objects."""
        with self._explained(), self._cache.transact():
            for key, value, until in rows:
                self._cache.set(key, json.dumps({"until": until, "value": dict(value)}))

    def info(self) -> CacheInfo:
        """How much is in the cache."""
        with self._explained():
            sizes = [path.stat().st_size for name in FILES if (path := self.folder / name).exists()]
            return CacheInfo(str(self.folder), len(self._cache), sum(sizes))

    def clear(self) -> int:
        """Empties the cache and returns how many entries there were."""
        with self._explained():
            return int(self._cache.clear())

    def _open(self) -> Any:
        cache = diskcache.Cache(str(self.folder), disk=TextDisk, timeout=10, **SETTINGS)
        if not hasattr(cache, "count"):
            raise sqlite3.DatabaseError("no count of entries")
        len(cache)
        return cache

    def _remove(self) -> None:
        with self._explained():
            for name in FILES:
                (self.folder / name).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (OSError, *BROKEN) as error:
            raise ToolError(
                f"{self.folder}: the cache can't be used ({error}); empty or name another folder"
            ) from error


def _parse(text: object) -> dict[str, Any] | None:
    """The row in a JSON text of ours, or None for anything else."""
    if not isinstance(text, str):
        return None
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(row, dict) and isinstance(row.get("until"), (int, float)) and isinstance(row.get("value"), dict)
    return row if ours else None
