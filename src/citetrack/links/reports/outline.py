"""What every report says, whatever its format: the order of groups, the counts, and characters made harmless."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, get_args

from citetrack.links.address import without_credentials
from citetrack.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["VERDICTS", "counts", "groups", "harmless", "shown", "tally"]

VERDICTS: tuple[str, ...] = ("dead", "suspect", "unverifiable", "skipped", "alive")
# Control, format (direction marks among them), surrogate, private and unassigned characters, line and paragraph ends.
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Codes of living links that a reader may want to act on.
NOTED = {"moved"}

assert set(VERDICTS) == set(get_args(Verdict))


def harmless(text: str) -> str:
    r"""The text with every character that a terminal or a page could act on written out as ``\u{1b}``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in HIDDEN else c for c in text)


def shown(url: str) -> str:
    """An address as it may be shown: without credentials, its characters harmless."""
    return harmless(without_credentials(url))


def counts(results: Sequence[LinkResult]) -> dict[str, int]:
    """How many links have each verdict, all five named."""
    found = Counter(result.verdict for result in results)
    return {verdict: found[verdict] for verdict in get_args(Verdict)}


def groups(results: Sequence[LinkResult]) -> list[tuple[str, list[LinkResult]]]:
    """(title, results) of what a reader has to see: all but living links, and of those what moved or has a better."""
    by_verdict = [(v, [r for r in results if r.verdict == v]) for v in VERDICTS if v != "alive"]
    alive = [r for r in results if r.verdict == "alive"]
    noted = [r for r in alive if r.code in NOTED]
    better = [r for r in alive if r.code not in NOTED and r.suggestions]
    return [(title, found) for title, found in (*by_verdict, ("moved", noted), ("suggestions", better)) if found]


def tally(results: Sequence[LinkResult]) -> str:
    """The counts as a sentence: ``12 links: 1 dead, 11 alive``."""
    found = counts(results)
    parts = ", ".join(f"{found[verdict]} {verdict}" for verdict in VERDICTS if found[verdict])
    return f"{len(results)} link{'' if len(results) == 1 else 's'}{f': {parts}' if parts else ''}"
