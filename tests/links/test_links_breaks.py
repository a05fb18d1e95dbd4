"""Addresses that no public suite covers: broken, escaped, bare, in identifiers; one table a kind."""

import time

import pytest

from citetrack.links.text import addresses

A = "https://a.test/x"
SHY, ZWSP = "\u00ad", "\u200b"

LINES = [
    ("https://a.test/long-\npath/page ends", ["https://a.test/long-path/page"]),
    ("https://a.test/long-\npath.", ["https://a.test/long-path"]),
    ("https://a.test/long_\nname.html.", ["https://a.test/long_name.html"]),
    ("https://a.test/dir/\nsub/page.html)", ["https://a.test/dir/sub/page.html"]),
    ("https://a.test/dir/\nindex.php and", ["https://a.test/dir/index.php"]),
    ("https://a.test/dir/\nand so on", ["https://a.test/dir/"]),
    ("https://a.test/dir/\nand/or more", ["https://a.test/dir/"]),
    ("https://a.test/dir/\n24/7", ["https://a.test/dir/"]),
    ("https://a.test/dir/\none/two/three", ["https://a.test/dir/one/two/three"]),
    ("https://a.test/dir/\n2019 was", ["https://a.test/dir/"]),
    ("https://a.test/dir/\n12. Next item", ["https://a.test/dir/"]),
    ("https://a.test/dir/\n[12] https://b.test/", ["https://a.test/dir/", "https://b.test/"]),
    ("https://a.test/dir/\n- item/one", ["https://a.test/dir/"]),
    ("https://a.test/page\n/more/deep", ["https://a.test/page/more/deep"]),
    ("https://a.test/page\n?q=1&r=2", ["https://a.test/page?q=1&r=2"]),
    ("https://a.test/page?q=\n17&r=2", ["https://a.test/page?q=17&r=2"]),
    ("https://a.test/page?q=1&\nr=2", ["https://a.test/page?q=1&r=2"]),
    ("https://a.test/page?q=1\n&r=2", ["https://a.test/page?q=1&r=2"]),
    ("https://a.test/a%\n20b", ["https://a.test/a%20b"]),
    ("https://a.test/page\n#part-2", ["https://a.test/page"]),
    ("Have you seen https://a.test/x?\nIt is good.", [A]),
    ("https://a.test/x\n_Title_ of it", [A]),
    ("_https://a.test/x_\nand more", [A]),
    ("https://a.test/x\n%comment", [A]),
    ("https://a.test/x\n%C3%A4/y", ["https://a.test/x%C3%A4/y"]),
    ("https://a.test/x\n## Heading", [A]),
    ("https://a.test/x\n/ 2", [A]),
    ("https://a.test/x\n?", [A]),
    ("https://a.test/x\n& Sons", [A]),
    ("https://a.test/page?\nid=5", ["https://a.test/page?id=5"]),
    ("https://a.test/one-\n    two-\n    three/x", ["https://a.test/one-two-three/x"]),
    ("https://a.test/one-\ntwo-\nthree-\nfour-\nfive/x", ["https://a.test/one-two-three-four-five/x"]),
    ("> https://a.test/one-\n> two/three", ["https://a.test/one-two/three"]),
    ("https://a.test/x\n\nhttps://b.test/", [A, "https://b.test/"]),
    ("https://a.test/x\nhttps://b.test/y", [A, "https://b.test/y"]),
    ("https://a.test/x-\nhttps://b.test/y", ["https://a.test/x-", "https://b.test/y"]),
    ("https://a.test/x.\nNext sentence.", [A]),
    ("https://a.test/x,\nand more", [A]),
    ("https://a.test/x\nand more", [A]),
    ("https://a.test/x\nhtml", [A]),
    ("https://a.test/x-\n– said he", ["https://a.test/x-"]),
    ("https://\nexample.org/x", ["https://example.org/x"]),
    ("https:// example.org/x", ["https://example.org/x"]),
    ("https: //example.org/x", ["https://example.org/x"]),
    ("https : / / example.org/x", ["https://example.org/x"]),
    ("http:// www.example.org", ["http://www.example.org"]),
    ("https://doi.org/ 10.1000/182", ["https://doi.org/10.1000/182"]),
    ("https://doi.org/\n10.1000/182", ["https://doi.org/10.1000/182"]),
    ("<https://a.test/long\n  path/x y>", ["https://a.test/longpath/xy"]),
    ("<URL:https://a.test/long\npath>", ["https://a.test/longpath"]),
    ("<https://a.test/x and https://b.test/>", [A, "https://b.test/"]),
    ("https://www.exam-\nple.org/x", ["https://www.exam-ple.org/x"]),
    ("www.example.org/one-\ntwo/x", ["http://www.example.org/one-two/x"]),
    ("http://example.org/report.\npdf/v1/x", ["http://example.org/report.pdf/v1/x"]),
]
INVISIBLE = [
    (f"https://a.te{SHY}st/x", [A]),
    (f"https://a.test/lo{SHY}ng", ["https://a.test/long"]),
    (f"https://a.test/lo{SHY}\nng", ["https://a.test/long"]),
    (f"https://a.test/{ZWSP}x", [A]),
    (f"https:/{ZWSP}/a.test/x", [A]),
    ("https://a.test/\u2060x", [A]),
    (f"{A}{ZWSP}{ZWSP}", [A]),
    (f"{A}\ufeff", [A]),
    (f"10.1000/1{ZWSP}82", ["https://doi.org/10.1000/182"]),
]
ESCAPED = [
    (r"\url{https://a.test/a\_b\%20c\&d\#e}", ["https://a.test/a_b%20c&d#e"]),
    (r"\url{ https://a.test/x }", [A]),
    ("\\url{https://a.test/long\n  path}", ["https://a.test/longpath"]),
    (r"\href{https://a.test/x}{https://shown.test/y}", [A, "https://shown.test/y"]),
    (r"\href{https://a.test/x}{words}.", [A]),
    (r"\path{https://a.test/x}", [A]),
    (r"\nolinkurl{https://a.test/x}", [A]),
    (r"https://a.test/a\_b, and", ["https://a.test/a_b"]),
    (r"https://a.test/\~{}user", ["https://a.test/~user"]),
    (r"https://a.test/\~user/x", ["https://a.test/~user/x"]),
    (r"https://a.test/50\%25", ["https://a.test/50%25"]),
    (r"https://a.test/x\\", [A]),
    (r"https://a.test/x\footnote{y}", [A]),
    (r"\footnote{\url{https://a.test/x}}", [A]),
    (r"{\tt https://a.test/x}", [A]),
    (r"https://a.test/x~and", ["https://a.test/x~and"]),
]
IDENTIFIERS = [
    ("doi:10.1000/182", ["https://doi.org/10.1000/182"]),
    ("DOI: 10.1000/182.", ["https://doi.org/10.1000/182"]),
    ("DOI 10.1000/182,", ["https://doi.org/10.1000/182"]),
    ("10.1000/182", ["https://doi.org/10.1000/182"]),
    ("(10.1000/182)", ["https://doi.org/10.1000/182"]),
    ("[10.1000/182]", ["https://doi.org/10.1000/182"]),
    ("10.1016/S0140-6736(05)61030-7", ["https://doi.org/10.1016/S0140-6736(05)61030-7"]),
    ("(doi:10.1016/S0140-6736(05)61030-7).", ["https://doi.org/10.1016/S0140-6736(05)61030-7"]),
    ("10.1002/(SICI)1097-4571(1999)50:1", ["https://doi.org/10.1002/(SICI)1097-4571(1999)50:1"]),
    ("10.1000.10/123", ["https://doi.org/10.1000.10/123"]),
    ("doi.org/10.1000/182", ["https://doi.org/10.1000/182"]),
    ("dx.doi.org/10.1000/182;", ["https://dx.doi.org/10.1000/182"]),
    ("https://doi.org/10.1000/182 (10.1000/182)", ["https://doi.org/10.1000/182", "https://doi.org/10.1000/182"]),
    (r"10.1007/978\_3", ["https://doi.org/10.1007/978_3"]),
    ("10.1000/", []),
    ("Heft 10.2020/21, S. 5", []),
    ("doi:10.1000/21", ["https://doi.org/10.1000/21"]),
    ("Handle: 5/6 of them", []),
    ("version 10.1 / 2", []),
    ("110.1000/182", []),
    ("https://a.test/10.1000/182", ["https://a.test/10.1000/182"]),
    ("arXiv:1706.03762", ["https://arxiv.org/abs/1706.03762"]),
    ("arXiv:1706.03762v2 [cs.CL]", ["https://arxiv.org/abs/1706.03762v2"]),
    ("arxiv: hep-th/9901001.", ["https://arxiv.org/abs/hep-th/9901001"]),
    ("arXiv:math.GT/0309136", ["https://arxiv.org/abs/math.GT/0309136"]),
    ("arxiv.org/abs/1706.03762", ["https://arxiv.org/abs/1706.03762"]),
    ("arXiv: the story of 2001.1", []),
    ("hdl:2027/mdp.39015012345", ["https://hdl.handle.net/2027/mdp.39015012345"]),
    ("Handle: 10919/12345.", ["https://hdl.handle.net/10919/12345"]),
    ("hdl.handle.net/2027/x1", ["https://hdl.handle.net/2027/x1"]),
    ("urn:nbn:de:101:1-201210094703", ["https://nbn-resolving.org/urn:nbn:de:101:1-201210094703"]),
    ("URN:NBN:fi-fe2019.", ["https://urn.fi/URN:NBN:fi-fe2019"]),
    ("urn:nbn:se:uu:diva-1234,", ["https://urn.kb.se/resolve?urn=urn:nbn:se:uu:diva-1234"]),
    ("urn:nbn:nl:ui:10-1234", ["https://www.persistent-identifier.nl/?identifier=urn:nbn:nl:ui:10-1234"]),
    ("urn:isbn:0451450523", []),
]
BARE = [
    ("en.wikipedia.org/wiki/Memex", ["http://en.wikipedia.org/wiki/Memex"]),
    ("(en.wikipedia.org/wiki/Go_(game))", ["http://en.wikipedia.org/wiki/Go_(game)"]),
    ("github.com/owner/name.", ["http://github.com/owner/name"]),
    ("example.org/x", []),
    ("available at example.org/x", ["http://example.org/x"]),
    ("Retrieved from example.org/x.", ["http://example.org/x"]),
    ("URL: example.org/x", ["http://example.org/x"]),
    ("<example.org/x>", ["http://example.org/x"]),
    ("example.org/report.pdf", ["http://example.org/report.pdf"]),
    ("example.org/find?q=1", ["http://example.org/find?q=1"]),
    ("and/or, he/she, 5/6, n.b./x", []),
    ("src/citetrack/model.py", []),
    ("lib.rs/x.rs and main.c/y", []),
    ("jstor.org/stable/123", ["https://jstor.org/stable/123"]),
    ("me@example.org/x/y", []),
    ("ftp.example.org and example.org", []),
    ("www.example.org", ["http://www.example.org"]),
    ("www.example.co.uk/x.", ["http://www.example.co.uk/x"]),
    ("WWW.EXAMPLE.ORG/X", ["http://WWW.EXAMPLE.ORG/X"]),
    ("www.example", []),
    ("www.", []),
    ("wwww.example.org", []),
    ("xwww.example.org", []),
    ("me@www.example.org", []),
]
OTHERS = [
    ("https://de.wikipedia.org/wiki/K%C3%B6ln_(Begriffsklärung)", ["https://de.wikipedia.org/wiki/K%C3%B6ln_(Begriffsklärung)"]),
    ("https://a.test/x(see", ["https://a.test/x(see"]),
    ("https://a.test/x].", [A]),
    ("https://[2001:db8::1]/x", ["https://[2001:db8::1]/x"]),
    ("https://[2001:db8::1]:8080/x.", ["https://[2001:db8::1]:8080/x"]),
    ("https://münchen.de/straße", ["https://münchen.de/straße"]),
    ("https://例え.jp/パス", ["https://例え.jp/パス"]),
    ("http://example.comこれは", ["http://example.com"]),
    ("http://example.com/path。次の", ["http://example.com/path"]),
    ("（http://example.com/path）", ["http://example.com/path"]),
    ("http://http://a.test/x", ["http://http://a.test/x"]),
    ("https://web.archive.org/web/2020id_/http://a.test/x?y=1.", ["https://web.archive.org/web/2020id_/http://a.test/x?y=1"]),
    ("https://a.test/x?u=https://b.test/y", ["https://a.test/x?u=https://b.test/y"]),
    ("https://a.test/x,https://b.test/y", [A, "https://b.test/y"]),
    ("12https://a.test/x", [A]),
    ("https://a.test/x’s", ["https://a.test/x’s"]),
    ("https://a.test/x’", [A]),
    ("https://a.test:/x", ["https://a.test:/x"]),
    ("https://a..test/x", ["https://a"]),
    ("https://a.test/x\u2028https://b.test/", [A, "https://b.test/"]),
    ("see https://a.test/x_ and", ["https://a.test/x_"]),
    ("_https://a.test/x_", [A]),
]  # fmt: skip
TABLES = {
    "lines": LINES,
    "invisible": INVISIBLE,
    "escaped": ESCAPED,
    "identifiers": IDENTIFIERS,
    "bare": BARE,
    "others": OTHERS,
}


@pytest.mark.parametrize(("kind", "text", "urls"), [(kind, *row) for kind, rows in TABLES.items() for row in rows])
def test_addresses_of_every_kind(kind, text, urls):
    assert [found.url for found in addresses(text)] == urls


def test_the_tables_are_no_smaller_than_promised():
    assert sum(map(len, TABLES.values())) >= 120


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("https://a.test/long-\npath/page", ("https://a.test/longpath/page",)),
        ("https://www.exam-\nple.org/x", ("https://www.example.org/x",)),
        ("https://a.test/dir/\nsub/page?x=1", ("https://a.test/dir/",)),
        ("https://a.test/dir/\nsub/page.", ("https://a.test/dir/sub/page",)),
        ("https://a.test/x\n#part-2", ("https://a.test/x#part-2",)),
        ("https://a.test/x", ()),
        (f"https://a.test/lo{SHY}ng", ()),
        ("https://a.test/a-\nb-\nc/d", ("https://a.test/ab-c/d", "https://a.test/a-bc/d")),
    ],
)
def test_what_a_break_leaves_open_is_kept_as_a_reading(text, readings):
    assert addresses(text)[0].readings == readings


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://a.test/long-\npath/page, too", "https://a.test/long-\npath/page"),
        (f"see https://a.te{SHY}st/x, too", f"https://a.te{SHY}st/x"),
        ("see <https://a.test/\nx>, too", "https://a.test/\nx"),
        ("see https:// example.org/x, too", "https:// example.org/x"),
        ("see doi: 10.1000/182, too", "doi: 10.1000/182"),
    ],
)
def test_spans_are_those_of_the_text_as_written(text, shown):
    assert addresses(text)[0].span.of(text) == shown


HOSTILE = {
    "lines": "http://a.test/-\n" * 20_000,
    "hyphens": "http://a.test/" + "-\nb" * 40_000,
    "soft": "http://a.test/" + SHY * 200_000,
    "soft apart": "http://a.test/" + f"a{SHY}" * 100_000,
    "angles": "<http://a.test/" * 20_000,
    "open url": "\\url{http://a.test/" * 20_000,
    "blanks": "http://a.test/\n" + " " * 200_000,
    "schemes": "http : / / " * 20_000,
    "dois": "10.1000/" * 40_000,
    "numbers": "10." + "1" * 200_000,
    "labels": "a." * 100_000 + "/",
    "bars": "http://a.test/?" + "|" * 200_000,
    "escapes": "http://a.test/" + "\\_" * 100_000,
    "quotes": "http://a.test/" + "'." * 100_000,
    "urns": "urn:nbn:de:" * 30_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name):
    started = time.process_time()
    addresses(HOSTILE[name])
    assert time.process_time() - started < 4
