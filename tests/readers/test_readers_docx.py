"""Word documents: notes where Word keeps them, what it doesn't print, and archives that are no document."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word import archive_of, notes, packed, paragraph, reference, run

from citetrack.errors import InputError, MalformedInput
from citetrack.model import Document
from citetrack.readers import STDIN, read_bytes

ESSAY = packed(
    paragraph(
        run("A machine may help memory."), reference("footnote", 4), run(" So may libraries."), reference("endnote", 2)
    )
    + paragraph(
        run("Others "),
        f"<w:del>{run('did not say')}</w:del><w:ins>{run('said')}</w:ins>",
        run(" it."),
        reference("footnote", 3),
    ),
    footnotes=notes(
        "footnote",
        {
            3: run("Bush, “As We May Think,” 106."),
            4: run("Vannevar Bush, “As We May Think,” ")
            + run("The Atlantic Monthly", "<w:i/>")
            + run(" 176, no. 1 (July 1945): 101–108."),
        },
    ),
    endnotes=notes(
        "endnote",
        {
            2: run("Suzanne Briet, ")
            + run("Qu’est-ce que la documentation?", '<w:u w:val="single"/>')
            + run(" (Paris: EDIT, 1951), 7.")
        },
    ),
)


def read(data: bytes, name: str = "essay.docx") -> Document:
    document = read_bytes(data, name)
    assert isinstance(document, Document)
    return document


def test_notes_are_numbered_in_the_order_of_their_references() -> None:
    document = read(ESSAY)
    assert document.format == "docx"
    assert document.text.split("\n\n")[:2] == [
        "A machine may help memory.[1] So may libraries.[2]",
        "Others said it.[3]",
    ]
    assert [block[:18] for block in document.text.split("\n\n")[-3:] if block.startswith("[")] == [
        "[1] Vannevar Bush,",
        "[2] Suzanne Briet,",
        "[3] Bush, “As We M",
    ]
    assert [mark.span.of(document.text) for mark in document.marks if mark.kind == "emphasis"] == [
        "The Atlantic Monthly",
        "Qu’est-ce que la documentation?",
    ]


def test_lines_are_those_of_the_text() -> None:
    document = read(ESSAY)
    at = document.text.index("[3] Bush")
    assert document.line(at) == document.text[:at].count("\n") + 1


def test_standard_input_is_known_by_what_it_holds() -> None:
    assert read(ESSAY, STDIN).format == "docx"


def test_a_main_part_of_another_name_is_found() -> None:
    assert read(packed(paragraph(run("Text.")), "word/document2.xml")).text == "Text."


BOMB = packed(paragraph(run("x" * 40_000_000)))
LAUGHS = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12)
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no archive", "no .docx file"),
        (b"", "no .docx file"),
        (ESSAY[: len(ESSAY) // 2], "damaged"),
        (b"PK\x03\x04" + b"\x00" * 100, "damaged"),
        (archive_of(mimetype="application/vnd.oasis.opendocument.text"), "holds no Word document"),
        (archive_of(**{"word/document.xml": "<w:document"}), "can't be read"),
        (BOMB, "unpacks to"),
        (packed("<w:p>" * 5_000 + "</w:p>" * 5_000), "can't be read"),
    ],
    ids=["text", "empty", "cut", "zeros", "odt", "broken XML", "bomb", "deep"],
)
def test_what_is_no_document_is_refused_with_its_name_and_a_mend(data: bytes, said: str) -> None:
    with pytest.raises(MalformedInput, match=said) as refused:
        read_bytes(data, "essay.docx")
    assert str(refused.value).startswith("essay.docx: ")
    assert "save it" in str(refused.value)


def test_entities_are_not_blown_up() -> None:
    body = packed(paragraph(run("&m;")))
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    files["word/document.xml"] = LAUGHS + "]>" + files["word/document.xml"]
    with pytest.raises(MalformedInput):
        read_bytes(archive_of(**files), "laughs.docx")


def test_an_encrypted_document_says_so() -> None:
    data = bytearray(ESSAY)
    at = data.index(b"PK\x01\x02", data.index(b"word/document.xml"))
    while at >= 0:  # the flag of every file in the directory
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(MalformedInput, match="encrypted; save it without a password"):
        read_bytes(bytes(data), "essay.docx")


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(ESSAY) - 1), st.integers(0, 255)), max_size=8), st.integers(0, len(ESSAY)))
def test_damaged_bytes_are_read_or_refused(changes: list[tuple[int, int]], length: int) -> None:
    data = bytearray(ESSAY)
    for place, value in changes:
        data[place] = value
    for damaged in (bytes(data), bytes(data[:length])):
        try:
            assert isinstance(read_bytes(damaged, "essay.docx"), Document)
        except InputError as error:
            assert "essay.docx" in str(error)  # noqa: PT017 - either may happen
