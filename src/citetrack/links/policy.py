"""How a check is done: the settings of a run, and the clock it goes by."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from citetrack.links.address import host_of

__all__ = ["HOSTS", "Clock", "HostPolicy", "Policy"]


@dataclass(frozen=True, slots=True)
class HostPolicy:
    """What holds for one host instead of the rest: None leaves it as it is for all.

    ``concurrency`` links are asked at once, begun ``interval`` seconds apart; ``headers`` go to this host alone;
    ``accept`` lists statuses that count as alive.
    """

    concurrency: int | None = None
    interval: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    accept: frozenset[int] = frozenset()


# Hosts that very many links lead to, which ask for patience (arXiv's terms of use: one request in three seconds).
HOSTS: Mapping[str, HostPolicy] = {
    "doi.org": HostPolicy(2, 0.1),
    "hdl.handle.net": HostPolicy(2, 0.1),
    "web.archive.org": HostPolicy(1, 1.0),
    "archive.org": HostPolicy(1, 1.0),
    "arxiv.org": HostPolicy(1, 3.0),
    "export.arxiv.org": HostPolicy(1, 3.0),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings of a check; times are in seconds.

    ``jobs`` links are asked at once, ``per_host`` of them of one host, begun ``interval`` apart. A failure that may
    pass is asked again after each of ``retry_after``, a page not found once more after ``confirm_after``; a server's
    Retry-After is obeyed up to ``longest_wait``, beyond which the link counts as limited. ``accept`` lists statuses
    that count as alive. ``exclude`` lists patterns with ``*`` and ``?``, matched with the whole address or the host;
    with ``include`` only what matches one is asked. ``offline`` asks nobody and reports what the cache knows;
    ``max_age`` asks again what the cache has known for longer. ``hosts`` says what holds for some hosts, by name or
    pattern. ``probe`` lets pages that answer be doubted: soft 404s and parked domains.
    """

    jobs: int = 32
    per_host: int = 3
    interval: float = 0.05
    retry_after: tuple[float, ...] = (1.0, 4.0)
    confirm_after: float = 1.0
    longest_wait: float = 30.0
    jitter: float = 0.25
    accept: frozenset[int] = frozenset()
    exclude: tuple[str, ...] = ()
    offline: bool = False
    include: tuple[str, ...] = ()
    max_age: float | None = None
    hosts: Mapping[str, HostPolicy] = field(default_factory=lambda: HOSTS)
    probe: bool = True

    def leaves_out(self, url: str) -> str:
        """The sentence that says why the options leave an address out, or ""."""
        if not self.exclude and not self.include:
            return ""
        pattern = _matching(self.exclude, url)
        if pattern:
            return f"The options leave it out ({pattern})."
        if self.include and not _matching(self.include, url):
            return "The options ask for other addresses only."
        return ""

    def host(self, host: str) -> HostPolicy:
        """What holds for a host, named with its port or without, in lower case."""
        name = host.partition(":")[0] if not host.startswith("[") else host
        exact = self.hosts.get(host) or self.hosts.get(name)
        if exact is not None:
            return exact
        patterns = (key for key in self.hosts if "*" in key and fnmatchcase(name, key))
        return self.hosts.get(next(patterns, ""), _USUAL)

    def limits(self, host: str) -> tuple[int, float]:
        """How many links of a host are asked at once, and the seconds between their starts."""
        own = self.host(host)
        return (
            self.per_host if own.concurrency is None else own.concurrency,
            self.interval if own.interval is None else own.interval,
        )

    def accepted(self, url: str) -> frozenset[int]:
        """The statuses that count as alive for an address."""
        return self.accept | self.host(host_of(url)).accept


_USUAL = HostPolicy()


def _matching(patterns: tuple[str, ...], url: str) -> str:
    host = host_of(url).partition(":")[0]
    return next((p for p in patterns if fnmatchcase(url, p) or fnmatchcase(host, p.lower())), "")


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time comes from: ``now`` since 1970, ``tick`` for waiting, ``sleep`` for doing so."""

    now: Callable[[], float] = time.time
    tick: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
