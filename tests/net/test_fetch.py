"""Fetching from servers of our own on 127.0.0.1."""

import socket

import pytest
from webworld import AUTHORITY, LOOPBACK, PAGES, to, world

from citetrack.errors import UsageError
from citetrack.model import Failure, Hop, Response
from citetrack.net.fetch import Fetcher


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
