"""One DOI is one question, however it is cited."""

import pytest

from citetrack.links.check import Policy, check
from citetrack.links.memory import key_of
from citetrack.links.rules.doi import doi_in, same_doi, url_of_doi
from citetrack.model import Link, Response

WAYS = ("http://dx.doi.org/10.1000/A(b)", "https://doi.org/10.1000/a(b)", "https://www.doi.org/10.1000%2Fa%28B%29#x")


def registry(asked, answer=b'{"responseCode": 1}'):
    def fetch(method, url):
        asked.append(url)
        return Response(200, url, (), (), answer)

    return fetch


def test_one_doi_is_one_question():
    asked = []
    results = check([Link(url, ()) for url in WAYS], registry(asked))
    assert asked == ["https://doi.org/api/handles/10.1000/A(b)"]
    assert [(each.link.url, each.verdict) for each in results] == [(url, "alive") for url in WAYS]
    assert len({key_of(url) for url in WAYS}) == 1


@pytest.mark.parametrize("order", [WAYS, WAYS[::-1]])
def test_one_that_is_left_out_speaks_for_no_other(order):
    asked = []
    policy = Policy(exclude=("dx.doi.org",))
    results = check([Link(url, ()) for url in order], registry(asked), policy)
    assert len(asked) == 1
    assert {each.link.url: each.code for each in results} == {WAYS[0]: "excluded", WAYS[1]: "ok", WAYS[2]: "ok"}


def test_a_part_that_is_left_out_is_one_address():
    links = [Link(f"http://a.test/x{part}", ()) for part in ("", "#a", "#b")]
    results = check(links, registry([]), Policy(exclude=("*#a",), probe=False))
    assert [each.verdict for each in results] == ["alive"] * 3


@pytest.mark.parametrize(
    ("url", "number"),
    [("https://doi.org/10.1000%2f182", "10.1000%2f182"), ("https://doi.org/10.1000", ""), ("https://doi.org/abc", "")],
)
def test_a_slash_may_be_encoded(url, number):
    assert doi_in(url) == number


def test_an_encoded_number_is_decoded_once():
    assert url_of_doi("10.1000%2F182") == "https://doi.org/10.1000/182"
    assert same_doi("https://doi.org/10.1000%2F182", "http://dx.doi.org/10.1000/182")
    assert not same_doi("https://doi.org/10.1000/182", "https://doi.org/10.1000/183")
    assert not same_doi("https://a.test/10.1000/182", "https://b.test/10.1000/182")
