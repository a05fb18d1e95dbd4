"""`citetrack build`: one bibliography of many documents."""

from __future__ import annotations

import os
from pathlib import Path

import click

from citetrack import bibliography, plugins
from citetrack.bibliography.output import publish, side_path
from citetrack.cli import confidence
from citetrack.cli.formats import WRITERS, Registered, choose
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import UNUSABLE
from citetrack.cli.options import reading
from citetrack.cli.output import emit, is_stream
from citetrack.cli.session import Session, command
from citetrack.cli.talk import counted
from citetrack.errors import UsageError

__all__ = ["build"]

# What the default output ends in, where it isn't a .bib file.
_SUFFIXES = {"csl-json": ".json", "csl-jsonl": ".jsonl"}


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC|DIR…]")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here; bib/references.bib.")
@click.option("--to", type=Registered(WRITERS), help="What to write; bibtex, unless configured.")
@click.option("--force", is_flag=True, help="Overwrite a bibliography that was changed by hand.")
@reading
@command
def build(session: Session, documents: tuple[str, ...], output: Path | None, to: str | None, force: bool) -> None:
    """One bibliography of all documents and, beside it as <stem>.sources.json, where each entry is cited.

    DOC is a file, a folder, a pattern, or - for standard input; without any, the configured sources are read. In
    folders, files of unknown kind are skipped. A file that can't be read is said and left out; the exit code is 2
    then. A bibliography that was changed since it was written is not overwritten without --force.
    """
    to = choose(to, output, session.config)
    target = output or _default(session.config.output, to)
    inputs = read_inputs(session, documents or _configured(session), target)
    found = extractions(session, inputs, sure=session.least is not None)
    merged = confidence.sift(bibliography.build(found, session.config.keys), session.least)
    session.talk.found(found, merged)
    text = plugins.load(WRITERS, to)(merged.entries)
    if is_stream(target):
        emit(text, target)
    else:
        changed = publish(target, text, merged, to, force=force)
        said = f"{counted(len(merged.entries), 'work')} of {counted(len(inputs.items), 'file')} in {_shown(target)}"
        session.talk.note(f"{said}, their places in {side_path(target).name}" + ("" if changed else " (as before)"))
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)


def _default(output: Path, to: str) -> Path:
    return output.with_suffix(_SUFFIXES[to]) if to in _SUFFIXES else output


def _configured(session: Session) -> list[str]:
    """The configured sources, as seen from the working folder: names in a bibliography hold on other machines too."""
    if not session.config.sources:
        raise UsageError("no documents: name some, or set sources in citetrack.toml (see citetrack build --help)")
    return [_shown(Path(source)) for source in session.config.sources]


def _shown(path: Path) -> str:
    try:
        return os.path.relpath(path) if path.is_absolute() else str(path)
    except ValueError:  # another drive
        return str(path)
