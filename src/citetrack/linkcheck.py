"""The link check with the network and the cache behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from citetrack import bibliography
from citetrack.links.address import without_credentials
from citetrack.links.check import HostPolicy, Policy, check
from citetrack.links.find import find, merge
from citetrack.links.repair import with_suggestions
from citetrack.links.workers import Crew, Workers
from citetrack.model import Extraction, Link, LinkResult, References
from citetrack.net.cache import Cache
from citetrack.net.crew import crew_for
from citetrack.net.fetch import Fetcher
from citetrack.net.limits import most_at_once, raise_limit

__all__ = ["HostPolicy", "Policy", "ask", "check_links", "links_of", "raise_limit", "shown_as"]

TIMEOUT = 10.0  # seconds until an address counts as not answering


def check_links(
    sources: Sequence[Extraction | References],
    policy: Policy | None = None,
    *,
    cache: Path | None = None,
    timeout: float = TIMEOUT,
    allow_private: bool = False,
) -> tuple[LinkResult, ...]:
    """What became of each address that the sources cite, each asked once, in order of first appearance.

    ``cache`` is the folder where results are kept, None keeps nothing. Raises ``NetworkDown`` where nobody answers.
    """
    return ask(links_of(sources), policy, cache=cache, timeout=timeout, allow_private=allow_private)


def links_of(sources: Sequence[Extraction | References], keys: str = bibliography.PATTERN) -> tuple[Link, ...]:
    """Every address that the sources cite, once, with its places; keys are those of the documents' bibliography.

    ``keys`` is the pattern of the keys that aren't there yet.
    """
    documents = [source for source in sources if isinstance(source, Extraction)]
    named = bibliography.keys_of(bibliography.build(documents, keys))
    return merge(find(source, named) for source in sources)


def ask(  # noqa: PLR0913 - the settings of a connection, all optional
    links: Sequence[Link],
    policy: Policy | None = None,
    *,
    cache: Path | None = None,
    timeout: float = TIMEOUT,
    allow_private: bool = False,
    headers: Mapping[str, str] | None = None,
    contact: str = "",
    suggest: bool = False,
    on_result: Callable[[LinkResult], None] | None = None,
) -> tuple[LinkResult, ...]:
    """What became of each link, in their order; ``on_result`` hears of each as it is known.

    ``headers`` go to every host, those of ``policy.hosts`` to theirs alone. With ``suggest`` the results say what may
    be cited instead.
    """
    policy = policy or Policy()
    policy = replace(policy, jobs=min(policy.jobs, most_at_once()))
    own = {host: each.headers for host, each in policy.hosts.items() if each.headers}
    with ExitStack() as opened:
        fetcher = opened.enter_context(
            Fetcher(
                timeout=timeout,
                allow_private=allow_private,
                headers=headers,
                host_headers=own,
                contact=contact,
                pools=max(256, 2 * policy.jobs),
            )
        )
        kept = None if cache is None else opened.enter_context(Cache(cache))

        def run(asked: Sequence[Link], heard: Callable[[LinkResult], None] | None = None) -> tuple[LinkResult, ...]:
            crew: type[Crew] = Workers if fetcher.blocks else crew_for(len(asked), policy.jobs)
            return check(asked, fetcher.fetch, policy, online=fetcher.online, cache=kept, on_result=heard, crew=crew)

        results = run(links, on_result)
        if not suggest:
            return results
        return with_suggestions(results, run, None if policy.offline else fetcher.fetch, policy)


def shown_as(link: Link) -> str:
    """The address of a link as reports show it: without credentials."""
    return without_credentials(link.url)
