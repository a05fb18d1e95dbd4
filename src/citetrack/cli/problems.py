"""`citetrack problems`: what in documents needs an eye."""

from __future__ import annotations

from pathlib import Path

import click

from citetrack import bibliography
from citetrack.cli.findings import FORMATS, findings
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import FINDINGS, UNUSABLE
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command

__all__ = ["problems"]


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC…")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to list them; text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here.")
@command
def problems(session: Session, documents: tuple[str, ...], form: str, output: Path | None) -> None:
    """What in documents needs an eye, each as `file:line:col: CODE message`.

    DOC is a file, a folder, a pattern, or - for standard input: notes without markers, markers without notes, what
    could not be read, back-references that fit no work or several, fields that contradict each other. The exit code
    is 1 if there is any.
    """
    inputs = read_inputs(session, documents)
    read = extractions(session, inputs)
    found = findings(read, bibliography.build(read, session.config.keys))
    emit(FORMATS[form](found), output)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
    if found:
        click.get_current_context().exit(FINDINGS)
