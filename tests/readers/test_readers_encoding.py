"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.errors import CitetrackError, MalformedInput, UnknownFormat
from citetrack.readers.encoding import decode

GERMAN = "Müller, Größe über Straße, „Zitat“ – 1999"
FRENCH = "L’été à Genève : œuvre complète"
RUSSIAN = "Привет мир, это русский текст о книгах и библиотеках"
POLISH = "Łódź, Kraków, żółć, święto, książka i język"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        ("é", "cp1252"),
        ("Ça", "cp1252"),
        ("España: año", "latin-1"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH, "cp1250"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (GERMAN, "utf-16-le"),
        ("é", "utf-16-be"),
        (GERMAN, "utf-32"),
        (GERMAN, "utf-32-le"),
        (GERMAN, "utf-32-be"),
        ("", "utf-8"),
    ],
)
def test_decodes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_become_line_feeds(newline: str) -> None:
    assert decode(newline.join(["a", "b", "", "c"]).encode(), "x") == "a\nb\n\nc"


def test_line_separators_stay() -> None:
    assert decode("a\u2028b\x0cc".encode(), "x") == "a\u2028b\x0cc"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\nrest", "PNG"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        (b"\x01\x00\x02\x00\xff\xfe\x00", "binary"),
        (bytes(range(1, 32)) * 20 + b"\xff", "binary"),
    ],
)
def test_binary_data_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(UnknownFormat) as caught:
        decode(data, "folder/file.txt")
    assert "folder/file.txt" in str(caught.value)
    assert kind in str(caught.value)
    assert "markdown" in str(caught.value)


def test_a_broken_utf16_file_says_how_to_mend_it() -> None:
    with pytest.raises(MalformedInput, match="save the file as UTF-8"):
        decode(b"\xff\xfea\x00b", "x.txt")


def test_a_declared_encoding_counts_where_the_bytes_dont_tell() -> None:
    assert decode("Čapek, Válka".encode("iso8859-2"), "x.html", "iso-8859-2") == "Čapek, Válka"
    assert decode("Čapek".encode(), "x.html", "iso-8859-2") == "Čapek"
    assert decode("café".encode("cp1252"), "x.html", "no-such-code") == "café"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_utf8_comes_back(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "x") == text


@given(st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=60))
def test_utf16_with_a_mark_comes_back(text: str) -> None:
    assert decode(text.encode("utf-16"), "x") == text


@given(st.binary(max_size=200))
def test_bytes_give_text_or_a_citetrack_error(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except CitetrackError:
        return
    assert "\r" not in text
