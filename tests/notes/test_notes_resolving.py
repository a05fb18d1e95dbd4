# ruff: noqa: E501 (the tables hold citations as they are printed)
"""Which work each back-reference means, with the shipped model: tables of notes and what comes of them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citetrack import bibliography, labelling
from citetrack.bibliography import keys_of
from citetrack.model import Document, Extraction
from citetrack.pipeline import extract

GROVE = "Richard Grove, Green Imperialism (Cambridge: Cambridge University Press, 1995), 12"
SCOTT = "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), 30"
ARTS = "James C. Scott, The Art of Not Being Governed (New Haven: Yale University Press, 2009), 5"
LAKE = (
    "Marilyn Lake and Henry Reynolds, Drawing the Global Colour Line: White Men’s Countries and the Question of Racial "
    "Equality (Cambridge: Cambridge University Press, 2008)"
)
WEBER = "Max Weber, Wirtschaft und Gesellschaft, Tübingen: Mohr 1922, S. 12"
BLOCH = "Marc Bloch, La Société féodale, Paris, Albin Michel, 1939, p. 60"


def read(*notes: str, body: str = "", behind: str = "") -> Extraction:
    markers = body or " ".join(f"Said once.[{n}]" for n in range(1, len(notes) + 1))
    numbered = "\n\n".join(f"[{n}] {note}." for n, note in enumerate(notes, 1))
    text = f"{markers}\n\nNotes\n\n{numbered}\n{behind}"
    return extract(Document("essay.txt", text), labelling.load())


def rows(found: Extraction) -> list[str]:
    """``key resolved locator`` of each citation of the notes, a note's together."""
    keys = keys_of(bibliography.build([found]))
    return [
        "; ".join(
            " ".join(filter(None, (keys.get((found.document.name, c.span), "-"), c.resolved, c.locator)))
            for c in note.citations
        )
        for note in found.notes
    ]


CASES: dict[str, tuple[tuple[str, ...], str]] = {
    "ibid. with a page": ((GROVE, "Ibid., 75"), "grove1995 ibid 75"),
    "ibid. alone has no place of its own": ((GROVE, "Ibid"), "grove1995 ibid"),
    "ibid. with a chapter": ((GROVE, "See ibid., ch. 3"), "grove1995 ibid ch. 3"),
    "ibid. with a range and a remark": ((GROVE, "Ibid., 75–77. Emphasis added"), "grove1995 ibid 75–77"),
    "ibid. of an ibid.": ((GROVE, "Ibid., 2", "Ibid"), "grove1995 ibid"),
    "ibid. of a short form": ((GROVE, SCOTT, "Grove, Green Imperialism, 3", "Ibid., 4"), "grove1995 ibid 4"),
    "ibid. behind two works": ((f"{GROVE}; {SCOTT}", "Ibid., 4"), "- ambiguous 4"),
    "ibid. behind one work cited twice": ((GROVE, "Grove, Green Imperialism, 3; ibid., 4", "Ibid"), "grove1995 ibid"),
    "ibid. in the same note": ((SCOTT, f"{GROVE}; ibid., 14"), "grove1995 full 12; grove1995 ibid 14"),
    "ibid. behind nothing": (("Ibid., 4",), "- unresolved 4"),
    "ibid. over a note that only talks": ((GROVE, "I thank my colleagues for it", "Ibid., 8"), "grove1995 ibid 8"),
    "ibid. behind an archival source": ((GROVE, "The National Archives, Kew, CO 583/317", "Ibid"), "- unresolved"),
    "id.": ((GROVE, "Id. at 45"), "grove1995 ibid 45"),
    "a city that begins like “wie”": (
        (WEBER.replace("Tübingen: Mohr", "Wien"), "Weber, Wirtschaft und Gesellschaft (wie Anm. 1), S. 3"),
        "weber1922 supra 3",
    ),
    "ebd.": ((WEBER, "Vgl. ebd., S. 75 f"), "weber1922 ibid 75 f"),
    "ebenda": ((WEBER, "Ebenda"), "weber1922 ibid"),
    "op. cit. by author": ((GROVE, SCOTT, "Grove, op. cit., p. 75"), "grove1995 op-cit 75"),
    "op. cit. by author and initial": ((GROVE, SCOTT, "R. Grove, op. cit., p. 75"), "grove1995 op-cit 75"),
    "op. cit. of an author of two": ((ARTS, SCOTT, "Scott, op. cit., 75"), "- ambiguous 75"),
    "loc. cit.": ((GROVE, SCOTT, "Scott, loc. cit"), "scott1998 op-cit"),
    "a.a.O.": ((WEBER, BLOCH, "Weber, a.a.O., S. 20"), "weber1922 op-cit 20"),
    "supra note": ((GROVE, SCOTT, "Scott, supra note 2, at 22"), "scott1998 supra 22"),
    "a note's number in brackets": ((GROVE, SCOTT, "Grove (n 1) 81"), "grove1995 supra 81"),
    "see note above": ((GROVE, SCOTT, "See note 1 above"), "grove1995 supra"),
    "wie Anm.": ((WEBER, BLOCH, "Weber (wie Anm. 1), S. 9"), "weber1922 supra 9"),
    "a note with two works, and a name": ((f"{GROVE}; {SCOTT}", ARTS, "Grove (n 1) 5"), "grove1995 supra 5"),
    "a note with two works, and no name": ((f"{GROVE}; {SCOTT}", "See note 1 above"), "- ambiguous"),
    "by author": ((GROVE, SCOTT, "Grove, 75"), "grove1995 short 75"),
    "by author, of two works": ((ARTS, SCOTT, "Scott, 75"), "- ambiguous 75"),
    "by author and title": ((ARTS, SCOTT, "Scott, Seeing Like a State, 75"), "scott1998 short 75"),
    "by author and cut title": ((ARTS, SCOTT, "Scott, Seeing…, 75"), "scott1998 short 75"),
    "by authors and subtitle": ((LAKE, GROVE, "Lake and Reynolds, ‘White Men’s Countries’, 4"), "lake2008 short 4"),
    "without accents": ((BLOCH, GROVE, "Bloch, Societe feodale, p. 61"), "bloch1939 short 61"),
    "a lone name": ((GROVE, SCOTT, "Cf. Grove"), "grove1995 short"),
    "a lone name that nobody has": ((GROVE, "Cf. Pieri"), "- unresolved"),
    "an announced form": (
        (f"{GROVE.removesuffix(', 12')} (hereafter GI), 12", SCOTT, "GI, 80"),
        "grove1995 short 80",
    ),
    "ders. with another work": (
        (WEBER, "Ders., Die protestantische Ethik, Tübingen: Mohr 1920, S. 7"),
        "weber1920 full 7",
    ),
    "ders. with a work cited before": (
        (WEBER, "Ders., Die protestantische Ethik, Tübingen: Mohr 1920, S. 7", "Ders., Wirtschaft, S. 8"),
        "weber1922 idem 8",
    ),
    "his": ((GROVE, "See his The Garden of Empires (London: Verso, 2001), 5"), "grove2001 full 5"),
    "a page and a note on it": ((GROVE, "Grove, p. 75 n. 3"), "grove1995 short 75 n. 3"),
    "short forms joined by and": (
        (GROVE, SCOTT, "Grove, 75; and Scott, Seeing, 4"),
        "grove1995 short 75; scott1998 short 4",
    ),
    "initials of all authors": (("Audris Mockus, Roy T. Fielding and James Herbsleb, “The Apache Server” (Limerick: ACM Press, 2000)", GROVE, "A. Mockus, R.T. Fielding and J. Herbsleb, “The Apache Server”, op. cit., p. 199"), "mockus2000 op-cit 199"),
    "a possessive": ((GROVE, SCOTT, "See Grove’s Green Imperialism, 5"), "grove1995 short 5"),
    "a name that stands in a title too": ((GROVE, "Ann Lee, On Reading Grove (London: Verso, 2001)", "Grove, op. cit., 7"), "grove1995 op-cit 7"),
    "the first of two family names": (("Germán Rueda Hernanz, La desamortización en España: un balance (Madrid: Arco Libros, 1997)", GROVE, "Rueda, La desamortización…, 15"), "hernanz1997 short 15"),
    "a year of the title": (("R. J. Morris, The Cholera of 1832: An Epidemic (London: Croom Helm, 1976)", GROVE, "Morris, Cholera of 1832, 24"), "morris1976 short 24"),
    "one in the possessive before an article": ((GROVE, "But cf. Mumford’s The City in History (New York: Harcourt, 1961), 512"), "mumford1961 full 512"),
    "people in the possessive before a comma": (
        ("See Edward Said’s Orientalism, A Study (New York: Pantheon, 1978), 5",),
        "said1978 full 5",
    ),
    "people in the possessive": (("See Edward Said’s Orientalism (New York: Pantheon, 1978), 5",), "said1978 full 5"),
    "people in the possessive, and a title with years": (("See Theodore M. Porter’s The Rise of Statistical Thinking, 1820–1900 (Princeton, 1986), 5",), "porter1986 full 5"),
    "a title that begins with a possessive": (("Max Weber’s ‘Economy and Society’: A Critical Companion (Stanford: Stanford University Press, 2005)",), "max2005 full"),
    "a comparison": ((f"Compare {GROVE} with {SCOTT}",), "grove1995 full 12; scott1998 full 30"),
    "works behind a comma": ((f"{GROVE}, {SCOTT}",), "grove1995 full 12; scott1998 full 30"),
    "an announced form without brackets": (
        ("Niklas Luhmann, Soziale Systeme (Frankfurt: Suhrkamp, 1984), im Folgenden: SozSys", "SozSys, 44"),
        "luhmann1984 short 44",
    ),
    "a short form of a work cited later": (("Grove, Green Imperialism, 75", GROVE), "grove1995 full 12"),
}  # fmt: skip


@pytest.mark.parametrize(("notes", "last"), CASES.values(), ids=CASES.keys())
def test_the_last_note_means(notes: tuple[str, ...], last: str) -> None:
    assert rows(read(*notes))[-1] == last


def test_a_short_form_ends_with_the_sentence_that_ends_with_its_page() -> None:
    found = read(GROVE, "Grove, Green Imperialism, 75. The data are at https://example.org/a (accessed 2 May 2021)")
    assert rows(found)[1].startswith("grove1995 short 75;")


def test_a_short_form_may_stand_before_its_work() -> None:
    found = read("Grove, Green Imperialism, 75", GROVE)
    assert rows(found)[0] == "grove1995 short 75"
    assert found.notes[0].citations[0].sure < 0.95


def test_short_notes_are_resolved_to_a_bibliography_behind_them() -> None:
    found = read(
        "Grove, Green Imperialism, 75",
        "Scott, Seeing, 3",
        behind="\nBibliography\n\nGrove, Richard. Green Imperialism. Cambridge: Cambridge University Press, 1995.\n\n"
        "Scott, James C. Seeing Like a State. New Haven: Yale University Press, 1998.\n",
    )
    assert rows(found) == ["grove1995 short 75", "scott1998 short 3"]
    assert found.problems == ()


def test_what_refers_back_makes_no_entry() -> None:
    found = read(GROVE, "Ibid., 5", "Grove, 7", "Nobody, 9")
    assert [entry.key for entry in bibliography.build([found]).entries] == ["grove1995"]


def test_an_ambiguous_citation_has_its_candidates_and_a_problem_with_their_keys() -> None:
    found = read(f"{GROVE}; {SCOTT}", "Ibid., 4")
    (citation,) = found.notes[1].citations
    assert citation.reference is None
    assert [c.get("title") for c in citation.candidates] == ["Green Imperialism", "Seeing Like a State"]
    (problem,) = bibliography.build([found]).problems
    assert (problem.code, problem.note) == ("ambiguous-back-reference", "2")
    assert "may be grove1995 or scott1998" in problem.message


def test_an_unresolved_citation_is_a_problem_with_its_place() -> None:
    found = read(GROVE, "Nobody, op. cit., 9")
    (problem,) = found.problems
    assert (problem.code, problem.note) == ("unresolved-back-reference", "2")
    assert problem.span == found.notes[1].citations[0].span


def test_a_number_that_points_to_another_work_is_doubtful() -> None:
    found = read(GROVE, SCOTT, "Grove (n 2) 5")
    assert rows(found)[-1] == "grove1995 supra 5"
    assert [p.code for p in found.problems] == ["doubtful-back-reference"]


def test_mentions_stand_with_the_entry_in_reading_order() -> None:
    (entry,) = bibliography.build([read(GROVE, "Ibid., 5", "Grove, 7")]).entries
    assert [(m.note, m.citation.resolved, m.citation.locator) for m in entry.mentions] == [
        ("1", "full", "12"),
        ("2", "ibid", "5"),
        ("3", "short", "7"),
    ]


PIECES = st.sampled_from([
    "Ibid.", "ibid., 5", "Id. at 3", "op. cit.", "Scott", "Grove, 7", "(n 1)", "supra note 2", "Ders.", "; ", ". ",
    ", ", "(Scott 1998)", "Scott (1998: 5)", "(ibid.)", "“Title”", "1998", "[1]", "\n\n[2] ", "\n\n[3] ", "(", ")", "…",
    GROVE, "(hereafter G)", "G, 5", "———. ", "\n\nReferences\n\n", "et al.", " and ",
])  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_resolved_or_reported(text: str) -> None:
    """Every citation has a work, or candidates, or a problem; spans lie in the text, and sureness between 0 and 1."""
    found = extract(Document("essay.txt", f"Said.[1]\n\nNotes\n\n[1] {text}"), labelling.load())
    reported = {problem.span for problem in found.problems}
    for citation in [*(c for note in found.notes for c in note.citations), *found.inline]:
        assert citation.span.end <= len(found.document.text)
        assert 0 <= citation.sure <= 1
        assert citation.reference or citation.candidates or citation.span in reported, citation
        assert (citation.reference is None) == (citation.resolved in ("ambiguous", "unresolved"))


def test_the_author_of_before_and_another() -> None:
    found = read(f"{WEBER}; Ders./Arne Kaijser, Netze und ihre Geschichte, Berlin 2001", GROVE)
    reference = found.notes[0].citations[1].reference
    assert reference is not None
    assert [name.family for name in reference.people()] == ["Weber", "Kaijser"]
