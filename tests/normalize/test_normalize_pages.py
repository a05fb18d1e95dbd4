"""Pages of the work, and the place cited in it."""

import pytest

from citetrack.normalize.page_runs import Pages
from citetrack.normalize.page_runs import read as read_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("pp: 33-66", "33–66"),
        ("pp. 55–82", "55–82"),
        ("p. 381–402", "381–402"),
        (": 139–153).", "139–153"),
        ("502–35", "502–535"),
        ("319e24", "319–324"),
        ("e1234", "e1234"),
        ("1094a1–3", "1094a1–3"),
        ("1253a1–b18.", "1253a1–b18"),
        ("122-7.", "122–127"),
        ("511 — 37", "511–537"),
        ("751--756", "751–756"),
        ("(S. 29–54).", "29–54"),
        ("Pages 193–210 in", "193–210"),
        ("págs. 12-34", "12–34"),
        ("S. 23 ff.", "23 ff."),
        ("63f.", "63 f."),
        ("p. 56.", "56"),
        ("112,", "112"),
        ("A1.", "A1"),
        ("S23–S28", "S23–S28"),
        ("xii–xv", "xii–xv"),
        ("XXXVI-XLVIII.", "XXXVI–XLVIII"),
        ("fol. 12r", "12r"),
        ("pp. 81-131, 208-241.", "81–131, 208–241"),
        ("S. 60 bis 62", "60–62"),
    ],
)
def test_pages(text: str, pages: str) -> None:
    assert read_pages(text).pages == pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("243 p.", Pages(total="243")),
        ("243 S.", Pages(total="243")),
        ("xii, 300 pp.", Pages(total="xii, 300")),
        ("298 pages", Pages(total="298")),
        ("art. no. 123456", Pages(eid="123456")),
        ("Article 10455", Pages(eid="10455")),
        ("n. 12", Pages(cited="n. 12")),
        ("ch. 3", Pages(cited="ch. 3")),
        ("§ 5", Pages(cited="§ 5")),
        ("Kap. 3", Pages(cited="Kap. 3")),
        ("pp. 441–70 (p. 117),", Pages("441–470", "117", labelled=True)),
        ("S. 119-149, hier S. 130", Pages("119–149", "130", labelled=True)),
        ("pp. 83-143, p. 93.", Pages("83–143", "93", labelled=True)),
        ("p. 56, n. 12", Pages("56", "n. 12", labelled=True)),
        ("pp. 1–20, here 5", Pages("1–20", "5", labelled=True)),
    ],
)
def test_totals_articles_and_places(text: str, expected: Pages) -> None:
    assert read_pages(text) == expected


ARTICLE = [
    ("author", "Jane Doe, "),
    ("title", "“Places”, "),
    ("journal", "Journal of Places "),
    ("volume", "3 "),
    ("date", "(1999): "),
]
BOOK = [
    ("author", "Jane Doe, "),
    ("title", "Places "),
    ("location", "(London: "),
    ("publisher", "Verso, "),
    ("date", "1999), "),
]

# as legal styles have them: year and volume before the journal, no comma before the first page
LEGAL = [
    ("author", "Jane Doe, "),
    ("title", "‘Places’ "),
    ("date", "(1999) "),
    ("volume", "3 "),
    ("journal", "Journal of Places "),
]
CHAPTER = [
    ("author", "Jane Doe, "),
    ("title", "‘Places’ "),
    ("editor", "in Max Muster (ed), "),
    ("container-title", "The Book "),
]


@pytest.mark.parametrize(
    ("parts", "context", "pages", "locator"),
    [
        ([*LEGAL, ("pages", "12.")], "note", "12", ""),
        ([*LEGAL, ("pages", "12, 14.")], "note", "12", "14"),
        ([*LEGAL, ("pages", "12–34, 14.")], "note", "12–34", "14"),
        ([*LEGAL, ("pages", "12 "), ("url", "https://example.org "), ("pages", "at 14")], "note", "12", "14"),
        ([*LEGAL[:2], ("date", "(1999) "), ("pages", "75 Nature 25.")], "note", "25", ""),
        ([*LEGAL[:3], ("volume", "38:"), ("pages", "99 "), *LEGAL[4:], ("pages", "12 ")], "note", "12", ""),
        ([*CHAPTER, ("publisher", "(Verso, "), ("date", "1999) "), ("pages", "12.")], "note", "12", ""),
        ([*CHAPTER, ("publisher", "(Verso "), ("date", "1999) "), ("pages", "12.")], "note", "", "12"),
        ([*CHAPTER, ("publisher", "(Verso "), ("date", "1999) "), ("pages", "12, 14.")], "note", "12", "14"),
        ([*CHAPTER, ("publisher", "(Verso, "), ("date", "1999), "), ("pages", "12.")], "note", "", "12"),
        ([*ARTICLE, ("pages", "e230095.")], "note", "e230095", ""),
        ([*ARTICLE, ("pages", "12–34.")], "note", "12–34", ""),
        ([*ARTICLE, ("pages", "12–34.")], "list", "12–34", ""),
        ([*ARTICLE, ("pages", "13.")], "note", "", "13"),
        ([*ARTICLE, ("pages", "13.")], "inline", "", "13"),
        ([*ARTICLE, ("pages", "13.")], "list", "13", ""),
        ([*ARTICLE, ("pages", "12–34, "), ("pages", "p. 13.")], "note", "12–34", "13"),
        ([*ARTICLE, ("pages", "12–34, "), ("pages", "p. 13.")], "list", "12–34", "13"),
        ([*ARTICLE, ("pages", "12–34, "), ("pages", "13–15.")], "note", "12–34", "13–15"),
        ([*ARTICLE, ("pages", "13, "), ("url", "https://example.org/a")], "note", "", "13"),
        ([*ARTICLE[:-1], ("pages", "13 "), ("date", "(1999).")], "note", "13", ""),
        ([*BOOK, ("pages", "p. 13.")], "note", "", "13"),
        ([*BOOK, ("pages", "pp. 23–25.")], "note", "", "23–25"),
        ([*BOOK, ("pages", "pp. 23–25.")], "list", "23–25", ""),
        ([*BOOK, ("pages", "p. 56, n. 12.")], "note", "", "56, n. 12"),
        ([*BOOK, ("other", "hier S. 60 f.")], "note", "", "60 f."),
    ],
)
def test_the_place_cited(read, parts, context: str, pages: str, locator: str) -> None:
    result = read(parts, context)
    assert (result.reference.get("pages"), result.locator) == (pages, locator)
