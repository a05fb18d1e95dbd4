"""Which addresses a source cites, and where."""

from dataclasses import replace

import pytest

from citetrack.bibliography import keys_of
from citetrack.links.find import find, merge
from citetrack.model import (
    Bibliography,
    Citation,
    Document,
    Entry,
    Extraction,
    Field,
    Link,
    LinkSource,
    Mark,
    Mention,
    Note,
    Record,
    Reference,
    References,
    Span,
)

BROKEN = "https://a.test/long-\npath/page"
TEXT = f"""Body with https://body.test/x and (https://en.wiki.test/Rust_(language)).

[1] Doe, One, https://one.test/a. Then a remark: https://remark.test/b.
[2] Roe, Two, {BROKEN}; Poe, Three, doi:10.1000/three, https://doi.org/10.1000/three, archived at https://keep.test/3
[3] See https://body.test/x again.
"""


def span(text, start=0):
    at = TEXT.index(text, start)
    return Span(at, at + len(text))


def reference(**fields):
    return Reference("online", fields=tuple(Field(name, *value) for name, value in fields.items()))


def extraction(**changes):
    one = Citation(
        span("Doe, One, https://one.test/a"),
        reference=reference(url=("https://one.test/a", span("https://one.test/a"))),
    )
    two = Citation(span(f"Roe, Two, {BROKEN}"), reference=reference(url=("https://a.test/long-path/page",)))
    three = Citation(
        span("Poe, Three, doi:10.1000/three, https://doi.org/10.1000/three, archived at https://keep.test/3"),
        reference=reference(doi=("10.1000/three",)),
    )
    lines = [
        TEXT[m : TEXT.find("\n[", m) if "\n[" in TEXT[m:] else len(TEXT)]
        for m in map(TEXT.index, ("[1]", "[2]", "[3]"))
    ]
    notes = [
        Note(str(number), span(line), span(line), (), citations)
        for number, (line, citations) in enumerate(zip(lines, ((one,), (two, three), ()), strict=True), 1)
    ]
    return Extraction(Document("a.txt", TEXT), tuple(notes), **changes)


def keys(found):
    cited = [citation for note in found.notes for citation in note.citations]
    return {(found.document.name, c.span): key for c, key in zip(cited, ("doe", "roe", "poe"), strict=True)}


def test_the_addresses_of_a_document_with_their_places():
    found = extraction()
    assert find(found, keys(found)) == (
        Link("https://body.test/x", (LinkSource("a.txt", 1, None, None, 11), LinkSource("a.txt", 6, "3", None, 9))),
        Link("https://en.wiki.test/Rust_(language)", (LinkSource("a.txt", 1, None, None, 36),)),
        Link("https://one.test/a", (LinkSource("a.txt", 3, "1", "doe", 15),)),
        Link("https://remark.test/b", (LinkSource("a.txt", 3, "1", None, 50),)),
        Link("https://a.test/long-path/page", (LinkSource("a.txt", 4, "2", "roe", 5),)),
        Link("https://doi.org/10.1000/three", (LinkSource("a.txt", 5, "2", "poe", 12),)),
        Link("https://keep.test/3", (LinkSource("a.txt", 5, "2", "poe", 86),)),
    )


def test_a_place_knows_the_notes_text_and_the_works_year():
    work = reference(url=("https://one.test/a",), date=("2019-05",), urldate=("2021-01-01",))
    note = extraction().notes[0]
    cited = replace(note, citations=(replace(note.citations[0], reference=work),))
    [place] = {link.url: link for link in find(replace(extraction(), notes=(cited,)))}["https://one.test/a"].sources
    assert place.text == "[1] Doe, One, https://one.test/a. Then a remark: https://remark.test/b."
    assert place.year == "2019"


def test_without_keys_there_are_places_all_the_same():
    found = find(extraction())
    assert len(found) == 7
    assert {source.key for link in found for source in link.sources} == {None}


def test_a_citation_of_a_work_in_the_bibliography_has_its_key():
    citation = extraction().notes[0].citations[0]
    bibliography = Bibliography((Entry("doe2020", citation.reference, (Mention("a.txt", "1", citation),)),))
    found = {link.url: link for link in find(extraction(), keys_of(bibliography))}
    assert found["https://one.test/a"].sources[0].key == "doe2020"


def test_an_inline_work_has_a_key_and_no_note():
    text = "As Doe writes (see https://a.test/x), so it is."
    work = Citation(Span(15, 35), reference=reference(url=("https://a.test/x", Span(19, 35))))
    found = Extraction(Document("a.txt", text), inline=(work,))
    assert find(found, {("a.txt", Span(15, 35)): "doe"}) == (
        Link("https://a.test/x", (LinkSource("a.txt", 1, None, "doe", 20),)),
    )


@pytest.mark.parametrize(
    ("cited", "fields", "urls"),
    [
        ("https://a.test/x y", {"url": "https://a.test/xy"}, ["https://a.test/xy"]),
        ("https://a.test/ x/y", {"url": "https://a.test/x/y"}, ["https://a.test/x/y"]),
        ("http://dx.doi.org/10.1000/A", {"doi": "10.1000/a"}, ["https://doi.org/10.1000/a"]),
        (
            "https://doi.org/10.1000/a",
            {"url": "https://doi.org/10.1000/a", "doi": "10.1000/a"},
            ["https://doi.org/10.1000/a"],
        ),
        ("10.1000/a", {"doi": "https://doi.org/10.1000/a"}, ["https://doi.org/10.1000/a"]),
        ("doi:10.1002/a<b>c%d#e", {"doi": "10.1002/a<b>c%d#e"}, ["https://doi.org/10.1002/a%3Cb%3Ec%25d%23e"]),
        ("x", {"doi": "not a doi"}, []),
        ("x", {"url": "ftp://a.test/x"}, []),
        ("x", {"url": "/relative"}, []),
        ("https://b.test/y", {"url": "https://a.test/x"}, ["https://a.test/x", "https://b.test/y"]),
        ("http:///no", {"url": "http:///no"}, ["http:///no"]),
    ],
)
def test_the_fields_of_a_reference_stand_for_its_text(cited, fields, urls):
    work = Citation(
        Span(0, len(cited)), reference=Reference("misc", fields=tuple(Field(*each) for each in fields.items()))
    )
    found = Extraction(Document("a.txt", cited), (Note("1", Span(0, len(cited)), Span(0, len(cited)), (), (work,)),))
    assert [link.url for link in find(found)] == urls


def test_where_a_reference_stopped_at_a_line_end_the_text_goes_on():
    text = "[1] Doe, One, https://a.test/dir/\nsub/page.html, 2019."
    work = Citation(Span(4, 54), reference=reference(url=("https://a.test/dir/", Span(14, 33))))
    found = Extraction(Document("a.txt", text), (Note("1", Span(0, 54), Span(4, 54), (), (work,)),))
    [link] = find(found)
    assert (link.url, link.readings) == ("https://a.test/dir/sub/page.html", ("https://a.test/dir/",))


def test_links_know_when_their_work_was_looked_up_or_appeared():
    fields = [
        {"url": "https://a.test/x", "date": "2019", "urldate": "2020-01-02"},
        {"url": "https://b.test/", "date": "1999"},
    ]
    works = tuple(
        Citation(Span(n, n + 1), reference=Reference("misc", fields=tuple(Field(*each) for each in one.items())))
        for n, one in enumerate(fields)
    )
    found = find(Extraction(Document("a.txt", "xy"), inline=works))
    assert {link.url: link.date for link in found} == {"https://a.test/x": "2020-01-02", "https://b.test/": "1999"}


def test_links_of_the_markup_stand_for_the_text_they_are_shown_as():
    text = "see this, https://a.test/shor... and https://b.test/ or mail"
    at = text.index("https://a")
    marks = (
        Mark("link", Span(4, 8), "https://this.test/"),
        Mark("link", Span(at, at + 22), "https://a.test/shortened"),
        Mark("link", Span(56, 60), "mailto:me@a.test"),
        Mark("link", Span(0, 3), "#note-1"),
        Mark("link", Span(0, 3), "/page"),
        Mark("link", Span(0, 3), "javascript:alert(1)"),
        Mark("marker", Span(0, 3), "https://marker.test/"),
    )
    found = find(Extraction(Document("a.html", text, marks=marks)))
    assert [link.url for link in found] == ["https://this.test/", "https://a.test/shortened", "https://b.test/"]


@pytest.mark.parametrize(("text", "marker"), [("see https://a.test/x.[2] and", "[2]"), ("https://a.test/x2 on", "2")])
def test_a_marker_is_no_part_of_the_address_before_it(text, marker):
    at = text.index(marker)
    note = Note("2", Span(len(text), len(text)), Span(len(text), len(text)), (Span(at, at + len(marker)),))
    assert [link.url for link in find(Extraction(Document("a.txt", text), (note,)))] == ["https://a.test/x"]


def test_lines_are_those_of_the_source():
    document = Document("a.html", "x https://a.test/ y", lines=((0, 10), (2, 25)))
    assert find(Extraction(document))[0].sources == (LinkSource("a.html", 25, None, None, 3),)


def record(key, line, raw=None, **fields):
    return Record(
        key, Reference("misc", fields=tuple(Field(*each) for each in fields.items())), Span(0, 1), line, raw or {}
    )


def test_the_addresses_of_a_bibliography_file():
    references = References(
        "a.bib",
        (
            record("one", 1, url="https://a.test/x", doi="10.1000/one"),
            record("two", 9, howpublished="\\url{https://b.test/y}", note="see https://a.test/x."),
            record("three", 20, {"howpublished": "\\url{https://c.test/z}"}, title="https://title.test/"),
            record(
                "four", 30, url="https://doi.org/10.1000/ONE", doi="10.1000/one", note="http://dx.doi.org/10.1000/one"
            ),
        ),
    )
    assert find(references) == (
        Link("https://a.test/x", (LinkSource("a.bib", 1, None, "one"), LinkSource("a.bib", 9, None, "two"))),
        Link("https://doi.org/10.1000/one", (LinkSource("a.bib", 1, None, "one"),)),
        Link("https://b.test/y", (LinkSource("a.bib", 9, None, "two"),)),
        Link("https://c.test/z", (LinkSource("a.bib", 20, None, "three"),)),
        Link("https://doi.org/10.1000/ONE", (LinkSource("a.bib", 30, None, "four"),)),
    )


def test_links_of_several_sources_are_one_list():
    a, b = LinkSource("a.txt", 1), LinkSource("b.txt", 2)
    merged = merge(
        [(Link("http://x/", (a,)), Link("http://y/", (a,))), (Link("http://y/", (b, a)), Link("http://x/", (b,)))]
    )
    assert merged == (Link("http://x/", (a, b)), Link("http://y/", (a, b)))
    assert merge([merged]) == merged
    assert merge([]) == ()


def test_many_citations_take_linear_time():
    text = "".join(f"[{n}] Doe, https://a.test/{n}\n" for n in range(5000))
    notes, at = [], 0
    for n, line in enumerate(text.splitlines()):
        whole = Span(at, at + len(line))
        notes.append(
            Note(str(n), whole, whole, (), (Citation(whole, reference=reference(url=(f"https://a.test/{n}",))),))
        )
        at += len(line) + 1
    assert len(find(Extraction(Document("a.txt", text), tuple(notes)))) == 5000
