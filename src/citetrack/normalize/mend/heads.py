"""The head of a list's entry: the names before the year or the title, where a label ends too early or too late."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.body_words import BODY
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.name_words import PARTICLES
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import closing_quote

__all__ = [
    "ENTRY_STEMS",
    "join_body",
    "join_cut_body",
    "join_dashed",
    "join_given",
    "join_handle",
    "join_heads",
    "join_long_body",
    "join_word",
    "part_given",
    "part_title",
    "relabel_letter",
    "split_entry",
    "split_year",
]

_BRACKETED_YEAR = re.compile(r"\s*\((?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{1,24})?\)[.,:]?\s*")
_HEADS = frozenset(("author", "editor", "title", "journal", "container-title", "publisher", "institution", "location"))
_NO_NAME = re.compile(r"\d{3}|[“”„«»\"?!]")
_EDITORS = re.compile(r"\((?:eds?|hrsg|hg|dir|éds?)\b", re.IGNORECASE)
_BEFORE_QUOTED = re.compile(r"\s*[^\W\d_a-z][^“”„«»\"‘’':;()?!]{2,80},\s+(?=[“„«\"‘])")
_SHOUTED = re.compile(r"\s*[^\W\d_a-z]{2,}(?:[\s-][^\W\d_a-z]+){1,8},\s+(?=[^\W\d_a-z][^\W\d_A-Z])")
_STOPPED_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\.\s*")
_FELLOW = re.compile(r"\s(?:and|&|und|et|y|e)\s(?=(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z])")
_FELLOWS = re.compile(r"\s*(?:and|&|und|et|y|e)\s")
_YEAR_BEHIND = re.compile(r"(?<=[\w.])\s((?:1[5-9]|20)\d\d[a-z]?,\s*)$")
_INITIALS_YEAR = re.compile(r"[A-Z]{1,3}\s((?:1[5-9]|20)\d\d[a-z]?,\s)(?=\S)")
_LONGEST = 400
_SMALL_END = re.compile(
    r"(\s*(?:(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w’'-]+|[^\W\d_a-z][\w’'-]+\s(?:[^\W\d_a-z]\.\s?){1,3}),\s+)"
    r"[^\W\d_a-z][\w’'-]+\s(?:[\w’'-]+\s)*([^\W\d_A-Z]{4,}),\s*"
)
_GIVEN_YEARS = re.compile(
    r"\s*[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)*\s(?P<year>\()(?:1[5-9]|20)\d\d[a-z]?(?:/(?:1[5-9]|20)\d\d)?\)[,.:]?\s+(?=\S)"
)
_DASHED = re.compile(r"\s*[—–―_-]{2,}[.,]?\s+((?:[\w’'-]+\s+){1,4})")
_GOES_ON = re.compile(
    r"\s*(?:[^\W\d_a-z][\w’'-]*\s|(?:of|for|and|the|de|des|für|und|der)\s){0,4}([^\W\d_a-z][\w’'-]*),\s+(?=[^\W_a-z]|[“„«\"‘])"
)
_FIRST_WORD = re.compile(
    r"\s*(?:(?:[^\W\d_a-z]\.[\s-]?){1,3}(?:(?:de|di|von|van|le|la|del|della)\s)*[^\W\d_a-z][\w’'-]+|"
    r"(?i:ders|dies|id|ead|idem|eadem)\.?),\s+(?=[^\W\d_a-z][\w’'-]{2,}(?:\s[\w’'-]{2,}){0,2}[.:]\s*$)"
)
ENTRY_STEMS = ("s.v.", "s. v.", "sub voce", "ad vocem")
_ENTRY = re.compile(r"(?:^|(?<=[,.:]\s))\s*(?:s\.\s?v\.|sub\s+voce|ad\s+vocem)\s*:?\s+")
_CALLED = r"(?:[^\W\d_a-z][\w.’'-]*\s(?:(?:von|van|de)\s)?){0,3}(?:[^\W\d_a-z][\w’'-]+|[IVX]{1,4}\.)"
_LETTER = re.compile(rf"\s*{_CALLED}\s(?:to|an)\s{_CALLED},?\s*")
_HANDLE = re.compile(r"\s*(?:[^\W\d_a-z][\w’'-]*\s){1,3}\(@\w+\)[.,:]?\s+(?=\S)")
_GIVEN = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z]+\s[^\W\d_a-z][^\W\d_A-Z]+:\s+(?=[^\W_a-z])|"
    r"[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_a-z][^\W\d_A-Z]+)?(?:\s[^\W\d_a-z]\.)*[.:]\s+(?=[“‘\"«]?[^\W_a-z])"
)


def join_heads(draft: Draft) -> Draft:
    """All that stands before the year of an author-date entry, as its authors or editors.

    “Roe, J.,” + “Genome Consortium,” + “& Poe, E.” before “(2001). Title”; a body taken for a title.
    """
    pieces = draft.pieces
    at = next((i for i, p in enumerate(pieces) if p.label == "date"), 0)
    if not at or at + 1 == len(pieces) or pieces[at + 1].label != "title":
        return draft
    if at == 1 and pieces[0].label != "title":
        return draft  # nothing to join
    head = "".join([p.text for p in pieces[:at]])
    label = pieces[0].label
    body = at == 1 and label == "title" and is_body(trim(_FELLOW.split(head, maxsplit=1)[0]))
    dated = _BRACKETED_YEAR.fullmatch(pieces[at].text) or (body and _STOPPED_YEAR.fullmatch(pieces[at].text))
    if (
        (label not in ("author", "editor") and not body)
        or not _HEADS.issuperset([p.label for p in pieces[:at]])
        or not dated
        or len(head) > _LONGEST
        or _NO_NAME.search(head)
    ):
        return draft
    label = "editor" if _EDITORS.search(head) else "author"
    return draft.with_pieces((Piece(label, head, pieces[0].start), *pieces[at:]))


def split_year(draft: Draft) -> Draft:
    """The year without brackets behind the authors: “OECD 2004,”; “Roe,” + “AG 1784, A Title”."""
    if draft.has("date"):
        return draft
    for at, piece in enumerate(draft.pieces):
        if piece.label != "author" or at + 1 == len(draft.pieces):
            continue
        title = draft.pieces[at + 1]
        whole, moved = piece, _YEAR_BEHIND.search(piece.text)
        if not moved and title.label == "title" and piece.text.rstrip().endswith(","):
            whole = Piece("author", piece.text + title.text, piece.start)
            moved = _INITIALS_YEAR.match(whole.text, len(piece.text))
        if moved:
            parts = [
                whole.cut(0, moved.start(1)),
                whole.cut(*moved.span(1), "date"),
                whole.cut(moved.end(1), None, "title"),
            ]
            behind = at + 1 if whole is piece else at + 2
            return draft.with_pieces((*draft.pieces[:at], *parts, *draft.pieces[behind:]))
    return draft


def join_body(draft: Draft) -> Draft:
    """The body that heads a list's entry before its fellow authors: “The Notes Team,” + “and H. Roe. Title”."""
    if len(draft.pieces) < 3 or [p.label for p in draft.pieces[:3]] != ["title", "author", "title"]:
        return draft
    body, others = draft.pieces[:2]
    end = body.text.rstrip()[-1:]
    listed = end == ";" or (end == "," and _FELLOWS.match(others.text))
    if not listed or not is_body(trim(body.text)):
        return draft
    return draft.with_pieces((Piece("author", body.text + others.text, body.start), *draft.pieces[2:]))


def join_long_body(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A body's name with commas before a title in quotation marks, or in capitals before one that isn't.

    “Department of Trade,” + “Industry and the Arts, ‘…’”; “DEPARTMENT OF TRADE,” + “INDUSTRY AND THE ARTS, Review”.
    """
    if not last.text.rstrip().endswith(","):
        return ()
    shouted = _SHOUTED.match(piece.text) if last.text.isupper() else None
    found = shouted or _BEFORE_QUOTED.match(piece.text)
    if not found or not is_body(trim(last.text)):
        return ()
    title = piece.text[found.end() :].rstrip(" ,.;")
    if not shouted and closing_quote(title) != len(title) - 1:
        return ()
    return last.join(piece.cut(0, found.end())), piece.cut(found.end())


def part_title(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The title behind the author before a journal: “R. Roe, Paolinismo preluterano,” + “«Rivista»”."""
    found = _SMALL_END.match(last.text)
    if not found or found[2] in PARTICLES:
        return ()
    return last.cut(0, found.end(1)), last.cut(found.end(1), None, "title"), piece


def part_given(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The given name and the years with which a title begins: “Weinreich,” + “Max (1999/1946), A Title”."""
    found = (
        _GIVEN_YEARS.match(piece.text) if last.text.rstrip().endswith(",") and " " not in last.text.strip() else None
    )
    if not found:
        return ()
    year = found.start("year")
    return last.join(piece.cut(0, year)), piece.cut(year, found.end(), "date"), piece.cut(found.end())


def join_cut_body(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The rest of a body's name that the title begins with: “Caucasus Research” + “Resource Centers, Barometer”."""
    found = _GOES_ON.match(piece.text) if last.text.rstrip()[-1:].isalpha() else None
    if not found or found[1].lower() not in BODY or not is_body(trim(last.text + found[0])):
        return ()
    return last.join(piece.cut(0, found.end())), piece.cut(found.end())


def join_word(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The first word of a title behind a name, before its subtitle: “L. Roe, Garibaldi.” + “L’invenzione”."""
    found = _FIRST_WORD.match(last.text)
    words = last.text[found.end() :].split() if found else []
    if not found or is_given(words[0]) or is_body(trim(" ".join(words))):
        return ()
    return last.cut(0, found.end()), last.cut(found.end()).join(piece, "title")


def split_entry(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The heading of an entry in a dictionary, behind the name of its author: “G. Roe, s.v. Cattaneo, Carlo,”."""
    found = _ENTRY.search(piece.text)
    if not found:
        return ()
    return piece.cut(0, found.start()), piece.cut(*found.span(), "other"), piece.cut(found.end(), None, "title")


def relabel_letter(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """A letter, which has no other title than who wrote it to whom: “Thomas Mann to Hermann Hesse,”."""
    return (piece.under("title"),) if _LETTER.fullmatch(piece.text) else ()


def join_dashed(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The title's first word behind the dash for the author of the entry before: “———. Giles” + “Goat-Boy; or, …”."""
    found = _DASHED.fullmatch(last.text)
    return (last.cut(0, found.start(1)), last.cut(found.start(1)).join(piece, "title")) if found else ()


def join_handle(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The family name and the handle that a title begins with: “Jane R.” + “Roe (@roe), “A Post,””."""
    found = _HANDLE.match(piece.text) if last.text.rstrip().endswith(".") else None
    return (last.join(piece.cut(0, found.end())), piece.cut(found.end())) if found else ()


def join_given(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The given name that the title begins with, in a list: “Woolf,” + “Virginia. Mrs Dalloway”."""
    if (
        draft.context != "list"
        or not last.text.rstrip().endswith(",")
        or not (found := _GIVEN.match(piece.text))
        or not (family := trim(last.text)).replace("-", "").isalpha()
        or is_body(family)
    ):
        return ()
    return last.join(piece.cut(0, found.end())), piece.cut(found.end())
