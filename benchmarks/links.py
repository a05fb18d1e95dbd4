"""Prints how many links a second the check handles, beside a plain pool of ``requests.get`` in the same run.

Usage: python benchmarks/links.py [--links 2000] [--hosts 100] [--jobs 32]

The servers run in a process of their own on 127.0.0.1, one of HTTP and one of TLS, and stand for as many hosts as
wanted; the plain pool gets the same names by the same look-up. CPU is that of the checking process alone.
"""

from __future__ import annotations

import argparse
import multiprocessing
import socket
import ssl
import tempfile
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import requests
import urllib3.util.connection

from citetrack.links.check import Policy, check
from citetrack.model import Link
from citetrack.net.cache import Cache
from citetrack.net.fetch import Fetcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

CERTIFICATES = Path(__file__).resolve().parents[1] / "tests" / "net" / "certificates"
LOOPBACK = ("127.0.0.0/8",)


class Page(BaseHTTPRequestHandler):
    """A page of a few hundred bytes, after ``delay`` seconds."""

    protocol_version = "HTTP/1.1"
    delay = 0.0
    body = b"<html>" + b"x" * 500

    def do_GET(self) -> None:
        """Answers GET and HEAD."""
        if self.delay:
            time.sleep(self.delay)
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(self.body)}\r\nContent-Type: text/html\r\n\r\n".encode()
        self.wfile.write(head if self.command == "HEAD" else head + self.body)

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


def serve(pipe: Connection, delay: float) -> None:
    """Serves until the process ends; sends the two ports."""
    Page.delay = delay
    tls = type("TLS", (Server,), {"context": ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)})
    tls.context.load_cert_chain(CERTIFICATES / "good.pem")
    servers = [Server(("127.0.0.1", 0), Page), tls(("127.0.0.1", 0), Page)]
    pipe.send([server.server_port for server in servers])
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda server: server.serve_forever(), servers))


def measured(what: Callable[[], int], links: int) -> tuple[float, float]:
    """(links per second, CPU seconds per 1,000 links); ``what`` returns how many were found alive."""
    wall, cpu = time.perf_counter(), time.process_time()
    alive = what()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    if alive != links:
        raise SystemExit(f"{links - alive} of {links} links were not found alive")
    return links / wall, cpu / links * 1000


def citetrack(urls: list[str], ports: dict[int, int], jobs: int, folder: Path) -> int:
    """The check, its cache included."""

    def resolve(_: str, port: int) -> list[tuple[int, tuple[Any, ...]]]:
        return [(socket.AF_INET, ("127.0.0.1", ports[port]))]

    bundle = _bundle(folder)
    with (
        Fetcher(allow=LOOPBACK, proxies={}, resolve=resolve, ca_file=str(bundle)) as fetcher,
        Cache(folder / "cache") as cache,
    ):
        results = check([Link(url, ()) for url in urls], fetcher.fetch, Policy(jobs, interval=0.0), cache=cache)
    return sum(result.verdict == "alive" for result in results)


def plain(urls: list[str], ports: dict[int, int], jobs: int, folder: Path) -> int:
    """What one writes first: ``requests.get`` in a pool of threads."""
    real = urllib3.util.connection.create_connection

    def connect(address: tuple[str, int], *args: Any, **kwargs: Any) -> Any:
        return real(("127.0.0.1", ports[address[1]]), *args, **kwargs)

    urllib3.util.connection.create_connection = connect
    bundle = str(_bundle(folder))
    try:
        with ThreadPoolExecutor(jobs) as pool:
            return sum(pool.map(lambda url: requests.get(url, timeout=10, verify=bundle).ok, urls))
    finally:
        urllib3.util.connection.create_connection = real


def _bundle(folder: Path) -> Path:
    """The CA bundle of every day with the test authority added: its size is what makes TLS slow."""
    path = folder / "bundle.pem"
    if not path.exists():
        path.write_bytes(Path(requests.certs.where()).read_bytes() + (CERTIFICATES / "authority.pem").read_bytes())
    return path


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, default=2000)
    parser.add_argument("--hosts", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=32)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    print(f"{'':24} {'links/s':>9} {'CPU s/1,000':>12} {'plain/s':>9} {'CPU s/1,000':>12} {'ratio':>6}")
    for title, scheme, delay, share in (
        ("HTTP", "http", 0, 1),
        ("HTTP, 100 ms", "http", 0.1, 2),
        ("HTTPS", "https", 0, 10),
    ):
        links = max(options.jobs, options.links // share)
        urls = [f"{scheme}://h{n % options.hosts}.many.test/{n}" for n in range(links)]
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.get_context("fork").Process(target=serve, args=(theirs, delay), daemon=True)
        process.start()
        http, https = ours.recv()
        ports = {80: http, 443: https}
        try:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                rate, cpu = measured(lambda: citetrack(urls, ports, options.jobs, folder), links)  # noqa: B023
                again, _ = measured(lambda: citetrack(urls, ports, options.jobs, folder), links)  # noqa: B023
                base, base_cpu = measured(lambda: plain(urls, ports, options.jobs, folder), links)  # noqa: B023
        finally:
            process.terminate()
            process.join()
        print(f"{title:24} {rate:9.0f} {cpu:12.2f} {base:9.0f} {base_cpu:12.2f} {rate / base:6.1f}")
    print(f"{'from the cache':24} {again:9.0f}")


if __name__ == "__main__":
    main()
