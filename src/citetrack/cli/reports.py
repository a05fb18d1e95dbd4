"""Reports of a check: the one that is asked for, others beside it, and results as they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import click

from citetrack import plugins
from citetrack.cli.formats import REPORTS
from citetrack.cli.output import emit
from citetrack.cli.talk import Talk, colored, is_terminal
from citetrack.errors import UsageError
from citetrack.links.reports.terminal import drawn
from citetrack.model import LinkResult

__all__ = ["BESIDE", "STREAMS", "report_for", "streaming", "write_reports"]

STREAMS = "citetrack.streams"
Beside = tuple[str, Path]


class _Beside(click.ParamType):  # type: ignore[type-arg]  # newer click's alone has one
    """``sarif=links.sarif``: the name of a report, and its file."""

    name = "report"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Beside:
        if isinstance(value, tuple):
            return value
        form, equals, file = str(value).partition("=")
        known = plugins.names(REPORTS)
        if not equals or not file or form not in known:
            self.fail(f"{value!r} is no report: write FORMAT=FILE with one of {', '.join(known)}", param, ctx)
        return form, Path(file)


BESIDE = _Beside()


def streaming(form: str, output: Path | None, suggest: bool) -> Callable[[LinkResult], None]:
    """A function that prints a result at once; raises ``UsageError`` where the options allow no such thing."""
    if form not in plugins.names(STREAMS):
        raise UsageError(f"--stream needs --format {', '.join(plugins.names(STREAMS))}: others are made of all results")
    if suggest:
        raise UsageError("--stream can't go with --suggest or --fix: suggestions come when every link was asked")
    if output is not None and str(output) != "-":
        raise UsageError(f"--stream prints to standard output; for {output}, send that there")
    line = plugins.load(STREAMS, form)
    return lambda result: emit(line(result), None)


def report_for(form: str, results: Sequence[LinkResult], output: Path | None, talk: Talk) -> str:
    """The report as its format has it; ``text`` at a terminal, or where colours are asked for, as a person reads it."""
    if form == "text" and (output is None or str(output) == "-"):
        seen, color = is_terminal(sys.stdout), colored(talk.color, sys.stdout)
        if seen or color:
            return drawn(results, get_terminal_size().columns, color=color, links=color and seen and _knows_links())
    report = plugins.load(REPORTS, form)(results)
    assert isinstance(report, str)
    return report


def _knows_links() -> bool:
    """Whether the terminal can be expected to skip what it doesn't know (the Linux console prints it)."""
    return os.environ.get("TERM", "dumb") not in {"dumb", "linux"}


def write_reports(results: Sequence[LinkResult], beside: Sequence[Beside]) -> None:
    """Writes each report to its file; raises ``OutputError``."""
    for form, file in beside:
        emit(plugins.load(REPORTS, form)(results), file)
