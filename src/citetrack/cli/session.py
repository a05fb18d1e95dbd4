"""What a command works with: its configuration, and a voice on standard error."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper
from pathlib import Path
from typing import Any

import click

from citetrack import config
from citetrack.cli.options import everywhere, given, verbosity
from citetrack.cli.talk import Talk

__all__ = ["Session", "command"]


@dataclass(frozen=True, slots=True)
class Session:
    """The configuration that holds for this call, the voice, and the number of CPUs or ``--jobs``."""

    config: config.Config
    talk: Talk
    least: float | None = None  # the confidence below which a work is left out

    @property
    def jobs(self) -> int:
        """How many processes may work at once: as many as asked for, or as there are CPUs."""
        return self.config.jobs or _cpus()


def _cpus() -> int:
    """The CPUs that this process may use, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def command(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function`` with the options that hold everywhere, called with a ``Session`` first."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return function(_session(click.get_current_context()), *args, **kwargs)

    return everywhere(update_wrapper(call, function))


def _session(ctx: click.Context) -> Session:
    settings = config.load(
        Path.cwd(), file=given(ctx, "config"), options={name: given(ctx, name) for name in ("jobs", "color", "model")}
    )
    talk = Talk(verbosity(ctx.meta), settings.color)
    for key, origin in sorted(settings.origins.items()):
        talk.detail(f"{key} is set by {origin}")
    return Session(settings, talk, given(ctx, "min_confidence"))
