"""The link check with the network and the cache behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from citetrack import bibliography
from citetrack.links.check import Policy, check
from citetrack.links.find import find, merge
from citetrack.model import Extraction, Link, LinkResult, References
from citetrack.net.cache import Cache
from citetrack.net.fetch import Fetcher

__all__ = ["Policy", "ask", "check_links", "links_of"]

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
    on_result: Callable[[LinkResult], None] | None = None,
) -> tuple[LinkResult, ...]:
    """What became of each link, in their order; ``on_result`` hears of each as it is known."""
    with ExitStack() as opened:
        fetcher = opened.enter_context(Fetcher(timeout=timeout, allow_private=allow_private))
        kept = None if cache is None else opened.enter_context(Cache(cache))
        return check(links, fetcher.fetch, policy, online=fetcher.online, cache=kept, on_result=on_result)
