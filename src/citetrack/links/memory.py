"""Results as they are kept in the cache: JSON objects, by address, each with the time until which it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast, get_args

from citetrack.links.address import has_credentials, without_credentials, without_fragment
from citetrack.links.verdicts import Judgement, lifetime
from citetrack.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Memory", "key_of", "recall", "row_of"]


class Memory(Protocol):
    """What the check needs of a cache; ``citetrack.net.cache.Cache`` is one. Times are seconds since 1970."""

    def read(self, keys: Iterable[str], now: float) -> dict[str, dict[str, Any]]:
        """The values of those keys that are known and still hold."""

    def write(self, rows: Iterable[tuple[str, Mapping[str, Any], float]]) -> None:
        """Stores (key, value, time until which it holds)."""


def key_of(url: str) -> str:
    """The key of a link; addresses that differ after ``#`` alone share it."""
    return f"link {without_fragment(url)}"


def row_of(url: str, judgement: Judgement, now: float, chance: float) -> tuple[str, dict[str, Any], float] | None:
    """The row to store for a result, or None for one that doesn't hold beyond this run or must not be stored."""
    seconds = lifetime(judgement.verdict, judgement.code, chance)
    if seconds <= 0 or has_credentials(url):
        return None
    value = {
        "verdict": judgement.verdict,
        "code": judgement.code,
        "reason": judgement.reason,
        "status": judgement.status,
        "final_url": without_credentials(judgement.final_url) if judgement.final_url else None,
        "checked": now,
    }
    return key_of(url), value, now + seconds


def recall(value: Mapping[str, Any]) -> Judgement | None:
    """The result in a cached value, or None where it isn't one: a cache folder may come from anywhere."""
    verdict, code, reason = value.get("verdict"), value.get("code"), value.get("reason")
    status, final_url = value.get("status"), value.get("final_url")
    if verdict not in get_args(Verdict) or not isinstance(code, str) or not isinstance(reason, str):
        return None
    if not isinstance(status, int | None) or not isinstance(final_url, str | None):
        return None
    return Judgement(cast("Verdict", verdict), code, reason, "", status, final_url)
