"""`citetrack cache`: what is kept of earlier link checks."""

from __future__ import annotations

import click

from citetrack.cli.options import everywhere
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.net.cache import Cache, CacheInfo

__all__ = ["cache"]


@click.group()
@everywhere
def cache() -> None:
    """What is kept of earlier link checks, so that addresses aren't asked again too soon."""


@cache.command()
@command
def info(session: Session) -> None:
    """Where the cache lies, and how much is in it."""
    found = _info(session)
    emit(f"folder   {found.folder}\nentries  {found.entries}\nbytes    {found.bytes}\n", None)


@cache.command()
@command
def clear(session: Session) -> None:
    """Forget all earlier link checks."""
    if not _info(session).entries:
        session.talk.note("the cache is empty already")
        return
    with Cache(session.config.cache) as kept:
        session.talk.note(f"forgot {kept.clear()} entries of {kept.folder}")


def _info(session: Session) -> CacheInfo:
    folder = session.config.cache
    if not (folder / "cache.db").exists():  # asking mustn't make a folder
        return CacheInfo(str(folder), 0, 0)
    with Cache(folder) as kept:
        return kept.info()
