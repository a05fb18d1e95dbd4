"""How the shipped model is made: which samples, how many, and the learner's settings. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["RECIPE", "Recipe", "Share"]


@dataclass(frozen=True, slots=True)
class Share:
    """How a data set takes part: at most ``limit`` samples, drawn at random, each ``times`` times."""

    limit: int | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    """Shares by the ``dataset`` of the samples (one that is not named takes part whole), the seed of the draw, and
    the parameters of CRFsuite's L-BFGS learner.

    Of the data sets ``in_turn`` each model takes one, and there are as many models as these; without any there is one.
    At most ``spare`` samples of each data set, of those that the draw left out, say how sure the model may be, unless
    the caller has others for that.
    """

    shares: Mapping[str, Share] = field(default_factory=dict)
    in_turn: tuple[str, ...] = ()
    seed: int = 1
    spare: int = 0
    longest: int = 220  # tokens; longer samples are mostly several citations run together
    parameters: Mapping[str, float | int] = field(default_factory=dict)


RECIPE = Recipe(
    shares={
        "anystyle_bad": Share(0),
        "grobid_citation": Share(4000),
        "linkedbooks_train": Share(5000),
    },
    in_turn=("made-1", "made-2"),
    spare=700,
    parameters={"c1": 0.3, "c2": 0.02, "max_iterations": 70, "feature.minfreq": 2},
)
