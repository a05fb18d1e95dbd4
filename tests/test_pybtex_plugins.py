"""pybtex's own commands with citetrack's formats: what it reads, its dialects, its line of a work."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from citetrack.files import read_bibliography
from citetrack.lookup import cite

BIN = Path(sys.executable).parent
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "standards.txt"
ARTICLE = """As was said.[^1] And more.[^2]

[^1]: Jörg Müller, “Law & Order in the UN: 50 % of _it_,” Journal of Łódź 3, no. 2 (May 2010): 7–19,
    https://example.org/a_b?c=1&d=%20.
[^2]: Marc Levinson, *The Box: How the Container Made the World Smaller* (Princeton: Princeton University Press, 2006).
"""


def pybtex(folder: Path, command: str, *arguments: str) -> str:
    done = subprocess.run(
        [BIN / f"pybtex-{command}", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("to", [[], ["-t", "citetrack"], ["-t", "citetrack-biblatex"], ["-t", "bibtex"]])
def test_a_document_is_converted_to_a_bibliography(article: Path, to: list[str]) -> None:
    pybtex(article, "convert", "article.md", "refs.bib", *to)
    one, two = read_bibliography(article / "refs.bib").entries
    assert (one.key, two.key) == ("muller2010", "levinson2006")
    assert one.reference.get("title") == "Law & Order in the UN: 50 % of it"
    assert one.reference.get("journaltitle") == "Journal of Łódź"
    assert [(name.given, name.family) for name in one.reference.people()] == [("Jörg", "Müller")]
    assert one.reference.get("pages") == "7–19"


def test_other_formats_of_pybtex_are_written_too(article: Path) -> None:
    pybtex(article, "convert", "article.md", "refs.yaml")
    assert "Müller" in (article / "refs.yaml").read_text(encoding="utf-8")


def test_the_dialects_write_what_pybtex_read(tmp_path: Path) -> None:
    (tmp_path / "in.bib").write_text(
        '@preamble{"\\newcommand{\\x}{y}"}\n'
        '@techreport{Smith_10, author = "{Ministry of Health and Care} and M{\\"u}ller, J.", title = {On {\\&}},'
        " institution = {Who}, year = 2010, month = mar, url = {https://a.org/b_c%20}}\n",
        encoding="utf-8",
    )
    pybtex(tmp_path, "convert", "in.bib", "out.bib", "-t", "citetrack-biblatex", "--preserve-case")
    text = (tmp_path / "out.bib").read_text(encoding="utf-8")
    assert "\\newcommand{\\x}{y}" in text
    assert text.endswith(
        "@report{Smith_10,\n  author = {{Ministry of Health and Care} and Müller, J.},\n  title = {On \\&},\n"
        "  type = {techreport},\n  institution = {Who},\n  date = {2010-03},\n  url = {https://a.org/b_c%20},\n}\n"
    )
    pybtex(tmp_path, "convert", "out.bib", "again.bib", "-t", "citetrack-biblatex", "--preserve-case")
    assert (tmp_path / "again.bib").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("dialect", ["citetrack", "citetrack-biblatex"])
def test_the_style_prints_what_lookup_prints(tmp_path: Path, dialect: str) -> None:
    (tmp_path / "standards.txt").write_bytes(EXAMPLE.read_bytes())
    pybtex(tmp_path, "convert", "standards.txt", "refs.bib", "-t", dialect)
    pybtex(tmp_path, "format", "refs.bib", "out.txt", "-s", "citetrack")
    lines = re.findall(r"^\[\d+\] (.*)$", (tmp_path / "out.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert lines == [cite(entry.reference) for entry in read_bibliography(tmp_path / "refs.bib").entries]
    assert len(lines) > 20
    pybtex(tmp_path, "format", "refs.bib", "out.html", "-s", "citetrack")
    assert "<a href=" in (tmp_path / "out.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["online", "report", "thesis", "dataset", "misc"])
def test_every_type_is_printed(tmp_path: Path, kind: str) -> None:
    entry = (
        f"@{kind}{{k, author = {{Ruiz, Ana}}, title = {{On Maps}}, date = {{2010-05}}, url = {{https://a.org/x_y}}}}"
    )
    (tmp_path / "in.bib").write_text(entry, encoding="utf-8")
    pybtex(tmp_path, "format", "in.bib", "out.txt", "-s", "citetrack")
    text = (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert all(part in text for part in ("Ana Ruiz", "On Maps", "2010-05", "https://a.org/x_y"))


def test_a_document_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_bytes(b"%PDF-1.4 \x00\x01")
    done = subprocess.run(
        [BIN / "pybtex-convert", "article.md", "refs.bib"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode != 0, "article.md" in done.stderr, "Traceback" in done.stderr) == (True, True, False)
