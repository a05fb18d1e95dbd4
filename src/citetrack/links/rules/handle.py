"""Handles are judged by their registry, as DOIs are, which are Handles too (RFC 3650, the proxy server's REST API)."""

from __future__ import annotations

import re

from citetrack.links.address import host_of, path_of

__all__ = ["handle_in", "registry_url"]

HOSTS = {"hdl.handle.net", "hdl.handle.net:443", "hdl.handle.net:80"}
_HANDLE = re.compile(r"\d[\d.]*/.", re.DOTALL)


def handle_in(url: str) -> str:
    """The Handle of an hdl.handle.net address, percent-encoding as written, or "" where it is no such address."""
    path = path_of(url).removeprefix("/").rstrip("/")
    return path if host_of(url) in HOSTS and _HANDLE.match(path) else ""


def registry_url(handle: str) -> str:
    """The address at which the registry answers whether ``handle`` (encoded as in its address) exists."""
    return f"https://hdl.handle.net/api/handles/{handle}"
