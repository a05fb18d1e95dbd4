"""The reports of `citetrack check`: those beside the first, and results as they come."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from website import Website

from citetrack import plugins

Call = Callable[..., Any]
INSTALLED = Path(sys.executable).with_name("citetrack")


def cite(web: Website, *paths: str) -> None:
    text = "".join(f"@misc{{k{n}, url = {{{web.url(path)}}}}}\n" for n, path in enumerate(paths))
    Path("refs.bib").write_text(text, encoding="utf-8")


def test_results_come_as_they_are_known(home: Path, web: Website) -> None:
    cite(web, "/late", "/ok")
    arguments = [str(INSTALLED), "check", "refs.bib", "--allow-private", "--format", "jsonl", "--stream"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, env=os.environ.copy()) as ran:
        assert ran.stdout is not None
        assert json.loads(ran.stdout.readline())["url"].endswith("/ok")
        assert ran.poll() is None  # the other is still asked
        web.released.set()
        [late] = ran.stdout.read().splitlines()
    assert json.loads(late)["url"].endswith("/late")
    assert ran.returncode == 0


def test_a_stream_tells_what_is_known(call: Call, web: Website) -> None:
    cite(web, "/bad", "/ok")
    Path("known.txt").write_text(f"{web.url('/bad')}\n", encoding="utf-8")
    options = ("--allow-private", "--baseline", "known.txt", "--fail-on", "unverifiable")
    done = call("check", "refs.bib", *options, "--format", "jsonl", "--stream")
    assert done.code == 0
    assert {line["code"]: line["known"] for line in map(json.loads, done.out.splitlines())} == {
        "blocked": True,
        "ok": False,
    }
    assert call("check", "refs.bib", "--allow-private", "--fail-on", "unverifiable").code == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--stream",), "--format jsonl"),
        (("--stream", "--format", "jsonl", "--suggest"), "--suggest"),
        (("--stream", "--format", "jsonl", "--fix"), "--fix"),
        (("--stream", "--format", "jsonl", "-o", "x.jsonl"), "standard output"),
        (("--report", "sarif"), "FORMAT=FILE"),
        (("--report", "sarif="), "FORMAT=FILE"),
        (("--report", "word=x"), "sarif"),
    ],
)
def test_what_can_not_be_is_a_usage_error(call: Call, web: Website, options: tuple[str, ...], said: str) -> None:
    cite(web, "/ok")
    done = call("check", "refs.bib", *options)
    assert (done.code, done.out, said in done.err) == (2, "", True), done.err


def test_one_run_writes_every_report(call: Call, web: Website) -> None:
    cite(web, "/bad")
    names = plugins.names("citetrack.reports")
    options = [part for name in names for part in ("--report", f"{name}=links.{name}")]
    done = call("check", "refs.bib", "--allow-private", *options)
    assert done.code == 0
    for name in names:
        assert "/bad" in Path(f"links.{name}").read_text(encoding="utf-8")
        again = call("check", "refs.bib", "--allow-private", "--offline", "--format", name)
        assert done.out == again.out if name == "text" else again.code == 0
