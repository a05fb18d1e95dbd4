"""What goes to standard error: messages, problems with their place, progress on a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any, Literal, TypeVar

import click

from citetrack.model import Bibliography, Document, Extraction, Problem, References

__all__ = ["Pace", "Talk", "colored", "counted", "is_terminal", "printable"]

Color = Literal["auto", "always", "never"]
_T = TypeVar("_T")


def colored(choice: Color, stream: IO[Any] | None, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether ``stream`` gets colours: as chosen, else by NO_COLOR and FORCE_COLOR (no-color.org, force-color.org),
    else where it is a terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    return bool(environ.get("FORCE_COLOR")) or is_terminal(stream)


def is_terminal(stream: IO[Any] | None) -> bool:
    """Whether a person looks on; a standard stream that the caller has closed is None."""
    return stream is not None and stream.isatty()


def counted(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def printable(text: str) -> str:
    """``text`` on one line, without the characters that a terminal acts on."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast ``length`` steps go that began at ``start`` (seconds of a clock that never goes back)."""

    length: int
    start: float

    def told(self, done: int, now: float) -> str:
        """The rate so far and, at that rate, the time left: ``35/s, 0:12 left``; the time alone when all is done."""
        taken = max(now - self.start, 0.001)
        rate = done / taken
        said = f"{rate:.0f}/s" if rate >= 10 else f"{rate:.1f}/s"
        if done >= self.length:
            return f"{said}, in {_minutes(taken)}"
        return f"{said}, {_minutes((self.length - done) / rate)} left" if done else said


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@dataclass(frozen=True, slots=True)
class Talk:
    """A voice on standard error; ``level`` is -1 for errors alone, 0 as usual, 1 and 2 for more."""

    level: int = 0
    color: Color = "auto"

    def error(self, message: str) -> None:
        """Says that something failed, always."""
        self._say(f"{self._style('citetrack:', 'red')} {message}")

    def note(self, message: str) -> None:
        """Says what was done, unless quiet."""
        if self.level >= 0:
            self._say(message)

    def detail(self, message: str) -> None:
        """Says what only who asks for more wants to know."""
        if self.level >= 1:
            self._say(message)

    def problem(self, place: str, code: str, message: str) -> None:
        """Says ``place: CODE message``, unless quiet."""
        if self.level >= 0:
            self._say(f"{printable(place)}: {self._style(code, 'yellow')} {printable(message)}")

    def problems(self, found: Iterable[Problem], document: Document) -> None:
        """Says each problem of a document with file, line and column."""
        for problem in found:
            place = document.name
            if problem.span is not None:
                start = problem.span.start
                place = f"{place}:{document.line(start)}:{document.column(start)}"
            self.problem(place, problem.code, problem.message)

    def found(self, extractions: Iterable[Extraction | References], merged: Bibliography) -> None:
        """Says the problems of each input and of the bibliography they make."""
        documents: dict[str, Document] = {}
        for one in extractions:
            if isinstance(one, Extraction):
                documents[one.document.name] = one.document
                self.problems(one.problems, one.document)
            else:
                for problem in one.problems:
                    self.problem(one.name, problem.code, problem.message)
        for problem in merged.problems:
            if document := documents.get(problem.document):
                self.problems([problem], document)
            else:
                self.problem(problem.document or "bibliography", problem.code, problem.message)

    def progress(self, items: Iterable[_T], length: int, label: str) -> Iterator[_T]:
        """The items, with a bar on a terminal while they pass."""
        if self.level < 0 or not is_terminal(sys.stderr):
            yield from items
            return
        with click.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
            yield from bar

    @contextmanager
    def bar(self, length: int, label: str) -> Iterator[Callable[[], None]]:
        """A function to be called at each step, which moves a bar on a terminal."""
        if self.level < 0 or not is_terminal(sys.stderr):
            yield lambda: None
            return
        pace = Pace(length, time.monotonic())
        shown: Any = click.progressbar(
            length=length,
            label=label,
            file=sys.stderr,
            width=24,
            show_pos=True,
            show_percent=False,
            show_eta=False,
            item_show_func=lambda done: None if done is None else pace.told(done, time.monotonic()),
        )
        with shown:
            done = 0

            def step() -> None:
                nonlocal done
                done += 1
                shown.update(1, done)

            yield step

    def strong(self, text: str) -> str:
        """``text`` for standard output, in bold where that has colours."""
        return click.style(text, bold=True) if colored(self.color, sys.stdout) else text

    def _style(self, text: str, color: str) -> str:
        return click.style(text, fg=color) if colored(self.color, sys.stderr) else text

    def _say(self, message: str) -> None:
        click.echo(message, file=sys.stderr, color=True)
