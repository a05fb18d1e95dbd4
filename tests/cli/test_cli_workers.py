"""Work spread over processes, however these are started."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import pytest

from citetrack.cli import workers
from citetrack.errors import CitetrackError
from citetrack.pipeline import Model, parse_all

LINES = [f"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), {n}." for n in range(40)]


@pytest.mark.parametrize("start", sorted({"spawn", "fork"} & set(multiprocessing.get_all_start_methods())))
def test_processes_give_what_one_gives_in_its_order(start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    context = multiprocessing.get_context(start)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", partial(ProcessPoolExecutor, mp_context=context))
    assert list(workers.spread(parse_all, LINES, None, 2, 10)) == list(workers.spread(parse_all, LINES, None, 1, 10))


def _fail(items: Sequence[str], _: Model) -> list[str]:
    if "boom" in items:
        raise CitetrackError("no such thing")
    return list(items)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_is_the_same_from_one_process_as_from_many(jobs: int) -> None:
    found = workers.spread(_fail, ["a", "b", "boom", "c"], None, jobs, 1)
    assert [next(found), next(found)] == ["a", "b"]
    with pytest.raises(CitetrackError, match="no such thing"):
        next(found)


def _die(items: Sequence[str], _: Model) -> list[str]:
    os._exit(9)


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(CitetrackError, match="--jobs 1"):
        list(workers.spread(_die, ["a", "b", "c", "d"], None, 2, 1))


KILLED = r"""
import os, sys, time
from citetrack.cli import workers
def work(items, model):
    os.write(1, b"begun\n")
    time.sleep(60)
list(workers.spread(work, ["a", "b", "c", "d"], None, 2, 1))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_first_one(how: int) -> None:
    first = subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() + first.stdout.readline() == "begun\n" * 2
    first.send_signal(how)
    first.wait(10)
    assert first.stdout.read() == ""  # its end: nobody can write any more
