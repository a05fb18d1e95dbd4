"""Fixtures for the whole suite: the shared data, where it is there."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Examples take longer on a machine that has much else to do.
settings.register_profile(
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data (``CITETRACK_SHARED``, ``../shared`` by default); skips the test where it is absent."""
    root = Path(__file__).resolve().parents[1]
    folder = Path(os.environ.get("CITETRACK_SHARED") or root.parent / "shared")
    if not (folder / "seeds").is_dir():
        pytest.skip(f"no shared data in {folder} (set CITETRACK_SHARED)")
    return folder
