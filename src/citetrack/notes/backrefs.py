"""Back-references: “Ibid.”, “op. cit.”, “a.a.O.”, “supra note 4”, and names with a page or year."""

from __future__ import annotations

import re
from functools import lru_cache

from citetrack.notes.enclosures import blanked, has_address
from citetrack.notes.people import AND, CAPITAL, FAMILIES, INITIALS, INVERTED, NAMED, OTHERS, ROLE, YEAR

__all__ = ["DETAILS", "LOCATORS", "author_dates", "back_reference", "lone_name"]

_LOCATOR = (
    r"(?:\(?(?:(?:at|on|pp?|ss?|S|Bl|fol|ff?|n|nn|nota|note|Anm|Fn|pág|págs|pag|pagg|vol|chap|chapters?|ch|cap|Kap|Kapitel|chapitre|capitolo|capítulo|parts?|"
    r"sections?|Bd)"
    r"\b\.?\s*)*\d{1,4}[a-z]?(?:\s?[–—-]\s?\d{1,4})?(?:\s?ff?\b\.?|\s?sqq?\.|\s?nn?\.?\s?\d+)?\)?)"
)
LOCATORS = rf"(?:[,:;.]?\s*{_LOCATOR}(?:(?:,\s?|\s(?:and|und|et|e|y|&)\s){_LOCATOR}){{0,4}})"
_REST = rf"[\s.,:;]*{LOCATORS}?[\s.,;:)]*$"

_IBID = re.compile(
    r"(?:ibid(?:em)?|ib|íbid|ibíd|ibídem|ebd|ebda|ebenda|ebendort|ivi)\b\.?(?:[\s.,:;]*$|[,.:]?\s.{0,120}$)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_IBID = re.compile(  # “G. Duby, ibid., p. 12”
    rf"{NAMED}(?:{AND}{NAMED})?,?\s(?:(?i:ibid(?:em)?|ib|íb[ií]d(?:em)?|ebd|ebenda))\b\.?(?:[\s.,:;]*$|[,.:]?\s.{{0,80}}$)",
    re.DOTALL,
)
_ID = re.compile(rf"(?:id|[ií]dem|ders|dies)\b\.?{_REST}", re.IGNORECASE)
_IDEM = re.compile(
    r"(?:[ií]dem|ead(?:em|\.)|id\.|ders\.|dies\.|derselbe|dieselben?|l[ea] même|el mismo|la misma|lo stesso|la stessa)"
    r"(?=[\s,:/])",
    re.IGNORECASE,
)
_OP_CIT = re.compile(
    r"\b(?:op\.\s?cit|opere citato|loc\.\s?cit|art\.\s?cit|ob\.\s?cit|op\.\s?laud|o\.\s?c\.|"
    r"(?:ouvr(?:\.|age)|art(?:\.|icle)|livre)\scité|(?:obra|artículo)\scitad[ao]|a\.\s?a\.\s?O|aaO|"
    r"am angegebenen Ort)\b|"
    r"(?:,|\s)cit\.(?=\s*[,:;.]|\s*$|\sp)|[,…]\s?citat[oaie](?=\s*[,:;.]|\s*$)",
    re.IGNORECASE,
)
_NOTE = r"(?:notes?|nn?\.?|fn\.?|footnotes?|endnotes?|Anm(?:\.|erkung)|Fußn(?:\.|ote)|nota|reference|ref\.)"
_SUPRA = re.compile(
    rf"\b(?:supra|infra|above|wie|oben)(?:\s*,\s*|\s+)(?:in\s)?{_NOTE}\s*\d|"  # but not “Wien 1999”
    rf"\b{_NOTE}\s?\d{{1,4}},?\s(?:above|below|supra|infra|oben|ci-dessus|sopra)|"
    rf"^(?:oben|above|supra)?,?\s*{_NOTE}\s?\d{{1,4}}\s*[.,;]?\s*$|"
    rf",\s(?:wie|s\.|see|siehe|voir|vedi|véase|cf\.)\s{_NOTE}\s?\d{{1,4}}\b|"
    rf"[(\[]\s*(?:(?:wie|s\.|see|siehe|as in|oben,?|voir|cf\.|vedi|véase)\s)?{_NOTE}\s?\d{{1,4}}\s*[)\]]|\bsupra\b",
    re.IGNORECASE,
)
# “reference 17, Roe (1972), Title”: the note where the work stands in full goes before what repeats it.
_AT_NOTE = re.compile(rf"(?i:(?:see\s)?{_NOTE}\s\d{{1,4}},\s)(?=[^\W\d_a-z])")
DETAILS = re.compile(rf"\([^()]*\b{YEAR}[a-z]?\b[^()]*\)")  # a year in brackets: the work in full
_CAPITALS = r"[A-ZÀ-ÖØ-Þ’'-]{3,}(?:,\s[A-ZÀ-ÖØ-Þ’'-]{3,}){1,4}"
_BY_INITIALS = (
    rf"{INVERTED}{INITIALS}(?:(?:,\s|{AND})(?:{INVERTED}{INITIALS}|{INITIALS}\s?{NAMED}|{NAMED})){{0,7}}"
    rf"(?:{OTHERS})?{ROLE}"
)
_IN_FULL = rf"{INVERTED}{NAMED}(?:{AND}(?:{INVERTED})?{NAMED}){{0,4}}{ROLE}"
_YEARS = rf"(?:,?\s\(?{YEAR}[a-z]?\)?)"
_NAMES_ALONE = re.compile(
    rf"(?:{FAMILIES}{_YEARS}?|{_CAPITALS}\s{YEAR}[a-z]?|{_BY_INITIALS}{_YEARS}|{_IN_FULL}\s\({YEAR}[a-z]?\))"
    rf"(?:\s\([^()]{{0,60}}\))?(?:{LOCATORS}?,?\s(?:et\s)?passim|{LOCATORS})[.,\s]*$"
)
_AUTHOR_DATE = re.compile(rf"{FAMILIES},?\s\(?{YEAR}[a-z]?\)?(?::\s?\d{{1,4}}(?:[–-]\d{{1,4}})?|{LOCATORS})?")
# “Briggs’s article, p. 80”
_HIS_PIECE = re.compile(
    rf"(?:{NAMED}\s)?{CAPITAL}[\w‐-]+[’']s?\s(?:article|essay|book|chapter|paper|study|piece)\b{LOCATORS}[.,\s]*$"
)
_LONE = re.compile(rf"{FAMILIES}\s?[.,]?$")
# Capitalised words that name a part of the document, or a remark.
_NO_NAME = re.compile(
    r"(?:Chapter|Figure|Table|Appendix|Introduction|Conclusion|Part|Section|Preface|Above|Below|Kapitel|Abbildung|Tabelle|"
    r"Anhang|Einleitung|Oben|Unten|Chapitre|Annexe|Infra|Supra|Capitolo|Capítulo|Figura|Tabella|Emphasis|Italics|Ibid|"
    r"Passim|Translation|Anonymous|Unpublished|Editor|Notes?|Amen|Yes|No|The|My|This)\b",
)
_PUBLISHER = re.compile(r"\b(?:University Press|Univ\. Press|Verlag|Publishers|Éditions|Editore|Ediciones)\b")
_LONGEST_NAME = 60
_GAP = re.compile(r"[,;.]\s+|\s+(?:and|und|et|e|y)\s+")
_LONGEST = 400


@lru_cache(maxsize=4096)
def back_reference(text: str) -> str | None:
    """The kind of back-reference a citation is by its own words, or None: ``ibid``, ``op-cit``, ``supra``, ``idem``,
    ``short`` (names and a page, and nothing that could be a title).
    """
    if len(text) > _LONGEST or has_address(text):
        return None
    if _IBID.match(text) or _ID.match(text):
        return "ibid"
    bare = blanked(text)
    if not DETAILS.search(bare):
        if _SUPRA.search(bare):
            return "supra"
        if _OP_CIT.search(bare):
            return "op-cit"
    if _AT_NOTE.match(text) or _IDEM.match(text):
        return "supra" if _AT_NOTE.match(text) else "idem"
    named = _NAMES_ALONE.match(text) and not _PUBLISHER.search(text)
    return "short" if named or _NAMED_IBID.match(text) or _is_his_piece(text) else None


def _is_his_piece(text: str) -> bool:
    return ("’" in text or "'" in text) and _HIS_PIECE.match(text) is not None


def lone_name(text: str) -> bool:
    """Whether a text is nothing but family names: “Pieri.”, “Lake and Reynolds”."""
    return len(text) <= _LONGEST_NAME and _LONE.match(text) is not None and not _NO_NAME.match(text)


def author_dates(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where each of several author-date references (“Roth 2012: 3, Campos 2002”) begins, or an empty tuple."""
    if end - start > _LONGEST:
        return ()
    starts, at = [], start
    while found := _AUTHOR_DATE.match(text, at, end):
        starts.append(at)
        at = found.end()
        gap = _GAP.match(text, at, end)
        if gap is None:
            break
        at = gap.end()
    return tuple(starts) if len(starts) > 1 and not text[at:end].strip(" .\u00a0)") else ()
