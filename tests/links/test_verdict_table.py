"""Every behaviour of a local web with its verdict, in one table; then again from the cache."""

import contextlib
import json
import random
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from webworld import AUTHORITY, LOOPBACK, world

from citetrack.links.check import Clock, HostPolicy, Policy, check
from citetrack.links.verdicts import DAY
from citetrack.links.workers import Workers
from citetrack.model import Link, LinkSource
from citetrack.net.cache import Cache
from citetrack.net.fetch import Fetcher
from citetrack.net.fibers import Fibers
from citetrack.net.forks import Forks

S = "http://site.test"
ARCHIVED = f"http://web.archive.org/web/2020/{S}"
A, U, X, D, K = "alive", "unverifiable", "suspect", "dead", "skipped"
# (what happens, address, verdict, code, status, whether a second run asks again); docs/links.md shows it
TABLE = [
    ("200", f"{S}/200", A, "ok", 200, False),
    ("204, no content", f"{S}/204", A, "ok", 204, False),
    ("206", f"{S}/206", A, "ok", 206, False),
    ("200 over TLS", "https://secure.test/200", A, "ok", 200, False),
    ("HTTP/1.0", f"{S}/http10", A, "ok", 200, False),
    ("no reason phrase", f"{S}/no-reason", A, "ok", 200, False),
    ("103 before the answer", f"{S}/early-hints", A, "ok", 200, False),
    ("100 three times before the answer", f"{S}/continues", A, "ok", 200, False),
    ("%2F and %23 in the path, as written", f"{S}/a%2Fb%23c", A, "ok", 200, False),
    ("a path that isn't ASCII", f"{S}/ü", A, "ok", 200, False),
    ("an address of 64 kB", f"{S}/{'l' * 65_000}", A, "ok", 200, False),
    ("IDN", "http://bücher.test/200", A, "ok", 200, False),
    ("IPv6 alone", "http://v6.test/200", A, "ok", 200, False),
    ("IPv6 that refuses, and IPv4", "http://dual.test/200", A, "ok", 200, False),
    ("301", f"{S}/301", A, "moved", 200, False),
    ("308", f"{S}/308", A, "moved", 200, False),
    ("302", f"{S}/302", A, "redirected", 200, False),
    ("303", f"{S}/303", A, "redirected", 200, False),
    ("307", f"{S}/307", A, "redirected", 200, False),
    ("301, 302, 308", f"{S}/chain", A, "redirected", 200, False),
    ("301 to the root", f"{S}/301-to-root", A, "redirected", 200, False),
    ("301 to a login", f"{S}/redirect-login", A, "redirected", 200, False),
    ("301 from HTTP to HTTPS", f"{S}/redirect-https", A, "moved", 200, False),
    ("301 from HTTPS to HTTP", "https://secure.test/redirect-http", A, "moved", 200, False),
    ("a relative redirect", f"{S}/redirect-relative", A, "redirected", 200, False),
    ("a redirect to another host", f"{S}/redirect-other", A, "redirected", 200, False),
    ("a redirect to an IDN, unescaped", f"{S}/redirect-idn", A, "redirected", 200, False),
    ("a redirect with credentials in it", f"{S}/redirect-credentials", A, "redirected", 200, False),
    ("a redirect in circles until its cookie comes back", f"{S}/cookie", A, "redirected", 200, False),
    ("401", f"{S}/401", A, "restricted", 401, False),
    ("402", f"{S}/402", A, "restricted", 402, False),
    ("407", f"{S}/407", A, "restricted", 407, False),
    ("403 of a paywall", f"{S}/paywall", A, "restricted", 403, False),
    ("404 to HEAD", f"{S}/404-head-only", A, "ok", 200, False),
    ("405 to HEAD", f"{S}/405-head", A, "ok", 200, False),
    ("410 to HEAD", f"{S}/head-gone", A, "ok", 200, False),
    ("403 to HEAD", f"{S}/head-403", A, "ok", 200, False),
    ("500 to HEAD", f"{S}/head-500", A, "ok", 200, False),
    ("501 to HEAD", f"{S}/501-head", A, "ok", 200, False),
    ("HEAD broken off", f"{S}/head-reset", A, "ok", 200, False),
    ("HEAD answered by garbage", f"{S}/head-garbage", A, "ok", 200, False),
    ("HEAD never answered", f"{S}/head-timeout", A, "ok", 200, False),
    ("HEAD answered with a body", f"{S}/head-body", A, "ok", 200, False),
    ("429, Retry-After in seconds, then 200", f"{S}/429-soon", A, "ok", 200, False),
    ("429, Retry-After as a date, then 200", f"{S}/429-date", A, "ok", 200, False),
    ("429, Retry-After in the past, then 200", f"{S}/429-past", A, "ok", 200, False),
    ("429, Retry-After that says nothing, then 200", f"{S}/429-nonsense", A, "ok", 200, False),
    ("503, Retry-After, then 200", f"{S}/503-soon", A, "ok", 200, False),
    ("503 twice, then 200", f"{S}/503-once", A, "ok", 200, False),
    ("404 twice, then 200", f"{S}/404-once", A, "ok", 200, False),
    *((f"one of 14 links of a host that answers 10 a second ({n})", f"http://limited.test/{n}", A, "ok", 200, False)
      for n in range(14)),
    *((f"one of 10 links of a host that can answer three at once ({n})", f"http://few.test/{n}", A, "ok", 200, False)
      for n in range(10)),
    ("a body that breaks off", f"{S}/reset-body", A, "ok", 200, False),
    ("bad chunks", f"{S}/bad-chunks", A, "ok", 200, False),
    ("a chunk of 256 TB", f"{S}/huge-chunk", A, "ok", 200, False),
    ("a body shorter than said", f"{S}/wrong-length", A, "ok", 200, False),
    ("a length below zero", f"{S}/minus-length", A, "ok", 200, False),
    ("a body without end", f"{S}/endless-get", A, "ok", 200, False),
    ("a body that stops coming", f"{S}/slow-get", A, "ok", 200, False),
    ("a gzip bomb", f"{S}/bomb", A, "ok", 200, False),
    ("gzip that is none", f"{S}/zip", A, "ok", 200, False),
    ("an encoding that is unknown", f"{S}/brotli", A, "ok", 200, False),
    ("moved, on a host that is honest about what isn't there", f"{S}/honest/old", A, "redirected", 200, False),
    ("a page about 404, on an honest host", f"{S}/honest/about-404", A, "ok", 200, False),
    ("a page of a host that sends on what isn't there", "http://soft.test/there", A, "ok", 200, False),
    ("the root of that host", "http://soft.test/", A, "ok", 200, False),
    ("a page of a host that says 200 to everything", "http://liar.test/there", A, "ok", 200, False),
    ("sent on by a host whose robots.txt forbids to look", "http://forbids.test/x", A, "redirected", 200, False),
    ("a name with a private and a public address", "http://both.test/200", A, "ok", 200, False),
    ("a DOI that is registered", "https://doi.org/10.1000/182", A, "ok", 200, False),
    ("a DOI with %2F and %23", "http://dx.doi.org/10.1000/a%2Fb%23c", A, "ok", 200, False),
    ("an e-print of arXiv", "https://arxiv.org/abs/1706.03762", A, "ok", 200, False),
    ("an archived page that still stands", f"{ARCHIVED}/200", A, "ok", 200, False),
    ("an archived page that is gone", f"http://web.archive.org/web/2020kept/{S}/404", A, "ok", 200, False),
    ("403", f"{S}/403", U, "blocked", 403, False),
    ("406", f"{S}/406", U, "blocked", 406, False),
    ("418", f"{S}/418", U, "blocked", 418, False),
    ("451", f"{S}/451", U, "blocked", 451, False),
    ("999", f"{S}/999", U, "blocked", 999, False),
    ("a wall: Cloudflare's page", f"{S}/cloudflare", U, "blocked", 403, False),
    ("a wall: Cloudflare, 503", f"{S}/503-wall", U, "blocked", 503, False),
    ("a wall: Cloudflare's challenge, 404", f"{S}/404-challenge", U, "blocked", 404, False),
    ("a wall: Cloudflare's challenge, 200", f"{S}/wall-200", U, "blocked", 200, False),
    ("a wall: DataDome", f"{S}/datadome", U, "blocked", 403, False),
    ("a wall: Imperva", f"{S}/imperva", U, "blocked", 403, False),
    ("a wall: Akamai", f"{S}/akamai", U, "blocked", 403, False),
    ("a wall: AWS, 405", f"{S}/aws-waf", U, "blocked", 405, False),
    ("a wall: HUMAN", f"{S}/human", U, "blocked", 403, False),
    ("a wall: Sucuri", f"{S}/sucuri", U, "blocked", 403, False),
    ("a wall: a captcha, 429", f"{S}/wall-429", U, "blocked", 429, False),
    ("429 to the end", f"{S}/429", U, "rate-limited", 429, True),
    ("429, Retry-After of two hours", f"{S}/429-late", U, "rate-limited", 429, True),
    ("500", f"{S}/500", U, "server-error", 500, True),
    ("502", f"{S}/502", U, "server-error", 502, True),
    ("503", f"{S}/503", U, "server-error", 503, True),
    ("503, Retry-After of a day", f"{S}/503-late", U, "server-error", 503, True),
    ("504", f"{S}/504", U, "server-error", 504, True),
    ("520", f"{S}/520", U, "server-error", 520, True),
    ("408", f"{S}/408", U, "timeout", 408, True),
    ("no answer", f"{S}/slow", U, "timeout", None, True),
    ("headers that trickle", f"{S}/trickle", U, "timeout", None, True),
    ("a server that says nothing", "http://mute.test/", U, "timeout", None, True),
    ("no TLS greeting", "https://tls-silent.test/", U, "timeout", None, True),
    ("reset before the answer", f"{S}/reset", U, "connection-reset", None, True),
    ("reset within the status line", f"{S}/reset-status", U, "connection-reset", None, True),
    ("reset within the headers", f"{S}/reset-headers", U, "connection-reset", None, True),
    ("closed without an answer", f"{S}/closed", U, "connection-reset", None, True),
    ("reset at once", "http://slammed.test/", U, "connection-reset", None, True),
    ("closed at once", "http://hung-up.test/", U, "connection-reset", None, True),
    ("reset within TLS", "https://tls-reset.test/", U, "connection-reset", None, True),
    ("a status line that is cut", f"{S}/cut", U, "protocol-error", None, True),
    ("no HTTP", f"{S}/garbage", U, "protocol-error", None, True),
    ("HTTP/0.9", f"{S}/old", U, "protocol-error", None, True),
    ("status 000", f"{S}/status-0", U, "protocol-error", None, True),
    ("a status in words", f"{S}/status-words", U, "protocol-error", None, True),
    ("500 headers", f"{S}/too-many-headers", U, "protocol-error", None, True),
    ("a header of 100 kB", f"{S}/long-header", U, "protocol-error", None, True),
    ("two lengths that differ", f"{S}/two-lengths", U, "protocol-error", None, True),
    ("a redirect to no address", f"{S}/redirect-bad", U, "protocol-error", None, True),
    ("a redirect to ftp:", f"{S}/redirect-ftp", U, "protocol-error", None, True),
    ("a redirect to javascript:", f"{S}/redirect-javascript", U, "protocol-error", None, True),
    ("a redirect to file:", f"{S}/redirect-file", U, "protocol-error", None, True),
    ("a redirect to itself", f"{S}/loop", U, "redirect-loop", None, False),
    ("two redirects to each other", f"{S}/loop/2", U, "redirect-loop", None, False),
    ("a redirect without a Location", f"{S}/redirect-nowhere", U, "unexpected-status", 302, False),
    ("300", f"{S}/300", U, "unexpected-status", 300, False),
    ("304", f"{S}/304", U, "unexpected-status", 304, False),
    ("400", f"{S}/400", U, "unexpected-status", 400, False),
    ("405", f"{S}/405", U, "unexpected-status", 405, False),
    ("421", f"{S}/421", U, "unexpected-status", 421, False),
    ("a redirect to a private name", f"{S}/redirect-private", U, "private-redirect", None, False),
    ("a redirect to the metadata of a cloud", f"{S}/redirect-metadata", U, "private-redirect", None, False),
    ("a redirect to a private IPv6 address", f"{S}/redirect-ipv6", U, "private-redirect", None, False),
    ("a redirect to a private address as a number", f"{S}/redirect-decimal", U, "private-redirect", None, False),
    ("a redirect to 0.0.0.0", f"{S}/redirect-zero", U, "private-redirect", None, False),
    ("a redirect to an expired certificate", f"{S}/redirect-expired", U, "tls-expired", None, False),
    ("refused", "http://refused.test/", U, "connection-refused", None, True),
    ("a name that can't be looked up just now", "http://again.test/", U, "dns-temporary", None, True),
    ("an expired certificate", "https://expired.test/200", U, "tls-expired", None, False),
    ("a self-signed certificate", "https://self.test/200", U, "tls-self-signed", None, False),
    ("an incomplete chain", "https://chain.test/200", U, "tls-chain", None, False),
    ("a certificate for another name", "https://wrong.test/200", U, "tls-wrong-host", None, False),
    ("HTTP where TLS is expected", "https://plain.test/200", U, "tls-handshake", None, True),
    ("closed within TLS", "https://tls-closed.test/", U, "tls-handshake", None, True),
    ("a TLS greeting that is cut", "https://tls-cut.test/", U, "tls-handshake", None, True),
    ("garbage for a TLS greeting", "https://tls-garbage.test/", U, "tls-handshake", None, True),
    ("a TLS alert", "https://tls-alert.test/", U, "tls-handshake", None, True),
    ("a DOI registry's answer that can't be read", "https://doi.org/10.1000/odd", U, "registry-unclear", 404, True),
    ("a DOI registry with a fault", "https://doi.org/10.1000/busy", U, "server-error", 500, True),
    ("sent to the root like everything that isn't there", "http://soft.test/x", X, "soft-404", 200, False),
    ("sent to an error page like everything that isn't there", "http://liar.test/x", X, "soft-404", 200, False),
    ("200 with “Page not found” like everything that isn't there", "http://titled.test/x", X, "soft-404", 200, False),
    ("a parked domain", "http://lapsed.test/x", X, "parked", 200, False),
    ("another page of it", "http://lapsed.test/y/z", X, "parked", 200, False),
    ("sent to a broker of domains", "http://sold.test/a", X, "parked", 200, False),
    ("404", f"{S}/404", D, "not-found", 404, False),
    ("404 over TLS", "https://secure.test/404", D, "not-found", 404, False),
    ("301 to a 404", f"{S}/301-to-404", D, "not-found", 404, False),
    ("200 to HEAD, 404 to GET", "http://lying.test/head-lies", D, "not-found", 404, False),
    ("a redirect to 60 kB of path that isn't there", f"{S}/long-location", D, "not-found", 404, False),
    ("an archived page that is gone, as is the copy", f"{ARCHIVED}/404", D, "not-found", 404, False),
    ("410", f"{S}/410", D, "gone", 410, False),
    ("301 to a 410", f"{S}/redirect-410", D, "gone", 410, False),
    ("no such host", "http://nowhere.test/", D, "no-such-host", None, False),
    ("301 to a host that isn't there", f"{S}/redirect-dead-host", D, "no-such-host", None, False),
    ("a DOI that isn't registered", "https://doi.org/10.1000/none", D, "doi-not-found", 404, False),
    ("a port beyond 65535", "http://site.test:99999/", D, "malformed", None, False),
    ("no host", "http:///path", D, "malformed", None, False),
    ("a private name", "http://private.test/", K, "private-address", None, False),
    ("a private address", "http://192.168.0.1/", K, "private-address", None, False),
    ("a private IPv6 address", "http://[fd00::1]/", K, "private-address", None, False),
    ("a private address as IPv6", "http://[::ffff:10.0.0.1]/", K, "private-address", None, False),
    ("a name that resolves to that", "http://mapped.test/200", K, "private-address", None, False),
    ("a name that is private at the second look", "http://rebind.test/405-head", K, "private-address", None, False),
    ("mailto:", "mailto:me@site.test", K, "not-web", None, False),
]  # fmt: skip
LINKS = tuple(Link(row[1], (LinkSource("a.txt", place),)) for place, row in enumerate(TABLE, 1))
HOSTS = {"site.test": HostPolicy(64, 0.0)}
ALLOWED = (LOOPBACK, "::1/128")
QUICK = Policy(interval=0.0, retry_after=(0.1, 0.5), confirm_after=0.1, longest_wait=3.0, hosts=HOSTS)


def fetcher(web):
    return Fetcher(timeout=1.0, total=8, allow=ALLOWED, proxies={}, resolve=web.resolve, ca_file=AUTHORITY)


def run(web, cache=None, policy=QUICK, links=LINKS, crew=Fibers):
    with fetcher(web) as asks:
        return check(links, asks.fetch, policy, online=lambda: True, cache=cache, rng=random.Random(1), crew=crew)


def outcomes(results):
    return [(r.link.url, r.verdict, r.code, r.status) for r in results]


EXPECTED = [row[1:5] for row in TABLE]


def test_the_world_is_as_hostile_as_promised():
    behaviours = {row[1].rstrip("0123456789") if "one of" in row[0] else row[1] for row in TABLE}
    assert len(behaviours) >= 80
    assert len(behaviours) == len({row[0].partition(" (")[0] for row in TABLE})


@pytest.mark.parametrize(
    ("crew", "jobs"),
    [(Workers, 8), pytest.param(Fibers, 1, marks=pytest.mark.heavy), (Fibers, 8), (Fibers, 128), (Forks, 128)],
)
def test_every_behaviour_has_its_verdict(crew, jobs):
    with world() as web:
        results = run(web, policy=replace(QUICK, jobs=jobs), crew=crew)
    assert [result.link for result in results] == list(LINKS)
    assert outcomes(results) == EXPECTED
    for result in results:
        assert result.reason.endswith(".")
        assert result.reason[0].isupper()
        assert result.status is None or 100 <= result.status <= 999
        assert bool(result.tries) is (result.verdict != "skipped" or result.code == "private-address"), result
        assert result.chain == () or result.chain[0].url.startswith("http")


def test_a_second_run_asks_only_what_did_not_hold(tmp_path):
    again = {row[1] for row in TABLE if row[5]}
    with world() as web:
        with Cache(tmp_path) as cache:
            first = run(web, cache)
        web.hits.clear()
        with Cache(tmp_path) as cache:
            second = run(web, cache)
        asked = {path for _, path in web.hits}
    assert second == first
    assert asked == {url.removeprefix(S) for url in again if url.startswith(S)} | {
        "/api/handles/10.1000/odd",
        "/api/handles/10.1000/busy",
    }


CHILD = """
import json, sys
from pathlib import Path
sys.path[:0] = json.loads(sys.argv[1])
from test_verdict_table import QUICK, run
from webworld import World
from citetrack.net.cache import Cache
made = json.loads(sys.stdin.read())
web = World(names=made["names"], ports={(host, port): to for host, port, to in made["ports"]})
with Cache(Path(sys.argv[2])) as cache:
    run(web, cache)
"""


def test_a_run_that_was_killed_is_resumed(tmp_path, monkeypatch):
    """Killed outright, half-way; what it had written is not asked again, and every verdict is right."""
    here = Path(__file__).parent
    with world() as web:
        made = {"names": web.names, "ports": [[*key, port] for key, port in web.ports.items()]}
        folders = json.dumps([str(here), str(here.parent)])
        child = subprocess.Popen([sys.executable, "-c", CHILD, folders, str(tmp_path)], stdin=subprocess.PIPE)
        child.stdin.write(json.dumps(made).encode())
        child.stdin.close()
        rows = 0
        for _ in range(600):
            time.sleep(0.05)
            rows = written(tmp_path)
            if rows or child.poll() is not None:
                break
        child.kill()
        child.wait()
        assert 0 < rows < len({url for _, url, *_ in TABLE})
        kept = written(tmp_path)
        web.hits.clear()
        with Cache(tmp_path) as cache:
            results = run(web, cache)
        asked = len({path for _, path in web.hits})
    assert outcomes(results) == EXPECTED
    assert asked < len(TABLE) - kept / 2


def written(folder):
    """How many results a cache folder holds."""
    try:
        with contextlib.closing(sqlite3.connect(f"file:{folder / 'cache.db'}?mode=ro", uri=True)) as db:
            return db.execute("SELECT count(*) FROM Cache").fetchone()[0]
    except sqlite3.Error:
        return 0


def test_an_interrupted_run_keeps_what_it_knows(tmp_path):
    with world() as web, fetcher(web) as asks, Cache(tmp_path) as cache:
        settled = []

        def hear(result):
            settled.append(result)
            if sum(each.verdict == "alive" for each in settled) == 5:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            check(LINKS, asks.fetch, QUICK, cache=cache, on_result=hear)
        assert 0 < written(tmp_path) < len(LINKS)
        assert outcomes(run(web, cache)) == EXPECTED


def test_the_docs_show_the_table():
    text = (Path(__file__).resolve().parents[2] / "docs" / "links.md").read_text(encoding="utf-8")
    shown = [
        tuple(cell.strip() for cell in line.split("|")[1:4])
        for line in text.partition("## The hostile world")[2].splitlines()
        if line.startswith("| ")
    ]
    rows = dict.fromkeys((row[0].partition(" (")[0], row[2], f"`{row[3]}`") for row in TABLE)
    assert shown[2:] == list(rows)


@pytest.mark.parametrize(
    ("path", "days", "asked"),
    [
        ("/200", 10, False), ("/200", 18, True), ("/301", 10, False),
        ("/404", 0.9, False), ("/404", 1.1, True), ("/410", 1.1, True),
        ("/403", 2.9, False), ("/403", 3.1, True), ("/500", 0, True),
    ],
)  # fmt: skip
def test_results_hold_as_long_as_their_verdict_does(tmp_path: Path, path, days, asked):
    links = (Link(f"{S}{path}", ()),)
    policy = Policy(interval=0.0, retry_after=(), confirm_after=0.0)
    with (
        world() as web,
        Cache(tmp_path) as cache,
        Fetcher(timeout=1, allow=[LOOPBACK], proxies={}, resolve=web.resolve) as fetcher,
    ):
        first = check(links, fetcher.fetch, policy, cache=cache, clock=Clock(now=lambda: 1e9))
        web.hits.clear()
        second = check(links, fetcher.fetch, policy, cache=cache, clock=Clock(now=lambda: 1e9 + days * DAY))
        assert bool(web.hits) is asked
    assert first == second


def test_a_host_is_asked_by_few_at_once():
    links = tuple(Link(f"{S}/200?{n}", ()) for n in range(60))
    with world() as web:
        with Fetcher(timeout=2, allow=[LOOPBACK], proxies={}, resolve=web.resolve) as fetcher:
            results = check(links, fetcher.fetch, Policy(jobs=32, per_host=3, interval=0.0))
        assert {result.verdict for result in results} == {"alive"}
        assert web.most_at_once["site.test"] <= 3
        assert sum(web.hits.values()) == 60
