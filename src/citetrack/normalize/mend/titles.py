"""Titles that cover their container, and the reverse."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.mend.rules import at_borders
from citetrack.normalize.quotes import OPENING, closing_quote
from citetrack.normalize.venue_words import is_venue

__all__ = [
    "NEIGHBOURS", "join_letter", "join_neighbours", "relabel_title", "split_container", "split_guillemets",
    "split_interview", "split_quoted", "split_twice",
]  # fmt: skip

_LEAD_IN = re.compile(r"[\s,.;:(—-]*(?:in|In|IN|dans|Dans)(?:\s*:|\s+(?=[^\W\d_a-z«“„]))")
_VOLUME = re.compile(r"\s*(?:vol|no|bd|jg|n[°º]|t)\b\.?\s*\d", re.IGNORECASE)
_IN = re.compile(r"[\s,.:;(]*(?:in|dans|en|nel|nella)\b", re.IGNORECASE)
_PERIODICALS = ("journal", "container-title")
_ON = re.compile(r"\s(?:sur|auf|on)\s(?=[^\W\d_a-z])")  # a site: “« Un titre », sur ARTnews”
_CONTINUED = re.compile(r"\s*(?:in|im|en|dans|de|von|zur|zum|of|for)\s+(?!id|ead|ders|dies|del|the\s+[A-Z])[a-zà-ÿ]")
_BEHIND_IN = re.compile(
    r"(?<=[.,?!”»’\"])\s+(?=(?:[Ii]n|[Dd]ans)\s?:\s+[^\W\d_a-z])|(?<=[^\W\d_A-Z]{2})\s(?=In:\s[^\W\d_a-z])"
)
_INTERVIEW = re.compile(
    r"(?<=[”\"»’])[,.]?\s(?=(?:interview(?:ed)?\s(?:by|with)|interview\s(?:mit|von)|entretien\savec|propos\srecueillis\spar|"
    r"intervista\s(?:a|di)|entrevista\s(?:con|de))\s[^“”«»\"]+$)",
    re.IGNORECASE,
)
# “‘A Title’, in ‘A Title’, ”
_TWICE = re.compile(r"(\s*([“‘«\"'])([^“”‘«»\"]{20,})[”’»\"'],)\s+(?=[Ii]n\s+\2\3[”’»\"'])")
_PROCEEDINGS = re.compile(r"\W*(?:In:?\s+)?(?:Proceedings|Proc\.|Conference|Transactions|Handbook|Encyclopa?edia)\b")
_LETTER = re.compile(r"\s*in\s+[A-Z](?:\+\+|#)?(?:[.,:;]\s*|\s*$)")
_PART = re.compile(r"\b[Pp]art\s+[A-Z]{1,3}\s*:\s*$")
_GUILLEMETS = re.compile(
    r"\s(?=in\s+«[^«»]{3,200}»[\s,.;:]*$)|[,.]\s*(?=(?:in\s+)?«[^«»]{3,200}»[\s,.;:]*$|in\s+[“\"][^“”\"]{3,200}[”\"][\s,.;:]*$)"
)


def join_neighbours(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """Pieces of one label that nothing separates as one; a container that goes on in lower case as title."""
    if last.label == piece.label:
        return (last.join(piece),) if last.end == piece.start else ()
    if last.label == "title":
        goes_on = _CONTINUED.match(piece.text) and last.text.rstrip()[-1:].isalnum() and last.end == piece.start
        return (last.join(piece),) if goes_on else ()
    if _runs_on(last, piece):
        return (last.join(piece),)
    # "Proceedings of the Institution, Part E: " + "Journal of Engineering"
    return (last.join(piece, piece.label),) if _PART.search(last.text[-20:]) else ()


NEIGHBOURS = (
    "title>title title>container-title title>journal container-title>container-title container-title>journal "
    "journal>container-title journal>journal url>url"
)
_join = at_borders(join_neighbours, NEIGHBOURS).mend


def _runs_on(last: Piece, piece: Piece) -> bool:
    """“Proceedings of the Conference of the North” + “American Chapter of …”: nothing parts the two."""
    end = last.text.rstrip()
    return last.end == piece.start and end[-1:].isalpha() and bool(_PROCEEDINGS.match(end)) and piece.text[:1].isupper()


def join_letter(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A title's last words, “in R.”: nothing that holds a work is called by a letter."""
    found = _LETTER.match(piece.text)
    if not found or (found.end() < len(piece.text) and piece.label != "publisher"):
        return ()
    return Piece("title", last.text + found[0].rstrip(" .,;:"), last.start), piece.cut(found.end())


def split_quoted(draft: Draft) -> Draft:
    """What follows a title's closing quotation mark, as the journal or book it appeared in."""
    if all(p.label != "title" or _end_of_quotation(p.text) < 0 for p in draft.pieces):
        return draft
    book = draft.has("editor", "publisher", "location")
    pieces: list[Piece] = []
    done = False
    contained = draft.has("journal", "container-title")
    for i, piece in enumerate(draft.pieces):
        following = draft.pieces[i + 1].label if i + 1 < len(draft.pieces) else ""
        cut = -1 if done or piece.label != "title" else _end_of_quotation(piece.text)
        cut = -1 if cut > 0 and _goes_on(draft, piece.text[:cut], piece.text[cut:]) else cut
        if cut < 0 or (contained and following not in ("journal", "container-title")):
            pieces.append(piece)
            continue
        done, rest = True, piece.cut(cut)
        label = "container-title" if book or _IN.match(rest.text) else "journal"
        label = "volume" if _VOLUME.match(rest.text) else following if contained else label
        lead = found.end() if (found := _ON.match(rest.text)) else 0
        pieces += [piece.cut(0, cut), rest.cut(0, lead, "other"), rest.cut(lead, None, label)]
    return _join(draft.with_pieces(pieces))


def _goes_on(draft: Draft, quoted: str, rest: str) -> bool:
    """Whether a book's title goes on behind its quoted beginning: “»Rasse und Raum«. Agrarpolitik …”."""
    stopped = quoted.rstrip().endswith((".", ":")) and quoted.rstrip(" .:")[-1:] in '»«›”“"'
    return (
        stopped
        and draft.has("location", "publisher")
        and not draft.has("pages", "editor", "volume", "url", "doi", *_PERIODICALS)
        and not _IN.match(rest)
        and not _ON.match(rest)
        and not is_venue(rest)
    )


def split_interview(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """Who asked, behind a quoted title: ““The Art of Notes,” interview by Jane Roe”."""
    found = _INTERVIEW.search(piece.text)
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "note")) if found else ()


def split_twice(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """What follows a title that is printed twice, as what holds it: “‘A Title’, in ‘A Title’,” + “The Book”."""
    found = _TWICE.match(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "container-title")) if found else ()


def split_container(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The book behind “In:” in a title's piece: “Against Parsimony. In: Rival Views”."""
    found = _BEHIND_IN.search(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "container-title")) if found else ()


def _end_of_quotation(text: str) -> int:
    """Where the text behind a quotation begins that the whole title is, or -1."""
    start = len(text) - len(text.lstrip(" ,(—-"))
    if text[start : start + 1] not in OPENING or text[start] in "’'":
        return -1
    end = closing_quote(text[start:])
    if end < 0:
        return -1
    at = start + end + 1
    while at < len(text) and text[at] in ",.;":
        at += 1
    rest = text[at:]
    core = rest.strip(" ,.;:(«„“")
    stopped = text[start + end - 1] in ".,?!" or text[at - 1] in ",.;"
    known = stopped or _IN.match(rest) or rest.strip()[:1] in ("«", "„", "“")
    named = core[:1].isalpha() and (core[:1].isupper() or _IN.match(rest) or _ON.match(rest))
    return at if rest[:1].isspace() and known and named else -1


def split_guillemets(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The journal in guillemets at the end of an unquoted title, as Italian notes have it: “Titolo, «Rivista», XL”."""
    found = _GUILLEMETS.search(piece.text) if piece.text.count("«") < 2 else None
    if not found or not found.start():
        return ()
    name = piece.cut(found.start() + 1)
    book = draft.has("publisher", "location") and not draft.has("volume") and not is_venue(name.text)
    return piece.cut(0, found.start() + 1), name.under("container-title" if book else "journal")


def relabel_title(draft: Draft) -> Draft:
    """The book behind “in Y (Ed.),” under “title”."""
    if draft.has("container-title", "journal"):
        return draft
    content = draft.content
    first = next((p for p in content if p.label == "title"), None)
    undated = [p for p in content if p.label != "date"]
    for last, piece in pairwise(undated):
        if (
            piece.label == "title"
            and piece is not first
            and ((last.label == "editor" and LEAD.match(last.text)) or _LEAD_IN.match(piece.text))
        ):
            return draft.relabelled({piece.start: "container-title"})
    return draft
