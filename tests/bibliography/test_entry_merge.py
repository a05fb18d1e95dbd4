"""One entry brought up to date: what a person changed stays, the rest follows the documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.bibliography.bib_text import BibEntry, parse_entry
from citetrack.bibliography.entry_merge import merge_entry


def entry(text: str) -> BibEntry:
    """``book k; title=x; year=1``, or an entry as it is written."""
    if not text.startswith("@"):
        head, *fields = (part.strip() for part in text.split(";"))
        kind, key = head.split()
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in (field.split("=") for field in fields))
        text = f"@{kind}{{{key},\n{lines}}}"
    parsed = parse_entry(text)
    assert parsed is not None
    return parsed


BASE = "book k; author=A; title=x; year=1"
CASES = [
    ("nothing new", BASE, BASE, BASE, []),
    ("the documents say otherwise", BASE, "book k; author=A; title=y; year=1", "book k; author=A; title=y; year=1", []),
    ("the documents say more", BASE, "book k; author=A; editor=E; title=x; year=1; pages=3",
     "book k; author=A; editor=E; title=x; year=1; pages=3", []),
    ("more before all else", BASE, "book k; doi=1; author=A; title=x; year=1",
     "book k; doi=1; author=A; title=x; year=1", []),
    ("the documents say less", BASE, "book k; author=A; title=x", "book k; author=A; title=x", []),
    ("another type", BASE, "report k; author=A; title=x; year=1", "report k; author=A; title=x; year=1", []),
    ("a field changed by hand", "book k; author=A; title=X; year=1", BASE, "book k; author=A; title=X; year=1", []),
    ("changed by hand and in the documents", "book k; author=A; title=X; year=1", "book k; author=A; title=y; year=2",
     "book k; author=A; title=X; year=2", ["title"]),
    ("changed alike", "book k; author=A; title=y; year=1", "book k; author=A; title=y; year=1",
     "book k; author=A; title=y; year=1", []),
    ("a field taken out by hand", "book k; author=A; title=x", "book k; author=A; title=x; year=2",
     "book k; author=A; title=x", []),
    ("a field added by hand", "book k; author=A; note=n; title=x; year=1", "book k; author=A; title=x; year=2",
     "book k; author=A; note=n; title=x; year=2", []),
    ("added by hand, and then said", "book k; author=A; note=n; title=x; year=1",
     "book k; author=A; title=x; year=1; note=m", "book k; author=A; note=n; title=x; year=1", ["note"]),
    ("the type by hand", "misc k; author=A; title=x; year=1", "report k; author=A; title=x; year=1",
     "misc k; author=A; title=x; year=1", ["type"]),
    ("the key by hand", "book mine; author=A; title=x; year=1", "book k; author=A; title=x; year=2",
     "book mine; author=A; title=x; year=2", []),
    ("the order by hand", "book k; year=1; title=x; author=A", "book k; author=A; title=y; year=1; pages=3",
     "book k; year=1; pages=3; title=y; author=A", []),
    ("a layout by hand", "@Book{k, author={A}, title = \"x\",\n\n% mine\n  Year=1}",
     "book k; author=A; title=y; year=2; pages=3",
     "@Book{k, author={A}, title = {y},\n\n% mine\n  Year={2}, pages = {3}}", []),
    ("a string by hand", "@book{k, author = A, title = {x}, year = 1}", "book k; author=A; title=y; year=1",
     "@book{k, author = A, title = {y}, year = 1}", []),
    ("all fields out by hand", "@book{k}", "book k; author=A; title=y; year=1; pages=3", "@book{k,\n  pages = {3}}",
     []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("mine", "made", "after", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_three_texts_give_one(mine: str, made: str, after: str, told: list[str]) -> None:
    text, kept = merge_entry(entry(BASE), entry(mine), entry(made))
    assert text == entry(after).text
    assert [one.name for one in kept] == told


FIELDS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["1", "x", "{y} z"]), max_size=6)
ENTRIES = st.builds(
    lambda kind, fields, comma: entry(
        f"@{kind}{{k" + "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items()) + f"{comma}\n}}"
    ),
    st.sampled_from(["book", "misc"]),
    FIELDS,
    st.sampled_from(["", ","]),
)


@given(ENTRIES, ENTRIES, ENTRIES)
def test_every_field_is_the_person_s_or_the_documents(base: BibEntry, mine: BibEntry, made: BibEntry) -> None:
    after = entry(merge_entry(base, mine, made)[0])
    was, there, now = base.said(), mine.said(), made.said()
    for name in "abcdef":
        changed = there.get(name) != was.get(name)
        expected = there.get(name) if changed and (name in there or name in was) else now.get(name)
        assert after.said().get(name) == expected
    assert merge_entry(made, after, made)[0] == after.text


@given(ENTRIES, ENTRIES)
def test_without_a_change_by_hand_it_is_what_the_documents_say(base: BibEntry, made: BibEntry) -> None:
    assert entry(merge_entry(base, base, made)[0]).says(made)
