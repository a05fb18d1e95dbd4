"""The head of an HTTP/1 answer, read without the mail parser that Python's own client takes half its time for."""

from __future__ import annotations

from contextlib import suppress
from http.client import HTTPException, HTTPMessage, HTTPResponse, LineTooLong, UnknownProtocol
from typing import Any

__all__ = ["Answer"]

LONGEST = 65_536  # bytes of a line
MOST = 100  # lines of a head
DIGITS = 19  # of a length
HINTS = 20  # heads before the answer
# Answers that have no body (RFC 9112, section 6.3).
BODILESS = {101, 204, 304}


class Answer(HTTPResponse):
    """An answer after the hints (1xx) that may come before it; Python's own passes over 100 alone."""

    def begin(self) -> None:
        """Reads the head; raises ``http.client.HTTPException`` for what is none."""
        if self.headers is not None:
            return
        for _ in range(HINTS + 1):
            version, status, reason = self._read_status()
            fields = read_fields(self.fp)
            if not 100 <= status < 200 or status == 101:
                break
        else:
            raise HTTPException(f"got more than {HINTS} hints and no answer")
        if not version.startswith(("HTTP/1.", "HTTP/0.9")):
            raise UnknownProtocol(version)
        self.code = self.status = status
        self.reason = reason.strip()
        self.version = 10 if version in ("HTTP/1.0", "HTTP/0.9") else 11
        self.headers = self.msg = HTTPMessage()
        for name, value in fields:
            self.headers[name] = value
        said: dict[str, list[str]] = {}
        for name, value in fields:
            said.setdefault(name.lower(), []).extend(part.strip() for part in value.lower().split(","))
        self._frame(status, said)

    def _frame(self, status: int, said: dict[str, list[str]]) -> None:
        """How the end of the body is known (RFC 9112, section 6.3), and whether the connection serves on (9.3)."""
        codings = [each for each in said.get("transfer-encoding", []) if each not in ("", "identity")]
        self.chunked = codings[-1:] == ["chunked"]
        if self.chunked:
            self.chunk_left = None
        # "5, 5" is 5; a length beside a coding counts for nothing, and neither does one that nobody could send.
        told = said.get("content-length", [""])[0]
        is_length = not codings and told.isascii() and told.isdigit() and len(told) < DIGITS
        self.length = int(told) if is_length else None
        has_no_body = status in BODILESS or self._method == "HEAD"  # type: ignore[attr-defined]
        if has_no_body:
            self.length = 0
        wish = said.get("connection", [])
        keeps = "close" not in wish if self.version == 11 else "keep-alive" in wish or "keep-alive" in said
        self.will_close = not keeps or status == 101 or (self.length is None and not self.chunked)
        if has_no_body:
            self._close_conn()  # type: ignore[attr-defined]  # read to its end: the connection may serve again

    def _read_and_discard_trailer(self) -> None:
        """Reads the fields behind the last chunk; http.client reads on for as long as they come."""
        with suppress(ConnectionError):  # some hosts close without the empty line
            read_fields(self.fp)


def read_fields(fp: Any) -> list[tuple[str, str]]:
    """The (name, value) lines up to the empty one; one that is no field is passed over, a folded one is unfolded.

    Raises ``http.client.LineTooLong`` and ``http.client.HTTPException`` for more than is sane, and ``ConnectionError``
    where the head breaks off: half of a Location leads nowhere.
    """
    fields: list[tuple[str, str]] = []
    for _ in range(MOST + 1):
        line = fp.readline(LONGEST + 1)
        if len(line) > LONGEST:
            raise LineTooLong("header line")
        if not line.endswith(b"\n"):
            raise ConnectionResetError("closed within the head of an answer")
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
