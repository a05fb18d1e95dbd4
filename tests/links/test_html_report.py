"""The page: what stands in it, that it asks nobody, and that no text in it is more than text."""

import base64
import hashlib
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parse
from many_links import HOSTILE, many

from citetrack import plugins
from citetrack.links.reports import html
from citetrack.model import Link, LinkResult, LinkSource, Suggestion, Try


def page(results):
    return parse.document_fromstring(html.report(results))


def one(url="https://a.test/x", verdict="dead", code="not-found", **more):
    return LinkResult(
        Link(url, more.pop("sources", (LinkSource("a.txt", 7, "3", "doe2020", 2),))), verdict, code, **more
    )


def words(node):
    return " ".join(node.text_content().split())


def test_it_is_found_by_name():
    assert plugins.load("citetrack.reports", "html") is html.report


def test_every_link_is_a_row_the_dead_first():
    results = (one("https://ok.test/", "alive", "ok"), one(status=404, reason="No such page."))
    found = page(results)
    rows = found.xpath('//table[@id="links"]/tbody/tr')
    assert [row.get("data-v") for row in rows] == ["dead", "alive"]
    assert [row.get("data-h") for row in rows] == ["a.test", "ok.test"]
    assert rows[0].xpath(".//th/a/@href") == ["https://a.test/x"]
    assert words(rows[0]).startswith("✕ dead not-found")
    assert "No such page. (404)" in words(rows[0])
    assert found.findtext(".//title") == "Links: 2 links: 1 dead, 1 alive"


def test_a_row_unfolds_into_places_note_text_and_history():
    note = "See Doe, “A Page,” 2020, https://a.test/x."
    places = (LinkSource("a.txt", 7, "3", "doe2020", 2, note, "2020"), LinkSource("b.md", 1))
    tries = (Try("HEAD", "https://a.test/x", 1.6e9, None, "timeout"), Try("GET", "https://b.test/", 1.6e9 + 1, 404))
    [fold] = page([one(sources=places, tries=tries, alive=1.5e9, strikes=(1.59e9, 1.6e9))]).xpath("//td/details")
    assert words(fold.find("summary")) == "a.txt:7, note 3 and 1 more"
    assert [words(each) for each in fold.xpath("ul/li")] == [f"a.txt:7:2, note 3 doe2020, 2020{note}", "b.md:1"]
    assert [words(each) for each in fold.xpath("ol/li")] == [
        "last alive 2017-07-14 02:40:00",
        "failed 2020-05-20 18:40:00, 2020-09-13 12:26:40",
        "2020-09-13 12:26:40 HEAD: timeout",
        "2020-09-13 12:26:41 GET https://b.test/: 404",
    ]


def test_a_long_note_is_cut_around_the_address():
    note = f"{'before ' * 500}https://a.test/x{' after' * 500}"
    [quote] = page([one(sources=(LinkSource("a.txt", 1, "1", text=note),))]).xpath("//blockquote")
    assert "https://a.test/x" in words(quote)
    assert words(quote).startswith("… ")
    assert words(quote).endswith(" …")
    assert len(words(quote)) < 400


def test_more_places_than_are_shown_are_counted():
    listed = page([one(sources=tuple(LinkSource("a.txt", line) for line in range(1, 31)))]).xpath("//details/ul/li")
    assert words(listed[-1]) == f"{31 - len(listed)} more places"


def test_pictures_count_what_the_table_holds():
    held = [("a", "dead", "2001"), ("a", "alive", "2001"), ("b", "suspect", "2003"), ("c", "alive", "")]
    results = [
        one(f"https://{host}.test/{place}", verdict, "x", sources=(LinkSource("a", 1, year=year),))
        for place, (host, verdict, year) in enumerate(held)
    ]
    by_host, by_year = page(results).xpath("//figure")
    assert [[words(cell) for cell in row] for row in by_host.xpath(".//tr")] == [
        ["Host", "dead", "suspect", "alive"], ["a.test", "1", "0", "1"], ["b.test", "0", "1", "0"],
        ["c.test", "0", "0", "1"],
    ]  # fmt: skip
    assert [[words(cell) for cell in row] for row in by_year.xpath(".//tr")] == [
        ["Year", "dead", "suspect", "alive"], ["2001", "1", "0", "1"], ["2003", "0", "1", "0"],
    ]  # fmt: skip
    assert by_host.xpath("count(.//rect)") == 4
    assert by_year.xpath("count(.//rect)") == 3
    assert by_year.xpath(".//svg//text/text()")[1:] == ["2001", "2002", "2003"]
    assert "1 link without a year" in words(by_year)


def test_years_of_any_script_or_none_make_a_page():
    for year in ("٢٠٢٠", "soon", "99999", "0000"):
        assert page([one(sources=(LinkSource("a", 1, year=year),))]) is not None


def test_no_links_make_a_page_too():
    assert "0 links" in words(page([]))


def test_only_its_own_style_and_script_may_act_and_nothing_is_fetched():
    found = page(many(200))
    policy = found.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    assert "default-src 'none'" in policy
    for name in ("style", "script"):
        [part] = found.xpath(f"//{name}")
        digest = base64.b64encode(hashlib.sha256(part.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert found.xpath("//link/@href") == ["data:,"]
    assert found.xpath("//@src | //@style | //iframe | //object | //embed | //img") == []
    assert [name for name in found.xpath("//@*/..") if any(key.startswith("on") for key in name.attrib)] == []


def test_two_thousand_links_weigh_less_than_two_megabytes():
    assert len(html.report(many(2000)).encode()) < 2_000_000


def test_credentials_are_in_no_page():
    url = "https://me:secret@a.test/x"
    source = LinkSource("a.txt", 1, "1", text=f"See {url}.")
    tries, instead = (Try("GET", url, 1.0, 200),), (Suggestion("archive", url, "why"),)
    moved = one(url, "alive", "moved", sources=(source,), final_url=url, tries=tries, suggestions=instead)
    found = html.report([moved])
    assert "secret" not in found
    assert "a.test/x" in found


TAGS = """
    html head meta title link style script body a header h1 h2 h3 p ul li ol main section div figure figcaption svg rect
    line text details summary table caption thead tbody tr th td form label select option input button strong code bdi
    blockquote b span
"""
texts = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [HOSTILE, "</script><script>x", "<!--", "]]>", "&lt;", '"', "'", "\x1b[31m", "\u202e", "\ud800", "\0"]
    ),
    st.sampled_from("x\u200f<").map(lambda c: c * 10_000),
)
urls = st.one_of(texts, st.builds("https://{}.test/{}".format, texts, texts), st.just("javascript:alert(1)"))
places = st.builds(
    LinkSource, texts, st.integers(1, 9), st.none() | texts, st.none() | texts, st.none(), texts, texts
)  # fmt: skip
found_results = st.lists(
    st.builds(
        LinkResult, st.builds(Link, urls, st.lists(places, max_size=2).map(tuple)),
        st.sampled_from(["alive", "unverifiable", "suspect", "dead", "skipped"]), st.just("moved") | texts,
        st.none() | st.integers(100, 999), texts, st.none() | urls,
        tries=st.lists(st.builds(Try, texts, urls, st.floats(), st.none(), texts), max_size=1).map(tuple),
        suggestions=st.lists(st.builds(Suggestion, texts, urls, texts), max_size=1).map(tuple),
    ),
    max_size=3,
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(found_results)
def test_hostile_words_are_only_words(results):
    written = html.report(results)
    assert [c for c in written if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}] == []
    found = parse.document_fromstring(written)
    assert {node.tag for node in found.iter()} <= set(TAGS.split())
    assert len(found.xpath('//table[@id="links"]/tbody/tr')) == len(results)
    assert len(found.xpath("//script")) == 1
    for target in found.xpath("//a/@href"):
        assert re.match(r"https?:[!-~]*$|#links$", target, re.IGNORECASE)
    for node in found.xpath("//tbody//*"):
        assert set(node.attrib) <= {"data-v", "data-h", "class", "scope", "href", "dir"}


@pytest.mark.parametrize("number", [0, 1, 300])
def test_the_same_results_make_the_same_page(number):
    assert html.report(many(number)) == html.report(list(many(number)))
