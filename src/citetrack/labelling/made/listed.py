"""Citations as reference lists print them: a style drawn anew for each, so that no style is learnt by heart.

Author-date, numeric and alphabetical lists differ in where the year stands, how names are turned round, what sets the
fields apart; here each of these is drawn by itself, from the ``list_…`` tables of templates.toml.
"""

from __future__ import annotations

from random import Random
from typing import Final

from citetrack.labelling.made.facts import facts
from citetrack.labelling.made.habits import Habits, print_names
from citetrack.labelling.made.hand import fill, finish, pick_template
from citetrack.labelling.made.languages import language
from citetrack.labelling.made.parts import Parts
from citetrack.labelling.made.works import Work

__all__ = ["draw_list_habits", "write_listed"]

_ORDERS: Final = (("inverted", 52), ("first", 16), ("bare", 26), ("straight", 6))
_GIVEN: Final = {
    "inverted": ("full", "spaced", "spaced", "close"), "first": ("full", "full", "spaced", "close"),
    "bare": ("plain", "plain", "plain", "close", "full"), "straight": ("full", "spaced", "close"),
}  # fmt: skip
_UNQUOTED: Final = 0.7
_TIDY: Final = 0.9  # “Who pays? Mind” rather than “Who pays?. Mind”
_NUMBERED: Final = 0.25
_NUMBERS: Final = ("[{n}] ", "{n}. ", "{n} ", "({n}) ")
# Volume and issue, volume alone; issue alone is what the second column says of it.
_VOLUMES: Final = (
    ("{v}({i})", "{v}"), ("{v}({i})", "{v}"), ("{v} ({i})", "{v}"), ("{v}, {i}", "{v}"), ("{v}.{i}", "{v}"),
    ("{v}:{i}", "{v}"), ("{v}/{i}", "{v}"), ("vol. {v}, no. {i}", "vol. {v}"), ("{v}, no. {i}", "{v}"),
    ("v. {v}, n. {i}", "v. {v}"), ("{v}", "{v}"), ("{v}", "{v}"), ("Vol. {v} No. {i}", "Vol. {v}"),
)  # fmt: skip
_PAGES: Final = ("", "", "", "pp. ", "p. ", "pp ")
_PERIODICALS: Final = frozenset(("article-newspaper", "article-magazine", "post-weblog", "post", "webpage"))
_HOSTED: Final = frozenset(("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"))


def draw_list_habits(lang: str, rng: Random) -> Habits:
    """Habits of a style of reference lists in that language."""
    words = language(lang).words
    order = rng.choices([o for o, _ in _ORDERS], [w for _, w in _ORDERS])[0]
    return Habits(
        words=words,
        notes=False,
        loose=True,
        separator=rng.choice((".", ".", ".", ",", ",", ";")),
        quotes=("", "") if rng.random() < _UNQUOTED else rng.choice(words.quotes),
        inside_quotes=lang == "en" and rng.random() < 0.6,
        order=order,
        given=rng.choice(_GIVEN[order]),
        capitals=rng.random() < 0.08,
        delimiter=rng.choice(("; ", "; ", ", ", "/")) if order == "inverted" else ", ",
        joiner=rng.choice((", ", "; ", " and ", ", and ", ", & ", " & ", *words.joiner)),
        most=rng.choice((1, 3, 3, 6, 6, 8)),
        cut=rng.random() < 0.4,
        comma_before_bracket=False,
    )


def write_listed(work: Work, rng: Random) -> Parts:
    """One entry of a reference list that names the work."""
    habits = draw_list_habits(work.lang, rng)
    values = facts(work, habits, rng)
    bits = {"v": work.volume, "i": work.issue}
    both, alone = rng.choice(_VOLUMES)
    values |= {
        "listed": print_names(work.editor, habits, rng),
        "vi": (both if work.issue else alone).format(**bits)
        if work.volume
        else f"({work.issue})"
        if work.issue
        else "",
        "range": rng.choice(_PAGES) + work.page.replace("-", rng.choice("––-")) if work.page else "",
        "first": work.page.split("-")[0],
    }
    parts = finish(fill(_template(work, rng), values, habits), habits, rng)
    if rng.random() < _TIDY:
        parts = tuple((label, text.replace("?. ", "? ").replace("!. ", "! ")) for label, text in parts)
    if rng.random() < _NUMBERED:
        number = rng.choice(_NUMBERS).format(n=rng.randint(1, 120))
        return (("citation-number", number), *parts)
    return parts


def _template(work: Work, rng: Random) -> str:
    edited = not work.author and work.editor and work.kind == "book"
    head = pick_template("list_edited" if edited else "list_heads", rng)
    body = _body(work, rng)
    if "date:" in head:
        body = body.replace("{year}", "{dated}").replace("{date}", "{dated}")
    pieces = [f"{head}|{body}"]
    if work.doi and rng.random() < 0.85:
        pieces.append(pick_template("dois", rng))
    if work.url and (not work.doi or rng.random() < 0.2):
        pieces.append(pick_template("list_links", rng))
    return rng.choice((". |", ". |", ". |", ", |", " |")).join(pieces)


def _body(work: Work, rng: Random) -> str:
    imprint = pick_template("list_imprints", rng)
    if work.kind in ("article-journal", "review"):
        return pick_template("list_journals", rng)
    if work.kind in _PERIODICALS:
        return pick_template("list_news", rng)
    if work.kind == "thesis":
        return pick_template("list_theses", rng)
    if work.kind == "report":
        return pick_template("list_reports", rng) + "|" + imprint
    extras = "|".join(
        pick_template(table, rng)
        for table, fact in (("list_editions", "edition"), ("list_translators", "translator"), ("list_series", "series"))
        if getattr(work, fact) and rng.random() < 0.8
    )
    if work.kind in _HOSTED:
        return _hosted(pick_template("list_hosts", rng), extras, imprint, rng)
    return f"{extras}|{imprint}" if extras else imprint


def _hosted(host: str, extras: str, imprint: str, rng: Random) -> str:
    """A part of a book: its pages before the imprint, behind it, or in brackets."""
    host = f"{host}|{extras}" if extras else host
    order = rng.random()
    if order < 0.25:
        return f"{host}|pages:({{range}}). |{imprint}"
    if order < 0.4:
        return f"{host}|pages:{{range}}~ |{imprint}"
    return f"{host}|{imprint}" + rng.choice((", |", ", |", ". |", ":|", "; |")) + "pages:{range}"
