"""What is damaged: citations and documents of the tests and the example, those of ``../shared`` where it is there."""

from __future__ import annotations

import json
import os
from pathlib import Path

__all__ = ["citations", "documents"]

_ROOT = Path(__file__).resolve().parents[2]
_READ = {".txt", ".md", ".html", ".bib"}
_SHARED = Path(os.environ.get("CITETRACK_SHARED", _ROOT.parent / "shared"))


def citations(*, shared: bool = True) -> list[str]:
    """Citations, one string each."""
    files = [_ROOT / "tests" / "labelling" / "citations.jsonl"]
    if shared:
        files += sorted(_SHARED.glob("datasets/dev_*.jsonl"))
    return [_joined(line) for file in files for line in file.read_text("utf-8").splitlines() if line]


def documents(*, shared: bool = True) -> list[str]:
    """Whole documents: text, Markdown, HTML and bibliography files."""
    files = [
        path for path in sorted((_ROOT / "tests" / "corpus").glob("*/*")) if path.suffix in {".txt", ".md", ".html"}
    ]
    files += [*sorted((_ROOT / "examples").glob("*.txt")), *sorted((_ROOT / "tests").glob("*/*.bib"))]
    if shared:
        files += [
            path
            for path in sorted(_SHARED.glob("roundtrip/docs/*/*"))
            if path.suffix in {".txt", ".md", ".html", ".bib"}
        ]
    return [path.read_text("utf-8") for path in files]


def _joined(line: str) -> str:
    return "".join(text for _, text in json.loads(line)["segments"])
