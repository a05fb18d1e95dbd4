"""Markdown as it renders, its footnotes at the end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.errors import CitetrackError
from citetrack.model import Document
from citetrack.readers import markdown
from citetrack.readers.brackets import pairs


def read(source: str) -> Document:
    return markdown.read(source.encode(), "a.md")


def marks(document: Document, kind: str) -> list[tuple[str, str]]:
    return [(m.target, m.span.of(document.text)) for m in document.marks if m.kind == kind]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Title\n\nOne\ntwo **b** *i* `c`", "Title\n\nOne two b i c"),
        ("a\\\nb", "a\nb"),
        ("3. c\n4. d", "3. c\n4. d"),
        ("| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td"),
        ("~~gone~~ <https://x.y/a--b>", "gone https://x.y/a--b"),
        ("1914--18 and --- so...", "1914–18 and — so…"),
        ("`a--b` \"straight\" 'quotes'", "a--b \"straight\" 'quotes'"),
        ("---\ntitle: T\n---\n\nText", "Text"),
        ("# Heading {#id .x}\n\n::: {#refs .y}\nText [small]{.smallcaps} [l](u){.z}\n:::", "Heading\n\nText small l"),
        ("::: a\n::: b\nx\n:::\ny\n:::\nz", "x\n\ny\n\nz"),
        (r"\[1\] \* \_ \# 50\%", "[1] * _ # 50%"),
        ("see https://x.org/_foo_/a_b--c?q=(1), (https://x.org/a).", "see https://x.org/_foo_/a_b--c?q=(1), (https://x.org/a)."),
        (r"http://x.org/\~me/a\_b", "http://x.org/~me/a_b"),
        ("a<sup>x</sup><br>b", "ax\nb"),
        ("<textarea> stays text", "<textarea> stays text"),
        ("x <!-- never closed", "x <!– never closed"),
    ],
)  # fmt: skip
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_footnotes() -> None:
    document = read(
        "A.[^7] B[^smith] C^[Inline *Book*.] D[^7] E[^9].\n\n[^smith]: Smith.\n\n[^7]: Seven\n    wrapped.\n\n    Two."
        "\n\n[^last]: Unmarked.\n"
    )
    assert document.text == (
        "A.[7] B[2] C[3] D[7] E[9].\n\n[7] Seven wrapped.\n\nTwo.\n\n[2] Smith.\n\n[3] Inline Book.\n\n[5] Unmarked."
    )
    assert marks(document, "marker") == [("7", "[7]"), ("2", "[2]"), ("3", "[3]"), ("7", "[7]"), ("9", "[9]")]
    assert marks(document, "note") == [
        ("7", "Seven wrapped.\n\nTwo."), ("2", "Smith."), ("3", "Inline Book."), ("5", "Unmarked."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "numbers"),
    [
        ("a[^x] b[^y]\n\n[^x]: X\n\n[^y]: Y", ["1", "2"]),
        ("a[^x] b[^1]\n\n[^x]: X\n\n[^1]: Y", ["2", "1"]),
        ("a[^2] b[^x]\n\n[^2]: X\n\n[^x]: Y", ["2", "1"]),
        ("a[^3] b[^1]\n\n[^3]: X\n\n[^1]: Y", ["3", "1"]),
    ],
)
def test_numbers_of_footnotes(source: str, numbers: list[str]) -> None:
    assert [target for target, _ in marks(read(source), "note")] == numbers


@pytest.mark.parametrize("address", ["https://x.org/a", "<https://x.org/a>", "https://x.org/a.", "(https://x.org/a)"])
def test_a_marker_right_behind_an_address(address: str) -> None:
    document = read(f"See {address}[^1]\n\n[^1]: Note.")
    assert marks(document, "marker") == [("1", "[1]")]
    assert marks(document, "link") == [("https://x.org/a", "https://x.org/a")]


def test_a_label_that_is_defined_twice_makes_two_notes() -> None:
    document = read("a[^1]\n\n[^1]: One\n\n[^1]: Other")
    assert document.text == "a[1]\n\n[1] One\n\n[1] Other"
    (marker,), (one, other) = marks(document, "marker"), marks(document, "note")
    assert marker[0] == one[0] != other[0]


def test_a_note_in_a_note() -> None:
    document = read("a[^1]\n\n[^1]: One^[Inner.] end")
    assert document.text == "a[1]\n\n[1] One[2] end\n\n[2] Inner."


def test_a_marker_in_a_note_that_no_marker_points_to() -> None:
    document = read("Body.\n\n[^5]: One, and see[^2].\n\n[^2]: Two.\n")
    assert document.text == "Body.\n\n[5] One, and see[2].\n\n[2] Two."
    assert [target for target, _ in marks(document, "note")] == ["5", "2"]
    assert [target for target, _ in marks(document, "marker")] == ["2"]


def test_lines_are_those_of_the_file() -> None:
    document = read("# T\n\none\ntwo[^1] ^[in]\n\n- item\n\n[^1]: note\n    more\n\n    para\n")
    lines = {
        word: document.line(document.text.index(word)) for word in ("T", "one", "two", "item", "note", "more", "para")
    }
    assert lines == {"T": 1, "one": 3, "two": 4, "item": 6, "note": 8, "more": 9, "para": 11}


def test_addresses_are_links_as_written() -> None:
    document = read("[t](https://x.y/%C3%A9?a=1&b) <https://x.y/%20> https://x.y/z.")
    assert [target for target, _ in marks(document, "link")] == [
        "https://x.y/%C3%A9?a=1&b", "https://x.y/%20", "https://x.y/z",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [("[a]", {0: 2}), ("[[a]", {1: 3}), (r"\[a]", {}), ("[" * 30 + "]" * 30, {i: 59 - i for i in range(10, 30)})],
)
def test_pairs_of_brackets(text: str, found: dict[int, int]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    "piece", ["[", "![", "^[a ", "[^a", "[a]{", "`a", "*a ", "://", "<", "{.a}", ":::\n", "[^a]: b\n", "<!-- ", "- "]
)
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    start = time.process_time()
    read(piece * (5000 if piece != "- " else 1000))
    assert time.process_time() - start < 6


PIECES = [
    "[^1]", "[^1]: ", "^[", "]", "[", "\n\n", "\n", "    ", "x ", "*", "_", "- ", "> ", "<div>", "</div>", "`", "{.a}",
    "::: ", "https://a.b/c", "|", "--", "# ", "<sup>1</sup>", "\\",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_spans_lie_in_the_text(pieces: list[str]) -> None:
    document = read("".join(pieces))
    for mark in document.marks:
        assert len(mark.span.of(document.text)) == len(mark.span) > 0


@given(st.binary(max_size=120))
def test_any_bytes_give_a_document_or_a_citetrack_error(data: bytes) -> None:
    try:
        markdown.read(data, "x")
    except CitetrackError:
        return


def test_pandoc_markdown_reads_as_its_plain_text(shared) -> None:  # type: ignore[no-untyped-def]
    straight = str.maketrans("“”‘’", "\"\"''")
    for folder in sorted((shared / "roundtrip" / "docs").iterdir()):
        plain = (folder / "doc.txt").read_text(encoding="utf-8").translate(straight).split("\n")
        lines = set(markdown.read((folder / "doc.md").read_bytes(), "doc.md").text.translate(straight).split("\n"))
        assert sum(line not in lines for line in plain if line) <= 1, folder.name  # one word in small capitals
