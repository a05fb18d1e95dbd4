"""What the documents say of the command: every command and option, and what the examples print."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from citetrack.bibliography import sources
from citetrack.cli.main import COMMANDS, root

Call = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def options(command: click.Command) -> set[str]:
    """All spellings of the options of a command and of its sub-commands."""
    found = {name for param in command.params if isinstance(param, click.Option) for name in param.opts}
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        found |= options(inner)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert f"\ncitetrack {name} " in CLI
    missing = {option for option in options(command) if f"{option}`" not in CLI and f"{option} " not in CLI}
    assert missing - {"--output"} == set()  # -o is


def examples() -> list[Any]:
    """(command, what it prints) of each ``console`` block of the README; ``…`` stands for anything."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL):
        for line, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            found.append(pytest.param(line, printed, id=line))
    return found


@pytest.mark.parametrize(("line", "printed"), examples())
def test_the_examples_print_what_the_readme_shows(call: Call, home: Path, line: str, printed: str) -> None:
    (home / "examples").symlink_to(ROOT / "examples")
    (home / "bib").symlink_to(ROOT / "bib")
    echo, _, piped = line.rpartition(" | ")
    stdin = (shlex.split(echo)[1] + "\n").encode() if echo else b""
    done = call(*shlex.split(piped)[1:], stdin=stdin)
    assert done.code == 0
    pattern = ".*".join(re.escape(part) for part in printed.rstrip("\n").split("…"))
    assert re.fullmatch(pattern, done.out.rstrip("\n"), re.DOTALL), done.out


def test_the_bibtex_entry_of_the_readme_is_the_example_s(call: Call, home: Path) -> None:
    (block,) = re.findall(r"^```bibtex\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (home / "examples").symlink_to(ROOT / "examples")
    assert block in call("extract", "examples").out


def test_the_shipped_bibliography_is_what_build_makes_of_the_example(call: Call, home: Path) -> None:
    """Where it isn't: ``citetrack build --force`` in the repository."""
    (home / "examples").symlink_to(ROOT / "examples")
    call("build", "examples", "-o", "bib/references.bib")
    (made, side), (shipped, known) = (
        [(folder / name).read_text(encoding="utf-8") for name in ("references.bib", "references.sources.json")]
        for folder in (Path("bib"), ROOT / "bib")
    )
    assert made == shipped
    new, old = sources.loads(side, "new"), sources.loads(known, "old")
    assert sources.as_sure(new, old) == old
    for key, held in new.entries.items():  # the last digits of a float are not the same on every machine
        assert held.fields == pytest.approx(old.entries[key].fields, abs=0.011)


def test_the_first_screen_holds_both_commands() -> None:
    top = README[:1800]
    assert "pip install -q . && .venv/bin/citetrack build examples -o bib/references.bib" in top
    assert ".venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest" in top


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda path: path.name)
def test_links_within_the_repository_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if ":" not in target]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []
