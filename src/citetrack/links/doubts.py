"""What is asked of pages that answer before they count as alive: whether their host is parked, or they are none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from citetrack.links.probe import Answer, Question
from citetrack.links.rules import soft404
from citetrack.links.rules.parked import parked
from citetrack.links.verdicts import PARKED, SOFT_404, Judgement
from citetrack.model import Response

if TYPE_CHECKING:
    import random

    from citetrack.links.task import Task

__all__ = ["Case", "Doubts"]


@dataclass(slots=True)
class Case:
    """A page that answered: the task it is of, what was judged, the answer, and whether that was to a GET."""

    task: Task
    judgement: Judgement
    page: Response
    read: bool


@dataclass(slots=True)
class _Host:
    """What one page of a host has shown, where only HEAD was answered so far, and the cases that wait for it.

    On a ``parked`` host every page is read, and on one whose HEAD said otherwise than its GET (``lies``) asked anew.
    """

    looker: Case
    waiting: list[Case] = field(default_factory=list)
    is_: Literal["asked", "fine", "parked", "lies"] = "asked"


@dataclass(slots=True)
class _Folder:
    """The sibling asked in a folder, and the cases that wait for it."""

    name: str
    waiting: list[Case] = field(default_factory=list)
    asked: bool = False
    answer: Response | None = None


class Doubts:
    """Decides case by case; one that needs to know more gets a question, and waits while another asks the same."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._hosts: dict[str, _Host] = {}
        self._folders: dict[str, _Folder] = {}

    def settle(self, case: Case) -> Judgement | Question | None:
        """The judgement that counts, what has to be asked before, or None where another case's question decides.

        A question of kind ``page`` is to be asked in the place of the case.
        """
        url, page = case.task.question.url, case.page
        if parked(url, page):
            return _suspect(PARKED, case)
        if not case.read and page.header("content-type").lower().startswith(("text/html", "application/xhtml")):
            host = self._hosts.setdefault(case.task.host, _Host(case))
            if host.is_ != "fine":
                return self._looked_at(case, host)
        why = soft404.doubt(url, page)
        return self._beside(case, why) if why else case.judgement

    def _looked_at(self, case: Case, host: _Host) -> Question | None:
        """What is asked to see a page that only HEAD has been answered for."""
        if host.is_ == "lies":
            return Question(case.task.question.url, "page")
        if host.is_ == "parked" or host.looker is case:
            return Question(case.task.question.url, "body")
        host.waiting.append(case)
        return None

    def _beside(self, case: Case, why: str) -> Judgement | Question | None:
        """The judgement in the light of the sibling of the page, which is asked once a folder."""
        key = soft404.folder_of(case.task.question.url)
        if key not in self._folders:
            sibling = soft404.sibling_of(case.task.question.url, self._rng)
            self._folders[key] = _Folder(sibling.rpartition("/")[2])
            return Question(sibling, "sibling")
        folder = self._folders[key]
        if not folder.asked:
            folder.waiting.append(case)
            return None
        return self._compared(case, folder, why)

    def heard(self, case: Case, question: Question, answer: Answer) -> list[Case]:
        """The cases that can be settled now that a question was answered."""
        response = answer.outcome if isinstance(answer.outcome, Response) else None
        if question.kind == "body":
            return self._read(case, response)
        folder = self._folders[soft404.folder_of(case.task.question.url)]
        folder.asked, folder.answer = True, response
        waiting, folder.waiting = folder.waiting, []
        return [case, *waiting]

    def _read(self, case: Case, response: Response | None) -> list[Case]:
        """Takes a page that was read."""
        good = response is not None and 200 <= response.status < 300
        lies = response is not None and response.status in (404, 410)
        if good and response is not None:
            case.page = response
        case.read = not lies
        host = self._hosts.get(case.task.host)
        if host is None or host.looker is not case or host.is_ != "asked":
            return [case]
        host.is_ = "lies" if lies else "parked" if good and parked(case.task.question.url, case.page) else "fine"
        waiting, host.waiting = host.waiting, []
        return [case, *waiting]

    def _compared(self, case: Case, folder: _Folder, why: str) -> Judgement | Question:
        sibling = folder.answer
        if sibling is not None and sibling.status in (404, 410):
            return case.judgement  # the host says so where there is nothing
        good = sibling is not None and 200 <= sibling.status < 300
        if sibling is not None and good and soft404.ends_alike(case.page, sibling):
            return _suspect(SOFT_404, case)
        if not case.read:
            return Question(case.task.question.url, "body")
        if sibling is None or not good:
            says = why != "redirect" and soft404.says_so(case.page)
            return _suspect(SOFT_404, case) if says else case.judgement
        same = soft404.alike(case.page, sibling, folder.name)
        return _suspect(SOFT_404, case) if same else case.judgement


def _suspect(verdict: Judgement, case: Case) -> Judgement:
    j = case.judgement
    return replace(verdict, status=j.status, final_url=j.final_url, chain=j.chain)
