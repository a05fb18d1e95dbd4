"""The addresses of a bibliography's entries, as a .bib file writes them."""

import pytest

from citetrack.links.find import find
from citetrack.readers.bibtex import read


@pytest.mark.parametrize(
    ("fields", "urls"),
    [
        ("url = {https://a.test/a\\_b}", ["https://a.test/a_b"]),
        ("url = {\\url{https://a.test/50\\%25}}", ["https://a.test/50%25"]),
        ("url = {https://a.test/{\\textasciitilde}me}", ["https://a.test/~me"]),
        ("url = {https://a.test/\\~{}me}", ["https://a.test/~me"]),
        ("url = {www.example.org/x}", ["http://www.example.org/x"]),
        ("url = {example.org/x/y}", ["http://example.org/x/y"]),
        ("url = {see the library}", []),
        ("url = {example.org}", ["http://example.org"]),
        ("url = {<https://a.test/x>}", ["https://a.test/x"]),
        ("url = {URL: https://a.test/x}", ["https://a.test/x"]),
        ("url = {https://a.test/x and https://b.test/y}", ["https://a.test/x", "https://b.test/y"]),
        ("url = {https://a.test/x; https://b.test/y}", ["https://a.test/x", "https://b.test/y"]),
        ("url = {https://a.test/x,https://b.test/y}", ["https://a.test/x", "https://b.test/y"]),
        ("url = {https://a.test/x (accessed 3 May 2020)}", ["https://a.test/x"]),
        ("url = {https://a.test/x accessed}", ["https://a.test/x"]),
        ("url = {https://web.archive.org/web/2020/http://a.test/x}", ["https://web.archive.org/web/2020/http://a.test/x"]),
        ("doi = {10.1000%2F182}", ["https://doi.org/10.1000/182"]),
        ("doi = {10.1002/%28SICI%291097-0258%2819980815%2917:15%3C1661::AID-SIM968%3E3.0.CO;2-2}",
         ["https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2"]),
        ("note = {\\verb|https://a.test/x|}", ["https://a.test/x"]),
        ("howpublished = {\\verb|https://a.test/x|}", ["https://a.test/x"]),
        ("howpublished = {Online: \\verb+https://a.test/x|y_z+.}", ["https://a.test/x|y_z"]),
        ("note = {\\url|https://a.test/x| and \\path+https://b.test/y+}", ["https://a.test/x", "https://b.test/y"]),
        ("doi = {10.1000/182}", ["https://doi.org/10.1000/182"]),
        *((f"doi = {{{two}}}", ["https://doi.org/10.1000/a_1", "https://doi.org/10.1000/b"])
          for two in ("10.1000/a_1; 10.1000/b", "10.1000/a_1;10.1000/b", "10.1000/a\\_1, 10.1000/b",
                      "10.1000/a_1 10.1000/b",
                      "doi:10.1000/a_1; doi: 10.1000/b", "https://doi.org/10.1000/a_1 and https://doi.org/10.1000/b",
                      "10.1000/a_1 |\n 10.1000/b", "10.1000/a_1; 10.1000/b; 10.1000/a_1")),
        ("doi = {10.1000/a/10.1000/b}", ["https://doi.org/10.1000/a/10.1000/b"]),
        ("doi = {10.1000/a\n b}", ["https://doi.org/10.1000/ab"]),
        ("doi = {https://doi.org/10.1000/182}", ["https://doi.org/10.1000/182"]),
        ("doi = {doi:10.1000/a\\_b}", ["https://doi.org/10.1000/a_b"]),
        ("doi = {10.1000/182}, url = {https://dx.doi.org/10.1000/182}", ["https://doi.org/10.1000/182"]),
        ("eprint = {1706.03762}, archiveprefix = {arXiv}", ["https://arxiv.org/abs/1706.03762"]),
        ("eprint = {1706.03762v2}, eprinttype = {arxiv}", ["https://arxiv.org/abs/1706.03762v2"]),
        ("eprint = {arXiv:hep-th/9901001}, eprinttype = {arxiv}", ["https://arxiv.org/abs/hep-th/9901001"]),
        ("eprint = {2027/x1}, eprinttype = {hdl}", ["https://hdl.handle.net/2027/x1"]),
        ("eprint = {1706.03762}", []),
        ("eprint = {12345}, eprinttype = {jstor}", []),
        ("howpublished = {\\url{https://a.test/x}}", ["https://a.test/x"]),
        ("howpublished = {Online: https://a.test/x.}", ["https://a.test/x"]),
        ("note = {See \\href{https://a.test/x}{this page} and \\url{https://b.test/50\\%25}.}",
         ["https://a.test/x", "https://b.test/50%25"]),
        ("note = {\\href{https://a.test/x}{https://a.test/x}}", ["https://a.test/x"]),
        ("addendum = {archived at https://web.archive.org/web/2020/https://a.test/x}",
         ["https://web.archive.org/web/2020/https://a.test/x"]),
        ("note = {arXiv:1706.03762, urn:nbn:de:101:1-2012}",
         ["https://arxiv.org/abs/1706.03762", "https://nbn-resolving.org/urn:nbn:de:101:1-2012"]),
        ("url = {https://a.test/long-\n  path/x}", ["https://a.test/long-path/x"]),
        ('url = "https://a.test/" # "x"', ["https://a.test/x"]),
    ],
)  # fmt: skip
def test_the_fields_of_an_entry(fields, urls):
    references = read(f"@misc{{key, title = {{T}}, {fields}}}".encode(), "a.bib")
    assert sorted(link.url for link in find(references)) == sorted(urls)


def test_links_of_a_file_know_their_line_column_and_key():
    text = (
        "@misc{one,\n  title = {One},\n  url = {https://a.test/x},\n  doi={10.1000/182}}\n"
        '@misc{two, note = "see https://b.test/y, crossref"}\n@misc{three, crossref = {one}}\n'
    )
    found = {link.url: link.sources for link in find(read(text.encode(), "a.bib"))}
    places = {url: [(s.file, s.line, s.column, s.key) for s in sources] for url, sources in found.items()}
    assert places == {
        "https://a.test/x": [("a.bib", 3, 10, "one")],
        "https://doi.org/10.1000/182": [("a.bib", 4, 8, "one")],
        "https://b.test/y": [("a.bib", 5, 20, "two")],
    }
