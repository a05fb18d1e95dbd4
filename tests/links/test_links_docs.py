"""The verdict table of the docs names what the code says, and nothing else."""

import re
from pathlib import Path

from citetrack.links import run, verdicts
from citetrack.links.verdicts import Judgement, accept

DOCS = Path(__file__).resolve().parents[2] / "docs" / "links.md"


def test_the_docs_name_every_code_with_its_verdict():
    table = DOCS.read_text(encoding="utf-8").partition("## Verdicts")[2].partition("## How it asks")[0]
    documented = {
        (cells[1].strip(), code)
        for cells in (line.split("|") for line in table.splitlines() if line.startswith("| ") and "`" in line)
        for code in re.findall(r"`([a-z0-9-]+)`", cells[2])
    }
    judgements = [each for module in (verdicts, run) for each in vars(module).values() if isinstance(each, Judgement)]
    judgements += [*verdicts.STATUSES.values(), *verdicts.FAILURES.values()]
    judgements.append(accept(Judgement("dead", "x", "X.", "", 404), {404}))
    said = {(judgement.verdict, judgement.code) for judgement in judgements} | {
        ("unverifiable", "registry-unclear"),
        ("dead", "handle-not-found"),
    }
    assert documented == said
