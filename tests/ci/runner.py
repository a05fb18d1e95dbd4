"""What a GitHub runner does with a composite action: its steps in bash, the cache, the log's commands."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
_EXPRESSION = re.compile(r"\$\{\{\s*([a-z_.-]+)\s*\}\}")


@dataclass
class Job:
    """How a run of the action ended: step outcomes, what was printed, the commands among it, the summary."""

    steps: dict[str, int] = field(default_factory=dict)
    log: str = ""
    commands: list[str] = field(default_factory=list)
    summary: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        return any(self.steps.values())


def commands(log: str) -> list[str]:
    """The lines that a runner acts on; between ``::stop-commands::T`` and ``::T::`` there are none."""
    found, stopped = [], ""
    for line in log.splitlines():
        text = line.strip()
        if stopped:
            stopped = "" if text == f"::{stopped}::" else stopped
        elif text.startswith("::stop-commands::"):
            stopped = text.removeprefix("::stop-commands::")
        elif re.match(r"::[a-z-]+( .*?)?::", text):
            found.append(text)
    return found


def check_schema(name: str, file: Path) -> None:
    """Fails unless the file keeps a schema that check-jsonschema carries."""
    arguments = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, str(file)]
    done = subprocess.run(arguments, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


class Runner:
    """Runs the action of this repository in ``workspace``; caches lie in ``store``, by key, the newest last."""

    def __init__(self, workspace: Path, temporary: Path) -> None:
        self.workspace, self.temporary = workspace, temporary
        self.store: list[tuple[str, Path]] = []
        self.runs = 0
        self.action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

    def run(self, inputs: Mapping[str, str], **environ: str) -> Job:
        """A job of a fresh checkout: what is ignored or untracked is gone before."""
        subprocess.run(["git", "clean", "-qfdx"], cwd=self.workspace, check=True)
        self.runs += 1
        job = Job()
        job.values = {f"inputs.{name}": str(each.get("default", "")) for name, each in self.action["inputs"].items()}
        job.values |= {f"inputs.{name}": value for name, value in inputs.items()}
        job.values |= {"github.action_path": str(ROOT), "github.run_id": str(self.runs), "github.run_attempt": "1"}
        path = os.environ["PATH"]
        for step in self.action["runs"]["steps"]:
            if not self._wanted(step.get("if", ""), job):
                continue
            if "uses" in step:
                job.steps[step["name"]] = self._cache(step["uses"], self._filled(step["with"], job))
                continue
            folder = Path(self.temporary / f"{self.runs}-{len(job.steps)}")
            folder.mkdir(parents=True)
            files = {name: folder / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}
            for file in files.values():
                file.touch()
            assert step["shell"] == "bash"
            assert "${{" not in step["run"]  # what comes from outside is no part of a script
            (folder / "script.sh").write_text(step["run"], encoding="utf-8")
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(folder / "script.sh")],
                cwd=self.workspace, capture_output=True, check=False, timeout=300,
                env={
                    **os.environ, **environ, "PATH": path, "RUNNER_TEMP": str(self.temporary),
                    **{name: str(file) for name, file in files.items()}, **self._filled(step.get("env", {}), job),
                },
            )  # fmt: skip
            job.steps[step["name"]] = done.returncode
            job.log += (done.stdout + done.stderr).decode("utf-8")
            job.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
            path = os.pathsep.join([*reversed(files["GITHUB_PATH"].read_text().split()), path])
            for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines():
                name, _, value = line.partition("=")
                job.values[f"steps.{step['id']}.outputs.{name}"] = value
        job.commands = commands(job.log)
        return job

    def _wanted(self, condition: str, job: Job) -> bool:
        if condition == "always()":
            return True
        if condition:
            name, other = re.fullmatch(r"(inputs\.[a-z-]+) != '([a-z]+)'", condition).groups()  # type: ignore[union-attr]
            return not job.failed and job.values[name] != other
        return not job.failed

    def _filled(self, texts: Mapping[str, Any], job: Job) -> dict[str, str]:
        return {name: _EXPRESSION.sub(lambda m: job.values[m[1]], str(text)) for name, text in texts.items()}

    def _cache(self, uses: str, options: Mapping[str, str]) -> int:
        here = self.workspace / options["path"]
        if uses == "actions/cache/restore@v4":
            prefixes = (options["key"], *options["restore-keys"].split())
            found = [kept for key, kept in self.store if any(key.startswith(each) for each in prefixes)]
            if found:
                shutil.copytree(found[-1], here)
            return 0
        assert uses == "actions/cache/save@v4"
        if here.is_dir():
            kept = self.temporary / f"cache-{self.runs}"
            shutil.copytree(here, kept)
            self.store.append((options["key"], kept))
        return 0
