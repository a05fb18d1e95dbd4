"""The command line: one module a command, which parses options, opens files, calls the library and prints."""

import sys

try:
    from citetrack.cli.main import run
except KeyboardInterrupt:  # while it was loaded
    sys.exit(130)

__all__ = ["run"]
