"""Where a list of references begins and ends."""

import pytest

from citetrack.model import Span
from citetrack.notes.lists import listed

WOOLF = "Woolf, V. (1925). Mrs Dalloway. Hogarth Press."
JOYCE = "Joyce, J. (1922). Ulysses. Shakespeare and Company."
NUMBER = "2000 Names Group; Arendt, H. 1951. The Origins of Totalitarianism. Nature. 12(3): 61–73."
INTRODUCTION = "Where a book has several editions we used the one that was at hand, which is not always the first."
PROSE = "He was right. They had not seen that this would be the end of it, and nobody thanked him for what he did."


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ([JOYCE, WOOLF], [JOYCE, WOOLF]),
        ([NUMBER, JOYCE, WOOLF], [NUMBER, JOYCE, WOOLF]),  # an entry that begins with a number
        ([INTRODUCTION, JOYCE, WOOLF], [JOYCE, WOOLF]),
        ([JOYCE, WOOLF, PROSE, PROSE, JOYCE], [JOYCE, WOOLF]),
        ([PROSE, PROSE, PROSE], []),
    ],
)
def test_the_entries_of_a_list(paragraphs: list[str], found: list[str]) -> None:
    text = "\n\n".join(("It was so.", "References", *paragraphs))
    assert [c.span.of(text) for c in listed(text, [Span(0, len(text))])] == found
