"""Formats on the command line: the registered ones, and which is meant where none is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from citetrack import plugins
from citetrack.config import Config
from citetrack.errors import UsageError

__all__ = ["REPORTS", "WRITERS", "Registered", "choose"]

WRITERS, REPORTS = "citetrack.writers", "citetrack.reports"

# What the suffix of -o says where --to is not given; .json is two formats where a command has one of its own.
_SUFFIXES = {".json": "csl-json", ".jsonl": "csl-jsonl"}


class Registered(click.ParamType[Any]):
    """A name of a group of entry points, or one of a command's ``own``."""

    name = "format"

    def __init__(self, group: str, *own: str) -> None:
        self.group, self.own = group, own

    def names(self) -> tuple[str, ...]:
        """Every name that is taken."""
        return (*plugins.names(self.group), *self.own)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.names())}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.names():
            self.fail(f"{value!r} is not one of {', '.join(self.names())}.", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in self.names() if name.startswith(incomplete)]


def choose(to: str | None, output: Path | None, config: Config, *own: str) -> str:
    """The format to write: ``to``, else what the suffix of ``output`` says, else the configured one."""
    if to is not None:
        return to
    suffix = output.suffix.lower() if output else ""
    if suffix == ".json" and "json" in own:
        raise UsageError(f"{output}: say which JSON: --to csl-json for the works, --to json for notes and citations")
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    known = (*plugins.names(WRITERS), *own)
    if config.to not in known:
        raise UsageError(f"{config.origins['to']}: to = {config.to!r} is not one of {', '.join(known)}")
    return config.to
