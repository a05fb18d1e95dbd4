# ruff: noqa: E501 (the tables hold documents as they are printed)
"""Small documents in every layout: which notes are found, where their markers stand, what each cites."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.model import Document, Extraction, LabelledCitation, Labeller, Segment, Span
from citetrack.notes import find

GROVE = "Richard Grove, Green Imperialism (Cambridge: Cambridge University Press, 1995), 75."
SCOTT = "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998)"
CRONON = "William Cronon, “The Trouble with Wilderness”, Environmental History 1, no. 1 (1996): 7–28"


@dataclass(frozen=True)
class Case:
    """A document, and what is in it: note -> its citations as printed, note -> its markers as printed."""

    text: str
    cites: dict[str, list[str]]
    markers: dict[str, list[str]] | None = None
    problems: list[str] = field(default_factory=list)
    kind: str = "notes"
    inline: list[str] = field(default_factory=list)


CASES = {
    "bracketed notes under a heading": Case(
        f"Forests fell.[1] States saw.[2]\n\nEnd Notes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "bracketed notes without a heading, one line each": Case(
        f"Forests fell.[1] States saw.[2]\n\n[1] {GROVE}\n[2] {SCOTT}.",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "notes wrapped over lines": Case(
        "Forests fell.[1] States saw.[2]\n\nNotes\n\n[1] Richard Grove, Green Imperialism\n(Cambridge: Cambridge University\n"
        "Press, 1995), 75.\n[2] James C. Scott, Seeing Like a State (New Haven:\nYale University Press, 1998).\n",
        {
            "1": ["Richard Grove, Green Imperialism\n(Cambridge: Cambridge University\nPress, 1995), 75."],
            "2": ["James C. Scott, Seeing Like a State (New Haven:\nYale University Press, 1998)."],
        },
    ),
    "the last note goes on behind an empty line after a comma": Case(
        "It rained.[1] It poured.[2]\n\nNotes\n\n[1] " + GROVE + "\n\n[2] Ann Lee, “Rain over the Harbour”, Baltic Post,\n\n"
        "18 March 2021, https://example.org/rain; Tom Roe, “Mud”, Baltic Post, 3 May 2020, https://example.org/mud\n\n"
        "More in This Series\n\nMore in This Series",
        {
            "1": [GROVE],
            "2": [
                "Ann Lee, “Rain over the Harbour”, Baltic Post,\n\n18 March 2021, https://example.org/rain",
                "Tom Roe, “Mud”, Baltic Post, 3 May 2020, https://example.org/mud",
            ],
        },
    ),
    "the last note goes on with a date though no comma says so": Case(
        "It rained.[1] It poured.[2]\n\n[1] " + GROVE + "\n\n[2] Ann Lee, “Rain over the Harbour”, Baltic Post\n\n18 March 2021",
        {"1": [GROVE], "2": ["Ann Lee, “Rain over the Harbour”, Baltic Post\n\n18 March 2021"]},
    ),
    "furniture behind the last note is none of it": Case(
        f"A.[1] B.[2]\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n\nShare this article\n\nAnn Lee is a historian. She lives in Riga.",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "furniture right under the last of one-line notes": Case(
        f"A.[1] B.[2]\n\n[1] {GROVE}\n[2] {SCOTT}.\nShare this article\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "a numbered list under a heading": Case(
        f"Forests fell.[1] States saw.[2]\n\nNotes\n\n1. {GROVE}\n2. {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "a numbered list with brackets under a German heading": Case(
        f"Wälder fielen.[1] Staaten sahen.[2]\n\nAnmerkungen\n\n1) {GROVE}\n2) {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "notes under a French heading": Case(
        "Le port.[1] Le fleuve.[2]\n\nNotes et références\n\n1. Alain Corbin, Le Territoire du vide (Paris : Aubier, 1988), p. 12.\n"
        "2. Voir Fernand Braudel, La Méditerranée (Paris : Armand Colin, 1949).\n",
        {
            "1": ["Alain Corbin, Le Territoire du vide (Paris : Aubier, 1988), p. 12."],
            "2": ["Voir | Fernand Braudel, La Méditerranée (Paris : Armand Colin, 1949)."],
        },
    ),
    "notes under an Italian heading, a signal before each": Case(
        "Il porto.[1] Il fiume.[2]\n\nNote\n\n[1] Cfr. Carlo Ginzburg, Il formaggio e i vermi (Torino: Einaudi, 1976), p. 3.\n"
        "[2] Si veda Carlo Ginzburg, Miti emblemi spie (Torino: Einaudi, 1986).",
        {
            "1": ["Cfr. | Carlo Ginzburg, Il formaggio e i vermi (Torino: Einaudi, 1976), p. 3."],
            "2": ["Si veda | Carlo Ginzburg, Miti emblemi spie (Torino: Einaudi, 1986)."],
        },
    ),
    "notes under a Spanish heading": Case(
        "El puerto.[1] El río.[2]\n\nNotas\n\n1. Véase Eduardo Galeano, Las venas abiertas (México: Siglo XXI, 1971), 20.\n"
        "2. Ángel Rama, La ciudad letrada (Hanover: Ediciones del Norte, 1984).",
        {
            "1": ["Véase | Eduardo Galeano, Las venas abiertas (México: Siglo XXI, 1971), 20."],
            "2": ["Ángel Rama, La ciudad letrada (Hanover: Ediciones del Norte, 1984)."],
        },
    ),
    "superscript markers and notes": Case(
        f"Forests fell.¹ States saw.² An area of 5 km² and 10⁵ trees.\n\nNotes\n\n¹ {GROVE}\n² {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["¹"], "2": ["²"]},
    ),
    "superscript markers of a numbered list": Case(
        f"Forests fell.¹ States saw.²\n\nEndnotes\n\n1. {GROVE}\n2. {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["¹"], "2": ["²"]},
    ),
    "digits glued to the full stop": Case(
        f"Forests fell.1 States saw.2 The rate was 4.5 in 1990.\n\nNotes\n\n1. {GROVE}\n2. {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["1"], "2": ["2"]},
    ),
    "markers in round brackets": Case(
        f"Forests fell (1). States saw (see 2).\n\nReferences\n\n1. {GROVE}\n2. {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["(1)"], "2": ["(see 2)"]},
    ),
    "Markdown footnotes in plain text": Case(
        f"Forests fell.[^1] States saw.[^2]\n\n[^1]: {GROVE}\n[^2]: {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[^1]"], "2": ["[^2]"]},
    ),
    "markers in a row, ranges and pairs": Case(
        f"Forests fell [1][2]. States saw [1], [3]. All [1–3]. Pairs [2, 3].\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n\n[3] {CRONON}.\n",
        {"1": [GROVE], "2": [SCOTT + "."], "3": [CRONON + "."]},
        {"1": ["[1]", "[1]", "[1–3]"], "2": ["[2]", "[1–3]", "[2, 3]"], "3": ["[3]", "[1–3]", "[2, 3]"]},
    ),
    "years, [sic], links and ellipses are no markers": Case(
        f"Forrests [sic] fell [2020] and […] burned, see [1](https://example.org).[1] States saw.[2]\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "a list in the body is no note": Case(
        f"Three causes:\n\n1. Rain\n2. Wind\n3. Frost\n\nForests fell.[1] States saw.[2]\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "a list in the body of a text without notes": Case("Three causes:\n\n1. Rain\n2. Wind\n3. Frost\n\nSo it ended.", {}),
    "a line of the body begins with a marker": Case(
        f"Forests fell and nobody\n[1] minded. States saw\n[2] it all.\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "a numbered list without a heading, pointed to": Case(
        f"Forests fell.[1] States saw.[2]\n\n* * *\n\n1. {GROVE}\n2. {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
        {"1": ["[1]"], "2": ["[2]"]},
    ),
    "a bracketed list that cites nothing": Case("Three causes:\n\n[1] rain\n[2] wind\n[3] frost\n\nSo it ended.", {}),
    "a bracketed list in the body, and notes": Case(
        f"Causes:\n\n[1] rain\n\n[2] wind\n\nForests fell.[1] States saw.[2]\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "numbers on lines of their own": Case(
        f"Forests fell.[1] States saw.[2]\n\nNotes\n\n[1]\n{GROVE}\n\n[2]\n\n{SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "a line inside a note begins with a low number": Case(
        "A.[1] B.[2] C.[3] D.[4] E.[5] F.[6]\n\nNotes\n\n"
        f"1. {GROVE}\n2. {GROVE}\n3. Richard Grove, Green Imperialism, no.\n2. (Cambridge: Cambridge University Press, 1995), 75.\n"
        f"4. {GROVE}\n5. {GROVE}\n"
        f"6. {SCOTT}.",
        {
            "1": [GROVE],
            "2": [GROVE],
            "3": [GROVE.replace(" (", ", no.\n2. (")],
            "4": [GROVE],
            "5": [GROVE],
            "6": [SCOTT + "."],
        },
    ),
    "items that run on in one paragraph": Case(
        f"Forests fell.[1] States saw.[2]\n\nNotes\n\n[1] {GROVE} [2] {SCOTT}.\n",
        {"1": [GROVE], "2": [SCOTT + "."]},
    ),
    "a marker without a note": Case(
        f"A.[1] B.[2] C.[3]\n\n[1] {GROVE}\n\n[2] {SCOTT}.",
        {"1": [GROVE], "2": [SCOTT + "."]},
        problems=["marker-without-note"],
    ),
    "a note without a marker": Case(
        f"A.[1]\n\n[1] {GROVE}\n\n[2] {SCOTT}.",
        {"1": [GROVE], "2": [SCOTT + "."]},
        problems=["note-without-marker"],
    ),
    "no markers at all, said once": Case(
        f"A text.\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n\n[3] {CRONON}.",
        {"1": [GROVE], "2": [SCOTT + "."], "3": [CRONON + "."]},
        problems=["note-without-marker"],
    ),
    "markers whose notes were left out, said once": Case(
        "A.[1] B.[2] C.[3] D.[4]\n", {}, problems=["marker-without-note"]
    ),
    "two notes of one number": Case(
        f"A.[1] B.[2]\n\n[1] {GROVE}\n\n[1] {CRONON}.\n\n[2] {SCOTT}.",
        {"1": [GROVE, CRONON + "."], "2": [SCOTT + "."]},
        problems=["duplicate-note-number"],
    ),
    "a gap in the numbers": Case(
        f"A.[1] C.[3]\n\n[1] {GROVE}\n\n[3] {SCOTT}.",
        {"1": [GROVE], "3": [SCOTT + "."]},
    ),
    "numbering that restarts by chapter": Case(
        f"One.[1] Two.[2]\n\nNotes\n\n[1] {GROVE}\n\n[2] {SCOTT}.\n\nChapter II\n\nThree.[1] Four.[2]\n\nNotes\n\n[1] {CRONON}.\n\n[2] Ibid.",
        {"1": [GROVE, CRONON + "."], "2": [SCOTT + ".", "ibid: Ibid."]},
        {"1": ["[1]", "[1]"], "2": ["[2]", "[2]"]},
    ),
    "notes at the foot of each page": Case(
        f"Page one.[1]\n\n[1] {GROVE}\n\nPage two.[2] More.[3]\n\n[2] {SCOTT}.\n\n[3] {CRONON}.\n",
        {"1": [GROVE], "2": [SCOTT + "."], "3": [CRONON + "."]},
        {"1": ["[1]"], "2": ["[2]"], "3": ["[3]"]},
    ),
    "notes that cite nothing": Case(
        "A.[1] B.[2] C.[3]\n\n[1] I thank Ann Lee and two reviewers for their comments.\n\n[2] He was minister of trade at that time.\n\n"
        f"[3] {GROVE}",
        {"1": [], "2": [], "3": [GROVE]},
    ),
    "IEEE: markers repeat, go back and name pages": Case(
        "As shown [1], [2]. Again [1, p. 55]. Other [3], see [2].\n\nReferences\n\n"
        "[1] G. Yan and H.-X. Zou, “A toe-like structure,” Mech. Syst., vol. 162, p. 108010, 2022.\n\n"
        "[2] B. Loader, The governance of cyberspace. London ; New York: Routledge, 1997.\n\n"
        "[3] R. Lane, The market experience. New York: Cambridge University Press, 1991.\n",
        {
            "1": ["G. Yan and H.-X. Zou, “A toe-like structure,” Mech. Syst., vol. 162, p. 108010, 2022."],
            "2": ["B. Loader, The governance of cyberspace. London ; New York: Routledge, 1997."],
            "3": ["R. Lane, The market experience. New York: Cambridge University Press, 1991."],
        },
        {"1": ["[1]", "[1, p. 55]"], "2": ["[2]", "[2]"], "3": ["[3]"]},
        kind="references",
    ),
    "Vancouver: family names first": Case(
        "Shown (1). Again (2).\n\nReferences\n\n1. Coase RH. The nature of the firm. Economica. 1937;4(16):386–405.\n"
        "2. Frank RH, Cook PJ. The winner-take-all society. New York: Free Press; 1995.\n",
        {
            "1": ["Coase RH. The nature of the firm. Economica. 1937;4(16):386–405."],
            "2": ["Frank RH, Cook PJ. The winner-take-all society. New York: Free Press; 1995."],
        },
        kind="references",
    ),
    "an unnumbered list, one paragraph each": Case(
        "Forests fell (Grove 1995).\n\nReferences\n\nGrove, R. (1995). Green imperialism. Cambridge University Press.\n\n"
        "Scott, J. C. (1998). Seeing like a state. Yale University Press.\n\nAbout the author\n\nAnn Lee lives in Riga.",
        {},
        kind="references",
        inline=[
            "Grove, R. (1995). Green imperialism. Cambridge University Press.",
            "Scott, J. C. (1998). Seeing like a state. Yale University Press.",
        ],
    ),
    "an unnumbered list, one line each, with hanging indents": Case(
        "Text.\n\nWorks Cited\n\nGrove, Richard. Green Imperialism. Cambridge UP,\n    1995.\n"
        "Scott, James C. Seeing Like a State. Yale UP, 1998.\n———. Weapons of the Weak. Yale UP, 1985.\n",
        {},
        kind="references",
        inline=[
            "Grove, Richard. Green Imperialism. Cambridge UP,\n    1995.",
            "Scott, James C. Seeing Like a State. Yale UP, 1998.",
            "———. Weapons of the Weak. Yale UP, 1985.",
        ],
    ),
    "a bibliography before short notes": Case(
        "One.[1] Two.[2]\n\nBibliography\n\nGrove, Richard. Green Imperialism. Cambridge: Cambridge University Press, 1995.\n\n"
        "Scott, James C. Seeing Like a State. New Haven: Yale University Press, 1998.\n\nNotes\n\n"
        "[1] Grove, Green Imperialism, 75.\n\n[2] Scott, Seeing Like a State; Grove, Green Imperialism.\n",
        {
            "1": ["short: Grove, Green Imperialism, 75."],
            "2": ["short: Scott, Seeing Like a State", "short: Grove, Green Imperialism."],
        },
        inline=[
            "Grove, Richard. Green Imperialism. Cambridge: Cambridge University Press, 1995.",
            "Scott, James C. Seeing Like a State. New Haven: Yale University Press, 1998.",
        ],
    ),
    "an excerpt whose notes don't begin at 1": Case(
        "38   The Salt Road\n\nIt rained.7 It snowed.8 Nobody came.9\n\n7 Richard Grove, Green Imperialism (Cambridge, 1995), p. 7.\n"
        "8 James C. Scott, Seeing Like a State (New Haven, 1998), p. 8.\n9 Grove, Green Imperialism, p. 9.\n",
        {
            "7": ["Richard Grove, Green Imperialism (Cambridge, 1995), p. 7."],
            "8": ["James C. Scott, Seeing Like a State (New Haven, 1998), p. 8."],
            "9": ["short: Grove, Green Imperialism, p. 9."],
        },
    ),
    "links back before the notes": Case(
        "One.[1][2] Two.[1]\n\nEinzelnachweise\n\n1. ↑ a b Richard Grove: Green Imperialism. Cambridge 1995, S. 7.\n2. ↑ Grove 1995, S. 8.\n",
        {"1": ["Richard Grove: Green Imperialism. Cambridge 1995, S. 7."], "2": ["short: Grove 1995, S. 8."]},
    ),
    "a heading of references over prose": Case("Text.\n\nSources\n\nWe spoke to farmers and read the papers.\n", {}),
    "an empty text": Case("", {}),
    "only a heading": Case("Notes\n", {}),
}  # fmt: skip


def shown(text: str, extraction: Extraction) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in extraction.notes:
        rows = found.setdefault(note.number, [])
        for citation in note.citations:
            kind = "" if citation.resolved == "full" else f"{citation.resolved}: "
            signal = f"{citation.signal} | " if citation.signal else ""
            rows.append(signal + kind + citation.span.of(text))
    return found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_document_gives_its_notes(case: Case, label: Labeller) -> None:
    found = find(Document("essay.txt", case.text), label)
    assert shown(case.text, found) == case.cites
    assert sorted(problem.code for problem in found.problems) == sorted(case.problems)
    assert found.kind == case.kind
    assert [citation.span.of(case.text) for citation in found.inline] == case.inline
    if case.markers is not None:
        markers: dict[str, list[str]] = {}
        for note in found.notes:
            markers.setdefault(note.number, []).extend(span.of(case.text) for span in note.markers)
        assert markers == case.markers


def test_problems_name_document_note_and_place(label: Labeller) -> None:
    text = f"A.[1] B.[7]\n\n[1] {GROVE}\n\n[2] Ibid., 80."
    found = find(Document("essay.txt", text), label)
    rows = [(p.code, p.document, p.note, p.span and p.span.of(text)) for p in found.problems]
    assert rows == [
        ("marker-without-note", "essay.txt", "7", "[7]"),
        ("note-without-marker", "essay.txt", "2", "[2] Ibid., 80."),
    ]


PIECES = st.sampled_from([
    "[1] ", "[2] ", "[12]", "\n", "\n\n", "Notes", "References", "1. ", "2) ", "See also ", "Ibid.", "; ", ", ", ". ", "“", "”", "(", ")", "‘", "’",
    "Ann Lee", "Lee, Ann", "Title of a Thing", "(London: Verso, 1990)", "2001", ", 12", "p. 3", "https://example.org/a", "he said that", "¹", "²",
    "op. cit.", "and ", "vgl. ", "«", "»", '"', "[", "]", "—", "\u00a0", "\f", "é", "𝒳", "supra note 4", "(2023): ", "[3–5]", "[^1]: ",
])  # fmt: skip


def everything_other(text: str) -> LabelledCitation:
    return LabelledCitation(text, (Segment("other", Span(0, len(text))),))


def everything_full(text: str) -> LabelledCitation:
    cut, end = len(text) // 3, 2 * len(text) // 3
    parts = (("author", 0, cut), ("title", cut, end), ("date", end, len(text)))
    return LabelledCitation(text, tuple(Segment(name, Span(a, b)) for name, a, b in parts))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=60).map("".join),
    st.sampled_from([everything_other, everything_full]),
)
def test_spans_lie_in_the_text_and_in_their_notes(text: str, label: Labeller) -> None:
    found = find(Document("x", text), label)
    whole = Span(0, len(text))
    for note in found.notes:
        assert whole.covers(note.span)
        assert note.span.covers(note.body)
        assert all(whole.covers(marker) and not note.span.covers(marker) for marker in note.markers)
        assert all(note.body.covers(citation.span) for citation in note.citations)
        assert all(a.span.end <= b.span.start for a, b in pairwise(note.citations))
        assert all(citation.span.of(text).strip() for citation in note.citations)
    notes = [note.span for note in found.notes]
    assert all(a.end <= b.start for a, b in pairwise(notes))
    inline = [citation.span for citation in found.inline]
    assert all(a.end <= b.start for a, b in pairwise(inline))
    assert all(whole.covers(span) for span in inline)


LONG = {
    "brackets": "[" * 400_000,
    "a million brackets": "[" * 500_000 + "]" * 500_000,
    "nested quotes": "[1] " + "“‘" * 200_000 + "’”" * 200_000,
    "brackets and digits": "[1," * 100_000,
    "nested brackets": "([" * 100_000 + "])" * 100_000,
    "opening quotes": "“" * 400_000,
    "straight quotes": '"a ' * 100_000,
    "digits": "7" * 1_000_000,
    "full stops": "." * 400_000,
    "one long word": "http://" + "a" * 400_000,
    "capitals": "Notes\n\n1. " + "Abc " * 100_000,
    "initials": "A. " * 100_000,
    "semicolons": "[1] " + "a; " * 60_000,
    "signals": "see " * 60_000,
    "a note of many paragraphs": f"A.[1] B.[2]\n\n[1] {GROVE}\n\n" + "It went on.\n\n" * 20_000 + f"[2] {SCOTT}",
    "headings": "References\n\n" * 20_000,
    "many notes": "".join(f"w.[{i}] " for i in range(1, 4000)) + "\n\n" + "".join(f"[{i}] {GROVE}\n" for i in range(1, 4000)),
}  # fmt: skip


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_text_neither_hangs_nor_raises(text: str) -> None:
    find(Document("x", text), everything_other)


@pytest.mark.heavy
@pytest.mark.timeout(300)
def test_a_note_of_five_megabytes_is_read(label: Labeller) -> None:
    text = "A.[1]\n\nNotes\n\n[1] " + "Doe, Title (London: Verso, 1990), 12; see also " * 107_000
    (note,) = find(Document("x", text), label).notes
    assert len(note.citations) == 107_000
