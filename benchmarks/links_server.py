"""A server for benchmarks/links.py where there is no nginx: HTTP and HTTPS on 127.0.0.1, ``/slow/`` after 100 ms.

Usage: python benchmarks/links_server.py HTTP_PORT HTTPS_PORT FOLDER
"""

from __future__ import annotations

import ssl
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CERTIFICATES = Path(__file__).resolve().parents[1] / "tests" / "net" / "certificates"
BODY = b"<html><title>A page</title>" + b"x" * 500


class Page(BaseHTTPRequestHandler):
    """A page of a few hundred bytes, or the list of links."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answers GET and HEAD."""
        if self.path.startswith("/slow/"):
            time.sleep(0.1)
        body = Path(sys.argv[3], "list.html").read_bytes() if self.path == "/list.html" else BODY
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nContent-Type: text/html\r\n\r\n".encode()
        self.wfile.write(head if self.command == "HEAD" else head + body)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server calls

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """With room for many connections at once; over TLS, the handshake is made in the connection's thread."""

    request_queue_size = 1024
    daemon_threads = True
    context: ssl.SSLContext | None = None

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Handles one connection."""
        if self.context is not None:
            request = self.context.wrap_socket(request, server_side=True)
        super().finish_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of connections that end."""


def main() -> None:
    """Serves until the process ends."""
    tls = type("TLS", (Server,), {"context": ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)})
    tls.context.load_cert_chain(CERTIFICATES / "good.pem")
    servers = [Server(("127.0.0.1", int(sys.argv[1])), Page), tls(("127.0.0.1", int(sys.argv[2])), Page)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda server: server.serve_forever(), servers))


if __name__ == "__main__":
    main()
