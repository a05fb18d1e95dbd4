"""Bibliography files, classic and BibLaTeX."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.errors import CitetrackError, MalformedInput
from citetrack.model import Entry, Field, Name, NameList, Record, Reference, References
from citetrack.readers import bibtex
from citetrack.readers.bib_dates import read_date
from citetrack.readers.bib_names import parse_names
from citetrack.writers import biblatex as biblatex_writer
from citetrack.writers import bibtex as bibtex_writer


def read(source: str) -> References:
    return bibtex.read(source.encode(), "refs.bib")


def fields(source: str) -> dict[str, str]:
    (record,) = read(source).records
    return {"ENTRYTYPE": record.reference.type, **{f.name: f.value for f in record.reference.fields}}


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@article{k, journal={Past \\& Present}, number=38, pages={56-97}}",
         {"ENTRYTYPE": "article", "journaltitle": "Past & Present", "number": "38", "pages": "56–97"}),
        ("@book{k, address={M{\\\"u}nchen}, year=1977}", {"ENTRYTYPE": "book", "location": "München", "date": "1977"}),
        ("@techreport{k, institution={RAND}, number={RM-3420}}",
         {"ENTRYTYPE": "report", "institution": "RAND", "number": "RM-3420", "type": "techreport"}),
        ("@phdthesis{k, school={UC Irvine}}", {"ENTRYTYPE": "thesis", "institution": "UC Irvine", "type": "phdthesis"}),
        ("@mastersthesis{k, type={MSc thesis}}", {"ENTRYTYPE": "thesis", "type": "MSc thesis"}),
        ("@www{k, howpublished={\\url{http://x.y/a\\_b}}}", {"ENTRYTYPE": "online", "url": "http://x.y/a_b"}),
        ("@misc{k, howpublished={Available at https://x.y/z}}", {"ENTRYTYPE": "misc", "url": "https://x.y/z"}),
        ("@misc{k, howpublished={Pamphlet}, note={At \\url{http://x.y}}}",
         {"ENTRYTYPE": "misc", "note": "At http://x.y", "howpublished": "Pamphlet", "url": "http://x.y"}),
        ("@misc{k, doi={https://doi.org/10.1/a_b}}", {"ENTRYTYPE": "misc", "doi": "10.1/a_b"}),
        ("@misc{k, archiveprefix={arXiv}, primaryclass={cs.DL}}",
         {"ENTRYTYPE": "misc", "eprinttype": "arXiv", "eprintclass": "cs.DL"}),
        ("@online{k, date={2020-05}, urldate={2021-01-02}, url={http://x.y/%7Ea}}",
         {"ENTRYTYPE": "online", "date": "2020-05", "urldate": "2021-01-02", "url": "http://x.y/%7Ea"}),
        ("@string{pp = {Past \\& } # \"Present\"} @misc{k, journal = pp # { 2}, month = mar # \"~15\", year={1967}}",
         {"ENTRYTYPE": "misc", "journaltitle": "Past & Present 2", "date": "1967-03-15"}),
        ("@ARTICLE(k, Title = {A (b) \"c\"})", {"ENTRYTYPE": "article", "title": "A (b) \"c\""}),
        ("@article{k, title = \"{The} {\\'E}tude\", month = spring2, year = 2020}",
         {"ENTRYTYPE": "article", "title": "The Étude", "date": "2020"}),
        ("@article{k, date={2022-07/2022-08}, year=2022}", {"ENTRYTYPE": "article", "date": "2022-07/2022-08"}),
        ("@article{k, date={2022-07-01}, year=2022, month=jul, day={1}}",
         {"ENTRYTYPE": "article", "date": "2022-07-01"}),
        ("@misc{k, date={1998~}, origdate={1914%/..}}", {"ENTRYTYPE": "misc", "date": "1998~", "origdate": "1914%/.."}),
        ("@article{k, date={2022-07}, year=2021}", {"ENTRYTYPE": "article", "date": "2022-07", "year": "2021"}),
        ("@misc{k, biblatex-entrytype={dataset}, year=2022, biblatex-date={2022-07/2022-08}, type=1, biblatex-type={}}",
         {"ENTRYTYPE": "dataset", "date": "2022-07/2022-08"}),
    ],
)  # fmt: skip
def test_fields(entry: str, expected: dict[str, str]) -> None:
    assert fields(entry) == expected


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        ("1999", "", "", {"date": "1999"}),
        ("1999", "March", "", {"date": "1999-03"}),
        ("1999", "3", "9", {"date": "1999-03-09"}),
        ("1999", "September\u00a011", "", {"date": "1999-09-11"}),
        ("1999", "8 Juni", "", {"date": "1999-06-08"}),
        ("2022", "July–August", "", {"date": "2022-07/2022-08"}),
        ("2021", "Fall", "", {"date": "2021-23"}),
        ("1985", "printemps", "", {"date": "1985-21"}),
        ("1999", "February", "30", {"date": "1999-02", "month": "February", "day": "30"}),
        ("1999", "Michaelmas", "", {"date": "1999", "month": "Michaelmas"}),
        ("forthcoming", "", "", {"date": "forthcoming"}),
        ("", "May", "", {"month": "May"}),
        ("", "", "", {}),
    ],
)
def test_dates(year: str, month: str, day: str, date: dict[str, str]) -> None:
    assert read_date(year, month, day) == date


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Knuth, Donald E. and Leslie Lamport", [Name("Knuth", "Donald E."), Name("Lamport", "Leslie")]),
        ("van der Berg, Jan", [Name("Berg", "Jan", "van der")]),
        ("Ludwig van Beethoven", [Name("Beethoven", "Ludwig", "van")]),
        ("King, Jr., Martin Luther", [Name("King", "Martin Luther", "", "Jr.")]),
        (r"{\"O}zg{\"u}r, Ay{\c s}e", [Name("Özgür", "Ayşe")]),
        (r"{\&} and {\'E} and {\'Etoile S.A.}", [Name(literal="&"), Name("É"), Name(literal="Étoile S.A.")]),
        ("{Barnes and Noble} and {{UNESCO}}", [Name(literal="Barnes and Noble"), Name(literal="UNESCO")]),
        ("Smith, J. and others", [Name("Smith", "J."), Name(literal="others")]),
        ("Plato", [Name("Plato")]),
        ("García Márquez, Gabriel", [Name("García Márquez", "Gabriel")]),
        ("family=Gogh, given=Vincent, prefix=van", [Name("Gogh", "Vincent", "van")]),
        ("", []),
    ],
)
def test_names(written: str, names: list[Name]) -> None:
    assert parse_names(written) == (tuple(names), ())


def test_a_name_with_too_many_commas_stays_whole() -> None:
    assert parse_names("a, b, c, d") == ((Name(literal="a, b, c, d"),), ("a, b, c, d",))


def test_crossref_and_xdata() -> None:
    found = read(
        "@inproceedings{part, title={Part}, crossref={Whole}}\n@proceedings{whole, title={Whole}, subtitle={Sub}, "
        "editor={Doe, Jane}, publisher={P}, year=1990, pages={1--9}, xdata={series}}\n@xdata{series, series={S}}\n"
        "@misc{lost, crossref={nowhere}}\n@book{a, crossref={b}}\n@book{b, crossref={a}, publisher={Q}}"
    )
    part = found.records[0].reference
    assert part.people("editor") == (Name("Doe", "Jane"),)
    assert {f.name: f.value for f in part.fields} == {
        "title": "Part", "booktitle": "Whole", "booksubtitle": "Sub", "publisher": "P", "date": "1990", "series": "S",
    }  # fmt: skip
    assert found.records[4].reference.get("publisher") == "Q"
    assert [p.code for p in found.problems] == ["bib-missing-parent"]


def test_places_and_the_fields_as_written() -> None:
    source = '% a comment\n\n@book{one,\n  Title = {The {\\\'E}tude}}\n  @misc{two, note = "x"}\n'
    one, two = bibtex.read(source.encode("utf-16"), "refs.bib").records
    assert (one.key, one.line, one.span.of(source)) == ("one", 3, "@book{one,\n  Title = {The {\\'E}tude}}")
    assert (two.key, two.line, two.span.of(source)) == ("two", 5, '@misc{two, note = "x"}')
    assert dict(one.raw) == {"title": "The {\\'E}tude"}


@pytest.mark.parametrize(
    ("source", "codes", "keys"),
    [
        ("@book{a, title={x}}\n@misc{A, title={y}}", ["bib-duplicate-key"], ["a", "A"]),
        ("@book{a, title={x}, title={y}}", ["bib-duplicate-field"], ["a"]),
        ("stray\n@book{a, title={x}}", ["bib-stray-text"], ["a"]),
        ("@book{a, title={x},\n year=1999\n\n@misc{b, title={y}}", ["bib-unterminated"], ["a", "b"]),
        ("@book{a, title={x,\n year={1999}\n}\n@misc{b, title={y}}", ["bib-unterminated", "bib-entry-lost"], ["b"]),
        ("@book{a, title=nothing}\n@misc{b, title={y}}", ["bib-syntax"], ["a", "b"]),
        ("@book{a, title {x}}\n@misc{b, title={y}}", ["bib-syntax"], ["a", "b"]),
        ("@book{, title={x}}\n@misc{b, title={y}}", ["bib-syntax"], ["b"]),
        ("@book{a, author={a, b, c, d}}", ["bib-name"], ["a"]),
        ('% @book{no, title={x}}\n@comment{x}\n@preamble{"x"}\n@book{a,\n% why\ntitle={x}}', [], ["a"]),
        ("me@example.org {x}\n@book{a, title={x}}", ["bib-stray-text"], ["a"]),
        ("", [], []),
        ('@string{a = "b"}', [], []),
    ],
)
def test_what_is_broken_is_a_problem_and_the_rest_is_read(source: str, codes: list[str], keys: list[str]) -> None:
    found = read(source)
    assert [p.code for p in found.problems] == codes
    assert [r.key for r in found.records] == keys
    assert all(p.document == "refs.bib" and p.span is not None for p in found.problems)


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("% @book{out, title={x}}\n@book{in, title={x}}", ["in"]),
        ("@book{in, title={x}} % @book{too, title={x}}", ["in", "too"]),
        ("@book{in, title={x}}\n  %@book{out, title={x}} @book{out2, title={x}}\n@book{too, title={x}}", ["in", "too"]),
    ],
)
def test_a_comment_sign_counts_at_the_start_of_a_line(source: str, keys: list[str]) -> None:
    assert [record.key for record in read(source).records] == keys


@pytest.mark.parametrize(
    "piece", ["@book{{k{0}, crossref={{m{0}}}}}\n", "@book{{k{0}, title={{T{0}}}}} ", "@book{{k, a={{b}}}}"]
)
def test_time_is_linear(piece: str) -> None:
    start = time.process_time()
    read("".join(piece.format(number) for number in range(5000)))
    assert time.process_time() - start < 4


def test_a_file_without_entries_is_malformed() -> None:
    with pytest.raises(MalformedInput, match=r"refs\.bib, line 2: no BibTeX entry"):
        read("\n<html><p>not a bibliography</p>")


def test_problems_name_the_line() -> None:
    (problem,) = read("@misc{x, title={x}}\n@book{a,\n title=nothing}").problems
    assert "line 2: @book: undefined string in line 3: nothing" in problem.message


WORDS = st.from_regex(r"[A-ZÄÖÉŁ][a-zäöéłñ]{1,8}", fullmatch=True)
TEXTS = st.lists(WORDS | st.sampled_from(["of", "&", "100%", "“x”", "–", "NATO", "C#", "a_b", "l’été", "(1999)"]),
                 min_size=1, max_size=5).map(" ".join)  # fmt: skip
NAMES = st.builds(
    Name, WORDS, WORDS, st.sampled_from(["", "van", "de la"]), st.sampled_from(["", "Jr."]), st.just("")
) | TEXTS.map(lambda text: Name(literal=text))
DATES = st.sampled_from(
    ["1999", "2010-08", "2010-08-28", "2022-07/2022-08", "2021-23", "1968-12-13/1968-12-15", "n.d."]
)
FIELDS = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "date": DATES, "journaltitle": TEXTS, "location": TEXTS, "publisher": TEXTS, "institution": TEXTS,
        "type": TEXTS,
        "volume": st.sampled_from(["4", "12–13"]), "number": st.sampled_from(["4", "RM-3420-PR", "1–2"]),
        "pages": st.sampled_from(["1–12", "7", "xii–xv, 3–9"]), "url": st.just("https://x.org/a_b%20c?d=1&e#f~g"),
        "doi": st.just("10.1000/a_b(c)"), "urldate": st.just("2023-05-03"), "subtitle": TEXTS, "note": TEXTS,
        "entrysubtype": st.sampled_from(["newspaper", "magazine"]), "langid": st.just("german"),
        "edition": st.just("2"),
    },
)  # fmt: skip
TYPES = st.sampled_from(["article", "book", "collection", "inbook", "incollection", "inproceedings", "online", "report",
                         "thesis", "misc", "dataset", "unpublished"])  # fmt: skip


def _same(record: Record) -> tuple[str, list[tuple[str, tuple[Name, ...]]], list[tuple[str, str]]]:
    reference = record.reference
    names = sorted(((group.role, group.names) for group in reference.names), key=lambda pair: pair[0])
    return reference.type, names, sorted((field.name, field.value) for field in reference.fields)


@pytest.mark.parametrize("writer", [biblatex_writer, bibtex_writer], ids=["biblatex", "bibtex"])
@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TYPES, st.lists(NAMES, max_size=3), FIELDS), min_size=1, max_size=3))
def test_what_is_written_is_read_again(writer, works) -> None:  # type: ignore[no-untyped-def]
    entries = []
    for number, (kind, names, values) in enumerate(works):
        groups = (NameList("author", tuple(names)),) if names else ()
        reference = Reference(kind, groups, tuple(Field(name, value) for name, value in values.items()))
        entries.append(Entry(f"key{number}", reference))
    found = read(writer.write(entries))
    assert found.problems == ()
    expected = [_same(Record(e.key, e.reference, found.records[0].span, 1, {})) for e in entries]
    assert [_same(record) for record in found.records] == expected


PIECES = ["@book{a,", "@misc(b,", "}", ")", "{", '"', "=", "title", "author", " and ", ", ", "#", "\n", "@", "%", "\\",
          "1999",
          "@string{", "@comment", "crossref={a}", "year=", "month=jan", "x"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.binary(max_size=120))
def test_anything_gives_references_or_a_citetrack_error(source: str | bytes) -> None:
    data = source.encode() if isinstance(source, str) else source
    try:
        found = bibtex.read(data, "x")
    except CitetrackError:
        return
    spans = [record.span for record in found.records]
    assert spans == sorted(spans)
