import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.calibration import AS_IT_IS, calibrated, fit, reliability, unreliability

PROBABILITY = st.floats(0, 1)


def test_a_fit_mends_what_is_too_sure() -> None:
    draw = np.random.default_rng(1)
    true = draw.uniform(0.02, 0.98, 20_000)
    right = (draw.uniform(size=len(true)) < true).tolist()
    said = calibrated(true, 2.0, 0.5)  # surer than is right
    slope, offset = fit(said.tolist(), right)
    assert (slope, offset) == pytest.approx((0.5, -0.25), abs=0.05)
    mended = calibrated(said, slope, offset)
    assert unreliability(reliability(said.tolist(), right)) > 0.05
    assert unreliability(reliability(mended.tolist(), right)) < 0.02


@pytest.mark.parametrize("right", [[True] * 5, [False] * 5, []])
def test_a_fit_of_little_is_finite_and_keeps_the_order(right: list[bool]) -> None:
    slope, offset = fit([0.0, 0.4, 0.6, 0.9, 1.0][: len(right)], right)
    assert slope > 0
    assert np.isfinite(offset)


@given(st.lists(PROBABILITY, min_size=2), st.floats(0.1, 4), st.floats(-3, 3))
def test_calibration_keeps_the_order(probabilities: list[float], slope: float, offset: float) -> None:
    before = np.sort(np.array(probabilities))
    after = calibrated(before, slope, offset)
    assert ((after >= 0) & (after <= 1)).all()
    assert (np.diff(after) >= 0).all()


def test_calibration_may_change_nothing() -> None:
    before = np.array([0.0, 0.3, 1.0])
    assert calibrated(before, *AS_IT_IS).tolist() == before.tolist()


def test_reliability_counts_by_tenths() -> None:
    bins = reliability([0.05, 0.95, 0.97, 1.0], [True, True, True, False])
    assert [tenth.count for tenth in bins] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 3]
    assert bins[9].right == pytest.approx(2 / 3)
    assert unreliability(bins) == pytest.approx(0.25 * 0.95 + 0.75 * (0.973333 - 2 / 3), abs=1e-4)
    assert unreliability(()) == 0
