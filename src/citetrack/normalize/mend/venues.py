"""Journals and newspapers that were taken for publishers, and the reverse."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.cities import CITIES
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.page_runs import is_range
from citetrack.normalize.page_runs import read as read_pages
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import NEWSPAPER

__all__ = [
    "STATES",
    "join_country",
    "join_review",
    "relabel_numbered",
    "relabel_place",
    "relabel_press",
    "relabel_venue",
    "split_online",
    "split_placed",
    "split_remark",
    "split_review",
]

# Words that journals are named with and publishers are not, and words that publishers are named with.
_JOURNAL = re.compile(
    r"\b(?:Journal\s+(?:of|for|für)|Review\s+of|Zeitschrift|Revue|Rivista|Revista|Annals\s+of|Annales|Transactions\s+on|"
    r"Quarterly\s+(?:of|Journal)|Bulletin\s+(?:of|de)|Archives?\s+(?:of|für)|Journal$|Quarterly$|Review$)"
)
_PUBLISHER = re.compile(r"\b(?:Press|Publish\w+|Books|Verlag|Éditions?|Editions?|Editore|Editorial|Inc|Ltd|GmbH)\b")
# Agencies and newspapers are called Press too, but not by such words before it.
_PRESS = re.compile(
    r"(?:University|Science|Academic|Polytechnic|College)\s+Press$|\b(?:Publish(?:ers|ing)|E?books|Verlag)$"
)
# “Riv. it. dir. proc. pen.”: a capital, and abbreviations in small letters
_ABBREVIATED = (
    r"(?!(?:Diss|Habil|Univ|Hrsg|Hg|Übers|Trad|Vol|Bd|Aufl|Kap|Nr|Anm|Art|Abb|Fig|Tab|Ms|Ausg|Repr|Transl|Coll|Ser|Sér)\b)"
    r"[^\W\d_a-z][^\W\d_]{1,8}\.?(?:\s[^\W\d_A-Z]{1,6}\.){1,6}"
)
_REVIEW = re.compile(rf"[\s,]*(?:[Ii]n:?\s+)?{_ABBREVIATED}[\s,:;]*")
_REVIEW_BEHIND = re.compile(rf",\s+in:?\s+{_ABBREVIATED}[\s,:;]*$")
_ACRONYM = re.compile(r",\s(?:in:?\s+)?([^\W\d_a-z][^\W\d_]{0,4}[^\W\d_a-z])\s*$")
STATES = frozenset(
    ("USA", "UK", "US", "EU", "DDR", "BRD", "UdSSR", "USSR", "NATO", "UN", "UNO", "GB", "NRW", "II", "III", "IV", "VI")
)
_AROUND = frozenset(("container-title", "journal", "editor", "location", "note", "other", "publisher"))
_PLACE = re.compile(r"[,:/]|\b(?:New|San|Saint|St|Los|Las|Le|La|El|Bad|Den|The|am|an|i|sur|de|del|upon|on)\b")
_NUMBERED = re.compile(r"(?<=[^\W\d_][.,])\s(\d{1,4}\(\d{1,4}\)\W*)$")
# Publishers whose names tell no trade.
_HOUSE = re.compile(
    r"\b(?:Sons|Co|Company|Cie|Wiley|Springer|Elsevier|Routledge|Sage|SAGE|Blackwell|Brill|Palgrave|Macmillan|Norton|"
    r"Harper\w*|Penguin|House|Suhrkamp|Beck|Fischer|Campus|Gallimard|Seuil|PUF|Einaudi|Laterza|Mulino|Mondadori)\b"
)
_QUOTED = re.compile(r"\s*(?:in\s)?«[^«»]{3,100}»[\s,]+(?=(?:a\.|vol\.|n\.|[IVXLC]{1,6},|\d)[^«»]{0,24}$)")
_COUNTRY = re.compile(r"\s*\(?(?:U\.?\s?S\.?(?:\s?A\b\.?)?|U\.?\s?K\.?|London|Lond\.)\)?[\s,.]*")
_SHORTENED = re.compile(r"\bProc\b|[^\W\d_]{2,5}\.\s(?:[^\W\d_]+\.?\s)*$")
_MEDIA = frozenset(("genre", "medium", "note", "other"))
_ONLINE = re.compile(r"\s?\[(?:online|en\s+ligne|en\s+línea|in\s+linea|on-line)\]\W*$", re.IGNORECASE)
_STOP = re.compile(r"(?:(?<=[\w’”»)]{2})\.|[?!])\s+(?=[^\W\d_a-z])")
_SURE_STOP = re.compile(r"(?:(?<=[^\W\d_A-Z]{4})\.|[?!])\s+(?=[^\W\d_a-z])")  # of no abbreviation
_THE = re.compile(r"\W*The\s")


def relabel_venue(draft: Draft) -> Draft:
    """The journal under “publisher”, where no place is named and nothing else contains the work."""
    if draft.has("location", "journal", "container-title", "editor", "institution", "edition", "isbn"):
        return draft
    pieces = [p for p in draft.content if p.label == "publisher"]
    if len(pieces) != 1:
        return draft
    name = pieces[0].text.strip(" ,.;:()")
    journal = bool(_JOURNAL.search(name)) and draft.has("pages", "volume", "doi", "date")
    newspaper = bool(_THE.match(name) and NEWSPAPER.search(name)) and draft.has("url")
    if (journal or newspaper) and not _PUBLISHER.search(name):
        return draft.relabelled({pieces[0].start: "journal"})
    return draft


def relabel_numbered(draft: Draft) -> Draft:
    """The journal under “publisher” before its volume and pages: “A Title. Libri. 49, pp. 181–191”; “Libri. 1(1)”."""
    if draft.has("location", "institution", "journal", "container-title", "editor", "edition", "isbn", "genre"):
        return draft
    content = draft.content
    for piece in draft.labelled("publisher"):
        if (found := _NUMBERED.search(piece.text)) and not _is_house(piece.text):
            cut = found.start(1)
            return draft.replacing(piece, piece.cut(0, cut, "journal"), piece.cut(cut, None, "volume"))
    for piece, volume, pages in zip(content, content[1:], content[2:], strict=False):
        numbered = (piece.label, volume.label, pages.label) == ("publisher", "volume", "pages")
        if numbered and volume.text.lstrip()[:1].isdigit() and not _is_house(piece.text):
            return draft.relabelled({piece.start: "journal"})
    return draft


def split_remark(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The journal in guillemets and its number under “note”: “«Protagonisti», 99/2010,”."""
    found = _QUOTED.match(piece.text)
    return (piece.cut(0, found.end(), "journal"), piece.cut(found.end(), None, "volume")) if found else ()


def join_country(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The country that an abbreviated journal's name ends with: “Proc. Natl. Acad. Sci.” + “USA” before its volume."""
    if not _COUNTRY.fullmatch(piece.text) or not _SHORTENED.search(last.text) or not draft.has("volume"):
        return ()
    return (last.join(piece, "journal" if draft.has("pages") else last.label),)


def _is_house(name: str) -> bool:
    return bool(_PUBLISHER.search(name) or _HOUSE.search(name))


def join_review(draft: Draft) -> Draft:
    """A journal by its abbreviations, as jurists cite: “in Riv.” + “dir. civ.,”."""
    run: list[Piece] = []
    titled = False
    for piece in draft.content:
        if titled and piece.label not in _AROUND:
            break
        if titled:
            run.append(piece)
        titled = titled or piece.label == "title"
    whole = "".join([p.text for p in run])
    if "." not in whole or [p.label for p in run] == ["journal"] or not _REVIEW.fullmatch(whole):
        return draft
    journal = Piece("journal", whole, run[0].start)
    return draft.with_pieces(journal if p is run[0] else p for p in draft.pieces if p not in run[1:])


def split_review(draft: Draft) -> Draft:
    """The same behind a title: “… del contratto, in Foro it.,”; “… des Arztes, NJW” before the year and the page."""
    if draft.has("journal", "container-title"):
        return draft
    title, following = next(((a, b) for a, b in pairwise(draft.content) if a.label == "title"), (None, None))
    if title is None or following is None or following.label not in ("date", "volume"):
        return draft
    found = _REVIEW_BEHIND.search(title.text)
    if not found and draft.has("pages") and (found := _ACRONYM.search(title.text)) and found[1] in STATES:
        found = None
    if not found:
        return draft
    return draft.replacing(title, title.cut(0, found.start() + 1), title.cut(found.start() + 1, None, "journal"))


def split_online(draft: Draft) -> Draft:
    """The journal or newspaper behind a title and before “[en ligne]”: “A Title. Contexts [en ligne]. 2017, vol. 16”.

    A volume tells it, or the day of publication.
    """
    if draft.has("journal", "container-title", "publisher", "institution"):
        return draft
    dated = any(len(read_day(p.text)) == len("2020-01-01") for p in draft.labelled("date"))
    if not dated and not draft.has("volume"):
        return draft
    for title, medium in pairwise(draft.pieces):
        if title.label != "title":
            continue
        whole = title.text + medium.text if medium.label in _MEDIA else title.text
        online = _ONLINE.search(whole)
        stops = list(_STOP.finditer(title.text)) if online and online.start() <= len(title.text) else []
        if stops and title.cut(stops[-1].end()).holds:
            cut = stops[-1].end()
            return draft.replacing(title, title.cut(0, cut), title.cut(cut, None, "journal"))
    return draft


def split_placed(draft: Draft) -> Draft:
    """The journal behind a title and before its place and number: “Um título. Revista de Notas,” + “Lisboa, n. 79”."""
    if draft.has("journal", "container-title", "publisher", "institution") or not draft.has("pages"):
        return draft
    for title, place, volume in zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False):
        if (title.label, place.label, volume.label) != ("title", "location", "volume"):
            continue
        stops = list(_SURE_STOP.finditer(title.text))
        if stops and title.text.rstrip().endswith(",") and not is_quoted(title.text):
            cut = stops[-1].end()
            return draft.replacing(title, title.cut(0, cut), title.cut(cut, None, "journal"))
    return draft


def relabel_place(draft: Draft) -> Draft:
    """The journal under “location” between a title and the year, where pages follow and nothing else contains the work:
    “Trade, Jobs and Wages. Scientific American 1994, 22–27”.
    """
    if draft.has("publisher", "institution", "journal", "container-title", "editor", "genre", "edition"):
        return draft
    content = draft.content
    for last, piece, following in zip(content, content[1:], content[2:], strict=False):
        if (last.label, piece.label, following.label) != ("title", "location", "date"):
            continue
        name = piece.text.strip(" ,.;:()")
        ranged = any(is_range(read_pages(p.text).pages) for p in draft.labelled("pages"))
        if ranged and " " in name and not _PLACE.search(name) and not any(city in name for city in CITIES):
            return draft.relabelled({piece.start: "journal"})
    return draft


def relabel_press(draft: Draft) -> Draft:
    """The publisher under “journal”, of a book that an address follows: “A Title. Language Science Press, 2018. https://…”."""
    titles, journals = draft.labelled("title"), draft.labelled("journal")
    if (
        len(journals) != 1
        or not titles
        or titles[0].start > journals[0].start
        or draft.has("volume", "pages", "publisher", "institution", "container-title")
        or not _PRESS.search(journals[0].text.strip(" ,.;:()"))
        or is_quoted(titles[0].text)
    ):
        return draft
    return draft.relabelled({journals[0].start: "publisher"})
