"""The side file: its schema, and that what was written is what is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from works import work

from citetrack.bibliography import sources
from citetrack.errors import MalformedInput
from citetrack.model import Bibliography, Citation, Entry, Mention, Span

TEXT = "@book{ruiz2014,\n}\n"
ENTRY = Entry(
    "ruiz2014",
    work("book", "Ruiz, Pablo", title="Límites", date="2014"),
    (
        Mention("a.txt", "7", Citation(Span(3, 9), signal="See also", locator="372")),
        Mention("ü.md", None, Citation(Span(0, 4), resolved="ibid")),
    ),
)
BOOKS = Bibliography((ENTRY,))


def test_the_schema() -> None:
    made = sources.dumps(BOOKS, TEXT, "references.bib", "biblatex")
    assert json.loads(made) == {
        "schema": 1,
        "bibliography": "references.bib",
        "dialect": "biblatex",
        "sha256": sources.digest(TEXT),
        "entries": {
            "ruiz2014": {
                "citations": [
                    {"document": "a.txt", "note": "7", "span": [3, 9], "locator": "372", "signal": "See also",
                     "resolved": "full"},
                    {"document": "ü.md", "note": None, "span": [0, 4], "locator": None, "signal": None,
                     "resolved": "ibid"},
                ]
            }
        },
    }  # fmt: skip
    assert made.endswith("}\n")
    assert "ü.md" in made


@given(
    st.lists(
        st.tuples(st.text(min_size=1), st.text(), st.none() | st.text()), max_size=5, unique_by=lambda one: one[0]
    ),
    st.text(),
    st.text(),
)
def test_what_is_written_is_read(entries: list[tuple[str, str, str | None]], text: str, replaces: str) -> None:
    made = Bibliography(
        tuple(Entry(key, work("misc"), (Mention(name, note, Citation(Span(1, 2))),)) for key, name, note in entries)
    )
    read = sources.loads(sources.dumps(made, text, "x.bib", "bibtex", replaces), "x.sources.json")
    assert (read.bibliography, read.dialect, read.sha256, read.replaces) == (
        "x.bib", "bibtex", sources.digest(text), replaces,
    )  # fmt: skip
    assert [(key, cited[0]["document"], cited[0]["note"]) for key, cited in read.entries.items()] == entries


WHOLE = json.loads(sources.dumps(BOOKS, TEXT, "references.bib"))
DAMAGED = [
    "", "{", "[]", "null", "7", '"x"', "{}", "[" * 100_000, '{"schema": 1}', '{"schema": 1e999}',
    json.dumps(WHOLE)[:-40],
    *(json.dumps(WHOLE | change) for change in (
        {"schema": 2}, {"schema": "1"}, {"entries": []}, {"entries": {"k": []}}, {"entries": {"k": {}}},
        {"entries": {"k": {"citations": 3}}}, {"entries": {"k": {"citations": ["x"]}}}, {"sha256": 7},
        {"replaces": None}, {"dialect": []},
    )),
]  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text[:20])
def test_a_damaged_file_is_named_with_the_mend(text: str) -> None:
    with pytest.raises(MalformedInput, match=r"(?s)^bib/x\.sources\.json: .*--force"):
        sources.loads(text, "bib/x.sources.json")
