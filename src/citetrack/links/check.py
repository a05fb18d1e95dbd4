"""The check: every address once, politely, with a verdict and its reason; nothing here touches the network itself."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from citetrack.links.address import without_fragment
from citetrack.links.memory import key_of
from citetrack.links.policy import Clock, HostPolicy, Policy
from citetrack.links.run import Run
from citetrack.links.verdicts import Judgement, accept
from citetrack.links.workers import Workers
from citetrack.model import LinkResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from citetrack.links.memory import Memory
    from citetrack.links.workers import Crew
    from citetrack.model import Fetch, Link

__all__ = ["Clock", "HostPolicy", "Policy", "check"]


def check(  # noqa: PLR0913 - all but the first two have a default
    links: Sequence[Link],
    fetch: Fetch,
    policy: Policy | None = None,
    *,
    online: Callable[[], bool] = lambda: True,
    cache: Memory | None = None,
    clock: Clock | None = None,
    rng: random.Random | None = None,
    on_result: Callable[[LinkResult], None] | None = None,
    crew: type[Crew] = Workers,
) -> tuple[LinkResult, ...]:
    """The result of each link, in the order of the links.

    ``fetch`` is ``Fetcher.fetch`` or any function like it; it is called by up to ``policy.jobs`` workers at once:
    threads, or those of another ``crew`` (``citetrack.net.crew.crew_for``). ``online`` says
    whether the network answers at all (``Fetcher.online``); it is asked when a host can't be found. What ``cache``
    holds is not asked again; it is written also when the run ends in an exception. ``on_result`` is called in this
    thread for each result as it comes. Addresses that differ after ``#`` alone are asked once, and those of one DOI.
    Raises ``NetworkDown`` when nobody answers and ``online`` says no (then no link is convicted), and ``ToolError``
    when the cache can't be written.
    """
    policy = policy or Policy()
    # What the options leave out doesn't speak for another address of the same DOI.
    keys = [(key_of(link.url), policy.leaves_out(without_fragment(link.url))) for link in links]
    alike: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(keys):
        alike.setdefault(key, []).append(place)
    asked = {without_fragment(links[places[0]].url): places for places in alike.values()}
    results: dict[int, LinkResult] = {}

    def settle(url: str, judgement: Judgement, new: bool) -> None:
        for place in asked[url]:
            j = accept(judgement, policy.accepted(links[place].url))
            result = LinkResult(
                links[place],
                j.verdict,
                j.code,
                j.status,
                j.reason,
                j.final_url,
                j.chain,
                j.tries,
                new=new,
                alive=j.alive,
                strikes=j.strikes,
            )
            results[place] = result
            if on_result is not None:
                on_result(result)

    rng = rng or random.Random()  # noqa: S311 - spreads waits, keeps no secret
    run = Run(fetch, policy, clock or Clock(), rng, online=online, cache=cache, settle=settle, crew=crew)
    run.go(tuple(asked))
    return tuple(results[place] for place in range(len(links)))
