"""Volume, number, part and number of volumes of a journal or a book."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citetrack.normalize.draft import Draft
from citetrack.normalize.plain import clean, trim

__all__ = ["Found", "apply", "dash_range", "read"]

_N = r"(?:\d{1,6}[a-z]?|[ivxlcdm]{1,9})"
_RANGE = rf"(?:[a-z]{{1,2}}\s?)?{_N}(?:\s?(?:[-‐‑‒–—−/&+]|et|und|and|e)\s?{_N}){{0,2}}"
_VOLUMES = r"vols?\b\.?|volumes\b|voll\.|volumi\b|bde\b\.?|bände\b|tomes\b|tt\.|tomi\b|vol[uú]menes\b|volum[ei]s\b"
_NUMBER = (
    r"numbers?|nos?|nrs?|num|núm|número|numéro|numero|nummer|n|№|issues?|iss|ausgabe|heft|hefte|h|fasc|fascicule|"
    r"fascicolo|"
    r"cahiers?|cah|quaderno|folge"
)
_VOLUME = r"volumes?|vols?|voll|v|bd|band|bde|tome?s?|tomo|tom|t|jg|jahrg|jahrgang|année|anno|a|año|årg|vl"
_PART = r"parts?|pts?|teil|tl|tbd|halbbd|partie|parte|abt"
_SERIES = (
    rf"(?:ser(?:ies|ie)?|sér(?:ie)?|reihe)\b\s?[.:]*\s*(?:{_N})|n\.\s?[sf]\.|n\.\s?ser\.|new\s+series|neue\s+folge|"
    r"nouvelle\s+série|nuova\s+serie|\d{1,2}(?:st|nd|rd|th|e|a|ª|\.)\s+s[eé]r(?:ies|ie|\.)?"
)
_SUPPLEMENT = (
    r"suppl(?:ement|ément|\.)?\s*(?:\w{1,4}(?![\w’']))?|beiheft(?:e)?\s*\d*|sonderheft\s*\d*|special\s+issue|"
    r"sonderausgabe|numéro\s+spécial"
)
_END = r"(?![\w’'])"
# The first that fits at a place wins.
_KEYED = re.compile(
    r"(?<![\w’'])(?:"
    + "|".join(
        (
            rf"(?P<volumes>\d{{1,3}})\s*(?:{_VOLUMES})",
            r"(?P<volume2>\d{1,3})\s?(?:e|è|ème|ª|a|°|º|\.)\s?(?:année|anno|annata|año|jahrgang|jg\.)",
            rf"(?:{_NUMBER})\b\s?[.°º:]*\s*(?P<number>{_RANGE}){_END}",
            rf"(?:n[°º]s?|nº|№|#)\s*(?P<number2>{_RANGE}){_END}",
            rf"(?:{_VOLUME})\b\s?[.:]*\s*(?P<volume>{_RANGE}){_END}",
            rf"(?:{_PART})\b\s?[.:]*\s*(?P<part>{_RANGE}){_END}",
            rf"(?P<series>{_SERIES}){_END}",
            rf"(?P<supplement>{_SUPPLEMENT})",
        )
    )
    + ")",
    re.IGNORECASE,
)
# Two bare numbers: 12(3), 12.3, 12/3, 12:3, 12, 3; a letter may stand before (B 29).
_BARE_VOLUME = rf"(?:[A-Z]{{1,2}}[\s-]?)?{_N}(?:\s?[-‐‑‒–—−]\s?{_N})?"
_TWO = re.compile(
    rf"(?P<volume>{_BARE_VOLUME})\s?(?:\(\s?(?P<in>[^()]{{1,30}})\s?\)|[./:,]\s?(?P<after>{_RANGE}))(?![\w’'])",
    re.IGNORECASE,
)
_ONE = re.compile(rf"(?<![\w’'])(?P<volume>{_BARE_VOLUME})(?![\w’'])", re.IGNORECASE)
# "(247)": a number, with brackets but without a volume before them.
_BRACKETED = re.compile(rf"\s*\(\s?({_RANGE})\s?\)[\s,.:;]*", re.IGNORECASE)
# "12", "12(3)", "vol. 12, no. 3": what most volumes are.
_SIMPLE = re.compile(
    r"[\s,]*(?:[Vv](?:ol)?\. )?(\d{1,4}|[IVXL]{1,7})\s?(?:\(\s?(\d{1,4})\s?\)|, [Nn]o\. (\d{1,4}))?[\s.,:;]*"
)
_KEYWORD = re.compile(r"^(?:vol(?:ume)?|no|nr|bd|jg|n[°º]?|t)\b", re.IGNORECASE)
_DOUBLE = re.compile(r"\d{1,4}\s?/\s?\d{1,4}")
_FASCICLE = re.compile(r"\W*fasc", re.IGNORECASE)  # “fasc. 53, 6”: the number of the fascicle stands last
_FALLING = re.compile(r"\W*(\d{1,4})[-–](\d{1,4})\W*")
_PLAIN = re.compile(r"\d{1,4}(?:–\d{1,4})?")
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_ENDS = " \t\n,;:.()[]"


class Found(NamedTuple):
    """One value of a volume segment (``volume``, ``number``, ``part``, ``series``, ``volumes``) and where it stands."""

    name: str
    value: str
    start: int
    end: int


def dash_range(text: str) -> str:
    """The text with every dash between two numbers an en dash without spaces, ``1–2``."""
    return re.sub(r"(?<=\w)\s*(?:[‐‑‒–—−]|-{1,3})\s*(?=\w)", "–", clean(text))


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Found, ...]:
    """The values of a volume segment in order, ranges with an en dash (``1–2``)."""
    if plain := _SIMPLE.fullmatch(text):
        volume = Found("volume", plain[1], *plain.span(1))
        number = plain.lastindex or 1
        return (volume, Found("number", plain[number], *plain.span(number))) if number > 1 else (volume,)
    if alone := _BRACKETED.fullmatch(text):
        return (Found("number", _value(alone[1]), *alone.span(1)),)
    found: list[Found] = []
    rest = text
    for match in _KEYED.finditer(text):
        name = (match.lastgroup or "").rstrip("2")
        start, end = match.span(match.lastgroup or 0)
        target = "number" if name == "supplement" else name
        found.append(Found(target, _value(text[start:end]), start, end))
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    taken = {f.name for f in found}
    # What is left beside named numbers: "26, no. 4", "Bd. 3 (2)"
    if "volume" not in taken:
        bare = _bare(rest, pair=not found)
        if bare and taken == {"number"} and _FASCICLE.match(text) and found[0].start < bare[0].start:
            return found[0]._replace(name="volume"), bare[0]._replace(name="number")
        found += bare
    elif (
        "number" not in taken
        and (one := re.search(rf"[(,/:]\s*({_RANGE})\s*[),]?", rest, re.IGNORECASE))
        and one[1].strip() == rest.strip(_ENDS + "/")
    ):
        found.append(Found("number", _value(one[1]), *one.span(1)))
    return tuple(sorted(found, key=lambda f: f.start))


def _bare(text: str, *, pair: bool) -> list[Found]:
    """The values of a text without words for them."""
    if pair and (two := _TWO.search(text)):
        group = "in" if two["in"] else "after"
        if _DOUBLE.fullmatch(two[0]) and _goes_on(two["volume"], two["after"]):
            return [Found("volume", _value(two[0]), *two.span())]
        inner = _KEYED.fullmatch(two[group].strip())
        value = inner[inner.lastgroup or 0] if inner else two[group]
        if any(c.isalnum() for c in value):
            return [
                Found("volume", _value(two["volume"]), *two.span("volume")),
                Found("number", _value(value), *two.span(group)),
            ]
    if pair and (falling := _FALLING.fullmatch(text)) and int(falling[2]) < int(falling[1]):
        return [Found(name, falling[n], *falling.span(n)) for n, name in ((1, "volume"), (2, "number"))]  # "236-5"
    if (one := _ONE.search(text)) and (any(c.isdigit() for c in one[0]) or _ROMAN.fullmatch(one[0].strip())):
        return [Found("volume", _value(one["volume"]), *one.span("volume"))]
    core = _KEYWORD.sub("", text.strip(_ENDS)).strip(_ENDS)
    if pair and core and len(core) < 20:
        return [Found("volume", _value(core), text.find(core), text.find(core) + len(core))]
    return []


def _goes_on(first: str, second: str) -> bool:
    """Whether two numbers round a solidus are one double issue (5/6) or one double year (1998/99)."""
    return int(second) == int(first) + 1 or (len(first) == len("1998") and len(second) in (2, 4))


def _value(text: str) -> str:
    return dash_range(trim(text))


def apply(draft: Draft) -> Draft:
    """The draft with volume, number and the rest from its volume pieces; a value that is said twice counts once."""
    after_series = False
    for piece in draft.pieces:
        if piece.label == "volume":
            for found in read(piece.text):
                part = piece.cut(found.start, found.end)
                name = "number" if found.name == "volume" and after_series and not draft.get("number") else found.name
                known = draft.get(name)
                if (
                    name == "volume"
                    and known
                    and found.value != known
                    and not draft.get("number")
                    and _PLAIN.fullmatch(found.value)
                ):
                    name, known = "number", ""  # "52 (2004) 8"
                if known and known != found.value:
                    draft = draft.with_problem(
                        f"second-{name}", f"a second {name}, {found.value}, was not used", part.span
                    )
                draft = draft.with_field(name, found.value, part)
        after_series = piece.label == "collection-title" and not draft.has("journal")
    return draft
