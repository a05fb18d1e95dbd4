"""Results as they are kept in the cache: JSON objects, by address, with their evidence, and with how a link has fared.

A row outlives the result in it: what a link said before decides whether its first failure convicts it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, cast, get_args

from citetrack.links.address import has_credentials, without_credentials, without_fragment
from citetrack.links.rules.doi import one_doi
from citetrack.links.verdicts import DAY, OFFLINE, STRIKE, Judgement, lifetime
from citetrack.model import Hop, Try, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["History", "Kept", "Memory", "key_of", "recall", "row_of", "with_history"]

KEPT = 1000 * DAY  # how long a link's history is
# A link that was alive is convicted by this many failures over this time (InternetArchiveBot's rule).
STRIKES, STRIKES_OVER = 3, 3 * DAY
LATEST = 253_370_764_800.0  # the year 9999, the last one that can be told
# Failures nearer to each other than this are one.
ONE_STRIKE = DAY / 4


class Memory(Protocol):
    """What the check needs of a cache; ``citetrack.net.cache.Cache`` is one. Times are seconds since 1970."""

    def read(self, keys: Iterable[str], now: float) -> dict[str, dict[str, Any]]:
        """The values of those keys that are known and still hold."""

    def write(self, rows: Iterable[tuple[str, Mapping[str, Any], float]]) -> None:
        """Stores (key, value, time until which it holds)."""


@dataclass(frozen=True, slots=True)
class History:
    """When a link was last alive (0: never seen so), and the failures since then."""

    alive: float = 0.0
    strikes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What the cache knows of a link: the last result, when it was made and until when it holds, and the history."""

    judgement: Judgement
    checked: float
    until: float
    history: History


def key_of(url: str) -> str:
    """The key of a link; addresses that differ after ``#`` alone share it, and all those of one DOI."""
    number = one_doi(url) if "doi.org" in url else ""
    return f"link https://doi.org/{number}" if number else f"link {without_fragment(url)}"


def with_history(judgement: Judgement, history: History, now: float) -> tuple[Judgement, History]:
    """The judgement in the light of what is known of the link, and the history from now on.

    A dead link that was alive before is suspect until it has failed often enough over days.
    """
    judgement, history = _weighed(judgement, history, now)
    return replace(judgement, alive=history.alive, strikes=history.strikes), history


def _weighed(judgement: Judgement, history: History, now: float) -> tuple[Judgement, History]:
    if judgement.verdict == "alive":
        return judgement, History(now)
    if judgement.verdict != "dead" or judgement.code == "malformed":
        return judgement, history
    strikes = history.strikes
    if not strikes or now - strikes[-1] >= ONE_STRIKE:
        strikes = (*strikes[:1], *strikes[1:][-8:], now)
    history = replace(history, strikes=strikes)
    if not history.alive:
        return judgement, history
    told = f"It answered on {_day(history.alive)} and has failed {len(strikes)} time{'s' if len(strikes) > 1 else ''}"
    reason = judgement.reason.rstrip(".")
    if len(strikes) >= STRIKES and now - strikes[0] >= STRIKES_OVER:
        return replace(judgement, reason=f"{reason}. {told} since {_day(strikes[0])}."), history
    reason = f"{reason}. {told}: it is dead after {STRIKES} failures over {STRIKES_OVER / DAY:.0f} days."
    return replace(judgement, verdict=STRIKE.verdict, code=STRIKE.code, reason=reason), history


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()


def row_of(  # noqa: PLR0913, PLR0917 - what a row is made of
    url: str, judgement: Judgement, history: History, now: float, chance: float, is_new: bool = False
) -> tuple[str, dict[str, Any], float] | None:
    """The row to store for a result, or None for one that must not be stored.

    Of results that don't hold beyond this run the first one of a link is: it was asked, and is new no more.
    """
    seconds = lifetime(judgement.verdict, judgement.code, chance)
    was_asked = judgement.verdict == "unverifiable" and judgement.code != OFFLINE.code
    if (seconds <= 0 and not (is_new and was_asked)) or has_credentials(url):
        return None
    value = {
        "verdict": judgement.verdict,
        "code": judgement.code,
        "reason": judgement.reason,
        "status": judgement.status,
        "final_url": without_credentials(judgement.final_url) if judgement.final_url else None,
        "chain": [[without_credentials(hop.url), hop.status] for hop in judgement.chain],
        "tries": [[each.method, each.url, each.at, each.status, each.failure] for each in judgement.tries],
        "checked": now,
        "until": now + seconds,
        "alive": history.alive,
        "strikes": list(history.strikes),
    }
    return key_of(url), value, now + KEPT


def _at(value: Any) -> float:
    """A time of this era; raises ``ValueError`` and ``TypeError`` for anything else."""
    at = float(value)
    if not 0 <= at < LATEST:
        raise ValueError(f"{at} is no time")
    return at


def recall(value: Mapping[str, Any]) -> Kept | None:
    """What a cached value says, or None where it isn't one of ours: a cache folder may come from anywhere."""
    verdict, code, reason = value.get("verdict"), value.get("code"), value.get("reason")
    status, final_url = value.get("status"), value.get("final_url")
    if verdict not in get_args(Verdict) or not isinstance(code, str) or not isinstance(reason, str):
        return None
    if not isinstance(status, int | None) or not isinstance(final_url, str | None):
        return None
    try:
        chain = tuple(Hop(str(url), int(hop)) for url, hop in value.get("chain", ()))
        tries = tuple(
            Try(str(method), str(url), _at(at), None if said is None else int(said), str(failure))
            for method, url, at, said, failure in value.get("tries", ())
        )
        history = History(_at(value.get("alive", 0)), tuple(map(_at, value.get("strikes", ()))))
        checked, until = _at(value.get("checked", 0)), _at(value.get("until", 0))
    except (TypeError, ValueError, OverflowError):
        return None
    judgement = Judgement(
        cast("Verdict", verdict), code, reason, "", status, final_url, chain, tries, history.alive, history.strikes
    )
    return Kept(judgement, checked, until, history)
