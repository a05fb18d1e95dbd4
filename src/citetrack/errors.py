"""The exceptions of citetrack.

CitetrackError             exit code 2 unless said otherwise; the message names the file, the place and the mend
├── UsageError             an option, argument or configuration that can't be used
├── InputError             an input that can't be read
│   ├── UnknownFormat      a file of a kind that is not read
│   └── MalformedInput     a file of a known kind that is broken
├── OutputError            an output that must not or can't be written
├── ModelError             a labelling model that is missing, damaged or of another version
└── ToolError              exit code 3: the tool itself or the network failed
    └── NetworkDown        no address answers at all
"""

from __future__ import annotations

__all__ = [
    "CitetrackError", "InputError", "MalformedInput", "ModelError", "NetworkDown", "OutputError", "ToolError",
    "UnknownFormat", "UsageError",
]  # fmt: skip


class CitetrackError(Exception):
    """What citetrack raises; ``exit_code`` is what the command line exits with."""

    exit_code = 2


class UsageError(CitetrackError):
    """An option, argument or configuration that can't be used."""


class InputError(CitetrackError):
    """An input that can't be read."""


class UnknownFormat(InputError):
    """A file of a kind that is not read."""


class MalformedInput(InputError):
    """A file of a known kind that is broken."""


class OutputError(CitetrackError):
    """An output that must not or can't be written."""


class ModelError(CitetrackError):
    """A labelling model that is missing, damaged or of another version."""


class ToolError(CitetrackError):
    """The tool itself or the network failed."""

    exit_code = 3


class NetworkDown(ToolError):
    """No address answers at all."""
