"""How many files may be open, and how they are shared out: connections that are kept, and requests under way."""

from __future__ import annotations

import errno
import os
import sys

__all__ = ["NO_FILES", "are_used_up", "most_at_once", "most_pools", "raise_limit"]

# What the system says when no file can be opened.
NO_FILES = {errno.EMFILE, errno.ENFILE}
# Files of everything that is no request: the cache, the inputs, the pipes of processes, look-ups of names.
OTHERS = 32
FEWEST = 4
ENOUGH = 8192


def _files() -> int:
    """How many files this process may open."""
    if sys.platform == "win32":
        return sys.maxsize
    import resource  # noqa: PLC0415 - not on Windows

    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return sys.maxsize if files == resource.RLIM_INFINITY else files


def most_pools(per_host: int) -> int:
    """To how many hosts connections may be kept: they take no more than half of the files."""
    return max(FEWEST, _files() // (2 * per_host))


def most_at_once() -> int:
    """How many requests may be under way: they have the other half."""
    return max(FEWEST, _files() // 2 - OTHERS)


def raise_limit() -> None:
    """Lets this process open as many files as the system allows it, where that is more than it needs now."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH if hard == resource.RLIM_INFINITY else min(ENOUGH, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def are_used_up() -> bool:
    """Whether no file can be opened now."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno in NO_FILES
    return False
