"""A project in a git repository."""

import json
import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@b.test", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


class Project:
    """A repository with an article."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "articles").mkdir(parents=True)
        git(folder, "init", "-q", "-b", "main")

    def commit(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        git(self.folder, "add", "--", name)
        git(self.folder, "commit", "-qm", "A change")

    def links(self) -> dict[str, list[str]]:
        found = json.loads((self.folder / ".citetrack-reports" / "links.json").read_text(encoding="utf-8"))["links"]
        return {link["url"].rpartition("/")[2]: [link["verdict"], link["code"]] for link in found}
