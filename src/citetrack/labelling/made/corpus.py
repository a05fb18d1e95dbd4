"""The made corpus: works drawn, printed by styles and by hand, damaged, as labelled citations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from citetrack.labelling.made.damage import befall
from citetrack.labelling.made.hand import write_by_hand
from citetrack.labelling.made.invent import enrich, invent
from citetrack.labelling.made.languages import LANGUAGES, language
from citetrack.labelling.made.listed import write_listed
from citetrack.labelling.made.marks import read
from citetrack.labelling.made.pandoc import render_bibliography, render_notes
from citetrack.labelling.made.parts import Parts, merge
from citetrack.labelling.made.pools import Pool, gather
from citetrack.labelling.made.short import write_short
from citetrack.labelling.made.style import Style, read_style
from citetrack.labelling.made.works import Work, held_out, read_works, to_csl

__all__ = ["make"]

Labelled = tuple[str, Parts]  # a language and a citation's parts

_LANGUAGES: Final = (("en", 58), ("de", 12), ("fr", 12), ("it", 10), ("es", 8))
_LOCALES: Final = {
    "en": ("en-US", "en-US", "en-GB"),
    "de": ("de-DE",),
    "fr": ("fr-FR",),
    "it": ("it-IT",),
    "es": ("es-ES",),
}
_STYLED: Final = 0.38  # of all citations
_LISTED: Final = 0.22  # as reference lists have them, in styles drawn for each; the rest is written by hand
_SHORT: Final = 0.07
_PAIRED: Final = 0.08  # notes that hold two works
_INVENTED: Final = 0.55
_UNTITLED: Final = 0.2  # of the citations that name no title, as numeric and author-date styles have them
# “ed.”, “Hg.”, “a cura di” and the like.
_EDITS: Final = re.compile(
    r"(?i)\b(?:eds?|edit(?:ed|ors?|ad[oa])?|hr?sg|hgg?|hgs|dirs?|curr?|cura\w*|coords?|coordin\w*|comps?|compil\w*|éds?|édit(?:é|eurs?|rice)?|red)\b"
)
_INVENTED_PRINTED: Final = 0.3  # of what styles and lists print
_AND: Final = {"en": "and ", "de": "und ", "fr": "et ", "it": "e ", "es": "y "}
_BATCH: Final = 40


def make(shared: Path, size: int, seed: int = 1, *, kept_out: bool = False) -> Iterator[dict[str, Any]]:
    """``size`` labelled citations, the same for the same arguments.

    ``shared`` holds ``roundtrip/items.json`` (CSL JSON), ``roundtrip/styles/*.csl`` and ``datasets/train.jsonl``
    (labelled citations). A tenth of the works, of the styles and of the words is kept from training: with
    ``kept_out`` only these are used, else only the others. Each citation is ``{"id", "dataset", "lang", "segments"}``.
    """
    stock = _load(shared, kept_out=kept_out)
    rng = Random(f"made {seed} {kept_out}")  # noqa: S311
    made: list[Labelled] = list(_styled(stock, int(size * _STYLED), rng))
    made += _listed(stock, int(size * _LISTED), rng)
    made += _by_hand(stock, size - len(made), rng)
    rng.shuffle(made)
    for number, (lang, parts) in enumerate(made):
        chance = Random(f"damage {seed} {number}")  # noqa: S311
        note = parts
        if chance.random() < _PAIRED and parts[0][0] != "citation-number":
            note = _pair(parts, made[chance.randrange(len(made))][1], lang, chance)
        segments = [[label, text] for label, text in befall(note, chance, lang)]
        segments[-1][1] = segments[-1][1].rstrip()
        if segments[-1][1]:
            yield {"id": f"made-{seed}-{number}", "dataset": f"made-{seed}", "lang": lang, "segments": segments}


@dataclass(frozen=True, slots=True)
class _Stock:
    works: Sequence[Work]
    pools: dict[str, Pool]
    styles: Sequence[Style]

    def draw(self, lang: str, number: int, invented: float, rng: Random) -> Work:
        if rng.random() < (invented if lang == "en" else 0.97):
            return invent(self.pools, lang, number, rng)
        return enrich(rng.choice(self.works), rng)


def _load(shared: Path, *, kept_out: bool) -> _Stock:
    items = json.loads((shared / "roundtrip" / "items.json").read_text(encoding="utf-8"))
    works = [work for work in read_works(items) if held_out(work.id) == kept_out]
    with (shared / "datasets" / "train.jsonl").open(encoding="utf-8") as labelled:
        pools = gather(works, labelled, kept_out=kept_out)
    styles = [
        read_style(path.read_bytes(), path.stem)
        for path in sorted((shared / "roundtrip" / "styles").glob("*.csl"))
        if held_out(path.stem) == kept_out
    ]
    return _Stock(works, pools, styles)


def _language(rng: Random) -> str:
    return rng.choices([lang for lang, _ in _LANGUAGES], [weight for _, weight in _LANGUAGES])[0]


def _styled(stock: _Stock, size: int, rng: Random) -> Iterator[Labelled]:
    """Citations printed by styles, note styles twice as often; those that can't be labelled for sure are left out."""
    modes = [(style, False) for style in stock.styles if style.bibliography]
    modes += [(style, True) for style in stock.styles if style.notes] * 2
    rng.shuffle(modes)
    share, count = divmod(size, len(modes))
    for at, (style, notes) in enumerate(modes):
        wanted = share + (at < count)
        for start in range(0, wanted, _BATCH):
            lang = style.locale[:2] if style.locale[:2] in LANGUAGES and rng.random() < 0.85 else _language(rng)
            languages = [lang if rng.random() < 0.6 else "en" for _ in range(min(_BATCH, wanted - start))]
            works = [stock.draw(tongue, number, _INVENTED_PRINTED, rng) for number, tongue in enumerate(languages)]
            locale = style.locale if style.locale.startswith(lang) else rng.choice(_LOCALES[lang])
            yield from ((lang, parts) for parts in _print(style, works, locale, rng, notes=notes))


def _print(style: Style, works: Sequence[Work], locale: str, rng: Random, *, notes: bool) -> Iterator[Parts]:
    """The works in one style, those that it prints in a way that can be labelled for sure."""
    drawn = {work.id: work for work in works}
    items = [to_csl(work) for work in drawn.values()]
    if notes:
        cites = [[(key, str(rng.randint(2, 400)) if rng.random() < 0.3 else "")] for key in drawn]
        plain = dict(zip(drawn, render_notes(style.plain, items, cites, locale), strict=True))
        marked = dict(zip(drawn, render_notes(style.marked, items, cites, locale), strict=True))
    else:
        plain = render_bibliography(style.plain, items, locale)
        marked = render_bibliography(style.marked, items, locale)
    for key, text in plain.items():
        parts = read(marked[key], text, drawn[key].kind)
        parts = parts and _by_its_look(_keyed(parts))
        if parts and _sound(parts) and ("title" in dict(parts) or rng.random() < _UNTITLED):
            yield parts


def _keyed(parts: Parts) -> Parts:
    """The parts with the key that some lists put before an entry (“Adams 1857 = N. Adams, …”) as its number."""
    labels = [label for label, _ in parts[:3]]
    if labels in (["author", "date", "author"], ["editor", "date", "editor"]):
        return (("citation-number", parts[0][1] + parts[1][1]), *parts[2:])
    return parts


def _by_its_look(parts: Parts) -> Parts:
    """The parts with editors in front called authors where no word says that they are editors."""
    label, text = parts[0]
    return (("author", text), *parts[1:]) if label == "editor" and not _EDITS.search(text) else parts


def _sound(parts: Parts) -> bool:
    """Whether a citation names its authors and title once, and says more than a name."""
    labels = [label for label, _ in parts]
    return labels.count("author") <= 1 and labels.count("title") <= 1 and len(labels) > 1


def _listed(stock: _Stock, size: int, rng: Random) -> Iterator[Labelled]:
    for number in range(size):
        work = stock.draw(_language(rng), number, _INVENTED_PRINTED, rng)
        yield work.lang, write_listed(work, rng)


def _by_hand(stock: _Stock, size: int, rng: Random) -> list[Labelled]:
    made = []
    for number in range(size):
        work = stock.draw(_language(rng), number, _INVENTED, rng)
        short = rng.random() < _SHORT and (work.author or work.editor)
        made.append((work.lang, write_short(work, rng) if short else write_by_hand(work, rng)))
    return made


def _pair(first: Parts, second: Parts, lang: str, rng: Random) -> Parts:
    """Two works in one note."""
    label, text = first[-1]
    closing = rng.choice(("; ", "; ", "; ", "; ", ". ", " "))
    signal = rng.choice(language(lang).words.signals)
    words = _AND[lang] if closing == " " else rng.choice(("", "", signal[0].lower() + signal[1:]))
    first = (*first[:-1], (label, text.rstrip(" .") + closing))
    return merge((*first, ("other", words), *(part for part in second if part[0] != "citation-number")))
