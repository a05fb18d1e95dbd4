"""What every crew promises: threads, fibers and processes alike."""

import os
import threading
import time

import gevent
import pytest

from citetrack.errors import ToolError
from citetrack.links.workers import Workers
from citetrack.net.crew import MANY_JOBS, MANY_LINKS, crew_for
from citetrack.net.fibers import Fibers
from citetrack.net.forks import Forks

forks = pytest.param(Forks, marks=pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here"))
CREWS = pytest.mark.parametrize("crew", [Workers, Fibers, forks])
PROCESSES = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")


def pause(seconds):
    """Waits as a request does: a fiber gives way."""
    (gevent if isinstance(gevent.getcurrent(), gevent.Greenlet) else time).sleep(seconds)


def all_of(workers, tasks, lanes=5):
    """Hands out tasks as the check does; the results by task, and the most that were under way."""
    results, most, waiting = {}, 0, list(tasks)
    while waiting or workers.busy:
        while waiting and workers.free:
            task = waiting.pop()
            workers.begin(task, task % lanes, task)
        most = max(most, workers.busy)
        ended = workers.wait(10)
        assert ended is not None
        results[ended[0]] = ended[1]
    return results, most


@CREWS
def test_every_task_comes_back_with_its_result(crew):
    with crew(7, lambda n: n * n) as workers:
        results, most = all_of(workers, range(100))
    assert results == {n: n * n for n in range(100)}
    assert most == 7


@CREWS
def test_tasks_wait_side_by_side(crew):
    started = time.monotonic()
    with crew(50, lambda _: pause(0.5)) as workers:
        all_of(workers, range(100))
    assert time.monotonic() - started < 20  # 50 s one after the other


@CREWS
def test_waiting_ends_with_its_time(crew):
    with crew(2, lambda _: pause(2)) as workers:
        assert workers.wait(0) is None
        workers.begin("a", "lane", 1)
        assert workers.wait(0.05) is None
        assert workers.busy == 1
        assert workers.wait(10) == ("a", None)
        assert workers.busy == 0


def broken(number):
    if number == 3:
        raise ValueError("three is no number")
    return number


@CREWS
def test_an_error_is_raised_where_the_result_is_waited_for(crew):
    with crew(2, broken) as workers:
        workers.begin("a", 0, 3)
        with pytest.raises(ValueError, match="three is no number"):
            workers.wait(10)
        workers.begin("b", 0, 4)
        assert workers.wait(10) == ("b", 4)


@CREWS
def test_what_is_left_undone_holds_up_nobody(crew):
    started = time.monotonic()
    with crew(8, lambda _: pause(60)) as workers:
        for n in range(8):
            workers.begin(n, n, n)
        workers.wait(0.1)
    assert time.monotonic() - started < 20


@CREWS
def test_much_may_be_said_in_both_directions_at_once(crew):
    """More than a pipe holds, so that neither side may wait for the other to listen."""
    with crew(64, lambda text: text * 2) as workers:
        for n in range(64):
            workers.begin(n, n, "x" * 300_000)
        found = {workers.wait(30)[0] for _ in range(64)}
    assert found == set(range(64))


@PROCESSES
def test_a_lane_is_one_process_and_lanes_are_spread():
    with Forks(20, lambda _: os.getpid()) as workers:
        results, _ = all_of(workers, range(60), lanes=6)
    by_lane = [{results[n] for n in range(60) if n % 6 == lane} for lane in range(6)]
    assert all(len(processes) == 1 for processes in by_lane)
    assert len(set.union(*by_lane)) > 1
    assert os.getpid() not in set.union(*by_lane)


class Stubborn(Exception):
    """An error that can't be pickled."""

    def __init__(self, one, two):
        super().__init__(f"{one} and {two}")
        self.lock = threading.Lock()


def stubborn(_):
    raise Stubborn("this", "that")


@PROCESSES
def test_an_error_that_cannot_be_sent_is_told():
    with Forks(2, stubborn) as workers:
        workers.begin("a", 0, 1)
        with pytest.raises(RuntimeError, match="Stubborn: this and that"):
            workers.wait(10)


@PROCESSES
def test_a_process_that_dies_is_an_error_of_the_tool():
    with Forks(2, lambda _: os._exit(1)) as workers:
        workers.begin("a", 0, 1)
        with pytest.raises(ToolError, match="ended before its time"):
            workers.wait(10)


@PROCESSES
def test_no_process_outlives_its_crew():
    with pytest.raises(KeyboardInterrupt), Forks(4, lambda _: (os.getpid(), pause(0.01))) as workers:  # noqa: PT012
        workers.begin("a", 0, 1)
        _, (process, _) = workers.wait(10)
        workers.begin("b", 0, 1)
        raise KeyboardInterrupt
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@PROCESSES
def test_no_process_begins_before_there_is_something_to_do(monkeypatch):
    monkeypatch.setattr(Forks, "_start", lambda _: pytest.fail("began a process"))
    with Forks(4, lambda n: n) as workers:
        assert workers.wait(0) is None


def test_processes_are_for_many_links_at_once(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert crew_for(MANY_LINKS, MANY_JOBS) is Forks
    assert crew_for(MANY_LINKS - 1, MANY_JOBS) is Fibers
    assert crew_for(MANY_LINKS, MANY_JOBS - 1) is Fibers
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert crew_for(MANY_LINKS, MANY_JOBS) is Fibers


def test_no_process_is_forked_where_there_are_threads(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert crew_for(MANY_LINKS, MANY_JOBS) is Fibers
