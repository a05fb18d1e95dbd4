"""The whole path, with pandoc, over a tiny style and works of our own."""

import json
from pathlib import Path

import pytest

from citetrack.labelling.made.__main__ import main
from citetrack.labelling.made.corpus import _by_its_look, make
from citetrack.labelling.made.marks import read, strip
from citetrack.labelling.made.pandoc import render_bibliography, render_notes
from citetrack.labelling.made.style import read_style

heavy = pytest.mark.heavy

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="{locale}">
  <info><title>{name}</title><id>{name}</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <macro name="entry">
    <group delimiter=", ">
      <names variable="author">
        <name/><substitute><names variable="editor"/><text variable="title"/></substitute>
      </names>
      <text variable="title" quotes="true"/>
      <group delimiter=" "><text term="in"/><text variable="container-title" font-style="italic"/></group>
      <names variable="editor"><label form="verb-short" suffix=" "/><name/></names>
      <group prefix="(" suffix=")" delimiter=", ">
        <text variable="publisher"/><date variable="issued"><date-part name="year"/></date>
      </group>
      <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
      <text variable="URL" prefix="&lt;" suffix="&gt;"/>
    </group>
  </macro>
  <citation><layout suffix="." delimiter="; "><group delimiter=", ">
    <text macro="entry"/><text variable="locator" prefix="p. "/>
  </group></layout></citation>
  <bibliography><layout suffix="."><text macro="entry"/></layout></bibliography>
</style>"""

CHAPTER = {
    "id": "c1",
    "type": "chapter",
    "title": 'What rivers "say"?',
    "author": [{"family": "Lee", "given": "Ann"}],
    "container-title": "Waters",
    "editor": [{"family": "Berg", "given": "Bo"}, {"family": "Cruz", "given": "Cy"}],
    "publisher": "Ford",
    "issued": {"date-parts": [[2010]]},
    "page": "3-9",
    "URL": "https://example.org/c1",
}


@heavy
def test_a_chapter_is_printed_and_labelled() -> None:
    style = read_style(STYLE.format(name="test", locale="en-GB").encode(), "test")
    expected = [
        ("author", "Ann Lee, "),
        ("title", "‘What rivers “say”?’, "),
        ("container-title", "in Waters, "),
        ("editor", "ed. by Bo Berg and Cy Cruz "),
        ("publisher", "(Ford, "),
        ("date", "2010), "),
        ("pages", "pp. 3–9, "),
        ("url", "<https://example.org/c1>."),
    ]
    plain = render_bibliography(style.plain, [CHAPTER], "en-GB")["c1"]
    marked = render_bibliography(style.marked, [CHAPTER], "en-GB")["c1"]
    parts = read(marked, plain, "chapter")
    assert parts is not None
    assert [label for label, _ in parts] == [label for label, _ in expected]
    assert strip(marked).replace(" ", "") == plain.replace(" ", "")
    for (_, text), (_, wanted) in zip(parts, expected, strict=True):
        assert [c for c in text if c.isalnum()] == [c for c in wanted if c.isalnum()] or "ed" in text


@heavy
def test_notes_hold_the_page_cited() -> None:
    style = read_style(STYLE.format(name="test", locale="en-GB").encode(), "test")
    notes = [[("c1", "7")], [("c1", "")]]
    first, again = render_notes(style.plain, [CHAPTER], notes, "en-GB")
    assert first.endswith("p. 7.")
    assert "p. 7" not in again
    marked = render_notes(style.marked, [CHAPTER], notes, "en-GB")[0]
    parts = read(marked, first, "chapter")
    assert parts is not None
    assert parts[-1] == ("pages", "p. 7.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shared")
    (root / "roundtrip" / "styles").mkdir(parents=True)
    (root / "datasets").mkdir()
    for number in range(30):
        text = STYLE.format(name=f"style{number}", locale="de-DE" if number % 2 else "en-GB")
        (root / "roundtrip" / "styles" / f"style{number}.csl").write_text(text, encoding="utf-8")
    items = [{**CHAPTER, "id": f"c{n}", "title": f"The rivers of the north, part {n}"} for n in range(60)]
    books = [{**item, "id": f"b{item['id']}", "type": "book", "title": f"On {item['title']}"} for item in items]
    journals = [{**item, "id": f"j{item['id']}", "type": "article-journal"} for item in items]
    (root / "roundtrip" / "items.json").write_text(json.dumps(items + books + journals), encoding="utf-8")
    rows = [
        {
            "dataset": "anystyle_core",
            "lang": lang,
            "segments": [
                ["author", f"Lehr{'abcdefgh'[n % 8]}, Anna. "],
                ["title", f"{opening} {n}. "],
                ["journal", "Wasser, "],
            ],
        }
        for n in range(80)
        for lang, opening in (
            ("de", "Die Flüsse und das Meer"),
            ("fr", "Les eaux et la mer"),
            ("it", "Storia delle acque e del mare"),
            ("es", "El agua y los ríos"),
        )
    ]
    rows += [{**row, "segments": [*row["segments"][:2], ["publisher", "Ford."]]} for row in rows]
    (root / "datasets" / "train.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return root


@heavy
@pytest.mark.parametrize("kept_out", [False, True])
def test_a_corpus_is_made_twice_the_same(folder: Path, kept_out: bool) -> None:
    made = list(make(folder, 150, seed=3, kept_out=kept_out))
    assert made == list(make(folder, 150, seed=3, kept_out=kept_out))
    assert len(made) >= 140
    assert {citation["lang"] for citation in made} == {"en", "de", "fr", "it", "es"}
    for citation in made:
        text = "".join(part for _, part in citation["segments"])
        assert text == text.rstrip()
        assert strip(text) == text


@heavy
def test_the_command_writes_json_lines(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "made.jsonl"
    main(["--shared", str(folder), "-o", str(out), "--size", "60", "--seed", "2"])
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert rows
    assert all(row["dataset"] == "made-2" and row["segments"] for row in rows)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lee, Ann, ", "author"),
        ("Lee, Ann (ed.), ", "editor"),
        ("Lee, Ann (Hrsg.), ", "editor"),
        ("Ann Lee (a cura di), ", "editor"),
        ("Lee A., éd., ", "editor"),
        ("Edith Coll, ", "author"),
    ],
)
def test_editors_are_told_by_a_word(text: str, label: str) -> None:
    assert _by_its_look((("editor", text), ("title", "Rivers.")))[0] == (label, text)
