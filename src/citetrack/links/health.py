"""What a run has learned of hosts, and of the network as a whole, so that it need not learn it anew for each link."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from citetrack.links.verdicts import FAILURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from citetrack.links.policy import Clock
    from citetrack.model import FailureKind

__all__ = ["Hosts", "Network"]

# Failures that befall every link when it is this machine that has no network.
NO_NETWORK = {"dns", "dns-temporary", "unreachable"}
# After so many of them with no answer from anybody, the rest isn't asked any more.
ENOUGH = 20
# Seconds for which a good control look-up counts.
NETWORK_HOLDS = 10.0
# Like failures of different links of a host after which its other links share them.
HOST_DOWN = 5


class Hosts:
    """Which hosts have answered, and how those that haven't failed."""

    def __init__(self) -> None:
        self._up: set[str] = set()
        self._failed: Counter[tuple[str, FailureKind]] = Counter()
        self._again: Counter[str] = Counter()

    def answered(self, host: str) -> None:
        """Notes an answer."""
        self._up.add(host)

    def failed(self, host: str, kind: FailureKind) -> None:
        """Notes a link that failed for good."""
        self._failed[host, kind] += 1

    def waits(self, host: str, links: int) -> None:
        """Notes that so many more (or fewer) links of a host are to be asked again."""
        self._again[host] += links

    def down(self, host: str) -> FailureKind | None:
        """How every link of a host fails, or None where that isn't known."""
        if host in self._up:
            return None
        return next((kind for kind in FAILURES if self._failed[host, kind] >= HOST_DOWN), None)

    def in_doubt(self, host: str) -> bool:
        """Whether it has to be seen first how links fare whose host has failed them once."""
        return host not in self._up and self._again[host] >= HOST_DOWN


class Network:
    """Whether anybody answers. ``online`` is asked only when a failure gives reason to."""

    def __init__(self, online: Callable[[], bool], clock: Clock) -> None:
        self._online, self._clock = online, clock
        self._said: bool | None = None
        self._holds_until = 0.0
        self._answers = self._unreached = 0

    def answered(self) -> None:
        """Notes an answer."""
        self._answers += 1

    def is_to_blame(self, kind: FailureKind) -> bool:
        """Whether a failure befell this machine rather than the link."""
        if kind not in NO_NETWORK:
            return False
        now = self._clock.tick()
        if self._said is None or (self._said and now >= self._holds_until):
            self._said, self._holds_until = self._online(), now + NETWORK_HOLDS
        self._unreached += not self._said
        return not self._said

    @property
    def is_down(self) -> bool:
        """Whether the network was to blame and nobody has answered."""
        return self._unreached > 0 and not self._answers

    @property
    def is_given_up(self) -> bool:
        """Whether there is no point in asking anybody else."""
        return self.is_down and self._unreached >= ENOUGH
