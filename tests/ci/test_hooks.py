"""The pre-commit hooks, on a git repository of their own, and the examples of docs/ci.md."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from project import Project
from runner import ROOT, check_schema
from website import Website

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
DOCS = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
EXAMPLES = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)]


def ran(project: Project, hook: str, *more: str) -> tuple[int, str]:
    """The exit code and the output of a hook, given the files that git tracks and the hook wants."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=project.folder, capture_output=True, check=True)
    wanted = re.compile(HOOKS[hook]["files"])
    files = [name for name in tracked.stdout.decode().split("\0") if name and wanted.search(name)]
    done = subprocess.run(
        [*shlex.split(HOOKS[hook]["entry"]), *more, *files], cwd=project.folder, capture_output=True, check=False
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def test_hooks_pass_what_is_well_and_stop_what_is_not(project: Project, web: Website) -> None:
    project.commit("LICENSE", "No document.\n")
    project.commit("articles/a.txt", f"A page.[1]\n\nNotes\n\n[1] Ada Byron, “Lost,” 2019, {web.url('/gone')}.\n")
    assert [ran(project, hook)[0] for hook in ("citetrack-notes", "citetrack-links-offline")] == [0, 0]
    assert web.seen == []

    code, said = ran(project, "citetrack-links", "--allow-private")
    assert (code, "not-found" in said) == (1, True)
    web.seen.clear()
    code, said = ran(project, "citetrack-links-offline", "--allow-private")
    assert (code, "not-found" in said, web.seen) == (1, True, [])

    project.commit("articles/b.txt", "One[1] and two.[2]\n\nNotes\n\n[1] Ada Byron, Lost (London: Murray, 1843).\n")
    code, said = ran(project, "citetrack-notes")
    assert (code, "articles/b.txt:1:" in said) == (1, True)


def test_only_the_hook_that_asks_waits_to_be_called() -> None:
    assert {name: hook.get("stages") for name, hook in HOOKS.items()} == {
        "citetrack-notes": None,
        "citetrack-links-offline": None,
        "citetrack-links": ["manual"],
    }


def test_the_documents_name_what_is_there(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for name in (*action["inputs"], *action["outputs"], *HOOKS):
        assert f"`{name}`" in DOCS, name
    [workflow] = [each for each in EXAMPLES if "jobs" in each]
    [used] = [step for step in workflow["jobs"]["links"]["steps"] if "citetrack" in step["uses"]]
    assert set(used["with"]) <= set(action["inputs"])
    [hooks] = [each for each in EXAMPLES if "repos" in each]
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == list(HOOKS)
    [gitlab] = [each for each in EXAMPLES if "links" in each]
    (tmp_path / "gitlab.yml").write_text(yaml.safe_dump(gitlab), encoding="utf-8")
    check_schema("vendor.gitlab-ci", tmp_path / "gitlab.yml")
    (tmp_path / "workflow.yml").write_text(DOCS.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")
    check_schema("vendor.github-workflows", tmp_path / "workflow.yml")


@pytest.mark.heavy
@pytest.mark.timeout(600)
def test_pre_commit_runs_them(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    own = tmp_path / "hooks"
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(own)], check=True)
    rev = subprocess.run(["git", "rev-parse", "HEAD"], cwd=own, capture_output=True, check=True).stdout.decode().strip()
    chosen = [{"id": name} for name in HOOKS]
    config = yaml.safe_dump({"repos": [{"repo": str(own), "rev": rev, "hooks": chosen}]})
    project.commit(".pre-commit-config.yaml", config)
    project.commit("articles/b.txt", "One[1] and two.[2]\n\nNotes\n\n[1] Ada Byron, Lost (London: Murray, 1843).\n")
    run = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    done = subprocess.run(run, cwd=project.folder, capture_output=True, check=False)
    said = done.stdout.decode()
    assert re.findall(r"^(citetrack.*?)\.+(Passed|Failed)$", said, re.MULTILINE) == [
        ("citetrack problems", "Failed"),
        ("citetrack check --offline", "Passed"),
    ], said + done.stderr.decode()
    manual = subprocess.run(
        [*run, "--hook-stage", "manual", "citetrack-links"], cwd=project.folder, capture_output=True, check=False
    )
    assert manual.returncode == 0, manual.stdout.decode()
