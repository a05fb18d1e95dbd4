"""What is written compiles, with BibTeX in five styles and with biber, pdfLaTeX and LuaLaTeX, and no letter is lost."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from citetrack.bibliography import build
from citetrack.files import read, read_bibliography
from citetrack.model import Entry
from citetrack.writers import biblatex, bibtex
from citetrack.writers.printable import unprintable
from torture import FONTS, LATIN, torture

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(400),
    pytest.mark.skipif(
        not all(map(shutil.which, ("pdflatex", "bibtex", "biber"))), reason="needs pdflatex, bibtex and biber"
    ),
]
EXAMPLE = Path(__file__).resolve().parents[2] / "bib" / "references.bib"
PREAMBLE = (
    r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern,textcomp,url}"
)
# What BibTeX may say: a work's facts are not all known, or are more than the style has a place for.
KNOWN = re.compile(
    r"Warning--(?:empty [\w ]+|to sort, need [\w, ]+|there's (?:no|a number but no) [\w ]+"
    r"|can't use both (?:volume and number|author and editor) fields) in \w+|\(There w.*\)"
)


def latin() -> list[Entry]:
    """The torture file, as far as pdfLaTeX prints it."""
    return torture()[:LATIN]


def example() -> list[Entry]:
    """The bibliography of the shipped example."""
    return list(read_bibliography(EXAMPLE).entries)


@cache
def seeds() -> list[Entry]:
    """The works of the seed articles."""
    folder = EXAMPLE.parents[2] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    gold = read(folder / "gold.bib")
    return list(build([gold]).entries)  # type: ignore[list-item]


def run(folder: Path, *command: str) -> str:
    """What the program says; the test fails where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=380, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == 0, said[-3000:]
    return said


def compile_twice(folder: Path, engine: str, source: str, *between: str) -> str:
    """Compiles the source, runs the program between, compiles again; what that program says comes back."""
    (folder / "paper.tex").write_text(source, encoding="utf-8")
    command = (engine, "-interaction=nonstopmode", "-halt-on-error", "-draftmode", "paper")
    run(folder, *command)
    said = run(folder, *between)
    run(folder, *command)
    log = (folder / "paper.log").read_text(encoding="utf-8", errors="replace")
    assert [line for line in log.split("\n") if line.startswith("Missing character")] == []
    return said


@pytest.mark.parametrize("entries", [latin, example, seeds])
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha", "apalike", "plainnat"])
def test_classic_compiles_with_bibtex(tmp_path: Path, entries: Callable[[], Sequence[Entry]], style: str) -> None:
    made = entries()
    assert unprintable(made, "pdflatex") == ()
    (tmp_path / "works.bib").write_text(bibtex.write(made), encoding="utf-8")
    natbib = r"\usepackage{natbib}" if style == "plainnat" else ""
    source = (
        rf"{PREAMBLE}{natbib}\begin{{document}}\nocite{{*}}\bibliographystyle{{{style}}}\bibliography{{works}}"
        r"\end{document}"
    )
    said = compile_twice(tmp_path, "pdflatex", source, "bibtex", "paper").split("\n")
    heads = ("This is BibTeX", "The ", "Database", "Reallocat")
    assert [line for line in said if line and not KNOWN.fullmatch(line) and not line.startswith(heads)] == []
    items = (tmp_path / "paper.bbl").read_text(encoding="utf-8")
    assert items.count(r"\bibitem") == len(made)


def with_biber(folder: Path, engine: str, preamble: str, made: Sequence[Entry], text: str) -> None:
    (folder / "works.bib").write_text(text, encoding="utf-8")
    source = (
        rf"{preamble}\usepackage[backend=biber]{{biblatex}}\addbibresource{{works.bib}}"
        r"\begin{document}\nocite{*}\printbibliography\end{document}"
    )
    said = compile_twice(folder, engine, source, "biber", "--nolog", "paper")
    assert [line for line in said.split("\n") if line.startswith(("WARN", "ERROR"))] == []
    assert (folder / "paper.bbl").read_text(encoding="utf-8").count(r"\entry{") == len(made)


@pytest.mark.parametrize("entries", [latin, example, seeds])
@pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])
def test_both_dialects_compile_with_biber_and_pdflatex(
    tmp_path: Path, entries: Callable[[], Sequence[Entry]], write: Callable[[Sequence[Entry]], str]
) -> None:
    made = entries()
    with_biber(tmp_path, "pdflatex", PREAMBLE, made, write(made))


def fonts() -> str:
    """Noto Serif, and for what it lacks a font of each script."""
    others = ",".join(f'"{font}:mode=harf;"' for font in dict.fromkeys(FONTS.values()))
    return (
        r"\documentclass{article}\usepackage{fontspec,url}"
        rf"\directlua{{luaotfload.add_fallback('scripts', {{{others}}})}}"
        r"\setmainfont{Noto Serif}[RawFeature={fallback=scripts}]\tracinglostchars=2 "
    )


@pytest.mark.skipif(
    not shutil.which("lualatex")
    or b"Noto Serif CJK" not in subprocess.run(["fc-list"], capture_output=True, check=False).stdout
    or subprocess.run(["kpsewhich", "luaotfload.sty"], capture_output=True, check=False).returncode != 0,
    reason="needs lualatex with luaotfload, and the fonts of fonts-noto-core and fonts-noto-cjk",
)
@pytest.mark.parametrize("entries", [torture, example, seeds])
@pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])
def test_both_dialects_compile_with_biber_and_lualatex(
    tmp_path: Path, entries: Callable[[], Sequence[Entry]], write: Callable[[Sequence[Entry]], str]
) -> None:
    made = entries()
    with_biber(tmp_path, "lualatex", fonts(), made, write(made))
