"""The rules, one table each."""

import pytest

from citetrack.links.address import host_of, without_credentials
from citetrack.links.rules import archive, doi
from citetrack.links.rules.walls import wall
from citetrack.model import Response


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/10.1000/182", "10.1000/182"),
        ("https://www.doi.org/10.1000/182/", "10.1000/182"),
        ("https://DOI.org/10.1000/A", "10.1000/A"),
        ("https://doi.org/10.1000.10/a", "10.1000.10/a"),
        ("https://doi.org/10.1002/%28SICI%291%3C1%3A%3AAID%3E3.0-%23", "10.1002/%28SICI%291%3C1%3A%3AAID%3E3.0-%23"),
        ("https://doi.org/10.1000/182#part", "10.1000/182"),
        ("https://doi.org/10.1000/182?nosfx=y", "10.1000/182"),
        ("https://doi.org/", ""),
        ("https://doi.org/10.1000/", ""),
        ("https://doi.org/10.10/x", ""),
        ("https://doi.org/the-identifier", ""),
        ("https://notdoi.org/10.1000/182", ""),
        ("https://example.org/doi.org/10.1000/182", ""),
        ("https://doi.org@evil.test/10.1000/182", ""),
        ("http://[", ""),
    ],
)  # fmt: skip
def test_dois_in_addresses(url, number):
    assert doi.doi_in(url) == number


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        (" 10.1000/182 ", "https://doi.org/10.1000/182"),
        ("10.1002/a<1::AID>3.0.CO;2-#", "https://doi.org/10.1002/a%3C1::AID%3E3.0.CO;2-%23"),
        ("10.1000/a%2Fb", "https://doi.org/10.1000/a%252Fb"),
        ("10.1000/ü b?c", "https://doi.org/10.1000/%C3%BC%20b%3Fc"),
        ("182", ""),
        ("", ""),
    ],
)
def test_addresses_of_dois(text, url):
    assert doi.url_of_doi(text) == url
    assert not url or doi.doi_in(url)


@pytest.mark.parametrize(
    ("body", "exists"),
    [
        (b'{"responseCode":1}', True),
        (b'{"responseCode":200}', True),
        (b'{"responseCode":100}', False),
        (b'{"responseCode":2}', None),
        (b'{"responseCode":true}', None),
        (b'{"responseCode":"100"}', None),
        (b"{}", None),
        (b"[]", None),
        (b"", None),
        (b"<html>", None),
        (b"\xff", None),
        (b"[" * 100_000, None),
    ],
)
def test_the_registry_is_understood(body, exists):
    assert doi.exists(body) is exists


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (b'{"values":[{"type":"HS_ADMIN","data":{}},{"type":"URL","data":{"format":"string","value":"https://a.test/"}}]}',
         "https://a.test/"),
        (b'{"values":[{"type":"URL","data":"x"},{"type":"URL","data":{"value":1}},7]}', None),
        (b'{"values":{"type":"URL"}}', None),
        (b"{}", None),
    ],
)  # fmt: skip
def test_the_registry_names_the_landing_page(body, page):
    assert doi.landing_page(body) == page


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://web.archive.org/web/20200131120000/https://a.test/x?y#z", "https://a.test/x?y#z"),
        ("http://web.archive.org/web/2020/http://a.test", "http://a.test"),
        ("https://web.archive.org/web/20200131120000id_/http://a.test/", "http://a.test/"),
        ("https://web.archive.org/web/*/http://a.test/", "http://a.test/"),
        ("https://web.archive.org/web/20200131120000/http:/a.test/x", "http://a.test/x"),
        ("https://web.archive.org/web/20200131120000/www.a.test/x", "http://www.a.test/x"),
        ("https://web.archive.org/web/http://a.test/", "http://a.test/"),
        ("https://web.archive.org/web/20200131120000/", ""),
        ("https://web.archive.org/web/20200131120000/page", ""),
        ("https://web.archive.org/", ""),
        ("https://archive.org/details/x", ""),
        ("https://a.test/web/2020/http://b.test/", ""),
    ],
)
def test_what_an_archive_wraps(url, inner):
    assert archive.wrapped(url) == inner


@pytest.mark.parametrize(
    ("headers", "body", "who"),
    [
        ((("server", "cloudflare"),), b"", "Cloudflare"),
        ((("cf-mitigated", "challenge"),), b"", "Cloudflare"),
        ((("server", "AkamaiGHost"),), b"", "Akamai"),
        ((("x-iinfo", "1"),), b"", "Imperva"),
        ((("x-datadome", "protected"),), b"", "DataDome"),
        ((), b"<title>Just a moment...</title>", "Cloudflare"),
        ((), b'<iframe src="/_Incapsula_Resource?x">', "Imperva"),
        ((("server", "nginx"),), b"Forbidden", ""),
    ],
)
def test_walls_are_known_by_their_marks(headers, body, who):
    assert wall(Response(403, "http://a.test/", (), headers, body)) == who


@pytest.mark.parametrize(
    ("url", "shown", "host"),
    [
        ("https://me:pw@A.test:80/x@y", "https://A.test:80/x@y", "a.test:80"),
        ("https://a.test/x?y=z@w", "https://a.test/x?y=z@w", "a.test"),
        ("http://[", "http://[", ""),
        ("x", "x", ""),
    ],
)
def test_addresses_are_taken_apart(url, shown, host):
    assert without_credentials(url) == shown
    assert host_of(url) == host
