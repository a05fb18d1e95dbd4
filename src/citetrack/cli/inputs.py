"""The documents that a command was given, as far as they can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citetrack.cli.session import Session
from citetrack.errors import InputError
from citetrack.files import read
from citetrack.model import Document, References
from citetrack.readers import expand

__all__ = ["Inputs", "read_inputs"]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read, in order, and whether something that was asked for wasn't."""

    items: tuple[Document | References, ...]
    failed: bool

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents among them."""
        return tuple(item for item in self.items if isinstance(item, Document))


def read_inputs(session: Session, paths: Sequence[str]) -> Inputs:
    """The documents and bibliographies that ``paths`` mean; each that can't be read is said and left out.

    Raises ``InputError`` where nothing is left.
    """
    expansion = expand(paths)
    for skipped in expansion.skipped:
        session.talk.note(f"{skipped.path}: skipped, {skipped.reason}")
    errors: list[Exception] = list(expansion.errors)
    items = tuple(_read(expansion.paths, session, errors))
    for error in errors:
        session.talk.error(str(error))
    if not items and errors:
        raise InputError("nothing could be read")
    return Inputs(items, failed=bool(errors))


def _read(paths: Sequence[str], session: Session, errors: list[Exception]) -> Iterator[Document | References]:
    for path in paths:
        session.talk.detail(f"reading {path}")
        try:
            yield read(path)
        except InputError as error:
            errors.append(error)
