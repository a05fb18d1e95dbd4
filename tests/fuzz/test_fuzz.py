"""Some damaged inputs on every run, a minute of new ones among the heavy tests; the hour is run by hand."""

import random
import sys
import time
from itertools import count
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from runs import run
from shrink import shrunk


def test_damaged_inputs_break_no_law() -> None:
    numbers = count()
    findings = [finding for _, finding in run(random.Random(7), lambda: next(numbers) < 150, set(), shared=False)]
    assert len(findings) >= 300
    assert [finding for finding in findings if finding] == []


@pytest.mark.heavy
@pytest.mark.timeout(600)
def test_a_minute_of_damaged_inputs_breaks_no_law() -> None:
    until = time.monotonic() + 60
    seed = random.randrange(2**32)
    found = [finding for _, finding in run(random.Random(seed), lambda: time.monotonic() < until, set()) if finding]
    assert found == [], f"seed {seed}"


def test_an_input_is_cut_down_to_what_breaks_the_law() -> None:
    assert shrunk("the x of it, and y", lambda text: "x" in text and "y" in text) == "xy"
    assert shrunk(b"\x00\x01", lambda data: b"\x01" in data) == b"\x01"
