"""Addresses taken apart as text, without asking anybody."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

__all__ = ["has_credentials", "host_of", "is_web", "path_of", "without_credentials", "without_fragment"]

_WEB = re.compile(r"https?:", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?<=://)[^/?#@\s]*@")


def is_web(url: str) -> bool:
    """Whether an address is of a scheme that can be checked (http or https)."""
    return _WEB.match(url) is not None


@lru_cache(maxsize=16_384)
def _parts(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", "/"
    return parts.netloc.rpartition("@")[2].lower(), parts.path or "/"


def host_of(url: str) -> str:
    """The host, in lower case and with the port as written, or "" where there is none."""
    return _parts(url)[0]


def path_of(url: str) -> str:
    """The path as written, beginning with a slash."""
    return _parts(url)[1]


def without_fragment(url: str) -> str:
    """What is asked of the server: the address up to ``#``."""
    return url.partition("#")[0]


def has_credentials(url: str) -> bool:
    """Whether an address holds a user name or password."""
    return _CREDENTIALS.search(url) is not None


def without_credentials(url: str) -> str:
    """The address as it may be shown."""
    return _CREDENTIALS.sub("", url)
