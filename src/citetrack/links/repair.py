"""What may be cited instead: the place a page has moved to, its DOI, the address as it was meant, its archived copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from citetrack.errors import NetworkDown
from citetrack.links.address import host_of, path_of, without_credentials
from citetrack.links.policy import Clock, Policy
from citetrack.links.probe import questions
from citetrack.links.rules import archive, mend
from citetrack.links.rules.doi import doi_in, same_doi
from citetrack.links.rules.robots import Robots
from citetrack.model import Link, LinkResult, Response, Suggestion

if TYPE_CHECKING:
    from citetrack.model import Fetch

__all__ = ["with_suggestions"]

Check = Callable[[Sequence[Link]], Sequence[LinkResult]]
FAILED = ("dead", "suspect")
# Codes of an address that was asked and stands for itself.
STANDS = {"ok", "moved"}
# Session numbers in addresses: who else follows them is sent away.
_VISIT = re.compile(
    r"[;?&](?:jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|sid|cfid|cftoken)=", re.IGNORECASE
)
# After so many look-ups in a row without an answer the archive is left alone.
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An address that may stand in for another, to be asked first."""

    kind: str
    url: str
    reason: str
    safe: bool = False


def with_suggestions(
    results: Sequence[LinkResult], check: Check, fetch: Fetch | None, policy: Policy, clock: Clock | None = None
) -> tuple[LinkResult, ...]:
    """The results with what may be cited instead, each address asked before it is suggested.

    ``check`` asks candidates as links are asked, where robots.txt lets us; ``fetch`` asks for that and, at its pace,
    the archive, None leaving both out.
    """
    cited = [result.link.url for result in results]
    clock = clock or Clock()
    candidates = {result.link.url: tuple(_candidates(result, cited)) for result in results}
    wanted = tuple(dict.fromkeys(each.url for found in candidates.values() for each in found))
    if fetch is not None:
        free = {url for url in wanted if url in cited or questions(url)[0].kind == "registry"}
        uncited = tuple(url for url in wanted if url not in free)
        # The hosts were asked for links just now, and are for candidates afterwards.
        interval = max((policy.limits(host_of(url))[1] for url in uncited), default=0.0)
        clock.sleep(interval)
        allowed = Robots(fetch).allowed(uncited, policy.jobs)
        clock.sleep(interval)
        wanted = tuple(url for url in wanted if url in free or url in allowed)
    try:
        asked = check([Link(url, ()) for url in wanted])
    except NetworkDown:  # since then: what was found before counts all the same
        asked = ()
    alive = {each.link.url for each in asked if each.verdict == "alive" and each.code in STANDS}
    copies = _copies(results, fetch, policy, clock) if fetch else {}
    return tuple(replace(result, suggestions=_chosen(result, candidates, alive, copies)) for result in results)


def _chosen(
    result: LinkResult,
    candidates: Mapping[str, tuple[_Candidate, ...]],
    alive: set[str],
    copies: Mapping[str, Suggestion],
) -> tuple[Suggestion, ...]:
    found = [Suggestion(c.kind, c.url, c.reason, c.safe) for c in candidates[result.link.url] if c.url in alive]
    if result.code == "moved" and result.final_url:
        found.insert(0, _moved(result.link.url, result.final_url))
    if result.link.url in copies:
        found.append(copies[result.link.url])
    return tuple(found)


def _moved(url: str, to: str) -> Suggestion:
    """Where every redirect was permanent: safe within a host, unless it is the address of one visit."""
    to = without_credentials(to)
    if "#" in url and "#" not in to:
        to += url[url.index("#") :]  # RFC 9110, section 10.2.2
    same = host_of(url).removeprefix("www.") == host_of(to).removeprefix("www.")
    down = url[:6].lower() == "https:" and to[:5].lower() == "http:"
    return Suggestion(
        "moved", to, "The page has moved there for good.", safe=same and not down and not _VISIT.search(to)
    )


def _candidates(result: LinkResult, cited: Sequence[str]) -> Iterator[_Candidate]:
    url = without_credentials(result.link.url)
    if result.verdict in FAILED:
        for reading in result.link.readings:
            yield _Candidate("repaired", reading, "The address is broken where it is cited; so it answers.")
        for made in mend.repairs(url):
            yield _Candidate("repaired", made, "The address is damaged where it is cited; so it answers.")
    secure = mend.https_of(url)
    if secure and (result.verdict in FAILED or result.verdict == "unverifiable"):
        yield _Candidate("https", secure, "The page answers by HTTPS.", safe=True)
    number = mend.doi_within(url) or (mend.doi_within(result.final_url) if result.final_url and not doi_in(url) else "")
    if number and not any(same_doi(number, other) for other in cited):
        yield _Candidate("doi", number, "The registry knows this DOI, which outlasts the publisher's address.")


def _copies(results: Sequence[LinkResult], fetch: Fetch, policy: Policy, clock: Clock) -> dict[str, Suggestion]:
    """The archived copy of each page that is gone or in doubt, nearest to when it was cited."""
    robots = Robots(fetch)
    copies: dict[str, Suggestion] = {}
    unanswered = 0
    interval = policy.limits("web.archive.org")[1]
    for result in results:
        url = without_credentials(result.link.url)
        if result.verdict not in FAILED or doi_in(url) or result.code == "malformed" or archive.wrapped(url):
            continue
        lookup = archive.lookup_url(url, result.link.date)
        if unanswered == PATIENCE or not robots.allow(lookup):
            break
        clock.sleep(interval)  # since robots.txt, or the look-up before
        answer = fetch("HEAD", lookup)
        if isinstance(answer, Response) and answer.status == 429:
            break
        unanswered = 0 if isinstance(answer, Response) and answer.status < 500 else unanswered + 1
        copy = archive.copy_in(answer.url) if isinstance(answer, Response) and answer.status == 200 else ""
        if copy and path_of(copy).startswith("/web/"):
            when = "nearest to the citation's date" if result.link.date else "the first"
            reason = f"An archived copy of the page, {when}."
            copies[result.link.url] = Suggestion("archive", copy, reason, safe=result.verdict == "dead")
    return copies
