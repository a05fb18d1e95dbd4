"""What one fetch carries from redirect to redirect: its time, its hops, and secrets that never leave their host."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from requests.cookies import RequestsCookieJar, get_cookie_header

if TYPE_CHECKING:
    import requests

    from citetrack.model import Hop
    from citetrack.net.target import Target

__all__ = ["Journey"]


@dataclass(slots=True)
class Journey:
    """The state of one fetch. Cookies go back to the host that set them, credentials to the address' own origin."""

    method: str
    start: Target
    until: float
    chain: tuple[Hop, ...] = ()
    jars: dict[str, RequestsCookieJar] = field(default_factory=dict)

    @property
    def left(self) -> float:
        """The seconds left."""
        return self.until - monotonic()

    def has_lost_tls(self, to: Target) -> bool:
        """Whether a redirect leads from HTTPS to plain HTTP, where everybody on the way reads along."""
        return to.scheme == "http" and any(hop.url.startswith("https:") for hop in self.chain)

    def secrets(self, to: Target, request: requests.PreparedRequest) -> dict[str, str]:
        """The headers that hold what ``to`` alone may know."""
        headers = {}
        if self.start.credentials and to.origin == self.start.origin:
            coded = base64.b64encode(unquote(self.start.credentials).encode("utf-8")).decode("ascii")
            headers["Authorization"] = f"Basic {coded}"
        if to.host in self.jars:
            cookie = cast("Any", get_cookie_header)(self.jars[to.host], request)
            if cookie:
                headers["Cookie"] = cookie
        return headers

    def keep_cookies(self, to: Target, raw: requests.Response) -> None:
        """Keeps what ``to`` set, for ``to``."""
        if "set-cookie" in raw.headers:
            self.jars.setdefault(to.host, RequestsCookieJar()).update(raw.cookies)
