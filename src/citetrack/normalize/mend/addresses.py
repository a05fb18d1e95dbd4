"""Addresses and days of access that stand inside other pieces."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece

__all__ = [
    "ACCESS_STEMS",
    "LEAD_STEMS",
    "drop_lead_words",
    "find_access",
    "name_sites",
    "part_access",
    "part_addresses",
    "split_access",
    "split_addresses",
    "split_numbers",
    "split_site",
]

_TAIL = re.compile(
    r"[\s.,;:(\[<]*\b(?:(?:also\s+)?available(?:\s+(?:at|from|online|online\s+at))?|retrieved\s+from|verfügbar\s+(?:unter|über)|abrufbar\s+unter|online\s+unter|online\s+verfügbar|"
    r"disponible\s+(?:sur|à|en)|en\s+ligne|disponibile\s+(?:su|a)|disponível\s+em|url|doi)\s*:?\s*<?\s*$",
    re.IGNORECASE,
)
# One of these is in each of the leads above.
LEAD_STEMS = ("availabl", "retrieved", "verfügbar", "abrufbar", "online", "dispon", "ligne", "url", "doi")
# The last words of the leads above, and the pieces that are none for them to lead from.
_LAST_WORDS = (
    "available", "at", "from", "online", "unter", "über", "verfügbar", "sur", "à", "en", "ligne", "su", "a", "em",
    "url", "doi",
)  # fmt: skip
_NO_LEAD = frozenset(("url", "doi", "other", "author", "accessed"))
_ADDRESS = re.compile(
    r"<?(?:https?://|www\.)[^\s]+(?:\s(?=[\w-]*[/=]))?[^\s]*|(?:doi\s?:\s?|"
    r"https?://(?:dx\.)?doi\.org/)\s?10\.\d{4,9}/\S+",
    re.IGNORECASE,
)
_URL_DOI = re.compile(
    r"[\s<(\[]*https?://(?!(?:dx\.)?doi\.org)\S+\s+(?=[(\[]?(?:doi\s?:|https?://(?:dx\.)?doi\.org/)\s?(?:https?://(?:dx\.)?doi\.org/)?10\.)",
    re.IGNORECASE,
)
_NUMBERS_BEHIND = re.compile(
    r"(\s*\S+://\S+)\s+(\d{1,4}\s?\(\d{1,4}(?:[-–]\d{1,4})?\)\s?:?)\s*([A-Za-z]?\d[\w–-]*)?[\s.,;]*"
)
# One of these is in each of the words below.
ACCESS_STEMS = (
    "access", "accès", "acesso", "retrieved", "viewed", "visit", "consult", "checked", "zugriff", "gerufen", "gesehen",
    "besucht", "geprüft", "abgefragt", "abruf", "geraadpleegd",
)  # fmt: skip
_SHORTEST_ACCESS = len("seen 1.1.202")
_SITE = re.compile(r"\s*(?!www\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}[.,]?\s+", re.IGNORECASE)
_SITE_ADDRESS = re.compile(rf"{_SITE.pattern}(?=<?https?://)", re.IGNORECASE)
_SAID = (
    r"(?:last\s+|date\s+)?(?:accessed|retrieved|viewed|visited|consulted|checked)(?:\s+on)?|access(?:\s+date)?|"
    r"zugriff(?:sdatum)?(?:\s+am)?|(?:zuletzt\s+)?"
    r"(?:abgerufen|aufgerufen|eingesehen|besucht|geprüft|abgefragt|gesehen)(?:\s+am)?|(?:letzter\s+)?(?:zugriff|"
    r"abruf)(?:\s+am)?|(?:page\s+|site\s+)?consulté(?:e|s)?(?:\s+le)?|"
    r"(?:dernier\s+)?accès(?:\s+le)?|(?:ultimo\s+)?accesso(?:\s+il)?|consultat[oa](?:\s+il)?|visitato(?:\s+il)?|"
    r"(?:última\s+)?consulta(?:do)?(?:\s+el)?|acess?o\s+em|"
    r"geraadpleegd(?:\s+op)?"
)
_DATE = r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|[^\])\d]{0,24}\d[^\])]{0,22}?\b(?:19|20)\d\d\b"
_ACCESS_BEHIND = re.compile(
    rf"[.,;?!]\s*[\[(]?(?:{_SAID})\s*[:,]?\s*(?P<date>{_DATE})\s*[\])]?[.,;:]?\s*(?:unter|from|at|auf|von|sur|su|en|in)?\s*:?\s*$",
    re.IGNORECASE,
)
_ACCESS = re.compile(rf"[\[(]?\s*\b(?:{_SAID})\s*[:,]?\s*(?P<date>{_DATE})\s*[\])]?[.,;]?", re.IGNORECASE)


def split_access(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """“accessed 3 May 2020” on its own, wherever it stands but in a title."""
    return _split(piece, _ACCESS, "accessed", "date") if len(piece.text) > _SHORTEST_ACCESS else ()


def _split(piece: Piece, pattern: re.Pattern[str], label: str, group: str | int = 0) -> tuple[Piece, ...]:
    found = pattern.search(piece.text)
    if not found:
        return ()
    # What is left of a date or a page number around an address is no date and no page.
    head, tail = piece.cut(0, found.start()), piece.cut(found.end())
    return _demote(head), piece.cut(*found.span(group), label), _demote(tail)


def _demote(piece: Piece) -> Piece:
    if piece.label in ("date", "pages", "volume") and not any(c.isdigit() for c in piece.text):
        return piece.under("other")
    return piece


def split_addresses(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """Addresses and DOIs on their own."""
    return _split(piece, _ADDRESS, "url")


def part_access(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The day of access between a title and the address: “A Title. Zugriff am 12. November 2013 unter” + “www.…”."""
    found = _ACCESS_BEHIND.search(last.text, max(0, len(last.text) - 100))
    if not found or not found.start():
        return ()
    cut = found.start() + 1
    day, behind = last.cut(*found.span("date"), "accessed"), last.cut(found.end("date"), None, "other")
    return last.cut(0, cut), day, behind, piece


def part_addresses(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The DOI behind an address that is another: “https://openknowledge.example/1, DOI:10.1093/wber/1”."""
    found = _URL_DOI.match(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "doi")) if found else ()


def split_numbers(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The volume and pages behind an address: “https://doi.org/10.1083/jcb.20 220(1): e2020”."""
    found = _NUMBERS_BEHIND.fullmatch(piece.text)
    if not found:
        return ()
    head, volume = piece.cut(0, found.end(1)), piece.cut(*found.span(2), "volume")
    return (head, volume, piece.cut(found.start(3), None, "pages")) if found[3] else (head, volume)


def drop_lead_words(draft: Draft) -> Draft:
    """“Available at:” before an address as a piece of its own."""
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = piece.text[-12:].rstrip(" \t\r\n\f\v:<").lower()
        if not last.endswith(_LAST_WORDS) or piece.label in _NO_LEAD or not (found := _TAIL.search(piece.text[-60:])):
            pieces.append(piece)
            continue
        at = max(0, len(piece.text) - 60) + found.start()
        pieces += [piece.cut(0, at), piece.cut(at, None, "other")]
    return draft if len(pieces) == len(draft.pieces) else draft.with_pieces(pieces)


def split_site(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The site named by its domain and its address under one label: “VoxEU.org, <https://voxeu.org/…>”."""
    found = _SITE_ADDRESS.match(piece.text)
    return (piece.cut(0, found.end(), _site_label(draft)), piece.cut(found.end())) if found else ()


def _site_label(draft: Draft) -> str:
    """What a site is to a work: what publishes a report, or the journal."""
    return "publisher" if draft.has("genre") else "journal"


def name_sites(draft: Draft) -> Draft:
    """A site named by its domain before the address itself: “VoxEU.org, 12 November 2011, https://voxeu.org/…”."""
    if draft.has("journal", "container-title"):
        return draft
    addresses = draft.labelled("url")
    if len(addresses) > 1 and _SITE.fullmatch(addresses[0].text) and "://" in addresses[-1].text:
        return draft.relabelled({addresses[0].start: _site_label(draft)})
    return draft


def find_access(draft: Draft) -> Draft:
    """The day of access where only its place tells it: “Web. 10 Apr. 2017”, “http://… [30 December 2013]”."""
    renamed: dict[int, str] = {}
    for last, piece in pairwise(draft.pieces):
        if piece.label not in ("date", "note", "other"):
            continue
        web = piece.label == "date" and last.text.rstrip().endswith("Web.")
        bracketed = last.label == "url" and piece.text.lstrip().startswith(("[", "("))
        if (web or bracketed) and len(read_day(piece.text)) == len("2020-01-01"):
            renamed[piece.start] = "accessed"
    return draft.relabelled(renamed)
