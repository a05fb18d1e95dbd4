"""Publishers and places that stand inside other pieces."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.cities import CITIES, REGIONS
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import is_quoted

__all__ = [
    "NOWHERE_STEMS", "drop_nowhere", "join_place", "join_publisher", "part_city", "relabel_behind", "relabel_house",
    "relabel_publisher", "split_bracket", "split_city", "split_location", "split_place", "split_place_behind",
    "split_publisher", "split_title",
]  # fmt: skip

# Universities of several campuses, which the place behind their name tells.
_SYSTEM = re.compile(
    r"[\s(]*(?:University\s+of\s+(?:California|Texas|Wisconsin|Illinois|North\s+Carolina|Massachusetts|Maryland|"
    r"Nebraska|Missouri)|(?:California\s+State|State|City)\s+University(?:\s+of\s+New\s+York)?),\s*"
)
_SPELT_OUT = re.compile(r"[^\W\d_A-Z]{3}")
_HOUSE = re.compile(
    r"[\s,]*Éd(?:\.|itions|s\.)\s+(?:d[eu]\s|des\s|de\sla\s|d[’']|L[ae]s?\s)?[^\W\d_a-z][\w\s’'-]+[\s,.;:]*"
)
_CITY_BEHIND = re.compile(r"[\w.,?!”’»)]\s([^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?):\s*$")
_BETWEEN_CITIES = re.compile(r"\s?[-–/]\s|\s?/\s?|\s(?:e|et|und|and)\s")
_NAME = re.compile(r"[^\W\d_a-z][\w’'&.-]{2,}(?:\s[\w’'&.-]+){0,4}")
# Heads that stand after the name that makes a publisher of them.
_HEAD = re.compile(
    r"\s*(?:Books|UP\b|U\.?\s?P\.|Press|Publish\w+|University\s+Press|Verlag|Éditions?|Editions?|Editore?|Editorial)\b"
)
_HALF_A_PLACE = re.compile(r"\s*[^\W\d_a-z][^\W\d_A-Z]+\s*")  # "Middle" + "Village, NY:"
_PLACE_PUBLISHER = re.compile(r"^([\s(\[]*[^\W\d_a-z][^:;\d()]{1,60}\s?:\s+)(?=\S*[^\W\d_])", re.DOTALL)
_CODE = (
    r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|"
    r"UK|USA)"
)
_STATE = re.compile(
    r"\s*[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,2},\s"
    rf"{_CODE}[\s.,;]*"
)
_PART_OF_CITY = re.compile(r"\(\s?(?:Ost|West|Main|Oder|Saale|[A-Z]{2}|[A-Z][a-z]+\.)\s?\)[\s,.:]*")
_STATE_ALONE = re.compile(rf"\s*{_CODE}[\s.,;:]*")
_BARE_NAME = re.compile(r"[\s(]*[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)?[\s,.:;]*")
_BARE_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d[\s,.;:]*")
NOWHERE_STEMS = (
    "ohne ort", "ohne jahr", "ohne datum", "o.o.", "o. o.", "o.j.", "o. j.", "s.l.", "s. l.", "s.d.", "s. d.", "s.n.",
    "s. n.", "s.e.", "s. e.", "sans lieu", "sans date", "senza luogo", "senza data", "sin lugar", "sin fecha",
)  # fmt: skip
_NOWHERE = re.compile(
    r"(?:(?<=[\w.)])[,.;:]|(?<=[\w.)])\s)[\s(\[]*(?:[Oo]hne\s(?:Ort|Jahr|Datum)(?:\s(?:und|u\.)\s(?:Ort|Jahr))?|o\.\s?[OJ]\.(?:\s?u\.\s?J\.)?|"
    r"[Ss]ans\s(?:lieu|date)|[Ss]enza\s(?:luogo|data)|[Ss]in\s(?:lugar|fecha)|(?<![\w.]\s)[Ss]\.\s?l\.|(?<![\w.]\s)s\.\s?[dne]\.)[\s.,;:)\]]*$"
)
_BEFORE_BRACKET = re.compile(r"\s*[^\W\d_a-z][^():]*\s[^():]+\s(?=\([^()]{2,40}:\s*$)")
_OPEN = re.compile(r"\s\((?=[^()]{2,80}$)")


def split_place(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The place and the publisher of “New York: Palgrave Macmillan” under one label."""
    found = _PLACE_PUBLISHER.match(piece.text) if ":" in piece.text else None
    if not found or not any(c.isalpha() for c in piece.text[found.end() :]):
        return ()
    first, second = piece.cut(0, found.end()), piece.cut(found.end())
    name = trim(first.text)
    turned = _STATE.fullmatch(second.text) or (is_body(name) and not is_body(trim(second.text)))
    if turned and name not in CITIES:  # “Jason Aronson: Northvale, NJ,”, “ACM Press: Hohhot”
        return first.under("publisher"), second.under("location")
    return first.under("location"), second.under("publisher")


def split_place_behind(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The city and its colon behind a title, before the publisher: “Mobility and Notes Stanford:” + “Verso”."""
    found = _CITY_BEHIND.search(last.text) if last.text.rstrip().endswith(":") else None
    if not found or found[1] not in CITIES:
        return ()
    cut = found.start(1)
    return last.cut(0, cut), last.cut(cut, None, "location"), piece


def relabel_house(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The publisher behind “Éd.” under “editor”: “Paris,” + “Éd. de Minuit,”."""
    return (piece.under("publisher"),) if _HOUSE.fullmatch(piece.text) else ()


def drop_nowhere(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The words for no place, no publisher or no year, off the end of what stands before them: “A Title, ohne Ort”."""
    found = _NOWHERE.search(piece.text, max(0, len(piece.text) - 40))  # “Phytolaccaceae s.l.” is another thing
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "other")) if found else ()


def split_location(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The publisher behind a city under one label, or before it: “Oxford, Clarendon,”, “Laterza, Bari”."""
    city, comma, name = piece.text.partition(", ")
    publisher = trim(name).rstrip(".")
    if comma and publisher in CITIES and trim(city) not in CITIES | REGIONS and _NAME.fullmatch(trim(city)):
        return piece.cut(0, len(city) + 2, "publisher"), piece.cut(len(city) + 2)  # “Laterza, Roma-Bari”
    if (
        not comma
        or trim(city) not in CITIES
        or not _NAME.fullmatch(publisher)
        or not (_SPELT_OUT.search(publisher) or (publisher.isalpha() and publisher.isupper()))
        or publisher in REGIONS
        or publisher in CITIES
        or any(word in REGIONS for word in publisher.split(" and "))
    ):
        return ()
    return piece.cut(0, len(city) + 2), piece.cut(len(city) + 2, None, "publisher")


def split_city(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The city and the publisher behind an unquoted title: “… de la soledad, México,” + “Cuadernos Americanos”."""
    if draft.has("location", "volume", "container-title"):
        return ()
    start = last.text.rstrip(" ,:").rfind(", ") + 1
    if not start or is_quoted(last.text) or not _is_place(last.text[start:]):
        return ()
    return last.cut(0, start), last.cut(start, None, "location"), piece.under("publisher")


def _is_place(text: str) -> bool:
    """Whether a text is a city, or two of them: “Venezia - Roma”."""
    return all(city in CITIES for city in _BETWEEN_CITIES.split(trim(text)))


def part_city(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The city between an unquoted title and the year, where no publisher is told: “Il diritto, Torino” + “1985”."""
    start = last.text.rstrip(" ,").rfind(", ") + 1
    if not start or is_quoted(last.text) or not _BARE_YEAR.fullmatch(piece.text):
        return ()
    if not _is_place(last.text[start:]):
        return ()
    return last.cut(0, start), last.cut(start, None, "location"), piece


def join_publisher(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A publisher part of whose name is under “place”: “Lexington” + “Books”; “University of California,” + “Davis”."""
    if last.label == "location":
        if _PART_OF_CITY.fullmatch(piece.text):
            return (last.join(piece),)  # “Berlin” + “(Ost)”
        if last.text.rstrip().endswith(",") and _STATE_ALONE.fullmatch(piece.text):
            return (last.join(piece),)  # “Milwaukee,” + “WI,”
        joins = last.text.rstrip()[-1:].isalnum() and _HEAD.match(piece.text)
        return (last.join(piece, "publisher"),) if joins else ()
    if last.label == "journal":
        half = _HALF_A_PLACE.fullmatch(last.text) and not piece.text.lstrip().startswith("(")  # no “Times” + “(London)”
        return (last.join(piece, "location"),) if half else ()
    campus = _SYSTEM.fullmatch(last.text) and "," not in piece.text.strip(" ,")
    # "Federal Reserve Bank of" + "New York"
    return (last.join(piece),) if campus or last.text.rstrip().endswith((" of", " de", " di")) else ()


def split_title(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The only title there is, under the place behind it: “Making Notes (Ithaca:”."""
    found = _BEFORE_BRACKET.match(piece.text)
    return (piece.cut(0, found.end(), "title"), piece.cut(found.end())) if found else ()


def join_place(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The city before its state, taken for an author behind the title: “Homewood,” + “Illinois:”."""
    titled = any(p.label == "title" and p.start < last.start for p in draft.pieces)
    placed = _BARE_NAME.fullmatch(last.text) and last.text.rstrip().endswith(",") and trim(piece.text) in REGIONS
    return (last.join(piece, "location"),) if titled and placed else ()


def relabel_behind(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The publisher behind a place and its colon, taken for a title: “New York:” + “Classics of the World,”."""
    placed = last.text.rstrip().endswith(":") and not is_quoted(piece.text)
    titled = any(p.label == "title" and p.start < last.start for p in draft.pieces)
    return (last, piece.under("publisher")) if placed and titled else ()


def split_bracket(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The publisher behind a bracket that opens in a title or among editors and closes behind the date."""
    found = _OPEN.search(last.text) if ")" in piece.text and "(" in last.text else None
    return (last.cut(0, found.start()), last.cut(found.start(), None, "publisher"), piece) if found else ()


def relabel_publisher(draft: Draft) -> Draft:
    """The publisher under “editor” between its place and the year: “Paris, Minuit, 1979”."""
    if draft.has("publisher", "institution", "container-title"):
        return draft
    content = draft.content
    for last, piece, following in zip(content, content[1:], content[2:], strict=False):
        between = (last.label, piece.label, following.label) == ("location", "editor", "date")
        if between and _BARE_NAME.fullmatch(piece.text):
            return draft.relabelled({piece.start: "publisher"})
    return draft


def split_publisher(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The publisher that closes the editors' piece: “ed. X and Y, TRT Research Center,”."""
    core = piece.text.rstrip(" ,.;:")
    comma = core.rfind(", ")
    if comma > 0 and len(core[comma + 2 :].split()) > 1 and is_body(core[comma + 2 :]) and not is_body(core[:comma]):
        return piece.cut(0, comma + 1), piece.cut(comma + 1, None, "publisher")
    return ()
