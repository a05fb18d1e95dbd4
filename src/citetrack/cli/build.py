"""`citetrack build`: one bibliography of many documents."""

from __future__ import annotations

import os
from pathlib import Path

import click

from citetrack import bibliography, labelling, plugins
from citetrack.bibliography import sources
from citetrack.cli import formats
from citetrack.cli.inputs import read_inputs
from citetrack.cli.main import UNUSABLE
from citetrack.cli.output import emit, replace
from citetrack.cli.session import Session, command
from citetrack.errors import OutputError, UsageError
from citetrack.model import References
from citetrack.pipeline import extract

__all__ = ["build"]

# The suffix that the default output gets, where --to asks for another format than a .bib file.
_SUFFIXES = {"csl-json": ".json", "csl-jsonl": ".jsonl"}


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC|DIR…]")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here; bib/references.bib unless configured.")
@click.option("--to", type=formats.Format(), help="What to write; bibtex unless the configuration or the suffix of -o says otherwise.")
@click.option("--force", is_flag=True, help="Overwrite a bibliography that was changed by hand.")
@command
def build(session: Session, documents: tuple[str, ...], output: Path | None, to: str | None, force: bool) -> None:
    """One consolidated bibliography of all documents, and beside it, as <stem>.sources.json, where each entry is cited.

    DOC is a file, a folder, a pattern, or - for standard input; without any, the configured sources are read. In
    folders, files of unknown kind are skipped. A file that can't be read is said and left out, the exit code is 2
    then. A bibliography that was changed by hand since it was written is not overwritten without --force.
    """
    to = formats.choose(to, output, session.config.to)
    target = output or _default(session.config.output, to)
    inputs = read_inputs(session, documents or _configured(session))
    model = labelling.load(session.config.model)
    found = [
        item if isinstance(item, References) else extract(item, model)
        for item in session.talk.progress(inputs.items, len(inputs.items), "Extracting")
    ]
    merged = bibliography.build(found)
    text = plugins.load("citetrack.writers", to)(merged.entries)
    session.talk.found(found, merged)
