"""What may be cited instead, and how it is written into a bibliography."""

from datetime import date

import pytest

from citetrack.errors import NetworkDown
from citetrack.links.find import find
from citetrack.links.fix import fixed
from citetrack.links.policy import Clock, Policy
from citetrack.links.repair import with_suggestions
from citetrack.links.rules import archive, mend
from citetrack.model import Failure, Hop, Link, LinkResult, LinkSource, Response, Suggestion
from citetrack.readers.bibtex import read

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("http://http://a.test/x", "http://a.test/x"),
        ("http://https://a.test/x", "https://a.test/x"),
        ("https://http//a.test/x", "http://a.test/x"),
        ("http://www.http://a.test/x", "http://a.test/x"),
        ("https//a.test/x", "https://a.test/x"),
        ("https://a.test/x).", "https://a.test/x"),
        ("https://a.test/x,", "https://a.test/x"),
        ("https://a.test/x%22", "https://a.test/x"),
        ("https://a.test/x%20(accessed", "https://a.test/x"),
        ("https://a.test/x[12]", "https://a.test/x"),
        ("https://a.test/x&gt;", "https://a.test/x"),
        ("https://a.test/x</a>", "https://a.test/x"),
        ("https://a.test/lo%20ng/x", "https://a.test/long/x"),
        ("https://a.test/lo%C2%ADng", "https://a.test/long"),
        ("https://a.test/x-", "https://a.test/x"),
        ("https://a.test/x_(y)", ""),
        ("https://a.test/x", ""),
        ("https://a.test/", ""),
    ],
)
def test_what_a_damaged_address_may_have_been(url, made):
    found = list(mend.repairs(url))
    assert (made in found) if made else (found == [])
    assert url not in found


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        ("https://link.springer.com/article/10.1007/s11192-019-03217-6", "10.1007/s11192-019-03217-6"),
        ("https://www.tandfonline.com/doi/full/10.1080/14786435.2010.487984", "10.1080/14786435.2010.487984"),
        ("https://onlinelibrary.wiley.com/doi/10.1002/asi.24171/abstract", "10.1002/asi.24171"),
        ("https://onlinelibrary.wiley.com/doi/epdf/10.1002/asi.24171", "10.1002/asi.24171"),
        ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0185809", "10.1371/journal.pone.0185809"),
        ("https://a.test/file?doi=10.1371%2Fjournal.pbio.2000797&type=printable", "10.1371/journal.pbio.2000797"),
        ("https://a.test/x?grid=10.1371/2000797", ""),
        ("https://www.nature.com/articles/nature12373", "10.1038/nature12373"),
        ("https://www.nature.com/articles/s41586-020-2649-2.pdf", "10.1038/s41586-020-2649-2"),
        ("https://dl.acm.org/doi/pdf/10.1145/3065386", "10.1145/3065386"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full", "10.1101/2020.01.01.123456v1"),
        ("https://doi.org/10.1000/182", ""),
        ("https://a.test/x", ""),
    ],
)
def test_the_doi_within_a_publishers_address(url, doi):
    assert mend.doi_within(url) == (f"https://doi.org/{doi}" if doi else "")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("2019-03-05", "20190305"), ("2019-03", "20190315"), ("2019", "20190701"), ("", "19960101"),
        ("2019-03-05/2019-04", "20190305"), ("2021-23", "20210701"), ("forthcoming", "19960101"),
    ],
)  # fmt: skip
def test_the_copy_nearest_to_the_citation_is_asked_for(said, asked):
    assert (
        archive.lookup_url("http://a.test/x?y=1", said) == f"https://web.archive.org/web/{asked}id_/http://a.test/x?y=1"
    )


@pytest.mark.parametrize(
    ("url", "copy"),
    [
        ("https://web.archive.org/web/20190304050607id_/http://a.test/x", "https://web.archive.org/web/20190304050607/http://a.test/x"),
        ("https://web.archive.org/web/20190304050607/http://a.test/x", "https://web.archive.org/web/20190304050607/http://a.test/x"),
        ("https://web.archive.org/web/20190304id_/http://a.test/x", ""),
        ("https://evil.test/web/20190304050607/http://a.test/x", ""),
    ],
)  # fmt: skip
def test_a_copy_has_the_time_it_was_made(url, copy):
    assert archive.copy_in(url) == copy


def result(url, verdict="dead", code="not-found", final=None, readings=(), when=""):
    return LinkResult(Link(url, (LinkSource("a.bib", 1, None, "key"),), readings, when), verdict, code, final_url=final)


def suggested(results, alive=(), copies=(), robots="", fetch=True):
    """The suggestions of the results; ``alive`` answer, ``copies`` are in the archive."""
    asked = []

    def check(links):
        asked.extend(link.url for link in links)
        return [result(link.url, *(("alive", "ok") if link.url in alive else ("dead", "x"))) for link in links]

    def look(method, url):
        asked.append(url)
        if url.endswith("/robots.txt"):
            return Response(200, url, (), (), robots.encode())
        page = url.partition("id_/")[2]
        if page not in copies:
            return Response(404, url)
        return Response(200, f"https://web.archive.org/web/20190304050607id_/{page}", (Hop(url, 302),))

    slept = []
    found = with_suggestions(results, check, look if fetch else None, Policy(), Clock(sleep=slept.append))
    return [[(s.kind, s.url, s.safe) for s in each.suggestions] for each in found], asked, slept


MOVED = [
    ("http://a.test/x", "https://a.test/x", True),
    ("http://a.test/x", "http://a.test/y", True),
    ("http://www.a.test/x", "https://a.test/y", True),
    ("http://a.test/x", "http://b.test/x", False),
    ("https://a.test/x", "http://a.test/x", False),
    ("http://a.test/x", "https://me:pw@a.test/x", True),
    ("http://a.test/x", "http://a.test/y;jsessionid=0A1B", False),
    ("http://a.test/x", "http://a.test/y?a=b&PHPSESSID=0a1b", False),
]


@pytest.mark.parametrize(("url", "to", "safe"), MOVED)
def test_a_move_within_a_host_is_safe(url, to, safe):
    [[found]], asked, _ = suggested([result(url, "alive", "moved", to)])
    assert found == ("moved", to.replace("me:pw@", ""), safe)
    assert asked == []


def test_only_what_answers_is_suggested():
    url = "http://http://a.test/x)."
    [found], asked, _ = suggested([result(url, "dead", "no-such-host")], alive={"http://a.test/x"})
    assert found == [("repaired", "http://a.test/x", False)]
    assert "http://a.test/x" in asked
    assert suggested([result(url)])[0] == [[]]


def test_other_readings_of_a_broken_address_are_asked():
    one = result("https://a.test/long-path", readings=("https://a.test/longpath", "https://a.test/long-"))
    assert suggested([one], alive={"https://a.test/longpath"})[0] == [[("repaired", "https://a.test/longpath", False)]]


def test_https_where_http_is_dead():
    assert suggested([result("http://a.test/x")], alive={"https://a.test/x"})[0] == [
        [("https", "https://a.test/x", True)]
    ]
    assert suggested([result("http://a.test:8080/x")], alive={"https://a.test:8080/x"})[0] == [[]]


@pytest.mark.parametrize("verdict", [("alive", "ok"), ("unverifiable", "blocked"), ("dead", "not-found")])
def test_the_doi_behind_a_publishers_address(verdict):
    doi = "https://doi.org/10.1080/1478"
    one = result("https://www.tandfonline.com/doi/full/10.1080/1478", *verdict)
    assert suggested([one], alive={doi})[0] == [[("doi", doi, False)]]
    assert suggested([one], alive=())[0] == [[]]
    assert suggested([one, result(doi, "alive", "ok")], alive={doi})[0][0] == []


def test_a_dead_page_has_its_archived_copy():
    copy = "https://web.archive.org/web/20190304050607/http://a.test/x"
    found, asked, _ = suggested([result("http://a.test/x", when="2019-03-05")], copies={"http://a.test/x"})
    assert found == [[("archive", copy, True)]]
    assert "https://web.archive.org/web/20190305id_/http://a.test/x" in asked


@pytest.mark.parametrize(
    ("one", "copies"),
    [
        (result("http://a.test/x", "alive", "ok"), 0),
        (result("http://a.test/x", "unverifiable", "timeout"), 0),
        (result("http://a.test/x", "suspect", "soft-404"), 1),
        (result("https://doi.org/10.1000/none", "dead", "doi-not-found"), 0),
        (result("http:///x", "dead", "malformed"), 0),
    ],
)
def test_which_pages_are_looked_up_in_the_archive(one, copies):
    found, _, _ = suggested([one], copies={one.link.url})
    assert [kind for kind, _, safe in found[0]] == ["archive"] * copies
    assert not any(safe for *_, safe in found[0])


def test_the_archive_is_asked_slowly_and_as_its_robots_txt_says():
    urls = [f"http://a.test/{n}" for n in range(4)]
    _, asked, slept = suggested([result(url) for url in urls], copies=set(urls))
    assert slept == [0.05] * 2 + [1.0] * 4  # around robots.txt of a.test, then behind that of the archive
    assert asked.count("https://web.archive.org/robots.txt") == 1
    found, asked, _ = suggested(
        [result(url) for url in urls], copies=set(urls), robots="User-agent: *\nDisallow: /web/"
    )
    assert found == [[]] * 4
    assert not any("id_" in url for url in asked)


def test_an_archive_that_does_not_answer_is_left_alone():
    dead = [result(f"http://a.test/{n}") for n in range(9)]
    for outcome, most in ((Failure("timeout", ""), 3), (Response(503, "x"), 3), (Response(429, "x"), 1)):
        asked = []

        def look(method, url, outcome=outcome, asked=asked):
            if url.endswith("/robots.txt"):
                return Response(404, url)
            asked.append(url)
            return outcome

        with_suggestions(dead, lambda links: [], look, Policy(), Clock(sleep=lambda seconds: None))
        assert len(asked) == most


def test_suggestions_are_asked_where_robots_txt_lets_us():
    damaged = ["http://http://a.test/x", "http://http://a.test/y", "https://b.test/10.1000/182"]
    good = ["http://a.test/x", "http://a.test/y", "https://doi.org/10.1000/182"]
    found, asked, _ = suggested(
        [result(url) for url in damaged], alive=good, robots="User-agent: *\nDisallow: /y\nDisallow: /api\n"
    )
    assert [[url for _, url, _ in each] for each in found] == [good[:1], [], good[2:]]
    assert good[1] not in asked
    # what is cited too is asked anyway
    found, _, _ = suggested(
        [result(damaged[1]), result(good[1], "alive", "ok")], alive=good, robots="User-agent: *\nDisallow: /"
    )
    assert [[url for _, url, _ in each] for each in found] == [[good[1]], []]


def test_a_move_keeps_the_fragment():
    moves = [
        ("http://a.test/x#s2", "http://a.test/y", "http://a.test/y#s2"),
        ("http://a.test/x#s2", "http://a.test/y#s3", "http://a.test/y#s3"),
    ]
    for url, to, kept in moves:
        found, _, _ = suggested([result(url, "alive", "moved", to)])
        assert found == [[("moved", kept, True)]]


def test_without_a_network_what_is_known_is_suggested():
    found, _, _ = suggested(
        [result("http://a.test/x"), result("http://a.test/y", "alive", "moved", "http://a.test/z")], fetch=False
    )
    assert found == [[], [("moved", "http://a.test/z", True)]]


def test_a_network_that_goes_down_meanwhile_spoils_nothing():
    def check(links):
        raise NetworkDown("gone")

    one = result("http://http://a.test/x")
    assert with_suggestions([one], check, None, Policy()) == (one,)


# -- writing -------------------------------------------------------------------------------------------------------

TO = Suggestion("moved", "https://a.test/new", "", safe=True)
COPY = Suggestion("archive", "https://web.archive.org/web/20190304050607/http://a.test/x", "", safe=True)
AT = f"Archived at \\url{{{COPY.url}}}"


def written(text, *suggestions, url="http://a.test/x"):
    references = read(text.encode(), "a.bib")
    results = [
        LinkResult(link, "dead", "x", suggestions=suggestions if link.url == url else ()) for link in find(references)
    ]
    made = fixed(text, references, results, TODAY)
    assert [r.key for r in read(made.encode(), "a.bib").records] == [r.key for r in references.records]
    assert len(read(made.encode(), "a.bib").problems) == len(references.problems)
    return made


@pytest.mark.parametrize(
    ("before", "suggestion", "after"),
    [
        (
            "@online{k,\n  title = {T},\n  url = {http://a.test/x},\n  urldate = {2020-01-01},\n}\n",
            TO,
            "@online{k,\n  title = {T},\n  url = {https://a.test/new},\n  urldate = {2026-03-04},\n}\n",
        ),
        (
            '@misc{k, title = "T", url = "http://a.test/x"}',
            TO,
            '@misc{k, title = "T", url = {https://a.test/new}, urldate = {2026-03-04}}',
        ),
        (
            "@misc{k,\n\ttitle = {T},\n\tURL={http://a.test/x}\n}",
            TO,
            "@misc{k,\n\ttitle = {T},\n\tURL={https://a.test/new},\n\turldate = {2026-03-04}\n}",
        ),
        (
            "@misc(k, url = {http://a.test/x})",
            TO,
            "@misc(k, url = {https://a.test/new}, urldate = {2026-03-04})",
        ),
        (
            "@online{k,\n  date = {2019},\n  url = {http://a.test/x},\n}\n",
            COPY,
            f"@online{{k,\n  date = {{2019}},\n  url = {{http://a.test/x}},\n  addendum = {{{AT}}},\n}}\n",
        ),
        (
            "@misc{k, year = 2019, note = {Seen.}, url = {http://a.test/x}}",
            COPY,
            f"@misc{{k, year = 2019, note = {{Seen. {AT}}}, url = {{http://a.test/x}}}}",
        ),
        # nothing that isn't sure
        ("@misc{k, url = {http://a.test/} # {x}}", TO, None),
        ("@misc{k, title = {T, url = {http://a.test/x}}, url = {http://a.test/x}}", TO, None),
        ("@misc{k, note = {see \\url{http://a.test/x}}}", TO, None),
        ("@misc{k, url = {http://a.test/x}}", Suggestion("moved", "https://b.test/", "", safe=False), None),
        (
            "@misc{k, url = {http://a.test/x}, note = {\\url{https://web.archive.org/web/2019/http://a.test/x}}}",
            COPY,
            None,
        ),
    ],
)
def test_safe_suggestions_are_written_and_nothing_else_changes(before, suggestion, after):
    around = "% a comment\n@string{x = {y}}\n"
    behind = "\nstray\n@misc{other, title = {Ä}, url = {https://other.test/}}\n"
    assert written(around + before + behind, suggestion) == around + (after or before) + behind


def test_writing_twice_is_writing_once():
    text = "@online{k,\n  url = {http://a.test/x},\n}\n"
    once = written(text, COPY)
    assert written(once, COPY) == once


def test_braces_do_not_end_the_field():
    to = Suggestion("moved", "https://a.test/{new}\\x", "", safe=True)
    assert "url = {https://a.test/%7Bnew%7D%5Cx}" in written("@misc{k, url = {http://a.test/x}}", to)


def test_every_entry_that_cites_it_is_changed():
    text = "@misc{a, url = {http://a.test/x}}\n@misc{b, url = {http://a.test/x}}\n@misc{c, url = {http://a.test/xy}}\n"
    made = written(text, TO)
    assert made.count("https://a.test/new") == 2
    assert "http://a.test/xy" in made
