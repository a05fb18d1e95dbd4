"""What is asked about a link: its page, or the registry of its DOI, or what an archive's address wraps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from citetrack.links.address import host_of, without_credentials, without_fragment
from citetrack.links.rules import archive, doi, handle
from citetrack.links.verdicts import Judgement, judge, judge_registry
from citetrack.model import Response, Try

if TYPE_CHECKING:
    from citetrack.model import Failure, Fetch

__all__ = ["Answer", "Question", "ask", "questions"]

# A failure of HEAD after which GET may fare better at once; after a time-out GET waits for its turn.
HEAD_ONLY = {"reset", "protocol", "too-many-redirects"}


@dataclass(frozen=True, slots=True)
class Question:
    """One address to ask, and how its answer is to be read.

    ``robots`` (robots.txt), ``sibling`` and ``body`` are asked to know more of a page that answered; ``alive`` is the
    sentence of a good answer where it isn't the page itself that was asked.
    """

    url: str
    kind: Literal["page", "registry", "robots", "sibling", "body"] = "page"
    alive: str = ""
    subject: str = "DOI"

    @property
    def host(self) -> str:
        """The host that is asked first."""
        return host_of(self.url)

    def judge(self, outcome: Response | Failure) -> Judgement:
        """What the answer says."""
        return judge_registry(outcome, self.subject) if self.kind == "registry" else judge(outcome)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, None where it wasn't asked, and each request that was made for it."""

    outcome: Response | Failure | None
    tries: tuple[Try, ...]


def questions(url: str) -> tuple[Question, ...]:
    """What to ask about a link, in order, until an answer says that it is alive; the last answer counts.

    A DOI and a Handle are asked of their registry, an e-print of arXiv as the DOI that each of them has. An archive's
    address is asked as what it wraps and only then itself: the archive is spared where the page still stands, and a
    page that is gone doesn't convict its copy.
    """
    number = doi.doi_in(url)
    if number:
        return (Question(doi.registry_url(number), "registry"),)
    number = handle.handle_in(url)
    if number:
        return (Question(handle.registry_url(number), "registry", subject="Handle"),)
    page = Question(without_fragment(url))
    number = doi.arxiv_doi(url)
    if number:
        return (Question(doi.registry_url(number), "registry", "The e-print is registered."), page)
    inner = archive.wrapped(url)
    if inner:
        first, *_ = questions(inner)
        return (Question(first.url, first.kind, "The page that was archived still answers.", first.subject), page)
    return (page,)


def ask(question: Question, fetch: Fetch, now: Callable[[], float], again: bool) -> Answer:
    """The answer: to HEAD where that is a good one, else to GET, which alone convicts.

    A question asked ``again`` goes straight to GET, as does what nobody cited.
    """
    tries: list[Try] = []

    def send(method: str) -> Response | Failure:
        at = round(now(), 3)
        outcome = fetch(method, question.url)
        url = without_credentials(question.url)
        if isinstance(outcome, Response):
            tries.append(Try(method, url, at, outcome.status))
        else:
            tries.append(Try(method, url, at, None, outcome.kind))
        return outcome

    if question.kind == "page" and not again:
        outcome = send("HEAD")
        if isinstance(outcome, Response):
            # Retry-After: the host wants to be left alone for a while.
            if 200 <= outcome.status < 300 or outcome.header("retry-after"):
                return Answer(outcome, tuple(tries))
        elif outcome.kind not in HEAD_ONLY:
            return Answer(outcome, tuple(tries))
    return Answer(send("GET"), tuple(tries))
