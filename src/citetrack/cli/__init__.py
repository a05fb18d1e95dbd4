"""The command line: one module a command, which parses options, opens files, calls the library and prints."""

from citetrack.cli.main import run

__all__ = ["run"]
