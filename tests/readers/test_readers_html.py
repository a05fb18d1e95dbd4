"""HTML as a browser shows it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.errors import CitetrackError
from citetrack.model import Document
from citetrack.readers import html


def read(source: str) -> Document:
    return html.read(source.encode(), "page.html")


def marks(document: Document, kind: str) -> list[tuple[str, str]]:
    return [(m.target, m.span.of(document.text)) for m in document.marks if m.kind == kind]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One  two\nthree</p><p>four", "One two three\n\nfour"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<title>T</title><script>x()</script><style>p{}</style><nav>Menu</nav><p>Text", "Text"),
        ("<p>a</p><p hidden>b</p><p style='display: none'>c</p><p aria-hidden=true>d</p>e", "a\n\ne"),
        ("<ol start=3><li>c<li value=7>g<li><p>h</p></ol>", "3. c\n7. g\n8. h"),
        ("<ol><li>[1] has its own</ol>", "[1] has its own"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "• a\n• b\n• c"),
        ("<table><tr><td>a<td>b<tr><td>c", "a\tb\nc"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("x&nbsp;y &amp; z&#8211;1", "x\u00a0y & z–1"),
        ("co&shy;opera\u200btion", "cooperation"),
        ("<q>said</q> CO<sub>2</sub> m<sup>2</sup>", "“said” CO2 m2"),
        ('<div class="left">[7] </div><div>Smith</div>', "[7] Smith"),
        ("a<!-- comment -->b", "ab"),
        ("", ""),
        ("<!-- only -->", ""),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_marks_of_headings_emphasis_and_links() -> None:
    document = read(
        "<h2>The <i>Map</i></h2><p>see <cite>Book</cite> "
        "<a href=' http://x.y/a?b=1&amp;c'>here</a> <a href='#top'>up</a>"
    )
    assert marks(document, "heading") == [("2", "The Map")]
    assert marks(document, "emphasis") == [("", "Map"), ("", "Book")]
    assert marks(document, "link") == [("http://x.y/a?b=1&c", "here")]


SOURCES = {
    "pandoc": """<p>A.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
        <section role="doc-endnotes"><hr><ol>
        <li id="fn1"><p>Smith.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>""",
    "Word": """<p>A.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
        <div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Smith.</p></div>""",
    "LibreOffice": """<p>A.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
        <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Smith.
        </p></div>""",
    "MediaWiki": """<p>A.<sup id="cite_ref-1"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup></p>
        <ol><li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1">a</a></span>
        <span>Smith.</span></li></ol>""",
    "EPUB": """<p>A.<a epub:type="noteref" href="#n1">1</a></p>
        <aside epub:type="footnote" id="n1"><p>1. Smith.</p></aside>""",
    "brackets outside": '<p>A.[<a href="#fn1">1</a>]</p><p id="fn1">[1] Smith.</p>',
    "table": """<p>A.<sup><a href="#en1">1</a></sup></p>
        <table><tr><td><a name="en1"></a>1</td><td>Smith.</td></tr></table>""",
    "numbered references": """<p>A.<a href="#ref-smith">[1]</a></p>
        <div id="ref-smith"><div>[1] </div><div>Smith.</div></div>""",
    "superscripts alone": "<p>Alpha.<sup>1</sup></p><p><sup>1</sup>Smith.</p>",
}


@pytest.mark.parametrize("kind", SOURCES)
def test_notes_by_their_anchors(kind: str) -> None:
    document = read(SOURCES[kind])
    assert document.text.replace("Alpha", "A") == "A.[1]\n\n[1] Smith."
    assert [target for target, _ in marks(document, "marker")] == ["1"]
    assert marks(document, "note") == [("1", "Smith.")]


def test_two_notes_in_one_block() -> None:
    document = read(
        '<p>A<sup><a href="#n1" id=r1>1</a></sup> b<sup><a href="#n2" id=r2>2</a></sup></p>'
        '<p><a name="n1"></a>1. Smith. <a href="#r1">↩</a><br><a name="n2" href="#r2">2</a>. Jones.</p>'
    )
    assert marks(document, "note") == [("1", "Smith."), ("2", "Jones.")]


def test_a_note_of_several_paragraphs_is_one() -> None:
    document = read('<p>A<a href="#_ftn1">[1]</a><div id=ftn1><p><a name="_ftn1">[1]</a> One.</p><p>Two.</p></div>')
    assert marks(document, "note") == [("1", "One.\n\nTwo.")]


def test_a_note_without_a_marker_and_a_marker_without_a_note() -> None:
    document = read(
        '<p>A<a href="#fn1">1</a> b<a href="#fn9">9</a><ol><li id=fn1>Smith.</li><li id=fn2>Jones.</li></ol>'
    )
    assert marks(document, "marker") == [("1", "[1]"), ("9", "[9]")]
    assert marks(document, "note") == [("1", "Smith."), ("2", "Jones.")]


def test_numbers_that_begin_anew_are_told_apart_by_their_ids() -> None:
    chapter = '<p>A<sup><a href="#fn-{0}-1">1</a></sup></p><ol><li id="fn-{0}-1">{0}</li></ol>'
    document = read(chapter.format("a") + chapter.format("b"))
    assert marks(document, "note") == [("fn-a-1", "a"), ("fn-b-1", "b")]
    assert [target for target, _ in marks(document, "marker")] == ["fn-a-1", "fn-b-1"]


def test_a_table_of_contents_is_no_notes() -> None:
    document = read('<p><a href="#s1">1</a> Start <a href="#s2">2</a></p><h2 id=s1>1 Start</h2><h2 id=s2>2 End</h2>')
    assert marks(document, "marker") == marks(document, "note") == []


def test_lines_are_those_of_the_source() -> None:
    document = read("<html>\n<body>\n<p>one\ntwo</p>\n\n<script>\n\n</script>\n<p>three</p>")
    assert [document.line(document.text.index(word)) for word in ("one", "two", "three")] == [3, 4, 9]


def test_a_declared_charset_is_honoured() -> None:
    source = '<meta charset="iso-8859-2"><p>Čapek a Škvorecký</p>'
    assert html.read(source.encode("iso8859-2"), "x").text == "Čapek a Škvorecký"


def test_depth_is_no_matter() -> None:
    assert read("<div>" * 1000 + "deep").text == "deep"


@pytest.mark.parametrize(
    "piece",
    [
        '<a href="#fn{0}">{0}</a>', '<a id="fn{0}"></a><a href="#fn{0}">{0}</a>', "<sup>{0}</sup> ", "<ul>", "<i></i>",
        '<div role="doc-footnote">', '<li id="fn{0}"><a href="#ref{0}">^</a>', "<td>[{0}]",
    ],
)  # fmt: skip
def test_time_is_linear_on_hostile_pages(piece: str) -> None:
    """Each piece many times, before a block that holds as many empty anchors."""
    anchors = "".join(f'<a id="fn{number}"></a>' for number in range(4000))
    start = time.process_time()
    read("".join(piece.format(number) for number in range(4000)) + f"<p>{anchors}</p>")
    assert time.process_time() - start < 6


PIECES = [
    "<p>", "</p>", "<ol>", "<li id=fn1>", '<a href="#fn1">1</a>', '<a name="fn1">', "</a>", "<sup>1</sup>", "[1] ", "x",
    " ", "<br>", "<table><tr><td>", "<div id=fn2>", '<a href="#fn2" role="doc-noteref">', "↩", "<i>", "\n", "<pre>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_spans_lie_in_the_text_and_hold_no_edges(pieces: list[str]) -> None:
    document = read("".join(pieces))
    for mark in document.marks:
        covered = mark.span.of(document.text)
        assert len(covered) == len(mark.span) > 0
        assert covered[0] not in " \n" or "<pre>" in pieces
    assert document.lines == tuple(sorted(document.lines))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_a_citetrack_error(data: bytes) -> None:
    try:
        document = html.read(data, "x")
    except CitetrackError:
        return
    assert all(mark.span.end <= len(document.text) for mark in document.marks)


def test_pandoc_pages_read_as_their_plain_text(shared) -> None:  # type: ignore[no-untyped-def]
    folders = sorted((shared / "roundtrip" / "docs").iterdir())
    for folder in folders:
        plain = [line for line in (folder / "doc.txt").read_text(encoding="utf-8").split("\n") if line]
        lines = set(html.read((folder / "doc.html").read_bytes(), "doc.html").text.split("\n"))
        assert sum(line not in lines for line in plain) <= 1, folder.name  # one word in small capitals
