"""One link as a row of the page: verdict, address and reason, and behind a fold its places, note text and history."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from citetrack.links.address import host_of, is_web, without_credentials
from citetrack.links.reports.outline import harmless, linked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from citetrack.model import LinkResult, LinkSource

__all__ = ["row", "when", "words"]

LONGEST = 160  # characters of an address that are shown; the link itself is whole
EXCERPT = 320  # characters of a note around the address
PLACES = 12  # places of one link that are shown
MARKS = {"dead": "✕", "suspect": "?", "unverifiable": "~", "skipped": "–", "alive": "✓"}


def row(result: LinkResult) -> str:
    """The table row; every text is escaped, and what a page or a reader's eye could be misled by is written out."""
    verdict, url = result.verdict, result.link.url
    status = f" ({result.status})" if result.status is not None else ""
    known = " Known." if result.known else ""
    return (
        f'<tr data-v="{verdict}" data-h="{words(host_of(url))}"><td>'
        f'<strong class="{verdict}">{MARKS[verdict]} {verdict}</strong> <code>{words(result.code)}</code></td>'
        f'<th scope="row">{_address(url)}</th><td>{_fold(result)}</td>'
        f"<td>{words(result.reason)}{status}{known}{_instead(result)}</td></tr>"
    )


def when(at: float) -> str:
    """A time as a person reads it, in UTC, to the second."""
    try:
        return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):
        return "an unknown time"


def words(text: str, longest: int = 2000) -> str:
    """The text on one line, escaped, cut with an ellipsis, and without a character that a page could act on."""
    one = harmless(" ".join(text.split()))
    return escape(one if len(one) <= longest else f"{one[: longest - 1]}…")


def _address(url: str) -> str:
    shown = f"<bdi>{words(without_credentials(url), LONGEST)}</bdi>"
    if not is_web(url):
        return shown
    return f'<a href="{escape(linked(url))}">{shown}</a>'


def _instead(result: LinkResult) -> str:
    parts = []
    if result.code == "moved" and result.final_url:
        parts.append(f"<p>moved: {_address(result.final_url)}</p>")
    parts += [
        f"<p>{words(each.kind)}: {_address(each.url)} <span>{words(each.reason)}</span></p>"
        for each in result.suggestions
        if each.kind != "moved" or result.code != "moved"
    ]
    return "".join(parts)


def _fold(result: LinkResult) -> str:
    """Where the link is cited, with the note's text, and what has been tried."""
    sources = result.link.sources
    first = f"{sources[0].file}:{sources[0].line}" if sources else "no place"
    if sources and sources[0].note:
        first += f", note {sources[0].note}"
    more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
    places = "".join(_place(source, result.link.url) for source in sources[:PLACES])
    if len(sources) > PLACES:
        places += f"<li>{len(sources) - PLACES} more places</li>"
    history = "".join(f"<li>{line}</li>" for line in _history(result))
    return (
        f"<details><summary><bdi>{words(first, LONGEST)}</bdi>{more}</summary><h3>Cited in</h3><ul>{places}</ul>"
        + (f"<h3>History</h3><ol>{history}</ol>" if history else "")
        + "</details>"
    )


def _place(source: LinkSource, url: str) -> str:
    column = f":{source.column}" if source.column else ""
    note = f", note {words(source.note, 80)}" if source.note else ""
    key = f" <code>{words(source.key, 120)}</code>" if source.key else ""
    year = f", {words(source.year)}" if source.year else ""
    quote = f'<blockquote dir="auto">{_excerpt(source.text, url)}</blockquote>' if source.text else ""
    return f"<li><bdi>{words(source.file, 300)}</bdi>:{source.line}{column}{note}{key}{year}{quote}</li>"


def _excerpt(text: str, url: str) -> str:
    """The part of a note around the address, with an ellipsis on each side that was cut."""
    one = without_credentials(" ".join(text.split()))
    if len(one) <= EXCERPT:
        return words(one)
    at = max(0, one.find(without_credentials(url)[:60]))
    start = max(0, min(at - EXCERPT // 2, len(one) - EXCERPT))
    end = start + EXCERPT
    return f"{'… ' if start else ''}{words(one[start:end])}{' …' if end < len(one) else ''}"


def _history(result: LinkResult) -> Iterable[str]:
    """Lines from the oldest to the newest: last alive, failures since, redirects and requests of the last check."""
    if result.alive and result.verdict != "alive":
        yield f"last alive {when(result.alive)}"
    if result.strikes:
        yield f"failed {', '.join(when(at) for at in result.strikes)}"
    for each in result.tries:
        where = "" if each.url == result.link.url else f" {words(without_credentials(each.url), LONGEST)}"
        said = each.failure if each.status is None else str(each.status)
        yield f"{when(each.at)} {words(each.method)}{where}: {words(said) or 'no answer'}"
    for hop in result.chain:
        yield f"redirected ({hop.status}) from {words(without_credentials(hop.url), LONGEST)}"
