"""The order in which the fields of a citation are read, and what comes out of it."""

from __future__ import annotations

import re
from dataclasses import replace

from citetrack.model import Field, LabelledCitation, Normalized, Reference, Span
from citetrack.normalize import (
    dates,
    edition,
    entry_type,
    genre,
    identifiers,
    mend,
    names,
    pages,
    publisher,
    remarks,
    second_work,
    series,
    titles,
    urls,
    volume,
)
from citetrack.normalize.confidence import rate
from citetrack.normalize.draft import Context, Draft, Stage, Value, begin, cut
from citetrack.normalize.venue_words import is_venue

__all__ = ["ORDER", "normalize"]

# Each stage with the labels that it reads; without any of them it has nothing to do, empty for the stages that read
# what the others found.
ORDER: tuple[tuple[Stage, frozenset[str]], ...] = tuple(
    (stage, frozenset(labels.split()))
    for stage, labels in (
        (second_work.apply, "title"),  # what belongs to another work goes before anything is read
        (mend.apply, ""),  # pieces are cut anew where one label covers two fields
        (identifiers.apply, ""),  # an address that resolves a DOI is no url
        (urls.apply, "url"),
        (dates.apply, "date accessed"),
        (names.apply, "author editor translator director producer"),
        (titles.apply, "title journal container-title"),
        (genre.apply, "genre"),  # the number of a report goes before that of a series
        (volume.apply, "volume"),
        (series.apply, "collection-title"),
        (edition.apply, "edition"),
        (publisher.apply, "location publisher institution"),
        (remarks.apply, "note medium source"),
        (pages.apply, "pages"),  # what is a place cited depends on what stands behind it
        (entry_type.apply, ""),  # settles where container and publisher go
        (pages.settle, "pages"),  # in a book cited in a note, pages are a place cited
    )
)

# The order of fields in a reference.
_ORDER = """
    entrysubtype title titleaddon maintitle journaltitle issuetitle booktitle editoratype editorbtype edition volume
    number part volumes issue series type publisher institution organization location date origdate pubstate pages
    pagetotal eid language note doi eprint eprinttype eprintclass isbn issn url urldate
""".split()  # noqa: SIM905
_FIELDS = {name: place for place, name in enumerate(_ORDER)}
_ROLES = ("author", "bookauthor", "editor", "editora", "editorb", "translator")
# No citation is longer, and no field of one: what is longer is prose that was labelled, and is not read.
_LONGEST, _LONGEST_FIELD, _MOST_PIECES = 6000, 2000, 200


_new = tuple.__new__  # a named tuple's own constructor takes twice as long
_ACRONYM = re.compile(r"[^\W\d_a-z][^\W\d_]{0,6}[^\W\d_a-z][^\W\d_]?")
# One character for another, so that spans stay: “nᵒ” and spaces that don't break.
_ODDLY_SPELT = re.compile("[ᵒ\u00a0\u202f\u2009]").search
_SPELT = str.maketrans({"ᵒ": "º", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


def normalize(labelled: LabelledCitation, context: Context = "list", offset: int = 0) -> Normalized:
    """The work that a labelled citation describes, the place cited in it, and the problems met; never raises.

    ``context`` is ``list`` for a list of references, where a single page is the work's own, and ``note`` or ``inline``
    where it is the place cited. Spans count from the start of ``labelled.text``, plus ``offset``. The reference is
    None where no work is described: no title, nor a journal with year and volume and pages or an address.
    """
    draft = _begin(labelled, context)
    for stage, read in ORDER:
        if not read or not draft.labels.isdisjoint(read):
            draft = stage(draft)
    problems = draft.problems
    if offset:
        problems = tuple(replace(p, span=p.span and p.span.shift(offset)) for p in problems)
    if not _describes(draft) or remarks.refers_back(draft):
        return Normalized(None, draft.locator, problems)
    reference = rate(_reference(draft, labelled.text, offset), labelled, offset)
    return Normalized(reference, draft.locator, problems)


def _begin(labelled: LabelledCitation, context: Context) -> Draft:
    """The draft to begin with; what is too long to be a citation or a field of one is left out and reported."""
    text, segments = labelled.text, labelled.segments
    if not text.isascii() and _ODDLY_SPELT(text):
        text = text.translate(_SPELT)
    if len(text) > _LONGEST_FIELD or len(segments) > _MOST_PIECES:
        segments = tuple(s for s in segments[:_MOST_PIECES] if s.span.end <= _LONGEST and len(s.span) <= _LONGEST_FIELD)
    draft = begin(cut(text, segments), context)
    if len(segments) < len(labelled.segments):
        draft = draft.with_problem("long-citation", "part of the citation is too long for a field and was not read")
    return draft


def _describes(draft: Draft) -> bool:
    """Whether there is a work: a title with something besides, or an article named by its journal and where in it or on
    the web it stands.
    """
    if draft.get("title"):
        return bool(draft.names or len(draft.fields) > 1)
    if not (draft.names and draft.get("journaltitle") and draft.get("date")):
        return False
    paged = draft.get("pages")
    if paged and draft.get("volume"):
        return True
    if (paged or draft.locator) and _ACRONYM.fullmatch(draft.get("journaltitle")):
        return True  # "Roe, NJW 2004, 1234"
    return bool(draft.get("url") or draft.get("doi")) and is_venue(draft.get("journaltitle"))


def _reference(draft: Draft, text: str, offset: int) -> Reference:
    people = draft.names if len(draft.names) == 1 else sorted(draft.names, key=lambda n: _ROLES.index(n.role))
    return Reference(
        draft.type,
        tuple([n._replace(span=n.span.shift(offset)) if offset and n.span else n for n in people]),
        tuple([_field(value, text, offset) for value in sorted(draft.fields, key=lambda f: _FIELDS[f.name])]),
    )


def _field(read: Value, text: str, offset: int) -> Field:
    """The field with the place where its value stands in its piece, if it stands there as it is; else the piece's."""
    name, value, piece = read
    span = None
    if piece is not None:
        start = text.find(value, piece.start, piece.start + len(piece.text))
        if start >= 0:
            span = _new(Span, (start + offset, start + offset + len(value)))
        else:
            span = piece.span.shift(offset) if offset else piece.span
    return _new(Field, (name, value, span, None))
