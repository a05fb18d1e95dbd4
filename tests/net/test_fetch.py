"""Fetching from servers of our own on 127.0.0.1."""

import contextlib
import errno
import os
import socket
import ssl
import threading
import time

import pytest
from webworld import AUTHORITY, CERTIFICATES, LOOPBACK, PAGES, to, world

from citetrack.errors import UsageError
from citetrack.model import Failure, Hop, Response
from citetrack.net import address, limits
from citetrack.net.fetch import Fetcher
from citetrack.net.fibers import Fibers
from citetrack.net.forks import Forks


@pytest.fixture(scope="module")
def web():
    with world() as made:
        yield made


@pytest.fixture
def hurried(web):
    with Fetcher(timeout=1.0, total=4, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY) as made:
        yield made


@pytest.fixture
def fetcher(web):
    """For what answers, however busy the machine is."""
    with Fetcher(timeout=20.0, total=60, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY) as made:
        yield made


def kind(outcome):
    return outcome.kind if isinstance(outcome, Failure) else outcome.status


OUTCOMES = [
    ("http://site.test/200", 200),
    ("http://site.test/204", 204),
    ("http://site.test/404", 404),
    ("http://site.test/999", 999),
    ("http://site.test/chain", 200),
    ("http://site.test/301-to-404", 404),
    ("http://site.test/loop", "too-many-redirects"),
    ("http://site.test/redirect-nowhere", 302),
    ("http://site.test/redirect-bad", "protocol"),
    ("http://site.test/redirect-ftp", "protocol"),
    ("http://site.test/redirect-private", "refused-private"),
    ("http://site.test/redirect-metadata", "refused-private"),
    ("http://site.test/slow", "timeout"),
    ("http://site.test/trickle", "timeout"),
    ("http://site.test/slow-body", 200),
    ("http://site.test/endless", 200),
    ("http://site.test/reset", "reset"),
    ("http://site.test/reset-headers", "reset"),
    ("http://site.test/reset-body", 200),
    ("http://site.test/closed", "reset"),
    ("http://site.test/garbage", "protocol"),
    ("http://site.test/too-many-headers", "protocol"),
    ("http://site.test/long-header", "protocol"),
    ("http://site.test/bad-chunks", 200),
    ("http://site.test/wrong-length", 200),
    ("http://site.test/bomb", 200),
    ("http://refused.test/", "connection-refused"),
    ("http://nowhere.test/", "dns"),
    ("http://again.test/", "dns-temporary"),
    ("http://private.test/200", "refused-private"),
    ("http://10.0.0.1/", "refused-private"),
    ("https://secure.test/200", 200),
    ("https://expired.test/200", "tls-expired"),
    ("https://self.test/200", "tls-self-signed"),
    ("https://chain.test/200", "tls-chain"),
    ("https://wrong.test/200", "tls-wrong-host"),
    ("https://plain.test/200", "tls"),
    ("http:///200", "malformed"),
    ("http://site.test:99999/", "malformed"),
    ("http://site.test:0/", "malformed"),
    ("http://si te.test/", "malformed"),
    ("http://-.test/", "malformed"),
    ("http://a..test/", "malformed"),
    ("http://[::g]/", "malformed"),
    ("http://[::1/", "malformed"),
    ("ftp://site.test/", "malformed"),
    ("site.test/200", "malformed"),
    ("http://" + "a" * 64 + ".test/", "malformed"),
    ("http://site.test/200#part", 200),
    ("HTTP://SITE.TEST/200", 200),
    ("http://site.test/a%2Fb%23c", 200),
]


@pytest.mark.parametrize(("url", "expected"), OUTCOMES, ids=[url[:40] for url, _ in OUTCOMES])
def test_every_behaviour_ends_in_a_value(fetcher, hurried, url, expected):
    # What never ends takes far longer than the shorter time-out, and then ends as something else.
    outcome = (hurried if expected == "timeout" or "slow" in url else fetcher).fetch("GET", url)
    assert kind(outcome) == expected
    if isinstance(outcome, Failure):
        assert outcome.message


def test_the_chain_tells_each_redirect_and_the_end(fetcher):
    outcome = fetcher.fetch("HEAD", "http://site.test/chain")
    hops = [("/chain", 301), ("/chain/2", 302), ("/chain/3", 308)]
    assert outcome.chain == tuple(Hop(f"http://site.test{path}", status) for path, status in hops)
    assert outcome.url == "http://site.test/200"


@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_bodies_are_read_within_bounds(web, path):
    with Fetcher(timeout=20, allow=[LOOPBACK], proxies={}, resolve=web.resolve, most_bytes=50_000) as fetcher:
        outcome = fetcher.fetch("GET", f"http://site.test{path}")
    assert 0 < len(outcome.body_start) <= 50_000


def test_a_bomb_is_decompressed_no_further_than_asked(fetcher):
    body = fetcher.fetch("GET", "http://site.test/bomb").body_start
    assert len(body) == 262_144
    assert set(body) == {0}


def test_head_reads_no_body(fetcher):
    assert fetcher.fetch("HEAD", "http://site.test/200").body_start == b""


def test_connections_are_used_again(web, fetcher):
    web.seen.clear()
    for _ in range(5):
        fetcher.fetch("GET", "http://site.test/200")
    assert len({id(exchange.sock) for exchange in web.seen}) == 1


def test_percent_encoding_stays_as_written(web, fetcher):
    web.seen.clear()
    fetcher.fetch("GET", "http://site.test/a%2Fb%23c?q=%2F%C3%A9 é&r=100%")
    assert web.seen[0].path == "/a%2Fb%23c?q=%2F%C3%A9%20%C3%A9&r=100%25"


def test_names_in_other_scripts_are_asked_in_ascii(web, fetcher):
    web.names["xn--bcher-kva.test"] = ["127.0.0.1"]
    web.ports["xn--bcher-kva.test", 80] = web.ports["site.test", 80]
    assert kind(fetcher.fetch("GET", "http://bücher.test/200")) == 200


def test_cookies_stay_with_the_host_that_set_them(web, fetcher):
    web.seen.clear()
    assert kind(fetcher.fetch("GET", "http://site.test/login")) == 200
    assert [exchange.headers.get("cookie") for exchange in web.seen] == [None, None]
    assert kind(fetcher.fetch("GET", "http://site.test/cookie")) == 200


def test_cookies_do_not_outlive_their_fetch(web, fetcher):
    fetcher.fetch("GET", "http://site.test/cookie")
    web.seen.clear()
    fetcher.fetch("GET", "http://site.test/200")
    assert "cookie" not in web.seen[0].headers


def test_credentials_stay_with_their_origin(web, fetcher):
    web.seen.clear()
    outcome = fetcher.fetch("GET", "http://me:p%40ss@site.test/redirect-other")
    assert [e.headers.get("authorization") for e in web.seen] == ["Basic bWU6cEBzcw==", None]
    assert "me:" not in repr(outcome)


def test_credentials_in_a_redirect_are_not_used(web, fetcher):
    web.pages["/lure"] = to("http://me:pass@other.test/echo")
    web.seen.clear()
    fetcher.fetch("GET", "http://site.test/lure")
    assert all("authorization" not in exchange.headers for exchange in web.seen)


def test_a_name_that_changes_its_address_gains_nothing(web):
    answers = [["127.0.0.1"], ["127.0.0.2"]]

    def resolve(host, port):
        address = answers.pop(0)[0]
        return [(socket.AF_INET, (address, web.ports["site.test", 80]))]

    web.pages["/again"] = lambda x: (x.answer(302, Location="/200", Connection="close"), x.sock.close())
    with Fetcher(timeout=0.5, allow=[LOOPBACK], proxies={}, resolve=resolve) as fetcher:
        assert kind(fetcher.fetch("GET", "http://rebind.test/again")) == "refused-private"
    assert answers == []


def test_a_public_address_beside_a_private_one_is_the_one_asked(web):
    def resolve(host, port):
        return [(socket.AF_INET, (address, web.ports["site.test", 80])) for address in ("127.0.0.2", "127.0.0.1")]

    with Fetcher(timeout=0.5, allow=[LOOPBACK], proxies={}, resolve=resolve) as fetcher:
        assert kind(fetcher.fetch("GET", "http://mixed.test/200")) == 200


def test_a_silent_address_leaves_time_for_the_next(web):
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))

        def resolve(host, port):
            return [(socket.AF_INET, ("127.0.0.1", p)) for p in (deaf.getsockname()[1], web.ports["site.test", 80])]

        with Fetcher(timeout=0.5, allow=[LOOPBACK], proxies={}, resolve=resolve) as fetcher:
            assert kind(fetcher.fetch("GET", "http://two.test/200")) == 200


def test_private_addresses_are_refused_unless_allowed(web):
    port = web.ports["site.test", 80]
    with Fetcher(timeout=0.5, proxies={}) as fetcher:
        for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"):
            assert kind(fetcher.fetch("GET", f"http://{host}:{port}/200")) == "refused-private", host
    with Fetcher(timeout=0.5, proxies={}, allow_private=True) as fetcher:
        assert kind(fetcher.fetch("GET", f"http://127.0.0.1:{port}/200")) == 200


def test_the_user_agent_says_who_asks(web):
    web.seen.clear()
    with Fetcher(allow=[LOOPBACK], proxies={}, resolve=web.resolve, contact="mailto:me@site.test\r\nX: y") as fetcher:
        fetcher.fetch("HEAD", "http://site.test/200")
    agent = web.seen[0].headers["user-agent"]
    assert "citetrack/" in agent
    assert "+mailto:me@site.test" in agent
    assert "x" not in web.seen[0].headers


def test_a_proxy_is_asked_in_the_hosts_place(web):
    proxy = f"http://127.0.0.1:{web.ports['site.test', 80]}"
    web.pages["http://far.test/x"] = PAGES["/200"]
    proxies = {"http": proxy, "no": "near.test"}
    with Fetcher(timeout=0.5, allow=[LOOPBACK], proxies=proxies, resolve=web.resolve) as fetcher:
        assert kind(fetcher.fetch("GET", "http://far.test/x")) == 200
        assert kind(fetcher.fetch("GET", "http://10.1.2.3/x")) == "refused-private"
        assert kind(fetcher.fetch("GET", "http://near.test/x")) == "dns"


def test_a_proxy_that_is_down_is_the_proxys_failure(web):
    with Fetcher(timeout=0.5, proxies={"http": "http://127.0.0.1:1"}) as fetcher:
        assert kind(fetcher.fetch("GET", "http://far.test/x")) == "proxy"


@pytest.mark.parametrize(
    "proxy", ["foo://x", "http://", "http://[bad", "http://h:99999", " ", "socks9://x", "http://127.0.0.1:1", "\\"]
)
def test_a_proxy_that_cannot_be_convicts_no_link(proxy):
    with Fetcher(
        timeout=2, proxies={"all": proxy}, resolve=lambda _, port: [(socket.AF_INET, ("127.0.0.1", port))]
    ) as f:
        assert {kind(f.fetch("GET", f"{scheme}://far.test/x")) for scheme in ("http", "https")} == {"proxy"}


def test_socks_needs_threads():
    with Fetcher(proxies={"all": "socks5h://127.0.0.1:1080"}) as socks, Fetcher(proxies={"no": "socks.test"}) as none:
        assert (socks.blocks, none.blocks) == (True, False)


def test_requests_to_a_proxy_wait_side_by_side(web):
    web.pages |= {f"http://far.test/{n}": lambda x: (x.wait(0.3), x.answer(200)) for n in range(20)}
    proxies = {"http": f"http://127.0.0.1:{web.ports['site.test', 80]}"}
    started = time.monotonic()
    with Fetcher(timeout=20, proxies=proxies) as fetcher, Fibers(20, fetcher.fetch) as workers:
        for n in range(20):
            workers.begin(n, n, "GET", f"http://far.test/{n}")
        assert {kind(workers.wait(30)[1]) for _ in range(20)} == {200}
    assert time.monotonic() - started < 4


def test_a_proxy_that_trickles_is_waited_for_no_longer_than_a_host(web):
    def drip(sock):
        sock.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while not web.over.wait(0.05):
            sock.sendall(b"x")

    proxies = {"https": f"http://127.0.0.1:{web.raw(drip)}"}
    started = time.monotonic()
    with Fetcher(timeout=0.5, proxies=proxies) as fetcher:
        assert isinstance(fetcher.fetch("GET", "https://far.test/"), Failure)
    assert time.monotonic() - started < 5


def test_tls_within_the_tls_of_a_proxy_has_its_time_too(web):
    """The proxy shakes hands for secure.test; what is asked of it in there trickles."""

    def relay(outer):
        with contextlib.suppress(OSError), server_context().wrap_socket(outer, server_side=True) as sock:
            sock.recv(65_536)
            sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            with socket.create_connection(("127.0.0.1", web.ports["secure.test", 443])) as inner:
                threading.Thread(target=pass_on, args=(sock, inner), daemon=True).start()
                pass_on(inner, sock)

    port = web.raw(relay)
    web.names["secure.test"] = ["127.0.0.1"]
    proxies = {"https": f"https://secure.test:{port}"}
    with Fetcher(timeout=1.0, total=3, proxies=proxies, resolve=web.resolve, ca_file=AUTHORITY) as fetcher:
        assert kind(fetcher.fetch("GET", "https://secure.test/200")) == 200
        started = time.monotonic()
        assert kind(fetcher.fetch("GET", "https://secure.test/trickle")) == "timeout"
        assert time.monotonic() - started < 5


def server_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / "good.pem")
    return context


def pass_on(one, other):
    with contextlib.suppress(OSError):
        while data := one.recv(65_536):
            other.sendall(data)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")
def test_a_forked_process_shares_no_connection(web, fetcher):
    """Two processes on one connection would read each other's answers."""
    assert kind(fetcher.fetch("GET", "http://site.test/200")) == 200
    with Forks(2, lambda url: (fetcher.fetch("GET", url), fetcher.fetch("GET", url))) as workers:
        for n in range(40):
            workers.begin(n, n % 2, f"http://site.test/{(200, 404)[n % 2]}?{n}")
            number, outcomes = workers.wait(30)
            assert {kind(each) for each in outcomes} == {(200, 404)[number % 2]}
    assert kind(fetcher.fetch("GET", "http://site.test/404")) == 404


def test_a_family_that_this_system_lacks_leaves_the_others(web):
    gone = (max(socket.AddressFamily) + 1, ("127.0.0.1", 1))
    here = (socket.AF_INET, ("127.0.0.1", web.ports["site.test", 80]))
    with Fetcher(allow=[LOOPBACK], proxies={}, resolve=lambda *_: [gone, here]) as fetcher:
        assert kind(fetcher.fetch("GET", "http://site.test/200")) == 200


def test_too_many_open_files_are_waited_for(web, fetcher, monkeypatch):
    real, refused = address.WaitingSocket, iter([True, True])

    def scarce(*args):
        if next(refused, False):
            raise OSError(errno.EMFILE, "too many open files")
        return real(*args)

    monkeypatch.setattr(address, "WaitingSocket", scarce)
    assert kind(fetcher.fetch("GET", "http://site.test/204")) == 204


def test_no_name_is_unknown_for_want_of_a_file(monkeypatch):
    def none(*_):
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", none)
    with Fetcher(proxies={}) as fetcher:
        assert kind(fetcher.fetch("GET", "http://far.test/")) == "dns"
        monkeypatch.setattr(address, "are_used_up", lambda: True)
        assert kind(fetcher.fetch("GET", "http://far.test/")) == "dns-temporary"


@pytest.mark.parametrize(("files", "pools", "requests"), [(32, 4, 4), (256, 32, 96), (1024, 128, 480)])
def test_files_are_shared_out(files, pools, requests, monkeypatch):
    monkeypatch.setattr(limits, "_files", lambda: files)
    assert (limits.most_pools(4), limits.most_at_once()) == (pools, requests)


def test_online_asks_control_hosts():
    with Fetcher(proxies={}, resolve=lambda host, port: []) as cut_off:
        assert not cut_off.online()
    with Fetcher(proxies={}, resolve=lambda host, port: [(socket.AF_INET, ("192.0.2.1", port))]) as connected:
        assert connected.online()


@pytest.mark.parametrize("settings", [{"allow": ["here"]}, {"ca_file": "/nonexistent.pem"}])
def test_settings_that_cannot_be_used_are_named(settings):
    with pytest.raises(UsageError):
        Fetcher(**settings)


def test_responses_compare_and_hash(fetcher):
    one = Response(200, "http://site.test/", (), (("server", "x"),))
    assert one.header("server") == "x"
    assert one.header("date", "-") == "-"
    assert hash(one) == hash(Response(200, "http://site.test/", (), (("server", "x"),)))


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("http://site.test/200", ["s3cret"]),
        ("http://other.test/echo", [None]),
        ("http://site.test/redirect-other", ["s3cret", None]),
        ("https://secure.test/redirect-http", ["tls", None]),
        ("http://site.test/redirect-https", ["s3cret", "tls"]),
        ("http://site.test/302", ["s3cret", "s3cret"]),
    ],
)
def test_headers_of_a_host_go_nowhere_else(web, url, sent):
    own = {"site.test": {"Authorization": "s3cret"}, "SECURE.test:443": {"Authorization": "tls"}}
    web.seen.clear()
    with Fetcher(
        timeout=1, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY, host_headers=own
    ) as fetcher:
        assert kind(fetcher.fetch("GET", url)) == 200
    assert [each.headers.get("authorization") for each in web.seen] == sent


@pytest.mark.parametrize(
    ("host", "sent"), [("*.test", "a"), ("site.test", "a"), ("*.other.test", None), ("site.test:81", None)]
)
def test_headers_of_a_pattern_of_hosts(web, host, sent):
    web.seen.clear()
    with Fetcher(
        timeout=20, allow=[LOOPBACK], proxies={}, resolve=web.resolve, host_headers={host: {"Authorization": "a"}}
    ) as fetcher:
        assert kind(fetcher.fetch("GET", "http://site.test/200")) == 200
    assert [each.headers.get("authorization") for each in web.seen] == [sent]
