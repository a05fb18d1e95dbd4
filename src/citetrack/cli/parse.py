"""`citetrack parse`: citations given one a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import click

from citetrack import plugins
from citetrack.bibliography.keys import assign
from citetrack.citations import label_all, parse_all
from citetrack.cli import confidence
from citetrack.cli.formats import WRITERS, Registered, choose
from citetrack.cli.options import reading
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.cli.workers import spread
from citetrack.model import Entry, Normalized
from citetrack.readers import STDIN, read_path
from citetrack.readers.encoding import decode

__all__ = ["parse"]

LABELS, LINES = "labels", "csl-jsonl"
_LEAST, _MOST = 500, 2000  # lines that a process takes at a time


@click.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--to", type=Registered(WRITERS, LABELS), help="What to write; bibtex, unless configured.")
@reading
@command
def parse(session: Session, file: str, to: str | None) -> None:
    """The works that citations describe, one citation a line; a line ends at a newline and nowhere else.

    With --to csl-jsonl each line gives a line: an item, or null where there is no work. With --to labels each line
    gives {"segments": [[label, text], …]}, the texts joining to the line but for white space at its ends. Of two
    works on a line the first is read.
    """
    name = STDIN if file == "-" else file
    to = choose(to, None, session.config, LABELS)
    lines = _lines(decode(read_path(name), name, newlines=False))
    piece = min(max(-(-len(lines) // (2 * session.jobs)), _LEAST), _MOST)  # many at a time are quicker
    if to == LABELS:
        labelled = spread(label_all, lines, session.config.model, session.jobs, piece)
        rows = (json.dumps({"segments": one.parts()}, ensure_ascii=False) for one in labelled)
        emit("".join(f"{row}\n" for row in rows), None)
        return
    least = session.least
    read = list(spread(parse_all, lines, session.config.model, session.jobs, piece, sure=least is not None))
    _say(session, name, lines, read)
    if least is not None:
        read = [replace(one, reference=None) if confidence.unsure(one.reference, least) else one for one in read]
    references = [one.reference for one in read if one.reference is not None]
    entries = [Entry(key, reference) for key, reference in zip(assign(references), references, strict=True)]
    text = plugins.load(WRITERS, to)(entries)
    emit(_aligned(text, read) if to == LINES else text, None)


def _lines(text: str) -> list[str]:
    """The lines of ``text``: they end at ``\\n`` and ``\\r\\n`` alone, and what is white at their ends is cut."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return [line.strip() for line in lines]


def _aligned(text: str, read: Sequence[Normalized]) -> str:
    """The items of ``text``, one a line, with ``null`` where a line holds no work."""
    items = iter(text.split("\n"))
    return "".join(("null" if one.reference is None else next(items)) + "\n" for one in read)


def _say(session: Session, name: str, lines: Sequence[str], read: Sequence[Normalized]) -> None:
    for number, (line, one) in enumerate(zip(lines, read, strict=True), 1):
        for problem in one.problems:
            column = problem.span.start + 1 if problem.span else 1
            session.talk.problem(f"{name}:{number}:{column}", problem.code, problem.message)
        if one.reference is not None and confidence.unsure(one.reference, session.least):
            session.talk.problem(f"{name}:{number}:1", confidence.LOW, confidence.explain(one.reference, session.least))
        if line and one.reference is None:
            session.talk.problem(f"{name}:{number}:1", "no-work", "no work is described here")
