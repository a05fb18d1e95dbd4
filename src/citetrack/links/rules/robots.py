"""robots.txt (RFC 9309), honoured for what nobody cited: made-up siblings and look-ups in archives."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from citetrack.model import Response

if TYPE_CHECKING:
    from citetrack.model import Failure, Fetch

__all__ = ["AGENT", "Robots"]

AGENT = "citetrack"


class Robots:
    """What the hosts of a run allow, each asked for its robots.txt once; safe to use from many threads."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._known: dict[str, RobotFileParser] = {}

    def allow(self, url: str) -> bool:
        """Whether ``url`` may be asked. An unreachable robots.txt forbids everything, a missing one nothing."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._known:
            self._known[origin] = _read(self._fetch("GET", f"{origin}/robots.txt"))
        return self._known[origin].can_fetch(AGENT, url)


def _read(answer: Response | Failure) -> RobotFileParser:
    rules = RobotFileParser()
    if isinstance(answer, Response) and 200 <= answer.status < 300:
        lines = answer.body_start.decode("utf-8", "replace").splitlines()
    elif isinstance(answer, Response) and answer.status < 500 and answer.status != 429:
        lines = []
    else:
        lines = ["User-agent: *", "Disallow: /"]
    rules.parse(lines)
    return rules
