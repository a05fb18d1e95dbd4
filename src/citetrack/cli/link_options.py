"""The values of `citetrack check`'s options: ages, statuses, headers, known failures."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click

from citetrack.errors import MalformedInput, UsageError
from citetrack.hosts import header, is_secret

__all__ = ["AGE", "HEADER", "STATUSES", "baseline"]

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


class _Age(click.ParamType):  # type: ignore[type-arg]  # newer click's alone has one
    """``12h``, ``7d``, ``2w``, ``0``: seconds."""

    name = "age"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        found = re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)\s?([smhdw])|(0)", str(value).strip())
        if found is None:
            self.fail(f"{value!r} is no age: write 12h, 7d or 2w", param, ctx)
        return 0.0 if found[3] else float(found[1]) * _SECONDS[found[2]]


class _Statuses(click.ParamType):  # type: ignore[type-arg]  # newer click's alone has one
    """``403``, ``403,429``, ``500-599``: a set of statuses."""

    name = "status"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[int]:
        if isinstance(value, frozenset):
            return value
        found: set[int] = set()
        for part in str(value).split(","):
            ends = re.fullmatch(r"\s*([1-9][0-9]{2})(?:\s?-\s?([1-9][0-9]{2}))?\s*", part)
            if ends is None:
                self.fail(f"{part!r} is no status: write 403, or 500-599", param, ctx)
            found.update(range(int(ends[1]), int(ends[2] or ends[1]) + 1))
        return frozenset(found)


class _Header(click.ParamType):  # type: ignore[type-arg]  # newer click's alone has one
    """``Name: value``."""

    name = "header"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        name, colon, text = str(value).partition(":")
        if not colon:
            self.fail(f"{value!r} is no header: write 'Name: value'", param, ctx)
        if is_secret(name):
            self.fail(
                f"{name.strip()} would go to every host that is asked; set it for one host in the configuration, "
                f'[check.hosts."example.org"] headers = {{"{name.strip()}" = "${{NAME}}"}}',
                param,
                ctx,
            )
        try:
            return header(name.strip(), text.strip())
        except ValueError as error:
            self.fail(str(error), param, ctx)


AGE, STATUSES, HEADER = _Age(), _Statuses(), _Header()


def baseline(path: Path) -> frozenset[str]:
    """The addresses whose failure is known: those of a JSON report that aren't alive, or of a list, one a line.

    In a list, blank lines and what follows ``#`` and a space are left out. Raises ``UsageError``, ``MalformedInput``.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: can't read this baseline ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise MalformedInput(
            f"{path}: a baseline is UTF-8 text: a JSON report of check, or an address a line"
        ) from error
    if not text.lstrip().startswith("{"):
        lines = (re.split(r"(?:^|\s)#\s", line, maxsplit=1)[0].strip() for line in text.splitlines())
        return frozenset(line for line in lines if line)
    try:
        made = json.loads(text)
        return frozenset(str(link["url"]) for link in made["links"] if link["verdict"] not in ("alive", "skipped"))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise MalformedInput(
            f"{path}: this is no JSON report of check ({error}); make one with --format json"
        ) from error
