"""Who is asked next."""

from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.links.schedule import Schedule


def test_hosts_take_turns():
    schedule = Schedule(per_host=9)
    for task in ("a1", "a2", "a3", "b1", "b2", "c1"):
        schedule.add(task[0], task)
    assert [schedule.take(0) for _ in range(4)] == ["a1", "b1", "c1", None]
    schedule.done("b")
    schedule.done("a")
    assert [schedule.take(0) for _ in range(3)] == ["b2", "a2", None]


def test_many_tasks_of_a_host_are_worth_more_connections():
    schedule = Schedule(per_host=3)
    for task in range(20):
        schedule.add("a", task)
    assert [schedule.take(0) for _ in range(4)] == [0, 1, 2, None]


def test_a_host_that_was_begun_goes_first():
    schedule = Schedule(per_host=1)
    for task in ("a1", "b1", "c1", "a2"):
        schedule.add(task[0], task)
    assert schedule.take(0) == "a1"
    schedule.done("a")
    assert [schedule.take(0) for _ in range(3)] == ["a2", "b1", "c1"]


def test_a_host_at_its_limit_holds_up_nobody():
    schedule = Schedule(per_host=1)
    for task in ("a1", "a2", "b1"):
        schedule.add(task[0], task)
    assert [schedule.take(0) for _ in range(3)] == ["a1", "b1", None]
    assert schedule.next_due() is None
    schedule.done("a")
    assert schedule.take(0) == "a2"


def test_tasks_wait_until_they_are_due():
    schedule = Schedule()
    schedule.add("a", "late", 5)
    schedule.add("a", "soon", 1)
    assert schedule.take(0.9) is None
    assert schedule.next_due() == 1
    assert [schedule.take(1), schedule.take(1)] == ["soon", None]
    schedule.done("a")
    assert schedule.next_due() == 5
    assert len(schedule) == 1
    assert schedule.take(5) == "late"


def test_a_held_host_waits():
    schedule = Schedule()
    schedule.add("a", "a1")
    schedule.add("b", "b1")
    schedule.hold("a", 10)
    assert [schedule.take(0), schedule.take(0)] == ["b1", None]
    assert schedule.next_due() == 10
    assert schedule.take(10) == "a1"


def test_starts_keep_their_interval():
    schedule = Schedule(per_host=5, interval=2)
    for task in range(3):
        schedule.add("a", task)
    taken = []
    for now in (0, 1, 2, 3, 4):
        taken.append(schedule.take(now))
        if taken[-1] is not None:
            schedule.done("a")
    assert taken == [0, None, 1, None, 2]


tasks = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 20)), max_size=40)


@settings(deadline=None)
@given(tasks, st.integers(1, 3), st.integers(0, 3), st.data())
def test_every_task_runs_once_within_the_limits(given_tasks, per_host, interval, data):
    schedule = Schedule(per_host, interval)
    for number, (host, due) in enumerate(given_tasks):
        schedule.add(host, (number, host, due), due)
    running, done, now, starts = [], [], 0.0, {}
    while schedule or running:
        while (task := schedule.take(now)) is not None:
            number, host, due = task
            assert due <= now
            assert now - starts.get(host, -99) >= interval
            starts[host] = now
            running.append(task)
            assert sum(1 for _, h, _ in running if h == host) <= per_host
        if running and data.draw(st.booleans()):
            task = running.pop(data.draw(st.integers(0, len(running) - 1)))
            schedule.done(task[1])
            done.append(task[0])
        elif (at := schedule.next_due()) is not None:
            now = max(now, at)
        else:
            task = running.pop()
            schedule.done(task[1])
            done.append(task[0])
    assert sorted(done) == list(range(len(given_tasks)))


def test_connections_once_opened_are_used_to_the_last_task():
    schedule = Schedule(per_host=4)
    for n in range(20):
        schedule.add("host", n)
    running = [schedule.take(0) for _ in range(4)]
    assert None not in running
    for _ in range(16):
        schedule.done("host")
        assert schedule.take(0) is not None
    assert schedule.take(0) is None
    assert not schedule
