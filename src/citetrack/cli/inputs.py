"""The documents that a command was given, as far as they can be read, and what they cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from citetrack.cli.session import Session
from citetrack.cli.workers import spread
from citetrack.errors import CitetrackError, InputError
from citetrack.files import read
from citetrack.model import Document, Extraction, References
from citetrack.readers import expand

__all__ = ["Inputs", "extractions", "read_inputs"]

_PIECE = 2  # documents that a process takes at a time


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read, in order, and whether something that was asked for wasn't."""

    items: tuple[Document | References, ...]
    failed: bool

    @property
    def documents(self) -> list[str]:
        """The names of all but bibliographies, of which one may be made of itself."""
        return [item.name for item in self.items if isinstance(item, Document)]


def read_inputs(session: Session, paths: Sequence[str], target: Path | None = None) -> Inputs:
    """The documents and bibliographies that ``paths`` mean; each that can't be read is said and left out.

    So is ``target``, the file to be written, where it lies in a folder that is read: what it said last time must not
    keep what no document cites any more. Raises ``InputError`` where nothing is left.
    """
    expansion = expand(paths)
    for skipped in expansion.skipped:
        session.talk.note(f"{skipped.path}: skipped: {skipped.reason}")
    errors: list[CitetrackError] = list(expansion.errors)
    own = {
        path for path in expansion.paths if target and path not in paths and Path(path).resolve() == target.resolve()
    }
    items = tuple(_read([path for path in expansion.paths if path not in own], session, errors))
    if not items and len(errors) == 1:
        raise errors[0]
    for error in errors:
        session.talk.error(str(error))
    if not items:
        raise InputError(f"nothing could be read of {', '.join(paths)}")
    return Inputs(items, failed=bool(errors))


def extractions(session: Session, inputs: Inputs, sure: bool = False) -> list[Extraction | References]:
    """What each document cites, and the bibliographies as they are, in the order of the inputs.

    Where ``sure`` is asked for, the references say how sure the labeller was of each field.
    """
    documents = [item for item in inputs.items if isinstance(item, Document)]
    if not documents:
        return [item for item in inputs.items if isinstance(item, References)]
    from citetrack.pipeline import extract_all  # noqa: PLC0415 - loaded in a third of a second

    found = spread(extract_all, documents, session.config.model, session.jobs, _PIECE, sure)
    read = iter(list(session.talk.progress(found, len(documents), "Reading")))
    return [next(read) if isinstance(item, Document) else item for item in inputs.items]


def _read(paths: Sequence[str], session: Session, errors: list[CitetrackError]) -> Iterator[Document | References]:
    for path in paths:
        session.talk.detail(f"reading {path}")
        try:
            yield read(path)
        except InputError as error:
            errors.append(error)
