"""The small judgements: quotations, sentence ends, signals, headings, markers, signs of a citation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.notes.edges import trim
from citetrack.notes.enclosures import blanked, enclosed, quotations
from citetrack.notes.evidence import opens_with_name, prose, signs
from citetrack.notes.headings import heading_kind
from citetrack.notes.markers import bracketed, superscript, weak
from citetrack.notes.paragraphs import goes_on, paragraphs
from citetrack.notes.sentences import sentence_ends
from citetrack.notes.signals import after_signal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a “b” c", ["“b”"]),
        ("a „b“ c", ["„b“"]),
        ("a « b » c", ["« b »"]),
        ("a »b« c", ["»b«"]),
        ("a ‘b’s c’, d", ["‘b’s c’"]),
        ("the ‘workers’ rights’, d", ["‘workers’ rights’"]),
        ("it’s the dogs’ food", []),
        ('a "b c" d "e"', ['"b c"', '"e"']),
        ("“a ‘b’ c” d", ["“a ‘b’ c”"]),
        ("never “closed, and “closed” here", ["“closed”"]),
        ("never opened” here", []),
        ('an inch" or two', []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == expected


def test_blanked_leaves_what_stands_outside() -> None:
    assert blanked("Lee, “Rain; Mud”, 1990") == "Lee,  “” , 1990"


@given(st.text(alphabet='a ;“”‘’"()[]{}«»„.', max_size=80))
def test_a_mask_is_as_long_as_its_text_and_quotations_follow_each_other(text: str) -> None:
    assert len(enclosed(text)) == len(text)
    ends = [0, *(place for pair in quotations(text) for place in pair)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured.", ["It rained."]),
        ("J. C. Scott wrote. Then he left.", ["J. C. Scott wrote."]),
        ("See vol. 3, ed. T. Roe et al. in full. Yes.", ["See vol. 3, ed. T. Roe et al. in full."]),
        ("“Rain? Mud! Snow.” Then it ended. End", ["“Rain? Mud! Snow.”", "Then it ended."]),
        ("He (so J. Roe. And more) left. Yes.", ["He (so J. Roe. And more) left."]),
        ("Beck, München: C.H. Beck 1990.", []),
        ("the end. of it", []),
    ],
)
def test_sentences_end_past_abbreviations(text: str, expected: list[str]) -> None:
    starts = [0]
    shown = []
    for end, right in sentence_ends(text, enclosed(text)):
        shown.append(text[starts[-1] : end])
        starts.append(right)
    assert shown == expected


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("See Lee, Rain", "See "),
        ("See also Lee", "See also "),
        ("For an overview, see Lee", "For an overview, see "),
        ("Cf. Lee", "Cf. "),
        ("But see, e.g., Lee", "But see, e.g., "),
        ("Vgl. hierzu Lee", "Vgl. hierzu "),
        ("Zum Ganzen siehe auch Lee", "Zum Ganzen siehe auch "),
        ("Zit. n. Lee", "Zit. n. "),
        ("Voir aussi Lee", "Voir aussi "),
        ("Cfr. anche Lee", "Cfr. anche "),
        ("Véase también Lee", "Véase también "),
        ("Quoted in: Lee", "Quoted in: "),
        ("Seeing Like a State", ""),
        ("S. A. Lee, Rain", ""),
        ("Verona and Its Rivers", ""),
        ("Forests of Asia", ""),
        ("On Liberty (London, 1859)", ""),
    ],
)
def test_signals(text: str, signal: str) -> None:
    assert text[: after_signal(text, 0, len(text))] == signal


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Notes", "notes"),
        ("## End Notes", "notes"),
        ("**ENDNOTES:**", "notes"),
        ("Anmerkungen", "notes"),
        ("FUSSNOTEN", "notes"),
        ("Notes et références", "notes"),
        ("Note", "notes"),
        ("Notas", "notes"),
        ("7. References", "references"),
        ("VII. Works Cited", "references"),
        ("Literaturverzeichnis", "references"),
        ("Quellen und Literatur", "references"),
        ("Bibliographie", "references"),
        ("Bibliografia", "references"),
        ("Referencias", "references"),
        ("Notes on the harbour", None),
        ("He left references.", None),
        ("", None),
    ],
)
def test_headings(line: str, kind: str | None) -> None:
    assert heading_kind(line) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [7] b", [("[7]", (7,), "")]),
        ("a [4] [5] b[6][7]", [("[4]", (4,), ""), ("[5]", (5,), ""), ("[6]", (6,), ""), ("[7]", (7,), "")]),
        ("a [21], [22]", [("[21]", (21,), ""), ("[22]", (22,), "")]),
        ("a [3–5, 8]", [("[3–5, 8]", (3, 4, 5, 8), "")]),
        ("a [5, p. 55]", [("[5, p. 55]", (5,), "p. 55")]),
        ("a [see also 7,8]", [("[see also 7,8]", (7, 8), "")]),
        ("a [vgl. 7]", [("[vgl. 7]", (7,), "")]),
        ("a [^7] b", [("[^7]", (7,), "")]),
        ("a [[7]](#n7)", [("[7]", (7,), "")]),
        ("a [7](#n7)", [("[7]", (7,), "")]),
        ("a [sic] [7](https://example.org) [1–900] [5–3] [0] [n.d.] [Figure 3]", []),
    ],
)
def test_bracketed_markers(text: str, expected: list[tuple[str, tuple[int, ...], str]]) -> None:
    assert [(m.span.of(text), m.numbers, m.locator) for m in bracketed(text, 0, len(text))] == expected


def test_superscript_markers_are_no_exponents() -> None:
    text = "Forests fell.¹² States² saw 5 km² and 10⁵ trees.^(3,4)"
    assert [m.numbers for m in superscript(text, 0, len(text))] == [(12,), (2,), (3, 4)]


def test_weak_markers() -> None:
    text = "Forests fell (1). States saw.2 Rivers3 ran 4 km in 1990. So in 1831.5 And 1848–9,6 too.^7 But 3.5 x^2."
    assert [m.numbers for m in weak(text, 0, len(text))] == [(1,), (2,), (3,), (5,), (6,), (7,)]


@pytest.mark.parametrize(
    ("note", "following", "last", "expected"),
    [
        ("Ann Lee, “Rain”, Baltic Post,", "18 March 2021, https://example.org", True, True),
        ("Ann Lee, “Rain”, Baltic Post", "18 March 2021", True, True),
        ("Ann Lee, “Rain”, Baltic Post, 2021, at", "https://example.org", True, True),
        ("Ann Lee, Rain (Riga: Verso, 2021).", "More in This Series", True, False),
        ("Ann Lee, Rain, https://example.org/rain", "More in This Series", True, False),
        ("Ann Lee, Rain (Riga: Verso, 2021).", "He was then in Riga, and it rained for days.", False, True),
        ("Ann Lee, Rain (Riga: Verso, 2021).", "The second page goes on.[8] It rains.", False, False),
        ("Ann Lee, Rain (Riga: Verso, 2021).", "Page 17", False, False),
        ("Ann Lee, Rain (Riga: Verso, 2021).", "17", False, False),
    ],
)
def test_a_note_goes_on_where_it_shows_that_it_does(note: str, following: str, last: bool, expected: bool) -> None:
    assert goes_on(note, following, last=last) is expected


def test_paragraphs_are_parted_by_blank_lines_and_page_breaks() -> None:
    text = "one\ntwo\n \t\nthree\fFour\n\n\n"
    assert [p.span.of(text) for p in paragraphs(text)] == ["one\ntwo", "three", "Four"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("James C. Scott, Seeing", True),
        ("van der Berg, Jan: Titel", True),
        ("Lee and Roe, Rain", True),
        ("Lee et al., Rain", True),
        ("The Economist, “Rain”", True),
        ("he left, and", False),
        ("It rained all day", False),
        ("1990, he", False),
    ],
)
def test_opens_with_name(text: str, expected: bool) -> None:
    assert opens_with_name(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), 12.",
        "“Rain over the Harbour”, Baltic Post, 3 May 2020, https://example.org/rain",
        "Kocka, Jürgen: Geschichte des Kapitalismus, München 2013, S. 12.",
        "Alain Corbin, Le Territoire du vide, Paris, Aubier, 1988, p. 12.",
    ],
)
def test_citations_show_it(text: str) -> None:
    assert signs(text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "I thank Ann Lee, who read all of this in 1990.",
        "He was minister of trade at that time.",
        "Das war damals nicht bekannt.",
        "Il était alors ministre du commerce.",
        "Era ministro, e non ha mai scritto di questo.",
    ],
)
def test_prose_shows_it_too(text: str) -> None:
    assert signs(text) < 2
    assert prose(text) >= 1


def test_trim_takes_separators_and_space_off_the_ends() -> None:
    text = " ;, Lee, Rain. \u00a0;"
    start, end = trim(text, 0, len(text))
    assert text[start:end] == "Lee, Rain."
