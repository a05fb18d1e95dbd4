"""The check over fetch functions made up for each case; no sockets here."""

import random
import threading
from collections import Counter

import pytest

from citetrack.errors import NetworkDown
from citetrack.links.check import Clock, Policy, check
from citetrack.links.verdicts import DAY, FAILURES, LIFETIMES, STATUSES, accept, judge, lifetime
from citetrack.model import Failure, Hop, Link, LinkSource, Response

NOW = 1_600_000_000.0


class Times:
    """A clock that moves only when someone sleeps."""

    def __init__(self):
        self.at = 0.0
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.at += seconds

    @property
    def clock(self):
        return Clock(now=lambda: NOW + self.at, tick=lambda: self.at, sleep=self.sleep)


class Web:
    """A fetch function that answers by address: a status, a failure's kind, or a list of them in turn."""

    def __init__(self, **_):
        self.pages = {}
        self.asked = []
        self.lock = threading.Lock()

    def __call__(self, method, url):
        with self.lock:
            before = sum(1 for _, asked in self.asked if asked == url)
            self.asked.append((method, url))
        page = self.pages.get(url, 404)
        page = page[min(before, len(page) - 1)] if isinstance(page, list) else page
        if isinstance(page, int):
            return Response(page, url)
        return Failure(page, "", url) if isinstance(page, str) else page


class Kept(dict):
    """A cache in memory."""

    def read(self, keys, now):
        return {key: self[key][0] for key in keys if key in self and self[key][1] > now}

    def write(self, rows):
        self.update({key: (value, until) for key, value, until in rows})


def links(*urls):
    return tuple(Link(url, (LinkSource("a.txt", 1),)) for url in urls)


def run(web, *urls, policy=None, **settings):
    times = settings.pop("times", Times())
    return check(links(*urls), web, policy or Policy(jobs=4), clock=times.clock, rng=random.Random(7), **settings)


def codes(results):
    return [(result.verdict, result.code) for result in results]


@pytest.fixture
def web():
    return Web()


def test_only_a_get_convicts(web):
    web.pages = {"http://a.test/": [404, 200], "http://b.test/": 404}
    assert codes(run(web, "http://a.test/", "http://b.test/")) == [("alive", "ok"), ("dead", "not-found")]
    assert web.asked.count(("GET", "http://b.test/")) == 2


def test_a_good_head_is_enough(web):
    web.pages = {"http://a.test/": 200}
    run(web, "http://a.test/")
    assert web.asked == [("HEAD", "http://a.test/")]


@pytest.mark.parametrize(
    ("page", "requests", "code"),
    [
        (404, 3, "not-found"),
        (410, 3, "gone"),
        (500, 4, "server-error"),
        (403, 2, "blocked"),
        ("timeout", 3, "timeout"),
        ("reset", 4, "connection-reset"),
        ("connection-refused", 3, "connection-refused"),
        ("dns", 2, "no-such-host"),
        ("dns-temporary", 3, "dns-temporary"),
        ("tls", 3, "tls-handshake"),
        ("tls-expired", 1, "tls-expired"),
        ("malformed", 1, "malformed"),
        ("refused-private", 1, "private-address"),
        ("too-many-redirects", 2, "redirect-loop"),
        ([404, 404, 500, 404], 4, "not-found"),
        ([404, 404, 410, 404], 4, "not-found"),
        ([500, 500, 404, 404], 4, "not-found"),
        (["dns", 200], 2, "ok"),
        (["timeout", "timeout", 200], 3, "ok"),
    ],
)
def test_how_often_a_link_is_asked(web, page, requests, code):
    web.pages = {"http://a.test/": page}
    [result] = run(web, "http://a.test/")
    assert (result.code, len(web.asked)) == (code, requests)


def test_failures_go_behind_other_hosts(web):
    web.pages = {"http://a.test/": "timeout", **{f"http://h{n}.test/": 200 for n in range(20)}}
    run(web, "http://a.test/", *(f"http://h{n}.test/" for n in range(20)), policy=Policy(jobs=1))
    assert web.asked[0] == ("HEAD", "http://a.test/")
    assert [url for _, url in web.asked[-2:]] == ["http://a.test/"] * 2


def test_waits_are_jittered_and_grow(web):
    times = Times()
    web.pages = {"http://a.test/": "timeout"}
    run(web, "http://a.test/", policy=Policy(retry_after=(1.0, 4.0), interval=0), times=times)
    first, second = times.slept
    assert 0.75 <= first <= 1.25
    assert 3 <= second <= 5
    assert first != 1.0


@pytest.mark.parametrize(
    ("value", "waits", "code"),
    [
        ("7", 7, "ok"),
        ("Sun, 13 Sep 2020 12:27:00 GMT", 20, "ok"),
        ("Sun, 13 Sep 2020 12:00:00 GMT", 0, "ok"),
        ("31", None, "rate-limited"),
        ("99999999999999999999", None, "rate-limited"),
        ("Sun, 13 Sep 2021 12:27:00 GMT", None, "rate-limited"),
        ("soon", 1, "ok"),
        ("-3", 1, "ok"),
    ],
)
def test_retry_after_is_obeyed_up_to_a_limit(web, value, waits, code):
    times = Times()
    limited = Response(429, "http://a.test/", (), (("retry-after", value),))
    web.pages = {"http://a.test/": [limited, 200]}
    [result] = run(web, "http://a.test/", times=times, policy=Policy(jitter=0, interval=0))
    assert result.code == code
    assert sum(times.slept) == pytest.approx(waits or 0)
    assert len(web.asked) == (1 if waits is None else 2)


def test_retry_after_holds_the_whole_host_and_no_other(web):
    times = Times()
    limited = Response(429, "http://a.test/0", (), (("retry-after", "9"),))
    web.pages = {"http://a.test/0": [limited, 200], "http://a.test/1": 200, "http://b.test/": 200}
    stamps = {}

    def fetch(method, url):
        stamps[url] = times.at
        return web(method, url)

    check(links(*web.pages), fetch, Policy(jobs=1, per_host=1, interval=0), clock=times.clock)
    assert stamps["http://b.test/"] == 0
    assert stamps["http://a.test/0"] >= 9
    assert stamps["http://a.test/1"] >= 9


def test_starts_on_a_host_keep_their_interval(web):
    times = Times()
    web.pages = {f"http://a.test/{n}": 200 for n in range(5)}
    run(web, *web.pages, policy=Policy(jobs=4, interval=0.5), times=times)
    assert sum(times.slept) == pytest.approx(2.0)


def test_a_host_that_is_down_is_not_asked_for_each_link(web):
    urls = [f"http://a.test/{n}" for n in range(50)]
    web.pages = dict.fromkeys(urls, "timeout")
    results = run(web, *urls, policy=Policy(jobs=2, per_host=2, interval=0))
    assert set(codes(results)) == {("unverifiable", "timeout")}
    assert len({url for _, url in web.asked}) < 10


def test_a_host_that_comes_back_is_asked_for_each_link(web):
    urls = [f"http://a.test/{n}" for n in range(50)]
    web.pages = {url: ["timeout", 200] for url in urls}
    results = run(web, *urls, policy=Policy(jobs=2, per_host=2, interval=0))
    assert set(codes(results)) == {("alive", "ok")}


def test_a_host_that_answers_some_is_asked_for_each_link(web):
    urls = [f"http://a.test/{n}" for n in range(50)]
    web.pages = dict.fromkeys(urls, "timeout") | {urls[0]: 200}
    run(web, *urls, policy=Policy(jobs=2, per_host=2, interval=0))
    assert len({url for _, url in web.asked}) == 50


@pytest.mark.parametrize("kind", ["dns", "dns-temporary", "unreachable"])
def test_without_a_network_nobody_is_convicted(web, kind):
    urls = [f"http://h{n}.test/" for n in range(100)]
    web.pages = dict.fromkeys(urls, kind)
    cache = Kept()
    with pytest.raises(NetworkDown, match="network"):
        run(web, *urls, online=lambda: False, cache=cache)
    assert cache == {}
    assert len(web.asked) < 50


def test_with_a_network_a_missing_host_is_dead(web):
    web.pages = {"http://a.test/": "dns"}
    assert codes(run(web, "http://a.test/", online=lambda: True)) == [("dead", "no-such-host")]


def test_where_somebody_answers_the_others_are_unverifiable(web):
    web.pages = {"http://127.0.0.1/": 200, "http://a.test/": "dns", "http://127.0.0.1/x": 404}
    found = codes(run(web, *web.pages, online=lambda: False))
    assert found == [("alive", "ok"), ("unverifiable", "offline"), ("dead", "not-found")]


def test_the_control_look_up_is_made_anew_after_a_while(web):
    times = Times()
    said = iter([True, False])
    web.pages = {"http://a.test/": "dns", "http://b.test/": 200}
    policy = Policy(confirm_after=60, jitter=0)
    found = codes(run(web, *web.pages, online=lambda: next(said), times=times, policy=policy))
    assert found == [("unverifiable", "offline"), ("alive", "ok")]


def test_each_address_is_asked_once_whatever_its_fragment(web):
    web.pages = {"http://a.test/x": 200}
    results = run(web, "http://a.test/x#1", "http://a.test/x", "http://a.test/x#2", "http://a.test/x")
    assert [r.link.url for r in results] == [
        "http://a.test/x#1",
        "http://a.test/x",
        "http://a.test/x#2",
        "http://a.test/x",
    ]
    assert len(web.asked) == 1


def test_addresses_that_differ_in_the_query_are_different(web):
    web.pages = {"http://a.test/?a": 200}
    assert codes(run(web, "http://a.test/?a", "http://a.test/?b")) == [("alive", "ok"), ("dead", "not-found")]


def test_accepted_statuses_are_alive(web):
    web.pages = {"http://a.test/": 403, "http://b.test/": 404}
    policy = Policy(accept=frozenset({403}))
    found = run(web, "http://a.test/", "http://b.test/", policy=policy)
    assert codes(found) == [("alive", "accepted"), ("dead", "not-found")]
    assert "403" in found[0].reason


def test_what_is_accepted_in_one_run_is_not_alive_in_the_next(web):
    web.pages = {"http://a.test/": 403}
    cache = Kept()
    run(web, "http://a.test/", policy=Policy(accept=frozenset({403})), cache=cache)
    assert codes(run(web, "http://a.test/", cache=cache)) == [("unverifiable", "blocked")]
    assert codes(run(web, "http://a.test/", cache=cache, policy=Policy(accept=frozenset({403})))) == [
        ("alive", "accepted")
    ]
    assert len(web.asked) == 2


@pytest.mark.parametrize(
    ("pattern", "left_out"),
    [
        ("http://a.test/x/*", {0}), ("a.test", {0, 1}), ("*.test", {0, 1, 2}), ("A.Test", {0, 1}), ("*/y", {1}),
        ("nothing", set()), ("b.test", {2}), ("http://?.test/y", {1}),
    ],
)  # fmt: skip
def test_patterns_leave_links_out(web, pattern, left_out):
    urls = ["http://a.test/x/1", "http://a.test/y", "http://b.test:80/z"]
    web.pages = dict.fromkeys(urls, 200)
    results = run(web, *urls, policy=Policy(exclude=(pattern,)))
    assert {n for n, result in enumerate(results) if result.verdict == "skipped"} == left_out
    assert all(pattern in r.reason for r in results if r.verdict == "skipped")


def test_offline_asks_nobody(web):
    web.pages = {"http://a.test/": 200}
    cache = Kept()
    run(web, "http://a.test/", cache=cache)
    web.asked.clear()
    found = run(web, "http://a.test/", "http://b.test/", cache=cache, policy=Policy(offline=True))
    assert codes(found) == [("alive", "ok"), ("skipped", "not-cached")]
    assert web.asked == []


def test_an_archived_page_is_asked_as_what_it_wraps(web):
    wrapper = "https://web.archive.org/web/20200101000000/http://a.test/"
    web.pages = {"http://a.test/": 200}
    [result] = run(web, wrapper)
    assert (result.verdict, result.final_url) == ("alive", None)
    assert [url for _, url in web.asked] == ["http://a.test/"]


@pytest.mark.parametrize(
    ("inner", "outer", "verdict"), [(404, 200, "alive"), (404, 404, "dead"), ("dns", 429, "unverifiable")]
)
def test_a_dead_page_does_not_convict_its_archived_copy(web, inner, outer, verdict):
    wrapper = "https://web.archive.org/web/20200101000000/http://a.test/"
    web.pages = {"http://a.test/": inner, wrapper: outer}
    [result] = run(web, wrapper)
    assert result.verdict == verdict


def test_the_cache_is_written_also_when_the_run_fails(web):
    cache = Kept()

    def fetch(method, url):
        if url.endswith("fault"):
            raise ZeroDivisionError
        return Response(200, url)

    with pytest.raises(ZeroDivisionError):
        check(links("http://a.test/", "http://b.test/fault"), fetch, Policy(jobs=1), cache=cache)
    assert list(cache) == ["link http://a.test/"]


def test_addresses_with_credentials_are_not_kept(web):
    web.pages = {"http://me:secret@a.test/": 200}
    cache = Kept()
    run(web, "http://me:secret@a.test/", cache=cache)
    assert cache == {}


FOREIGN = [
    {},
    {"verdict": "alive"},
    {"verdict": "fine", "code": "ok", "reason": ""},
    {"verdict": "alive", "code": 1, "reason": ""},
    {"verdict": [], "code": "", "reason": ""},
    {"verdict": "alive", "code": "ok", "reason": "", "status": "200"},
    {"verdict": "alive", "code": "ok", "reason": "", "final_url": 1},
]


@pytest.mark.parametrize("value", FOREIGN)
def test_cached_values_of_others_are_not_believed(web, value):
    web.pages = {"http://a.test/": 200}
    cache = Kept({"link http://a.test/": (value, 9e99)})
    assert codes(run(web, "http://a.test/", cache=cache)) == [("alive", "ok")]
    assert web.asked


def test_results_come_as_they_are_found(web):
    web.pages = {"http://a.test/": 200, "http://b.test/": 404}
    heard = []
    results = run(web, "http://a.test/", "http://b.test/", on_result=heard.append)
    assert Counter(heard) == Counter(results)


def test_no_links_no_results(web):
    assert run(web) == ()


def test_every_status_has_a_verdict():
    for status in range(100, 1000):
        found = judge(Response(status, "http://a.test/"))
        assert found.status == status
        dead = found.verdict == "dead"
        assert dead is (status in (404, 410))
        assert (found.verdict == "alive") is (200 <= status < 300 or status in (401, 402, 407))
    assert all(status == 999 or status < 600 for status in STATUSES)


def test_dead_verdicts_are_confirmed_but_for_what_cannot_be_asked():
    for found in (*STATUSES.values(), *FAILURES.values()):
        assert found.verdict != "dead" or found.again == "confirm" or found.code == "malformed"


def test_moved_is_said_of_permanent_redirects_to_a_page():
    def code(end, *statuses):
        return judge(Response(200, end, tuple(Hop("http://a.test/x", s) for s in statuses))).code

    assert code("http://b.test/page", 301) == "moved"
    assert code("http://b.test/page", 301, 308) == "moved"
    assert code("http://b.test/page", 301, 302) == "redirected"
    for end in ("/", "", "/de", "/en-us/", "/index.html", "/home", "/login?next=x", "/account/sign-in", "/consent/"):
        assert code(f"http://b.test{end}", 301) == "redirected", end


def test_lifetimes_spread_good_news_alone():
    assert lifetime("alive", "ok", 0.0) == pytest.approx(14 * DAY * 0.75)
    assert lifetime("alive", "ok", 1.0) == pytest.approx(14 * DAY * 1.25)
    assert lifetime("dead", "gone", 0.1) == lifetime("dead", "gone", 0.9) == DAY
    assert lifetime("unverifiable", "timeout", 0.5) == 0
    assert lifetime("skipped", "excluded", 0.5) == 0
    assert all(seconds <= 14 * DAY for seconds in LIFETIMES.values())


def test_accepting_changes_only_what_has_the_status():
    alive = judge(Response(200, "http://a.test/"))
    assert accept(alive, {200}) is alive
    assert accept(judge(Failure("timeout", "")), {200}).verdict == "unverifiable"
