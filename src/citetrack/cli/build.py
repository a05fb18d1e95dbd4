"""`citetrack build`: one bibliography of many documents."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from difflib import unified_diff
from functools import partial
from pathlib import Path

import click

from citetrack import bibliography, plugins, rebuild
from citetrack.bibliography.output import side_path
from citetrack.bibliography.parents import share
from citetrack.cli import confidence
from citetrack.cli.formats import WRITERS, Registered, choose
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import FINDINGS, UNUSABLE
from citetrack.cli.options import reading
from citetrack.cli.output import emit, is_stream, spare
from citetrack.cli.session import Session, command
from citetrack.cli.talk import counted
from citetrack.errors import UsageError
from citetrack.model import Bibliography
from citetrack.writers.printable import unprintable

__all__ = ["build"]

# What the default output ends in, where it isn't a .bib file.
_SUFFIXES = {"csl-json": ".json", "csl-jsonl": ".jsonl"}


@click.command()
@click.argument("documents", nargs=-1, metavar="[DOC|DIR…]")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here; bib/references.bib.")
@click.option("--to", type=Registered(WRITERS), help="What to write; bibtex, unless configured.")
@click.option("--prune", is_flag=True, help="Take out entries that no document cites any more.")
@click.option("--parents/--no-parents", default=None, help="Chapters of one book share an entry for it, by crossref.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if the bibliography is not up to date.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--force", is_flag=True, help="Make the file anew, without what was changed in it by hand.")
@reading
@command
def build(  # noqa: PLR0913, PLR0917 - the options of the command
    session: Session,
    documents: tuple[str, ...],
    output: Path | None,
    to: str | None,
    prune: bool,
    parents: bool | None,
    check: bool,
    diff: bool,
    force: bool,
) -> None:
    """One bibliography of all documents and, beside it as <stem>.sources.json, where each entry is cited.

    DOC is a file, a folder, a pattern, or - for standard input; without any, the configured sources are read. In
    folders, files of unknown kind are skipped. A file that can't be read is said and left out; the exit code is 2
    then. What was changed by hand in a .bib file since it was written stays as it is, and so does every key; an entry
    that no document cites any more is marked by a comment, unless a document could not be read.
    """
    to = choose(to, output, session.config)
    target = output or _default(session.config.output, to)
    _refuse_in_vain(target, {"--check": check, "--diff": diff, "--prune": prune, "--force": force})
    inputs = read_inputs(session, documents or _configured(session), target)
    spare(inputs.documents, target)
    # The side file says how surely each entry was read.
    found = extractions(session, inputs, sure=session.least is not None or not is_stream(target))
    parents = session.config.parents if parents is None else parents
    sift = partial(confidence.sift, least=session.least)
    if is_stream(target):
        merged = sift(bibliography.build(found, session.config.keys))
        if parents and to in rebuild.BIB:
            merged = share(merged, session.config.keys)
        session.talk.found(found, merged)
        emit(plugins.load(WRITERS, to)(merged.entries), target)
        _leave(failed=inputs.failed, outdated=False)
    dry = check or diff
    done = rebuild.rebuild(
        target,
        found,
        to=to,
        keys=session.config.keys,
        sift=sift,
        force=force,
        prune=prune,
        parents=parents,
        complete=not inputs.failed,
        write=not dry,
    )
    session.talk.found(found, _printed(done.bibliography, to, session))
    if diff:
        emit(_difference(done, str(target)), None)
    said = (
        f"{counted(len(done.bibliography.entries), 'work')} of {counted(len(inputs.items), 'file')} in {_shown(target)}"
    )
    if dry:
        session.talk.note(f"{said}: {_state(done, target)}; nothing written")
    else:
        session.talk.note(f"{said}, their places in {side_path(target).name}{'' if done.changed else ' (as before)'}")
    if inputs.failed:
        session.talk.note("what only the unread documents may cite stays as it is")
    _leave(failed=inputs.failed, outdated=check and done.changed)


def _refuse_in_vain(target: Path, given: Mapping[str, bool]) -> None:
    """Raises ``UsageError`` for options that say what becomes of a file, where there is none."""
    if is_stream(target) and any(given.values()):
        named = ", ".join(option for option, on in given.items() if on)
        raise UsageError(f"{named}: only with a file that can be built again, which {target} is not (-o FILE)")


def _state(done: rebuild.Rebuilt, target: Path) -> str:
    if done.changed and done.before == done.after:
        return f"up to date, but not {side_path(target).name} beside it"
    return "not up to date" if done.changed else "up to date"


def _printed(made: Bibliography, to: str, session: Session) -> Bibliography:
    """The bibliography with a problem for each entry that TeX can't print."""
    if to not in rebuild.BIB:
        return made
    engine = session.config.engine or rebuild.ENGINES[to]
    return replace(made, problems=(*made.problems, *unprintable(made.entries, engine)))


def _leave(*, failed: bool, outdated: bool) -> None:
    """Exits with the code of what happened."""
    click.get_current_context().exit(UNUSABLE if failed else FINDINGS if outdated else 0)


def _difference(done: rebuild.Rebuilt, name: str) -> str:
    before, after = (text.splitlines(keepends=True) for text in (done.before, done.after))
    return "".join(unified_diff(before, after, name, f"{name} (built)"))


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
