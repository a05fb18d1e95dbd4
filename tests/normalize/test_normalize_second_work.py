"""Two works on a line."""

import pytest

AUTHOR = ("author", "Jane Doe, ")

SECOND = [("author", "John Roe, "), ("title", "Another Title "), ("publisher", "(Verso, "), ("date", "2013).")]


@pytest.mark.parametrize(
    "first",
    [
        [
            AUTHOR,
            ("title", "“A Title”, "),
            ("journal", "J. of Notes "),
            ("volume", "3 "),
            ("date", "(2012), "),
            ("pages", "p. 3; "),
        ],
        [AUTHOR, ("title", "“A Title”, "), ("date", "3 May 2012, "), ("url", "https://example.org; ")],
        [AUTHOR, ("date", "(2012). "), ("title", "A Title. "), ("publisher", "Verso. ")],
    ],
)
def test_the_first_of_two_works_is_read(read, first) -> None:
    result = read([*first, *SECOND])
    assert result.reference.get("title") == "A Title"
    assert [n.family for n in result.reference.people()] == ["Doe"]
    assert [p.code for p in result.problems] == ["second-work"]


@pytest.mark.parametrize(
    "parts",
    [
        [
            AUTHOR,
            ("date", "2012. "),
            ("title", "A Title. "),
            ("editor", "In M. Muster (Ed.), "),
            ("container-title", "The Book "),
            ("pages", "(pp. 3–9)."),
        ],
        [
            AUTHOR,
            ("title", "A Title, "),
            ("volume", "vol. 2, "),
            ("title", "The Second Part "),
            ("publisher", "(Verso, "),
            ("date", "2012)."),
        ],
    ],
)
def test_one_work_is_not_taken_for_two(read, parts) -> None:
    assert not read(parts).problems
