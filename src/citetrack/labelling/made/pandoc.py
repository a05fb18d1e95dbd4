"""Works printed by pandoc's citation processor."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

__all__ = ["CitedIn", "render_bibliography", "render_notes"]

# One note: the works it cites, each with a page or "".
CitedIn = Sequence[tuple[str, str]]
# Kinds of nodes of pandoc's document tree.
_SPACES: Final = frozenset(("Space", "SoftBreak", "LineBreak"))
_LITERAL: Final = frozenset(("Str", "Code", "Math", "RawInline"))
_ATTRIBUTED: Final = frozenset(("Span", "Link", "Div", "Cite"))
_BLOCKS: Final = frozenset(("Div", "Para", "Plain"))
_MARKS: Final = {"SingleQuote": "‘’", "DoubleQuote": "“”"}


def render_bibliography(style: bytes, items: Sequence[Mapping[str, Any]], lang: str) -> dict[str, str]:
    """The text of each work's entry in the reference list, by its id."""
    blocks = _run('---\nnocite: "@*"\n---\n', style, items, lang)
    entries: dict[str, str] = {}
    for block in blocks:
        _collect(block, entries)
    return entries


def render_notes(style: bytes, items: Sequence[Mapping[str, Any]], notes: Sequence[CitedIn], lang: str) -> list[str]:
    """The text of each note, in order ("" for one that prints nothing); the style must be a note style."""
    source = ["---\nsuppress-bibliography: true\n---\n"]
    source += [
        "[" + "; ".join(f"@{{{key}}}, {page}".removesuffix(", ") for key, page in note) + "]\n" for note in notes
    ]
    blocks = _run("\n".join(source), style, items, lang)
    return [_note(block) for block in blocks if block["t"] == "Para"]


def _run(source: str, style: bytes, items: Sequence[Mapping[str, Any]], lang: str) -> list[Any]:
    import pypandoc  # noqa: PLC0415 - an optional dependency, needed for making training data alone

    with tempfile.TemporaryDirectory() as folder:
        references = Path(folder, "items.json")
        csl = Path(folder, "style.csl")
        references.write_text(json.dumps(list(items), ensure_ascii=False), encoding="utf-8")
        csl.write_bytes(style)
        command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", "json", "--citeproc", "--csl", str(csl)]
        command += ["--bibliography", str(references), "--quiet", *(["-M", f"lang={lang}"] if lang else [])]
        done = subprocess.run(command, input=source.encode(), capture_output=True, check=True)  # noqa: S603
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


def _collect(block: Any, entries: dict[str, str]) -> None:
    if block["t"] != "Div":
        return
    key = block["c"][0][0]
    if key.startswith("ref-"):
        entries[key.removeprefix("ref-")] = " ".join(_flatten(block["c"][1]).split(" ")).strip()
    else:
        for inner in block["c"][1]:
            _collect(inner, entries)


def _note(block: Any) -> str:
    for inline in block["c"]:
        if inline["t"] == "Cite":
            for inner in inline["c"][1]:
                if inner["t"] == "Note":
                    return _flatten(inner["c"]).strip()
    return ""


def _flatten(node: Any) -> str:
    """The text of blocks and inlines; small capitals as capitals, as a plain text writer has it."""
    if isinstance(node, list):
        return "".join(map(_flatten, node))
    kind: str = node["t"]
    content: Any = node.get("c")
    if kind in _SPACES:
        return " "
    if kind in _LITERAL:
        return str(content if kind == "Str" else content[1])
    if kind == "Quoted":
        marks = _MARKS[content[0]["t"]]
        return marks[0] + _flatten(content[1]) + marks[1]
    text = _flatten(content[1] if kind in _ATTRIBUTED else content or [])
    return (text.upper() if kind == "SmallCaps" else text) + (" " if kind in _BLOCKS else "")
