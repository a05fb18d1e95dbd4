"""Which script which engine and style print: the table of docs/bibliography.md, made by compiling it.

.venv/bin/python benchmarks/tex.py        needs pdflatex, lualatex, bibtex, biber and Debian's Noto fonts; some minutes
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from subprocess import CalledProcessError, run

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "writers"))

from citetrack.model import Entry
from citetrack.writers import biblatex, bibtex
from citetrack.writers.printable import unprintable
from torture import FONTS, LATIN, SCRIPTS, torture

STYLES = ("plain", "abbrv", "alpha", "apalike", "plainnat")
PDF = r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern,textcomp,url}"
BIBER = r"\usepackage[backend=biber]{biblatex}\addbibresource{works.bib}"


def preamble(engine: str, script: str) -> str:
    """A document with a font for the script."""
    if engine == "pdflatex":
        return PDF
    font = FONTS.get(script, "Noto Serif")
    fallback = r"\directlua{luaotfload.add_fallback('script', {'" + font + r":mode=harf;'})}"
    return (
        rf"\documentclass{{article}}\usepackage{{fontspec,url}}{fallback}"
        r"\setmainfont{Noto Serif}[RawFeature={fallback=script}]\tracinglostchars=2 "
    )


def outcome(engine: str, style: str, script: str, made: Sequence[Entry]) -> str:
    """“yes”, or what keeps the engine from printing the entries."""
    if engine == "pdflatex" and len(unprintable(made, "pdflatex")) == len(made):
        return "named"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write = biblatex.write if style == "biblatex" else bibtex.write
        (folder / "works.bib").write_text(write(made), encoding="utf-8")
        biber = style in ("bibtex", "biblatex")
        packages = BIBER if biber else r"\usepackage{natbib}" if style == "plainnat" else ""
        printed = r"\printbibliography" if biber else rf"\bibliographystyle{{{style}}}\bibliography{{works}}"
        text = rf"{preamble(engine, script)}{packages}\begin{{document}}\nocite{{*}}{printed}\end{{document}}"
        (folder / "paper.tex").write_text(text, encoding="utf-8")
        latex = [engine, "-interaction=nonstopmode", "-halt-on-error", "-draftmode", "paper"]
        try:
            for command in (latex, ["biber", "paper"] if biber else ["bibtex", "paper"], latex):
                run(command, cwd=folder, check=True, capture_output=True, timeout=300)
        except CalledProcessError as error:
            return f"{error.cmd[0]} fails"
        log = (folder / "paper.log").read_text(encoding="utf-8", errors="replace")
        lost = sum(line.startswith("Missing character") for line in log.splitlines())
        return f"{lost} letters lost" if lost else "yes"


def main() -> None:
    """Prints the table, a line as soon as it is known."""
    made = torture()
    works = {"Latin": made[:LATIN]}
    works |= {script: [entry for entry in made if entry.key.startswith(script.lower())] for script in SCRIPTS}
    print(f"| engine | {' | '.join(works)} |")
    print(f"| --- |{' --- |' * len(works)}")
    rows = [("pdflatex", style) for style in (*STYLES, "bibtex", "biblatex")]
    rows += [("lualatex", style) for style in ("bibtex", "biblatex", *STYLES)]
    for engine, style in rows:
        name = f"{engine}, biber, {style} dialect" if style in ("bibtex", "biblatex") else f"{engine}, bibtex, {style}"
        cells = (outcome(engine, style, script, entries) for script, entries in works.items())
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
