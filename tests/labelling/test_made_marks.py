import pytest

from citetrack.labelling.made.labels import CONTAINER, LEAD, TAIL, literal_label, term_label, variable_label
from citetrack.labelling.made.marks import mark, read, strip
from citetrack.labelling.made.style import read_style

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
  <info><title>Test</title><id>test</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <macro name="host">
    <group delimiter=" ">
      <text term="in"/>
      <text variable="container-title"/>
    </group>
  </macro>
  <citation>
    <layout suffix=".">
      <group delimiter=", ">
        <names variable="author">
          <name/>
          <substitute><names variable="editor"/></substitute>
        </names>
        <text variable="title" quotes="true"/>
        <text macro="host"/>
        <group prefix="(" suffix=")" delimiter=", ">
          <text variable="publisher"/>
          <date variable="issued"><date-part name="year"/></date>
        </group>
        <group prefix="p. "><text variable="page"/></group>
        <text variable="URL" prefix="available at "/>
      </group>
    </layout>
  </citation>
</style>"""


def test_every_rendering_element_announces_itself() -> None:
    style = read_style(STYLE.encode(), "test")
    marked = style.marked.decode()
    for label in ("author", "editor", "title", CONTAINER, "publisher", "date", "pages", "url", LEAD):
        assert mark(label) in marked or f"&#{ord(mark(label))};" in marked, label
    assert not any(mark(label) in style.plain.decode() for label in ("author", "title"))
    assert (style.notes, style.bibliography, style.locale) == (True, False, "en-GB")


# Marks are written as {label} here.
PRINTED = [
    (
        "{author}Ann Lee, {title}‘Rivers’, {lead}in {container}Waters ({publisher}Ford, {date}2001), {pages}p. 3.",
        "chapter",
        (
            ("author", "Ann Lee, "),
            ("title", "‘Rivers’, "),
            ("container-title", "in Waters "),
            ("publisher", "(Ford, "),
            ("date", "2001), "),
            ("pages", "p. 3."),
        ),
    ),
    (
        "{author}Lee A. {title}Rivers. {container}Waters {volume}3({volume}4):{pages}5.",
        "article-journal",
        (("author", "Lee A. "), ("title", "Rivers. "), ("journal", "Waters "), ("volume", "3(4):"), ("pages", "5.")),
    ),
    (
        "{author}{editor}Ann Lee {tail}(ed.), {title}Rivers.",
        "book",
        (("editor", "Ann Lee (ed.), "), ("title", "Rivers.")),
    ),
    ("{title}Rivers, {lead}ed. by", "book", (("title", "Rivers, ed. by"),)),
]


@pytest.mark.parametrize(("marked", "kind", "parts"), PRINTED)
def test_marks_are_read_back(marked: str, kind: str, parts: tuple[tuple[str, str], ...]) -> None:
    for label in ("author", "editor", "title", "lead", "tail", "container", "publisher", "date", "pages", "volume"):
        marked = marked.replace(f"{{{label}}}", mark(label))
    assert read(marked, strip(marked), kind) == parts


def test_the_plain_text_rules_the_punctuation() -> None:
    marked = f"{mark('title')}“Rivers”, {mark('container')}Waters"
    assert read(marked, "“Rivers,” Waters", "article-journal") == (("title", "“Rivers,” "), ("journal", "Waters"))


@pytest.mark.parametrize("plain", ["“Rivers,” Wider", ""])
def test_other_words_are_refused(plain: str) -> None:
    assert read(f"{mark('title')}“Rivers”", plain, "book") is None


def test_unmarked_words_are_refused() -> None:
    assert read(f"Old {mark('title')}Rivers", "Old Rivers", "book") is None


LITERALS = [
    ("in: ", LEAD),
    ("https://doi.org/", LEAD),
    ("p. ", LEAD),
    (" (dir.)", TAIL),
    ("[Online]. ", "genre"),
    ("Available at: ", "note"),
    ("abgerufen am ", "note"),
    ("op. cit.", "note"),
    ("[s.l.]", "location"),
    ("[s.d.]", "date"),
    ("o. Hg.", "editor"),
    (", ", None),
    ("<", None),
]


@pytest.mark.parametrize(("text", "label"), LITERALS)
def test_words_of_a_style(text: str, label: str | None) -> None:
    assert literal_label(text) == label


def test_variables_and_terms() -> None:
    assert variable_label("collection-number") == "collection-title"
    assert variable_label("some-later-variable") == "note"
    assert term_label("in") == LEAD
    assert term_label("no date") == "date"
