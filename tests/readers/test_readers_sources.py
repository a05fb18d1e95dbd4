"""Which files a command line means."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from citetrack.errors import InputError, UnknownFormat
from citetrack.model import Document, References
from citetrack.readers import STDIN, expand, read_bytes, read_path
from citetrack.readers.sources import guess


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "c.pdf",
        ".hidden.txt",
        "sub/d.HTML",
        "sub/deep/e.bib",
        ".git/f.txt",
        "~$b.txt",
        "noend",
    ):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "paths", "skipped"),
    [
        (["docs"], ["docs/a.md", "docs/b.txt", "docs/sub/d.HTML", "docs/sub/deep/e.bib"], ["docs/c.pdf", "docs/noend"]),
        (["docs/b.txt", "docs/a.md"], ["docs/b.txt", "docs/a.md"], []),
        (["docs/b.txt", "docs", "./docs/b.txt"], ["docs/b.txt", "docs/a.md", "docs/sub/d.HTML", "docs/sub/deep/e.bib"],
         ["docs/c.pdf", "docs/noend"]),
        (["docs/*.*"], ["docs/a.md", "docs/b.txt"], ["docs/c.pdf"]),
        (["docs/**/*.bib"], ["docs/sub/deep/e.bib"], []),
        (["-"], [STDIN], []),
        ([], [], []),
    ],
)  # fmt: skip
def test_expand(tree: Path, given: list[str], paths: list[str], skipped: list[str]) -> None:
    found = expand(given)
    assert [*map(str, found.paths)] == paths
    assert [s.path for s in found.skipped] == skipped
    assert found.errors == ()


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ("docs/c.pdf", UnknownFormat, "formats read: bib"),
        ("docs/noend", UnknownFormat, "without a suffix"),
        ("gone.txt", InputError, "no such file"),
        ("docs/*.doc", InputError, "no file matches"),
        ("a\0b", InputError, "a\0b"),
        ("", InputError, "empty name"),
        ("docs/c.pdf", UnknownFormat, "convert it to one of them"),
    ],
)
def test_what_is_named_outright_must_be_readable(tree: Path, given: str, kind: type[Exception], words: str) -> None:
    (error,) = expand([given, "docs/a.md"]).errors
    assert isinstance(error, kind)
    assert words in str(error)


def test_a_format_makes_any_named_file_readable(tree: Path) -> None:
    assert expand(["docs/noend"], "text").paths == ("docs/noend",)


def test_a_name_with_wildcards_in_it_is_a_name(tree: Path) -> None:
    (tree / "a[1].txt").write_text("x", encoding="utf-8")
    assert expand(["a[1].txt"]).paths == ("a[1].txt",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        (" <p>x</p>", "html"),
        ("\n@book{k, title={x}}", "bib"),
        ("A word.[^1]\n\n[^1]: Note", "markdown"),
        ("Plain text [1]\n\n[1] Note", "text"),
        ("", "text"),
    ],
)
def test_the_format_of_a_text_without_a_name_is_guessed(text: str, kind: str) -> None:
    assert guess(text) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_standard_input_is_guessed_in_any_encoding(encoding: str) -> None:
    document = read_bytes("<!DOCTYPE html><p>a page’s text</p>".encode(encoding), STDIN)
    assert isinstance(document, Document)
    assert (document.format, document.text) == ("html", "a page’s text")


def test_standard_input_that_is_closed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match=r"<stdin>.*closed"):
        read_path(STDIN)


def test_a_folder_that_cant_be_read_is_named_and_the_rest_is_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def scandir(folder: Path) -> Any:
        if Path(folder).name == "deep":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = expand(["docs", "docs/*"])
    assert [*map(str, found.paths)] == ["docs/a.md", "docs/b.txt", "docs/sub/d.HTML"]
    assert {str(error) for error in found.errors} == {"docs/sub/deep: can't be read (Permission denied)"}


@pytest.mark.parametrize(("name", "chosen", "expected"), [
    ("a.txt", None, "text"), ("A.MD", None, "markdown"), ("x.xhtml", None, "html"), ("x.txt", "markdown", "markdown"),
    (STDIN, None, "text"),
])  # fmt: skip
def test_read_bytes_picks_the_reader(name: str, chosen: str | None, expected: str) -> None:
    document = read_bytes(b"x", name, chosen)
    assert isinstance(document, Document)
    assert (document.format, document.text, document.name) == (expected, "x", name)


def test_read_bytes_reads_references() -> None:
    assert isinstance(read_bytes(b"@book{k, title={x}}", "x.bib"), References)


@pytest.mark.parametrize(("name", "chosen"), [("x.odt", None), ("x", None), ("x.txt", "word")])
def test_unknown_formats_name_those_that_are_read(name: str, chosen: str | None) -> None:
    with pytest.raises(UnknownFormat, match=r"x.*formats read: bib.*html.*markdown.*text"):
        read_bytes(b"x", name, chosen)


def test_a_file_that_cant_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="gone"):
        read_path(str(tmp_path / "gone.txt"))
