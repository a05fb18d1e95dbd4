"""Accuracy only goes up: the figures of benchmarks/accuracy, held against the table of floors."""

import tomllib
from pathlib import Path

import pytest

from measures import documents, example, labels

FLOORS = tomllib.loads((Path(__file__).parents[2] / "benchmarks" / "accuracy" / "floors.toml").read_text("utf-8"))
# Numbers of the linear algebra behind the labels may differ in the last bits from machine to machine.
SLACK = 0.005


def hold(found: dict[str, dict[str, float]]) -> None:
    drops = [
        f"{name} {key}: {found[name][key]:.3f}, was {floor}"
        for name, figures in FLOORS.items()
        if name in found
        for key, floor in figures.items()
        if found[name][key] < floor - SLACK
    ]
    assert not drops


def test_the_example_is_read_as_well_as_before() -> None:
    hold(example())


def test_documents_are_read_as_well_as_before(shared: Path) -> None:
    found = documents(shared)
    assert found["seeds"] == {"every_field": 1.0, "f1": 1.0}
    hold(found)


def test_citations_are_labelled_as_well_as_before(shared: Path) -> None:
    hold(labels(shared))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_every_floor_is_a_share(name: str) -> None:
    assert all(0 < floor <= 1 for floor in FLOORS[name].values())
