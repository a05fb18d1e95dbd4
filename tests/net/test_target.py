"""Addresses as they go over the wire."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.model import Failure
from citetrack.net.target import Target, resolve_redirect, target


@pytest.mark.parametrize(
    ("url", "wire"),
    [
        ("http://a.test", "http://a.test/"),
        (" HTTPS://A.Test:443/B ", "https://a.test/B"),
        ("https://a.test:8443/b", "https://a.test:8443/b"),
        ("http://a.test?q", "http://a.test/?q"),
        ("http://a.test/b#c", "http://a.test/b"),
        ("http://a.test/%2f%2F%23%zz%", "http://a.test/%2f%2F%23%25zz%25"),
        ("http://a.test/ü ä", "http://a.test/%C3%BC%20%C3%A4"),
        ("http://a.test/a|b\\c^d`e{f}", "http://a.test/a%7Cb%5Cc%5Ed%60e%7Bf%7D"),
        ("http://a.test/x_(y)[z]", "http://a.test/x_(y)[z]"),
        ("http://a.test/10.1002/(SICI)1-2%3C1::AID%3E3.0.CO;2-%23", "http://a.test/10.1002/(SICI)1-2%3C1::AID%3E3.0.CO;2-%23"),
        ("http://a.test/a/../b", "http://a.test/a/../b"),
        ("http://me:secret@a.test/", "http://a.test/"),
        ("http://a.test./", "http://a.test./"),
        ("http://under_score.test/", "http://under_score.test/"),
        ("http://bücher.test/", "http://xn--bcher-kva.test/"),
        ("http://straße.test/", "http://xn--strae-oqa.test/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://a.test/\ud800", "http://a.test/%3F"),
    ],
)  # fmt: skip
def test_an_address_on_the_wire(url, wire):
    assert target(url).url == wire


@pytest.mark.parametrize(
    "url",
    [
        "", "http:", "http://", "http:///x", "https://?x", "//a.test/", "a.test", "ftp://a.test/", "mailto:a@b.test",
        "javascript:alert(1)", "http://a.test:0/", "http://a.test:65536/", "http://a.test:x/", "http://a..test/",
        "http://.test/", "http://-a.test/", "http://a b.test/", "http://*.test/", "http://a\\@b.test/",
        "http://[1::2::3]/", "http://[a.test]/", "http://[::1", "http://" + "a." * 200 + "test/",
        "http://" + "a" * 64 + ".test/", "http://\u0301.test/", "http://a\u202eb.test/", "http://xn--a\u00fc.test/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_malformed(url):
    found = target(url)
    assert isinstance(found, Failure)
    assert (found.kind, found.url) == ("malformed", url)
    assert found.message.startswith("not an address that can be asked: ")


@pytest.mark.parametrize(
    ("location", "wire"),
    [
        ("/b?c", "http://a.test/b?c"),
        ("b", "http://a.test/x/b"),
        ("../b", "http://a.test/b"),
        ("//b.test/", "http://b.test/"),
        ("https://b.test", "https://b.test/"),
        ("/%2F", "http://a.test/%2F"),
        ("/\u00c3\u00bc", "http://a.test/%C3%BC"),
        ("?q", "http://a.test/x/y?q"),
        ("http://me:secret@b.test/", "http://b.test/"),
    ],
)
def test_redirects_lead_on(location, wire):
    assert resolve_redirect(target("http://a.test/x/y"), location).url == wire


@pytest.mark.parametrize("location", ["ftp://b.test/", "http://[", "javascript:alert(1)", "data:,x"])
def test_redirects_that_lead_nowhere_are_the_servers_fault(location):
    assert resolve_redirect(target("http://a.test/x/y"), location).kind == "protocol"


@settings(deadline=None)
@given(st.text())
def test_any_text_gives_a_target_or_a_failure(text):
    for url in (text, f"http://{text}", f"http://a.test/{text}"):
        found = target(url)
        assert isinstance(found, Target | Failure)
        if isinstance(found, Target):
            assert found.url.isascii()
            assert found.url.isprintable()
            assert " " not in found.url
            assert target(found.url).url == found.url


def test_long_addresses_take_no_time():
    assert isinstance(target("http://" + "a" * 1_000_000), Failure)
    assert isinstance(target("http://" + "ü" * 100_000), Failure)
    assert len(target("http://a.test/" + "%" * 100_000).path) == 300_001
