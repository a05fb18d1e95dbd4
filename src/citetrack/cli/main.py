"""The entry point: the group of commands, each loaded when it is called, and what every failure exits with."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click
from click.shell_completion import CompletionItem, shell_complete

from citetrack.cli.interrupts import told
from citetrack.cli.options import everywhere, verbosity
from citetrack.errors import CitetrackError

__all__ = ["COMMANDS", "FINDINGS", "INTERRUPTED", "TOOL", "UNUSABLE", "root", "run"]

# Exit codes; 0 is clean.
FINDINGS, UNUSABLE, TOOL, INTERRUPTED, PIPE_CLOSED = 1, 2, 3, 130, 141

# Each command is the attribute of its name in the module of its name; the lines stand in `citetrack --help`.
COMMANDS = {
    "extract": "the works that a document cites, in order of first citation",
    "build": "one bibliography of many documents, with where each entry comes from",
    "show": "the notes of a document with what was read from them",
    "problems": "what in documents needs an eye, line by line",
    "parse": "citations given one a line, as entries or labelled",
    "check": "whether the addresses that a document cites still answer",
    "lookup": "search a bibliography by words, author, year or key",
    "cache": "what is kept of earlier link checks",
    "train": "train a labelling model",
    "evaluate": "how well a labelling model does on labelled citations",
}


class _Commands(click.Group):
    """A group that imports a command's module when the command is called, not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"citetrack.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        named = [CompletionItem(name, help=line) for name, line in COMMANDS.items() if name.startswith(incomplete)]
        return named + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="citetrack", message="citetrack %(version)s")
@everywhere
def root() -> None:
    """Reads the notes of articles into a bibliography that can be trusted, and checks the links they cite.

    Results go to standard output, everything else to standard error. Exit codes: 0 clean, 1 findings (a dead link,
    nothing found), 2 usage or an input that can't be read, 3 the tool or the network failed.
    """


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and exits."""
    try:
        with told():
            code = _guarded(arguments)
    except KeyboardInterrupt:  # another one
        code = INTERRUPTED
    sys.exit(code)


def _guarded(arguments: Sequence[str] | None) -> int:
    try:
        code = _call(arguments)
    except BrokenPipeError:
        code = PIPE_CLOSED  # whoever read the output has left
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Python would try once more at exit, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return code or PIPE_CLOSED
    return code


def _call(arguments: Sequence[str] | None) -> int:
    if instruction := os.environ.get("_CITETRACK_COMPLETE"):
        return shell_complete(root, {}, "citetrack", "_CITETRACK_COMPLETE", instruction)
    meta: dict[str, object] = {}
    try:
        with root.make_context("citetrack", list(sys.argv[1:] if arguments is None else arguments)) as ctx:
            meta = ctx.meta
            root.invoke(ctx)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (the last resort: never a traceback unasked)
        if verbosity(meta) >= 2:
            traceback.print_exc()
        return _explain(error)
    return 0


def _explain(error: BaseException) -> int:
    """Says what failed, and how to mend it where that is known; the exit code comes back."""
    match error:
        case click.Abort() | KeyboardInterrupt():
            click.echo("interrupted", err=True)
            return INTERRUPTED
        case click.ClickException():
            error.show()
            return UNUSABLE
        case CitetrackError():
            click.echo(f"citetrack: {error}", err=True)
            return error.exit_code
    said = f"internal error: {type(error).__name__}: {error}"
    click.echo(f"citetrack: {said} (run again with -vv for the traceback)", err=True)
    return TOOL
