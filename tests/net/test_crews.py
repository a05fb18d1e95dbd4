"""What every crew promises: threads, fibers and processes alike."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import gevent
import pytest

from citetrack.errors import ToolError
from citetrack.links.workers import Workers
from citetrack.net.crew import MANY_JOBS, MANY_LINKS, crew_for
from citetrack.net.fibers import Fibers, aside
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


def test_processes_and_the_gevent_of_somebody_else_do_not_mix(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    gevent.get_hub()
    try:
        assert crew_for(MANY_LINKS, MANY_JOBS) is Fibers
    finally:
        gevent.get_hub().destroy(destroy_loop=True)


@PROCESSES
def test_a_result_that_cannot_be_sent_holds_up_no_other():
    with Forks(20, lambda n: (lambda: n) if n == 3 else n) as workers:
        for n in range(10):
            workers.begin(n, "lane", n)
        found = []
        for _ in range(10):
            try:
                found.append(workers.wait(10)[0])
            except RuntimeError as error:
                found.append(str(error)[:8])
    assert {str(each) for each in found} == {*map(str, range(10)), "function"} - {"3"}


@PROCESSES
def test_a_process_whose_caller_has_gone_says_nothing(capfd):
    with Forks(40, lambda _: pause(0.2)) as workers:
        for n in range(40):
            workers.begin(n, n, n)
        workers.wait(0.05)
    assert capfd.readouterr() == ("", "")


def no_name(*_):
    raise socket.gaierror(socket.EAI_NONAME, "no such name")


def test_a_failed_look_up_is_raised_and_not_printed(capfd):
    with Fibers(2, lambda _: aside(no_name)) as workers:
        workers.begin("a", 0, 1)
        with pytest.raises(socket.gaierror):
            workers.wait(10)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("at", [0.0, 0.3])
def test_fibers_are_interrupted_without_a_word(at, capfd):
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), Fibers(3, lambda _: pause(60)) as workers:  # noqa: PT012
        threading.Timer(at, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        for n in range(3):
            workers.begin(n, n, n)
        workers.wait(30)
    assert capfd.readouterr() == ("", "")
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files can't be counted here")
def test_threads_that_have_used_fibers_leave_no_file_open():
    def use():
        with Fibers(2, lambda n: aside(int, n)) as workers:
            all_of(workers, range(4))

    def used():
        thread = threading.Thread(target=use)
        thread.start()
        thread.join()
        return len(list(Path("/proc/self/fd").iterdir()))

    first = used()
    assert max(used() for _ in range(10)) <= first + 3


PATCHED = """
from gevent import monkey
monkey.patch_all()
import sys
sys.path.insert(0, sys.argv[1])
import webworld
from citetrack.links.check import Policy, check
from citetrack.model import Link
from citetrack.net.crew import crew_for
from citetrack.net.fetch import Fetcher
urls = ["http://site.test/200", "https://secure.test/200", "http://nowhere.test/", "https://secure.test/trickle"]
policy = Policy(interval=0, confirm_after=0.01, retry_after=())
with webworld.world() as web, Fetcher(
    resolve=web.resolve, allow=[webworld.LOOPBACK], proxies={}, timeout=2, ca_file=webworld.AUTHORITY
) as fetcher:
    print(*(r.code for r in check([Link(u, ()) for u in urls], fetcher.fetch, policy, crew=crew_for(500, 64))))
"""


def test_a_program_that_gevent_has_patched_may_check_links():
    command = [sys.executable, "-c", PATCHED, str(Path(__file__).parents[1])]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.stdout.split(), done.stderr) == (["ok", "ok", "no-such-host", "timeout"], "")
