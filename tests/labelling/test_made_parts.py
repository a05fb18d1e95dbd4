import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.made.parts import from_labels, join, labels_of, merge, replace_text

TEXTS = st.text(alphabet="ab1 .,;:()[]“”„«»\"'–\u00a0é", max_size=12)
PARTS = st.lists(st.tuples(st.sampled_from(["author", "title", "date"]), TEXTS), max_size=8).map(tuple)

# Each line: the parts as they should come out; their letters' labels alone are given.
BORDERS = [
    (
        ("author", "Ann Lee, "),
        ("title", "“On Rivers,” "),
        ("journal", "Waters "),
        ("volume", "3 "),
        ("date", "(2001)."),
    ),
    (("author", "A. Lee, "), ("title", "« Les eaux », "), ("journal", "Flots, "), ("pages", "p. 3.")),
    (("author", "Anna Lehr, "), ("title", "»Die Flüsse«, "), ("journal", "in: Wasser, "), ("date", "2001.")),
    (
        ("author", "Anna Lehr: "),
        ("title", "„Die Flüsse“. "),
        ("journal", "In: Wasser "),
        ("volume", "3 "),
        ("date", "(2001)"),
    ),
    (("title", "Rivers "), ("location", "(Leeds: "), ("publisher", "Ford, "), ("date", "2001), "), ("pages", "p. 4.")),
    (("date", "2010;"), ("volume", "37(2):"), ("pages", "275–81.")),
    (("title", '"Rivers", '), ("journal", "Waters, "), ("url", "<https://example.org/a>.")),
    (("title", "'Rivers' - "), ("note", "[accessed 3 May].")),
    (("author", "Lee ("), ("date", "2001) ")),
]


@pytest.mark.parametrize("parts", BORDERS[:-1], ids=join)
def test_punctuation_goes_to_its_field(parts: tuple[tuple[str, str], ...]) -> None:
    assert from_labels(join(parts), labels_of(parts)) == parts


def test_brackets_open_the_field_after_them() -> None:
    wrong = BORDERS[-1]
    assert from_labels(join(wrong), labels_of(wrong)) == (("author", "Lee "), ("date", "(2001) "))


def test_other_letters_are_no_labelling() -> None:
    assert from_labels("abc", ["title"] * 2) is None
    assert from_labels("…", []) is None


@given(PARTS)
def test_merging_and_relabelling_keep_the_text(parts: tuple[tuple[str, str], ...]) -> None:
    assert join(merge(parts)) == join(parts)
    again = from_labels(join(parts), labels_of(parts))
    assert again is None or (join(again) == join(parts) and labels_of(again) == labels_of(parts))


def test_an_emptied_part_is_gone() -> None:
    parts = (("title", "A "), ("note", "b "), ("title", "c"))
    assert replace_text(parts, 1, "") == (("title", "A c"),)
