"""`citetrack show`: the notes of a document with what was read from them."""

from __future__ import annotations

import sys

import click

from citetrack import bibliography
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import FINDINGS, UNUSABLE
from citetrack.cli.notes_view import View, numbered
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.cli.talk import colored
from citetrack.model import Extraction

__all__ = ["show"]


@click.command()
@click.argument("document", metavar="DOC")
@click.argument("note", required=False, metavar="[NOTE]")
@command
def show(session: Session, document: str, note: str | None) -> None:
    """The notes of a document, or the one of that number, as they were read.

    Under each note stand its citations: what was read, coloured by field on a terminal, the key of the work, how it
    was resolved and how surely, the place cited and the signal. -v lists the fields. The exit code is 1 if there is
    no such note.
    """
    inputs = read_inputs(session, [document])
    read = extractions(session, inputs)
    merged = bibliography.build(read, session.config.keys)
    color, fields = colored(session.talk.color, sys.stdout), session.talk.level > 0
    parts: list[str] = []
    numbers: list[str] = []
    for one in read:
        if not isinstance(one, Extraction):
            session.talk.note(f"{one.name}: a bibliography has no notes")
    for view in View.all((one for one in read if isinstance(one, Extraction)), merged, color=color, fields=fields):
        one = view.extraction
        numbers += [known.number for known in one.notes]
        parts.append(view.notes(one.notes if note is None else numbered(one, note)))
        if note is None:
            parts.append(view.in_text())
    text = "\n".join(part for part in parts if part)
    emit(text, None)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
    if not text:
        there = f"the notes are {numbers[0]} to {numbers[-1]}" if numbers else "there are no notes"
        session.talk.error(f"{document}: no note {note}; {there}" if note else f"{document}: nothing is cited")
        click.get_current_context().exit(FINDINGS)
