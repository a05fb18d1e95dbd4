"""What is asked about a link: its page, or the registry of its DOI, or what an archive's address wraps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from citetrack.links.address import host_of, without_fragment
from citetrack.links.rules import archive, doi
from citetrack.links.verdicts import Judgement, judge, judge_registry
from citetrack.model import Response

if TYPE_CHECKING:
    from citetrack.model import Failure, Fetch

__all__ = ["Question", "ask", "questions"]

# A failure of HEAD after which GET may fare better at once; after a time-out GET waits for its turn.
HEAD_ONLY = {"reset", "protocol", "too-many-redirects"}


@dataclass(frozen=True, slots=True)
class Question:
    """One address to ask, and how its answer is to be read."""

    url: str
    kind: Literal["page", "registry"] = "page"

    @property
    def host(self) -> str:
        """The host that is asked first."""
        return host_of(self.url)

    def judge(self, outcome: Response | Failure) -> Judgement:
        """What the answer says."""
        return judge_registry(outcome) if self.kind == "registry" else judge(outcome)


def questions(url: str) -> tuple[Question, ...]:
    """What to ask about a link, in order, until an answer says that it is alive; the last answer counts.

    A DOI is asked of its registry. An archive's address is asked as what it wraps and only then itself: the archive
    is spared where the page still stands, and a page that is gone doesn't convict its copy.
    """
    number = doi.doi_in(url)
    if number:
        return (Question(doi.registry_url(number), "registry"),)
    inner = archive.wrapped(url)
    if inner:
        return (*questions(inner), Question(without_fragment(url)))
    return (Question(without_fragment(url)),)


def ask(question: Question, fetch: Fetch, again: bool) -> Response | Failure:
    """The answer: to HEAD where that is a good one, else to GET, which alone convicts.

    A question asked ``again`` goes straight to GET.
    """
    if question.kind == "page" and not again:
        outcome = fetch("HEAD", question.url)
        if isinstance(outcome, Response):
            # Retry-After: the host wants to be left alone for a while.
            if 200 <= outcome.status < 300 or outcome.header("retry-after"):
                return outcome
        elif outcome.kind not in HEAD_ONLY:
            return outcome
    return fetch("GET", question.url)
