"""Pages that answer and are none: soft 404s by their siblings, parked domains, HEAD that lies; robots.txt."""

import random
from collections import Counter
from itertools import pairwise

import pytest

from citetrack.links.check import Clock, Policy, check
from citetrack.links.rules import soft404
from citetrack.links.rules.parked import parked
from citetrack.links.rules.robots import Robots
from citetrack.model import Failure, Hop, Link, Response

HTML = (("content-type", "text/html; charset=utf-8"),)
LOST = (
    b"<title>Oops</title><p>We looked everywhere for this page but it is not in our house any more, sorry for that.</p>"
)
PAGE = b"<title>On bees</title><p>Bees are insects of use to gardens, and this page tells how they live and work.</p>"


class Site:
    """A fetch function over pages by path; ``other`` answers for every path that isn't there."""

    def __init__(self, pages, other=lambda url: Response(404, url)):
        self.pages, self.other = pages, other
        self.asked = Counter()

    def __call__(self, method, url):
        path = url.removeprefix("http://a.test")
        self.asked[method, path] += 1
        page = self.pages.get(path, self.other)
        made = page(url) if callable(page) else page
        if isinstance(made, Response) and method == "HEAD":
            return Response(made.status, made.url, made.chain, made.headers)
        return made


def page(body=PAGE, status=200):
    return lambda url: Response(status, url, (), HTML, body)


def sent_to(path, body=LOST, status=302):
    return lambda url: Response(200, f"http://a.test{path}", (Hop(url, status),), HTML, body)


def run(site, *paths, jobs=4, **policy):
    links = [Link(f"http://a.test{path}", ()) for path in paths]
    found = check(links, site, Policy(jobs, interval=0.0, confirm_after=0.0, **policy), rng=random.Random(3))
    return [(each.verdict, each.code) for each in found]


OK, SOFT, PARKED = ("alive", "ok"), ("suspect", "soft-404"), ("suspect", "parked")


@pytest.mark.parametrize(
    ("pages", "other", "expected"),
    [
        # an honest host: what isn't there is a 404
        ({"/x": sent_to("/y", PAGE)}, page(status=404), ("alive", "redirected")),
        # every address that isn't there is sent to the same page
        ({"/x": sent_to("/")}, sent_to("/"), SOFT),
        ({"/x": sent_to("/lost")}, sent_to("/lost"), SOFT),
        # … or to a page of its own that says the same
        ({"/x": sent_to("/lost?from=x")}, sent_to("/lost?from=y"), SOFT),
        # what isn't there says so with 200, by its title
        ({"/x": page(b"<title>Page not found</title>" + LOST)}, page(b"<title>Page not found</title>" + LOST), SOFT),
        # a page about that, on a host that is honest, or says something else
        ({"/x": page(b"<title>Error 404: a history</title>" + PAGE)}, page(status=404), OK),
        ({"/x": page(b"<title>Error 404: a history</title>" + PAGE)}, page(LOST), OK),
        # it moved, and the host answers everything with a page of its own
        ({"/x": sent_to("/new/place", PAGE)}, page(LOST), ("alive", "redirected")),
        # nothing to go by: the sibling can't be asked
        ({"/x": sent_to("/y", PAGE)}, page(status=403), ("alive", "redirected")),
        ({"/x": sent_to("/404.html", b"<title>404</title>")}, page(status=500), SOFT),
        ({"/x": sent_to("/y", PAGE)}, lambda url: Failure("timeout", "", url), ("alive", "redirected")),
        # a root page is exempt, and so is what differs by scheme, www. or a slash alone
        ({"/": sent_to("/start", LOST)}, sent_to("/start", LOST), ("alive", "redirected")),
        ({"/x": sent_to("/x/", PAGE)}, sent_to("/x/", PAGE), ("alive", "redirected")),
    ],
)
@pytest.mark.parametrize("head", [True, False])
def test_soft_404s_by_their_siblings(pages, other, expected, head):
    path = next(iter(pages))
    site = Site(pages if head else {p: lambda url, made=made: made(url) for p, made in pages.items()}, other)
    assert run(site, path) == [expected]


def test_the_title_counts_only_where_it_is_seen():
    """HEAD alone shows no title: one page of a host is read, which is where the host lets it be known."""
    lost = b"<title>Page not found</title>" + LOST
    assert run(Site({"/x": page(lost)}, page(lost)), "/x") == [SOFT]


@pytest.mark.parametrize("jobs", [1, 8])
def test_one_sibling_is_asked_for_a_folder(jobs):
    site = Site({f"/d/{n}": sent_to("/lost") for n in range(20)}, sent_to("/lost"))
    assert set(run(site, *(f"/d/{n}" for n in range(20)), jobs=jobs)) == {SOFT}
    made_up = [path for (_, path), _ in site.asked.items() if path.startswith("/d/") and len(path) == 28]
    assert len(made_up) == 1


@pytest.mark.parametrize("jobs", [1, 8])
def test_every_page_of_a_parked_host_is_suspect(jobs):
    body = b"<html data-adblockkey='x'>Buy this domain"
    site = Site({}, page(body))
    assert set(run(site, *(f"/{n}" for n in range(10)), jobs=jobs)) == {PARKED}


@pytest.mark.parametrize("jobs", [1, 8])
def test_one_page_that_speaks_of_parking_condemns_no_other(jobs):
    site = Site({"/0": page(b"Buy this domain")}, page())
    assert run(site, *(f"/{n}" for n in range(6)), jobs=jobs) == [PARKED, *[OK] * 5]


@pytest.mark.parametrize("jobs", [1, 8])
def test_a_host_whose_head_lies_is_asked_by_get(jobs):
    def answer(method, url):
        path = url.removeprefix("http://a.test/")
        there = path in ("0", "3")
        return Response(200 if method == "HEAD" or there else 404, url, (), HTML, PAGE if method == "GET" else b"")

    links = [Link(f"http://a.test/{n}", ()) for n in (1, 2, 0, 3)]
    found = check(links, answer, Policy(jobs, interval=0.0, confirm_after=0.0))
    assert [each.code for each in found] == ["not-found", "not-found", "ok", "ok"]


def test_pages_of_a_host_cost_one_more_request_for_all():
    site = Site({}, page())
    assert set(run(site, *(f"/{n}" for n in range(30)))) == {OK}
    assert sum(count for (method, _), count in site.asked.items() if method == "GET") == 1


def test_doubts_can_be_left_out():
    site = Site({}, page(b"Buy this domain"))
    assert run(site, "/x", probe=False) == [OK]
    assert site.asked == {("HEAD", "/x"): 1}


def test_robots_txt_is_asked_once_and_in_its_turn():
    """The check's own clock goes on only where it sleeps, so that what is asked too early is seen."""
    at, times = [0.0], []
    site = Site({f"/{n}/x": sent_to("/lost") for n in range(3)}, sent_to("/lost"))

    def timed(method, url):
        times.append(at[0])
        return site(method, url)

    clock = Clock(tick=lambda: at[0], sleep=lambda seconds: at.__setitem__(0, at[0] + seconds))
    links = [Link(f"http://a.test/{n}/x", ()) for n in range(3)]
    found = check(links, timed, Policy(1, interval=2.0), clock=clock, rng=random.Random(3))
    assert [each.code for each in found] == ["soft-404"] * 3
    assert site.asked["GET", "/robots.txt"] == 1
    assert all(later - sooner >= 1.99 for sooner, later in pairwise(times))


def test_robots_txt_forbids_siblings():
    rules = lambda url: Response(200, url, (), (), b"User-agent: *\nDisallow: /d/")  # noqa: E731
    site = Site({"/d/x": sent_to("/lost"), "/robots.txt": rules}, sent_to("/lost"))
    assert run(site, "/d/x") == [("alive", "redirected")]
    assert not [path for _, path in site.asked if len(path) > 20]


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (Response(200, "", (), (), b"User-agent: *\nDisallow: /private"), True),
        (Response(200, "", (), (), b"User-agent: *\nDisallow: /"), False),
        (Response(200, "", (), (), b"User-agent: citetrack\nDisallow: /\n\nUser-agent: *\nAllow: /"), False),
        (Response(200, "", (), (), b"User-agent: other\nDisallow: /"), True),
        (Response(200, "", (), (), b"\xff\xfe\x00garbage" * 1000), True),
        (Response(404, ""), True),
        (Response(403, ""), True),
        (Response(503, ""), False),
        (Response(429, ""), False),
        (Failure("timeout", ""), False),
    ],
)
def test_robots_txt(answer, allowed):
    asked = []

    def fetch(method, url):
        asked.append(url)
        return answer

    robots = Robots(fetch)
    assert robots.allow("http://a.test/x") is allowed
    assert robots.allow("http://a.test/y") is allowed
    assert asked == ["http://a.test/robots.txt"]


@pytest.mark.parametrize(
    ("url", "final", "headers", "body", "is_parked"),
    [
        ("http://a.test/x", "https://www.hugedomains.com/domain_profile.cfm?d=a.test", (), b"", True),
        ("http://a.test/x", "http://ww1.a.test/", (), b"<script src='//img.sedoparking.com/x.js'>", True),
        ("http://a.test/x", "http://a.test/lander", (), b"", True),
        ("http://a.test/x", "http://a.test/x", (("x-adblock-key", "y"),), b"", True),
        ("http://a.test/x", "http://a.test/x", (), b"<h1>This domain is for sale!</h1>", True),
        ("http://a.test/x", "http://a.test/x", (), b"Diese Domain steht zum Verkauf", True),
        ("http://a.test/x", "http://a.test/x", (), b"a long page: buy this domain" + b" word" * 20_000, False),
        ("http://a.test/x", "http://a.test/x", (), PAGE, False),
        ("https://www.sedo.com/about", "https://www.sedo.com/about", (), b"about us", False),
    ],
)
def test_parked_domains_have_marks(url, final, headers, body, is_parked):
    chain = (Hop(url, 302),) if final != url else ()
    assert parked(url, Response(200, final, chain, headers, body)) is is_parked


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("http://a.test/x/y.html?q=/z", "http://a.test/x/"),
        ("http://a.test/x/", "http://a.test/x/"),
        ("http://a.test", "http://a.test/"),
        ("http://a.test/x#/y", "http://a.test/"),
    ],
)
def test_siblings_stand_in_the_same_folder(url, folder):
    assert soft404.folder_of(url) == folder
    sibling = soft404.sibling_of(url, random.Random(1))
    assert sibling.startswith(folder)
    assert len(sibling) - len(folder) in (25, 30)


@pytest.mark.parametrize(
    "title",
    ["404 Not Found", "Page not found", "Not Found", "Error 404", "Seite nicht gefunden", "Page introuvable",
     "Página no encontrada", "Pagina non trovata", "The page you requested does not exist", "Страница не найдена",
     "This article is no longer available", "Pagina niet gevonden"],
)  # fmt: skip
def test_titles_of_missing_pages(title):
    assert soft404.says_so(Response(200, "", (), (), f"<html><TITLE lang=x>{title}</TITLE>".encode()))


@pytest.mark.parametrize("title", ["Lost and found", "Bees", "Room 405", "", "The Foundation", "Not founded in 1900"])
def test_titles_of_pages(title):
    assert not soft404.says_so(Response(200, "", (), (), f"<title>{title}</title>".encode()))
