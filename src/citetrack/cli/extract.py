"""`citetrack extract`: the works that a document cites."""

from __future__ import annotations

from pathlib import Path

import click

from citetrack import bibliography, plugins
from citetrack.cli import confidence, structure
from citetrack.cli.formats import WRITERS, Registered, choose
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import UNUSABLE
from citetrack.cli.options import reading
from citetrack.cli.output import emit, spare
from citetrack.cli.session import Session, command
from citetrack.model import Extraction

__all__ = ["extract"]


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC…")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here.")
@click.option("--to", type=Registered(WRITERS, structure.JSON), help="What to write; bibtex, unless configured.")
@reading
@command
def extract(session: Session, documents: tuple[str, ...], output: Path | None, to: str | None) -> None:
    """The works that a document cites, in order of first citation, each once.

    DOC is a file, a folder, a pattern, or - for standard input. Several documents give one bibliography. With --to
    json the result is the document's structure: its notes, their markers and citations, each with the key it has in
    the bibliography; several documents give a list of such objects.
    """
    to = choose(to, output, session.config, structure.JSON)
    inputs = read_inputs(session, documents)
    spare(inputs.documents, output)
    found = extractions(session, inputs, sure=to == structure.JSON or session.least is not None)
    merged = confidence.sift(bibliography.build(found, session.config.keys), session.least)
    session.talk.found(found, merged)
    for one in found:
        if isinstance(one, Extraction) and not (one.inline or any(note.citations for note in one.notes)):
            session.talk.note(f"{one.document.name}: nothing is cited")
    if to == structure.JSON:
        text = structure.dumps([one for one in found if isinstance(one, Extraction)], merged)
    else:
        text = plugins.load(WRITERS, to)(merged.entries)
    emit(text, output)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
