"""Results of a large check, made up and always the same: hosts that rot more and less, notes, hostile words."""

import random

from citetrack.model import Hop, Link, LinkResult, LinkSource, Suggestion, Try

FOUND = [
    ("alive", "ok", 200, "The page answers.", 62),
    ("alive", "moved", 200, "The page has moved for good; the new address answers.", 8),
    ("dead", "not-found", 404, "The server has no such page; asked twice.", 10),
    ("dead", "no-such-host", None, "There is no host of this name; asked twice.", 4),
    ("suspect", "soft-404", 200, "An address that can't exist fares alike.", 4),
    ("unverifiable", "blocked", 403, "The server turns robots away; a person has to look.", 9),
    ("skipped", "excluded", None, "The options leave it out.", 3),
]
START = 1_700_000_000
HOSTILE = (
    "<script>document.title='owned'</script>\x1b]8;;http://evil.test/\x07\u202e\" onclick='x' <img src=x onerror=y>"
)


def many(number: int) -> tuple[LinkResult, ...]:
    """``number`` results; every 97th holds words that want to be more than words."""
    draw = random.Random(number)
    return tuple(_one(draw, place) for place in range(number))


def _one(draw: random.Random, place: int) -> LinkResult:
    verdict, code, status, reason, _ = draw.choices(FOUND, [each[-1] for each in FOUND])[0]
    host = f"{draw.choice(['www', 'archive', 'journals'])}.library{int(draw.paretovariate(0.6)) % 120}.test"
    url = f"https://{host}/collections/{draw.randrange(9999)}/a-page-about-links-{place}.html"
    title = f"On the Survival of Pages, Part {place}"
    if place % 97 == 0:
        title, url = f"{title} {HOSTILE}", f"https://{host}/{place}/{HOSTILE}"
    note = f"See Jane Doe, “{title},” Journal of Cited Pages {place % 40} (2019): 1–20, {url} (accessed 3 May 2021)."
    final = url.replace("https://", "https://new.") if code == "moved" else None
    year = str(2024 - int(draw.expovariate(0.15)) % 30)
    source = LinkSource("articles/notes.txt", place + 3, str(place), f"doe{place}", 9, note, year)
    at = START + place
    tries = tuple(Try(method, url, at + n, status, "" if status else "dns") for n, method in enumerate(("HEAD", "GET")))
    return LinkResult(
        Link(url, (source, LinkSource("other.md", 4)) if place % 5 == 0 else (source,)),
        verdict,
        code,
        status,
        reason,
        final,
        (Hop(url, 301),) if final else (),
        tries if verdict != "skipped" else (),
        (Suggestion("archive", f"https://web.archive.org/web/2019/{url}", "A copy of 2019."),)
        if code == "gone"
        else (),
        alive=START - 9e6 if verdict == "suspect" else 0.0,
        strikes=(START - 4e5, START - 1e5) if verdict in {"suspect", "dead"} else (),
    )
