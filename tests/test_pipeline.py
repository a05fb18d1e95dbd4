"""From document to works: what the integration does with what the stages give."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citetrack import labelling
from citetrack.model import Citation, Document, Extraction, LabelledCitation, Segment, Span
from citetrack.pipeline import extract, extract_all, parse, parse_all

ESSAY = """A machine may help memory.[1] Others said it of libraries,[2] or of both.[3]

Notes

[1] Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108; see also Paul Otlet,
Traité de documentation: Le livre sur le livre, théorie et pratique (Brussels: Editiones Mundaneum, 1934), p. 17.

[2] See Suzanne Briet, Qu’est-ce que la documentation? (Paris: EDIT, 1951), 7.

[3] Bush, “As We May Think,” 106.
"""


@pytest.fixture(scope="module")
def found() -> Extraction:
    return extract(Document("essay.txt", ESSAY), labelling.load())


def citations(extraction: Extraction) -> list[Citation]:
    return [*(c for note in extraction.notes for c in note.citations), *extraction.inline]


def test_each_citation_in_full_has_its_work_and_locator(found: Extraction) -> None:
    full = [c for c in citations(found) if c.resolved == "full"]
    assert [c.reference and c.reference.people()[0].family for c in full] == ["Bush", "Otlet", "Briet"]
    assert [c.locator for c in full] == ["", "17", "7"]
    assert [c.reference and c.reference.get("pages") for c in full] == ["101–108", "", ""]


def test_a_back_reference_has_the_work_it_means_and_its_own_locator(found: Extraction) -> None:
    (last,) = found.notes[2].citations
    first = found.notes[0].citations[0]
    assert (last.resolved, last.locator, last.reference) == ("short", "106", first.reference)
    assert 0 < last.sure < first.sure == 1
    assert found.problems == ()


def test_spans_of_fields_count_in_the_document(found: Extraction) -> None:
    """Each field's span lies within its citation, and what it covers holds the field's words."""
    checked = 0
    for citation in citations(found):
        if citation.reference is None or citation.resolved != "full":
            continue
        for field in citation.reference.fields:
            if field.span is None:
                continue
            assert citation.span.covers(field.span), field
            if field.name in ("title", "publisher", "journaltitle", "volume"):
                covered = " ".join(field.span.of(ESSAY).split())
                assert field.value.split()[0] in covered, field
                checked += 1
        for people in citation.reference.names:
            assert people.span is not None
            assert people.names[0].family in people.span.of(ESSAY)
            checked += 1
    assert checked >= 9


def labelled(text: str) -> LabelledCitation:
    return LabelledCitation(text, (Segment("other", Span(0, len(text))),) if text else ())


class NothingKnown:
    """A model that labels nothing."""

    def label(self, text: str) -> LabelledCitation:
        return labelled(text)

    def label_all(self, texts: Sequence[str]) -> list[LabelledCitation]:
        return [labelled(text) for text in texts]


def test_what_describes_no_work_is_a_problem_and_no_citation() -> None:
    text = "Said.[1]\n\nReferences\n\n[1] Something or other that nobody can read, it seems.\n"
    found = extract(Document("odd.txt", text), NothingKnown())
    assert citations(found) == []
    assert all(p.document == "odd.txt" for p in found.problems)
    for problem in found.problems:
        if problem.code == "unparsed-note":
            assert problem.note == "1"
            assert problem.span is not None
            assert problem.message.startswith("no work could be read from a citation of note 1: Something")


def test_several_come_back_in_order() -> None:
    model = labelling.load()
    documents = [Document(name, ESSAY) for name in ("b", "a")]
    assert [one.document.name for one in extract_all(documents, model)] == ["b", "a"]
    texts = ["Ada Lovelace, Notes (London: Taylor, 1843).", "", "Grace Hopper, Compilers (New York: ACM, 1952)."]
    assert parse_all(texts, model) == [parse(text, model) for text in texts]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*ESSAY.split(" "), "\n", "[4]", "[^1]", "¹", "Ibid.", "\u2028", "\x00"]), max_size=60))
def test_any_text_gives_spans_within_it(words: list[str]) -> None:
    document = Document("any.txt", " ".join(words))
    found = extract(document, labelling.load())
    everything = Span(0, len(document.text))
    for citation in citations(found):
        assert everything.covers(citation.span)
        if citation.reference is not None:
            spans = [f.span for f in citation.reference.fields] + [n.span for n in citation.reference.names]
            assert all(everything.covers(span) for span in spans if span is not None)


@pytest.mark.parametrize(
    ("note", "title", "read"),
    [
        (
            "Lucien Febvre, Le problème de l’in-\ncroyance au XVIe siècle (Paris: Albin Michel, 1942), 12.",
            "problème de l’in",
            "Le problème de l’incroyance au XVIe siècle",
        ),
        (
            "Johan Huizinga, The Waning of the Middle\n\n88     LATE AGES\n\nAges (London: Arnold, 1924), 12.",
            "Waning of the Middle",
            "The Waning of the Middle Ages",
        ),
        (
            "C. Schorske, Fin-de-siècle Vienna: Poli-\ntics in a twentieth-\ncentury City (New York: Knopf, 1980), 12.",
            "Vienna: Poli",
            "Fin-de-siècle Vienna: Politics in a twentieth-century City",
        ),
    ],
)
def test_a_citation_that_a_line_or_a_page_broke_is_read_whole(note: str, title: str, read: str) -> None:
    text = f"It was said.[1] And again.[2]\n\nNotes\n\n[1] {note}\n[2] Ibid., 13.\n"
    extraction = extract(Document("broken.txt", text), labelling.load())
    citation = extraction.notes[0].citations[0]
    assert citation.reference is not None
    assert citation.reference.get("title") == read
    assert citation.locator == "12"
    for part in (*citation.reference.names, *citation.reference.fields):
        assert part.span is not None
        assert citation.span.covers(part.span)
    found = next(field for field in citation.reference.fields if field.name == "title")
    assert found.span is not None
    assert title in found.span.of(text)
    assert extraction.notes[1].citations[0].resolved == "ibid"


_UNITS = {
    "letters": "a", "open quotes": "“‘a ", "open brackets": "([“", "brackets": "(a) ", "commas": "Abc, ",
    "digits": "12 ", "names": "Ann Lee and ", "initials": "A. B. Cole, ", "stops": ". ", "places": "Leeds: Ford; ",
    "no blanks": "a,b(c)“d”",
}  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS.values(), ids=_UNITS)
def test_a_long_line_takes_time_by_its_length(unit: str) -> None:
    """A square of the length would take hours; a slip into it runs into the time that every test has."""
    parse(unit * (100_000 // len(unit)), labelling.load())


@pytest.mark.heavy
@pytest.mark.parametrize("unit", _UNITS.values(), ids=_UNITS)
def test_a_very_long_line_takes_time_by_its_length(unit: str) -> None:
    parse(unit * (400_000 // len(unit)), labelling.load())


@pytest.mark.parametrize(
    ("line", "kind", "title", "date"),
    [
        ("Smith v Jones [1932] AC 562", "jurisdiction", "Smith v Jones [1932] AC 562", "1932"),
        ("Smith v. Jones, 410 U.S. 113 (1973)", "jurisdiction", "Smith v. Jones, 410 U.S. 113", "1973"),
        ("R v Jones [1994] 1 AC 212", "jurisdiction", "R v Jones [1994] 1 AC 212", "1994"),
        ("Notes Act 1998, s 6", "legislation", "Notes Act 1998", "1998"),
        ("Notes Protection Act 2018 (UK), s 10(1).", "legislation", "Notes Protection Act 2018 (UK)", "2018"),
        (
            "Treaty on Notes, 1 July 1968, 1729 UNTS 161",
            "legislation",
            "Treaty on Notes, 1 July 1968, 1729 UNTS 161",
            "1968",
        ),
        (
            "Roe and Others v. Ruritania [GC], no. 13216/05, ECHR 2015",
            "jurisdiction",
            "Roe and Others v. Ruritania [GC], no. 13216/05",
            "2015",
        ),
        (
            "Roe v. the United Kingdom (no. 2) [GC], no. 74025/01, ECHR 2005-IX",
            "jurisdiction",
            "Roe v. the United Kingdom (no. 2) [GC], no. 74025/01, ECHR 2005-IX",
            "2005",
        ),
        (
            "R (Roe) v Minister of Notes [2017] UKSC 5",
            "jurisdiction",
            "R (Roe) v Minister of Notes [2017] UKSC 5",
            "2017",
        ),
        (
            "Roe v. Poe Life Ins. Co., 50 S.E. 68 (Ga. 1905)",
            "jurisdiction",
            "Roe v. Poe Life Ins. Co., 50 S.E. 68 (Ga. 1905)",
            "1905",
        ),
        ("The Roe, 23 U.S. (10 Wheat.) 66 (1825)", "jurisdiction", "The Roe, 23 U.S. (10 Wheat.) 66", "1825"),
        (
            "Notes Act of 1974, Pub. L. No. 93-579, 88 Stat. 1896",
            "legislation",
            "Notes Act of 1974, Pub. L. No. 93-579",
            "1974",
        ),
        ("Roe v Jones [2013] 1 WLR 1808", "jurisdiction", "Roe v Jones [2013] 1 WLR 1808", "2013"),
        ("In re Roe, 387 U.S. 1 (1967)", "jurisdiction", "In re Roe, 387 U.S. 1", "1967"),
        ("Roe v. Poe, 5 U.S. (1 Cranch) 137 (1803)", "jurisdiction", "Roe v. Poe, 5 U.S. (1 Cranch) 137", "1803"),
        ("BVerfGE 7, 198", "jurisdiction", "BVerfGE 7, 198", ""),
        (
            "BVerfG, Beschl. v. 26.5.1970, NJW 1970, 1729",
            "jurisdiction",
            "BVerfG, Beschl. v. 26.5.1970, NJW 1970, 1729",
            "1970",
        ),
        (
            "Cass. civ. 1re, 3 mars 1998, n° 96-12345",
            "jurisdiction",
            "Cass. civ. 1re, 3 mars 1998, n° 96-12345",
            "1998",
        ),
        ("Corte cost., sentenza n. 238 del 2014", "jurisdiction", "Corte cost., sentenza n. 238 del 2014", "2014"),
        ("Notes Act 2006 (UK), s. 172.", "legislation", "Notes Act 2006 (UK)", "2006"),
        ("Notes and Margins Act 1990, s 57(1).", "legislation", "Notes and Margins Act 1990", "1990"),
        (
            "Directive 95/46/EC of 24 October 1995 on notes, OJ L 281, 23.11.1995, p. 31–50",
            "legislation",
            "Directive 95/46/EC of 24 October 1995 on notes, OJ L 281, 23.11.1995, p. 31–50",
            "1995",
        ),
        (
            "Ley Orgánica 3/2018, de Protección de Notas, BOE núm. 294, 6 de diciembre de 2018",
            "legislation",
            "Ley Orgánica 3/2018, de Protección de Notas, BOE núm. 294",
            "2018",
        ),
        ("Case C-131/12 Smith EU:C:2014:317", "jurisdiction", "Case C-131/12 Smith EU:C:2014:317", "2014"),
    ],
)
def test_a_case_alone_on_a_line_is_read_as_one(line: str, kind: str, title: str, date: str) -> None:
    reference = parse(line, labelling.load()).reference
    assert reference is not None
    assert (reference.type, reference.get("title"), reference.get("date")) == (kind, title, date)


@pytest.mark.parametrize(
    "line",
    [
        "Smith v. Jo\u00adnes, 410 U.S. 113 (1973)",
        "\u202bSmith v. Jones\u202c, 410 U.S. 113\ud800 (1973)",
        "Smith v.\u00a0Jones, 410\tU.S. 113 \x07(1973)",
    ],
)
def test_the_title_of_a_case_is_clean(line: str) -> None:
    reference = parse(line, labelling.load()).reference
    assert reference is not None
    assert (reference.type, reference.get("title")) == ("jurisdiction", "Smith v. Jones, 410 U.S. 113")
    assert {field.span for field in reference.fields} == {Span(0, len(line))}


def test_so_it_is_in_a_note() -> None:
    text = "As was held,[1] so it is.\n\nNotes\n\n[1] Smith v. Jo\u00adnes, 410 U.S. 113, 120 (1973).\n"
    (citation,) = citations(extract(Document("essay.txt", text), labelling.load()))
    assert citation.reference is not None
    assert citation.reference.get("title").startswith("Smith v. Jones, 410 U.S. 113")


@pytest.mark.parametrize(
    "line",
    [
        "Roe, Ann. Smith v. Jones: A Case and its Time. London: Verso, 1999.",
        "Ann Roe, The U.S. and its Notes (London: Verso, 1999), 12–15.",
        "CEDH, Guide des notes (Strasbourg: Conseil de l'Europe, 2020).",
        "The Notes Act of 1970: A History. London: Verso, 1990.",
        "Jane Roe, In re Gault: The Case (New York: Norton, 1999).",
    ],
)
def test_a_book_on_a_case_is_none(line: str) -> None:
    reference = parse(line, labelling.load()).reference
    assert reference is not None
    assert reference.type == "book"
