"""The start of a body, read within bounds of bytes and decompressed within the same bounds."""

from __future__ import annotations

import zlib
from typing import Any

from citetrack.net.failures import FOREIGN

__all__ = ["read_start"]

# zlib: 16 + MAX_WBITS reads gzip; MAX_WBITS reads the zlib format that HTTP calls deflate.
WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
CHUNK = 16_384


def _inflate(data: bytes, encoding: str, limit: int) -> bytes:
    window = WINDOWS.get(encoding.strip().lower())
    if window is None:
        return data
    try:
        return zlib.decompressobj(window).decompress(data, limit)
    except zlib.error:
        return b""


def read_start(raw: Any, limit: int) -> tuple[bytes, bool]:
    """(at most ``limit`` bytes of a urllib3 response's body, whether it was read to its end).

    A body that breaks off or doesn't come is what had come by then: the status is known already.
    """
    parts: list[bytes] = []
    size = 0
    try:
        while size < limit:
            part = raw.read1(min(CHUNK, limit - size), decode_content=False)
            if not part:
                return _inflate(b"".join(parts), raw.headers.get("content-encoding", ""), limit), True
            parts.append(part)
            size += len(part)
    except FOREIGN:
        pass
    return _inflate(b"".join(parts), raw.headers.get("content-encoding", ""), limit), False
