"""The report as a page to look at: one HTML file that asks nothing of any server and works without scripts."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from citetrack.links.address import host_of
from citetrack.links.reports.html_pictures import pictures
from citetrack.links.reports.html_row import row, when, words
from citetrack.links.reports.outline import VERDICTS, counts, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citetrack.model import LinkResult

__all__ = ["report"]

BLOCK = 40


@cache
def _part(name: str) -> tuple[str, str]:
    """(a file beside this one, its hash as a Content-Security-Policy names it)."""
    text = files("citetrack.links.reports").joinpath(name).read_text(encoding="utf-8")
    return text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def report(results: Sequence[LinkResult]) -> str:
    """The page: counts, pictures of rot by host and by year, filters, and a table of all links, the dead first.

    Its Content-Security-Policy lets only its own style sheet and script act, and nothing be fetched.
    """
    (style, style_hash), (script, script_hash) = _part("page.css"), _part("page.js")
    policy = (
        f"default-src 'none'; style-src {style_hash}; script-src {script_hash}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    rank = {verdict: place for place, verdict in enumerate(VERDICTS)}
    listed = sorted(results, key=lambda each: rank[each.verdict])
    last = max((each.at for result in results for each in result.tries), default=0.0)
    asked = f'<p class="soft">Last request: {when(last)} UTC.</p>' if last else ""
    rows = [row(each) for each in listed]
    # Blocks of rows that are out of sight aren't laid out, so that thousands open at once.
    blocks = "\n".join(f"<tbody>{''.join(rows[at : at + BLOCK])}</tbody>" for at in range(0, len(rows), BLOCK))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Links: {tally(results)}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<a class="skip" href="#links">To the table of links</a>
<header><h1>Links</h1><p>{tally(results)}.</p>{asked}{_tiles(results)}</header>
<main>
<section aria-labelledby="rot"><h2 id="rot">Pictures of rot</h2>
{pictures(results)}
</section>
<section aria-labelledby="all"><h2 id="all">All links</h2>
{_filters(results)}
<table class="links" id="links" tabindex="-1"><caption>The dead first; open a line for its places and its history \
(times in UTC)</caption>
<thead><tr><th scope="col">Verdict</th><th scope="col">Link</th><th class="unseen" scope="col">\
Places and history</th><th scope="col">Why, and what \
may be cited instead</th></tr></thead>
{blocks}
</table>
</section>
</main>
<script>{script}</script>
</body>
</html>
"""


def _tiles(results: Sequence[LinkResult]) -> str:
    found = counts(results)
    tiles = "".join(f'<li class="{v}"><b>{found[v]}</b> {v}</li>' for v in VERDICTS if found[v])
    return f'<ul class="tally">{tiles}</ul>' if tiles else ""


def _filters(results: Sequence[LinkResult]) -> str:
    """The form, which the script shows: without it, nothing is there that does nothing."""
    found = counts(results)
    verdicts = "".join(f'<option value="{v}">{v} ({found[v]})</option>' for v in VERDICTS if found[v])
    by_host = Counter(host_of(each.link.url) for each in results)
    by_host.pop("", None)
    hosts = "".join(
        f'<option value="{words(host)}">{words(host, 60)} ({by_host[host]})</option>' for host in sorted(by_host)
    )
    return (
        '<form id="filters" hidden aria-label="Filters"><label>Verdict<select name="verdict"><option value="">all'
        f'</option>{verdicts}</select></label><label>Host<select name="host"><option value="">all</option>{hosts}'
        '</select></label><label>Words in address, note, reason …<input name="words" type="search" autocomplete="off">'
        '</label><button type="reset">Show all</button></form><p id="shown" role="status"></p>'
    )
