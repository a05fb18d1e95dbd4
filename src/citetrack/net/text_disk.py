"""diskcache's storage cut down to text: nothing that is in a cache folder is ever unpickled or opened as a file."""

from __future__ import annotations

from typing import Any

import diskcache

__all__ = ["TextDisk"]

MODE_RAW = 1  # diskcache.core.MODE_RAW: the value stands in the row itself


class TextDisk(diskcache.Disk):  # type: ignore[misc]
    """Keys and values are text; whatever else a row holds reads as None.

    diskcache pickles by default, so that a cache folder from elsewhere could run code.
    """

    def __init__(self, directory: str, **_: Any) -> None:
        super().__init__(directory, min_file_size=1 << 62, pickle_protocol=0)

    def put(self, key: Any) -> tuple[str, bool]:
        """(the key as the database holds it, True)."""
        return str(key), True

    def get(self, key: Any, raw: bool) -> str | None:
        """The key of a row, or None where it isn't text."""
        return key if raw and isinstance(key, str) else None

    def store(self, value: Any, read: bool, key: Any = None) -> tuple[int, int, None, str]:  # noqa: ARG002 - diskcache's signature
        """(size, mode, no file name, value) of a row; raises ``TypeError`` for what isn't text."""
        if not isinstance(value, str):
            raise TypeError(f"the cache holds text, not {type(value).__name__}")
        return len(value.encode("utf-8")), MODE_RAW, None, value

    def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> str | None:  # noqa: ARG002
        """The text of a row, or None where it holds anything else."""
        return value if mode == MODE_RAW and filename is None and isinstance(value, str) else None

    def remove(self, file_path: str) -> None:
        """Nothing: no row of ours has a file, and a path in a foreign row may lead anywhere."""
