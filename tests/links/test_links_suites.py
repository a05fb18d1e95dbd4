"""What the public suites of addresses in text hold true (twitter-text's conformance, robinst/linkify's), as facts."""

import pytest

from citetrack.links.text import addresses

P = "http://example.org/"
S = "https://example.org"

LINKIFY = [
    *((text, []) for text in ("", "foo", ":", "://", ":::", "ab://", "http://", "http:// ")),
    *((text, []) for text in ('"http://"', '"http://...", ')),
    ("." + P, [P]),
    ("1." + P, [P]),
    ("http://a.", ["http://a"]),
    *((f"http://{host}", [f"http://{host}"]) for host in ("127.0.0.1", "127.0.0.1/", "::1", "::1/")),
    *((P + rest, [P + rest]) for rest in ("", "123", "?foo=test&bar=123", "?foo=%20", "%3C", "a/", "/")),
    ("foo " + P, [P]),
    *((f"{P}{blank}bar", [P]) for blank in " \t\n\v\f\r"),
    *((P + sign, [P]) for sign in ("<", ">", "<>", "\x00", "\x0e", "\x7f", "\x9f")),
    (P + "foo|bar", [P + "foo"]),
    *((P + sign, [P]) for sign in (".", "..", ",", ":", "?", "!", ";")),
    *((P + rest, [P + rest]) for rest in ("a(b)", "a[b]", "a{b}", "a'b'")),
    *((pair[0] + P + pair[1], [P]) for pair in ("()", "[]", "{}", '""', "''")),
    ("((" + P + "))", [P]),
    ("((" + P + "a(b)))", [P + "a(b)"]),
    ("[(" + P + ")]", [P]),
    ("(" + P + ").", [P]),
    ("(" + P + ".)", [P]),
    *((P + rest, [P]) for rest in ("(", "(.", "]()")),
    *((text, [S]) for text in (f"'{S}'", f'"{S}"', f"''{S}''", f"'{S}''", f"'{S}")),
    *((P + rest, [P + rest]) for rest in ("'_(foo)", "'_(foo)'", "''", "'a", "it's")),
    (P + "'''", [P + "''"]),
    *((P + rest, [P]) for rest in ("'.", '"a', '"a"', "`a", "`a`")),
    (S + "*", [S]),
    (S + "/*", [S + "/"]),
    (S + "/**", [S + "/"]),
    (S + "/*/a", [S + "/*/a"]),
    *((S + rest, [S]) for rest in ('">', "'>", '"/>', "'/>", "<p>", "</p>", '");', "');")),
    (f'<img src="{P}test.svg">', [P + "test.svg"]),
    (f'<div><a href="{S}"></a></div>', [S]),
    (f'<div><a href="{S}"\n        ></a></div>', [S]),
    (f'<div>\n  <img\n    src="{P}test3.jpg" />\n</div>', [P + "test3.jpg"]),
    ("http://one.org/ http://two.org/", ["http://one.org/", "http://two.org/"]),
    ("http://one.org/ : http://two.org/", ["http://one.org/", "http://two.org/"]),
    ("(http://one.org/)(http://two.org/)", ["http://one.org/", "http://two.org/"]),
    *((url, [url]) for url in ("http://üñîçøðé.com", "http://üñîçøðé.com/ä", "http://xn--c1h.example.com/")),
    *((P + rest, [P + rest]) for rest in ("\u00a1", "\u00a2", "\U0001f600", "\u00a2/")),
]  # fmt: skip

TWITTER = [
    *(
        (f"text {url} text", [url])
        for url in (
            "http://example.com", "http://foobar.com/#", "http://google.com/#foo",
            "http://google.com/#search?q=iphone%20-filter%3Alinks", "http://somedomain.com/index.php?path=/abc/def/",
            "http://www.boing.net/2007/02/14/kata_dam_phon.html", "http://somehost.com:3000",
            "http://xo.com/~matt+%ff-x", "http://xo.com/~matt+%ff-,.;x", "http://xo.com/,.;x",
            "http://en.wikipedia.org/wiki/Primer_(film)", "http://www.ams.org/bookstore-getitem/item=mbk-59",
            "http://✪df.ws/ejp", "http://chilp.it/?77e8fd", "http://x.com/oneletterdomain",
            "http://msdn.example.com/ja-jp/library/system.net.request(v=VS.100).aspx",
            "http://word-and-a-number-8-ftw.domain.com/", "http://twitter.com/Русские_слова",
            "http://sub_domain-dash.twitter.com", "http://a.b.cd", "http://a_b.c-d.com", "http://a-b.c.com",
            "http://twitter-dash.com", "http://www.buy.com/site/A+B+-+C+400+D/9885188.p?id=1218189&skuId=98851",
            "http://www.foo.com/foo/path-with-period./", "http://www.foo.org.za/foo/bar/688.1",
            "http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0", "http://foo.com/bar/123/foo_&_bar/",
            "http://www.cp.sc.edu/events/65", "http://www.radio.no.comunidades.net/",
            "http://tn.com.ar/show/00056158/la-estrella?fb_xd_fragment#?=&cb=fe17523&type=resize&ackdata",
            "http://xn--ls8h.XN--ls8h.la/", "http://example.com/view/slug-url-?foo=bar",
        )
    ),
    *(
        (f"test http://{host}", [])
        for host in (
            "domain-dash_23143.foo-cow_4352.com", "-dash_23143.foo-cow_4352.com", "-leadingdash.twitter.com",
            "trailingdash-.twitter.com", "_leadingunderscore.twitter.com", "trailingunderscore_.twitter.com",
            "-twitter.com", "twitter-.com", "twitter_underscore.com", "twitter.c_o_m",
        )
    ),
    ("(http://twitter.com", ["http://twitter.com"]),
    ("text http://domain.com-that-you-should-have-put-a-space-after", ["http://domain.com"]),
    ("text http://foo.com?#foo text", ["http://foo.com?#foo"]),
    ("http://foo.jp http://fooooo.jp", ["http://foo.jp", "http://fooooo.jp"]),
    ("Go to http://example.com/a+ or http://example.com/a-", ["http://example.com/a+", "http://example.com/a-"]),
    ("@user Try http:// example.com/path", ["http://example.com/path"]),
    ("test http://twitter.com/.", ["http://twitter.com/"]),
    ("many http://example.com/path" + "." * 40, ["http://example.com/path"]),
    ("many http://example.com/" + "," * 40, ["http://example.com/"]),
    ("many http://example.com/path/" + "!" * 40, ["http://example.com/path/"]),
    ("#http://test.com @http://test.com", []),
    ("$http://twitter.com $http://t.co/abcde", []),
    ("I like http://t.co/pbY2NfTZ's site", ["http://t.co/pbY2NfTZ"]),
    ("See http://t.co/FNkPfmii- it is", ["http://t.co/FNkPfmii"]),
    ("So http://t.co/ulYGBYSo: the net", ["http://t.co/ulYGBYSo"]),
    ("http://twitter.com\nhttp://example.com\nhttp://example.com/path",
     ["http://twitter.com", "http://example.com", "http://example.com/path"]),
    ("皆さん見てください！ http://google.com", ["http://google.com"]),
    ("http://foobar.みんな/ http://foobar.中国/", ["http://foobar.みんな/", "http://foobar.中国/"]),
]  # fmt: skip
# A scheme says that an address is meant: that its host can't be is for the check to say.
UNLIKE = [
    ("test http://no-tld", ["http://no-tld"]),
    ("test http://tld-too-short.x", ["http://tld-too-short.x"]),
]


@pytest.mark.parametrize(("text", "urls"), [*LINKIFY, *TWITTER, *UNLIKE])
def test_the_cases_of_the_suites(text, urls):
    assert [found.url for found in addresses(text)] == urls


def test_the_suites_are_there_in_full():
    assert len(LINKIFY) >= 100
    assert len(TWITTER) >= 53
