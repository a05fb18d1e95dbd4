"""A small web on 127.0.0.1 whose pages behave well and badly, with names of its own; for the tests of net and links."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import ssl
import struct
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path

CERTIFICATES = Path(__file__).parent / "net" / "certificates"
AUTHORITY = str(CERTIFICATES / "authority.pem")
LOOPBACK = "127.0.0.1/32"
SLOW = 30.0  # far beyond every time-out of the tests; ends early when the world does


@dataclass
class Exchange:
    """One request as it came, the socket to answer on, and how often its path was asked before."""

    world: World
    sock: socket.socket
    method: str
    path: str
    headers: dict[str, str]
    before: int

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def answer(self, status: int, body: bytes = b"page", **headers: str) -> None:
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.send("\r\n".join([*lines, "", ""]).encode() + (b"" if self.method == "HEAD" else body))

    def reset(self) -> None:
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def wait(self, seconds: float = SLOW) -> None:
        self.world.over.wait(seconds)


Page = Callable[["Exchange"], None]


def status(code: int, **headers: str) -> Page:
    return lambda x: x.answer(code, **headers)


def to(location: str, code: int = 302) -> Page:
    return lambda x: x.answer(code, Location=location)


def by_method(head: Page, get: Page) -> Page:
    return lambda x: (head if x.method == "HEAD" else get)(x)


def in_turn(*pages: Page) -> Page:
    return lambda x: pages[min(x.before, len(pages) - 1)](x)


def trickle(x: Exchange) -> None:
    """Headers a byte at a time, each well within a time-out, without an end."""
    with contextlib.suppress(OSError):
        x.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not x.world.over.wait(0.05):
            x.send(b"a")


def endless(x: Exchange) -> None:
    with contextlib.suppress(OSError):
        x.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while not x.world.over.is_set():
            x.send(b"more " * 4096)


def slow_body(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart")
    x.wait()


def half_body(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    x.reset()


def half_headers(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    x.reset()


def bomb(x: Exchange) -> None:
    packer = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
    data = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(50)) + packer.flush()
    x.answer(200, data, Content_Encoding="gzip")


def wants_cookie(x: Exchange) -> None:
    """A page for those who bring the cookie that it sets, others being sent in circles."""
    if "session" in x.headers.get("cookie", ""):
        x.answer(200)
    else:
        x.answer(302, Location="/cookie", Set_Cookie="session=1")


REFUSED = by_method(Exchange.reset, status(200))
PAGES: dict[str, Page] = {
    **{f"/{code}": status(code) for code in (200, 204, 401, 402, 403, 404, 406, 410, 418, 451, 500, 502, 503, 999)},
    "/404-head-only": by_method(status(404), status(200)),
    "/405-head": by_method(status(405), status(200)),
    "/501-head": by_method(status(501), status(200)),
    "/head-reset": REFUSED,
    "/head-garbage": by_method(lambda x: x.send(b"no http\r\n\r\n"), status(200)),
    "/head-timeout": by_method(Exchange.wait, status(200)),
    "/301": to("/200", 301),
    "/302": to("/200"),
    "/303": to("/200", 303),
    "/307": to("/200", 307),
    "/308": to("/200", 308),
    "/301-to-root": to("/", 301),
    "/301-to-404": to("/404", 301),
    "/chain": to("/chain/2", 301),
    "/chain/2": to("/chain/3", 302),
    "/chain/3": to("/200", 308),
    "/loop": to("/loop"),
    "/endless-redirects": to("/endless-redirects"),
    "/redirect-nowhere": status(302),
    "/redirect-bad": to("http://[bad"),
    "/redirect-ftp": to("ftp://files.test/"),
    "/redirect-private": to("http://private.test/200"),
    "/redirect-metadata": to("http://169.254.169.254/latest/meta-data/"),
    "/redirect-other": to("http://other.test/echo"),
    "/": status(200),
    "/429-soon": in_turn(status(429, Retry_After="1"), status(200)),
    "/429-date": in_turn(lambda x: x.answer(429, Retry_After=formatdate(time.time() + 1, usegmt=True)), status(200)),
    "/429-late": status(429, Retry_After="7200"),
    "/429": status(429),
    "/503-once": in_turn(status(503), status(503), status(200)),
    "/404-once": in_turn(status(404), status(404), status(200)),
    "/503-wall": status(503, Server="cloudflare"),
    "/404-challenge": status(404, cf_mitigated="challenge"),
    "/403-wall": lambda x: x.answer(403, b"<title>Just a moment...</title>"),
    "/slow": Exchange.wait,
    "/trickle": trickle,
    "/slow-body": slow_body,
    "/endless": endless,
    "/reset": Exchange.reset,
    "/reset-headers": half_headers,
    "/reset-body": by_method(status(405), half_body),
    "/closed": lambda x: x.sock.close(),
    "/garbage": lambda x: x.send(b"\x16\x03\x01 not HTTP at all\r\n\r\n"),
    "/too-many-headers": lambda x: x.send(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n"),
    "/long-header": lambda x: x.send(b"HTTP/1.1 200 OK\r\nA: " + b"b" * 100_000 + b"\r\n\r\n"),
    "/bad-chunks": by_method(
        status(405), lambda x: x.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
    ),
    "/wrong-length": by_method(
        status(405), lambda x: x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort")
    ),
    "/bomb": by_method(status(405), bomb),
    "/login": lambda x: x.answer(302, Location="http://other.test/echo", Set_Cookie="session=secret; Path=/"),
    "/cookie": wants_cookie,
    "/echo": status(200),
    "/a%2Fb%23c": status(200),
}  # fmt: skip


@dataclass
class World:
    """Servers on 127.0.0.1 and the names that lead to them; ``hits`` counts (method, path)."""

    pages: dict[str, Page] = field(default_factory=lambda: dict(PAGES))
    hits: Counter[tuple[str, str]] = field(default_factory=Counter)
    seen: list[Exchange] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    names: dict[str, list[str]] = field(default_factory=dict)
    ports: dict[tuple[str, int], int] = field(default_factory=dict)
    servers: list[socketserver.BaseServer] = field(default_factory=list)
    most_at_once: Counter[str] = field(default_factory=Counter)
    at_once: Counter[str] = field(default_factory=Counter)

    def serve(self, certificate: str = "", address: str = "127.0.0.1") -> int:
        """The port of a new server, over TLS with a certificate of tests/net/certificates."""
        context = None
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
        world = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError, ValueError):
                    sock = context.wrap_socket(self.request, server_side=True) if context else self.request
                    while world.one(sock):
                        pass
                    sock.close()

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            block_on_close = False
            allow_reuse_address = True
            request_queue_size = 256

        server = Server((address, 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        self.servers.append(server)
        return int(server.server_address[1])

    def one(self, sock: socket.socket) -> bool:
        """Whether a request came and was answered."""
        data = b""
        while b"\r\n\r\n" not in data:
            part = sock.recv(65_536)
            if not part:
                return False
            data += part
            if data.startswith(b"\x16"):  # a TLS greeting at a server without TLS
                sock.sendall(b"HTTP/1.1 400 X\r\n\r\n")
                return False
        first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        host = headers.get("host", "")
        with self.lock:
            exchange = Exchange(
                self, sock, method, path, headers, sum(n for (_, p), n in self.hits.items() if p == path)
            )
            self.hits[method, path] += 1
            self.seen.append(exchange)
            self.at_once[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self.at_once[host])
        try:
            page = self.pages.get(path.partition("?")[0], status(404))
            page(exchange)
        finally:
            with self.lock:
                self.at_once[host] -= 1
        # A plain answer keeps its connection; what was sent by hand ends with it.
        plain = page in (PAGES["/200"], PAGES["/404"], PAGES["/echo"])
        return plain and sock.fileno() >= 0

    def name(self, host: str, certificate: str = "", *, address: str = "127.0.0.1") -> None:
        """Makes a name lead to a server, at 443 with a certificate and at 80 without."""
        self.names[host] = [address]
        self.ports[host, 443 if certificate else 80] = self.serve(certificate)

    def resolve(self, host: str, port: int) -> list[tuple[int, tuple[str, int]]]:
        """The addresses of a name, as ``Fetcher`` takes them; unknown names don't exist."""
        addresses = self.names.get(host) or ([host] if host.replace(".", "").isdigit() else [])
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        if addresses == ["again"]:
            raise socket.gaierror(socket.EAI_AGAIN, "try again")
        return [(socket.AF_INET, (address, self.ports.get((host, port), port))) for address in addresses]

    def close(self) -> None:
        self.over.set()
        for server in self.servers:
            server.shutdown()
            server.server_close()


@contextlib.contextmanager
def world():
    """A world with the names that the tests speak of: site.test, other.test, private.test, again.test, TLS ones."""
    made = World()
    made.name("site.test")
    made.ports["other.test", 80] = made.serve()
    made.names["other.test"] = ["127.0.0.1"]
    made.names["private.test"] = ["127.0.0.2"]
    made.names["again.test"] = ["again"]
    made.name("secure.test", "good")
    made.name("expired.test", "expired")
    made.name("self.test", "self")
    made.name("chain.test", "chain")
    made.name("wrong.test", "other")
    made.names["plain.test"] = ["127.0.0.1"]
    made.ports["plain.test", 443] = made.ports["site.test", 80]
    made.names["refused.test"] = ["127.0.0.1"]
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        made.ports["refused.test", 80] = unused.getsockname()[1]
        try:
            yield made
        finally:
            made.close()
