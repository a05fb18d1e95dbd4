"""Addresses in running text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.links.text import addresses

A = "https://a.test/x"


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("", []),
        ("no address, e.g. here: a/b.c", []),
        (f"See {A}.", [A]),
        (f"See {A}, and", [A]),
        (f"See {A}; and", [A]),
        (f"Is it {A}? Yes", [A]),
        (f"Look: {A}!", [A]),
        (f"{A}:", [A]),
        (f"({A})", [A]),
        (f"({A}).", [A]),
        (f"[{A}]", [A]),
        (f"<{A}>", [A]),
        (f"<{A}>;", [A]),
        (f'"{A}"', [A]),
        (f"'{A}'", [A]),
        (f"“{A}”", [A]),
        (f"‘{A}’", [A]),
        (f"„{A}“", [A]),
        (f"«{A}»", [A]),
        (f"« {A} »", [A]),
        (f"{A}…", [A]),
        (f"{A}–", [A]),
        (f"*{A}*", [A]),
        (f"_{A}_", [A]),
        (f"**{A}**", [A]),
        (f"`{A}`", [A]),
        (f"\\url{{{A}}}", [A]),
        (f"\\href{{{A}}}{{words}}", [A]),
        (f"[words]({A})", [A]),
        (f"{A}\u200b", [A]),
        (f"{A}\u00a0", [A]),
        (f"{A}\n{A}/y", [A, f"{A}/y"]),
        (f"{A},{A};{A}", [A, A, A]),
        (f"{A}|{A}", [A, A]),
        ("https://a.test", ["https://a.test"]),
        ("https://a.test/", ["https://a.test/"]),
        ("HTTP://A.TEST/X", ["HTTP://A.TEST/X"]),
        ("https://en.wiki.test/Rust_(language)", ["https://en.wiki.test/Rust_(language)"]),
        ("(https://en.wiki.test/Rust_(language))", ["https://en.wiki.test/Rust_(language)"]),
        ("(see https://en.wiki.test/Rust_(language)).", ["https://en.wiki.test/Rust_(language)"]),
        ("https://a.test/?q=a,b;c&d=[e]#f", ["https://a.test/?q=a,b;c&d=[e]#f"]),
        ("https://a.test/%2F%23?x=%20.", ["https://a.test/%2F%23?x=%20"]),
        ("https://a.test:8080/x", ["https://a.test:8080/x"]),
        ("https://127.0.0.1:8080/x", ["https://127.0.0.1:8080/x"]),
        ("http://localhost:80/x", ["http://localhost:80/x"]),
        ("https://me:pw@a.test/x", ["https://me:pw@a.test/x"]),
        ("https://bücher.test/ä", ["https://bücher.test/ä"]),
        ("https://a.test/a'b", ["https://a.test/a'b"]),
        ("https://a.test/~x/y-z_1/", ["https://a.test/~x/y-z_1/"]),
        ("https://web.archive.org/web/2020/https://a.test/x", ["https://web.archive.org/web/2020/https://a.test/x"]),
        ("https://doi.org/10.1002/(SICI)1097(199)", ["https://doi.org/10.1002/(SICI)1097(199)"]),
        (
            "https://doi.org/10.1002/(SICI)1(199)4:1<23::AID-X4>3.0.CO;2-9, and",
            ["https://doi.org/10.1002/(SICI)1(199)4:1<23::AID-X4>3.0.CO;2-9"],
        ),
        (
            "<https://doi.org/10.1002/(SICI)1(199)4:1<23::AID-X4>3.0.CO;2-9>",
            ["https://doi.org/10.1002/(SICI)1(199)4:1<23::AID-X4>3.0.CO;2-9"],
        ),
        (
            "doi:10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2.",
            ["https://doi.org/10.1175/1520-0469(1963)020%3C0130:DNF%3E2.0.CO;2"],
        ),
        ("doi:10.1000/183<br>3.0", ["https://doi.org/10.1000/183"]),
        ("https://a.test/x<b>3.0</b>", ["https://a.test/x"]),
        ("www.a.test/x.", []),  # not a name of the public web
        ("www.example.org/x.", ["http://www.example.org/x"]),
        ("example.org/x and foo.py and me@example.org", []),
        ("mailto:me@a.test ftp://a.test/ //a.test/x", []),
        ("xhttps://a.test/", []),
        ("https://", []),
        ("https:// a.test", ["https://a.test"]),
        ("http:/a.test", []),
        ("https://a.test/x\nyz", ["https://a.test/x"]),
    ],
)
def test_addresses_are_found_and_trimmed(text, urls):
    assert [found.url for found in addresses(text)] == urls


@settings(deadline=None)
@given(st.text(), st.text())
def test_spans_cover_what_was_found(before, after):
    text = f"{before} {A} {after}"
    found = [(each.span, each.url) for each in addresses(text)]
    assert A in [url for _, url in found]
    for span, url in found:
        assert url in (span.of(text), f"http://{span.of(text)}")
    assert [span for span, _ in found] == sorted(span for span, _ in found)


@settings(deadline=None)
@given(st.text(alphabet="htps:/.wab()[]{}<>\"'`,;…”_-&?#%@ \n", max_size=200))
def test_any_text_is_read(text):
    for url in (found.url for found in addresses(text)):
        assert " " not in url
        assert url.lower().startswith("http")


HOSTILE = {
    "dots": "http://example.com/path" + "." * 1_000_000,
    "brackets": "http://a.test/(" * 30_000,
    "brackets open": "http://a.test/" + "(" * 500_000,
    "quotes": "http://a.test/'" * 30_000,
    "schemes": "http://" * 70_000,
    "wrapped": "http://a.test/=(" * 30_000,
    "www": "www." * 120_000,
    "hyphens": "http://" + "a-" * 400_000,
    "labels": "http://" + "a." * 400_000,
    "users": "http://" + "a@" * 400_000,
    "commas": "http://a.test/" + "," * 1_000_000,
    "letters": "a" * 1_000_000,
    "words": "a " * 500_000,
    "spaces": " " * 1_000_000,
    "many": "http://a.test/x " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name):
    started = time.process_time()
    addresses(HOSTILE[name])
    assert time.process_time() - started < 3
