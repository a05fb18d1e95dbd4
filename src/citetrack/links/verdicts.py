"""The verdict table: what an answer or a failure says of a link, and how long that holds.

Verdicts and codes are those of docs/links.md. A false alarm is the worst mistake: only 404, 410, a name that doesn't
exist, the DOI registry's no and an address that can't be asked are ``dead``; what says nothing is ``unverifiable``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from citetrack.links.rules import doi
from citetrack.links.rules.moved import has_moved
from citetrack.links.rules.walls import challenge, paywall, wall
from citetrack.model import Failure, FailureKind, Response

if TYPE_CHECKING:
    from collections.abc import Collection

    from citetrack.model import Hop, Try, Verdict

__all__ = ["FAILURES", "LIFETIMES", "OFFLINE", "STATUSES", "Judgement", "accept", "judge", "judge_registry", "lifetime"]

# retry: it may pass; confirm: it counts when it is seen twice
Again = Literal["", "retry", "confirm"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its evidence, whether it has to be asked again before it counts, and how the link has fared:
    when it was last alive, and its failures since then."""

    verdict: Verdict
    code: str
    reason: str
    again: Again = ""
    status: int | None = None
    final_url: str | None = None
    chain: tuple[Hop, ...] = ()
    tries: tuple[Try, ...] = ()
    alive: float = 0.0
    strikes: tuple[float, ...] = ()


GONE = Judgement("dead", "gone", "The server says that the page is gone for good.", "confirm")
NOT_FOUND = Judgement("dead", "not-found", "The server has no such page.", "confirm")
RESTRICTED = Judgement("alive", "restricted", "The page is there, for those who log in or pay.")
BLOCKED = Judgement("unverifiable", "blocked", "The server turns robots away; a person has to look.")
LIMITED = Judgement("unverifiable", "rate-limited", "The server limits how often it may be asked.", "retry")
SLOW = Judgement("unverifiable", "timeout", "No answer in time.", "retry")
BROKEN = Judgement("unverifiable", "server-error", "The server has a fault.", "retry")
ODD = Judgement(
    "unverifiable", "unexpected-status", "The answer says neither that the page is there nor that it isn't."
)
OK = Judgement("alive", "ok", "The page answers.")
REDIRECTED = Judgement("alive", "redirected", "The page answers after a redirect.")
MOVED = Judgement("alive", "moved", "The page has moved for good; the new address answers.")

STATUSES: dict[int, Judgement] = {
    401: RESTRICTED, 402: RESTRICTED, 407: RESTRICTED,
    403: BLOCKED, 406: BLOCKED, 418: BLOCKED, 451: BLOCKED, 999: BLOCKED,
    404: NOT_FOUND, 410: GONE,
    408: SLOW, 429: LIMITED,
}  # fmt: skip
# Statuses of refusal: a wall's marks on them say that a robot was refused, not that the server has a fault.
REFUSALS = {403, 405, 429, 503}

FAILURES: dict[FailureKind, Judgement] = {
    "malformed": Judgement("dead", "malformed", "This is no address that can be asked."),
    "dns": Judgement("dead", "no-such-host", "No host of this name exists, while others do.", "confirm"),
    "dns-temporary": Judgement("unverifiable", "dns-temporary", "The host's name could not be looked up.", "retry"),
    "connection-refused": Judgement("unverifiable", "connection-refused", "The host refuses connections.", "retry"),
    "unreachable": Judgement("unverifiable", "unreachable", "The host could not be reached.", "retry"),
    "reset": Judgement("unverifiable", "connection-reset", "The host broke off the connection.", "retry"),
    "timeout": SLOW,
    "protocol": Judgement("unverifiable", "protocol-error", "The host's answer is not proper HTTP.", "retry"),
    "tls-expired": Judgement("unverifiable", "tls-expired", "The host's certificate is out of date."),
    "tls-wrong-host": Judgement("unverifiable", "tls-wrong-host", "The host's certificate is for another name."),
    "tls-self-signed": Judgement("unverifiable", "tls-self-signed", "The host's certificate is self-signed."),
    "tls-chain": Judgement("unverifiable", "tls-chain", "The host's certificate comes from an unknown issuer."),
    "tls": Judgement("unverifiable", "tls-handshake", "No secure connection could be made.", "retry"),
    "proxy": Judgement("unverifiable", "proxy-error", "The proxy failed.", "retry"),
    "too-many-redirects": Judgement("unverifiable", "redirect-loop", "The redirects have no end."),
    "refused-private": Judgement("skipped", "private-address", "Private addresses are asked only when allowed."),
}  # fmt: skip
PRIVATE_REDIRECT = Judgement("unverifiable", "private-redirect", "A redirect leads to a private address.")
OFFLINE = Judgement("unverifiable", "offline", "The network can't be reached from here.")
REGISTERED = Judgement("alive", "ok", "The DOI is registered.")
UNREGISTERED = Judgement("dead", "doi-not-found", "The DOI registry does not know this DOI.", "confirm")
SOFT_404 = Judgement("suspect", "soft-404", "The page answers like one that can't exist: what was cited may be gone.")
PARKED = Judgement("suspect", "parked", "The domain is parked or for sale: what was cited is no longer there.")
STRIKE = Judgement("suspect", "failing", "A link that was alive has failed.")

DAY = 86_400.0
# Seconds a result holds, by code or else by verdict; what isn't here is asked again in the next run.
LIFETIMES: dict[str, float] = {
    "alive": 14 * DAY, "suspect": DAY, "dead": DAY,
    "blocked": 3 * DAY, "redirect-loop": DAY, "unexpected-status": DAY, "private-redirect": DAY,
    "tls-expired": DAY, "tls-wrong-host": DAY, "tls-self-signed": DAY, "tls-chain": DAY,
    "malformed": 0.0,
}  # fmt: skip


def lifetime(verdict: str, code: str, chance: float) -> float:
    """The seconds a result holds; ``chance`` (0 to 1) spreads good news by a quarter, so as not to end together."""
    seconds = LIFETIMES.get(code, LIFETIMES.get(verdict, 0.0))
    return seconds * (0.75 + chance / 2) if verdict == "alive" else seconds


def accept(judgement: Judgement, statuses: Collection[int]) -> Judgement:
    """The judgement, or ``alive`` where its status is one that the options accept."""
    if judgement.status is None or judgement.status not in statuses or judgement.verdict == "alive":
        return judgement
    reason = f"The options accept status {judgement.status}."
    return replace(judgement, verdict="alive", code="accepted", reason=reason, again="")


def _by_status(response: Response) -> Judgement:
    status = response.status
    who = wall(response) if status in REFUSALS else challenge(response)
    if who:
        return replace(BLOCKED, reason=f"A wall against robots ({who}) answers instead of the page.")
    if status == 403 and paywall(response):
        return RESTRICTED
    if 200 <= status < 300:
        return OK if not response.chain else MOVED if has_moved(response) else REDIRECTED
    if status in STATUSES:
        return STATUSES[status]
    return BROKEN if 500 <= status < 600 else ODD


def judge(outcome: Response | Failure) -> Judgement:
    """What an answer to GET (or a good one to HEAD) or a failure says of the page."""
    if isinstance(outcome, Failure):
        by_kind = FAILURES[outcome.kind]
        if outcome.kind == "malformed":
            by_kind = replace(by_kind, reason=f"This is {outcome.message}.")
        if outcome.kind == "refused-private" and outcome.chain:
            by_kind = PRIVATE_REDIRECT
        return replace(by_kind, chain=outcome.chain)
    by_status = _by_status(outcome)
    return replace(by_status, status=outcome.status, final_url=outcome.url, chain=outcome.chain)


def judge_registry(outcome: Response | Failure, subject: str = "DOI") -> Judgement:
    """What the registry's answer to GET says of a DOI or Handle; anything but a clear answer never convicts."""
    found = doi.exists(outcome.body_start) if isinstance(outcome, Response) else None
    if isinstance(outcome, Response) and found is not None:
        if found:
            page = doi.landing_page(outcome.body_start)
            return replace(REGISTERED, reason=f"The {subject} is registered.", status=outcome.status, final_url=page)
        code = f"{subject.lower()}-not-found"
        reason = f"The {subject} registry does not know this {subject}."
        return replace(UNREGISTERED, code=code, reason=reason, status=outcome.status)
    page_said = judge(outcome)
    if page_said.verdict in ("alive", "dead"):
        reason = f"The {subject} registry gave no answer that could be read."
        return replace(ODD, code="registry-unclear", reason=reason, again="retry", status=page_said.status)
    said = page_said.reason
    return replace(page_said, reason=f"The {subject} registry could not be asked: {said[0].lower()}{said[1:]}")
