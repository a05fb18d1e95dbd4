"""robots.txt: which rule counts (RFC 9309, section 2.2)."""

import pytest

from citetrack.links.rules.robots import Robots, forbids, rules_for
from citetrack.model import Failure, Response

MANY = """\ufeff# a comment
User-agent: *
Disallow: /

User-Agent: other
User-agent: CiteTrack   # by its name
Allow: /
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /*?sort=
Disallow:
Crawl-delay: 3

User-agent: citetrack
Disallow: /late
"""


@pytest.mark.parametrize(
    ("path", "forbidden"),
    [
        ("/", False), ("/x", False), ("/private", True), ("/private/x", True), ("/privateer", True),
        ("/private/open/x", False), ("/%70rivate", True), ("/a/b.pdf", True), ("/a/b.pdf?x", False),
        ("/a?sort=up", True), ("/a?up=sort", False), ("/late/x", True),
    ],
)  # fmt: skip
def test_the_longest_rule_counts(path, forbidden):
    assert forbids(rules_for("citetrack", MANY.removeprefix("\ufeff")), path) is forbidden
    fetch = lambda method, url: Response(200, url, (), (), MANY.encode())  # noqa: E731
    assert Robots(fetch).allow(f"http://a.test{path}") is not forbidden


def test_others_are_bound_by_the_rules_for_all():
    assert forbids(rules_for("third", MANY), "/x")
    assert not forbids(rules_for("third", "User-agent: other\nDisallow: /"), "/x")
    assert not forbids(rules_for("third", "Disallow: /"), "/x")


@pytest.mark.parametrize(("pattern", "path"), [("/a*b*c$", "/aXbXc"), ("/a*", "/a"), ("*/a", "/x/a"), ("/a$", "/a")])
def test_stars_and_ends(pattern, path):
    assert forbids(((pattern, False),), path)
    assert not forbids(((pattern, False), (pattern, True)), path)
    assert not forbids(((pattern, False),), f"/-{path[2:]}" if pattern != "*/a" else "/x/b")


def test_a_pattern_of_many_stars_takes_no_time():
    assert not forbids((("/" + "*a" * 5000 + "$", False),), "/" + "a" * 4999)


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [(Response(404, ""), True), (Response(403, ""), True), (Response(429, ""), False), (Response(503, ""), False),
     (Failure("timeout", ""), False)],
)  # fmt: skip
def test_what_is_no_robots_txt(answer, allowed):
    assert Robots(lambda method, url: answer).allow("http://a.test/x") is allowed


def test_many_addresses_are_one_question_a_host():
    asked = []

    def fetch(method, url):
        asked.append(url)
        return Response(200, url, (), (), b"User-agent: *\nDisallow: /no")

    urls = [f"http://{host}.test/{path}" for host in "abc" for path in ("x", "no", "y")]
    assert Robots(fetch).allowed(urls, 2) == tuple(url for url in urls if not url.endswith("no"))
    assert sorted(asked) == [f"http://{host}.test/robots.txt" for host in "abc"]
