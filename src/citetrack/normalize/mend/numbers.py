"""Volumes, numbers and pages that stand in one another’s pieces."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece

__all__ = [
    "BEKKER_STEMS",
    "find_number",
    "find_pages",
    "find_year_volume",
    "join_item",
    "join_margin",
    "join_number",
    "page_at_end",
    "page_behind",
    "page_of_year",
    "split_bekker",
    "split_pages",
    "split_range",
    "split_report",
    "split_volume",
    "split_year_volume",
]

_VOLUME = r"(?:vol\.?\s*|bd\.?\s*)?(?:\(\d{1,7}\)|\d{1,4})(?:\s?\(\s?\d[\d/–-]*\s?\)|[./]\d{1,3})?"
_PII = re.compile(r"\W*(?:p+\.\s*)?S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX]\W*")
_HIGHEST_NUMBER = 12
_NUMBERED = frozenset(("volume", "pages"))
_LAW_REPORT = re.compile(r"\s*\d{1,3}\s+((?!S\b|P\b|PP\b)[A-Z][A-Z][A-Za-z.]*(?:\s+[A-Z][A-Za-z.]*){0,3})\s+\d{1,4}\W*")
# “(1993) 75 Cell 25”: behind a year in brackets any name is a journal's
_DATED_REPORT = re.compile(
    r"\s*\d{1,4}\s+([A-Z][a-z]{2,}(?:\s(?:[A-Z][\w.]+|of|and|the|for|&)){0,8})\s+\d{1,5}(?:,\s\d{1,5})?\W*"
)
_RANGE_BEHIND = re.compile(r"(?<=[^\W\d_]{2})\s(\d{1,4})[-–—](\d{1,4})[\s,.;:]*$")
_MARGIN = re.compile(r"[\s,]*(?:Rn|Rdnr?|Rdn|Rz|Tz|§§?)\b\.?\s*|[\s,]*§§?\s*")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d")
_ENDS_ROMAN = re.compile(r"[IVXLC][\s,.;:]*$").search
_NO_DIGIT = re.compile(r"\D*")
_PAGES = r"(?:pp?\.\s*|S\.\s*)?[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6}"
_VOLUME_PAGES = re.compile(rf"^(\s*{_VOLUME}\s*)(?::|,?\s*(?=pp?\.)|(?<=\)))\s*({_PAGES}[).,;\s]*)$", re.IGNORECASE)
_JOURNAL_VOLUME = re.compile(
    r"^(.{3,200}?[^\W\d_][).”»\"’*]?,?\s+)((?:vol\.?\s*|bd\.?\s*|"
    r"jg\.?\s*)?\d{1,3}(?:\s?\(\s?\d{1,3}(?:[-–/]\d{1,3})?\s?\)|[.:/]\d{1,3})?(?:,?\s*(?:no|nr|"
    r"n)\.\s*\d[\d–-]*)?[,.:;\s]*)$",
    re.IGNORECASE | re.DOTALL,
)
_VOLUME_JOURNAL = re.compile(
    r"^([\s,]*vol\.?\s*\d{1,4}(?:,?\s*(?:no|nr)\.?\s*\d[\d/–-]*)?,\s+)(?=[^\W\d_])", re.IGNORECASE
)
# “«Quaderni storici», XX,”
_QUOTED_VOLUME = re.compile(r"^(.{3,160}[”»\"],?\s)\s*((?:n\.\s?s\.,?\s)?[IVXLCDM]{1,8}[\s,.;]*)$")
# “The Lute Journal XVI” before the year in brackets or pages; a letter alone is the journal's: “Phys. Rev. D”
_ROMAN_VOLUME = re.compile(
    r"(.{4,160}?[^\W\d_][.)’]?,?\s)\s*((?:[Vv](?:ol)?\.\s?)?(?=[CLXVI]{0,3}[XVI])(?=[CLXVI]{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[\s,.;:]*)"
)
_EDITION_VOLUME = re.compile(
    r"\s*(?:vol(?:ume)?|bd|band|t(?:ome|omo)?|teil)\b\.?\s*(?:\d{1,3}|[IVXLC]{1,6})\s*(?:[,.;:]\s*|$)", re.IGNORECASE
)
_ROMAN = re.compile(r"[\s,]*[IVXLC]{1,8}[\s,.;]*")
_NUMBER = re.compile(
    r"[\s,(]*(?:vol|no|nr|num|núm|n|heft|h|fasc|iss(?:ue)?|bd|jg)\b\s?[.°º]?\s*\d{1,4}(?:[-–/]\d{1,4})?[\s),.;:]*",
    re.IGNORECASE,
)
_VOLUMES = re.compile(
    r"[\s,(]*\d{1,3}\s*(?:vols?\.?|volumes?|bde\.?|bände|tomes|voll\.|volumi|tomos|vol[uú]menes)[\s),.;:]*",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"[\s,(]*(?:(?:hier|here|esp(?:ecially|\.)?|bes(?:onders|\.)?|insb\.|v\.\s?a\.|ici|qui|at)[\s:]+)?(?:pp?|ss?|pág|"
    r"pag)\.\s*\d[\d\s–-]*(?:\s?ff?\.?)?[\s).,;]*",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"\s*((?:1[89]|20)\d\d)[\s,;:]*")
_YEAR_TWICE = re.compile(r"\s*((?:1[89]|20)\d\d)[\s;:,]*\(?\1\)?[\s.,:;]*")
_NAMED_NUMBER = re.compile(r"[\s,]*(?:no|nr|n|issue|heft|h)\b\.?\s*\S+\s*", re.IGNORECASE)
_SMALL_ROMAN = re.compile(r"[\s,]*[ivxlc]{1,8}[\s.]*")
_BARE_NUMBER = re.compile(r"[\s,]*\d{1,5}[\s,.;:]*")
_BARE_PAGES = re.compile(r"[\s,]*\d{1,5}(?:,\s\d{1,5})?[\s,.:;]*")
BEKKER_STEMS = tuple([f"{column}{line}" for column in "ab" for line in range(1, 10)])
_BEKKER = re.compile(r"(?<=[\w.”]),?\s(?=1?\d{2,3}[ab]\d{1,2}(?:\s?[-–—]\s?(?:\d{0,4}[ab])?\d{1,2})?[\s.,;]*$)")


def split_year_volume(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The year that is a volume, as a journal that counts by years has it: “Journal 2010 (2010)”.

    It is said twice, and the first behind the journal's name, without brackets, is the volume.
    """
    twice = _YEAR_TWICE.fullmatch(piece.text)
    if not twice or not 0 <= _counting_by_years(draft) < piece.start:
        return ()
    return piece.cut(0, twice.end(1), "volume"), piece.cut(twice.end(1))


def find_year_volume(draft: Draft) -> Draft:
    """The same where the years stand in two pieces: “2011, no. 1 (2011)”."""
    journal = _counting_by_years(draft)
    for at, piece in enumerate(draft.pieces):
        if piece.label != "date" or not 0 <= journal < piece.start:
            continue
        said = _YEAR_ALONE.fullmatch(piece.text)
        if said and any(said[1] in p.text for p in draft.labelled("date") if p is not piece):
            behind = draft.pieces[at + 1 : at + 2]
            numbered = any(p.label in _NUMBERED or (p.label == "date" and said[1] in p.text) for p in behind)
            return draft.relabelled({piece.start: "volume"}) if numbered else draft
    return draft


def _counting_by_years(draft: Draft) -> int:
    """Where the name of a journal begins that may count by years, as it has no volume but a number; or -1."""
    if any(not _NAMED_NUMBER.fullmatch(p.text) for p in draft.labelled("volume") if any(map(str.isdigit, p.text))):
        return -1
    return next((p.start for p in draft.pieces if p.label == "journal"), -1)


def page_behind(draft: Draft) -> Draft:
    """The first page behind a journal whose volume stands before it: “(2000) 2 Entropy 17, 46”."""
    for before, journal, piece in zip(draft.content, draft.content[1:], draft.content[2:], strict=False):
        if (
            (before.label, journal.label, piece.label) == ("volume", "journal", "volume")
            and any(map(str.isdigit, before.text))
            and _BARE_PAGES.fullmatch(piece.text)
        ):
            at = draft.pieces.index(piece)
            paged = piece.under("pages")
            if at + 1 < len(draft.pieces) and draft.pieces[at + 1].label == "pages":
                paged = Piece("pages", piece.text + draft.pieces[at + 1].text, piece.start)
                return draft.with_pieces((*draft.pieces[:at], paged, *draft.pieces[at + 2 :]))
            return draft.with_pieces((*draft.pieces[:at], paged, *draft.pieces[at + 1 :]))
    return draft


def page_at_end(draft: Draft) -> Draft:
    """The place cited in a note: a bare number that ends it behind the year, “Working Papers, 1994, 137.”

    So is a small Roman one behind an imprint in brackets: “(Chicago: McClurg, 1903), vii.”
    """
    content = draft.content
    if draft.context != "note" or len(content) < 4 or draft.has("pages"):
        return draft
    container, date, last = content[-3:]
    if (
        (container.label, date.label, last.label) == ("journal", "date", "volume")
        and date.text.rstrip().endswith(",")
        and _BARE_NUMBER.fullmatch(last.text)
    ):
        return draft.relabelled({last.start: "pages"})
    imprint = date.label == "date" and date.text.rstrip().endswith("),")
    if imprint and last.label == "volume" and _SMALL_ROMAN.fullmatch(last.text):
        return draft.relabelled({last.start: "pages"})
    return draft


def split_pages(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The volume and the pages of “11: 802–803” and “17(1)73–84”."""
    found = _VOLUME_PAGES.match(piece.text)
    if not found or not ("(" in found[1] or _high(found[2])):
        return ()
    return piece.cut(0, found.end(1), "volume"), piece.cut(found.start(2), None, "pages")


def split_report(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The volume, the name and the page of a law report or a journal: “1 AC 45”, “(1993) 75 Cell 25”."""
    found = _LAW_REPORT.fullmatch(piece.text)
    if not found:
        found = _DATED_REPORT.fullmatch(piece.text)
        if not found or not any(p.text.rstrip().endswith((")", "]")) for p in draft.labelled("date")):
            return ()
    return (
        piece.cut(0, found.start(1), "volume"),
        piece.cut(*found.span(1), "journal"),
        piece.cut(found.end(1), None, "pages"),
    )


def _high(pages: str) -> bool:
    """Whether the last of the numbers is too high for a number of a journal, as in “39:3–4”."""
    return int(re.findall(r"\d{1,6}", pages)[-1]) > _HIGHEST_NUMBER


def join_margin(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The number in the margin that a German note cites: “Rn.” + “123”."""
    return (last.join(piece, "pages"),) if _MARGIN.fullmatch(last.text) else ()


def split_range(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The pages behind the title of a book or a journal: “in Proceedings of the Society 263–272 (ACM”."""
    found = _RANGE_BEHIND.search(piece.text, max(0, len(piece.text) - 24))
    if not found or int(found[2]) <= int(found[1]) or _YEARS.fullmatch(found[1]):
        return ()
    return piece.cut(0, found.start(1)), piece.cut(found.start(1), None, "pages")


def split_volume(draft: Draft, whole: Piece) -> tuple[Piece, ...]:
    """The volume at the end of a journal's piece, or before the journal's name."""
    # "France 24" and its like are names: a number is a volume where pages follow or nothing speaks of news
    named = draft.has("volume") or (draft.has("url", "accessed") and not draft.has("pages"))
    before = _VOLUME_JOURNAL.match(whole.text)
    if named and not before:
        return ()
    if _NO_DIGIT.fullmatch(whole.text):
        found = _QUOTED_VOLUME.match(whole.text)
        if not found and draft.has("pages") and _ENDS_ROMAN(whole.text):
            found = _ROMAN_VOLUME.fullmatch(whole.text)
        return (whole.cut(0, found.end(1)), whole.cut(found.start(2), None, "volume")) if found else ()
    piece = whole.cut(before.end()) if before else whole
    head = (whole.cut(0, before.end(), "volume"),) if before else ()
    if not named and (found := _JOURNAL_VOLUME.match(piece.text)):
        return *head, piece.cut(0, found.end(1)), piece.cut(found.start(2), None, "volume")
    return (*head, piece) if head else ()


def page_of_year(draft: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The page behind a volume that looks like a year, where the year is told before: “2004, IJMPD, 13,” + “1549”."""
    paged = _BARE_NUMBER.fullmatch(piece.text) and any(map(str.isdigit, last.text))
    dates = [p.text for p in draft.labelled("date") if p.start < last.start]
    dated = any(_YEARS.search(text) for text in dates) and not any(piece.text.strip(" .,;:") in text for text in dates)
    return (last, piece.under("pages")) if paged and dated and piece is draft.content[-1] else ()


def join_item(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The number that Elsevier gives an article before it has pages: “S1080-6032(22)” + “00139-9”."""
    whole = last.join(piece, "pages")
    return (whole,) if _PII.fullmatch(whole.text) else ()


def join_number(draft: Draft) -> Draft:
    """The number behind a volume and before its journal, taken for pages: “383:” + “9913” + “The Lancet”."""
    content = draft.content
    for last, piece, following in zip(content, content[1:], content[2:], strict=False):
        labels = (last.label, piece.label, following.label)
        if labels == ("volume", "pages", "journal") and last.text.rstrip().endswith(":"):
            at = draft.pieces.index(last)
            joined = Piece("volume", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft


def find_number(draft: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The volume or number that stands under “edition” or “note”: “Bd. 3, 2. Aufl.”, “n. 2”."""
    contained = draft.has("journal", "container-title")
    found = _EDITION_VOLUME.match(piece.text) if piece.label == "edition" else None
    if found:
        return piece.cut(0, found.end(), "volume"), piece.cut(found.end())
    numbered = _VOLUMES.fullmatch(piece.text) or (contained and _NUMBER.fullmatch(piece.text))
    roman = contained and piece.label == "note" and _ROMAN.fullmatch(piece.text)
    return (piece.under("volume"),) if numbered or roman else ()


def find_pages(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """Pages under “other” or “note”: “hier S. 601 f.”."""
    return (piece.under("pages"),) if _CITED.fullmatch(piece.text) else ()


def split_bekker(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """Columns and lines of Bekker's Aristotle behind the title: “Politics, 1252a1-6”."""
    found = _BEKKER.search(piece.text)
    return (piece.cut(0, found.start()), piece.cut(found.start(), None, "pages")) if found else ()
