"""Bibliography files with the safe suggestions of a link check written in, each replaced as a whole."""

from __future__ import annotations

import codecs
import difflib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from citetrack.bibliography.output import replace_file
from citetrack.cli.session import Session
from citetrack.cli.talk import printable
from citetrack.links.fix import fixed
from citetrack.model import Extraction, LinkResult, References
from citetrack.readers import read_bytes

__all__ = ["write_fixes"]


def write_fixes(session: Session, sources: Sequence[Extraction | References], results: Sequence[LinkResult]) -> None:
    """Writes what is safe into the files, and shows the changes on standard error; raises ``OutputError``."""
    today = datetime.now(UTC).astimezone().date()
    for references in sources:
        path = Path(references.name) if isinstance(references, References) else None
        if path is None or not isinstance(references, References) or not path.is_file():
            continue
        if not path.stat().st_mode & 0o222:
            session.talk.problem(references.name, "not-fixed", "it is read-only")
            continue
        data = path.read_bytes()
        mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
        newline = "\r\n" if b"\r\n" in data else "\n"
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        if _as_written(text, mark, newline).encode() != data:
            session.talk.problem(references.name, "not-fixed", "it isn't UTF-8 with one kind of line ends throughout")
            continue
        read = read_bytes(data, references.name)  # as it is now
        made = fixed(text, read, results, today) if isinstance(read, References) else text
        if made != text:
            replace_file(path, _as_written(made, mark, newline))
            lines = difflib.unified_diff(
                text.splitlines(), made.splitlines(), references.name, references.name, lineterm="", n=1
            )
            for line in lines:
                session.talk.note(_shown(line))


def _as_written(text: str, mark: str, newline: str) -> str:
    return mark + text.replace("\n", newline)


def _shown(line: str) -> str:
    """A line of a diff with its indent, without characters that a terminal acts on."""
    body = line[1:].lstrip()
    return line[: len(line) - len(body)] + printable(body)
