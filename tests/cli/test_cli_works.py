"""extract, build and parse."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from word import word_document

Call = Callable[..., Any]
LINE = "Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108."


def written(path: str, text: str = "") -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


# -- extract ------------------------------------------------------------------------------------------------------


def test_extract_prints_each_work_once_in_order_of_citation(call: Call, article: Path) -> None:
    done = call("extract", article, "--to", "csl-json")
    assert done.code == 0
    assert [(item["id"], item["title"]) for item in json.loads(done.out)] == [
        ("bush1945", "As We May Think"),
        ("briet1951", "Qu’est-ce que la documentation?"),
        ("otlet1934", "Traité de documentation"),
    ]


@pytest.mark.parametrize(
    ("to", "starts"),
    [
        ([], "@article{bush1945,"),
        (["--to", "biblatex"], "@article{bush1945,"),
        (["--to", "csl-jsonl"], '{"id": "bush1945"'),
    ],
)
def test_extract_writes_the_other_formats(call: Call, article: Path, to: list[str], starts: str) -> None:
    done = call("extract", article, *to)
    assert done.out.lstrip().startswith(starts)


def test_extract_to_json_holds_the_structure_in_a_fixed_order(call: Call, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    made = json.loads(call("extract", article, "--to", "json").out)
    assert list(made) == ["schema", "document", "notes", "inline", "problems"]
    assert (made["schema"], made["document"], made["inline"]) == (1, "article.txt", [])
    assert [list(note) for note in made["notes"]] == [["number", "text", "span", "markers", "citations"]] * 4
    assert [note["number"] for note in made["notes"]] == ["1", "2", "3", "4"]
    for note in made["notes"]:
        (marker,) = note["markers"]
        assert text[slice(*marker)] == f"[{note['number']}]"
        assert text[slice(*note["span"])].startswith(f"[{note['number']}]")
    first, second, _, last = (note["citations"] for note in made["notes"])
    assert list(first[0]) == ["key", "locator", "signal", "resolved", "sure", "confidence", "span", "fields"]
    assert (first[0]["key"], first[0]["locator"], first[0]["resolved"]) == ("bush1945", None, "full")
    assert last[0]["key"] == "bush1945"
    assert [(c["key"], c["locator"]) for c in second] == [("briet1951", "7"), ("otlet1934", "17")]
    assert second[0]["signal"].lower() == "see"
    assert text[slice(*second[1]["span"])].startswith("Paul Otlet")
    assert [list(problem) for problem in made["problems"]] == [["code", "message", "span", "note"]]
    assert made["problems"][0]["note"] == "3"


def test_extract_reads_standard_input(call: Call, article: Path) -> None:
    done = call("extract", "-", "--to", "json", stdin=article.read_bytes())
    assert json.loads(done.out)["document"] == "<stdin>"


def test_extract_reads_a_word_document(call: Call, home: Path) -> None:
    footnote = "Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108."
    (home / "essay.docx").write_bytes(word_document("A machine may help.", footnote))
    done = call("extract", "essay.docx", "--to", "json")
    (note,) = json.loads(done.out)["notes"]
    assert (note["number"], note["text"], len(note["markers"])) == ("1", footnote, 1)
    assert note["citations"][0]["key"] == "bush1945"


def test_extract_of_several_documents_is_one_bibliography_and_a_list_of_structures(call: Call, article: Path) -> None:
    written("other.txt", f"As was said.[1]\n\nNotes\n\n[1] {LINE}\n")
    assert call("extract", article, "other.txt").out.count("\n@") + 1 == 3
    made = json.loads(call("extract", article, "other.txt", "--to", "json").out)
    assert [one["document"] for one in made] == ["article.txt", "other.txt"]
    assert made[1]["notes"][0]["citations"][0]["key"] == "bush1945"


def test_problems_are_said_with_file_line_and_column(call: Call, article: Path) -> None:
    done = call("extract", article)
    assert done.err.startswith("article.txt:12:")
    assert "note 3" in done.err
    assert call("-q", "extract", article).err == ""


def test_extract_that_finds_nothing_says_so(call: Call, article: Path) -> None:
    written("letter.txt", "Dear Ann,\n\nthe harbour was closed in 1848. Yours, Bea\n")
    done = call("extract", article, "letter.txt")
    assert done.code == 0
    assert "letter.txt: nothing is cited\n" in done.err
    assert "article.txt: nothing is cited" not in done.err
    assert "nothing is cited" not in call("-q", "extract", "letter.txt").err


def test_extract_replaces_the_output_as_a_whole(call: Call, article: Path) -> None:
    out = written("out.bib", "old")
    out.chmod(0o640)
    assert call("extract", article, "-o", out).out == ""
    assert "bush1945" in out.read_text(encoding="utf-8")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["article.txt", "out.bib"]


def test_an_output_that_can_not_be_written_is_an_error(call: Call, article: Path) -> None:
    written("file")
    done = call("extract", article, "-o", "file/out.bib")
    assert (done.code, "file/out.bib" in done.err) == (2, True)


@pytest.mark.parametrize(
    "command",
    ["extract article.txt -o article.txt", "extract . -o ./article.txt", "build article.txt -o article.txt --force",
     "check article.txt --offline -o article.txt", "check article.txt --offline --report csv=article.txt",
     "check refs.bib --offline -o refs.bib", "train article.txt -o article.txt"],
)  # fmt: skip
def test_no_output_replaces_what_was_read(call: Call, article: Path, command: str) -> None:
    written("refs.bib", "@misc{one, title = {One}}")
    before = article.read_bytes(), Path("refs.bib").read_bytes()
    done = call(*command.split())
    assert (done.code, done.out, "would be lost" in done.err) == (2, "", True), done.err
    assert (article.read_bytes(), Path("refs.bib").read_bytes()) == before


def test_a_bibliography_may_be_made_of_itself(call: Call, home: Path) -> None:
    written("refs.bib", "@misc{one, title = {One}}")
    assert call("extract", "refs.bib", "-o", "refs.bib").code == 0
    assert "title = {One}" in Path("refs.bib").read_text(encoding="utf-8")


def test_the_format_follows_the_suffix_of_the_output(call: Call, article: Path) -> None:
    call("extract", article, "-o", "out.jsonl")
    assert Path("out.jsonl").read_text(encoding="utf-8").startswith('{"id"')
    call("build", article, "-o", "out.json")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))[0]["id"] == "bush1945"


def test_the_rest_is_done_where_one_document_can_not_be_read(call: Call, article: Path) -> None:
    Path("broken.txt").write_bytes(b"%PDF-1.4 \x00\x01")
    done = call("extract", "broken.txt", article)
    assert done.code == 2
    assert "bush1945" in done.out
    assert "broken.txt" in done.err


# -- build --------------------------------------------------------------------------------------------------------


def test_build_writes_a_bibliography_and_its_sources(call: Call, article: Path) -> None:
    done = call("build", article)
    assert (done.code, done.out) == (0, "")
    assert "3 works of 1 file in bib/references.bib" in done.err
    made = json.loads(Path("bib/references.sources.json").read_text(encoding="utf-8"))
    cited = made["entries"]["bush1945"]["citations"]
    assert [(one["document"], one["note"]) for one in cited] == [("article.txt", "1"), ("article.txt", "4")]
    for entry in made["entries"].values():
        assert 0 < entry["confidence"] == min(entry["fields"].values()) <= 1
    before = Path("bib/references.bib").stat().st_mtime_ns
    assert call("build", article).code == 0
    assert Path("bib/references.bib").stat().st_mtime_ns == before


def test_build_keeps_what_was_changed_by_hand_unless_forced(call: Call, article: Path) -> None:
    call("build", article, "-o", "a.bib")
    text = Path("a.bib").read_text(encoding="utf-8")
    mine = text.replace("As We May Think", "As {We} May Think") + "\n% x\n@misc{mine, title = {Mine}}\n"
    written("a.bib", mine)
    done = call("build", article, "-o", "a.bib")
    assert (done.code, "as before" in done.err) == (0, True)
    assert Path("a.bib").read_text(encoding="utf-8") == mine
    assert "as before" in call("build", article, "-o", "a.bib").err
    assert call("build", article, "-o", "a.bib", "--force").code == 0
    assert Path("a.bib").read_text(encoding="utf-8") == text


def test_build_adds_to_a_bibliography_of_one_s_own_and_to_an_empty_file(call: Call, article: Path) -> None:
    written("theirs.bib", "@misc{Bush_1945,\n  author = {Bush, Vannevar}, title = {As we may think}, year = 1945\n}\n")
    assert call("build", article, "-o", "theirs.bib").code == 0
    text = Path("theirs.bib").read_text(encoding="utf-8")
    assert text.startswith("@misc{Bush_1945,\n  author = {Bush, Vannevar}, title = {As we may think}, year = 1945\n}\n")
    assert text.count("@") == 3
    written("empty.bib")
    assert call("build", article, "-o", "empty.bib").code == 0


def test_build_writes_over_no_other_file(call: Call, article: Path) -> None:
    before = article.read_text(encoding="utf-8")
    written("copy.txt", before)
    done = call("build", article, "-o", "copy.txt")
    assert (done.code, "holds no bibliography" in done.err) == (2, True)
    assert Path("copy.txt").read_text(encoding="utf-8") == before
    call("build", article, "-o", "a.json")
    written("a.json", "[]")
    done = call("build", article, "-o", "a.json")
    assert (done.code, "--force" in done.err) == (2, True)


def test_a_broken_bibliography_is_left_alone_with_its_line(call: Call, article: Path) -> None:
    call("build", article, "-o", "a.bib")
    broken = Path("a.bib").read_text(encoding="utf-8") + "\n@misc{mine, title = {Mine\n"
    written("a.bib", broken)
    done = call("build", article, "-o", "a.bib")
    assert (done.code, "a.bib, line " in done.err, "close it" in done.err) == (2, True, True)
    assert Path("a.bib").read_text(encoding="utf-8") == broken


def test_check_and_diff_write_nothing(call: Call, article: Path) -> None:
    assert call("build", article, "--check").code == 1
    assert not Path("bib").exists()
    call("build", article)
    assert call("build", article, "--check").code == 0
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("1934", "1935"), encoding="utf-8")
    before = Path("bib/references.bib").read_text(encoding="utf-8")
    done = call("build", article, "--diff")
    assert (done.code, "-  year = {1934},\n+  year = {1935}," in done.out) == (0, True)
    assert call("build", article, "--check", "--diff").code == 1
    assert Path("bib/references.bib").read_text(encoding="utf-8") == before


def test_build_expands_folders_and_says_what_it_skips(call: Call, article: Path) -> None:
    written("docs/one.txt", f"As was said.[1]\n\nNotes\n\n[1] {LINE}\n")
    written("docs/deep/two.md", f"As was said.[^1]\n\n[^1]: {LINE}\n")
    written("docs/three.bib", "@book{kept1900, author = {Keeper, Jane}, title = {Kept}, year = 1900}\n")
    Path("docs/picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = call("build", "docs", "-o", "all.bib", "--to", "csl-json")
    assert done.code == 0
    assert "docs/picture.png: skipped" in done.err
    assert "2 works of 3 files" in done.err
    assert call("build", "docs/picture.png").code == 2
    done = call("build", "docs/*.txt", "missing.txt", "-o", "some.bib")
    assert (done.code, Path("some.bib").exists(), "missing.txt" in done.err) == (2, True, True)


def test_build_takes_its_sources_from_the_project(call: Call, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are named as seen from the working folder, and everything lies beside the project's file."""
    written("citetrack.toml", 'sources = ["articles"]\nto = "csl-json"\n')
    Path("articles").mkdir()
    article.rename("articles/article.txt")
    assert call("build").code == 0
    assert "articles/article.txt" in Path("bib/references.sources.json").read_text(encoding="utf-8")
    monkeypatch.chdir("articles")
    assert call("build").code == 0
    assert json.loads(Path("../bib/references.json").read_text(encoding="utf-8"))[0]["id"] == "bush1945"


def test_build_of_a_folder_leaves_out_what_it_wrote_there(call: Call, article: Path) -> None:
    """What no document cites any more is marked, and taken out when asked."""
    for _ in range(2):
        assert call("build", ".").code == 0
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("Paul Otlet", "Henri La Fontaine"), encoding="utf-8")
    assert call("build", ".").code == 0
    made = Path("bib/references.bib").read_text(encoding="utf-8")
    assert ("lafontaine1934" in made, "takes it out\n@book{otlet1934" in made) == (True, True)
    assert call("build", ".", "--check").code == 0
    assert call("build", ".", "--prune").code == 0
    made = Path("bib/references.bib").read_text(encoding="utf-8")
    assert ("lafontaine1934" in made, "otlet" in made) == (True, False)


def test_build_to_standard_output_leaves_no_file(call: Call, article: Path) -> None:
    done = call("build", article, "-o", "-")
    assert "@article{bush1945," in done.out
    assert not Path("-").exists()
    assert not Path("bib").exists()


@pytest.mark.parametrize("option", ["--check", "--diff", "--prune", "--force"])
def test_build_to_standard_output_takes_no_option_about_a_file(call: Call, article: Path, option: str) -> None:
    done = call("build", article, "-o", "-", option)
    assert (done.code, done.out) == (2, "")
    assert f"{option}: only with a file" in done.err


def test_build_keeps_what_a_document_cites_that_cannot_be_read(call: Call, article: Path) -> None:
    written("docs/one.txt", article.read_text(encoding="utf-8"))
    written("docs/two.txt", f"On memory.[1]\n\nNotes\n\n[1] {LINE.replace('As We May Think', 'Memex Revisited')}\n")
    assert call("build", "docs").code == 0
    before = Path("bib/references.bib").read_bytes()
    Path("docs/one.txt").unlink()
    done = call("build", "docs", "docs/one.txt", "--prune")
    assert (done.code, Path("bib/references.bib").read_bytes()) == (2, before)
    assert "stays as it is" in done.err


def test_a_side_file_alone_that_is_out_of_date_is_said(call: Call, article: Path) -> None:
    assert call("build", article).code == 0
    Path("bib/references.sources.json").unlink()
    done = call("build", article, "--check", "--diff")
    assert (done.code, done.out, "but not references.sources.json" in done.err) == (1, "", True)


def test_build_in_processes_gives_the_same(call: Call, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citetrack.cli.inputs._PIECE", 1)
    text = article.read_text(encoding="utf-8")
    for number in range(4):
        written(f"docs/{number}.txt", text.replace("As We May Think", f"Part {number} of What We Think"))
    alone = call("build", "docs", "-o", "-", "--jobs", "1")
    assert call("build", "docs", "-o", "-", "--jobs", "2").out == alone.out
    assert alone.out.count("Part ") == 4


# -- parse --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        (f"{LINE}\n", [LINE]),
        (LINE, [LINE]),
        (f"{LINE}\r\n\r\n  \n{LINE}\n", [LINE, "", "", LINE]),
        ("One\u2028line, 1999.\x0b\x0c\x1c\x85 here\n", ["One\u2028line, 1999.\x0b\x0c\x1c\x85 here"]),
        ("One\rline, 1999.\n", ["One\rline, 1999."]),
        ("\ufeffBook, 1999.\n", ["Book, 1999."]),
        ("", []),
        ("\n", [""]),
        (" a\tb \n", ["a\tb"]),
    ],
)
def test_parse_to_labels_gives_each_line_back(call: Call, text: str, segments: list[str]) -> None:
    done = call("parse", "--to", "labels", stdin=text.encode("utf-8"))
    made = [json.loads(line) for line in done.out.split("\n")[:-1]]
    assert [list(one) for one in made] == [["segments"]] * len(segments)
    assert ["".join(text for _, text in one["segments"]) for one in made] == segments
    assert done.code == 0


def test_parse_to_csl_jsonl_keeps_the_count_of_lines(call: Call) -> None:
    done = call("parse", "-", "--to", "csl-jsonl", stdin=f"{LINE}\n\nIbid.\n{LINE}\n".encode())
    made = [json.loads(line) for line in done.out.split("\n")[:-1]]
    assert [one and one["id"] for one in made] == ["bush1945", None, None, "bush1945a"]
    assert done.err.startswith("<stdin>:3:1: no-work")


def test_parse_to_a_bibliography(call: Call, home: Path) -> None:
    written("refs.txt", f"{LINE}\nAda Lovelace, Notes (London: Taylor, 1843).\n")
    done = call("parse", "refs.txt", "--to", "biblatex")
    assert [line for line in done.out.splitlines() if line.startswith("@")] == [
        "@article{bush1945,",
        "@book{lovelace1843,",
    ]


def test_parse_reads_windows_1252_and_utf_16(call: Call) -> None:
    for encoding in ("cp1252", "utf-16"):
        done = call(
            "parse", "--to", "csl-jsonl", stdin="Émile Zola, “Thérèse” (Paris: Lacroix, 1867).\n".encode(encoding)
        )
        assert json.loads(done.out)["author"] == [{"family": "Zola", "given": "Émile"}]


def test_of_two_works_on_a_line_the_first_is_read_and_the_rest_reported(call: Call) -> None:
    two = "Ada Lovelace, Notes (London: Taylor, 1843), 12; Grace Hopper, Compilers (New York: Wiley, 1952), 3–9.\n"
    done = call("parse", "--to", "csl-jsonl", stdin=two.encode())
    assert json.loads(done.out)["author"][0]["family"] == "Lovelace"
    assert "<stdin>:1:" in done.err
    assert "second-work" in done.err


def test_parse_in_processes_gives_the_same(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citetrack.cli.parse._LEAST", 10)
    text = "".join(f"Ann Author, Book {n} (Paris: Press, {1500 + n}).\n" for n in range(45)).encode()
    for to in ("csl-jsonl", "labels"):
        alone = call("parse", "--to", to, "--jobs", "1", stdin=text)
        assert call("parse", "--to", to, "--jobs", "2", stdin=text).out == alone.out
        assert alone.out.count("\n") == 45


def test_keys_are_made_by_the_pattern_of_the_project(call: Call, article: Path) -> None:
    written("citetrack.toml", 'keys = "{Author}:{year}{title1}"\n')
    assert "@article{Bush:1945we," in call("extract", article).out
    call("build", article)
    assert "@article{Bush:1945we," in Path("bib/references.bib").read_text(encoding="utf-8")
    written("citetrack.toml", 'keys = "{name}"\n')
    done = call("extract", article)
    assert (done.code, "{author}" in done.err) == (2, True)
