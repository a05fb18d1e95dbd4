"""The public functions: what is exported, how it is loaded, and that the documents' examples run."""

import ast
import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import citetrack
from citetrack import pipeline
from citetrack.bibliography import sources

ROOT = Path(__file__).resolve().parents[1]
NOTE = "Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108."


def typed_names() -> set[str]:
    """What ``citetrack/__init__.py`` tells a type checker of."""
    tree = ast.parse(Path(citetrack.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in guarded.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name for node in imports for alias in node.names}


def test_all_is_what_is_exported_and_typed() -> None:
    assert sorted(citetrack.__all__) == citetrack.__all__
    assert typed_names() == set(citetrack.__all__)
    assert {*citetrack.__all__, "__version__"} == set(dir(citetrack))
    assert [name for name in citetrack.__all__ if getattr(citetrack, name, None) is None] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        citetrack.nothing  # noqa: B018


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, citetrack; print(sorted(m for m in sys.modules if m.startswith('citetrack')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['citetrack']"


def test_from_document_to_bibliography() -> None:
    text = f"Machines may extend memory.[1]\n\nNotes\n\n[1] {NOTE}\n"
    document = citetrack.Document("essay.txt", text)
    found = citetrack.extract(document)
    (entry,) = citetrack.build([found]).entries
    assert (entry.key, entry.reference.get("title")) == ("bush1945", "As We May Think")
    assert [mention.note for mention in entry.mentions] == ["1"]
    assert "@article{bush1945," in citetrack.write([entry])
    assert citetrack.search([entry], ["busch", "1945"])[0].entry == entry


def test_parse_gives_the_same_work_as_the_pipeline() -> None:
    model = citetrack.load_model()
    assert citetrack.parse(NOTE) == citetrack.parse(NOTE, model) == pipeline.parse(NOTE, model).reference


@pytest.mark.parametrize("text", ["", " ", "\x00", "ibid.", "[", "“" * 500])
def test_parse_takes_any_text(text: str) -> None:
    assert citetrack.parse(text) is None or citetrack.parse(text).type
    assert "".join(part for _, part in citetrack.label(text).parts()) == text


def test_read_names_the_file_and_the_formats(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(citetrack.CitetrackError, match=r"notes\.pdf.*markdown"):
        citetrack.read(path)


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(citetrack.CitetrackError, match="biblatex, bibtex"):
        citetrack.write([], "papyrus")


@pytest.mark.parametrize("page", ["README.md", "docs/api.md"])
def test_examples_in_the_documents_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``python`` block of a page runs, in order, in a folder that holds the shipped example."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert blocks, f"no example in {page}"
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page, page, 0)
    assert test.examples
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test).failed == 0


def test_the_docstring_s_example_runs() -> None:
    assert doctest.testmod(citetrack).failed == 0


def test_a_side_file_of_another_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_text("@book{mine, title = {x}}\n", encoding="utf-8")
    side = sources.Sources("x.bib", sources.digest("before"), entries={"old": sources.Held("@book{old,\n}")})
    (tmp_path / "x.sources.json").write_text(sources.dumps(side), encoding="utf-8")
    (problem,) = citetrack.read_bibliography(path).problems
    assert (problem.code, "no old now" in problem.message) == ("side-file", True)


def test_a_span_is_a_named_tuple_that_is_as_long_as_its_text() -> None:
    span = citetrack.Span(2, 9)
    assert (span._replace(end=4), tuple(span), len(span)) == (citetrack.Span(2, 4), (2, 9), 7)
