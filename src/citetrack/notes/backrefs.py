"""Back-references: “Ibid.”, “op. cit.”, “a.a.O.”, “supra note 4”, and short forms of works cited before."""

from __future__ import annotations

import re
from collections import defaultdict

from citetrack.notes.enclosures import ADDRESS, quotations
from citetrack.notes.evidence import NAME, YEAR

__all__ = ["Cited", "author_dates", "back_reference"]

_LOCATOR = (
    r"(?:[,:;.]?\s*\(?(?:(?:at|on|pp?|ss?|S|Bl|fol|ff?|n|nn|nota|note|Anm|Fn|pág|págs|pag|pagg|vol|chap|ch|cap|Kap|Bd)"
    r"\b\.?\s*)*\d{1,4}[a-z]?(?:\s?[–—-]\s?\d{1,4})?(?:\s?ff?\b\.?|\s?sqq?\.|\s?n\.\s?\d+)?\)?)"
)
_LOCATORS = rf"(?:{_LOCATOR}(?:\s?(?:,|and|und|et|e|y|&)\s?{_LOCATOR}){{0,4}})"
_REST = rf"[\s.,:;]*{_LOCATORS}?[\s.,;:)]*$"

_IBID = re.compile(
    rf"(?:ibid(?:em)?|ib|íbid|ibíd|ibídem|ebd|ebda|ebenda|ebendort|ivi)\b\.?(?:[\s.,:;]*$|[,.:]?\s.{{0,120}}$)|"
    rf"(?:id|idem)\b\.?{_REST}|(?:ders|dies)\b\.?{_REST}",
    re.IGNORECASE | re.DOTALL,
)
_IDEM = re.compile(
    r"(?:idem|eadem|id\.|ders\.|dies\.|derselbe|dieselben?|le même|la même|el mismo|la misma|lo stesso|la stessa)(?=[\s,:])",
    re.IGNORECASE,
)
_OP_CIT = re.compile(
    r"\b(?:op\.\s?cit|opere citato|loc\.\s?cit|art\.\s?cit|ob\.\s?cit|o\.\s?c\.|a\.\s?a\.\s?O|aaO|am angegebenen Ort)\b|"
    r"(?:,|\s)cit\.(?=\s*[,:;.]|\s*$|\sp)",
    re.IGNORECASE,
)
_NOTE = r"(?:notes?|nn?\.?|fn\.?|footnotes?|endnotes?|Anm(?:\.|erkung)|Fußn(?:\.|ote)|nota|reference|ref\.)"
_SUPRA = re.compile(
    rf"\b(?:supra|infra|above|wie|oben)\s*,?\s*(?:in\s)?{_NOTE}\s*\d|"
    rf"\b{_NOTE}\s?\d{{1,4}},?\s(?:above|below|supra|infra|oben|ci-dessus|sopra)|"
    rf"^(?:oben|above|supra)?,?\s*{_NOTE}\s?\d{{1,4}}\s*[.,;]?\s*$|"
    rf"[(\[]\s*(?:(?:wie|s\.|see|siehe|as in|oben,?|voir|cf\.|vedi|véase)\s)?{_NOTE}\s?\d{{1,4}}\s*[)\]]|\bsupra\b",
    re.IGNORECASE,
)
_DETAILS = re.compile(rf"\([^()]*\b{YEAR}[a-z]?\b[^()]*\)")
_DATE = re.compile(rf"[,(]\s*(?:[\w.]+\s){{0,3}}{YEAR}[a-z]?\)?\s*(?:[,.;:)]|$)")
_NAMES = rf"(?:{NAME}\s(?:(?:of|for|on|the|für|pour|per)\s){{0,2}}){{0,4}}{NAME}"
_NAMED = rf"(?:{NAME}\s){{0,2}}{NAME}"
_OTHERS = r",?\set\sal\.?|\su\.\s?a\.|\sand\sothers|\se\saltri|\sy\sotros"
_AND = r"(?:,?\s(?:and|und|et|y|e|&)\s|\s?/\s?|\s[–—;-]\s)"
_ROLE = r"(?:\s?\((?:eds?|Hgg?|Hrsg|éds?|dir|cur|coord)\.?\))?"
_FAMILIES = rf"(?:{NAME}(?:,\s{NAME}){{0,4}}{_AND}{NAME}|{_NAMES})(?:{_AND}{_NAMED}|{_OTHERS}){{0,3}}{_ROLE}"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ’'-]{3,}(?:,\s[A-ZÀ-ÖØ-Þ’'-]{3,}){1,4}"
_INITIALS = r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}(?<=\.)"
_INVERTED = rf"(?:{NAME}\s){{0,2}}{NAME},\s"
_MORE = rf"(?:,\s|{_AND})"
_BY_INITIALS = rf"{_INVERTED}{_INITIALS}(?:{_MORE}(?:{_INVERTED}{_INITIALS}|{_INITIALS}\s?{_NAMED}|{_NAMED})){{0,7}}(?:{_OTHERS})?{_ROLE}"
_IN_FULL = rf"{_INVERTED}{_NAMED}(?:{_AND}(?:{_INVERTED})?{_NAMED}){{0,4}}{_ROLE}"
_YEARS = rf"(?:,?\s\(?{YEAR}[a-z]?\)?)"
_NAMES_ALONE = re.compile(
    rf"(?:{_FAMILIES}{_YEARS}?|{_CAPITALS}\s{YEAR}[a-z]?|{_BY_INITIALS}{_YEARS}|{_IN_FULL}\s\({YEAR}[a-z]?\))"
    rf"(?:\s\([^()]{{0,60}}\))?{_LOCATORS}[.,\s]*$"
)
_AUTHOR_DATE = re.compile(rf"{_FAMILIES},?\s\(?{YEAR}[a-z]?\)?(?::\s?\d{{1,4}}(?:[–-]\d{{1,4}})?|{_LOCATORS})?")
_END_LOCATOR = re.compile(rf"(?:(?<=[\s,:;.’”\"»“)]){_LOCATORS})[\s.,;)]*$")
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(["and", "und", "et", "al", "others", "u", "a", "y", "e", "the", "s", "ed", "eds", "hg", "hrsg"])
_GAP = re.compile(r"[,;.]\s+|\s+(?:and|und|et|e|y)\s+")
_LONGEST = 400
_COMPARED = 40


def back_reference(text: str) -> str | None:
    """The kind of back-reference a citation is by its own words, or None: ``ibid``, ``op-cit``, ``supra``, ``idem``,
    ``short`` (names and a page, and nothing that could be a title).
    """
    if len(text) > _LONGEST or ADDRESS.search(text):
        return None
    if _IBID.match(text):
        return "ibid"
    bare = _blanked(text)
    if not _DETAILS.search(bare):
        if _SUPRA.search(bare):
            return "supra"
        if _OP_CIT.search(bare):
            return "op-cit"
    if _IDEM.match(text):
        return "idem"
    return "short" if _NAMES_ALONE.match(text) else None


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


class Cited:
    """The works cited so far, to tell a short form of one of them from a new work."""

    def __init__(self) -> None:
        self._works: list[frozenset[str]] = []
        self._holders: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, text: str) -> None:
        """Remember a work cited in full."""
        words = frozenset(_words(text[: 3 * _LONGEST]))
        for word in words:
            self._holders[word].append(len(self._works))
        self._works.append(words)

    def shortened(self, text: str) -> bool:
        """Whether ``text`` only repeats, shorter, the names and title of a work cited before."""
        if len(text) > _LONGEST or ADDRESS.search(text):
            return False
        bare = _blanked(text)
        head = _END_LOCATOR.sub("", text)
        said = [w for w in _words(head) if w not in _EMPTY_WORDS]
        if _DETAILS.search(bare) or _DATE.search(bare) or len(said) < 2 or not any(w.isalpha() for w in said):
            return False
        wanted = frozenset(said)
        spare = 1 if len(wanted) >= 7 else 0  # a misprint, an inflected word
        holders = sorted((self._holders.get(w, _NONE) for w in wanted), key=len)[spare]
        return any(self._repeats(wanted, spare, self._works[i]) for i in holders[-_COMPARED:])

    @staticmethod
    def _repeats(wanted: frozenset[str], spare: int, work: frozenset[str]) -> bool:
        return len(wanted - work) <= spare and len(work - wanted - _EMPTY_WORDS) >= 2


_NONE: list[int] = []


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _blanked(text: str) -> str:
    """The text with its quotations blanked out."""
    parts, at = [], 0
    for start, end in quotations(text):
        parts += [text[at:start], " “” "]
        at = end
    parts.append(text[at:])
    return "".join(parts)
