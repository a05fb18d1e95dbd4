"""Fixtures for the whole suite: the shared data, where it is there, and a web site."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from website import Website

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


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    """A web site of one's own, to which no proxy leads."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    site = Website()
    yield site
    site.close()
