"""Editions and kinds of work inside titles, and containers that are series, publishers or kinds of work."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.calendar_words import PUBSTATES
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import may_be_report, reads_as_report
from citetrack.normalize.genre import read as read_genre
from citetrack.normalize.plain import is_clean, says, trim
from citetrack.normalize.quotes import is_quoted
from citetrack.normalize.venue_words import is_venue

__all__ = [
    "GENRE_STEMS",
    "REPORT_STEMS",
    "join_reports",
    "relabel_container",
    "relabel_medium",
    "relabel_remark",
    "split_edition",
    "split_genre",
    "split_remark",
    "split_report",
]

_ONLY_STATE = re.compile(rf"[\s(\[,]*(?:{'|'.join(p for _, p in PUBSTATES)})[\s)\].,;]*", re.IGNORECASE)
_LEAD = re.compile(r"[\s,.;:(—-]*(?:in|dans|en|nel|by|with|ed|eds|trans|hrsg|hg)\b", re.IGNORECASE)
_TITLE = frozenset(("title",))
_TITLES = frozenset(("title", "container-title"))
_CONTAINERS = frozenset(("journal", "container-title"))
_EDITION_ENDS = (
    "edition", "edn", "ed", "aufl", "auflage", "édition", "éd", "ediz", "edizione", "edición", "edição",
)  # fmt: skip
# One of these is in each word for a thesis or a manuscript.
GENRE_STEMS = (
    "thes", "diss", "ph.", "phd", "ph d", "phil", "arbeit", "tesi", "tese", "thèse", "mémoire", "habil", "unpub",
    "manu", "veröff", "typos", "inédit", "inedit", "scritto", "mimeo", "draft", "presented", "presentation", "vortrag",
    "conference", "lecture", "communication",
)  # fmt: skip
_KIND_STEMS = (*GENRE_STEMS, "preprint")
_LONG = 120
_REPORTING = frozenset(("journal", "container-title", "collection-title", "genre", "publisher", "institution"))
_ORDINAL = (
    r"(?:\d{1,3}\s?(?:st|nd|rd|th|e|ème|ère|re|er|ª|a|º|\.)|first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|rev(?:ised|\.)|new|expanded|enlarged|"
    r"zweite|dritte|vierte|fünfte|deuxième|troisième|nouvelle|seconda|terza|nuova|segunda|tercera)"
)
_EDITION = re.compile(
    rf"(?:[.,;]\s*|"
    rf"\s*[(\[]\s*)(?=(?:{_ORDINAL}\s*,?\s*(?:and\s+|&\s+)?(?:\w+\.?\s+){{0,4}}?(?:edition|edn|ed|aufl(?:age)?|éd(?:ition)?|ediz(?:ione)?|edición|edição)\.?)[)\].,;\s]*$)",
    re.IGNORECASE,
)
_REMARKS = frozenset(("note", "other"))
_EDITION_HEAD = re.compile(
    rf"[\s(\[,]*{_ORDINAL}\s*,?\s*(?:\w+\.?\s+){{0,2}}?(?:edition|edn|ed|aufl(?:age)?|éd(?:ition)?|ediz(?:ione)?|edición|edição)\b\.?"
    r"(?:,?\s(?:revue|rev(?:ised|\.)|riv(?:eduta|\.)|corr(?:igée|ected|\.)|augm(?:entée|ented|\.)|enl(?:arged|\.)|"
    r"aum(?:entada|\.)|ampl(?:iata|iada|\.)|et|and|y|e|&)){0,4}[.,;)\]\s]*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[^\W\d_a-z][^:;\d()]{1,60}\s?:\s+(?=[^\W\d_a-z])")
# One of these is in each series of reports, and in the numbers of the United Nations and the European Union.
REPORT_STEMS = ("report", "rfc ", "paper", "rapport", "bericht", "brief", "memo", "(com", " com(", "/")
_MEDIUM = re.compile(
    r"[\s(\[]*(?:DVD|CD(?:-ROM)?|Blu-ray|VHS|LP|film|video|audio|print|Kindle|e-?book|PDF)[\s)\].,;]*", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.?!]\s+(?=[^\W\d_a-z])")
_SYMBOL = re.compile(
    r"[\s,]*\s\(?(?=(?:UN\s+Doc\.?\s+)?[A-Z]{1,4}(?:/[A-Z0-9]+){1,4}(?:\.[A-Z\d]+)?(?:/[\d.A-Z]+){1,3}\)?[.,;\s]*$|"
    r"(?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s?\d{1,4}(?:\s?final)?\)?[.,;\s]*$)"
)
_SENTENCE = re.compile(r"(?:[.,?!]\s+|\s*[(\[]\s*)(?=[^.,()\[\]]{4,60}[)\].,\s]*$)")


def split_edition(draft: Draft) -> Draft:
    """The edition at the end of a title: “. 2nd ed.”, “, 3., überarb. Aufl.”."""
    return draft if draft.has("edition") else draft.recut(_TITLES, _split_edition)


def _split_edition(piece: Piece) -> tuple[Piece, ...]:
    tail = piece.text[-16:].rstrip(" \t\r\n\f\v)].,;").lower()
    return _split_end(piece, _EDITION, "edition") if tail.endswith(_EDITION_ENDS) else ()


def _split_end(piece: Piece, pattern: re.Pattern[str], label: str) -> tuple[Piece, ...]:
    shift = max(0, len(piece.text) - 120)  # a title's last words are enough, and keep the search short
    if label == "genre" and not _has_genre(piece.text[shift:]):
        return ()
    found = None
    for found in pattern.finditer(piece.text, shift):  # noqa: B007 - the last is wanted
        pass
    if not found or not piece.cut(0, found.start()).holds:
        return ()
    if label == "genre" and not _is_genre(piece.text[found.end() :]):
        return ()
    return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, label)


def _is_genre(text: str) -> bool:
    genre = read_genre(text)
    return genre.kind in ("phdthesis", "mathesis", "bathesis", "candthesis") or (
        genre.entry == "unpublished" and len(text) < len("x") * 40
    )


def _has_genre(text: str) -> bool:
    """Whether a word for a thesis or a manuscript may stand in the text: quick, and wrong only by saying yes."""
    return says(text.lower(), GENRE_STEMS)


def split_genre(draft: Draft) -> Draft:
    """The kind of work at the end of a title: “. Master’s thesis”, “[Unpublished manuscript]”."""
    return draft if draft.has("genre") else draft.recut(_TITLE, lambda piece: _split_end(piece, _SENTENCE, "genre"))


# What a publisher's name has and a journal's has not: its trade, or initials.
_PUBLISHER = re.compile(
    r"\b(?i:books|publish\w+|verlag|éditions?|editions?|editore|editorial|ebooks|libri|livres)\b|"
    r"^(?:[^\W\d_a-z]\.\s?){1,3}\w+$"
)


def join_reports(draft: Draft) -> Draft:
    """A series of reports and its number as one piece: “PRIF Report” + “1/2023”."""
    if not may_be_report("\n".join([p.text for p in draft.pieces if p.label in _REPORTING])):
        return draft
    if sum(p.label in ("journal", "container-title") for p in draft.pieces) > 1:
        return draft
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        numbers = piece.label == "volume" or (piece.label == "date" and bool(re.search(r"\d/\d{4}", piece.text)))
        if last and numbers and last.label in _REPORTING and reads_as_report(last.text + piece.text):
            pieces[-1] = Piece("genre", last.text + piece.text, last.start)
        else:
            report = piece.label in _REPORTING and reads_as_report(piece.text)
            pieces.append(piece.under("genre") if report else piece)
    return draft.with_pieces(pieces)


def relabel_remark(draft: Draft) -> Draft:
    """The kind of work under “note”: “[Unpublished manuscript]”, “PhD diss.”."""
    renamed = {p.start: "date" for p in draft.labelled("other", "note", "medium") if _ONLY_STATE.fullmatch(p.text)}
    if not draft.has("genre"):
        renamed |= {p.start: "genre" for p in draft.labelled("note", "medium", "edition") if _names_genre(p.text)}
    return draft.relabelled(renamed)


def split_remark(draft: Draft) -> Draft:
    """The edition, the place and the publisher under one label: “17. ed. Rio de Janeiro: Paz e Terra”."""
    if draft.has("edition"):
        return draft
    return draft.recut(_REMARKS, lambda piece: _split_remark(piece, published=draft.has("publisher", "location")))


def _split_remark(piece: Piece, *, published: bool) -> tuple[Piece, ...]:
    found = _EDITION_HEAD.match(piece.text)
    if not found:
        return ()
    head, rest = piece.cut(0, found.end(), "edition"), piece.cut(found.end())
    place = None if published else _PLACE.match(rest.text)
    if not place:
        return head, rest
    return head, rest.cut(0, place.end(), "location"), rest.cut(place.end(), None, "publisher")


def relabel_medium(draft: Draft) -> Draft:
    """“DVD”, “print” and the like under “pages”."""
    media = [p for p in draft.labelled("pages") if _MEDIUM.fullmatch(p.text)]
    return draft.relabelled({p.start: "medium" for p in media}) if media else draft


def split_report(draft: Draft) -> Draft:
    """The series of reports and its number that close a title: “. RFC 3986, IETF.”, “, Memorandum RM-42-PR”."""
    return draft if draft.has("genre", "journal") else draft.recut(_TITLE, _split_report)


def _split_report(piece: Piece) -> tuple[Piece, ...]:
    shift = max(0, len(piece.text) - 120)
    if symbol := _SYMBOL.search(piece.text, shift):
        return piece.cut(0, symbol.start() + 1), piece.cut(symbol.start() + 1, None, "genre")
    for found in _SENTENCE_END.finditer(piece.text, shift):
        head, comma, body = piece.text[found.end() :].partition(", ")
        if reads_as_report(head) and (not comma or is_body(trim(body)) or trim(body).isupper()):
            return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "genre")
    last = piece.text.rfind(", ", shift) + 1
    if last and reads_as_report(trim(piece.text[last:])):
        return piece.cut(0, last), piece.cut(last, None, "genre")
    return ()


def _names_genre(text: str) -> bool:
    return len(text) < _LONG and not any(c in text for c in ";“„") and bool(read_genre(text).entry)


def relabel_container(draft: Draft) -> Draft:
    """A publisher, a series or a kind of work under “journal”."""
    renamed: dict[int, str] = {}
    content = draft.content
    title: Piece | None = None
    edited = False
    for i, piece in enumerate(content):
        if piece.label not in _CONTAINERS:
            edited = edited or piece.label == "editor"
            title = piece if title is None and piece.label == "title" else title
            continue
        if _is_kind(piece):
            renamed[piece.start] = "genre"
        elif (i and content[i - 1].text.rstrip().endswith("(=")) or piece.text.lstrip().startswith("(="):
            renamed[piece.start] = "collection-title"
        elif title is None:
            continue
        elif edited and not draft.has("author", "volume") and draft.has("publisher", "location"):
            if not _stands_apart(title, piece):
                renamed[piece.start] = "collection-title"
        elif (
            piece.label == "container-title"
            and not draft.has("volume", "pages", "editor", "publisher", "institution", "journal")
            and is_body(name := trim(piece.text))
            and not _stands_apart(title, piece)
            and not is_venue(name)
        ):
            renamed[piece.start] = "publisher"  # "R Foundation for Statistical Computing, Vienna"
        elif (
            piece.label == "journal"
            and not draft.has("volume", "pages", "url", "doi", "publisher", "note", "other")
            and draft.has("author", "editor")
            and not _stands_apart(title, piece)
            and not any(len(read_day(p.text)) > len("2020") for p in draft.labelled("date"))
            and not is_venue(name := trim(piece.text))
            and _PUBLISHER.search(name)
        ):
            renamed[piece.start] = "publisher"
    return draft.relabelled(renamed)


def _is_kind(container: Piece) -> bool:
    """Whether a container is a kind of work: “PhD thesis”, “Preprint”."""
    if is_clean(container.text) and not says(container.text.lower(), _KIND_STEMS):
        return False
    name = trim(container.text)
    if container.label == "journal" and _has_genre(name) and read_genre(name).entry in ("unpublished", "thesis"):
        return True
    return name.lower() == "preprint"


def _stands_apart(title: Piece, container: Piece) -> bool:
    """Whether quotation marks or “in” tell a container from the title before it."""
    return is_quoted(title.text) or bool(_LEAD.match(container.text))
