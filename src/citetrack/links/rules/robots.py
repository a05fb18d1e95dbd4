"""robots.txt (RFC 9309), honoured for what nobody cited: made-up siblings, suggestions and look-ups in archives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from citetrack.links.workers import Workers
from citetrack.model import Response

if TYPE_CHECKING:
    from citetrack.model import Failure, Fetch

__all__ = ["AGENT", "Heard", "Robots", "forbids", "robots_of", "rules_for"]

AGENT = "citetrack"
# (pattern, whether it allows)
Rules = tuple[tuple[str, bool], ...]
NOTHING: Rules = (("/", False),)


class Heard:
    """What the hosts of a run allow, as far as their robots.txt was heard."""

    def __init__(self) -> None:
        self._known: dict[str, Rules] = {}

    def hear(self, url: str, answer: Response | Failure | None) -> None:
        """Takes what came back for the robots.txt of an address."""
        self._known[_origin(url)] = _read(answer)

    def allows(self, url: str) -> bool | None:
        """Whether ``url`` may be asked, None where robots.txt has to be asked first.

        An unreachable robots.txt forbids everything, a missing one nothing.
        """
        rules = self._known.get(_origin(url))
        if rules is None:
            return None
        parts = urlsplit(url)
        return not forbids(rules, f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")


class Robots:
    """What hosts allow, each asked for its robots.txt once; safe to use from many threads."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch, self._heard = fetch, Heard()

    def allow(self, url: str) -> bool:
        """Whether ``url`` may be asked."""
        if (allowed := self._heard.allows(url)) is None:
            self._heard.hear(url, self._fetch("GET", robots_of(url)))
            allowed = self._heard.allows(url)
        return bool(allowed)

    def allowed(self, urls: Iterable[str], most: int) -> tuple[str, ...]:
        """Those of ``urls`` that may be asked; ``most`` hosts are asked for their robots.txt at once."""
        urls = tuple(urls)
        waiting = list({_origin(url): url for url in urls}.values())
        with Workers[str, bool](most, self.allow) as workers:
            while waiting or workers.busy:
                while waiting and workers.free:
                    url = waiting.pop()
                    workers.begin(url, _origin(url), url)
                workers.wait(None)
        return tuple(url for url in urls if self.allow(url))


def robots_of(url: str) -> str:
    """The address of the robots.txt that speaks for an address."""
    return f"{_origin(url)}/robots.txt"


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _read(answer: Response | Failure | None) -> Rules:
    if isinstance(answer, Response) and 200 <= answer.status < 300:
        return rules_for(AGENT, answer.body_start.decode("utf-8-sig", "replace"))
    if isinstance(answer, Response) and answer.status < 500 and answer.status != 429:
        return ()
    return NOTHING


def rules_for(agent: str, text: str) -> Rules:
    """The rules of a robots.txt for a robot: those of all groups that name it, else of those for every robot."""
    groups: dict[str, list[tuple[str, bool]]] = {}
    named: list[str] = []
    begun = False
    for line in text.splitlines():
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        key = key.lower()
        if key == "user-agent":
            named, begun = ([] if begun else named), False
            named.append(value.lower())
            groups.setdefault(value.lower(), [])
        elif key in ("allow", "disallow"):
            begun = True
            for name in named if value else ():
                groups[name].append((unquote(value), key == "allow"))
    return tuple(groups.get(agent, groups.get("*", ())))


def forbids(rules: Rules, path: str) -> bool:
    """Whether the longest rule that fits a path, with its query, forbids it; of equal ones that which allows counts."""
    path = unquote(path)
    fitting = [(len(pattern), allows) for pattern, allows in rules if _fits(pattern, path)]
    return bool(fitting) and not max(fitting)[1]


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits a path from its start on; ``*`` stands for anything, ``$`` at the end for the end."""
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    last = parts.pop() if parts and pattern.endswith("$") else None
    for part in parts:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return at == len(path) or not pattern.endswith("$")
