"""The report at a terminal: the same facts with colours and without, in lines that fit."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from many_links import HOSTILE, many

from citetrack.links.reports import text
from citetrack.links.reports.terminal import drawn
from citetrack.model import Link, LinkResult, LinkSource, Suggestion

OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")


def result(url="https://a.test/x", verdict="dead", code="not-found", **more):
    return LinkResult(Link(url, (LinkSource("a.txt", 7, "3", "doe2020"),)), verdict, code, **more)


def test_a_block_a_link_the_dead_first():
    archived = Suggestion("archive", "https://archive.test/x", "A copy of 2019.")
    found = (
        result("https://m.test/", "alive", "moved", status=200, reason="It moved.", final_url="https://n.test/"),
        result(status=404, reason="The server has no such page; asked twice.", suggestions=(archived,), known=True),
    )
    assert drawn(found, 50) == (
        "dead (1)\n"
        "\n"
        "✕ https://a.test/x\n"
        "  not-found: The server has no such page; asked\n"
        "    twice. (404) (known)\n"
        "  a.txt:7 note 3 [doe2020]\n"
        "  archive: https://archive.test/x\n"
        "    A copy of 2019.\n"
        "\n"
        "moved (1)\n"
        "\n"
        "→ https://m.test/\n"
        "  moved: It moved. (200)\n"
        "  -> https://n.test/\n"
        "  a.txt:7 note 3 [doe2020]\n"
        "\n"
        "2 links: 1 dead, 1 alive\n"
    )


def test_colours_and_links_change_no_word():
    found = many(200)
    plain = drawn(found)
    assert "\x1b" not in plain
    assert OURS.sub("", drawn(found, color=True, links=True)) == plain
    assert "\x1b]8;;" not in drawn(found, color=True)


def test_a_link_leads_where_the_address_does_without_its_credentials():
    found = drawn([result("https://me:pw@a.test/ü\x1b\\")], links=True)
    assert "\x1b]8;;https://a.test/%C3%BC%1B%5C\x1b\\https://a.test/ü\\u{1b}\\\x1b]8;;\x1b\\" in found
    assert "pw" not in found


@pytest.mark.parametrize("url", ["javascript:alert(1)", "doi:10.1000/1", f"https://a.test/{'x' * 3000}"])
def test_what_leads_nowhere_or_is_too_long_is_no_link(url):
    assert "\x1b" not in drawn([result(url)], links=True)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_but_for_addresses(width):
    long = [line for line in drawn(many(300), width).splitlines() if len(line) > width]
    assert all(re.match(r"(\S|  ->|  archive:) https?://\S", line) for line in long)


def test_both_forms_say_the_same():
    found = many(300)
    squeezed = "".join(drawn(found).split())
    lines = text.report(found).splitlines()
    assert lines[-1] in drawn(found)
    for line in lines[:-1]:
        told = re.match(r"  (\S+): (\S+) (https://\S+)(?: -> (\S+))? note (\S+) (\[\S+\]): (.*)$", line)
        for fact in told.groups() if told else ():
            assert "".join((fact or "").split()) in squeezed


texts = st.one_of(st.text(max_size=20), st.just(HOSTILE), st.sampled_from(["\x1b[31m", "\u202e", "\n", "x" * 10_000]))
urls = st.one_of(texts, texts.map("https://a.test/{}".format))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(urls, texts, texts, texts, urls), max_size=3), st.booleans())
def test_hostile_words_are_only_words(rows, links):
    found = [
        LinkResult(Link(url, (LinkSource(file, 1, note, key),)), "dead", "x", reason=key, final_url=final)
        for url, file, note, key, final in rows
    ]
    written = drawn(found, color=True, links=links)
    plain = OURS.sub("", written)
    assert plain == drawn(found)
    assert [c for c in plain if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}] == []
    assert sum(line.startswith("✕ ") for line in plain.splitlines()) == len(found)
