"""Pictures of rot for the page: inline SVG, each with the same figures in a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from citetrack.links.address import host_of
from citetrack.links.reports.html_row import words
from citetrack.links.reports.outline import VERDICTS, harmless

if TYPE_CHECKING:
    from citetrack.model import LinkResult

__all__ = ["pictures"]

HOSTS = 12  # as many as a reader takes in at a glance
YEARS = 60
WIDTH, BAR, PITCH = 400, 14, 36
HEIGHT = 230

_YEAR = re.compile(r"[0-9]{4}")
Counts = Mapping[str, Counter[str]]


def pictures(results: Sequence[LinkResult]) -> str:
    """A figure of the hosts with most links that don't answer, and one of the years of the works cited."""
    hosts: dict[str, Counter[str]] = {}
    years: dict[str, Counter[str]] = {}
    for result in results:
        hosts.setdefault(host_of(result.link.url), Counter())[result.verdict] += 1
        year = next((s.year for s in result.link.sources if _YEAR.fullmatch(s.year)), "")
        years.setdefault(year, Counter())[result.verdict] += 1
    hosts.pop("", None)
    undated = years.pop("", Counter()).total()
    worst = sorted(hosts, key=lambda host: (-_lost(hosts[host]), -hosts[host].total(), host))[:HOSTS]
    shown = dict(sorted(years.items())[-YEARS:])
    return (
        '<div class="pictures">'
        + _figure("host", _of_hosts(hosts, worst), {host: hosts[host] for host in worst}, _rest(hosts))
        + _figure("year of the work cited", _of_years(shown), shown, _left_out(years, undated))
        + "</div>"
    )


def _lost(found: Counter[str]) -> int:
    return found["dead"] + found["suspect"]


def _rest(hosts: Counts) -> str:
    more = len(hosts) - HOSTS
    return f"{more} more host{'s' if more > 1 else ''} in the table of links." if more > 0 else ""


def _left_out(years: Counts, undated: int) -> str:
    older = sum(found.total() for _, found in sorted(years.items())[:-YEARS])
    parts = [f"{older} links of earlier years"] if older else []
    parts += [f"{undated} link{'s' if undated > 1 else ''} without a year"] if undated else []
    return f"Not shown: {' and '.join(parts)}." if parts else ""


def _figure(by: str, svg: str, found: Counts, rest: str) -> str:
    title, noun = f"Rot by {by}", by.split(maxsplit=1)[0].capitalize()
    if not found:
        return f"<figure><figcaption>{title}</figcaption><p>Nothing to show. {rest}</p></figure>"
    used = [verdict for verdict in VERDICTS if any(each[verdict] for each in found.values())]
    legend = "".join(f'<li class="{verdict}">■ {verdict}</li>' for verdict in used)
    head = "".join(f'<th scope="col">{verdict}</th>' for verdict in used)
    rows = "".join(
        f'<tr><th scope="row"><bdi>{words(name, 80)}</bdi></th>'
        + "".join(f"<td>{each[verdict]}</td>" for verdict in used)
        + "</tr>"
        for name, each in found.items()
    )
    return (
        f'<figure><figcaption>{title}</figcaption>{svg}<ul class="legend">{legend}</ul>'
        + (f'<p class="soft">{rest}</p>' if rest else "")
        + f'<details><summary>{title}: the figures</summary><table><thead><tr><th scope="col">{noun}</th>{head}</tr>'
        f"</thead><tbody>{rows}</tbody></table></details></figure>"
    )


def _of_hosts(hosts: Counts, worst: Sequence[str]) -> str:
    """Bars that lie, one a host, each parted by verdict; the longest fills the width."""
    most = max((hosts[host].total() for host in worst), default=1)
    parts = []
    for place, host in enumerate(worst):
        y, x = place * PITCH, 0.0
        name = harmless(host)
        name = name if len(name) <= 50 else f"…{name[-49:]}"
        parts.append(f'<text x="0" y="{y + 12}">{escape(name)}</text>')
        for verdict in VERDICTS:
            wide = hosts[host][verdict] / most * (WIDTH - 70)
            if wide:
                parts.append(_rect(verdict, x, y + 16, wide, BAR))
            x += wide
        parts.append(f'<text x="{x + 6:.1f}" y="{y + 28}">{_lost(hosts[host])}/{hosts[host].total()}</text>')
    tall = max(1, len(worst)) * PITCH
    label = "Links of each host by verdict; after each bar: dead or suspect of all"
    return _svg(parts, tall, label)


def _of_years(years: Counts) -> str:
    """Columns, one a year, each parted by verdict; years in which nothing was cited keep their place."""
    if not years:
        return ""
    first, last = int(min(years)), int(max(years))
    span = [f"{year:04}" for year in range(first, last + 1)] if last - first < YEARS else list(years)
    most = max(found.total() for found in years.values())
    step = (WIDTH - 62) / len(span)
    parts = [f'<line x1="34" x2="{WIDTH}" y1="{HEIGHT}" y2="{HEIGHT}"/><text x="0" y="14">{most}</text>']
    every = -(-len(span) // 8)
    for place, year in enumerate(span):
        x, y = 36 + place * step, float(HEIGHT)
        found = years.get(year, Counter())
        for verdict in reversed(VERDICTS):
            tall = found[verdict] / most * (HEIGHT - 4)
            y -= tall
            if tall:
                parts.append(_rect(verdict, x, y, max(1.0, min(step * 0.8, 48)), tall))
        if place % every == 0:
            parts.append(f'<text x="{x:.1f}" y="{HEIGHT + 18}">{year}</text>')
    label = "Links by year of the work that they stand for, by verdict"
    return _svg(parts, HEIGHT + 24, label)


def _svg(parts: Sequence[str], tall: int, label: str) -> str:
    size = f'viewBox="0 0 {WIDTH} {tall}" preserveAspectRatio="xMinYMin"'
    return f'<svg {size} role="img" aria-label="{label}">{"".join(parts)}</svg>'


def _rect(verdict: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{verdict}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
