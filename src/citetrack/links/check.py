"""The check: every address once, politely, with a verdict and its reason; nothing here touches the network itself."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from citetrack.errors import NetworkDown
from citetrack.links.address import is_web, without_fragment
from citetrack.links.memory import Memory, key_of, recall, row_of
from citetrack.links.policy import Clock, Policy
from citetrack.links.probe import Question, ask, questions
from citetrack.links.rules.retry_after import retry_after
from citetrack.links.schedule import Schedule
from citetrack.links.verdicts import FAILURES, OFFLINE, Judgement, accept
from citetrack.links.workers import Workers
from citetrack.model import Failure, LinkResult, Response

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from citetrack.model import FailureKind, Fetch, Link

__all__ = ["Clock", "Policy", "check"]

# Failures that befall every link when it is this machine that has no network.
NO_NETWORK = {"dns", "dns-temporary", "unreachable"}
# After so many of them with no answer from anybody, the rest isn't asked any more.
ENOUGH = 20
# Like failures of different links of a host after which its other links share them.
HOST_DOWN = 5
# Seconds for which a good control look-up counts.
NETWORK_HOLDS = 10.0
BATCH = 200  # results written to the cache at once

EXCLUDED = Judgement("skipped", "excluded", "The options leave it out.")
NOT_WEB = Judgement("skipped", "not-web", "Only http and https are checked.")
WRAPPED = Judgement("alive", "ok", "The page that was archived still answers.")
NOT_CACHED = Judgement("skipped", "not-cached", "Offline, and not in the cache.")


@dataclass(slots=True)
class _Task:
    """An address on its way to a verdict: what is asked now, what may be asked yet, and what was seen so far."""

    url: str
    question: Question
    later: tuple[Question, ...]
    tries: int = 0
    again: bool = False
    seen: set[str] = field(default_factory=set)


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
) -> tuple[LinkResult, ...]:
    """The result of each link, in the order of the links.

    ``fetch`` is ``Fetcher.fetch`` or any function like it; it is called from ``policy.jobs`` threads. ``online`` says
    whether the network answers at all (``Fetcher.online``); it is asked when a host can't be found. What ``cache``
    holds is not asked again; it is written also when the run ends in an exception. ``on_result`` is called in this
    thread for each result as it comes.
    Raises ``NetworkDown`` when nobody answers and ``online`` says no: then no link is convicted.
    """
    run = _Run(fetch, policy or Policy(), online, cache, clock or Clock(), rng or random.Random())  # noqa: S311
    by_url: dict[str, list[int]] = {}
    for place, link in enumerate(links):
        by_url.setdefault(without_fragment(link.url), []).append(place)
    results: dict[int, LinkResult] = {}

    def settle(url: str, judgement: Judgement) -> None:
        judgement = accept(judgement, run.policy.accept)
        for place in by_url[url]:
            j = judgement
            result = LinkResult(links[place], j.verdict, j.code, j.status, j.reason, j.final_url)
            results[place] = result
            if on_result is not None:
                on_result(result)

    run.go(tuple(by_url), settle)
    return tuple(results[place] for place in range(len(links)))


class _Run:
    """The state of one check, touched by the thread that called it alone."""

    def __init__(  # noqa: PLR0913, PLR0917 - what check was given
        self,
        fetch: Fetch,
        policy: Policy,
        online: Callable[[], bool],
        cache: Memory | None,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self.fetch, self.policy, self.online = fetch, policy, online
        self.cache, self.clock, self.rng = cache, clock, rng
        self.schedule: Schedule[_Task] = Schedule(policy.per_host, policy.interval)
        self.network: bool | None = None  # what the control look-up said; None while there was no reason to ask
        self.ask_network_at = 0.0
        self.answers = self.unreached = 0
        self.down: Counter[tuple[str, FailureKind]] = Counter()
        self.up: set[str] = set()
        self.rows: list[tuple[str, dict[str, object], float]] = []

    def go(self, urls: Sequence[str], settle: Callable[[str, Judgement], None]) -> None:
        """Brings each address to a judgement and hands it to ``settle``."""
        known = self._recalled(urls)
        for url in urls:
            judgement = self._unasked(url, known)
            if judgement is not None:
                settle(url, judgement)
                continue
            first, *later = questions(url)
            self.schedule.add(first.host, _Task(url, first, tuple(later)))
        try:
            self._ask_all(settle)
        finally:
            self._write()
        if self.unreached and not self.answers and self.network is False:
            raise NetworkDown("the network can't be reached: not even the control hosts resolve; no link was judged")

    def _recalled(self, urls: Sequence[str]) -> dict[str, Judgement]:
        if self.cache is None:
            return {}
        rows = self.cache.read([key_of(url) for url in urls], self.clock.now())
        found = {url: recall(rows[key_of(url)]) for url in urls if key_of(url) in rows}
        return {url: judgement for url, judgement in found.items() if judgement is not None}

    def _unasked(self, url: str, known: dict[str, Judgement]) -> Judgement | None:
        """The judgement of an address that needs no request."""
        pattern = self.policy.excludes(url)
        if pattern:
            return replace(EXCLUDED, reason=f"The options leave it out ({pattern}).")
        if not is_web(url):
            return NOT_WEB
        if url in known:
            return known[url]
        return NOT_CACHED if self.policy.offline else None

    def _ask_all(self, settle: Callable[[str, Judgement], None]) -> None:
        with Workers[_Task, "Response | Failure"](
            max(1, self.policy.jobs), lambda task: ask(task.question, self.fetch, task.again)
        ) as workers:
            while self.schedule or workers.busy:
                while workers.free and (task := self.schedule.take(self.clock.tick())) is not None:
                    spared = self._spared(task)
                    if spared is None:
                        workers.begin(task)
                    else:
                        self.schedule.done(task.question.host)
                        self._settle(task, spared, settle)
                due = self.schedule.next_due() if workers.free else None
                wait = None if due is None else max(0.0, due - self.clock.tick())
                if not workers.busy:
                    if wait:
                        self.clock.sleep(wait)
                    continue
                ended = workers.wait(wait)
                if ended is not None:
                    task, outcome = ended
                    self.schedule.done(task.question.host)
                    self._hear(task, outcome, settle)

    def _spared(self, task: _Task) -> Judgement | None:
        """The judgement of a link that isn't asked because its host, or the network, is known to be down."""
        if self.network is False and not self.answers and self.unreached >= ENOUGH:
            return OFFLINE
        if task.question.host in self.up:
            return None
        kind = next((kind for kind in FAILURES if self.down[task.question.host, kind] >= HOST_DOWN), None)
        return None if kind is None else replace(task.question.judge(Failure(kind, "")), again="")

    def _hear(self, task: _Task, outcome: Response | Failure, settle: Callable[[str, Judgement], None]) -> None:
        """Takes an answer: it settles the link, or it is asked again behind the others."""
        judgement = task.question.judge(outcome)
        task.tries += 1
        host = task.question.host
        if isinstance(outcome, Response):
            self.answers += 1
            self.up.add(host)
        elif outcome.kind in NO_NETWORK and not self._has_network():
            self.unreached += 1
            judgement = OFFLINE
        wait = self._wait(task, judgement, outcome)
        if wait is not None:
            task.again = True
            task.seen.add(judgement.code)
            self.schedule.add(host, task, self.clock.tick() + wait)
        else:
            if isinstance(outcome, Failure) and judgement.again:
                self.down[host, outcome.kind] += 1
            self._settle(task, judgement, settle)

    def _wait(self, task: _Task, judgement: Judgement, outcome: Response | Failure) -> float | None:
        """The seconds until a link is asked again, or None where the judgement counts."""
        if not judgement.again:
            return None
        asked = retry_after(outcome, self.clock.now()) if isinstance(outcome, Response) else None
        if asked is not None and asked > self.policy.longest_wait:
            return None
        spread = 1 + self.policy.jitter * (2 * self.rng.random() - 1)
        if judgement.again == "confirm":
            return None if judgement.code in task.seen else self.policy.confirm_after * spread
        if task.tries > len(self.policy.retry_after):
            return None
        if asked is not None:
            self.schedule.hold(task.question.host, self.clock.tick() + asked)
            return asked
        return self.policy.retry_after[task.tries - 1] * spread

    def _settle(self, task: _Task, judgement: Judgement, settle: Callable[[str, Judgement], None]) -> None:
        if task.later and judgement.verdict != "alive" and judgement.code != OFFLINE.code:
            question, *later = task.later
            self.schedule.add(question.host, _Task(task.url, question, tuple(later)), self.clock.tick())
            return
        if judgement.verdict == "dead" and judgement.code in task.seen:
            judgement = replace(judgement, reason=f"{judgement.reason.rstrip('.')}; asked twice.")
        if task.later:  # what an archive's address wraps
            judgement = replace(WRAPPED, status=judgement.status)
        row = row_of(task.url, judgement, self.clock.now(), self.rng.random())
        if row is not None:
            self.rows.append(row)
        if len(self.rows) >= BATCH:
            self._write()
        settle(task.url, judgement)

    def _write(self) -> None:
        if self.cache is not None and self.rows:
            rows, self.rows = self.rows, []
            self.cache.write(rows)

    def _has_network(self) -> bool:
        now = self.clock.tick()
        if self.network is None or (self.network and now >= self.ask_network_at):
            self.network, self.ask_network_at = self.online(), now + NETWORK_HOLDS
        return self.network
