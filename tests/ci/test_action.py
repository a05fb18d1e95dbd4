"""The GitHub Action, its own steps run in a shell against a git repository and a server on this machine."""

import json
from pathlib import Path

import pytest
from project import Project, git
from runner import ROOT, Runner, check_schema, commands
from website import Website

INPUTS = {"documents": "articles", "arguments": "--allow-private", "install": "none"}
NOBODY = """import socket
def nobody(*_, **__):
    raise socket.gaierror(socket.EAI_NONAME, "no such name")
socket.getaddrinfo = nobody
"""


def test_a_project_over_its_life(project: Project, runner: Runner, web: Website, tmp_path: Path) -> None:
    project.commit("articles/a.md", f"One\n\nSee <{web.url('/one')}> and <{web.url('/two')}>.\n")

    first = runner.run(INPUTS)
    assert (first.failed, first.commands) == (False, [])
    assert "2 links: 2 alive" in first.summary
    assert (first.values["steps.check.outputs.exit-code"], first.values["steps.check.outputs.dead"]) == ("0", "0")
    assert web.paths() >= {"/one", "/two"}

    web.seen.clear()
    cached = runner.run(INPUTS)
    assert (cached.failed, web.seen) == (False, [])
    assert "2 links: 2 alive" in cached.summary

    project.commit(
        "articles/a.md", f"One\n\nSee <{web.url('/one')}> and <{web.url('/two')}>.\n\nNew: <{web.url('/gone')}>.\n"
    )
    dead = runner.run(INPUTS)
    assert web.paths() == {"/gone"}
    assert dead.steps["Judge"] == 1
    assert dead.steps["Keep the results"] == 0
    [said] = dead.commands
    assert said.startswith("::error file=articles/a.md,line=5,")
    assert "### Dead" in dead.summary
    assert dead.values["steps.check.outputs.dead"] == "1"
    reports = project.folder / ".citetrack-reports"
    assert len(json.loads((reports / "links.sarif").read_text())["runs"][0]["results"]) == 1
    assert 'failures="1"' in (reports / "links.xml").read_text()

    web.seen.clear()
    again = runner.run(INPUTS)  # what a failed run found was kept
    assert (again.steps["Judge"], web.seen) == (1, [])

    project.commit("known.json", (reports / "links.json").read_text(encoding="utf-8"))
    known = runner.run(INPUTS | {"baseline": "known.json"})
    assert not known.failed
    [said] = known.commands
    assert said.startswith("::notice ")
    assert "(known)" in said

    git(project.folder, "tag", "before")
    project.commit("articles/b.md", f"A new one: <{web.url('/three')}>.\n")
    changed = runner.run(INPUTS | {"since": "before"})
    assert not changed.failed
    assert "1 link: 1 alive" in changed.summary

    (tmp_path / "dark").mkdir()
    (tmp_path / "dark" / "sitecustomize.py").write_text(NOBODY, encoding="utf-8")
    project.commit("articles/c.md", "Elsewhere: <https://example.org/x>.\n")
    dark = runner.run(INPUTS | {"baseline": "known.json"}, PYTHONPATH=str(tmp_path / "dark"))
    assert (dark.steps["Judge"], dark.values["steps.check.outputs.exit-code"]) == (3, "3")
    assert [line for line in dark.commands if line.startswith("::error")] == [
        "::error title=no network::No link was checked: nobody answers."
    ]
    assert "nobody answers" in dark.summary
    web.seen.clear()
    light = runner.run(INPUTS | {"baseline": "known.json", "arguments": "--allow-private\n--exclude\nexample.org"})
    assert (light.failed, web.seen) == (False, [])  # the run without a network has spoilt nothing
    assert project.links()["gone"] == ["dead", "not-found"]


def test_inputs_and_names_are_words_and_no_commands(project: Project, runner: Runner, web: Website) -> None:
    project.commit("articles/::error::x.md", f"<{web.url('/one')}>\n")
    project.commit("articles/::warning::y.xyz", "nothing that can be read\n")
    hostile = 'articles/::warning::y.xyz\n$(touch pwned)\n"; touch pwned; "\n`touch pwned`\narticles'
    done = runner.run(INPUTS | {"documents": hostile, "baseline": "$(touch pwned)", "fail-on": "dead"})
    assert not (project.folder / "pwned").exists()
    assert done.steps["Judge"] == 2  # files that aren't there
    assert done.commands == []
    assert "::warning::y.xyz" in done.log


def test_unusable_options_fail_the_job_and_say_so(project: Project, runner: Runner) -> None:
    project.commit("articles/a.md", "Nothing.\n")
    done = runner.run(INPUTS | {"fail-on": "sometimes"})
    assert (done.steps["Judge"], done.summary) == (2, "## Links\n\nNo link was checked: see the log.\n")
    assert [line.partition("::No")[0] for line in done.commands] == ["::error title=no report"]


def test_what_is_stopped_is_no_command() -> None:
    assert commands("::error::a\n::stop-commands::t\n::error::b\n::t::\n ::notice x=1::c\nno ::error::d\n") == [
        "::error::a",
        "::notice x=1::c",
    ]


@pytest.mark.heavy
@pytest.mark.timeout(400)
def test_the_action_installs_itself(project: Project, runner: Runner, web: Website) -> None:
    project.commit("articles/a.md", f"<{web.url('/gone')}>\n")
    done = runner.run(INPUTS | {"install": "own"})
    assert (done.steps["Install citetrack"], done.steps["Judge"]) == (0, 1), done.log
    assert (runner.temporary / "citetrack").is_dir()


def test_the_action_is_what_github_takes_for_one() -> None:
    check_schema("vendor.github-actions", ROOT / "action.yml")
