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
from functools import cache
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


def reset_after(data: bytes) -> Page:
    def page(x: Exchange) -> None:
        x.send(data)
        x.reset()

    return page


def html(text: str) -> Page:
    return lambda x: x.answer(200, text.encode(), Content_Type="text/html; charset=utf-8")


def slow_body(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart")
    x.wait()


def half_body(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    x.reset()


def half_headers(x: Exchange) -> None:
    x.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    x.reset()


@cache
def bomb_data() -> bytes:
    packer = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
    return b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(50)) + packer.flush()


def bomb(x: Exchange) -> None:
    x.answer(200, bomb_data(), Content_Encoding="gzip")


def wants_cookie(x: Exchange) -> None:
    """A page for those who bring the cookie that it sets, others being sent in circles."""
    if "session" in x.headers.get("cookie", ""):
        x.answer(200)
    else:
        x.answer(302, Location="/cookie", Set_Cookie="session=1")


EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
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
    "/206": status(206),
    "/400": status(400),
    "/405": status(405),
    "/407": status(407),
    "/408": status(408),
    "/421": status(421),
    "/504": status(504),
    "/520": status(520),
    "/300": status(300),
    "/304": status(304),
    "/head-lies": by_method(lambda x: x.answer(200, Content_Type="text/html"), status(404)),
    "/head-gone": by_method(status(410), status(200)),
    "/head-403": by_method(status(403), status(200)),
    "/head-500": by_method(status(500), status(200)),
    "/head-body": by_method(lambda x: x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"), status(200)),
    "/503-late": status(503, Retry_After="86400"),
    "/503-soon": in_turn(status(503, Retry_After="1"), status(200)),
    "/429-past": in_turn(status(429, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"), status(200)),
    "/429-nonsense": in_turn(status(429, Retry_After="in a while"), status(200)),
    "/loop/2": to("/loop/3"),
    "/loop/3": to("/loop/2"),
    "/redirect-relative": to("200"),
    "/redirect-http": to("http://site.test/200", 301),
    "/redirect-https": to("https://secure.test/200", 301),
    "/redirect-expired": to("https://expired.test/200", 301),
    "/redirect-dead-host": to("http://nowhere.test/", 301),
    "/redirect-javascript": to("javascript:alert(1)"),
    "/redirect-file": to("file:///etc/passwd"),
    "/redirect-header": to("/200\tX"),
    "/redirect-ipv6": to("http://[fd00::1]/200"),
    "/redirect-decimal": to("http://3232235521/200"),
    "/redirect-localhost": to("http://localhost/200"),
    "/redirect-zero": to("http://0.0.0.0/200"),
    "/redirect-idn": to("http://b\u00fccher.test/200"),
    "/redirect-login": to("/login-page?next=/x", 301),
    "/login-page": status(200),
    "/redirect-credentials": to("http://me:secret@other.test/echo"),
    "/redirect-410": to("/410", 301),
    "/long-location": to("/" + "x" * 60_000),
    "/cut": lambda x: x.send(b"HTTP/1.1 20"),
    "/reset-status": reset_after(b"HTTP/1."),
    "/old": lambda x: x.send(b"HTTP/0.9\r\n"),
    "/http10": lambda x: x.send(b"HTTP/1.0 200 OK\r\n\r\npage"),
    "/status-0": lambda x: x.send(b"HTTP/1.1 000 X\r\n\r\n"),
    "/status-words": lambda x: x.send(b"HTTP/1.1 fine\r\n\r\n"),
    "/no-reason": lambda x: x.send(EMPTY.replace(b" OK", b"")),
    "/early-hints": lambda x: x.send(b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + EMPTY),
    "/continues": lambda x: x.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + EMPTY),
    "/minus-length": by_method(status(405), lambda x: x.send(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nshort")),
    "/two-lengths": by_method(
        status(405), lambda x: x.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nshort")
    ),
    "/huge-chunk": by_method(
        status(405), lambda x: x.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\nx")
    ),
    "/endless-get": by_method(status(405), endless),
    "/slow-get": by_method(status(405), slow_body),
    "/zip": by_method(status(405), lambda x: x.answer(200, b"no gzip", Content_Encoding="gzip")),
    "/brotli": by_method(status(405), lambda x: x.answer(200, b"\x8b\x00", Content_Encoding="br")),
    "/paywall": lambda x: x.answer(403, b"<p>Access through your institution, or purchase this article.</p>"),
    "/cloudflare": lambda x: x.answer(403, b"<title>Just a moment...</title>", Server="cloudflare"),
    "/datadome": status(403, X_DataDome="protected"),
    "/imperva": lambda x: x.answer(403, b'<iframe src="/_Incapsula_Resource?SWUDNSAI=31">'),
    "/akamai": status(403, Server="AkamaiGHost"),
    "/aws-waf": status(405, x_amzn_waf_action="captcha"),
    "/human": lambda x: x.answer(403, b'<div id="px-captcha"></div>'),
    "/sucuri": status(403, X_Sucuri_ID="15"),
    "/wall-200": status(200, cf_mitigated="challenge"),
    "/wall-429": lambda x: x.answer(429, b"<div class='g-recaptcha'>"),
    "/\u00fc": status(404),
    "/%C3%BC": status(200),
    "/" + "l" * 65_000: status(200),
    # a host that is honest about what isn't there, though this page was sent elsewhere
    "/honest/old": to("/honest/new/place", 302),
    "/honest/new/place": html("<title>Bees</title>The bees have moved to a house of their own, with a garden."),
    "/honest/about-404": html("<title>404: page not found, a history</title>Of errors, and how they are named."),
}  # fmt: skip

SOFT = "<title>Sorry</title>We can not find the page that you are looking for, it may have been moved or removed."


def soft(x: Exchange) -> None:
    """A host that sends every address to its front page but the ones it has."""
    pages = {"/": "<title>Home</title>Welcome", "/there": "<title>Bees</title>All about bees."}
    if x.path in pages:
        html(pages[x.path])(x)
    else:
        x.answer(302, Location="/")


def liar(x: Exchange) -> None:
    """A host that says 200 to everything, by a page that says there is none."""
    if x.path in ("/", "/there"):
        html("<title>Bees</title>All about bees, which are insects, and of great use to every garden.")(x)
    elif x.path.startswith("/error?"):
        html(SOFT)(x)
    else:
        x.answer(301, Location=f"/error?from={x.path}")


def titled(x: Exchange) -> None:
    """A host that says 200 to everything, by a title that says there is none."""
    html(f"<title>Page not found</title>{SOFT} {x.path}")(x)


def registry(x: Exchange) -> None:
    """The DOI registry, which knows two DOIs."""
    codes = {"/api/handles/10.1000/182": 1, "/api/handles/10.1000/a%2Fb%23c": 1, "/api/handles/10.1000/none": 100,
             "/api/handles/10.48550/arXiv.1706.03762": 1}  # fmt: skip
    if x.path in codes:
        code = codes[x.path]
        x.answer(404 if code == 100 else 200, b'{"responseCode":%d,"handle":"x"}' % code)
    elif x.path.endswith("busy"):
        x.answer(500, b"{}")
    else:
        x.answer(404, b"<html>no registry")


def archive(x: Exchange) -> None:
    x.answer(200 if "kept" in x.path else 404)


def parking(x: Exchange) -> None:
    html("<html data-adblockkey='MFw'><title>lapsed.test</title>Related searches")(x)


def parking_sent(x: Exchange) -> None:
    x.answer(302, Location="http://www.hugedomains.com/domain_profile.cfm?d=lapsed")


def forbids(x: Exchange) -> None:
    """A host whose robots.txt forbids what nobody cited, and that sends on what it is asked."""
    if x.path == "/robots.txt":
        x.answer(200, b"User-agent: *\nDisallow: /")
    elif x.path in ("/", "/end"):
        html(SOFT)(x)
    else:
        x.answer(302, Location="/end")


class Limited:
    """A host that answers ten requests a second and sends the others away for one."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def __call__(self, x: Exchange) -> None:
        now = time.monotonic()
        with x.world.lock:
            self.times = [at for at in self.times if now - at < 1]
            full = len(self.times) >= 10
            if not full:
                self.times.append(now)
        if full:
            x.answer(429, Retry_After="1")
        else:
            x.answer(200)


def few_at_once(x: Exchange) -> None:
    """A host that breaks down when more than three ask at once."""
    time.sleep(0.01)
    with x.world.lock:
        many = x.world.at_once["few.test"] > 3
    x.answer(503 if many else 200)


@dataclass
class World:
    """Servers on 127.0.0.1 and the names that lead to them; ``hits`` counts (method, path)."""

    pages: dict[str, Page] = field(default_factory=lambda: dict(PAGES))
    sites: dict[str, Page] = field(default_factory=dict)  # by host, whatever the path
    hits: Counter[tuple[str, str]] = field(default_factory=Counter)
    seen: list[Exchange] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    names: dict[str, list[str]] = field(default_factory=dict)
    ports: dict[tuple[str, int], int] = field(default_factory=dict)
    servers: list[socketserver.BaseServer] = field(default_factory=list)
    most_at_once: Counter[str] = field(default_factory=Counter)
    at_once: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)  # look-ups of a name that answers in turn

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

        if ":" in address:
            Server.address_family = socket.AF_INET6
        server = Server((address, 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        self.servers.append(server)
        return int(server.server_address[1])

    def raw(self, handle: Callable[[socket.socket], None]) -> int:
        """The port of a server that speaks to each connection by hand."""

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    handle(self.request)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            block_on_close = False

        server = Server(("127.0.0.1", 0), Handler)
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
            site = self.sites.get(host.partition(":")[0])
            page = site or self.pages.get(path.partition("?")[0], status(404))
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
        addresses = self.names.get(host) or ([host] if host.replace(".", "").isdigit() or ":" in host else [])
        if addresses and addresses[0] == "in turn":
            with self.lock:
                self.asked[host] += 1
                addresses = [addresses[min(self.asked[host], len(addresses) - 1)]]
        if addresses and addresses[0].isdigit():  # as inet_aton reads it
            addresses = [socket.inet_ntoa(int(addresses[0]).to_bytes(4, "big"))]
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        if addresses == ["again"]:
            raise socket.gaierror(socket.EAI_AGAIN, "try again")
        at = self.ports.get((host, port), port)
        return [
            (socket.AF_INET6, (address, at, 0, 0)) if ":" in address else (socket.AF_INET, (address, at))
            for address in addresses
        ]

    def close(self) -> None:
        self.over.set()
        for server in self.servers:
            server.shutdown()
            server.server_close()


def reset_socket(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


def answered(sock: socket.socket, data: bytes) -> None:
    sock.recv(65_536)
    sock.sendall(data)


def hold(made: World) -> Callable[[socket.socket], None]:
    return lambda sock: bool(made.over.wait(SLOW)) and None


@contextlib.contextmanager
def world():
    """A world with the names that the tests speak of: site.test, other.test, private.test, again.test, TLS ones."""
    bomb_data()  # made now, not while somebody waits for it
    made = World()
    made.name("site.test")
    plain = made.ports["site.test", 80]
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
    made.ports["plain.test", 443] = plain
    made.names["refused.test"] = ["127.0.0.1"]
    sites = {"soft.test": soft, "liar.test": liar, "lapsed.test": parking, "sold.test": parking_sent,
             "forbids.test": forbids, "limited.test": Limited(), "few.test": few_at_once,
             "titled.test": titled, "doi.org": registry, "web.archive.org": archive,
             "www.hugedomains.com": html("<title>lapsed.test</title>Make an offer")}  # fmt: skip
    made.sites |= sites
    for host in (*sites, "xn--bcher-kva.test", "localhost", "lying.test"):
        made.names[host] = ["127.0.0.1"]
        made.ports[host, 80] = plain
    made.ports["doi.org", 443] = made.ports["secure.test", 443]
    # a public address first and a private one at the next look; both at once
    made.names["rebind.test"] = ["in turn", "127.0.0.1", "127.0.0.2"]
    made.names["both.test"] = ["127.0.0.2", "127.0.0.1"]
    made.names["v6.test"] = ["::1"]
    made.names["dual.test"] = ["::1", "127.0.0.1"]
    made.names["mapped.test"] = ["::ffff:127.0.0.2"]
    for host in ("rebind.test", "both.test", "dual.test", "mapped.test"):
        made.ports[host, 80] = plain
    made.ports["v6.test", 80] = made.serve(address="::1")
    handshakes = {
        "tls-closed.test": lambda sock: sock.recv(1),
        "tls-reset.test": reset_socket,
        "tls-cut.test": lambda sock: answered(sock, b"\x16\x03\x03\x00\x7a\x02\x00"),
        "tls-garbage.test": lambda sock: answered(sock, b"no greeting at all\r\n" * 20),
        "tls-alert.test": lambda sock: answered(sock, b"\x15\x03\x03\x00\x02\x02\x28"),
        "tls-silent.test": hold(made),
    }
    for host, handle in handshakes.items():
        made.names[host] = ["127.0.0.1"]
        made.ports[host, 443] = made.raw(handle)
    silent = {"mute.test": hold(made), "slammed.test": reset_socket, "hung-up.test": lambda sock: None}
    for host, handle in silent.items():
        made.names[host] = ["127.0.0.1"]
        made.ports[host, 80] = made.raw(handle)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        made.ports["refused.test", 80] = unused.getsockname()[1]
        try:
            yield made
        finally:
            made.close()
