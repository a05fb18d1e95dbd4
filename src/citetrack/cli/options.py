"""The options that every command takes, before and after its name, and what they add up to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["everywhere", "given", "labelling", "reading", "verbosity"]

_F = TypeVar("_F", bound=Callable[..., Any])
_KEY = "citetrack."


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Keeps what was given for all commands of the line; the option nearer to its end wins, -v and -q add up."""
    if value is None or value == 0:
        return
    name = _KEY + str(param.name)
    counts = isinstance(param, click.Option) and param.count
    ctx.meta[name] = ctx.meta.get(name, 0) + value if counts else value


def _option(*names: str, **settings: Any) -> Callable[[_F], _F]:
    return click.option(*names, expose_value=False, callback=_keep, is_eager=True, **settings)


_OPTIONS = (
    _option("-q", "--quiet", count=True, help="Say nothing but errors."),
    _option("-v", "--verbose", count=True, help="Say more; -vv shows tracebacks."),
    _option("--color", type=click.Choice(["auto", "always", "never"]), help="Colours; auto: on a terminal."),
    _option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings from this file."),
    _option("--jobs", type=click.IntRange(min=1), metavar="N", help="How many work at once."),
)


_MODEL = _option("--model", type=click.Path(path_type=Path), metavar="FILE",
                 help="Label citations by this model, instead of the shipped one.")  # fmt: skip
_LEAST = _option("--min-confidence", type=click.FloatRange(0, 1), metavar="X",
                 help="Leave out, and report, works read with less confidence than this, from 0 to 1.")  # fmt: skip


def labelling(function: _F) -> _F:
    """``function`` with the option of commands that label citations."""
    return _MODEL(function)


def reading(function: _F) -> _F:
    """``function`` with the options of commands that give the works which citations describe."""
    return _MODEL(_LEAST(function))


def everywhere(function: _F) -> _F:
    """``function`` with the options that hold everywhere; it is called without them."""
    decorated: Any = wraps(function)(function)
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated  # type: ignore[no-any-return]


def given(ctx: click.Context, name: str) -> Any:
    """What was given for one of these options on the command line, or None."""
    return ctx.meta.get(_KEY + name)


def verbosity(meta: Mapping[str, Any]) -> int:
    """How much to say: 0 as usual, 1 and 2 more, -1 errors alone."""
    loud: int = meta.get(_KEY + "verbose", 0)
    quiet: int = meta.get(_KEY + "quiet", 0)
    return loud - quiet
