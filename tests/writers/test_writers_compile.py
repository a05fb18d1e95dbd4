"""What is written compiles: with BibTeX in four styles and with biber, for pdfLaTeX, without a word of complaint."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from citetrack.files import read_bibliography
from citetrack.model import Entry, Field, Name, NameList, Reference
from citetrack.writers import biblatex, bibtex

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(300),
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
TEXTS = (
    "50 % of R & D: $5, €7, £9 and ¥11 #1",
    "a_b ^ c ~ d \\ e {f} <g> |h| [i] @j =k",
    'An “inner ‘quote’” and a "straight" one, it’s so — or – so…',
    "Ünïçôdé: İıŞşĞğ łŁ đĐ ðÐ þÞ øØ åÅ æÆ œŒ ßñ ŋ",
    "Čáslavská, Erdős, Ţuţea, Ștefan, Sīmanis, Ĩ ĩ",
    "Soft\u00adhyphen, zero\u200bwidth and combining e\u0301 a\u0308",
    "½ ¼ ¾ × ÷ ± ² ³ ¹ § ¶ † ‡ © ® ™ ° • · « » ‹ › „ ‚ ‰ ª º ¿Qué? ¡Sí!",
    "Unbalanced } brace { and }} more {",
    "NATO, McDonald’s and the iPhone in a title in sentence case",
    "--- ,, '' `` ?` !` << >>",
)
NAMES = (
    Name("Müller", "Jörg"),
    Name("Berg", "Jan", "van der"),
    Name("Alembert", "Jean", "d’"),
    Name("King", "Martin Luther", suffix="Jr."),
    Name(literal="Ministry of Health, Labour and Welfare"),
    Name(literal="R&D_Group {50%}"),
    Name("Ağamalı", "Ə. Ş.".replace("Ə", "E")),
    Name("Plato"),
    Name("Émile-Zola", "Éric-Ünal"),
    Name("and", "Or"),
    Name(literal="others"),
)
TYPES = (
    "article", "book", "mvbook", "inbook", "bookinbook", "suppbook", "booklet", "collection", "mvcollection",
    "incollection", "suppcollection", "dataset", "manual", "misc", "online", "patent", "periodical", "suppperiodical",
    "proceedings", "mvproceedings", "inproceedings", "reference", "mvreference", "inreference", "report", "software",
    "thesis", "unpublished", "artwork", "audio", "image", "jurisdiction", "legislation", "legal", "letter", "movie",
    "music", "performance", "review", "standard", "video",
)  # fmt: skip
DATES = (
    "2010",
    "2010-08",
    "2010-08-28",
    "2022-07/2022-08",
    "2021-23",
    "1914/1918",
    "1998~",
    "1998?",
    "1990%",
    "2015/..",
)


def awkward() -> list[Entry]:
    """A work of each type, with every text, name and date that TeX might trip over."""
    entries = []
    for place, kind in enumerate(TYPES):
        text, other = TEXTS[place % len(TEXTS)], TEXTS[(place + 3) % len(TEXTS)]
        fields = {
            "title": text, "subtitle": other, "journaltitle": other, "booktitle": text, "publisher": other,
            "institution": text, "location": "Zürich & Łódź", "note": other, "series": text, "volume": "3",
            "number": "1–2", "pages": "11–32", "edition": "2", "date": DATES[place % len(DATES)], "urldate": "2020-01",
            "url": "https://user@example.org/a_b%20c/~d?e=1&f=2#g_é{ł}", "doi": "10.1000/a_b(c)<d>::e%f#g&h",
            "howpublished": text, "type": "" if place % 2 else "PhD dissertation", "entrysubtype": "newspaper",
            "isbn": "978-3-16-148410-0", "langid": "ngerman" if place % 3 == 0 else "", "abstract": text,
        }  # fmt: skip
        people = (NAMES[place % len(NAMES)], NAMES[(place + 4) % 10], Name(literal="others"))
        names = (NameList("author", people[1:] if people[0].literal == "others" else people),
                 NameList("editor", (NAMES[(place + 2) % 10],)))  # fmt: skip
        entries.append(Entry(f"key{place}", Reference(kind, names, tuple(Field(*one) for one in fields.items()))))
    return entries


def example() -> list[Entry]:
    """The bibliography of the shipped example."""
    return list(read_bibliography(EXAMPLE).entries)


def run(folder: Path, *command: str) -> str:
    """What the program says; the test fails where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=250, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == 0, said[-3000:]
    return said


def latex(folder: Path, source: str) -> None:
    """Runs pdfLaTeX once."""
    (folder / "paper.tex").write_text(source, encoding="utf-8")
    run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-draftmode", "paper")


CASES = pytest.mark.parametrize("entries", [awkward, example], ids=["awkward", "example"])


@CASES
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha", "apalike"])
def test_classic_compiles_with_bibtex(tmp_path: Path, entries, style: str) -> None:
    names = NameList("author", (Name("Vũ", "Trọng Phụng"), Name("Ḥusaynī", "Nāṣir", "al-")))  # unknown to inputenc
    made = [*entries(), Entry("vu1937", Reference("book", (names,), (Field("title", "Giông tố"),)))]
    (tmp_path / "works.bib").write_text(bibtex.write(made), encoding="utf-8")
    source = (
        rf"{PREAMBLE}\begin{{document}}\nocite{{*}}\bibliographystyle{{{style}}}\bibliography{{works}}\end{{document}}"
    )
    latex(tmp_path, source)
    said = run(tmp_path, "bibtex", "paper").split("\n")
    rest = [
        line
        for line in said
        if not KNOWN.fullmatch(line) and not line.startswith(("This is BibTeX", "The ", "Database"))
    ]
    assert list(filter(None, rest)) == []
    items = (tmp_path / "paper.bbl").read_text(encoding="utf-8")
    assert items.count(r"\bibitem") == len(made)
    latex(tmp_path, source)


@CASES
@pytest.mark.parametrize("write", [bibtex.write, biblatex.write], ids=["bibtex", "biblatex"])
def test_both_dialects_compile_with_biber(tmp_path: Path, entries, write) -> None:
    made: Sequence[Entry] = entries()
    (tmp_path / "works.bib").write_text(write(made), encoding="utf-8")
    source = (
        rf"{PREAMBLE}\usepackage[backend=biber]{{biblatex}}\addbibresource{{works.bib}}"
        r"\begin{document}\nocite{*}\printbibliography\end{document}"
    )
    latex(tmp_path, source)
    said = run(tmp_path, "biber", "--nolog", "paper")
    assert [line for line in said.split("\n") if line.startswith(("WARN", "ERROR"))] == []
    assert (tmp_path / "paper.bbl").read_text(encoding="utf-8").count(r"\entry{") == len(made)
    latex(tmp_path, source)
