"""What earlier checks decide: strikes over days, ages, what may be believed of a cache."""

import random

import pytest

from citetrack.links.check import Clock, Policy, check
from citetrack.links.memory import STRIKES, History, recall, row_of, with_history
from citetrack.links.verdicts import DAY, FAILURES, STATUSES, Judgement
from citetrack.model import Failure, Link, Response

URL = "http://a.test/x"
NOW = 1_600_000_000.0


class Kept(dict):
    """A cache in memory."""

    def read(self, keys, now):
        return {key: self[key][0] for key in keys if key in self and self[key][1] > now}

    def write(self, rows):
        self.update({key: (value, until) for key, value, until in rows})


def day(cache, at, page, **policy):
    """The result of a check ``at`` days from the first; ``page`` is a status or a kind of failure."""
    seconds = [NOW + at * DAY]

    def fetch(method, url):
        return Response(page, url) if isinstance(page, int) else Failure(page, "", url)

    clock = Clock(
        now=lambda: seconds[0], tick=lambda: seconds[0], sleep=lambda s: seconds.__setitem__(0, seconds[0] + s)
    )
    [result] = check([Link(URL, ())], fetch, Policy(**policy), cache=cache, clock=clock, rng=random.Random(1))
    return result


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        # (day, what the server says) … -> the code of each check
        ([(0, 404)], ["not-found"]),
        ([(0, 200), (20, 404)], ["ok", "failing"]),
        ([(0, 200), (20, 404), (21.1, 404), (22.2, 404)], ["ok", "failing", "failing", "failing"]),
        ([(0, 200), (20, 404), (21.1, 404), (23.1, 404)], ["ok", "failing", "failing", "not-found"]),
        ([(0, 200), (20, 404), (24, 404)], ["ok", "failing", "failing"]),
        ([(0, 200), (20, 404), (24, 410), (28, "dns")], ["ok", "failing", "failing", "no-such-host"]),
        ([(0, 200), (20, 404), (22, 404), (24, 200), (50, 404)], ["ok", "failing", "failing", "ok", "failing"]),
        ([(0, 401), (20, 404)], ["restricted", "failing"]),
        ([(0, 403), (20, 404)], ["blocked", "not-found"]),
        ([(0, 200), (20, 500), (21, 500), (25, 500)], ["ok", "server-error", "server-error", "server-error"]),
        (
            [(0, 200), (20, 404), (20.5, 500), (22, 404), (24, 404)],
            ["ok", "failing", "failing", "failing", "not-found"],
        ),
        ([(0, 404), (2, 200), (20, 404)], ["not-found", "ok", "failing"]),
        ([(0, 200), (20, "refused-private")], ["ok", "private-address"]),
    ],
)
def test_a_link_that_was_alive_needs_three_failures_over_three_days(days, codes):
    cache = Kept()
    assert [day(cache, at, page).code for at, page in days] == codes


def test_a_strike_is_suspect_and_says_when_it_was_alive():
    cache = Kept()
    day(cache, 0, 200)
    found = day(cache, 20, 404)
    assert (found.verdict, found.code, found.status) == ("suspect", "failing", 404)
    assert "answered on 2020-09-13" in found.reason
    assert "failed 1 time:" in found.reason


def test_failures_of_one_day_are_one_strike():
    cache = Kept()
    day(cache, 0, 200)
    for hour in range(20):
        found = day(cache, 20 + hour / 100, 404, max_age=0.0)
    assert found.code == "failing"
    assert "failed 1 time:" in found.reason


def test_history_outlives_the_result():
    """A link last seen alive a year ago is not convicted by its first failure."""
    cache = Kept()
    day(cache, 0, 200)
    assert day(cache, 365, 404).code == "failing"


def test_long_histories_stay_small():
    _, history = with_history(STATUSES[404], History(NOW), NOW)
    for n in range(1000):
        _, history = with_history(STATUSES[404], history, NOW + n * DAY)
    assert len(history.strikes) <= 10
    assert history.strikes[0] == NOW


@pytest.mark.parametrize("judgement", [*STATUSES.values(), *FAILURES.values()])
def test_history_makes_nothing_worse(judgement):
    order = ["alive", "skipped", "unverifiable", "suspect", "dead"]
    for history in (History(), History(NOW), History(NOW, (NOW,) * (STRIKES + 1))):
        found, _ = with_history(judgement, history, NOW + 100 * DAY)
        assert order.index(found.verdict) <= order.index(judgement.verdict)


@pytest.mark.parametrize(("max_age", "code"), [(None, "ok"), (5 * DAY, "ok"), (3 * DAY, "failing"), (0.0, "failing")])
def test_a_greatest_age_asks_again(max_age, code):
    cache = Kept()
    day(cache, 0, 200)
    assert day(cache, 4, 404, max_age=max_age).code == code


def test_offline_tells_what_was_found_however_old():
    cache = Kept()
    first = day(cache, 0, 200)
    assert day(cache, 300, 404, offline=True) == first


def test_a_link_is_new_once_whatever_came_back():
    cache = Kept()
    first, second, third = (day(cache, 0.1 * n, status) for n, status in enumerate((503, 503, 200)))
    assert [(each.code, each.new) for each in (first, second, third)] == [
        ("server-error", True), ("server-error", False), ("ok", False),
    ]  # fmt: skip
    assert day(cache, 0.4, 503, max_age=0.0).code == "server-error"
    assert day(cache, 0.5, 503, offline=True).code == "ok"  # what says nothing takes the place of nothing


def test_evidence_is_kept_and_comes_back():
    cache = Kept()
    first, second = day(cache, 0, 200), day(cache, 1, 404)
    assert [(t.method, t.url, t.at, t.status) for t in first.tries] == [("HEAD", URL, NOW, 200)]
    assert second.tries == first.tries
    assert (first.new, second.new) == (True, False)


@pytest.mark.parametrize(
    "changes",
    [
        {"chain": 3}, {"chain": [["x"]]}, {"chain": [["x", "y"]]}, {"tries": [1]}, {"tries": [[1, 2]]},
        {"alive": "x"}, {"strikes": ["x"]}, {"strikes": 3}, {"until": "x"}, {"checked": []}, {"until": 10**400},
    ],
)  # fmt: skip
def test_rows_of_others_are_not_believed(changes):
    cache = Kept()
    day(cache, 0, 200)
    [(key, (value, until))] = cache.items()
    cache[key] = (value | changes, until)
    assert day(cache, 1, 404).code == "not-found"


def test_no_credentials_are_kept():
    cache = Kept()

    def fetch(method, url):
        return Response(200, "http://me:secret@b.test/x")

    check([Link(URL, ())], fetch, Policy(), cache=cache)
    assert cache
    assert "secret" not in repr(cache)


def test_malformed_links_have_no_strikes():
    found, history = with_history(Judgement("dead", "malformed", "No."), History(NOW), NOW)
    assert (found.verdict, history) == ("dead", History(NOW))


@pytest.mark.parametrize("at", [1e300, -1.0, float("nan"), float("inf"), "1e99", None])
@pytest.mark.parametrize("name", ["alive", "checked", "until", "strikes", "tries"])
def test_times_of_a_foreign_cache_count_for_nothing(name, at):
    _, row, _ = row_of("http://a.test/", Judgement("alive", "ok", "It is."), History(1e9), 1e9, 0.5)
    assert recall(row) is not None
    row[name] = [at] if name == "strikes" else [["GET", "u", at, 200, ""]] if name == "tries" else at
    assert recall(row) is None
