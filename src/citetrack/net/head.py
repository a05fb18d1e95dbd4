"""The head of an HTTP/1 answer, read without the mail parser that Python's own client takes half its time for."""

from __future__ import annotations

from http.client import HTTPException, HTTPMessage, HTTPResponse, LineTooLong, UnknownProtocol
from typing import Any

__all__ = ["Answer"]

LONGEST = 65_536  # bytes of a line
MOST = 100  # lines of a head
# Answers that have no body (RFC 9112, section 6.3).
BODILESS = {204, 304}


class Answer(HTTPResponse):
    """An answer after the hints (1xx) that may come before it; Python's own passes over 100 alone."""

    def begin(self) -> None:
        """Reads the head; raises ``http.client.HTTPException`` for what is none."""
        if self.headers is not None:
            return
        version, status, reason = self._read_status()
        while 100 <= status < 200 and status != 101:
            read_fields(self.fp)
            version, status, reason = self._read_status()
        if not version.startswith(("HTTP/1.", "HTTP/0.9")):
            raise UnknownProtocol(version)
        self.code = self.status = status
        self.reason = reason.strip()
        self.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        fields = read_fields(self.fp)
        self.headers = self.msg = HTTPMessage()
        for name, value in fields:
            self.headers[name] = value
        first = {name.lower(): value for name, value in reversed(fields)}
        self._frame(status, first)

    def _frame(self, status: int, first: dict[str, str]) -> None:
        """How the end of the body is known (RFC 9112, section 6.3), and whether the connection serves on (9.3)."""
        self.chunked = first.get("transfer-encoding", "").lower() == "chunked"
        if self.chunked:
            self.chunk_left = None
        told = first.get("content-length", "").strip()
        self.length = int(told) if told.isascii() and told.isdigit() and not self.chunked else None
        if status in BODILESS or self._method == "HEAD":  # type: ignore[attr-defined]
            self.length = 0
        wish = first.get("connection", "").lower()
        keeps = "close" not in wish if self.version == 11 else "keep-alive" in wish or "keep-alive" in first
        self.will_close = not keeps or (self.length is None and not self.chunked)


def read_fields(fp: Any) -> list[tuple[str, str]]:
    """The (name, value) lines up to the empty one; one that is no field is passed over, a folded one is unfolded.

    Raises ``http.client.LineTooLong`` and ``http.client.HTTPException`` for more than is sane.
    """
    fields: list[tuple[str, str]] = []
    for _ in range(MOST + 1):
        line = fp.readline(LONGEST + 1)
        if len(line) > LONGEST:
            raise LineTooLong("header line")
        text = str(line, "latin-1").rstrip("\r\n")
        if not text:
            return fields
        if text[0] in " \t":
            if fields:
                fields[-1] = (fields[-1][0], f"{fields[-1][1]} {text.strip()}")
            continue
        name, colon, value = text.partition(":")
        if colon and name.strip():
            fields.append((name.strip(), value.strip()))
    raise HTTPException(f"got more than {MOST} headers")
