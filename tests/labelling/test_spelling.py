"""The features of how words begin and end, looked up for many words at once, are those found one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.feature_names import FeatureNames
from citetrack.labelling.spelling import Spelt
from citetrack.labelling.templates import SPELT
from citetrack.labelling.weights import Weights
from citetrack.labelling.words import spelling

_WORDS = st.text("abcàß𝒳\0", min_size=1, max_size=6)


def _weights(names: list[str]) -> Weights:
    rows = np.zeros((len(names) + 1, 1), np.float32)
    return Weights(("a",), np.zeros((1, 1), np.float32), {}, rows, FeatureNames("\n".join(names).encode()))


@given(st.lists(_WORDS, max_size=20), st.lists(st.one_of(_WORDS, st.text(min_size=1, max_size=5)), max_size=20))
def test_the_rows_are_those_of_the_features(learnt: list[str], words: list[str]) -> None:
    names = sorted({name for word in learnt for name in spelling(word)})
    rows = {name: row for row, name in enumerate(names, 1)}
    wanted = [[rows.get(name, 0) for name in spelling(word)] for word in words]
    assert Spelt(_weights(names)).of(words).T.reshape(-1, len(SPELT)).tolist() == wanted


def test_a_token_that_is_no_word_is_not_spelt() -> None:
    assert not Spelt(_weights(["p2=a"])).of(["", ""]).any()
