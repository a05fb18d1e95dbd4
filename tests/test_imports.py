"""Imports point one way, and each heavy library stays in its room."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "citetrack"

# A room may import these rooms of citetrack, and no others.
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "plugins": {"errors"},
    "config": {"errors", "hosts"},
    "hosts": set(),
    "readers": {"model", "errors", "plugins"},
    "labelling": {"model", "errors"},
    "normalize": {"model", "errors"},
    "notes": {"model", "errors"},
    "bibliography": {"model", "errors", "readers"},  # an edited .bib file is read in blocks
    "writers": {"model", "errors", "plugins"},
    "links": {"model", "errors", "plugins"},
    "lookup": {"model", "errors", "plugins"},
    "net": {"model", "errors"},
    "files": {"model", "errors", "readers", "bibliography"},
    "api": {"model", "labelling", "citations", "pipeline", "plugins"},
    "linkcheck": {"model", "bibliography", "links", "net"},
    "rebuild": {"model", "errors", "plugins", "readers", "bibliography"},
    "pybtex_plugins": {"model", "errors", "plugins", "api", "bibliography", "readers", "writers", "lookup"},
    "citations": {"model", "normalize", "notes"},
    "pipeline": {"model", "errors", "citations", "notes", "labelling", "normalize", "bibliography"},
}
# Only these rooms may import these libraries.
HOMES = {
    "requests": {"net"},
    "urllib3": {"net"},
    "diskcache": {"net"},
    "click": {"cli"},
    "pybtex": {"readers", "writers", "pybtex_plugins"},
    "lxml": {"readers", "labelling"},
    "pycrfsuite": {"labelling"},
    "mammoth": {"readers"},
    "markdown_it": {"readers"},
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    here = room(path)
    for name in imported(path):
        top, *rest = name.split(".")
        if top == "citetrack" and here in ALLOWED:
            target = rest[0] if rest else ""
            assert target in {here, *ALLOWED[here]}, f"{here} must not import {name}"
        if top == "citetrack" and here != "cli":
            assert not rest or rest[0] != "cli", f"nothing imports cli, but {path.name} does"
        assert here in HOMES.get(top, {here}), f"{top} belongs in {HOMES.get(top)}, not in {here}"
