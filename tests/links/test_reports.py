"""The reports: what they say, and that nothing in a link makes them say anything else."""

import json
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from citetrack import plugins
from citetrack.links.reports import json as json_report
from citetrack.links.reports import markdown, text
from citetrack.model import Hop, Link, LinkResult, LinkSource, Suggestion, Try

REPORTS = [text.report, json_report.report, markdown.report]


def result(
    url="https://a.test/x", verdict="dead", code="not-found", status=404, reason="No such page.", final=None, *sources
):
    return LinkResult(
        Link(url, sources or (LinkSource("a.txt", 7, "3", "doe2020"),)), verdict, code, status, reason, final
    )


RESULTS = (
    result("https://ok.test/", "alive", "ok", 200, "The page answers.", "https://ok.test/"),
    result("https://moved.test/a", "alive", "moved", 200, "Moved.", "https://moved.test/b", LinkSource("b.md", 2)),
    result(),
    result(
        "https://wall.test/",
        "unverifiable",
        "blocked",
        403,
        "A wall.",
        None,
        LinkSource("a.txt", 1),
        LinkSource("b.md", 9, "1"),
    ),
    result("https://slow.test/", "unverifiable", "timeout", None, "No answer in time."),
    result("http://10.0.0.1/", "skipped", "private-address", None, "Private."),
)


def test_text_tells_the_dead_first_one_finding_a_line():
    assert text.report(RESULTS) == (
        "dead:\n"
        "  a.txt:7: not-found https://a.test/x note 3 [doe2020]: No such page. (404)\n"
        "\n"
        "unverifiable:\n"
        "  a.txt:1: blocked https://wall.test/: A wall. (403)\n"
        "  b.md:9: blocked https://wall.test/ note 1: A wall. (403)\n"
        "  a.txt:7: timeout https://slow.test/ note 3 [doe2020]: No answer in time.\n"
        "\n"
        "skipped:\n"
        "  a.txt:7: private-address http://10.0.0.1/ note 3 [doe2020]: Private.\n"
        "\n"
        "moved:\n"
        "  b.md:2: moved https://moved.test/a -> https://moved.test/b: Moved. (200)\n"
        "\n"
        "6 links: 1 dead, 2 unverifiable, 1 skipped, 2 alive\n"
    )


def test_json_has_the_published_shape():
    found = json.loads(json_report.report(RESULTS))
    assert list(found) == ["schema", "links", "summary"]
    assert found["schema"] == 1
    assert found["summary"] == {"alive": 2, "unverifiable": 2, "suspect": 0, "dead": 1, "skipped": 1}
    assert found["links"][2] == {
        "url": "https://a.test/x",
        "verdict": "dead",
        "code": "not-found",
        "status": 404,
        "reason": "No such page.",
        "final_url": None,
        "sources": [{"file": "a.txt", "line": 7, "column": None, "note": "3", "key": "doe2020"}],
        "chain": [],
        "tried": [],
        "suggestions": [],
        "new": False,
        "known": False,
    }
    assert [link["url"] for link in found["links"]] == [r.link.url for r in RESULTS]


def test_json_carries_the_evidence():
    evidence = LinkResult(
        Link("https://a.test/x", ()),
        "alive",
        "moved",
        chain=(Hop("https://me:pw@a.test/x", 301),),
        tries=(
            Try("HEAD", "https://a.test/x", 1_600_000_000.4, None, "timeout"),
            Try("GET", "https://a.test/x", 1.6e9, 200),
        ),
        suggestions=(Suggestion("moved", "https://b.test/x", "It has moved.", safe=True),),
    )
    [found] = json.loads(json_report.report([evidence]))["links"]
    assert found["chain"] == [{"url": "https://a.test/x", "status": 301}]
    at = "2020-09-13T12:26:40Z"
    assert found["tried"] == [
        {"method": "HEAD", "url": "https://a.test/x", "at": at, "status": None, "failure": "timeout"},
        {"method": "GET", "url": "https://a.test/x", "at": at, "status": 200, "failure": ""},
    ]
    assert found["suggestions"] == [
        {"kind": "moved", "url": "https://b.test/x", "reason": "It has moved.", "safe": True}
    ]


def test_markdown_has_a_table_for_each_verdict():
    html = MarkdownIt("gfm-like").render(markdown.report(RESULTS))
    assert re.findall(r"<h3>(.*?)</h3>", html) == ["Dead", "Unverifiable", "Skipped", "Moved"]
    assert '<a href="https://a.test/x">https://a.test/x</a>' in html
    assert html.count("<tr>") == 4 + 5
    assert "6 links: 1 dead, 2 unverifiable, 1 skipped, 2 alive." in html


@pytest.mark.parametrize("report", REPORTS)
def test_no_links_make_a_report_too(report):
    assert report(()).endswith("\n") or report is markdown.report
    assert "0 links" in report(()) or report is json_report.report


def test_the_reports_are_found_by_name():
    assert [plugins.load("citetrack.reports", name) for name in ("text", "json", "markdown")] == REPORTS


def test_credentials_are_in_no_report():
    found = [result("https://me:secret@a.test/x", final="https://me:secret@a.test/y", code="moved", verdict="alive")]
    for report in REPORTS:
        assert "secret" not in report(found)
        assert "a.test/x" in report(found)


nasty = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("|`<>&*_[]()\\~#@!\n\r\t\x1b\x07\x9b\u202e\u2066\u200f\u2028\u0085$'\"-+:/"),
    ),
    max_size=40,
)
snippets = st.sampled_from(
    ["<script>alert(1)</script>", "\x1b[31mred\x1b[0m", "\x1b]8;;http://evil/\x07x\x1b]8;;\x07", "| a | b |\n|---|---|",
     "](http://evil/)", "**b**", "`c`", "&lt;", "@team", "#1", "<!--", "-->", "\u202eabc", "~~s~~", "![x](y)", "$x$"]
)  # fmt: skip
words = st.one_of(nasty, snippets)
urls = st.one_of(words, st.builds("https://a.test/{}".format, words), st.builds("https://{}/".format, words))
sources = st.builds(LinkSource, words, st.integers(1, 9), st.none() | words, st.none() | words)
results = st.lists(
    st.builds(
        LinkResult,
        st.builds(Link, urls, st.lists(sources, min_size=1, max_size=2).map(tuple)),
        st.sampled_from(["alive", "unverifiable", "suspect", "dead", "skipped"]),
        st.sampled_from(["moved", "blocked", "not-found"]),
        st.none() | st.integers(100, 999),
        words,
        st.none() | urls,
    ),
    max_size=4,
)


def hidden(written):
    return [c for c in written if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]


def rows(found):
    listed = [r for r in found if r.verdict != "alive" or r.code == "moved"]
    return listed, sum(len(r.link.sources) for r in listed)


@settings(deadline=None)
@given(results)
def test_hostile_words_change_no_line_of_the_text_report(found):
    written = text.report(found)
    assert hidden(written) == []
    listed, places = rows(found)
    groups = len({r.verdict if r.code != "moved" or r.verdict != "alive" else "moved" for r in listed})
    assert len(written.splitlines()) == places + 2 * groups + 1
    assert sum(line.startswith("  ") for line in written.splitlines()) == places


@settings(deadline=None)
@given(results)
def test_hostile_words_change_no_shape_of_the_json_report(found):
    written = json_report.report(found)
    assert written.isascii()
    assert hidden(written) == []
    again = json.loads(written)["links"]
    assert [link["reason"] for link in again] == [r.reason for r in found]


@settings(deadline=None)
@given(results)
def test_hostile_words_are_only_words_in_markdown(found):
    written = markdown.report(found)
    assert hidden(written) == []
    html = MarkdownIt("gfm-like").render(written)
    listed, _ = rows(found)
    assert html.count("<tr>") == len(listed) + html.count("<table>")
    assert html.count("<td>") == 4 * len(listed)
    assert set(re.findall(r"</?([a-z0-9]+)", html)) <= {
        "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "a", "br",
    }  # fmt: skip
    for target in re.findall(r'href="([^"]*)"', html):
        assert target.lower().startswith(("http://", "https://", "mailto:", "http:", "https:"))


@settings(deadline=None)
@given(results)
def test_the_same_results_make_the_same_report(found):
    for report in REPORTS:
        assert report(found) == report(tuple(found))
