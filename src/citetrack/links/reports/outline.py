"""What every report says, whatever its format: the order of groups, the counts, and characters made harmless."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, get_args

from citetrack.links.address import without_credentials
from citetrack.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult, LinkSource

__all__ = ["VERDICTS", "counts", "findings", "groups", "harmless", "linked", "sentence", "shown", "tally"]

VERDICTS: tuple[str, ...] = ("dead", "suspect", "unverifiable", "skipped", "alive")
# Control, format (direction marks among them), surrogate, private and unassigned characters, line and paragraph ends.
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# What stays as it is in a link's target.
_OUTSIDE_URL = re.compile(r"[^A-Za-z0-9\-._:/?#@!$&'()+,;=%]")
# Codes of living links that a reader may want to act on.
NOTED = {"moved"}
# GitHub cuts an annotation at 4 kB; a person reads less.
LONGEST = 1000
_LEVELS = {"dead": "error", "suspect": "warning"}

assert set(VERDICTS) == set(get_args(Verdict))


def harmless(text: str) -> str:
    r"""The text with every character that a terminal or a page could act on written out as ``\u{1b}``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in HIDDEN else c for c in text)


def shown(url: str) -> str:
    """An address as it may be shown: without credentials, its characters harmless."""
    return harmless(without_credentials(url))


def linked(url: str) -> str:
    """An address as the target of a link: without credentials, what stands in no address percent-encoded."""
    return _OUTSIDE_URL.sub(
        lambda m: "".join(f"%{b:02X}" for b in m.group().encode("utf-8", "replace")), without_credentials(url)
    )


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


def findings(results: Sequence[LinkResult]) -> list[tuple[str, LinkResult, LinkSource]]:
    """(level, result, place) of what a code view marks, each place once: ``error``, ``warning`` or ``notice``.

    Dead links are errors, suspect ones warnings; what can't be told, has moved or is known is a notice. What was
    skipped isn't there.
    """
    return [
        ("notice" if result.known else _LEVELS.get(title, "notice"), result, source)
        for title, found in groups(results)
        if title != "skipped"
        for result in found
        for source in result.link.sources
    ]


def sentence(result: LinkResult) -> str:
    """A result as one line, each part cut to ``LONGEST`` characters: address, reason, status, what may be cited."""
    status = f" ({result.status})" if result.status is not None else ""
    known = " (known)" if result.known else ""
    better = "".join(f" {each.kind}: {_cut(shown(each.url))}" for each in result.suggestions)
    if result.code == "moved" and result.final_url and not better:
        better = f" moved: {_cut(shown(result.final_url))}"
    return f"{_cut(shown(result.link.url))}: {_cut(harmless(result.reason))}{status}{known}{better}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def tally(results: Sequence[LinkResult]) -> str:
    """The counts as a sentence: ``12 links: 1 dead, 11 alive``."""
    found = counts(results)
    parts = ", ".join(f"{found[verdict]} {verdict}" for verdict in VERDICTS if found[verdict])
    return f"{len(results)} link{'' if len(results) == 1 else 's'}{f': {parts}' if parts else ''}"
