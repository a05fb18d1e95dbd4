"""Editors and translators in the pieces of titles, authors and one another."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.mend.leads import LEAD
from citetrack.normalize.person import is_initials
from citetrack.normalize.plain import trim

__all__ = [
    "EDITED_BEHIND", "EDITED_STEMS", "OWN_STEMS", "ROLE_STEMS", "join_bodies", "join_bracket", "join_care",
    "join_names", "join_own", "join_role", "relabel_own", "split_edited", "split_editors", "split_translators",
]  # fmt: skip

_EDITORS_BEHIND = re.compile(r"[,\s(]\s*(?:eds|editors|hrsg|hgg?|éds|dirs)\b\.?\)?[,.:;\s]*$", re.IGNORECASE)
EDITED_BEHIND = re.compile(r"[,\s(]\s*(?:eds?|hrsg|hg|éds?)\.\)?[,.:;\s]*$", re.IGNORECASE)
_EDITED = (
    r"(?:ed(?:ited|ited\s+and\s+translated)?|hrsg|hg|herausgegeben|édité|éds?|(?:compil|coordin|edit)ado|compiled)\.?\s+(?:by|von|v\.|par|por)|a\s+c(?:ura|\.)\s+di|dirett[aoi]\s+da|"
    r"sous\s+la\s+(?:direction|dir\.)\s+(?:de|d[’'])|eds?\.|hrsg\.|hg\.|éds?\."
)
_TRANSLATED = (
    r"(?:trans(?:l(?:ated)?)?|übers(?:etzt)?|traduit|trad)\.?\s+(?:by|von|v\.|par|di|de)|trans(?:l)?\.|übers\."
)
_EDITED_WITHIN = re.compile(
    r"[\s,.]*[Ii]n:?\s+[^()]{6,}?\s(?=\((?i:eds?|edited by|hrsg|hg|éds?|a cura di)\.?\s[^\W\d_a-z])|"
    r"[\s,.]*[Ii]n:?\s+[^()]{6,}?,\s(?=(?:ed(?:ited|\.)?\sby|hrsg\.\s(?:von|v\.)|a\scura\sdi|éd\.\spar)\s[^\W\d_a-z])"
)
# “In: Roe A and Poe C (eds) The Book. ”; “In: R. Roe, ed. The Book. ”
_BOOK_BEHIND = re.compile(
    r"[\s,.]*[Ii]n:?\s+[^()“„«\"]{4,120}?(?:\s\((?i:eds?|hrsg|hg|éds?|dir|coords?|orgs?)\.?\)[,.:]?|,\s(?:eds?|Hrsg|Hg)\.)\s+"
    r"(?=[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+,?)+[.,;:\s]*$)"
)
# “In: R. Roe, ed. The Book”
_EDITED_BEFORE = re.compile(
    r"\s*[Ii]n\s?:\s+(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][^.:;“„«\"?!]{1,80},\s(?:eds?|Hrsg|Hg)\.\s+(?=[^\W\d_a-z])"
)
# “(Orgs.). A Title”, and with the last given name before it, “Ann (eds). A Title”
_ROLE_FIRST = re.compile(
    r"\s*(?:[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z][\w.]*)?\s)?\((?i:eds?|orgs?|hrsg|hgg?|dirs?|coords?|comps?|éds?)\.?\)"
    r"[.,:]*\s+(?=\S)"
)
_BRACKETED_ROLE = re.compile(r",\s(?:trans|eds?|hrsg|übers|trad)\.?\)", re.IGNORECASE)
EDITED_STEMS = (
    "(ed", "(hg", "(hrsg", "(éd", "(dir", "(coord", "(org", " ed. ", " eds. ", " edited by", " hrsg. ", " a cura di",
    " éd. ",
)  # fmt: skip
ROLE_STEMS = ("(ed", "(org", "(h", "(dir", "(coo", "(com", "(éd")
# “Roe, Ann, POE, ” before “Bo et al. (dir.)”
_HALVED = re.compile(r"[^\W\d_].*,\s[^\W\d_a-z]{3,},\s*$")
_ROLE_LAST = re.compile(r"\((?i:eds?|hrsg|hgg?|éds?|dirs?|coords?|orgs?)\.?\)\W*$")
# “in People, Society and Communications, ed. L. Roe and D. Poe”: four words or more, and no initials
_EDITED_BEHIND_BOOK = re.compile(
    r"[\s,.]*[Ii]n:?\s+(?:(?!\S\.)[^()\s]+\s){3,}(?!\S\.)[^()\s]+,\s(?=(?i:eds?|hg|hrsg)\.\s(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z]))"
)
# “in: ders., Vergangene Zukunft, ”
_OWN = re.compile(
    r"\s*[Ii]n:?\s+(?:ders|dies|[Ii]d|[Ii]dem|[Ee]adem)\.?,\s+[^\W\d_a-z][^\s,()/]*\s[^,()/]{3,}[,.;]?\s*"
)
_CARE = re.compile(r"[,.;)]\s+a\s*$")
_OF_CARE = re.compile(r"c(?:ura|\.)\s+d(?:i|ei)\s")
_ROLE_BRACKETED = re.compile(r"[\s,]*\((?:eds?|hrsg|hgg?|dirs?|éds?|coords?|a cura di)\.?\)[\s,.:]*", re.IGNORECASE)
_OWN_ALONE = re.compile(r"\s*(?:[Ii]n|[Dd]ans):?\s+(?:ders|dies|[Ii]d|[Ii]dem|[Ee]ad|[Ee]adem)\.?[,:]\s*")
OWN_STEMS = ("ders.", "dies.", "id.", "idem,", "ead.", "eadem,")
_ROLE_ALONE = re.compile(r"[\s,(]*(?:ed(?:ited|s)?|hg|hrsg|éd|trans|übers|trad)\.?\s*", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.’'-]*\s+[^\W\d_a-z]"
_BEHIND = re.compile(rf"[,.;(]\s*(?=(?i:{_EDITED})\s+{_NAME})")
_BEHIND_TRANSLATED = re.compile(rf"[,.;(]\s*(?:and\s+)?(?=(?i:{_TRANSLATED})\s+{_NAME})")
_BEFORE = re.compile(
    r"\s*(?i:in\s*:?|dans\s*:?|—)?\s+(?=[^\W\d_a-z])[^“”„«»\"?!:]{3,160}?[,\s]"
    r"\(?(?i:eds?\.?|hg\.?|hrsg\.?|dir\.?|coord\.?|a\s+cura\s+di|éds?\.?)\)[,.:;]?\s+(?=\S)"
)
_ROLE_BEHIND = re.compile(r"\W*(?:a\s+cura\s+di|eds?|editors?|hrsg|hgg?|éds?|dirs?|coords?|curr)\.?\W*", re.IGNORECASE)
_ONE_NAME = re.compile(r"\s*[^\W\d_a-z][\w’'-]+\s*")


def split_editors(_: Draft, whole: Piece) -> tuple[Piece, ...]:
    """The editors named in the piece of a title: “in X, ed. Y and Z”, “In Y (Ed.), X”."""
    before = (
        _BEFORE.match(" " + whole.text) or _EDITED_BEFORE.match(" " + whole.text)
        if whole.label == "container-title"
        else None
    )
    head = (whole.cut(0, before.end() - 1, "editor"),) if before else ()
    piece = whole.cut(before.end() - 1) if before else whole
    if (behind := _BEHIND.search(piece.text)) and behind.start() > 0:
        return *head, piece.cut(0, behind.start() + 1), piece.cut(behind.start() + 1, None, "editor")
    return (*head, piece) if head else ()


def join_bracket(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """Names in brackets with their role, of which a label covers the last: “(P. Roe & G.” + “C. Doe, Trans.)”."""
    opened = last.text.lstrip().startswith("(") and ")" not in last.text
    return (last.join(piece, piece.label),) if opened and _BRACKETED_ROLE.search(piece.text) else ()


def join_role(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The word for editors behind their names, taken for the title's: “Roe, Ann; Doe, L.” + “(Orgs.). Values”."""
    found = _ROLE_FIRST.match(piece.text)
    if not found or not (found[0].lstrip().startswith("(") or last.text.rstrip().endswith(",")):
        return ()
    return last.join(piece.cut(0, found.end()), "editor"), piece.cut(found.end())


def split_edited(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The book in a piece of its editors: “in Economics (ed. A. Roe and L. Doe;”, “In: Roe A (ed) Values”."""
    if behind := _BOOK_BEHIND.match(piece.text):
        return piece.cut(0, behind.end()), piece.cut(behind.end(), None, "container-title")
    found = _EDITED_WITHIN.match(piece.text) or _EDITED_BEHIND_BOOK.match(piece.text)
    return (piece.cut(0, found.end(), "container-title"), piece.cut(found.end())) if found else ()


def join_care(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The Italian word for editors, cut in two: “Relazioni al Senato, a” + “c. di L. Roe”."""
    found = _CARE.search(last.text)
    if not found or not _OF_CARE.match(piece.text):
        return ()
    return last.cut(0, found.start() + 1), last.cut(found.start() + 1, None, "editor").join(piece)


def join_bodies(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The body before its role, taken for the book: “in: Fakultät für Gartenbau” + “(Hg.),” before “Entstehung”."""
    return (last.join(piece, "editor"),) if _ROLE_BRACKETED.fullmatch(piece.text) else ()


def join_own(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """“in: ders.,” before the author's own book: it names no editor."""
    return (last.join(piece, piece.label),) if _OWN_ALONE.fullmatch(last.text) else ()


def relabel_own(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The book of the author under “editor”: “in: ders., Vergangene Zukunft”."""
    return (piece.under("container-title"),) if _OWN.fullmatch(piece.text) else ()


def split_translators(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The translators named behind a title, a container or the editors."""
    if piece.label == "translator":
        pattern, label = _BEHIND, "editor"
    else:
        pattern, label = _BEHIND_TRANSLATED, "translator"
    found = pattern.search(piece.text)
    if not found or not found.start() or _ROLE_ALONE.fullmatch(piece.text[: found.start()]):
        return ()  # “ed. and trans. by”
    return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, label)


def join_names(draft: Draft) -> Draft:
    """Editors of whom the first was taken for the author, or a name cut in two by its role.

    “Baldwin B,” + “Goldman D, editors”; “Trubek,” + “D. M. (Eds.)”; “A. ROE-L.” + “DOE” + “(a cura di)”.
    """
    for at, (last, piece, role) in enumerate(zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False)):
        if (
            (last.label, piece.label, role.label) == ("author", "title", "editor")
            and _ROLE_BEHIND.fullmatch(role.text)
            and _ONE_NAME.fullmatch(piece.text)
        ):
            joined = Piece("editor", last.text + piece.text + role.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 3 :]))
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if last.label != "author" or piece.label != "editor":
            continue
        listed = last.text.rstrip().endswith((",", "&", " and", " und", " et")) and _EDITORS_BEHIND.search(piece.text)
        halved = _HALVED.search(last.text) and _ROLE_LAST.search(piece.text)
        if ((listed or halved) and not LEAD.match(piece.text)) or is_initials(trim(EDITED_BEHIND.sub("", piece.text))):
            joined = Piece("editor", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft
