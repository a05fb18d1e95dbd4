"""A project and its runner, for each test anew."""

import os
import sys
from pathlib import Path

import pytest
from project import Project
from runner import Runner


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith(("CITETRACK_", "GITHUB_", "GIT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return Project(tmp_path / "project")


@pytest.fixture
def runner(project: Project, tmp_path: Path) -> Runner:
    return Runner(project.folder, tmp_path / "runner")
