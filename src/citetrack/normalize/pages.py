"""Pages of the work, its number of pages, and the place in it that is cited."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.page_runs import Pages, first_run, is_range, lies_inside, read
from citetrack.normalize.plain import trim

__all__ = ["apply", "settle"]

_ARTICLE_ID = 4  # digits from which on an article’s number is that of a journal’s article


_ELECTRONIC = re.compile(r"[A-Za-z]\d{4,}")  # “e230095”: the number of an article, not a page of it
_TWO_PAGES = re.compile(r"\s*\d{1,5},\s\d{1,5}\b")
_AT = re.compile(r"[\s(]*(?:at|hier|here)\b")
_RANGE_PAGE = re.compile(r"(\w+–\w+), (\d+)")


def apply(draft: Draft) -> Draft:
    """The draft with ``pages``, ``pagetotal`` and ``eid`` from its pieces of pages, and the locator.

    In a note a single page at the citation's end is the place cited, in a list it is the work's page. A later single
    page, or one inside the range named first, is the place cited wherever it stands.
    """
    pieces = draft.labelled("pages")
    for number, piece in enumerate(pieces):
        found = read(piece.text)
        if found.total:
            draft = draft.with_field("pagetotal", found.total, piece)
        if found.eid and draft.context != "list" and len(found.eid) < _ARTICLE_ID:
            draft = _cite(draft, trim(piece.text))  # an article of a law
        elif found.eid:
            draft = draft.with_field("eid", found.eid, piece)
        if draft.context != "list" and not found.cited and (split := _RANGE_PAGE.fullmatch(found.pages)):
            found = found._replace(pages=split[1], cited=split[2])  # "210–217, 214"
        known = draft.get("pages")
        if not known and draft.context != "list" and _opens_work(draft, piece) and not is_range(found.pages):
            first, _, place = found.pages.partition(", ")
            draft = draft.with_field("pages", first, piece)
            draft = _cite(draft, place) if place else draft
        elif found.pages and known:
            outside = not is_range(known) and not lies_inside(known, found.pages)
            if (
                (outside and _is_behind(pieces[number - 1], piece))
                or lies_inside(found.pages, known)
                or not is_range(found.pages)
            ):
                draft = _cite(draft, first_run(piece.text) or found.pages)
            elif lies_inside(known, found.pages) or not is_range(known):
                draft = _cite(draft, known).without("pages").with_field("pages", found.pages, piece)
        elif draft.context != "list" and number == len(pieces) - 1 and _is_cited(draft, piece, found):
            place = first_run(piece.text) or found.pages
            draft = _cite(draft, f"{place}, {found.cited}" if found.cited else place)
        else:
            draft = draft.with_field("pages", found.pages, piece)
        if found.cited:
            draft = _cite(draft, found.cited)
    return draft


def _is_behind(last: Piece, piece: Piece) -> bool:
    """Whether pages stand right behind others and their comma: “4 Harv. L. Rev. 193,” + “195–96”."""
    return last.end == piece.start and last.text.rstrip().endswith(",")


def _is_cited(draft: Draft, piece: Piece, found: Pages) -> bool:
    """Whether the piece, the last of its kind, is the place that a note cites: a single page at the end."""
    single = bool(found.pages) and not is_range(found.pages) and not found.cited[:1].isdigit()
    single = single and not _ELECTRONIC.fullmatch(found.pages)
    return single and _at_end(draft, piece)


def _opens_work(draft: Draft, piece: Piece) -> bool:
    """Whether the first number is the first page of an article or a chapter, as legal styles print it.

    It stands right behind the journal, whose year and volume come before, or behind the brackets of the book that holds
    the chapter, with no comma between: “(1998) 316 British Medical Journal 382, 384”, “… (OUP, 2006) 53, 60”. Behind
    brackets without a comma inside, as OSCOLA has them, a single number is a place cited.
    """
    at = next((i for i, p in enumerate(draft.content) if p.start == piece.start), 0)
    if at == 0:
        return False
    before, earlier = draft.content[at - 1], draft.content[:at]
    last = before.text.rstrip()[-1:]
    if before.label == "journal":
        return last not in ",:;." and any(p.label == "date" for p in earlier) and not _AT.match(piece.text)
    parted = len(earlier) > 1 and before.label == "date" and earlier[-2].text.rstrip().endswith(",")
    return (
        before.text.rstrip(" \n\u00a0") != before.text
        and last == ")"
        and draft.has("container-title")
        and bool(_TWO_PAGES.match(piece.text) if not parted else piece.text.strip()[:1].isdigit())
    )


def _cite(draft: Draft, place: str) -> Draft:
    return draft if draft.locator else draft._replace(locator=place)


# What may follow the place cited without being part of the work's own description.
_AFTER = frozenset(("url", "doi", "isbn", "note", "accessed", "other", "medium", "source", "pages"))


def _at_end(draft: Draft, piece: Piece) -> bool:
    return all(p.label in _AFTER for p in draft.pieces if p.start > piece.start and any(c.isalnum() for c in p.text))


_WHOLE = frozenset(
    ("book", "collection", "mvbook", "mvcollection", "report", "thesis", "online", "misc", "unpublished")
)


def settle(draft: Draft) -> Draft:
    """The draft with the pages of a whole work as the place cited, where a note cites it."""
    found = draft.get("pages")
    if not found or draft.context == "list" or draft.type not in _WHOLE:
        return draft
    draft, pieces = draft.without("pages"), draft.labelled("pages")
    whole = first_run(pieces[0].text) if len(pieces) == 1 else ""
    return draft._replace(locator=whole) if whole and whole.endswith(draft.locator) else _cite(draft, whole or found)
