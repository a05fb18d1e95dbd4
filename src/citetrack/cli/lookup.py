"""`citetrack lookup`: search a bibliography."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from citetrack import plugins
from citetrack.cli.formats import WRITERS
from citetrack.cli.main import FINDINGS
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.cli.talk import printable
from citetrack.errors import UsageError
from citetrack.files import read_bibliography
from citetrack.lookup import Hit, cite, search
from citetrack.model import Entry, Mention

__all__ = ["lookup"]

SCHEMA = 1


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--bib", type=click.Path(path_type=Path), metavar="FILE", help="Search here; bib/references.bib.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "bibtex", "keys"]),
    default="text",
    help="How to print what is found; text.",
)
@command
def lookup(session: Session, words: tuple[str, ...], bib: Path | None, form: str) -> None:
    """Search a bibliography for entries that match all WORDS, the best first.

    A word may be a key, a year, or stand in a name, the title, the container, the publisher, the place or the
    address. Accents and capitals make no difference; a word may be cut short, and a typo is forgiven. The exit code is
    1 if nothing is found.
    """
    path = bib or session.config.bib
    if not path.exists():
        raise UsageError(f"{path}: no bibliography here; make one with citetrack build, or name another with --bib")
    bibliography = read_bibliography(path)
    for problem in bibliography.problems:
        session.talk.problem(str(path), problem.code, problem.message)
    hits = search(bibliography.entries, words)
    if form == "json":
        emit(_json(words, hits), None)
    elif form == "bibtex":
        emit(plugins.load(WRITERS, "bibtex")([hit.entry for hit in hits]), None)
    elif form == "keys":
        emit("".join(f"{hit.entry.key}\n" for hit in hits), None)
    else:
        emit("".join(_text(hit.entry, session) for hit in hits), None)
    if not hits:
        session.talk.note(f"nothing found for {' '.join(words)} in {path}")
        click.get_current_context().exit(FINDINGS)


def _text(entry: Entry, session: Session) -> str:
    key = session.talk.strong(printable(entry.key))
    cited = (f"    cited in {printable(line)}\n" for line in _places(entry.mentions))
    return f"{key}  {printable(cite(entry.reference))}\n{''.join(cited)}"


def _places(mentions: Sequence[Mention]) -> list[str]:
    """A line for each document: its name and the places in it."""
    return [
        f"{document}: {', '.join(dict.fromkeys(map(_place, found)))}"
        for document, found in groupby(mentions, key=lambda mention: mention.document)
    ]


def _place(mention: Mention) -> str:
    place = "in the text" if mention.note is None else f"note {mention.note}"
    return f"{place} ({mention.citation.locator})" if mention.citation.locator else place


def _json(words: Sequence[str], hits: Sequence[Hit]) -> str:
    found = {"schema": SCHEMA, "words": list(words), "hits": [_hit(hit) for hit in hits]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "key": hit.entry.key,
        "score": hit.score,
        "citation": cite(hit.entry.reference),
        "cited": [
            {"document": m.document, "note": m.note, "locator": m.citation.locator or None} for m in hit.entry.mentions
        ],
    }
