"""Stems found at one pass are those that the text holds."""

from hypothesis import given
from hypothesis import strategies as st

from citetrack.normalize.mend.stems import Stems

SETS = st.lists(st.sets(st.text("abc.(", min_size=1, max_size=4), max_size=5), max_size=5)


@given(SETS, st.text("abc.(", max_size=30))
def test_the_sets_of_which_a_text_holds_a_stem(sets: list[set[str]], text: str) -> None:
    held = Stems(sets).held(text)
    assert [bool(held >> place & 1) for place in range(len(sets))] == [any(s in text for s in some) for some in sets]


def test_a_stem_hides_no_other() -> None:
    stems = Stems([{"rapport"}, {"portal"}, {"rap"}, {"rapports"}, {"é"}])
    assert stems.held("les rapportals") == 0b00111
    assert stems.held("rapports") == 0b01101
    assert stems.held("") == 0
    assert stems.held("\ud800rapport") == 0b00101
    assert Stems([]).held("rapport") == 0
