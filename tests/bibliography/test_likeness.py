"""Which descriptions are of one work, and which only look so."""

import pytest
from works import work

from citetrack.bibliography.clusters import gather
from citetrack.model import Reference

BOOK = work("book", "Fraser, Nancy", title="Scales of Justice", publisher="Polity", date="2008")
ARTICLE = work(
    "article", "Bush, Vannevar", title="As We May Think", journaltitle="The Atlantic Monthly", volume="176", number="1",
    date="1945-07", pages="101–108",
)  # fmt: skip
CHAPTER = work(
    "incollection", "Anders, Mia", editor="Ruiz, Pablo", title="Borders and Their Keepers",
    booktitle="Handbook of Frontiers", date="2014", pages="11–32",
)  # fmt: skip
NEWS = work(
    "article", "Reed, Tom", title="Talks resume in Geneva", journaltitle="The Guardian", entrysubtype="newspaper",
    date="2019-03-04",
)  # fmt: skip
REPORT = work("report", "=Ministry of Health", title="Annual Survey of Hospitals", number="12", date="2011")
WEB = work("online", "Reed, Tom", title="Talks resume", url="https://www.example.org/a/b?x=1", date="2019-03-04")
ONLINE = work("online", "=Example News", title="Election results", url="https://example.org/r/1", date="2019")


def but(reference: Reference, author: str | None = None, kind: str = "", **fields: str) -> Reference:
    """The reference with other facts, a fact that is empty left out."""
    facts = {field.name: field.value for field in reference.fields} | fields
    facts = {key: value for key, value in facts.items() if value}
    made = work(kind or reference.type, author or "", **facts)
    return made if author is not None else Reference(made.type, reference.names + made.names, made.fields)


SAME = [
    ("a locator’s page", ARTICLE, but(ARTICLE, pages="")),
    ("case and dashes", BOOK, but(BOOK, title="SCALES OF JUSTICE")),
    ("initials", ARTICLE, but(ARTICLE, "Bush, V.")),
    ("initials of two given names", but(BOOK, "Fraser, Nancy Ann"), but(BOOK, "Fraser, N. A.")),
    ("initials without stops", but(BOOK, "Fraser, Nancy Ann"), but(BOOK, "Fraser, NA")),
    ("accents", but(BOOK, "Šimić, Ana"), but(BOOK, "Simic, Ana")),
    ("German transcription", but(BOOK, "Müller, Ana", title="Über Grenzen und Räume"),
     but(BOOK, "Mueller, Ana", title="Ueber Grenzen und Raeume")),
    ("an author without given name", BOOK, but(BOOK, "Fraser")),
    ("the subtitle missing", but(BOOK, title="Scales of Justice: Reimagining Political Space"), BOOK),
    ("the subtitle as a field", but(BOOK, subtitle="Reimagining Political Space"), BOOK),
    ("the subtitle after a dot", but(BOOK, title="Scales of Justice. Reimagining Political Space"),
     but(BOOK, title="Scales of Justice: Reimagining Political Space")),
    ("a subtitle with a number missing", but(BOOK, title="Scales of Justice: Essays of the Long XX Century"), BOOK),
    ("the subtitle of a title of one word missing", but(BOOK, title="Justice: Reimagining Political Space"),
     but(BOOK, title="Justice")),
    ("a title of one word typed vaguely", but(BOOK, title="Justice"), but(BOOK, kind="misc", title="Justice")),
    ("and, &", but(BOOK, title="Scales & Justice in Spain"), but(BOOK, title="Scales and Justice in Spain")),
    ("an article before the title", but(BOOK, title="The Scales of Justice"), BOOK),
    ("publisher missing", but(BOOK, publisher=""), BOOK),
    ("a second author missing", but(BOOK, "Fraser, Nancy; Honneth, Axel"), but(BOOK, "Fraser, Nancy; =others")),
    ("prefix in the family", but(BOOK, "van der|Berg, Jan"), but(BOOK, "van der Berg, Jan")),
    ("prefix left out", but(BOOK, "van der|Berg, Jan"), but(BOOK, "Berg, Jan")),
    ("journal abbreviated", but(ARTICLE, journaltitle="Atl. Mon."), but(ARTICLE, journaltitle="Atlantic Monthly")),
    ("journal as initials", but(ARTICLE, journaltitle="AJPS"),
     but(ARTICLE, journaltitle="American Journal of Political Science")),
    ("journal without article", but(ARTICLE, journaltitle="Atlantic Monthly"), ARTICLE),
    ("only the year", but(ARTICLE, date="1945"), ARTICLE),
    ("volume and number left out", but(ARTICLE, volume="", number=""), ARTICLE),
    ("Roman volume", but(ARTICLE, volume="CLXXVI"), but(ARTICLE, volume="CLXXVI", number="")),
    ("volume in Roman numerals", but(ARTICLE, volume="XII"), but(ARTICLE, volume="12")),
    ("a doi with its address", but(ARTICLE, doi="10.1000/AbC"), but(ARTICLE, title="As we may thnik",
     doi="https://doi.org/10.1000/abc")),
    ("a doi and no title", but(ARTICLE, doi="10.1000/abc"), work("article", doi="10.1000/abc")),
    ("one address in two spellings", WEB, but(WEB, title="Talks Resume - Example", url="http://example.org/a/b/?x=1")),
    ("an address with a campaign", WEB, but(WEB, url="https://example.org/a/b?x=1&utm_source=mail#top")),
    ("a slip in the title", but(BOOK, title="Reimagining political spaces in a globalizing world"),
     but(BOOK, title="Reimagining political spaces in a globalising world")),
    ("published online the year before", ARTICLE, but(ARTICLE, date="1944")),
    ("news with and without the day", NEWS, but(NEWS, date="2019-03")),
    ("news typed as a page of the web", NEWS, but(NEWS, kind="online", entrysubtype="")),
    ("edition in words", but(BOOK, edition="2"), but(BOOK, edition="Second edition")),
    ("a chapter without its book’s editor", CHAPTER, work("incollection", "Anders, Mia", date="2014",
     title="Borders and Their Keepers", booktitle="Handbook of Frontiers")),
    ("the book’s subtitle missing", CHAPTER, but(CHAPTER, booktitle="Handbook of Frontiers: Past and Present")),
    ("a corporate author with an article", REPORT, but(REPORT, "=The Ministry of Health")),
    ("a quotation mark of another kind", but(BOOK, title="The “Long” Peace"), but(BOOK, title='The "Long" Peace')),
    ("the title with a possessive", but(BOOK, title="A People’s History of Rome"),
     but(BOOK, title="A People's History of Rome")),
    ("a preprint by its number", but(ARTICLE, eprinttype="arxiv", eprint="2101.00001v2"),
     work("online", "Bush, Vannevar", title="As we may think", url="https://arxiv.org/abs/2101.00001", date="2021")),
    ("a preprint by the DOI of arXiv", but(ARTICLE, eprinttype="arXiv", eprint="2101.00001"),
     but(ARTICLE, doi="10.48550/arXiv.2101.00001", date="2020")),
    ("an ISBN of ten digits and of thirteen", but(BOOK, isbn="0-8044-2957-X", date=""),
     but(BOOK, isbn="9780804429573", title="Scales of Justices", date="2009")),
    ("Cyrillic letters and Latin ones", but(BOOK, "Шкловский, Виктор", title="О теории прозы и искусстве"),
     but(BOOK, "Shklovsky, Viktor", title="O teorii prozy i iskusstve")),
    ("two systems of transliteration", but(BOOK, "Tsvetaeva, Zhanna", title="Shchedrost i yunost v Yakutske"),
     but(BOOK, "Cvetaeva, Ž.", title="Ščedrost’ i junost’ v Jakutske")),
    ("printed a year later, the journal abbreviated", but(ARTICLE, date="1944", journaltitle="Atl. Mon."), ARTICLE),
    ("a slip and the subtitle missing", but(BOOK, title="Reimagining Political Space: Scales of Justice"),
     but(BOOK, title="Reimaginng Political Space")),
    ("and in capitals", but(BOOK, title="Rat i mir u Slavoniji"), but(BOOK, title="RAT I MIR U SLAVONIJI")),
    ("a report typed as a book", REPORT, but(REPORT, kind="book")),
]  # fmt: skip

OTHER = [
    ("volumes of a set", but(BOOK, volume="1"), but(BOOK, volume="2")),
    ("volumes in the title", but(BOOK, title="Collected Papers, vol. 1"), but(BOOK, title="Collected Papers, vol. 2")),
    ("editions", but(BOOK, edition="1"), but(BOOK, edition="3", date="2008")),
    ("years", BOOK, but(BOOK, date="1998")),
    ("a part and the whole", but(BOOK, title="On Small Worlds: Part II"), but(BOOK, title="On Small Worlds")),
    ("a numbered part and the whole", but(BOOK, title="On Small Worlds 2"), but(BOOK, title="On Small Worlds")),
    ("articles of one word and more", but(ARTICLE, title="Angola: Upheaval Ahead of Polls"),
     but(ARTICLE, title="Angola")),
    ("parts I and II", but(ARTICLE, title="On Small Worlds, Part I"), but(ARTICLE, title="On Small Worlds, Part II")),
    ("parts as figures", but(ARTICLE, title="On Small Worlds 1"), but(ARTICLE, title="On Small Worlds 2")),
    ("news of another date", NEWS, but(NEWS, date="2019-03-05")),
    ("news of another year", NEWS, but(NEWS, date="2020-03-04")),
    ("chapter and book", CHAPTER, work("book", editor="Ruiz, Pablo", title="Handbook of Frontiers", date="2014")),
    ("chapter and book of one title", work("incollection", "Ruiz, Pablo", title="Handbook of Frontiers",
     booktitle="Handbook of Frontiers", date="2014"), work("book", "Ruiz, Pablo", title="Handbook of Frontiers",
     date="2014")),
    ("review and book", BOOK, work("article", "Ruiz, Pablo", title="Review of Scales of Justice", date="2008",
     journaltitle="Ethics")),
    ("review by its title", BOOK, work("review", "Ruiz, Pablo", title="Scales of Justice", date="2009",
     journaltitle="Ethics")),
    ("another author", BOOK, but(BOOK, "Ruiz, Pablo")),
    ("another given name", BOOK, but(BOOK, "Fraser, Simon")),
    ("another initial", BOOK, but(BOOK, "Fraser, S.")),
    ("two introductions", work("inbook", "Ruiz, Pablo", title="Introduction", booktitle="One Book", date="2014"),
     work("inbook", "Ruiz, Pablo", title="Introduction", booktitle="Another Volume", date="2014")),
    ("a reply", ARTICLE, but(ARTICLE, title="As We May Think: A Reply")),
    ("an erratum", ARTICLE, but(ARTICLE, title="Erratum: As We May Think")),
    ("two dois", but(ARTICLE, doi="10.1000/1"), but(ARTICLE, doi="10.1000/2")),
    ("another journal", ARTICLE, but(ARTICLE, journaltitle="Life Magazine")),
    ("reports by their number", REPORT, but(REPORT, number="13")),
    ("annual reports", but(REPORT, title="Annual Report 2010", number=""), but(REPORT, title="Annual Report 2011",
     number="")),
    ("thesis and book", but(BOOK, kind="thesis"), BOOK),
    ("thesis and article", but(ARTICLE, kind="thesis"), ARTICLE),
    ("pages of one address", ONLINE, but(ONLINE, title="Weather forecast")),
    ("reports of one address", but(ONLINE, title="World Report 2019"), but(ONLINE, title="World Report 2018")),
    ("titles with other numbers", but(BOOK, title="The War of 1812"), but(BOOK, title="The War of 1912")),
    ("titles with one other word", but(BOOK, title="A History of Modern Spain"),
     but(BOOK, title="A History of Modern Iran")),
    ("titles with a short other word", but(BOOK, title="Women and War in Peru"),
     but(BOOK, title="Women and Law in Peru")),
    ("translation and original", but(BOOK, title="La justicia a escala"), BOOK),
    ("columns of one name", but(NEWS, title="Letters"), but(NEWS, title="Letters", date="2019-04-04")),
    ("no title, other years", work("misc", "Fraser, Nancy", date="1998"), work("misc", "Fraser, Nancy", date="1999")),
    ("no title at all", work("misc", "Fraser, Nancy", date="1998"), work("book", "Fraser, Nancy", date="1998")),
    ("a section and its site", WEB, but(WEB, title="About us", url="https://example.org/a/b/c")),
    ("pages of one journal", but(ARTICLE, title="Editorial", pages="1–2", number="1"),
     but(ARTICLE, title="Editorial", pages="1–2", number="2")),
    ("numbers of one journal", but(ARTICLE, title="News from the Society", pages="1–2", number="1"),
     but(ARTICLE, title="News from the Society", pages="5–7", number="2")),
    ("volumes of one ISBN", but(BOOK, isbn="9780804429573", volume="1"), but(BOOK, isbn="9780804429573", volume="2")),
    ("volumes of one address", but(BOOK, url="https://a.org/x", volume="1"),
     but(BOOK, url="https://a.org/x", volume="2")),
    ("editions of one address", but(BOOK, url="https://a.org/x", edition="1"),
     but(BOOK, url="https://a.org/x", edition="2")),
    ("a chapter with the ISBN of its book", but(CHAPTER, title="Handbook of Frontiers", isbn="9780804429573"),
     work("book", editor="Ruiz, Pablo", title="Handbook of Frontiers", date="2014", isbn="9780804429573")),
    ("news of one day", but(NEWS, url="https://a.org/1"), but(NEWS, url="https://a.org/2", title="Vote in Bern today")),
    ("news of one day with titles that begin alike", but(NEWS, url="https://a.org/1"),
     but(NEWS, url="https://a.org/2", title="Talks resume in Geneva after a night of silence")),
    ("wars by their number", but(BOOK, title="World War I in France"), but(BOOK, title="World War II in France")),
    ("wars in capitals", but(BOOK, title="WORLD WAR I IN FRANCE"), but(BOOK, title="WORLD WAR II IN FRANCE")),
    ("two numbers of arXiv", but(ARTICLE, eprinttype="arxiv", eprint="2101.00001", title="On Sets"),
     but(ARTICLE, eprinttype="arxiv", eprint="2101.00002", title="On Maps")),
    ("patents", work("patent", "Bell, A", title="Telegraphy", number="174465", date="1876"),
     work("patent", "Bell, A", title="Telegraphy", number="186787", date="1877")),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), [pair[1:] for pair in SAME], ids=[pair[0] for pair in SAME])
def test_one_work(a: Reference, b: Reference) -> None:
    assert len(gather([a, b])) == len(gather([b, a])) == 1


@pytest.mark.parametrize(("a", "b"), [pair[1:] for pair in OTHER], ids=[pair[0] for pair in OTHER])
def test_two_works(a: Reference, b: Reference) -> None:
    assert len(gather([a, b])) == len(gather([b, a])) == 2
