"""One run of the check: who is asked next, what becomes of the answer, what is remembered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from citetrack.errors import NetworkDown
from citetrack.links.address import is_web
from citetrack.links.doubts import Case, Doubts
from citetrack.links.health import Hosts, Network
from citetrack.links.memory import History, Kept, Memory, key_of, recall, row_of, with_history
from citetrack.links.probe import Answer, Question, ask, questions
from citetrack.links.rules.retry_after import retry_after
from citetrack.links.rules.robots import Heard, robots_of
from citetrack.links.schedule import Schedule
from citetrack.links.task import Task
from citetrack.links.verdicts import OFFLINE, Judgement
from citetrack.model import Failure, Response

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from citetrack.links.policy import Clock, Policy
    from citetrack.links.workers import Crew
    from citetrack.model import Fetch

__all__ = ["Run"]

BATCH = 200  # results written to the cache at once
SOON = -1.0  # before what was never asked: others wait for the answer, and nothing is known of them until then
PAUSE = 2.0  # seconds after which fewer are written too, so that a run that is killed has lost little

EXCLUDED = Judgement("skipped", "excluded", "The options leave it out.")
NOT_WEB = Judgement("skipped", "not-web", "Only http and https are checked.")
NOT_CACHED = Judgement("skipped", "not-cached", "Offline, and not in the cache.")


class Run:
    """The state of a run, touched by the calling thread alone; the workers get one question each and give its answer.

    ``settle`` is called with each address, its judgement once that counts, and whether the cache knew the address.
    """

    def __init__(  # noqa: PLR0913 - what check was given
        self,
        fetch: Fetch,
        policy: Policy,
        clock: Clock,
        rng: random.Random,
        *,
        online: Callable[[], bool],
        cache: Memory | None,
        settle: Callable[[str, Judgement, bool], None],
        crew: type[Crew],
    ) -> None:
        self._fetch, self._policy, self._clock, self._rng, self._crew = fetch, policy, clock, rng, crew
        self._cache, self._hand_over = cache, settle
        self._schedule: Schedule[Task] = Schedule(policy.per_host, policy.interval, policy.limits)
        self._hosts, self._network = Hosts(), Network(online, clock)
        self._doubts, self._robots = Doubts(rng), Heard()
        self._beside: dict[str, list[tuple[Case, Question]]] = {}  # what waits for a robots.txt
        self._known: dict[str, Kept] = {}
        self._rows: list[tuple[str, dict[str, Any], float]] = []
        self._written = clock.tick()

    def go(self, urls: Sequence[str]) -> None:
        """Settles each address; raises ``NetworkDown`` when nobody can be reached."""
        self._known = self._recalled(urls)
        for url in urls:
            judgement = self._unasked(url)
            if judgement is None:
                first, *later = questions(url)
                self._schedule.add(first.host, Task(url, first, tuple(later)))
            else:
                self._hand_over(url, judgement, url not in self._known)
        try:
            self._ask_all()
        finally:
            self._write()
        if self._network.is_down:
            raise NetworkDown("the network can't be reached: not even the control hosts resolve; no link was judged")

    # -- what needs no request --------------------------------------------------------------------------------------

    def _recalled(self, urls: Sequence[str]) -> dict[str, Kept]:
        if self._cache is None:
            return {}
        rows = self._cache.read([key_of(url) for url in urls], self._clock.now())
        found = {url: recall(rows[key_of(url)]) for url in urls if key_of(url) in rows}
        return {url: kept for url, kept in found.items() if kept is not None}

    def _unasked(self, url: str) -> Judgement | None:
        left_out = self._policy.leaves_out(url)
        if left_out:
            return replace(EXCLUDED, reason=left_out)
        if not is_web(url):
            return NOT_WEB
        kept = self._known.get(url)
        if kept is not None and (self._policy.offline or self._still_holds(kept)):
            return kept.judgement
        return NOT_CACHED if self._policy.offline else None

    def _still_holds(self, kept: Kept) -> bool:
        now, most = self._clock.now(), self._policy.max_age
        return now < kept.until and (most is None or now - kept.checked < most)

    def _spared(self, task: Task) -> Judgement | None:
        """The judgement of a link that isn't asked because the network, or its host, is known to be down."""
        if self._network.is_given_up:
            return OFFLINE
        kind = self._hosts.down(task.host)
        return None if kind is None else replace(task.question.judge(Failure(kind, "")), again="")

    # -- asking -----------------------------------------------------------------------------------------------------

    def _ask_all(self) -> None:
        with self._crew(max(1, self._policy.jobs), self._ask) as workers:
            while self._schedule or workers.busy:
                while workers.free and (task := self._schedule.take(self._clock.tick())) is not None:
                    self._begin(task, workers)
                due = self._schedule.next_due() if workers.free else None
                wait = None if due is None else max(0.0, due - self._clock.tick())
                if not workers.busy:
                    if wait:
                        self._clock.sleep(wait)
                    continue
                ended = workers.wait(wait)
                if ended is not None:
                    task, answer = ended
                    self._schedule.done(task.host)
                    self._hear(task, answer)

    def _ask(self, question: Question, again: bool) -> Answer:
        return ask(question, self._fetch, self._clock.now, again=again)

    def _begin(self, task: Task, workers: Crew) -> None:
        spared = None if task.case else self._spared(task)
        waits = spared is None and not task.case and task.count == 0 and self._hosts.in_doubt(task.host)
        if spared is None and not waits:
            workers.begin(task, task.host, task.question, task.count > 0)
            return
        self._schedule.done(task.host)
        if spared is None:
            self._schedule.add(task.host, task, self._clock.tick() + max(0.01, sum(self._policy.retry_after)))
        else:
            self._settle(task, spared)

    def _hear(self, task: Task, answer: Answer) -> None:
        """Takes an answer: it settles the link, or the link is asked again behind the others."""
        if task.case is not None:
            task.case.task.tries += answer.tries
            if task.question.kind == "robots":
                self._robots.hear(task.question.url, answer.outcome)
                for waiting in self._beside.pop(task.question.url):
                    self._look_beside(*waiting)
                return
            for case in self._doubts.heard(task.case, task.question, answer):
                self._doubt(case)
            return
        outcome = answer.outcome
        assert outcome is not None
        task.tries += answer.tries
        judgement = task.question.judge(outcome)
        if task.count:
            self._hosts.waits(task.host, -1)
        task.count += 1
        if isinstance(outcome, Response):
            self._network.answered()
            self._hosts.answered(task.host)
        elif self._network.is_to_blame(outcome.kind):
            judgement = OFFLINE
        wait = self._wait(task, judgement, outcome)
        if wait is not None:
            task.seen.add(judgement.code)
            self._hosts.waits(task.host, 1)
            self._schedule.add(task.host, task, self._clock.tick() + wait)
            return
        if isinstance(outcome, Failure) and judgement.again:
            self._hosts.failed(task.host, outcome.kind)
        if isinstance(outcome, Response) and task.question.kind == "page" and judgement.verdict == "alive":
            self._doubt(Case(task, judgement, outcome, answer.tries[-1].method == "GET"))
        else:
            self._settle(task, judgement)

    def _wait(self, task: Task, judgement: Judgement, outcome: Response | Failure) -> float | None:
        """The seconds until a link is asked again, or None where the judgement counts."""
        if not judgement.again:
            return None
        asked = retry_after(outcome, self._clock.now()) if isinstance(outcome, Response) else None
        if asked is not None and asked > self._policy.longest_wait:
            return None
        spread = 1 + self._policy.jitter * (2 * self._rng.random() - 1)
        if judgement.again == "confirm":
            return None if judgement.code in task.seen else self._policy.confirm_after * spread
        if task.count > len(self._policy.retry_after):
            return None
        if asked is not None:
            self._schedule.hold(task.host, self._clock.tick() + asked)
            return asked
        return self._policy.retry_after[task.count - 1] * spread

    def _doubt(self, case: Case) -> None:
        """Settles a page that answered, or asks what has to be known before."""
        found = self._doubts.settle(case) if self._policy.probe else case.judgement
        if isinstance(found, Question) and found.kind == "page":
            self._schedule.add(found.host, case.task, self._clock.tick())
        elif isinstance(found, Question) and found.kind == "sibling":
            self._look_beside(case, found)
        elif isinstance(found, Question):
            self._schedule.add(found.host, Task(case.task.url, found, case=case), SOON)
        elif found is not None:
            self._settle(case.task, found)

    def _look_beside(self, case: Case, sibling: Question) -> None:
        """Asks what nobody cited, where robots.txt lets us, which is asked before, once a host and in its turn."""
        allowed = self._robots.allows(sibling.url)
        if allowed is None:
            rules = robots_of(sibling.url)
            if rules not in self._beside:
                self._schedule.add(sibling.host, Task(case.task.url, Question(rules, "robots"), case=case), SOON)
            self._beside.setdefault(rules, []).append((case, sibling))
        elif allowed:
            self._schedule.add(sibling.host, Task(case.task.url, sibling, case=case), SOON)
        else:
            for each in self._doubts.heard(case, sibling, Answer(None, ())):
                self._doubt(each)

    # -- results ----------------------------------------------------------------------------------------------------

    def _settle(self, task: Task, judgement: Judgement) -> None:
        if task.later and judgement.verdict != "alive" and judgement.code != OFFLINE.code:
            question, *later = task.later
            self._schedule.add(
                question.host, Task(task.url, question, tuple(later), tries=task.tries), self._clock.tick()
            )
            return
        if judgement.verdict == "dead" and judgement.code in task.seen:
            judgement = replace(judgement, reason=f"{judgement.reason.rstrip('.')}; asked twice.")
        if judgement.verdict == "alive" and task.question.alive:
            judgement = Judgement("alive", "ok", task.question.alive, status=judgement.status)
        judgement, history = self._with_history(task, judgement)
        is_new = task.url not in self._known
        row = row_of(task.url, judgement, history, self._clock.now(), self._rng.random(), is_new)
        if row is not None:
            self._rows.append(row)
        if len(self._rows) >= BATCH or (self._rows and self._clock.tick() - self._written > PAUSE):
            self._write()
        self._hand_over(task.url, judgement, is_new)

    def _with_history(self, task: Task, judgement: Judgement) -> tuple[Judgement, History]:
        kept = self._known.get(task.url)
        judgement = replace(judgement, tries=tuple(task.tries))
        return with_history(judgement, kept.history if kept else History(), self._clock.now())

    def _write(self) -> None:
        self._written = self._clock.tick()
        if self._cache is not None and self._rows:
            self._cache.write(self._rows)
            self._rows = []  # only now: who is interrupted here writes them at the end
