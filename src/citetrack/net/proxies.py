"""The proxies of the environment, read once: requests reads them anew for each request (28 % of a run's time)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass_environment  # type: ignore[attr-defined]

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["proxies_for", "system_proxies"]


def system_proxies() -> Mapping[str, str]:
    """The proxies of this system by scheme, ``no`` listing the hosts that need none; empty where there are none."""
    found = getproxies()
    return found if any(scheme in found for scheme in ("http", "https", "all")) else {}


def proxies_for(proxies: Mapping[str, str], scheme: str, netloc: str) -> dict[str, str]:
    """The proxies to use for one host, as requests takes them: none or one."""
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy or proxy_bypass_environment(netloc, dict(proxies)):
        return {}
    return {scheme: proxy}
