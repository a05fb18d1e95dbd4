"""The side file: its schema, and that what was written is what is read."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.bibliography import sources
from citetrack.bibliography.sources import Held, Sources, digest
from citetrack.errors import MalformedInput
from citetrack.model import Alternative, Citation, Entry, Field, Mention, Name, NameList, Reference, Span

TEXT = "@book{ruiz2014,\n}\n"
ENTRY = Entry(
    "ruiz2014",
    Reference(
        "book",
        (NameList("author", (Name("Ruiz", "Pablo"),), confidence=0.9249),),
        (Field("title", "Límites", confidence=0.875), Field("date", "2014")),
    ),
    (
        Mention("a.txt", "7", Citation(Span(3, 9), signal="See also", locator="372")),
        Mention("ü.md", None, Citation(Span(0, 4), resolved="ibid")),
    ),
    (Alternative("date", "2015", "ü.md"),),
)
WHOLE = Sources(
    "references.bib", digest(TEXT), "biblatex", {"ruiz2014": sources.hold(ENTRY, TEXT), "own": Held()},
    {"old": "@misc{old,\n}\n"}, ("old",),
)  # fmt: skip


def test_the_schema() -> None:
    made = sources.dumps(WHOLE)
    assert json.loads(made) == {
        "schema": 2,
        "bibliography": "references.bib",
        "dialect": "biblatex",
        "sha256": digest(TEXT),
        "entries": {
            "ruiz2014": {
                "citations": [
                    {"document": "a.txt", "note": "7", "span": [3, 9], "locator": "372", "signal": "See also",
                     "resolved": "full"},
                    {"document": "ü.md", "note": None, "span": [0, 4], "locator": None, "signal": None,
                     "resolved": "ibid"},
                ],
                "others": [{"field": "date", "value": "2015", "document": "ü.md", "note": None}],
                "confidence": 0.88,
                "fields": {"author": 0.92, "title": 0.88},
                "text": TEXT,
            },
            "own": {"citations": []},
        },
        "gone": {"old": "@misc{old,\n}\n"},
        "deleted": ["old"],
    }  # fmt: skip
    assert made.endswith("}\n")
    assert "ü.md" in made


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
HELD = st.builds(
    Held, TEXTS, st.lists(st.dictionaries(TEXTS, TEXTS), max_size=2).map(tuple),
    fields=st.dictionaries(TEXTS, st.integers(0, 100).map(lambda hundredths: hundredths / 100)),
)  # fmt: skip
SIDES = st.builds(Sources, TEXTS, TEXTS, TEXTS, st.dictionaries(TEXTS, HELD, max_size=3), st.dictionaries(TEXTS, TEXTS))


@given(SIDES, st.none() | SIDES)
def test_what_is_written_is_read(made: Sources, following: Sources | None) -> None:
    whole = replace(made, next=following)
    assert sources.loads(sources.dumps(whole), "x.sources.json") == whole


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("old", "old"),
        ("new", "new"),
        (None, "old"),
        ("@x{old, by hand", "old"),
        ("@x{new, by hand", "new"),
        ("", "old"),
    ],
)
def test_after_a_crash_it_is_the_one_that_goes_with_the_file(text: str | None, settled: str) -> None:
    old, new = (Sources("x.bib", digest(name), "bibtex", {name: Held(name)}) for name in ("old", "new"))
    assert list(sources.settle(replace(old, next=new), text).entries) == [settled]
    assert sources.settle(new, text) is new


PLAIN = json.loads(sources.dumps(WHOLE))
DAMAGED = [
    "", "{", "[]", "null", "7", '"x"', "{}", "[" * 100_000, '{"schema": 2}', '{"schema": 1e999}',
    json.dumps(PLAIN)[:-40],
    *(json.dumps(PLAIN | change) for change in (
        {"schema": 1}, {"schema": "2"}, {"entries": []}, {"entries": {"k": []}}, {"entries": {"k": {}}},
        {"entries": {"k": {"citations": 3}}}, {"entries": {"k": {"citations": ["x"]}}}, {"sha256": 7},
        {"entries": {"k": {"citations": [], "text": 3}}}, {"gone": {"k": 3}}, {"deleted": [7]}, {"next": 3},
        {"dialect": []},
    )),
]  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text[:20])
def test_a_damaged_file_is_named_with_the_mend(text: str) -> None:
    with pytest.raises(MalformedInput, match=r"(?s)^bib/x\.sources\.json: .*build"):
        sources.loads(text, "bib/x.sources.json")
