"""Citations as people write them by hand: no style followed to the letter, drawn from tables of templates.

A template is a row of bricks ``label:text`` set apart by ``|``. A brick whose ``{variable}`` the work lacks is left
out, and its brackets go to its neighbours.
"""

from __future__ import annotations

import re
from random import Random
from typing import Final

from citetrack.labelling.made.facts import facts
from citetrack.labelling.made.habits import Habits, draw_habits
from citetrack.labelling.made.parts import Part, Parts, merge
from citetrack.labelling.made.works import Work

__all__ = ["fill", "write_by_hand"]

Weighted = tuple[tuple[int, str], ...]

# ~ is the writer's separator, a comma or a full stop.
_HEADS: Final[Weighted] = (
    (60, "author:{author}~ |title:{title}~ "),
    (8, "author:{author}: |title:{title}, "),
    (7, "author:{author} |date:({year}): |title:{title}~ "),
    (5, "author:{author} |date:({year}). |title:{title}. "),
    (4, "author:{author}, |date:{year}. |title:{title}. "),
    (3, "author:{author} |date:({year}), |title:{title}, "),
    (5, "author:{author} |title:{title}, "),
    (3, "author:{author}. |title:{title}. "),
    (2, "title:{title}, |author:{author}, "),
    (2, "title:{title}, |author:by {author}, "),
    (1, "author:{author} - |title:{title} - "),
    (1, "author:{author}; |title:{title}; "),
    (1, "author:{author}, |title:{title} |date:({year}), "),
)  # fmt: skip
_JOURNALS: Final[Weighted] = (
    (20, "journal:{journal} |volume:{vi} |date:({date}): |pages:{range}"),
    (10, "journal:{journal}, |volume:{vi} |date:({date}): |pages:{range}"),
    (10, "journal:{journal}, |volume:{vi} |date:({date}), |pages:{range}"),
    (8, "journal:{journal} |volume:{vi} |date:({date}), |pages:{range}"),
    (10, "journal:{journal}, |volume:{vi}, |date:{date}, |pages:{range}"),
    (5, "journal:{journal}, |volume:{vi}, |pages:{range}, |date:{date}"),
    (4, "journal:{journal}, |date:{date}, |volume:{vi}, |pages:{range}"),
    (5, "journal:{journal}, |volume:{vi}, |pages:{range}"),
    (3, "journal:{journal}. |volume:{vi}. |pages:{range}"),
    (5, "journal:{inside} {journal}, |volume:{vi} |date:({date}), |pages:{range}"),
    (5, "journal:{inside} {journal} |volume:{vi} |date:({date}), |pages:{range}"),
    (3, "journal:{inside} {journal}, |volume:{vi}, |date:{date}, |pages:{range}"),
    (3, "journal:{journal} |volume:{bare} |date:({date}) |volume:{number}, |pages:{range}"),
    (2, "journal:{journal}, |volume:{roman}, |date:{year}, |volume:{number}, |pages:{range}"),
    (4, "journal:{journal} |date:({date}): |pages:{range}"),
    (4, "journal:{journal}, |date:{date}, |pages:{range}"),
    (2, "journal:{journal}, |volume:{vi} |pages:{range} |date:({date})"),
    (2, "journal:{journal}, |volume:{vi}; |date:{date}; |pages:{range}"),
    (2, "volume:{vi}, |journal:{journal} |volume:{vi} |date:({date}): |pages:{range}"),
)  # fmt: skip
_NEWS: Final[Weighted] = (
    (40, "journal:{journal}, |date:{date}, |pages:{range}"),
    (12, "journal:{journal} |date:({date}), |pages:{range}"),
    (7, "date:{date}, |journal:{journal}"),
    (4, "journal:{journal}, |location:{place}, |date:{date}, |pages:{range}"),
    (4, "journal:{journal} |location:({place}), |date:{date}, |pages:{range}"),
    (6, "journal:{journal}. |date:{date}. |pages:{range}"),
    (6, "journal:{journal} |date:{date} |pages:{range}"),
    (5, "journal:{inside} {journal}, |date:{date}, |pages:{range}"),
    (5, "journal:{journal}"),
    (3, "journal:{journal}: |date:{date}"),
    (2, "date:({date}), |journal:{journal}"),
)  # fmt: skip
_SITES: Final[Weighted] = (
    (20, "journal:{journal}, |date:{date}"), (10, "date:{date}"), (8, "journal:{journal} |date:({date})"),
    (6, "publisher:{publisher}, |date:{date}"), (5, "journal:{journal}"), (4, "date:({date})"),
)  # fmt: skip
_HOSTS: Final[Weighted] = (
    (30, "container-title:{inside} {container}, |editor:{edited} {editors}, "),
    (25, "editor:{inside} {editors} {eds}, |container-title:{container}, "),
    (6, "editor:{inside} {editors} {eds}: |container-title:{container}. "),
    (10, "container-title:{inside} {container}, "),
    (5, "editor:{inside} {editors}, |container-title:{container}, "),
    (4, "container-title:{inside} {container}, |editor:{editors} {eds}, "),
    (4, "container-title:{inside} {container}. |editor:{edited} {editors}. "),
    (3, "editor:{editors} {eds}, |container-title:{container}, "),
    (2, "container-title:{container}, |editor:{edited} {editors}, "),
    (2, "container-title:{inside} {container} |editor:({edited} {editors}), "),
)  # fmt: skip
_IMPRINTS: Final[Weighted] = (
    (26, "location:({place}: |publisher:{publisher}, |date:{year})"),
    (10, "publisher:({publisher}, |date:{year})"),
    (5, "location:({place}, |publisher:{publisher}, |date:{year})"),
    (12, "location:{place}: |publisher:{publisher}, |date:{year}"),
    (12, "location:{place}, |publisher:{publisher}, |date:{year}"),
    (10, "publisher:{publisher}, |date:{year}"),
    (7, "publisher:{publisher}, |location:{place}, |date:{year}"),
    (8, "location:{place} |date:{year}"),
    (3, "location:({place}, |date:{year})"),
    (3, "location:({place} |date:{year})"),
    (5, "location:{place}, |date:{year}"),
    (3, "location:{place}: |publisher:{publisher} |date:{year}"),
    (2, "publisher:{publisher} |date:({year})"),
    (2, "publisher:{publisher}: |location:{place}, |date:{year}"),
    (2, "location:({place}: |publisher:{publisher}), |date:{year}"),
    (2, "location:{place} |publisher:({publisher}) |date:{year}"),
    (2, "date:({year})"),
    (3, "location:{place}: |publisher:{publisher}"),
    (2, "publisher:{publisher}"),
    (1, "location:{place}"),
    (1, "date:{year}"),
    (1, "location:{place}; |publisher:{publisher}; |date:{year}"),
    (1, "location:{place} — |publisher:{publisher}, |date:{year}"),
)  # fmt: skip
_BOOKS: Final[Weighted] = (
    (20, ""),
    (4, "translator:{translated} {translators}, "),
    (3, "edition:{edition}, "),
    (2, "edition:({edition}), "),
    (3, "volume:{volumes}, "),
    (3, "collection-title:({series} {serial}), "),
    (2, "collection-title:{series}, {serial}, "),
    (2, "editor:{edited} {editors}, "),
    (1, "edition:{edition}, |collection-title:{series} {serial}, "),
)  # fmt: skip
_REPORTS: Final[Weighted] = (
    (10, "genre:{genre} {report}, "), (4, "genre:({genre} {report}), "), (4, "genre:{genre} {no}{report}, "),
    (2, "genre:{genre}, "), (2, "publisher:{publisher} |genre:{genre} {report}, "), (2, ""),
    (3, "genre:{house} {genre} {report}, "),
)  # fmt: skip
_THESES: Final[Weighted] = (
    (10, "genre:({genre}, |publisher:{publisher}, |date:{year})"), (8, "genre:{genre}, |publisher:{publisher}, |date:{year}"),
    (4, "genre:{genre}, |publisher:{publisher}, |location:{place}, |date:{year}"), (3, "genre:{genre}, |publisher:{publisher} |date:({year})"),
    (3, "genre:{genre}, |location:{place} |date:{year}"), (2, "genre:{genre} |publisher:({publisher}, |date:{year})"),
    (2, "publisher:{publisher}, |genre:{genre}, |date:{year}"), (1, "genre:{genre} |publisher:{publisher} |date:{year}"),
)  # fmt: skip
_LINKS: Final[Weighted] = (
    (60, "url:{url}"), (5, "url:<{url}>"), (4, "url:({url})"), (1, "url:[{url}]"),
    (8, "note:{available}|url:{url}"), (8, "url:{url} |note:{accessed}"), (8, "url:{url}, |note:{accessed}"),
    (4, "note:{accessed}, |url:{url}"), (4, "note:{available}|url:{url} |note:{accessed}"),
    (2, "url:<{url}> |note:{accessed}"), (2, "url:({url}, |note:{accessed})"), (1, "note:{accessed} |url:{url}"),
)  # fmt: skip
_DOIS: Final[Weighted] = (
    (10, "doi:https://doi.org/{doi}"), (5, "doi:doi:{doi}"), (4, "doi:DOI: {doi}"), (3, "doi:http://dx.doi.org/{doi}"),
    (2, "doi:doi.org/{doi}"), (1, "doi:DOI {doi}"), (1, "doi:{doi}"), (1, "doi:doi: {doi}"),
)  # fmt: skip
_LOCATORS: Final[Weighted] = (
    (10, "pages:{page}{place_in}"), (1, "pages:({page}{place_in})"), (1, "pages:{page}{place_in}f."),
    (1, "pages:{page}{place_in}-{place_to}"), (1, "pages:{page}{place_in}, {place_to}"),
)  # fmt: skip
_NEWSLIKE: Final = frozenset(("article-newspaper", "article-magazine", "post-weblog", "post", "webpage"))
_VARIABLE: Final = re.compile(r"\{(\w+)\}")
_DOUBLED: Final = re.compile(r"(?<!\.)\.([,)]?)\.(?!\.)")


def write_by_hand(work: Work, rng: Random, *, located: float = 0.3) -> Parts:
    """One citation of the work in some hand; ``located`` is the chance of a page cited besides."""
    habits = draw_habits(work.lang, rng)
    values = facts(work, habits, rng)
    template = _template(work, habits, rng, located)
    return _finish(fill(template, values, habits), habits, rng)


def _pick(table: Weighted, rng: Random) -> str:
    return rng.choices([text for _, text in table], [weight for weight, _ in table])[0]


def _template(work: Work, habits: Habits, rng: Random, located: float) -> str:
    head = _pick(_HEADS if not habits.notes else _HEADS[:1], rng)
    if not work.author and work.editor and work.kind == "book":
        head = head.replace("author:{author}", "editor:{editors} {eds}")
        body = _pick(_IMPRINTS, rng)
    else:
        body = _BODIES.get(work.kind, _book)(rng)
    if "{year}" in head:
        body = re.sub(r"\{(?:year|date)\}", "{dated}", body)
    pieces = [f"{head}|{body}"]
    if rng.random() < (located if work.kind not in _NEWSLIKE else located / 5):
        pieces.append(_pick(_LOCATORS, rng))
    if work.doi and rng.random() < 0.8:
        pieces.append(_pick(_DOIS, rng))
    elif work.url:
        pieces.append(_pick(_LINKS, rng))
    if work.isbn:
        pieces.append("isbn:ISBN {isbn}")
    return rng.choice((", |", ", |", ". |", " |") if habits.loose else (", |",)).join(pieces)


def _book(rng: Random) -> str:
    return _pick(_BOOKS, rng) + "|" + _pick(_IMPRINTS, rng)


def _chapter(rng: Random) -> str:
    host, imprint = _pick(_HOSTS, rng), _pick(_IMPRINTS, rng)
    extra = "collection-title:({series} {serial}), |" if rng.random() < 0.3 else ""
    if rng.random() < 0.15:
        return f"{host}|{extra}pages:{{range}}, |{imprint}"
    return f"{host}|{extra}{imprint}, |pages:{{range}}"


_BODIES: Final = {
    "article-journal": lambda rng: _pick(_JOURNALS, rng), "review": lambda rng: _pick(_JOURNALS, rng),
    "article-newspaper": lambda rng: _pick(_NEWS, rng), "article-magazine": lambda rng: _pick(_NEWS, rng),
    "post-weblog": lambda rng: _pick(_NEWS, rng), "post": lambda rng: _pick(_NEWS, rng),
    "webpage": lambda rng: _pick(_SITES, rng),
    "chapter": _chapter, "paper-conference": _chapter, "entry-encyclopedia": _chapter, "entry-dictionary": _chapter,
    "report": lambda rng: _pick(_REPORTS, rng) + "|" + _pick(_IMPRINTS, rng).replace("{year}", "{date}"),
    "thesis": lambda rng: _pick(_THESES, rng),
}  # fmt: skip


def fill(template: str, values: dict[str, str], habits: Habits) -> Parts:
    """The template with its variables; bricks that lack one are dropped, their brackets kept by their neighbours."""
    parts: list[Part] = []
    opening = ""
    for brick in template.split("|"):
        label, _, text = brick.partition(":")
        if not text:
            continue
        text = text.replace("~", habits.separator)
        missing = [name for name in _VARIABLE.findall(text) if name in values and not values[name] or name not in values]
        if any(name not in _OPTIONAL for name in missing):
            if "(" in text and ")" not in text:
                opening = "("
            elif ")" in text and "(" not in text and parts:
                if opening:
                    opening = ""
                else:
                    parts[-1] = (parts[-1][0], parts[-1][1].rstrip(" ,:.;") + text[text.index(")") :])
            continue
        body = _VARIABLE.sub(lambda match: values.get(match[1], ""), text)
        if body.startswith("(") and parts:
            parts[-1] = (parts[-1][0], _before_bracket(parts[-1][1]))
        parts.append((label, opening + _tidy(body)))
        opening = ""
    return merge(parts)


def _tidy(text: str) -> str:
    """The text without the doubled spaces and stops that empty variables and abbreviations leave."""
    text = re.sub(r" {2,}", " ", text)
    text = re.sub(r" ([,.:;)])", r"\1", text) if "« " not in text else text
    return _DOUBLED.sub(r".\1", text)


# Variables whose absence leaves the brick standing.
_OPTIONAL: Final = frozenset(("serial", "inside", "eds", "report", "page", "house", "no"))


def _before_bracket(text: str) -> str:
    """The end of a field before a bracket: “Title (London” rather than “Title, (London”."""
    return re.sub(r"[,.:;] $", " ", text) if not re.search(r"\b\w{1,4}\. $", text) else re.sub(r"[,:;] $", " ", text)


def _finish(parts: Parts, habits: Habits, rng: Random) -> Parts:
    """Commas moved inside quotation marks where the hand does so; a full stop, or none, at the end."""
    parts = merge((label, habits.punctuate(text)) for label, text in parts)
    label, text = parts[-1]
    text = text.rstrip(" ,:;")
    if not text.endswith((".", "?", "!")) and rng.random() < (0.35 if label == "url" else 0.8):
        text += "."
    return (*parts[:-1], (label, text))
