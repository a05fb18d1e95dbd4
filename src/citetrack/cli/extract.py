"""`citetrack extract`: the works that a document cites."""

from __future__ import annotations

from pathlib import Path

import click

from citetrack import bibliography, labelling, plugins
from citetrack.cli import formats, structure
from citetrack.cli.inputs import read_inputs
from citetrack.cli.main import UNUSABLE
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.model import Document, References
from citetrack.pipeline import extract as extract_citations

__all__ = ["extract"]


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC…")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here.")
@click.option(
    "--to",
    type=formats.Format(structure.JSON),
    help="What to write; bibtex unless the configuration or the suffix of -o says otherwise.",
)
@command
def extract(session: Session, documents: tuple[str, ...], output: Path | None, to: str | None) -> None:
    """The works that a document cites, in order of first citation, each once.

    DOC is a file, a folder, a pattern, or - for standard input. Several documents give one bibliography. With --to
    json the result is the document's structure: its notes, their markers and citations, each with the key it has in
    the bibliography; several documents give a list of such objects.
    """
    to = formats.choose(to, output, session.config.to, structure.JSON)
    inputs = read_inputs(session, documents)
    model = labelling.load(session.config.model)
    found = [item if isinstance(item, References) else extract_citations(item, model) for item in inputs.items]
    merged = bibliography.build(found)
    session.talk.found(found, merged)
    if to == structure.JSON:
        emit(structure.dumps([one for one in found if not isinstance(one, References)], merged), output)
    else:
        emit(plugins.load("citetrack.writers", to)(merged.entries), output)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
