"""Every behaviour of a local web with its verdict, in one table; then again from the cache."""

import random
from pathlib import Path

import pytest
from webworld import AUTHORITY, LOOPBACK, world

from citetrack.links.check import Clock, Policy, check
from citetrack.links.verdicts import DAY
from citetrack.model import Link, LinkSource
from citetrack.net.cache import Cache
from citetrack.net.fetch import Fetcher

QUICK = Policy(interval=0.0, retry_after=(0.05, 0.1), confirm_after=0.05, longest_wait=3.0)

S = "http://site.test"
TABLE = [
    # (address, verdict, code, status, whether a second run asks again)
    (f"{S}/200", "alive", "ok", 200, False),
    (f"{S}/204", "alive", "ok", 204, False),
    (f"{S}/301", "alive", "moved", 200, False),
    (f"{S}/308", "alive", "moved", 200, False),
    (f"{S}/302", "alive", "redirected", 200, False),
    (f"{S}/303", "alive", "redirected", 200, False),
    (f"{S}/307", "alive", "redirected", 200, False),
    (f"{S}/chain", "alive", "redirected", 200, False),
    (f"{S}/301-to-root", "alive", "redirected", 200, False),
    (f"{S}/401", "alive", "restricted", 401, False),
    (f"{S}/402", "alive", "restricted", 402, False),
    (f"{S}/404-head-only", "alive", "ok", 200, False),
    (f"{S}/405-head", "alive", "ok", 200, False),
    (f"{S}/501-head", "alive", "ok", 200, False),
    (f"{S}/head-reset", "alive", "ok", 200, False),
    (f"{S}/head-garbage", "alive", "ok", 200, False),
    (f"{S}/head-timeout", "alive", "ok", 200, False),
    (f"{S}/cookie", "alive", "redirected", 200, False),
    (f"{S}/429-soon", "alive", "ok", 200, False),
    (f"{S}/429-date", "alive", "ok", 200, False),
    (f"{S}/503-once", "alive", "ok", 200, False),
    (f"{S}/404-once", "alive", "ok", 200, False),
    (f"{S}/reset-body", "alive", "ok", 200, False),
    (f"{S}/bad-chunks", "alive", "ok", 200, False),
    (f"{S}/wrong-length", "alive", "ok", 200, False),
    (f"{S}/bomb", "alive", "ok", 200, False),
    (f"{S}/a%2Fb%23c", "alive", "ok", 200, False),
    ("https://secure.test/200", "alive", "ok", 200, False),
    (f"{S}/403", "unverifiable", "blocked", 403, False),
    (f"{S}/403-wall", "unverifiable", "blocked", 403, False),
    (f"{S}/406", "unverifiable", "blocked", 406, False),
    (f"{S}/418", "unverifiable", "blocked", 418, False),
    (f"{S}/451", "unverifiable", "blocked", 451, False),
    (f"{S}/999", "unverifiable", "blocked", 999, False),
    (f"{S}/503-wall", "unverifiable", "blocked", 503, False),
    (f"{S}/404-challenge", "unverifiable", "blocked", 404, False),
    (f"{S}/429", "unverifiable", "rate-limited", 429, True),
    (f"{S}/429-late", "unverifiable", "rate-limited", 429, True),
    (f"{S}/500", "unverifiable", "server-error", 500, True),
    (f"{S}/502", "unverifiable", "server-error", 502, True),
    (f"{S}/503", "unverifiable", "server-error", 503, True),
    (f"{S}/slow", "unverifiable", "timeout", None, True),
    (f"{S}/trickle", "unverifiable", "timeout", None, True),
    (f"{S}/reset", "unverifiable", "connection-reset", None, True),
    (f"{S}/reset-headers", "unverifiable", "connection-reset", None, True),
    (f"{S}/closed", "unverifiable", "connection-reset", None, True),
    (f"{S}/garbage", "unverifiable", "protocol-error", None, True),
    (f"{S}/loop", "unverifiable", "redirect-loop", None, False),
    (f"{S}/redirect-nowhere", "unverifiable", "unexpected-status", 302, False),
    (f"{S}/redirect-bad", "unverifiable", "protocol-error", None, True),
    (f"{S}/redirect-private", "unverifiable", "private-redirect", None, False),
    (f"{S}/redirect-metadata", "unverifiable", "private-redirect", None, False),
    ("http://refused.test/", "unverifiable", "connection-refused", None, True),
    ("http://again.test/", "unverifiable", "dns-temporary", None, True),
    ("https://expired.test/200", "unverifiable", "tls-expired", None, False),
    ("https://self.test/200", "unverifiable", "tls-self-signed", None, False),
    ("https://chain.test/200", "unverifiable", "tls-chain", None, False),
    ("https://wrong.test/200", "unverifiable", "tls-wrong-host", None, False),
    ("https://plain.test/200", "unverifiable", "tls-handshake", None, True),
    (f"{S}/404", "dead", "not-found", 404, False),
    (f"{S}/301-to-404", "dead", "not-found", 404, False),
    (f"{S}/never-there", "dead", "not-found", 404, False),
    (f"{S}/410", "dead", "gone", 410, False),
    ("http://nowhere.test/", "dead", "no-such-host", None, False),
    ("http://site.test:99999/", "dead", "malformed", None, False),
    ("http:///path", "dead", "malformed", None, False),
    ("http://private.test/", "skipped", "private-address", None, False),
    ("http://192.168.0.1/", "skipped", "private-address", None, False),
    ("mailto:me@site.test", "skipped", "not-web", None, False),
]  # fmt: skip
LINKS = tuple(Link(url, (LinkSource("a.txt", place),)) for place, (url, *_) in enumerate(TABLE, 1))
SAYS_NO_REQUEST = {"malformed", "private-address", "not-web", "no-such-host"}


def run(web, cache=None, policy=QUICK, clock=None):
    with Fetcher(timeout=0.5, total=4, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY) as fetcher:
        return check(LINKS, fetcher.fetch, policy, online=lambda: True, cache=cache, clock=clock, rng=random.Random(1))


@pytest.mark.parametrize("jobs", [1, 8, 64])
def test_every_behaviour_has_its_verdict(jobs):
    policy = Policy(jobs, 64, 0.0, QUICK.retry_after, QUICK.confirm_after, longest_wait=QUICK.longest_wait)
    if jobs == 1:  # time-outs come one after the other
        policy = Policy(jobs, interval=0.0, retry_after=(0.01, 0.01), confirm_after=0.01, longest_wait=3.0)
    with world() as web:
        results = run(web, policy=policy)
    assert [result.link for result in results] == list(LINKS)
    found = [(r.link.url, r.verdict, r.code, r.status) for r in results]
    assert found == [row[:4] for row in TABLE]
    for result in results:
        assert result.reason.endswith(".")
        assert result.reason[0].isupper()
        assert result.status is None or 100 <= result.status <= 999


def test_a_second_run_asks_only_what_did_not_hold(tmp_path):
    again = {row[0] for row in TABLE if row[4]}
    with world() as web:
        with Cache(tmp_path) as cache:
            first = run(web, cache)
        web.hits.clear()
        with Cache(tmp_path) as cache:
            second = run(web, cache)
        asked = {path for _, path in web.hits}
    assert second == first
    assert asked == {url.removeprefix(S) for url in again if url.startswith(S)}


def test_a_second_run_sends_no_request_for_what_was_judged(tmp_path):
    lasting = tuple(link for link, row in zip(LINKS, TABLE, strict=True) if not row[4])
    with world() as web, Cache(tmp_path) as cache:
        for _ in range(2):
            web.hits.clear()
            with Fetcher(timeout=0.5, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY) as fetcher:
                check(lasting, fetcher.fetch, QUICK, cache=cache)
        assert not web.hits


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


def test_a_doi_is_asked_of_its_registry():
    def registry(code):
        body = b'{"responseCode":%d,"handle":"x"}' % code
        return lambda x: x.answer(404 if code == 100 else 200, body, Content_Type="application/json")

    cases = [
        ("https://doi.org/10.1000/182", "alive", "ok"),
        ("http://dx.doi.org/10.1000/a%2Fb%23c", "alive", "ok"),
        ("https://doi.org/10.1000/none", "dead", "doi-not-found"),
        ("https://doi.org/10.1000/odd", "unverifiable", "registry-unclear"),
        ("https://doi.org/10.1000/busy", "unverifiable", "server-error"),
    ]
    with world() as web:
        web.name("doi.org", "good")
        web.pages["/api/handles/10.1000/182"] = registry(1)
        web.pages["/api/handles/10.1000/a%2Fb%23c"] = registry(1)
        web.pages["/api/handles/10.1000/none"] = registry(100)
        web.pages["/api/handles/10.1000/odd"] = lambda x: x.answer(404, b"<html>")
        web.pages["/api/handles/10.1000/busy"] = lambda x: x.answer(500, b"{}")
        with Fetcher(timeout=2, allow=[LOOPBACK], proxies={}, resolve=web.resolve, ca_file=AUTHORITY) as fetcher:
            results = check([Link(url, ()) for url, *_ in cases], fetcher.fetch, QUICK)
        assert [(r.link.url, r.verdict, r.code) for r in results] == cases
        assert {method for method, _ in web.hits} == {"GET"}
