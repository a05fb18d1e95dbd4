"""DOI, ISBN, ISSN, arXiv numbers and addresses."""

import pytest

from citetrack.normalize import urls
from citetrack.normalize.identifiers import read_arxiv, read_doi, read_isbn, read_issn


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("doi:10.1000/182.", "10.1000/182"),
        ("https://doi.org/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/10.1000/ABC", "10.1000/ABC"),
        ("doi: 10.1016/S0000-3119(16)61428-4.", "10.1016/S0000-3119(16)61428-4"),
        ("(doi:10.1000/abc)", "10.1000/abc"),
        ("<https://doi.org/10.1000/182>.", "10.1000/182"),
        ("doi:10.1000/ 182", "10.1000/182"),
        ("doi.org/10.1000/182,", "10.1000/182"),
        ("https://dx.doi.org/10.1000/abc);", "10.1000/abc"),
        ("http://doi.org/10.1000/a%28b%29", "10.1000/a(b)"),
        (
            "doi:10.1002/(SICI)1097(1998)43:3<214::AID-X8>3.0.CO;2-B",
            "10.1002/(SICI)1097(1998)43:3<214::AID-X8>3.0.CO;2-B",
        ),
        ("no doi here", ""),
    ],
)
def test_doi(text: str, doi: str) -> None:
    assert read_doi(text) == doi


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a-b", "https://example.org/a-b"),
        ("<https://example.org/a>.", "https://example.org/a"),
        ("Available at: http://example.org/a_(b).", "http://example.org/a_(b)"),
        ("https://example.org/a/\nb-c", "https://example.org/a/b-c"),
        ("https://example.org/a?x= 1&y=2", "https://example.org/a?x=1&y=2"),
        ("www.example.org/a,", "www.example.org/a"),
        ("https://example.org/ in English", "https://example.org/"),
        ("https://exam\u00adple.org/a", "https://example.org/a"),
        ("http:// example.org/a", "http://example.org/a"),
        ("example.org/a", "example.org/a"),
        ("nothing", ""),
    ],
)
def test_addresses(text: str, url: str) -> None:
    assert urls.read(text) == url


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("ISBN 978-0-306-40615-7", "978-0-306-40615-7"),
        ("ISBN: 0-8044-2957-X", "0-8044-2957-X"),
        ("0306406152", "0306406152"),
        ("ISBN 978-0-306-40615-8", ""),
        ("ISBN-13: 9780306406157", "9780306406157"),
        ("ISBN-10 0306406152", "0306406152"),
        ("ISBN 080442957x", "080442957X"),
    ],
)
def test_isbn_with_a_right_check_digit(text: str, isbn: str) -> None:
    assert read_isbn(text) == isbn


def test_issn() -> None:
    assert read_issn("ISSN 0378-5955") == "0378-5955"
    assert not read_issn("ISSN 0378-5950")
    assert not read_issn("0378-5955")


def test_arxiv() -> None:
    assert read_arxiv("arXiv:1706.03762 [cs.CL]") == ("1706.03762", "cs.CL")
    assert read_arxiv("https://arxiv.org/abs/hep-th/9901001") == ("hep-th/9901001", "")
    assert read_arxiv("1706.03762") == ("", "")


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        ([("url", "https://doi.org/10.1000/182")], {"doi": "10.1000/182", "url": ""}),
        ([("doi", "https://example.org/a")], {"doi": "", "url": "https://example.org/a"}),
        (
            [("url", "https://example.org/doi/pdf/10.1000/182")],
            {"doi": "", "url": "https://example.org/doi/pdf/10.1000/182"},
        ),
        ([("note", "doi:10.1000/182.")], {"doi": "10.1000/182", "note": ""}),
        (
            [("note", "Available at: http://example.org/a (accessed 3 May 2020).")],
            {"url": "http://example.org/a", "urldate": "2020-05-03"},
        ),
        (
            [("url", "http://example.org/a (Zugriff am 5. November 2013).")],
            {"url": "http://example.org/a", "urldate": "2013-11-05"},
        ),
        ([("note", "consulté le 3 mai 2020.")], {"urldate": "2020-05-03"}),
        (
            [("url", "http://example.org/a "), ("note", "[30 December 2013].")],
            {"url": "http://example.org/a", "urldate": "2013-12-30"},
        ),
        ([("isbn", "ISBN 978-0-306-40615-7")], {"isbn": "978-0-306-40615-7"}),
        ([("note", "PMID: 28154050.")], {"eprint": "28154050", "eprinttype": "pubmed", "note": ""}),
        ([("pages", "hal-01234567v2")], {"eprint": "hal-01234567", "eprinttype": "hal", "pages": ""}),
        (
            [("journal", "urn:nbn:de:"), ("volume", "101:"), ("pages", "1-201009282.")],
            {"eprint": "urn:nbn:de:101:1-201009282", "eprinttype": "urn", "journaltitle": "", "volume": ""},
        ),
        (
            [("url", "https://hdl.handle.net/2027/mdp.39015")],
            {"eprint": "2027/mdp.39015", "eprinttype": "hdl", "url": "https://hdl.handle.net/2027/mdp.39015"},
        ),
        ([("journal", "arXiv preprint arXiv:1706.03762")], {"eprint": "1706.03762", "eprinttype": "arxiv"}),
    ],
)
def test_identifiers_in_a_citation(read, parts, fields: dict[str, str]) -> None:
    reference = read([("author", "Doe, J. "), ("title", "A Title. "), ("date", "(2019). "), *parts]).reference
    assert {name: reference.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("label", "text", "note"),
    [
        ("isbn", "ISBN 978-0-306-40615-8.", "ISBN 978-0-306-40615-8"),
        ("note", "ISBN: 0-306-40615-3.", "ISBN 0-306-40615-3"),
        ("note", "ISSN 0378-5954.", "ISSN 0378-5954"),
    ],
)
def test_a_wrong_check_digit_is_kept_and_reported(read, label, text, note) -> None:
    found = read(
        [("author", "Doe, J. "), ("title", "A Title. "), ("date", "2019. "), (label, text), ("note", "Reprint.")]
    )
    assert found.reference.get("note") == f"{note}. Reprint"
    assert not found.reference.get("isbn") + found.reference.get("issn")
    assert [problem.code for problem in found.problems] == ["wrong-check-digit"]
