"""What running text cites of its list of references, by author and year or page."""

from __future__ import annotations

import time

import pytest

from citetrack import bibliography, labelling
from citetrack.bibliography import keys_of
from citetrack.model import Document, Extraction
from citetrack.pipeline import extract

LIST = """

References

Acemoglu, D., Johnson, S., & Robinson, J. A. (2001). The colonial origins. American Economic Review, 91(5), 1369–1401.
Keohane, R. O., Moravcsik, A., & Slaughter, A.-M. (2000). Legalized dispute. International Organization, 54(3), 1–9.
Mearsheimer, J. J., & Walt, S. M. (2006). The Israel lobby. London Review of Books, 28(6), 3–12.
Price-Smith, A. T. (1999). The health of nations. MIT Press.
Said, E. W. (1978). Orientalism. Pantheon Books.
Scott, J. C. (1998). Seeing like a state. Yale University Press.
Tilly, C. (1985a). War making and state making. In P. Evans (Ed.), Bringing the state back in. Cambridge.
Tilly, C. (1985b). Models and realities of collective action. Social Research, 52(4), 717–747.
World Bank. (2004). Making services work for poor people. World Bank.
"""


def read(text: str) -> Extraction:
    return extract(Document("essay.txt", text + LIST), labelling.load())


def rows(found: Extraction) -> list[str]:
    keys = keys_of(bibliography.build([found]))
    return [
        " ".join(filter(None, (keys.get((found.document.name, c.span), "-"), c.resolved, c.locator)))
        for c in found.inline
        if not c.listed
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was so (Scott 1998).", ["scott1998 author-date"]),
        ("It was so (Scott, 1998, p. 30).", ["scott1998 author-date 30"]),
        ("It was so (Scott 1998: 23–25).", ["scott1998 author-date 23–25"]),
        ("Said (1978: 23) shows it.", ["said1978 author-date 23"]),
        ("Scott’s (1998) account shows it.", ["scott1998 author-date"]),
        ("As Acemoglu, Johnson and Robinson (2001) show, it was.", ["acemoglu2001 author-date"]),
        (
            "So (Keohane et al., 2000; cf. Mearsheimer & Walt, 2006, p. 30).",
            ["keohane2000 author-date", "mearsheimer2006 author-date 30"],
        ),
        ("So (Tilly 1985a, 1985b).", ["tilly1985 author-date", "tilly1985a author-date"]),
        ("So (Tilly 1985a, b).", ["tilly1985 author-date", "tilly1985a author-date"]),
        ("So (Tilly 1985).", ["- ambiguous"]),
        ("So (World Bank 2004).", ["worldbank2004 author-date"]),
        ("So (Scott 1998). And so (ibid.: 45).", ["scott1998 author-date", "scott1998 ibid 45"]),
        ("So (Scott 1998; Ostrom 1990).", ["scott1998 author-date", "- unresolved"]),
        ("In Paris (1968) and in May 1998 (Scott 1998).", ["scott1998 author-date"]),
        (
            "So (see also Scott 45). And so (Price-Smith 12; Said).",
            ["scott1998 short 45", "pricesmith1999 short 12", "said1978 short"],
        ),
        ("It rained (in 1998), and Scott read (much).", []),
    ],
)  # fmt: skip
def test_the_text_cites(text: str, expected: list[str]) -> None:
    assert rows(read(text)) == expected


def test_without_a_list_nothing_is_cited_by_author_and_year() -> None:
    found = extract(Document("essay.txt", "It was so (Scott 1998), as Said (1978) shows."), labelling.load())
    assert (found.inline, found.problems) == ((), ())


def test_a_signal_is_kept_apart() -> None:
    (citation,) = (c for c in read("It was so (for an overview, see Scott 1998).").inline if not c.listed)
    assert citation.signal == "for an overview, see"
    assert citation.span.of("It was so (for an overview, see Scott 1998)." + LIST) == "Scott 1998"


def test_works_in_full_in_brackets() -> None:
    text = (
        "It was so (Robert Dahl, Polyarchy [New Haven: Yale University Press, 1972], 45). "
        "And so again (Dahl, Polyarchy, 50). It rained (much, and often)."
    )
    found = extract(Document("essay.txt", text), labelling.load())
    assert rows(found) == ["dahl1972 full 45", "dahl1972 short 50"]


@pytest.mark.parametrize(
    "text",
    ["(Scott 1998) " * 4000, "(" * 30_000, "Scott and " * 8000, "(1998" * 8000, "A. " * 10_000, "Scott, " * 9000],
)
def test_long_text_takes_no_longer_than_it_is_long(text: str) -> None:
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 6
